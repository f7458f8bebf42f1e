"""Lines without verb or end mark: who does what they name, who is where."""

import pytest

from extractor.relations.roles.headlines import find_arrived, find_headline_doers

TALKS = [
    "Neri neri PROPN ROOT 0",
    "a a ADP case 2",
    "Praga praga PROPN nmod 0",
    ": : PUNCT punct 0",
    "incontro incontro NOUN ROOT 4",
    "con con ADP case 6",
    "Sala sala PROPN nmod 4",
]
ENGLISH = [
    "Neri neri PROPN ROOT 0",
    "in in ADP case 2",
    "Prague prague PROPN nmod 0",
    ": : PUNCT punct 0",
    "talks talk NOUN ROOT 4",
    "with with ADP case 6",
    "Sala sala PROPN nmod 4",
]
MARKS = [(0, "PER"), (2, "LOC"), (6, "PER")]
LINES = [("it", TALKS), ("en", ENGLISH)]


@pytest.mark.parametrize(("lang", "rows"), LINES)
def test_find_headline_doers_gives_the_person_before_the_colon(read_rows, lang, rows):
    assert find_headline_doers(read_rows(rows, MARKS, lang=lang), 4) == [0]


@pytest.mark.parametrize(("lang", "rows"), LINES)
def test_find_arrived_gives_the_person_before_the_place(read_rows, lang, rows):
    assert find_arrived(read_rows(rows, MARKS, lang=lang), 2) == [0]


def test_find_headline_doers_gives_the_subject_of_the_verb_before(read_rows):
    rows = [
        "Neri neri PROPN nsubj 1",
        "vola volare VERB ROOT 1",
        "da da ADP case 3",
        "Sala sala PROPN obl 1",
        ", , PUNCT punct 1",
        "incontro incontro NOUN parataxis 1",
    ]

    assert find_headline_doers(read_rows(rows, [(0, "PER"), (3, "PER")]), 5) == [0]


@pytest.mark.parametrize(
    "rows",
    [
        [*TALKS, ". . PUNCT punct 4"],  # prose
        [TALKS[0], TALKS[1], TALKS[2], TALKS[3], "l' il DET det 5", *TALKS[4:5]],
        ["Poli poli PROPN ROOT 0", *TALKS[1:]],
    ],
    ids=["prose", "article", "two"],
)
def test_find_headline_doers_guesses_nobody(read_rows, rows):
    noun = 5 if rows[4].startswith("l'") else 4
    marks = [(0, "PER"), (2, "PER")] if rows[0].startswith("Poli") else MARKS[:2]

    assert find_headline_doers(read_rows(rows, marks), noun) == []


@pytest.mark.parametrize(
    "behind",
    [["« « PUNCT punct 5", "Pace pace NOUN ROOT 5"], ["Basta basta VERB ROOT 4"]],
    ids=["quotation", "verb"],
)
def test_find_arrived_does_not_take_an_addressee_for_a_place(read_rows, behind):
    # "Neri a Praga: «Pace»" speaks to Prague
    assert find_arrived(read_rows([*TALKS[:4], *behind], MARKS[:2]), 2) == []


def test_find_arrived_leaves_lines_with_a_verb(read_rows):
    rows = [
        "Vince vincere VERB ROOT 0",
        "Neri neri PROPN nsubj 0",
        "a a ADP case 3",
        "Praga praga PROPN obl 0",
    ]

    assert find_arrived(read_rows(rows, [(1, "PER"), (3, "LOC")]), 3) == []


@pytest.mark.parametrize(
    ("lang", "of", "at"), [("it", "di di", "a a"), ("en", "of of", "in in")]
)
def test_find_arrived_leaves_who_something_is_of(read_rows, lang, of, at):
    # "Statua di Neri a Praga"
    rows = [
        "Statua statua NOUN ROOT 0",
        f"{of} ADP case 2",
        "Neri neri PROPN nmod 0",
        f"{at} ADP case 4",
        "Praga praga PROPN nmod 0",
    ]

    assert find_arrived(read_rows(rows, [(2, "PER"), (4, "LOC")], lang=lang), 4) == []
