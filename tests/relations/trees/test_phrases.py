"""Prepositions of several words, by the rows the parser gave them."""

import pytest

from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.phrases import find_middles, join_preposition

SUED = [
    "annuncia annunciare VERB ROOT 0",
    "querela querela NOUN obj 0",
    "nei in ADP case 3",
    "confronti confronto NOUN obl 0",
    "del di ADP case 5",
    "quotidiano quotidiano NOUN nmod 3",
    "Alba alba PROPN nmod 5",
]


def test_join_preposition_hands_the_verb_what_stands_behind(read_rows):
    tree = read_rows(SUED, [(6, "ORG")])

    assert join_preposition(tree, 5)
    assert (tree.heads[5], tree.is_kind(5, "oblique")) == (0, True)
    assert "against" in find_preposition_roles(tree, 5)


@pytest.mark.parametrize(
    ("at", "row"),
    [
        (3, "giorni giorno NOUN obl 0"),
        (2, "tra tra ADP case 3"),
        (4, "del di ADP case 3"),
    ],
)
def test_join_preposition_wants_words_of_one_preposition(read_rows, at, row):
    rows = [*SUED[:at], row, *SUED[at + 1 :]]
    tree = read_rows(rows, [(6, "ORG")])

    assert not join_preposition(tree, 5)
    assert tree.heads[5] == 3


def test_find_middles_has_the_nouns_inside_of_both_languages():
    assert "confronti" in find_middles("it")
    assert find_middles("en").isdisjoint(find_middles("it"))
