"""A parsed Doc in, its tree out: plain lists, mended where the parse is surely wrong.

Files: ``tree`` (words, heads, kinds, mentions), ``covering`` (the mention over each
token), ``surface`` (what else is seen there without a parse), ``common_words``,
``inner_names`` (mentions that name nobody), ``repairs`` (arguments without
contradictions), ``strays``, ``fronted``, ``enclosing``, ``mending`` (what mends which
kind), ``attachments``, ``misplaced``, ``reattached``, ``raised``, ``remarks``
(of a whole clause), ``nominals``,
``titled`` (by the ``office_nouns``), ``phrases`` (long prepositions), ``participles``
(words hung on the wrong one), ``genders`` (of people), ``speech_clauses`` (what goes
with a verb of speech), ``conjuncts``, ``name_rows`` (rows torn apart),
``headline_pairs`` ("Scholz, Macron
meet"), ``headline_topics`` ("Eni, Rossi nuovo presidente"), ``apposed_rows``,
``dispute_sides`` (far apart), ``misread``, ``misread_offices`` (what a clause shows to
be misread), ``openings`` (what opens a sentence), ``misplaced_nations``, ``agreement``
(subjects that do not agree with their verb); ``clauses`` (form and prepositions of a
verb), ``voice`` (passives and participles), ``antecedents`` (whom a relative clause
describes), ``main_clauses`` (what a clause is part of), ``subjects`` (who does it),
``control`` (who is asked or blamed) and ``possessors`` (whose it is) are read by
everything else.
"""
