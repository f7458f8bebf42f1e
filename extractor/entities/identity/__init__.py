"""Which mentions are the same thing, and what its id is in both languages.

``link.py`` gives every mention its entity, by the ``names`` of an article;
``references.py`` finds what stands for a name said before, on the ``layout.py`` of the
article: offices, trades and pronouns for ``persons``, nouns for ``bodies`` and places.
"""
