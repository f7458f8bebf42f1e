"""Which mentions are the same thing, and what its id is in both languages.

``link.py`` gives every mention its entity; ``people.py`` joins surnames, initials and
inflected names to full names, with ``genders.py`` to refuse wrong joins;
``acronyms.py`` reads acronyms explained in brackets; ``figures.py`` knows persons of
history; ``metonyms.py`` notes capitals that act for their states; ``owners.py`` says
whose government "il governo" is.

``references.py`` finds what stands for a name said before, on the ``layout.py`` of the
article. People: ``offices.py`` reads phrases for offices with what stands beside them
(``office_sides.py``), ``led.py`` who leads a government, ``office_bearers.py`` whom a
phrase describes, ``successors.py`` who has another's office, ``profiles.py`` the people
of an article; ``roles.py`` gives whom an office without a name means
(``office_holders.py``), ``epithets.py`` who "the striker" is (``compatibility.py``),
``nationals.py`` reads "the Spaniard", ``pronouns.py`` who "she" is. Bodies and places:
``body_phrases.py`` reads their nouns, ``body_profiles.py`` what is said of them,
``body_sorts.py`` of what sort they are, ``salience.py`` which one is spoken of;
``bodies.py`` gives what "the bloc" is, ``place_nouns.py`` what "the island" is and
``teams.py`` for whom "the Springboks" play.
"""
