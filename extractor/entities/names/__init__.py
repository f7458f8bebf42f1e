"""Names in a Doc: from the model's marks and from the tables of names.

``marked.py`` takes the model's marks, ``broken.py`` mends names cut in two,
``titles.py`` cuts titles off, ``gazetteer.py`` holds all names of the tables,
``labels.py`` corrects labels by them, ``demonyms.py`` finds adjectives of nations, and
``overlaps.py`` decides between finders.
"""
