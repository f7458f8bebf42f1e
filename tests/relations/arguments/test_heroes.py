"""Whose life is told, on hand-made rows."""

from dataclasses import replace

import pytest

from extractor.relations.arguments.heroes import find_hero

PARAGRAPH = "¶"
LIFE = [
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
    ("kin", "mark", "hero"),
    [
        ("sister", PARAGRAPH, [3]),
        ("sister", ".", None),  # in the same paragraph it may be the sister
        ("reporter", PARAGRAPH, None),
    ],
)
def test_find_hero_is_not_the_kin_told_of_in_passing(read_rows, kin, mark, hero):
    rows = [*LIFE, *(row.format(kin=kin, mark=mark) for row in CONFIRMED)]
    tree = read_rows(rows, [(0, "PER"), (3, "PER"), (7, "PER")], "en")
    tree = replace(tree, words=[w.replace(PARAGRAPH, "\n") for w in tree.words])

    assert find_hero(tree, 10, [7]) == hero


def test_find_hero_is_whom_the_last_subject_did_something_to(read_rows):
    marks = [(0, "PER"), (3, "PER"), (6, "PER")]
    tree = read_rows([*LIFE, *FIRED], marks, "en")

    assert find_hero(tree, 10, [6]) == [3]
