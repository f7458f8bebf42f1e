"""A schema and a tree in, the places where a pattern may hold out.

Files: ``lemmas`` (the forms of the words looked for), ``trigger_index`` (patterns by
the words that trigger them), ``triggers`` (where they stand in a tree),
``word_sequences`` (the other words of one), ``complements`` (the noun that a verb of
several words has),
``name_triggers`` (names that are triggers themselves: "Melfi, in Basilicata").
"""
