"""Names in a list behind a noun and colon."""

import pytest

from extractor.relations.roles.lists import find_listed

HIT = [
    "Roma roma PROPN nsubj 1",
    "colpisce colpire VERB ROOT 1",
    "tre tre NUM nummod 3",
    "società società NOUN obj 1",
    ": : PUNCT punct 3",
    "la il DET det 6",
    "turca turco ADJ amod 7",
    "Denkar denkar PROPN appos 3",
    "e e CCONJ cc 9",
    "Sovcom sovcom PROPN conj 7",
    ". . PUNCT punct 1",
]
MARKS = [(0, "LOC"), (7, "ORG"), (9, "ORG")]


def test_find_listed_gives_the_names_behind_the_colon(read_rows):
    assert find_listed(read_rows(HIT, MARKS), 3) == [1, 2]


def test_find_listed_reads_english_lists(read_rows):
    rows = [
        "Police police NOUN nsubj 1",
        "arrested arrest VERB ROOT 1",
        "two two NUM nummod 3",
        "men man NOUN dobj 1",
        ": : PUNCT punct 3",
        "Neri neri PROPN appos 3",
        "and and CCONJ cc 7",
        "Sala sala PROPN conj 5",
    ]
    assert find_listed(read_rows(rows, [(5, "PER"), (7, "PER")], lang="en"), 3) == [
        0,
        1,
    ]


@pytest.mark.parametrize(
    ("rows", "marks"),
    [
        (HIT[:8], MARKS[:2]),  # one name is no list
        ([*HIT[:8], "perde perdere VERB conj 1"], MARKS[:2]),
        ([*HIT[:10], "tacciono tacere VERB parataxis 1"], MARKS),  # a sentence
        ([*HIT[:4], "e e CCONJ cc 9", *HIT[5:]], MARKS),  # no colon
        (HIT, [(0, "LOC"), (7, "ORG"), (9, "PER")]),  # of two sorts
    ],
    ids=["one", "clause", "sentence", "and", "sorts"],
)
def test_find_listed_finds_no_list(read_rows, rows, marks):
    assert find_listed(read_rows(rows, marks), 3) == []


NAMED = [
    "Roma roma PROPN nsubj 1",
    "colpisce colpire VERB ROOT 1",
    "società società NOUN obj 1",
    "turche turco ADJ amod 2",
    ", , PUNCT punct 2",
    "tra tra ADP case 6",
    "cui cui PRON nmod 2",
    "Denkar denkar PROPN nsubj 6",
    "e e CCONJ cc 9",
    "Sovcom sovcom PROPN conj 7",
    ", , PUNCT punct 2",
    "e e CCONJ cc 12",
    "tace tacere VERB conj 1",
]


def test_find_listed_gives_the_examples_of_a_noun(read_rows):
    tree = read_rows(NAMED, [(0, "LOC"), (7, "ORG"), (9, "ORG")])

    assert find_listed(tree, 2) == [1, 2]


def test_find_listed_reads_english_examples(read_rows):
    rows = [
        "They they PRON nsubj 1",
        "hit hit VERB ROOT 1",
        "banks bank NOUN dobj 1",
        ", , PUNCT punct 2",
        "including include VERB prep 2",
        "Neri neri PROPN pobj 4",
    ]
    assert find_listed(read_rows(rows, [(5, "ORG")], lang="en"), 2) == [0]


def test_find_listed_gives_no_examples_over_a_verb(read_rows):
    rows = [*NAMED[:3], "che che PRON nsubj 4", "tacciono tacere VERB acl 2"]
    rows += [row.rsplit(" ", 1)[0] + " 4" for row in NAMED[4:8]]

    assert find_listed(read_rows(rows, [(0, "LOC"), (8, "ORG")]), 2) == []
