"""A token that fills a role in, the mentions it stands for out.

Files: ``fillers`` (names, nouns passed through, conjuncts), ``readings`` (what a word
may stand for), ``passages`` (which nouns
are passed through), ``names_beside`` (the name beside a noun), ``anaphors`` ("the
company"), ``apposed`` ("X, the party led by Y"), ``both`` ("i due Paesi"), ``plurals``
("the brothers"), ``dropped`` (dropped subjects, pronouns),
``enclitics`` (pronouns on the ends of verbs), ``near_names`` (the only one
near), ``said`` (pronouns that were understood), ``genders`` (he or she), ``owners``
("his", "its"), ``whose`` ("the wife"), ``protagonists``, ``heroes`` (whom a life is
about), ``nation_nouns`` ("the Spaniard"), ``repeated`` ("e quello polacco"),
``appointed`` ("succeeds"), ``places`` (what kind of place it is);
``gapped`` gives the pairs that leave the verb out.
"""
