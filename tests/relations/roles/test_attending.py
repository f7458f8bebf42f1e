"""Who is at an event, by the rows the parser gave its clause."""

import pytest

from extractor.relations.roles.attending import find_attending

EVENT = ["Al a ADP case 1", "vertice vertice NOUN obl 2"]
RELATIVE = [
    "Un un DET det 1",
    "vertice vertice NOUN ROOT 1",
    "cui cui PRON obl 3",
    "partecipa partecipare VERB acl:relcl 1",
    "Neri neri PROPN nsubj 3",
]


@pytest.mark.parametrize(
    ("verb", "found"),
    [
        ("partecipa partecipare", [3]),
        ("assiste assistere", [3]),
        ("tace tacere", []),
    ],
    ids=["takes part", "attends", "is silent"],
)
def test_find_attending_gives_the_subject_of_a_verb_of_attendance(
    verb, found, read_rows
):
    rows = [*EVENT, f"{verb} VERB ROOT 2", "Neri neri PROPN nsubj 2"]
    tree = read_rows(rows, [(3, "PER")])

    assert find_attending(tree, 1, (1,)) == found


def test_find_attending_reads_a_relative_clause(read_rows):
    tree = read_rows(RELATIVE, [(4, "PER")])

    assert find_attending(tree, 1, (1,)) == [4]


PRESENT = {
    "it": [
        "All' a ADP case 1",
        "incontro incontro NOUN obl 3",
        "erano essere AUX cop 3",
        "presenti presente ADJ ROOT 3",
        "Neri neri PROPN nsubj 3",
    ],
    "en": [
        "At at ADP case 1",
        "talks talk NOUN obl 4",
        "Roe roe PROPN nsubj 4",
        "was be AUX cop 4",
        "present present ADJ ROOT 4",
    ],
}


@pytest.mark.parametrize(("lang", "person"), [("it", 4), ("en", 2)])
def test_find_attending_reads_who_was_present(lang, person, read_rows):
    tree = read_rows(PRESENT[lang], [(person, "PER")], lang)

    assert find_attending(tree, 1, (1,)) == [person]


def test_find_attending_takes_no_part_for_a_person(read_rows):
    rows = [
        "prese prendere VERB ROOT 0",
        "parte parte NOUN obj 0",
        "all' a ADP case 3",
        "incontro incontro NOUN obl 0",
        "Neri neri PROPN nmod 3",
    ]
    assert find_attending(read_rows(rows, [(4, "PER")]), 3, (3,)) == []
