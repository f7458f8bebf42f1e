"""Whose kin is, by the rows the parser gave a few sentences."""

from dataclasses import replace

import pytest

from extractor.relations.arguments.whose import find_whose

MOURNED = [
    "Muore morire VERB ROOT 0",
    "Sala sala PROPN nsubj 0",
    ". . PUNCT punct 0",
    "Sala sala PROPN nsubj 4",
    "recitava recitare VERB ROOT 4",
    ". . PUNCT punct 4",
    "Neri neri PROPN nsubj 7",
    "chiama chiamare VERB ROOT 7",
    "la il DET det 9",
    "vedova vedova NOUN obj 7",
    "Anna anna PROPN nmod 9",
    "e e CCONJ cc 13",
    "le il DET det 13",
    "figlie figlio NOUN conj 9",
]
PASSING = [
    "Tace tacere VERB ROOT 0",
    "Sala sala PROPN nsubj 0",
    ". . PUNCT punct 0",
    "Sala sala PROPN nsubj 4",
    "tace tacere VERB ROOT 4",
    ". . PUNCT punct 4",
    "Neri neri PROPN nsubj 7",
    "ricorre ricorrere VERB ROOT 7",
    ". . PUNCT punct 7",
    "Il il DET det 10",
    "figlio figlio NOUN nsubj 12",
    "Ivo ivo PROPN nmod 10",
    "parla parlare VERB ROOT 12",
]
PEOPLE = [(1, "PER"), (3, "PER"), (6, "PER")]


@pytest.mark.parametrize(("noun", "name"), [(9, 10), (13, None)])
def test_find_whose_widow_is_of_whom_the_article_is_about(read_rows, noun, name):
    marks = [*PEOPLE, *([(name, "PER")] if name else [])]
    tree = read_rows(MOURNED, marks)
    assert [tree.words[t] for t in find_whose(tree, noun)] == ["sala"]


def test_find_whose_wife_is_of_the_subject(read_rows):
    rows = [row.replace("vedova", "moglie") for row in MOURNED]
    tree = read_rows(rows, [*PEOPLE, (10, "PER")])
    assert find_whose(tree, 9) == [6]


def test_find_whose_son_is_not_of_a_bystander(read_rows):
    tree = read_rows(PASSING, [*PEOPLE, (11, "PER")])
    assert [tree.words[t] for t in find_whose(tree, 10)] == ["sala"]


def test_find_whose_son_is_of_who_was_named_before(read_rows):
    rows = [row.replace("Sala sala", "Neri neri") for row in PASSING[:3]]
    tree = read_rows([*rows, *PASSING[3:]], [*PEOPLE, (11, "PER")])
    assert find_whose(tree, 10) == [6]


@pytest.mark.parametrize(("word", "whose"), [("her", [2]), ("his", [])])
def test_find_whose_is_nobody_of_the_other_gender(read_rows, word, whose):
    rows = [
        "came come VERB ROOT 0",
        "with with ADP case 2",
        "Ann Ann PROPN obl 0",
        "Roe Roe PROPN flat 2",
        "and and CCONJ cc 6",
        f"{word} {word} PRON nmod:poss 6",
        "daughter daughter NOUN conj 2",
    ]
    tree = read_rows(rows, [(2, "PER")], "en")
    tree = replace(tree, mentions=(replace(tree.mentions[0], text="Ann Roe"),))

    assert find_whose(tree, 6) == whose


@pytest.mark.parametrize(
    ("lang", "noun", "whose"),
    [
        ("it", "sede", []),
        ("it", "fratello", [0]),
        ("en", "office", []),
        ("en", "brother", [0]),
    ],
)
def test_find_whose_is_not_who_makes_what_has_it(read_rows, lang, noun, whose):
    case = {"it": "con", "en": "with"}[lang]
    rows = [
        "Acme Acme PROPN nsubj 1",
        "founds found VERB ROOT 1",
        "firm firm NOUN obj 1",
        f"{case} {case} ADP case 4",
        f"{noun} {noun} NOUN obl 1",
    ]

    assert find_whose(read_rows(rows, [(0, "ORG")], lang), 4) == whose
