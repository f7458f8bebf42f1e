"""Whom an article is about, on hand-made rows."""

from dataclasses import replace

import pytest

from extractor.relations.arguments.protagonists import (
    find_protagonist,
    find_protagonist_instead,
    find_whose_life,
)
from extractor.relations.arguments.referents import find_actors

LIFE = [
    "Sala Sala PROPN nsubj 1",
    "morì morire VERB ROOT 1",
    ". . PUNCT punct 1",
    "Sala Sala PROPN nsubj 4",
    "soffriva soffrire VERB ROOT 4",
    ". . PUNCT punct 4",
    "{word} {word} PROPN nsubj 7",
    "piangono piangere VERB ROOT 7",
    ". . PUNCT punct 7",
    "Rilevò rilevare VERB ROOT 9",
    "Acme Acme PROPN obj 9",
    ". . PUNCT punct 9",
]
MARKS = [(0, "PER"), (3, "PER"), (10, "ORG")]


def test_a_life_is_told_of_whom_its_first_lines_name(read_rows):
    tree = read_rows([row.format(word="Tutti") for row in LIFE], MARKS)

    assert find_protagonist(tree, 9) == [3]
    assert find_actors(tree, 9) == [3]


def test_who_does_something_between_is_a_rival(read_rows):
    tree = read_rows([row.format(word="Neri") for row in LIFE], [*MARKS, (6, "PER")])

    assert find_protagonist(tree, 9) == []
    assert find_whose_life(tree, 9) == [3]


@pytest.mark.parametrize("named", [[(0, "PER")], [(0, "PER"), (6, "PER")]])
def test_nobody_is_the_protagonist_who_is_named_once(named, read_rows):
    tree = read_rows([row.format(word="Neri") for row in LIFE], named)

    assert find_protagonist(tree, 9) == []


def test_the_only_person_of_the_first_line_leads_a_life(read_rows):
    rows = ["Addio addio NOUN ROOT 0", "a a ADP case 2", "Sala Sala PROPN nmod 0"]
    rows += [". . PUNCT punct 0", "È essere AUX aux 5", "morta morire VERB ROOT 5"]
    rows += [". . PUNCT punct 5", "Sala Sala PROPN obj 8", "amò amare VERB ROOT 8"]
    marks = [(2, "PER"), (7, "PER")]

    assert find_protagonist(read_rows(rows, marks), 5) == [2]
    assert find_protagonist(read_rows(rows, [(0, "PER"), *marks]), 5) == []


FAREWELL = {
    "it": ["Addio addio NOUN ROOT 0", "a a ADP case 2", "Sala Sala PROPN nmod 0"],
    "en": ["Farewell farewell NOUN ROOT 0", "to to ADP case 2", "Roe Roe PROPN nmod 0"],
}
BORN = {
    "it": [". . PUNCT punct 0", "Nacque nascere VERB ROOT 4"],
    "en": [". . PUNCT punct 0", "Born bear VERB ROOT 4"],
}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_once_is_enough_for_whom_a_farewell_names_alone(lang, read_rows):
    rows = FAREWELL[lang] + BORN[lang]
    other = [rows[0].replace("NOUN", "PROPN"), *rows[1:]]

    assert find_protagonist(read_rows(rows, [(2, "PER")], lang), 4) == [2]
    assert find_protagonist(read_rows(other, [(0, "PER"), (2, "PER")], lang), 4) == []


def test_who_mourns_is_not_told_of(read_rows):
    rows = ["Bari Bari PROPN nsubj 1", "{0} {0} VERB ROOT 1", "Sala Sala PROPN obj 1"]
    rows += [row.replace(" 0", " 1") for row in BORN["it"]]
    marks = [(0, "LOC"), (2, "PER")]
    mourns = [row.format("piange").replace("piange V", "piangere V") for row in rows]
    greets = [row.format("saluta") for row in rows]

    assert find_actors(read_rows(mourns, marks), 4) == [2]
    assert find_actors(read_rows(greets, marks), 4) == [0]


PARAGRAPH = "¶"
TOLD = [
    "Roe Roe PROPN nsubj 1",
    "died die VERB ROOT 1",
    ". . PUNCT punct 1",
    "Roe Roe PROPN nsubj 4",
    "sang sing VERB ROOT 4",
    ". . PUNCT punct 4",
]
CONFIRMED = [
    "{kin} {kin} NOUN nsubj 8",
    "Ann Ann PROPN appos 6",
    "confirmed confirm VERB ROOT 8",
    "{mark} {mark} PUNCT punct 8",
    "She she PRON nsubj 11",
    "wrote write VERB ROOT 11",
]
FIRED = [
    "Doe Doe PROPN nsubj 7",
    "fired fire VERB ROOT 7",
    "him he PRON obj 7",
    ". . PUNCT punct 7",
    "His his PRON nmod:poss 11",
    "wife wife NOUN nsubj 12",
    "left leave VERB ROOT 12",
]


@pytest.mark.parametrize(
    ("kin", "mark", "found"),
    [
        ("sister", PARAGRAPH, [3]),
        ("sister", ".", None),  # in the same paragraph it may be the sister
        ("reporter", PARAGRAPH, None),
    ],
)
def test_find_protagonist_instead_of_kin_told_of_in_passing(
    read_rows, kin, mark, found
):
    rows = [*TOLD, *(row.format(kin=kin, mark=mark) for row in CONFIRMED)]
    tree = read_rows(rows, [(0, "PER"), (3, "PER"), (7, "PER")], "en")
    tree = replace(tree, words=[w.replace(PARAGRAPH, "\n") for w in tree.words])

    assert find_protagonist_instead(tree, 10, [7]) == found


def test_find_protagonist_instead_of_who_does_something_to_him(read_rows):
    marks = [(0, "PER"), (3, "PER"), (6, "PER")]
    tree = read_rows([*TOLD, *FIRED], marks, "en")

    assert find_protagonist_instead(tree, 10, [6]) == [3]
