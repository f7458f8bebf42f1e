"""English has no pronouns on the ends of verbs."""

from extractor.relations.arguments.enclitics import has_enclitic, has_enclitic_dative


def test_has_enclitic_sees_the_pronoun_at_the_end(read_rows):
    rows = ["arrestarlo arrestare VERB ROOT 0", "arrestare arrestare VERB ROOT 1"]
    tree = read_rows(rows)

    assert has_enclitic(tree, 0)
    assert not has_enclitic(tree, 1)


def test_has_enclitic_dative_sees_to_whom(read_rows):
    rows = ["chiedergli chiedere VERB ROOT 0", "chiederlo chiedere VERB ROOT 1"]
    tree = read_rows(rows)

    assert has_enclitic_dative(tree, 0)
    assert not has_enclitic_dative(tree, 1)
