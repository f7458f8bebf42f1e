"""Nouns hung on another, by the rows the parser gave them."""

import pytest

from extractor.relations.trees.nominals import mend_nominal

DOCTOR = [
    "Il il DET det 1",
    "medico medico NOUN nsubj 7",
    "Neri neri PROPN nmod 1",
    ", , PUNCT punct 1",
    "direttore direttore NOUN nmod 1",
    "di di ADP case 6",
    "Alfa alfa PROPN nmod 4",
    "tace tacere VERB ROOT 7",
]


def test_mend_nominal_takes_a_trade_behind_a_titled_name_for_its_apposition(read_rows):
    tree = read_rows(DOCTOR, [(2, "PER"), (6, "ORG")])

    mend_nominal(tree, 4)

    assert (tree.heads[4], tree.is_kind(4, "apposition")) == (1, True)


@pytest.mark.parametrize(
    ("at", "row"),
    [
        (2, "anziano anziano ADJ amod 1"),
        (3, "e e CCONJ cc 1"),
        (4, "clinica clinica NOUN nmod 1"),
    ],
)
def test_mend_nominal_wants_a_name_a_comma_and_a_person(read_rows, at, row):
    rows = [*DOCTOR[:at], row, *DOCTOR[at + 1 :]]
    marks = [(2, "PER")] if at != 2 else []
    tree = read_rows(rows, [*marks, (6, "ORG")])

    mend_nominal(tree, 4)

    assert tree.is_kind(4, "nominal")
