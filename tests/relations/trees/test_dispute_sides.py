"""The second side of an event, by the rows the parser gave it."""

import pytest

from extractor.relations.trees.dispute_sides import join_far_side

FAR = {
    "it": [
        "Disputa disputa NOUN nsubj 9",
        "tra tra ADP case 2",
        "Roma Roma PROPN nmod 0",
        ", , PUNCT punct 2",
        "che che PRON nsubj 5",
        "protesta protestare VERB acl:relcl 2",
        ", , PUNCT punct 9",
        "e e CCONJ cc 9",
        "Tunisi Tunisi PROPN nsubj 9",
        "dura durare VERB ROOT 9",
    ],
    "en": [
        "Disputes dispute NOUN nsubj 9",
        "between between ADP case 2",
        "Rome Rome PROPN nmod 0",
        ", , PUNCT punct 2",
        "which which PRON nsubj 5",
        "protests protest VERB acl:relcl 2",
        ", , PUNCT punct 9",
        "and and CCONJ cc 9",
        "Tunis Tunis PROPN nsubj 9",
        "last last VERB ROOT 9",
    ],
}
NAMES = [(2, "LOC"), (8, "LOC")]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_join_far_side_reaches_over_a_clause(read_rows, lang):
    tree = read_rows(FAR[lang], NAMES, lang)
    assert join_far_side(tree, 8)
    assert (tree.heads[8], set(tree.kinds[8])) == (2, {"conjunct"})


@pytest.mark.parametrize(
    ("at", "row"),
    [
        (1, "di di ADP case 2"),  # a name "of" something is no side
        (3, "ieri ieri ADV advmod 2"),  # no comma behind the first side
        (6, "ieri ieri ADV advmod 5"),  # nor before the "and"
        (7, "mentre mentre SCONJ mark 9"),
    ],
)
def test_join_far_side_wants_between_and_two_commas(read_rows, at, row):
    rows = [*FAR["it"]]
    rows[at] = row
    tree = read_rows(rows, NAMES)
    assert not join_far_side(tree, 8)
    assert tree.heads[8] == 9


def test_join_far_side_leaves_a_whole_pair_alone(read_rows):
    rows = [*FAR["it"]]
    rows[5] = "Malta Malta PROPN conj 2"
    tree = read_rows(rows, [*NAMES, (5, "LOC")])
    assert not join_far_side(tree, 8)
