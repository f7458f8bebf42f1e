"""Whom pronouns and verbs without a subject mean, on hand-made rows."""

import pytest

from extractor.relations.arguments.referents import (
    find_actors,
    find_only_other,
    find_referents,
    find_topic,
)

ROSSI = [
    "Rossi Rossi PROPN nsubj 2",
    "è essere AUX aux 2",
    "arrivato arrivare VERB ROOT 2",
    ". . PUNCT punct 2",
]
FIRST = [(0, "PER")]


@pytest.mark.parametrize(
    ("helper", "found"), [("Ha", [0]), ("Hanno", []), ("Ho", []), ("Abbiamo", [])]
)
def test_find_actors_takes_the_last_subject_of_the_same_number(
    read_rows, helper, found
):
    rows = [
        *ROSSI,
        f"{helper} avere AUX aux 5",
        "incontrato incontrare VERB ROOT 5",
        "Bianchi Bianchi PROPN obj 5",
    ]

    tree = read_rows(rows, [*FIRST, (6, "PER")])

    assert find_actors(tree, 5) == found


def test_find_actors_guesses_nothing_in_english(read_rows):
    # English says its subjects.
    rows = [
        "Rossi Rossi PROPN nsubj 1",
        "arrived arrive VERB ROOT 1",
        ". . PUNCT punct 1",
        "Met meet VERB ROOT 3",
        "Bianchi Bianchi PROPN obj 3",
    ]

    assert find_actors(read_rows(rows, [(0, "PER"), (4, "PER")], "en"), 3) == []


def test_find_actors_prefers_the_subject_that_is_said(read_rows):
    rows = [*ROSSI, "Neri Neri PROPN nsubj 5", "parla parlare VERB ROOT 5"]

    assert find_actors(read_rows(rows, [*FIRST, (4, "PER")]), 5) == [4]


def test_find_referents_gives_the_subject_before_not_its_own(read_rows):
    rows = [
        *ROSSI,
        "Neri Neri PROPN nsubj 7",
        "lo lo PRON obj 7",
        "ha avere AUX aux 7",
        "accolto accogliere VERB ROOT 7",
    ]

    assert find_referents(read_rows(rows, [*FIRST, (4, "PER")]), 5, 7) == [0]


@pytest.mark.parametrize(
    ("label", "kind"), [("LOC", "obj"), ("PER", "obj"), ("PER", "obl")]
)
def test_find_referents_gives_the_one_object_before(read_rows, label, kind):
    rows = [
        "Roma roma PROPN nsubj 1",
        "accusa accusare VERB ROOT 1",
        f"Praga praga PROPN {kind} 1",
        "e e CCONJ cc 5",
        "la la PRON obj 5",
        "minaccia minacciare VERB conj 1",
    ]
    tree = read_rows(rows, [(0, "LOC"), (2, label)])

    assert find_referents(tree, 4, 5) == [2]


@pytest.mark.parametrize(
    ("clause", "names", "found"),
    [
        ((("Lo", "PRON", "obj"), None, ("Neri", "PROPN", "nsubj")), (0, 6), [0]),
        ((("Neri", "PROPN", "nsubj"), None, ("lo", "PRON", "obj")), (0, 4), [4]),
    ],
)
def test_find_actors_goes_on_about_whom_a_late_subject_treats(
    read_rows, clause, names, found
):
    # "Lo volle Neri. Ha vinto": English leaves no subject out.
    rows = [
        *ROSSI,
        *(
            f"{part[0]} {part[0]} {part[1]} {part[2]} 5"
            if part
            else "volle volere VERB ROOT 5"
            for part in clause
        ),
        "ha avere AUX aux 8",
        "vinto vincere VERB ROOT 8",
    ]

    tree = read_rows(rows, [(name, "PER") for name in names])

    assert find_actors(tree, 8) == found


def test_find_referents_of_gli_is_one_person(read_rows):
    # "li" at its end is no plural; English has one form.
    rows = [
        *ROSSI,
        "Neri Neri PROPN nsubj 7",
        "gli gli PRON iobj 7",
        "ha avere AUX aux 7",
        "scritto scrivere VERB ROOT 7",
    ]
    tree = read_rows(rows, [*FIRST, (4, "PER")])

    assert find_referents(tree, 5, 7) == [0]


def test_find_referents_of_a_thing_of_the_clause_before(read_rows):
    # "Entrato in Acme, la lasciò"; English says "it" for no person (owners).
    rows = [
        *ROSSI,
        "Entrato entrare VERB advcl 9",
        "in in ADP case 6",
        "Acme Acme PROPN obl 4",
        ", , PUNCT punct 4",
        "la lo PRON obj 9",
        "lasciò lasciare VERB ROOT 9",
    ]
    tree = read_rows(rows, [*FIRST, (6, "ORG")])

    assert find_referents(tree, 8, 9) == [6]


def test_find_referents_of_the_only_person_before(read_rows):
    # English pronouns are resolved with the names (entities.identity).
    rows = [
        "Acme Acme PROPN nsubj 4",
        "e e CCONJ cc 2",
        "Beta Beta PROPN conj 0",
        "hanno avere AUX aux 4",
        "scritto scrivere VERB ROOT 4",
        "a a ADP case 6",
        "Rossi Rossi PROPN obl 4",
        ". . PUNCT punct 4",
        "Neri Neri PROPN nsubj 11",
        "lo lo PRON obj 11",
        "ha avere AUX aux 11",
        "visto vedere VERB ROOT 11",
    ]
    marks = [(0, "ORG"), (2, "ORG"), (6, "PER"), (8, "PER")]

    assert find_referents(read_rows(rows, marks), 9, 11) == [6]


@pytest.mark.parametrize(("said", "found"), [(True, []), (False, [0])])
def test_find_actors_of_an_infinitive_where_its_clause_has_a_subject(
    read_rows, said, found
):
    rows = [
        "Neri neri PROPN nsubj 1",
        "tace tacere VERB ROOT 1",
        ". . PUNCT punct 1",
        "Roma roma PROPN nsubj 4" if said else "poi poi ADV advmod 4",
        "sventa sventare VERB ROOT 4",
        "per per ADP mark 6",
        "uccidere uccidere VERB advcl 4",
    ]
    tree = read_rows(rows, [(0, "PER")])
    actors = find_actors(tree, 6)
    assert [t for t in actors if t == 0] == found


def test_find_only_other_is_not_who_does_it(read_rows):
    rows = [
        "Roe Roe PROPN nsubj 1",
        "told tell VERB ROOT 1",
        "Doe Doe PROPN dobj 1",
        "and and CCONJ cc 1",
        "thanked thank VERB conj 1",
        "him he PRON dobj 4",
    ]
    tree = read_rows(rows, [*FIRST, (2, "PER")], lang="en")
    assert find_only_other(tree, 5) == [1]


def test_find_referents_asks_the_clause_before_first(read_rows):
    # "Roe met Doe and thanked him", of a text about Ann.
    rows = [
        "Ann Ann PROPN nsubj 1",
        "spoke speak VERB ROOT 1",
        ". . PUNCT punct 1",
        "Roe Roe PROPN nsubj 4",
        "met meet VERB ROOT 4",
        "{whom} {whom} PROPN obj 4",
        "and and CCONJ cc 7",
        "thanked thank VERB conj 4",
        "him he PRON obj 7",
    ]
    named = [row.format(whom="Doe") for row in rows]
    tree = read_rows(named, [(0, "PER"), (3, "PER"), (5, "PER")], "en")
    assert find_referents(tree, 8, 7) == [5]
    crowds = [row.format(whom="crowds") for row in rows]
    tree = read_rows(crowds, [(0, "PER"), (3, "PER")], "en")
    assert find_referents(tree, 8, 7) == [0]


@pytest.mark.parametrize(
    ("lang", "linking", "winner"), [("it", "è", "vincitore"), ("en", "is", "winner")]
)
def test_find_topic_is_who_a_clause_says_somebody_is(read_rows, lang, linking, winner):
    rows = [
        f"{winner} {winner} NOUN nsubj 2",
        f"{linking} be AUX cop 2",
        "Rossi Rossi PROPN ROOT 2",
        ". . PUNCT punct 2",
        "Poi poi ADV ROOT 4",
    ]
    tree = read_rows(rows, [(2, "PER")], lang)
    assert find_topic(tree, 1, plural=False) == [2]
