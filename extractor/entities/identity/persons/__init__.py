"""Words that stand for a person in, the person whom the article means out.

``offices.py`` reads phrases for offices with what stands beside them
(``office_sides.py``), ``led.py`` who leads a government, ``office_bearers.py`` whom a
phrase describes, ``successors.py`` who has another's office, ``profiles.py`` the people
of an article, each a ``person.py``; ``roles.py`` gives whom an office without a name
means (``office_holders.py``, ``named_later.py``), ``epithets.py`` who "the striker" is
(``compatibility.py``, ``salience.py``), ``nationals.py`` reads "the Spaniard",
``strangers.py`` who is brought in without a name, ``pronouns.py`` who "she" is.
"""
