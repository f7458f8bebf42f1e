"""Names of one article in, which of them are of the same thing out.

``people.py`` joins surnames, initials and inflected names to full names, with
``genders.py`` to refuse wrong joins, ``aliases.py`` other names of a person ("in
arte", "known as"); ``acronyms.py`` reads acronyms explained in
brackets; ``figures.py`` knows persons of history; ``metonyms.py`` notes capitals that
act for their states.
"""
