"""Which mentions are the same thing, and what its id is in both languages.

``link.py`` gives every mention its entity; ``people.py`` joins surnames, initials and
inflected names to full names, with ``genders.py`` to refuse wrong joins;
``acronyms.py`` reads acronyms explained in brackets; ``figures.py`` knows persons of
history; ``metonyms.py`` notes capitals that act for their states; ``owners.py`` says
whose government "il governo" is.

``references.py`` finds what stands for a name said before, on the ``layout.py`` of the
article: ``offices.py`` reads phrases for offices, ``profiles.py`` who holds them,
``roles.py`` whom they mean without a name, ``epithets.py`` who "the striker" and "the
Spaniard" are, ``body_phrases.py`` reads nouns for bodies and places,
``body_profiles.py`` what is said of them, ``bodies.py`` what "the bloc" and "the
country" are, and ``pronouns.py`` who "she" is.
"""
