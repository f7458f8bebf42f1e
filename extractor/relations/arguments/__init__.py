"""A token that fills a role in, the mentions it stands for out.

Files: ``fillers`` (names, nouns passed through, conjuncts), ``readings`` (what a word
may stand for), ``passages`` (which nouns are passed through), ``names_beside`` (the
name beside a noun), ``anaphors`` ("the company"), ``apposed`` ("X, the party led by
Y"), ``both`` ("i due Paesi"), ``plurals`` ("the brothers"), ``nation_nouns`` ("the
Spaniard"), ``repeated`` ("e quello polacco"), ``enclitics`` (pronouns on the ends of
verbs), ``places`` (what kind of place it is); ``gapped`` gives the pairs that leave the
verb out.

Whom a word without a name means, three files say, each with a table of the readers that
it asks in turn: ``referents`` ("lo", "them", a subject left out), ``owners`` ("his",
"its") and ``whose`` ("the wife"). What they ask: ``said`` (pronouns that were
understood), ``clause_before`` ("met X and told him"), ``dropped`` (which clause lacks
its subject), ``topics`` (which clause says whom the text is about), ``protagonists``
(whose life is told), ``appointed`` ("he succeeds X"), ``near_names`` (the only one
near); ``agreeing`` and ``callings`` say whom a word cannot mean.
"""
