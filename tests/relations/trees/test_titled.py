"""Names behind an office or firm, by the rows the parser gave them."""

import pytest

from extractor.relations.trees.titled import mend_made, mend_titled

BROTHER = [
    "Sala sala PROPN nsubj 6",
    "fratello fratello NOUN appos 0",
    "dell' di ADP case 3",
    "ambasciatore ambasciatore NOUN nmod 1",
    "a a ADP case 5",
    "Parigi parigi PROPN nmod 3",
    "tace tacere VERB ROOT 6",
    "Neri neri PROPN conj 0",
]
ORDER = [0, 1, 2, 3, 4, 5, 7, 6]
MARKS = [(0, "PER"), (5, "LOC"), (6, "PER")]


def make_rows(**cells):
    """Put the name right behind the place, with other rows at a number: at6="..."."""
    rows = [BROTHER[at] for at in ORDER]
    moved = {str(old): str(new) for new, old in enumerate(ORDER)}
    rows = [" ".join((*row.split()[:4], moved[row.split()[4]])) for row in rows]
    for at, row in cells.items():
        rows[int(at[2:])] = row
    return rows


@pytest.mark.parametrize("kind", ["conj 0", "nsubj 7", "appos 0"])
def test_mend_titled_hangs_a_name_on_the_office_before_it(read_rows, kind):
    tree = read_rows(make_rows(at6=f"Neri neri PROPN {kind}"), MARKS)

    assert mend_titled(tree, 2, 6)
    assert (tree.heads[6], tree.is_kind(6, "nominal")) == (3, True)


@pytest.mark.parametrize(
    "cells",
    [
        {"at0": "Ieri ieri ADV advmod 7", "at6": "Neri neri PROPN nsubj 7"},
        {"at4": ", , PUNCT punct 5"},
        {"at2": "grande grande ADJ amod 3"},
    ],
)
def test_mend_titled_leaves_subjects_and_bare_phrases_alone(read_rows, cells):
    rows = make_rows(**cells)
    marks = [mark for mark in MARKS if "PROPN" in rows[mark[0]]]
    tree = read_rows(rows, marks)

    assert not mend_titled(tree, len(marks) - 1, 6)


def test_mend_titled_hangs_a_name_on_the_trade_right_before_it(read_rows):
    rows = [
        "figlio figlio NOUN ROOT 0",
        "del di ADP case 2",
        "medico medico NOUN nmod 0",
        "Neri neri PROPN nmod 0",
    ]
    tree = read_rows(rows, [(3, "PER")])

    assert mend_titled(tree, 0, 3)
    assert tree.heads[3] == 2
    assert not mend_titled(
        read_rows(
            [*rows[:2], rows[2].replace("medico", "partito"), rows[3]], [(3, "PER")]
        ),
        0,
        3,
    )


@pytest.mark.parametrize(
    ("firm", "trade", "label", "hung"),
    [
        ("colosso", "auto", "ORG", True),
        ("colosso", "auto", "LOC", False),
        ("gruppo", "società", "ORG", False),
        ("prezzo", "auto", "ORG", False),
    ],
)
def test_mend_titled_hangs_a_name_on_the_firm_of_a_trade(
    read_rows, firm, trade, label, hung
):
    rows = [
        "il il DET det 1",
        f"{firm} {firm} NOUN ROOT 1",
        "dell' di ADP case 3",
        f"{trade} {trade} NOUN nmod 1",
        "Toyota Toyota PROPN nmod 3",
    ]
    tree = read_rows(rows, [(4, label)])

    assert mend_titled(tree, 0, 4) is hung
    assert tree.heads[4] == (1 if hung else 3)


MADE = [
    "Acme Acme PROPN nsubj 1",
    "named name VERB ROOT 1",
    "Roe Roe PROPN compound 4",
    "chief chief ADJ amod 4",
    "executive executive NOUN obj 1",
]


def make(read_rows, change=None, label="PER"):
    rows = [*MADE]
    for place, row in (change or {}).items():
        rows[place:] = [row, *rows[place + 1 :]]
    return read_rows(rows, [(0, "ORG"), (2, label)], "en")


def test_mend_made_parts_a_person_from_the_office(read_rows):
    # Italian has no noun before a noun.
    tree = make(read_rows)
    assert mend_made(tree, 2)
    assert (tree.heads[2], set(tree.kinds[2])) == (1, {"object"})
    assert set(tree.kinds[4]) == {"open_complement"}


@pytest.mark.parametrize(
    ("change", "label"),
    [
        ({1: "met meet VERB ROOT 1"}, "PER"),
        ({4: "ally ally NOUN obj 1"}, "PER"),
        ({4: "executive executive NOUN obl 1"}, "PER"),
        ({}, "ORG"),
    ],
)
def test_mend_made_wants_an_office_that_a_verb_gives(read_rows, change, label):
    tree = make(read_rows, change, label)
    assert not mend_made(tree, 2)
    assert tree.heads[2] == 4
