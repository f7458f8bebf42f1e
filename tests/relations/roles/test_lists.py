"""Names in a list behind a noun and colon."""

import pytest

from extractor.relations.roles.lists import find_listed, find_presented

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


@pytest.mark.parametrize(
    ("lang", "rows"),
    [
        ("it", ["registi regista NOUN obl 0", "come come ADP case 3"]),
        ("en", ["directors director NOUN dobj 0", "like like ADP case 3"]),
    ],
)
def test_find_listed_gives_those_of_whom_a_plural_noun_is(read_rows, lang, rows):
    rows = ["vide vide VERB ROOT 0", *rows, "Neri Neri PROPN nmod 1"]
    rows += ["e e CCONJ cc 5", "Sala Sala PROPN conj 3"]
    marks = [(3, "PER"), (5, "PER")]

    assert find_listed(read_rows(rows, marks, lang), 1) == [0, 1]
    rows[1] = rows[1].replace("registi", "regista").replace("directors", "director")
    assert find_listed(read_rows(rows, marks, lang), 1) == []


def test_find_listed_reads_over_what_a_noun_is_of_and_to_be(read_rows):
    rows = [
        "Arrestò arrestare VERB ROOT 0",
        "due due NUM nummod 2",
        "membri membro NOUN obj 0",
        "dell' di ADP case 4",
        "opposizione opposizione NOUN nmod 2",
        ": : PUNCT punct 0",
        "sono essere AUX cop 7",
        "Neri Neri PROPN parataxis 0",
        "e e CCONJ cc 9",
        "Sala Sala PROPN conj 7",
        ", , PUNCT punct 12",
        "che che PRON nsubj 12",
        "tacciono tacere VERB acl:relcl 9",
    ]
    assert find_listed(read_rows(rows, [(7, "PER"), (9, "PER")]), 2) == [0, 1]


AMONG = [
    "Among among ADP case 1",
    "those those PRON nmod 4",
    "arrested arrest VERB acl 1",
    "was be AUX cop 4",
    "Neri Neri PROPN ROOT 4",
    "and and CCONJ cc 6",
    "Sala Sala PROPN conj 4",
]
INCLUDE = [
    "Those those PRON nsubj 2",
    "arrested arrest VERB acl 0",
    "include include VERB ROOT 2",
    "Neri Neri PROPN obj 2",
]


def test_find_presented_gives_those_a_clause_presents(read_rows):
    among = read_rows(AMONG, [(4, "PER"), (6, "PER")], "en")
    include = read_rows(INCLUDE, [(3, "PER")], "en")

    assert find_presented(among, 1) == [0, 1]
    assert find_presented(include, 0) == [0]


@pytest.mark.parametrize(
    ("old", "new"),
    [("include include", "know know"), ("Those those PRON", "He he PRON")],
)
def test_find_presented_needs_several_and_a_verb_of_listing(read_rows, old, new):
    rows = [row.replace(old, new) for row in INCLUDE]

    assert find_presented(read_rows(rows, [(3, "PER")], "en"), 0) == []
