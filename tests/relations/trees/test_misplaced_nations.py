"""Words for nations that the parse hung on the wrong word."""

from dataclasses import replace

import pytest

from extractor.relations.trees.misread import mend_misread

SHIPS = [
    "navi nave NOUN nsubj 4",
    "da da ADP case 2",
    "guerra guerra NOUN nmod 0",
    "russe russo ADJ amod 2",
    "partono partire VERB ROOT 4",
]
GRAIN = [
    "tonnellate tonnellata NOUN nsubj 4",
    "di di ADP case 2",
    "grano grano NOUN nmod 0",
    "russo russo ADJ amod 2",
    "partono partire VERB ROOT 4",
]
BEATEN = [
    "Neri neri PROPN nsubj 2",
    "ha avere AUX aux 2",
    "battuto battere VERB ROOT 2",
    "le il DET det 4",
    "russe russo ADJ obj 2",
    "Rosa rosa PROPN nsubj 2",
]


def mark_nations(tree, *places):
    """Give a tree some of whose mentions are words for nations."""
    mentions = [
        replace(mention, form="demonym") if at in places else mention
        for at, mention in enumerate(tree.mentions)
    ]
    return replace(tree, mentions=tuple(mentions))


@pytest.mark.parametrize(("rows", "head"), [(SHIPS, 0), (GRAIN, 2)])
def test_mend_misread_hangs_a_nation_where_number_agrees(read_rows, rows, head):
    tree = mark_nations(read_rows(rows, [(3, "LOC")]), 0)

    mend_misread(tree)

    assert tree.heads[3] == head


def test_mend_misread_takes_a_name_behind_its_nation_for_the_object(read_rows):
    marks = [(0, "PER"), (4, "LOC"), (5, "PER")]
    tree = mark_nations(read_rows(BEATEN, marks), 1)

    mend_misread(tree)

    assert tree.is_kind(5, "object")
    assert tree.heads[4] == 5


@pytest.mark.parametrize(("case", "head"), [("ADP case 4", 1), ("ADV advmod 1", 3)])
def test_mend_misread_raises_a_name_with_the_preposition_of_its_nation(
    read_rows, case, head
):
    rows = [
        "Neri neri PROPN nsubj 1",
        "vince vincere VERB ROOT 1",
        "slalom slalom NOUN obj 1",
        "francese francese ADJ amod 2",
        "Martin martin PROPN flat 3",
        f"davanti davanti {case}",
    ]
    tree = mark_nations(
        read_rows(rows, [(0, "PER"), (3, "LOC"), (4, "PER")]),
        1,
    )

    mend_misread(tree)

    assert tree.heads[4] == head


@pytest.mark.parametrize("nation", ["dk", "fr"])
def test_who_is_of_another_nation_holds_no_office(read_rows, nation):
    # "premier danese, il francese Neri"
    rows = [
        "premier premier NOUN ROOT 0",
        "danese danese ADJ amod 0",
        ", , PUNCT punct 4",
        "il il DET det 4",
        "francese francese ADJ amod 5",
        "Neri Neri PROPN flat:name 0",
    ]
    tree = read_rows(rows, [(1, "LOC"), (4, "LOC"), (5, "PER")])
    first, second, person = tree.mentions
    same = first.entity if nation == "dk" else "loc:fr"
    danish = replace(first, form="demonym")
    other = replace(second, form="demonym", entity=same)
    tree = replace(tree, mentions=(danish, other, person))

    mend_misread(tree)

    assert tree.is_kind(5, "conjunct") is (nation == "fr")
