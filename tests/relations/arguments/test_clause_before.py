"""Whom the clause before names beside its subject, on hand-made rows."""

import pytest

from extractor.relations.arguments.agreeing import Pronoun
from extractor.relations.arguments.clause_before import (
    find_fronted,
    find_object_before,
    find_people_between,
    find_row_before,
    find_thing_before,
)

NOBODY = frozenset()
ROWS = [
    "Ann Ann PROPN nsubj 1",
    "wed wed VERB ROOT 1",
    "Tom Tom PROPN obj 1",
    ". . PUNCT punct 1",
    "Neri Neri PROPN nsubj 6",
    "lo lo PRON obj 6",
    "vede vedere VERB ROOT 6",
]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_people_between_gives_people_alone(read_rows, lang):
    tree = read_rows(ROWS, [(0, "ORG"), (2, "PER")], lang)
    assert find_people_between(tree, 1, 3) == [2]
    assert find_people_between(tree, 2, 3) == []


@pytest.mark.parametrize(("label", "found"), [("ORG", [2]), ("PER", [])])
def test_find_fronted_gives_a_thing(read_rows, label, found):
    # English says "it": see owners.
    lo = Pronoun(4, 5, plural=False, own=NOBODY)
    rows = [
        "Entrato entrare VERB advcl 5",
        "in in ADP case 2",
        "Acme Acme PROPN obl 0",
        ", , PUNCT punct 0",
        "la lo PRON obj 5",
        "lascia lasciare VERB ROOT 5",
    ]
    assert find_fronted(read_rows(rows, [(2, label)]), lo) == found


@pytest.mark.parametrize(
    ("lang", "rows"),
    [
        (
            "it",
            [
                "Rubio Rubio PROPN nsubj 1",
                "sente sentire VERB ROOT 1",
                "Sharif Sharif PROPN obj 1",
                "e e CCONJ cc 4",
                "Modi Modi PROPN conj 2",
                "esortandoli esortare VERB advcl 1",
            ],
        ),
        (
            "en",
            [
                "Rubio Rubio PROPN nsubj 1",
                "met meet VERB ROOT 1",
                "Sharif Sharif PROPN obj 1",
                "and and CCONJ cc 4",
                "Modi Modi PROPN conj 2",
                "thanked thank VERB conj 1",
            ],
        ),
    ],
)
def test_find_row_before_gives_the_object_before(read_rows, lang, rows):
    marks = [(0, "PER"), (2, "PER"), (4, "PER")]
    them = Pronoun(5, 5, plural=True, own=NOBODY)
    assert find_row_before(read_rows(rows, marks, lang), them) == [2]
    one = [*rows[:3], "e e CCONJ cc 5", "poi poi ADV advmod 5", rows[5]]
    assert find_row_before(read_rows(one, marks[:2], lang), them) == []


BROKE = {
    "it": [
        "Malta Malta PROPN nsubj 1",
        "rompe rompere VERB ROOT 1",
        "i il DET det 3",
        "rapporti rapporto NOUN obj 1",
        "con con ADP case 6",
        "il il DET det 6",
        "Qatar Qatar PROPN obl 1",
        ", , PUNCT punct 8",
        "accusandolo accusare VERB advcl 1",
    ],
    "en": [
        "Malta Malta PROPN nsubj 1",
        "cuts cut VERB ROOT 1",
        "its its PRON nmod:poss 3",
        "ties tie NOUN obj 1",
        "with with ADP case 5",
        "Qatar Qatar PROPN obl 1",
        ", , PUNCT punct 7",
        "accusing accuse VERB advcl 1",
        "it it PRON obj 7",
    ],
}
ACCUSED = {"it": (8, 8, 6), "en": (8, 7, 5)}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_thing_before_gives_the_one_body_or_state(read_rows, lang):
    token, verb, name = ACCUSED[lang]
    pronoun = Pronoun(token, verb, plural=False, own=NOBODY)
    marks = [(0, "LOC"), (name, "LOC")]
    assert find_thing_before(read_rows(BROKE[lang], marks, lang), pronoun) == [name]
    people = [(0, "LOC"), (name, "PER")]
    tree = read_rows(BROKE[lang], people, lang)
    assert find_thing_before(tree, pronoun) == []


@pytest.mark.parametrize(
    ("at", "row"),
    [
        (3, "capitano capitano NOUN obj 1"),  # may be "lo"
        (5, "la il DET det 6"),  # "lo" is no "la"
        (8, "accusandolo accusare VERB ROOT 8"),  # goes on no clause
    ],
)
def test_find_thing_before_gives_nothing_in_doubt(read_rows, at, row):
    rows = [*BROKE["it"]]
    rows[at] = row
    tree = read_rows(rows, [(0, "LOC"), (6, "LOC")])
    assert find_thing_before(tree, Pronoun(8, 8, plural=False, own=NOBODY)) == []


@pytest.mark.parametrize(
    ("lang", "words"), [("it", "vede lo ringrazia"), ("en", "met him thanked")]
)
def test_find_object_before_gives_the_one_person_of_the_clause_before(
    read_rows, lang, words
):
    verb, *behind = words.split()
    pronoun, other = (3, 4) if lang == "it" else (4, 3)
    kinds = {pronoun: "PRON obj 4" if lang == "it" else "PRON obj 3"}
    kinds[other] = "VERB conj 1"
    rows = [
        "Neri Neri PROPN nsubj 1",
        f"{verb} {verb} VERB ROOT 1",
        "Sala Sala PROPN obj 1",
        *(
            f"{word} {word} {kinds[at]}"
            for at, word in enumerate(behind if lang == "it" else behind[::-1], 3)
        ),
    ]
    asked = Pronoun(pronoun, other, plural=False, own=NOBODY)
    people = [(0, "PER"), (2, "PER")]

    assert find_object_before(read_rows(rows, people, lang), asked) == [2]
    assert find_object_before(read_rows(rows, people[:1], lang), asked) == []
