"""The clause around a word, by the rows the parser gave it."""

import pytest

from extractor.relations.trees.enclosing import (
    choose_subject,
    find_above,
    follows_comma,
    has_subject,
)

CLAUSE = [
    "Dopo dopo ADP case 1",
    "anni anno NOUN obl 7",
    "di di ADP case 3",
    "attesa attesa NOUN nmod 1",
    ", , PUNCT punct 6",
    "la il DET det 6",
    "ministra ministro NOUN nsubj:pass 7",
    "premiata premiare VERB ROOT 7",
    "è essere AUX aux:pass 7",
]


def test_find_above_climbs_from_a_phrase_to_the_verb_of_its_clause(read_rows):
    tree = read_rows(CLAUSE)

    assert find_above(tree, 3) == 7
    assert has_subject(tree, 7)
    assert choose_subject(tree, 7) == {"passive_subject"}


@pytest.mark.parametrize(("token", "follows"), [(6, True), (3, False), (1, False)])
def test_follows_comma_looks_before_the_article(token, follows, read_rows):
    assert follows_comma(read_rows(CLAUSE), token) is follows
