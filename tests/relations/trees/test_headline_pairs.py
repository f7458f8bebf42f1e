"""Two names that a title joins by a comma are one subject."""

import pytest

from extractor.relations.trees.headline_pairs import mend_headline_pairs

MEET = [
    "Scholz Scholz PROPN dep 3",
    ", , PUNCT punct 0",
    "Macron Macron PROPN nsubj 3",
    "meet meet VERB ROOT 3",
]
SAYS = [*MEET[:3], "says say VERB ROOT 3"]
LATER = [
    "Then then ADV advmod 4",
    "Scholz Scholz PROPN dep 4",
    ", , PUNCT punct 1",
    "Macron Macron PROPN nsubj 4",
    "meet meet VERB ROOT 4",
]


def test_mend_headline_pairs_makes_one_subject_of_two_names(read_rows):
    tree = read_rows(MEET, [(0, "PER"), (2, "PER")], "en")

    mend_headline_pairs(tree)

    assert [tree.heads[0], tree.heads[2]] == [3, 0]
    assert tree.is_kind(0, "subject")
    assert tree.is_kind(2, "conjunct")


@pytest.mark.parametrize(
    ("rows", "marks"),
    [
        (SAYS, [(0, "PER"), (2, "PER")]),
        (MEET, [(0, "LOC"), (2, "PER")]),
        (LATER, [(1, "PER"), (3, "PER")]),
    ],
    ids=["one-speaker", "place-and-person", "not-first"],
)
def test_mend_headline_pairs_leaves_other_names_apart(read_rows, rows, marks):
    tree = read_rows(rows, marks, "en")
    heads = list(tree.heads)

    mend_headline_pairs(tree)

    assert tree.heads == heads
