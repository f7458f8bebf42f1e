"""What "ne", "ci" and "there" stand for."""

import pytest

from extractor.relations.roles.clitics import (
    find_clitic_roles,
    find_meant,
    find_partitive,
)

LEFT = [
    "Azione azione PROPN nsubj 1",
    "perde perdere VERB ROOT 1",
    "Neri neri PROPN obj 1",
    "e e CCONJ cc 5",
    "ne ne PRON iobj 5",
    "esce uscire VERB conj 1",
    "Sala sala PROPN nsubj 5",
]
HEADS = [
    *LEFT[:4],
    "ne ne PRON iobj 6",
    "è essere AUX cop 6",
    "capo capo NOUN conj 1",
    "Sala sala PROPN nsubj 6",
]
WENT = [
    "Neri neri PROPN nsubj 1",
    "loda lodare VERB ROOT 1",
    "Praga praga PROPN obj 1",
    ". . PUNCT punct 1",
    "Sala sala PROPN nsubj 6",
    "ci ci PRON iobj 6",
    "torna tornare VERB ROOT 6",
]
ENGLISH = [
    "Neri neri PROPN nsubj 1",
    "praised praise VERB ROOT 1",
    "Prague prague PROPN dobj 1",
    ". . PUNCT punct 1",
    "Sala sala PROPN nsubj 5",
    "went go VERB ROOT 5",
    "there there ADV advmod 5",
]


def test_find_meant_gives_the_subject_of_the_clause_above(read_rows):
    tree = read_rows(LEFT, [(0, "ORG"), (2, "PER"), (6, "PER")])

    assert find_clitic_roles(tree, 4) == ("of", "from")
    assert find_meant(tree, 4) == [0]


@pytest.mark.parametrize(
    ("lang", "rows", "word"), [("it", WENT, 5), ("en", ENGLISH, 6)]
)
def test_find_meant_gives_the_place_said_last(read_rows, lang, rows, word):
    tree = read_rows(rows, [(0, "PER"), (2, "LOC"), (4, "PER")], lang=lang)

    assert find_clitic_roles(tree, word) == ("to", "in")
    assert find_meant(tree, word) == [2]


def test_find_meant_gives_no_place_where_none_was_said(read_rows):
    tree = read_rows(WENT, [(0, "PER"), (2, "PER"), (4, "PER")])

    assert find_meant(tree, 5) == []


def test_find_clitic_roles_leaves_what_only_is_there(read_rows):
    rows = ["ci ci PRON expl 1", "è essere AUX cop 2", "Neri neri PROPN ROOT 2"]

    assert find_clitic_roles(read_rows(rows, [(2, "PER")]), 0) == ()


def test_find_partitive_gives_whose_an_office_is(read_rows):
    tree = read_rows(HEADS, [(0, "ORG"), (2, "PER"), (7, "PER")])

    assert find_partitive(tree, 6) == [0]
    assert find_partitive(tree, 1) == []


def test_find_partitive_reads_the_end_of_the_verb(read_rows):
    rows = [
        "Roma roma PROPN nsubj 1",
        "bandisce bandire VERB ROOT 1",
        "Azione azione PROPN obj 1",
        "congelandone congelare VERB advcl 1",
        "i il DET det 5",
        "beni bene NOUN obj 3",
    ]
    tree = read_rows(rows, [(0, "LOC"), (2, "ORG")])

    assert find_partitive(tree, 5) == [2]
