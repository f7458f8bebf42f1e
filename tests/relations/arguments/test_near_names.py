"""The only names near a pronoun or "his" that it can mean, on hand-made rows."""

import pytest

from extractor.relations.arguments.agreeing import Pronoun
from extractor.relations.arguments.near_names import (
    find_couple,
    find_only_before,
    find_only_doer,
    find_only_of_gender,
    find_only_person,
    find_only_row,
    find_only_thing,
)

ROWS = [
    "Ann Ann PROPN nsubj 1",
    "wed wed VERB ROOT 1",
    "Tom Tom PROPN obj 1",
    ". . PUNCT punct 1",
    "Neri Neri PROPN nsubj 6",
    "lo lo PRON obj 6",
    "vede vedere VERB ROOT 6",
]


@pytest.mark.parametrize(
    ("verb", "found"), [("succede", []), ("succedono", [2]), ("ucciso", [2])]
)
def test_find_only_person_is_not_who_is_done_something_by_one_unsaid(
    read_rows, verb, found
):
    rows = [
        f"{verb} {verb} VERB ROOT 0",
        "a a ADP case 2",
        "Tom Tom PROPN obl 0",
        ". . PUNCT punct 0",
        *ROWS[4:],
    ]
    tree = read_rows(rows, [(2, "PER"), (4, "PER")])

    lo = Pronoun(5, 6, plural=False, own=frozenset([4]))
    assert find_only_person(tree, lo) == found


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_couple_gives_the_only_two_before(read_rows, lang):
    marks = [(0, "PER"), (2, "PER")]
    assert find_couple(read_rows(ROWS, marks, lang), 6) == [0, 2]
    assert find_couple(read_rows(ROWS, marks[:1], lang), 6) == []


@pytest.mark.parametrize(("marks", "found"), [([0], [0]), ([0, 2], [])])
def test_find_only_person_gives_nobody_of_two(read_rows, marks, found):
    # English pronouns are resolved with the names (entities.identity).
    tree = read_rows(ROWS, [*((at, "PER") for at in marks), (4, "PER")])
    lo = Pronoun(5, 6, plural=False, own=frozenset([4]))
    assert find_only_person(tree, lo) == found


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_only_thing_gives_no_person_and_none_of_two(read_rows, lang):
    tree = read_rows(ROWS, [(0, "PER"), (2, "LOC")], lang)
    assert find_only_thing(tree, 4) == [2]
    tree = read_rows(ROWS, [(0, "ORG"), (2, "LOC")], lang)
    assert find_only_thing(tree, 4) == []


ARRESTED = {
    "it": [
        "Arrestò arrestare VERB ROOT 0",
        "Neri neri PROPN obj 0",
        "e e CCONJ cc 3",
        "Sala sala PROPN conj 1",
        ". . PUNCT punct 0",
        "Li lo PRON obj 6",
        "accusa accusare VERB ROOT 6",
    ],
    "en": [
        "Arrested arrest VERB ROOT 0",
        "Roe roe PROPN obj 0",
        "and and CCONJ cc 3",
        "Doe doe PROPN conj 1",
        ". . PUNCT punct 0",
        "Accused accuse VERB ROOT 5",
        "them they PRON obj 5",
    ],
}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_only_row_gives_the_object_of_the_sentence_before(read_rows, lang):
    assert find_only_row(read_rows(ARRESTED[lang], [], lang), 6) == [1]
    assert find_only_row(read_rows(ARRESTED[lang], [], lang), 3) == []


GREETED = [
    "Ann Ann PROPN nsubj 1",
    "greets greet VERB ROOT 1",
    "Acme Acme PROPN obj 1",
    "and and CCONJ cc 5",
    "its its PRON nmod:poss 5",
    "chief chief NOUN conj 2",
]


@pytest.mark.parametrize(("person", "found"), [(True, [0]), (False, [2])])
def test_find_only_before_gives_a_person_or_a_thing(read_rows, person, found):
    # Italian has one word for "his" and "its".
    tree = read_rows(GREETED, [(0, "PER"), (2, "ORG")], "en")
    assert find_only_before(tree, 5, 4, person=person) == found
    tree = read_rows(GREETED, [(0, "PER"), (2, "PER")], "en")
    assert find_only_before(tree, 5, 4, person=person) == []


SPOKE = [
    "Ann Ann PROPN nsubj 1",
    "spoke speak VERB ROOT 1",
    "and and CCONJ cc 4",
    "Tom Tom PROPN {kind} 4",
    "followed follow VERB conj 1",
    ". . PUNCT punct 1",
    "His his PRON nmod:poss 7",
    "wife wife NOUN nsubj 8",
    "left leave VERB ROOT 8",
]


@pytest.mark.parametrize(("kind", "found"), [("obj", [0]), ("nsubj", [])])
def test_find_only_doer_gives_nobody_of_two(read_rows, kind, found):
    # Only English asks: Italian has one word for "his" and "its".
    rows = [row.format(kind=kind) for row in SPOKE]
    tree = read_rows(rows, [(0, "PER"), (3, "PER")], "en")
    assert find_only_doer(tree, 7, 6) == found


@pytest.mark.parametrize(("title", "found"), [("Mr", [3]), ("Mrs", [])])
def test_find_only_of_gender_gives_whom_a_title_shows(read_rows, title, found):
    # Only English asks: Italian has one word for "his" and "her".
    rows = [
        "Ann Ann PROPN obj 1",
        "told tell VERB ROOT 1",
        f"{title} {title} PROPN compound 3",
        "Roe Roe PROPN obj 1",
        ". . PUNCT punct 1",
        "His his PRON nmod:poss 6",
        "wife wife NOUN nsubj 7",
        "left leave VERB ROOT 7",
    ]
    tree = read_rows(rows, [(3, "PER")], "en")
    assert find_only_of_gender(tree, 5) == found
