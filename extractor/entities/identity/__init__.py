"""Which mentions are the same thing, and what its id is in both languages.

``link.py`` gives every mention its entity; ``people.py`` joins surnames, initials and
inflected names to full names, with ``genders.py`` to refuse wrong joins;
``acronyms.py`` reads acronyms explained in brackets; ``metonyms.py`` notes capitals
that act for their states.
"""
