import pytest

from extractor.relations.roles.office_owners import find_body

JOINED = [
    "Il il DET det 1",
    "{first} {first} NOUN nsubj 7",
    "e e CCONJ cc 3",
    "fondatore fondatore NOUN conj 1",
    "della di ADP case 5",
    "Alfa alfa PROPN nmod 3",
    "Neri neri PROPN nmod 3",
    "tace tacere VERB ROOT 7",
]


@pytest.mark.parametrize(("first", "owners"), [("presidente", [5]), ("sindaco", [])])
def test_find_body_of_the_second_of_two_offices(read_rows, first, owners):
    rows = [row.format(first=first) for row in JOINED]
    tree = read_rows(rows, [(5, "ORG"), (6, "PER")])

    assert find_body(tree, (1,), 1, {"bearer": {6: 1.0}}) == owners
