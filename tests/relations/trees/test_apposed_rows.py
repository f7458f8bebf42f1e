"""Rows taken for more of who did it, by the rows the parser gave them."""

import pytest

from extractor.relations.trees.apposed_rows import lower_row

# English has no article in its "by".
HOSTED = [
    "I il DET det 1",
    "leader leader NOUN nsubj 11",
    "ospitati ospitare VERB acl 1",
    "dal da ADP case 4",
    "re re NOUN obl:agent 2",
    "Neri Neri PROPN nmod 4",
    ", , PUNCT punct 7",
    "Sala Sala PROPN conj 5",
    "e e CCONJ cc 9",
    "Riva Riva PROPN conj 7",
    ", , PUNCT punct 1",
    "tacciono tacere VERB ROOT 11",
]
NAMES = [(5, "PER"), (7, "PER"), (9, "PER")]


def test_lower_row_gives_the_plural_noun_its_names(read_rows):
    tree = read_rows(HOSTED, NAMES)
    assert lower_row(tree, 7)
    assert (tree.heads[7], set(tree.kinds[7])) == (1, {"apposition"})
    assert (tree.heads[9], set(tree.kinds[9])) == (7, {"conjunct"})


@pytest.mark.parametrize(
    ("at", "row"),
    [
        (0, "Il il DET det 1"),  # one leader is not two
        (3, "da da ADP case 4"),  # no article: all may have done it
        (4, "consoli console NOUN obl:agent 2"),
        (6, "e e CCONJ cc 7"),
        (5, "oggi oggi ADV advmod 4"),  # nobody else did it
    ],
)
def test_lower_row_leaves_doubtful_rows_alone(read_rows, at, row):
    rows = [*HOSTED]
    rows[at] = row
    tree = read_rows(rows, NAMES if at != 5 else NAMES[1:])
    assert not lower_row(tree, 7)
    assert tree.heads[7] == 5
