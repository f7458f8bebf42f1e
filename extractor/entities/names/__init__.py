"""Names in a Doc: from the model's marks and from the tables of names.

``marked.py`` takes the model's marks, ``broken.py`` mends names cut in two,
``quoted.py`` those with a nickname, ``cuts.py`` two names in one, ``paired.py`` two
that a dash joins, ``heads.py`` adds first words, ``titles.py`` cuts titles off,
``checks.py`` drops what names nothing, ``contexts.py`` weighs labels by what
``beside.py``, ``employers.py``, ``neighbours.py``, ``nouns.py`` and
``table_signs.py`` say.
``gazetteer.py`` holds all names of the tables by their ``surfaces.py``, with those that
``own_entities.py`` reads; ``known.py`` finds them, ``labels.py`` corrects labels by
them, ``demonyms.py`` finds adjectives of nations, and ``overlaps.py`` decides between
finders.
"""
