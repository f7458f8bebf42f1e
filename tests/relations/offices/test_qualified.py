import pytest

from extractor.relations.offices.qualified import find_qualified

AGED = [
    "Neri neri PROPN nsubj 6",
    ", , PUNCT punct 0",
    "38 38 NUM nummod 3",
    "anni anno NOUN appos 0",
    ", , PUNCT punct 0",
    "nativo nativo ADJ amod 3",
    "tace tacere VERB ROOT 6",
]


@pytest.mark.parametrize(
    ("at", "row", "named"),
    [
        (5, "nativo nativo ADJ amod 3", [0]),
        (5, "nativo nativo ADJ amod 0", [0]),
        (5, "nativo nativo ADJ acl:relcl 0", [0]),
        (4, "molto molto ADV advmod 5", []),
        (5, "nativo nativo ADJ obl 6", []),
    ],
)
def test_find_qualified_gives_the_name_that_an_adjective_describes(
    read_rows, at, row, named
):
    tree = read_rows([*AGED[:at], row, *AGED[at + 1 :]], [(0, "PER")])

    assert find_qualified(tree, 5) == named
