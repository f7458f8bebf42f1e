"""People behind an office, in words without a parse."""

import pytest

from extractor.relations.offices.office_people import (
    begins_list,
    is_coordinated,
    skip_nation,
    skip_trade,
)
from extractor.relations.offices.office_phrases import read_office_phrases

PERSON = ("PER", "name")
NATION = ("LOC", "demonym")
KIN = {
    "it": ["figlio", "di", "Rossi", ",", "Ivo", "."],
    "en": ["son", "of", "Moss", ",", "Ivo", "."],
}
KIN_POS = ["NOUN", "ADP", "PROPN", "PUNCT", "PROPN", "PUNCT"]


@pytest.mark.parametrize("lang", sorted(KIN))
def test_step_person_says_whose_kin_the_name_behind_the_comma_is(read_words, lang):
    tree = read_words(lang, KIN[lang], KIN_POS, {2: PERSON, 4: PERSON})
    reading = read_office_phrases(tree, [0])
    assert (reading.roles, reading.bearers) == ({"of": [2]}, [4])


def test_step_person_steps_over_a_trade(read_words):
    words = ["moglie", "di", "Rossi", ",", "la", "giurista", "Anna", "."]
    pos = ["NOUN", "ADP", "PROPN", "PUNCT", "DET", "NOUN", "PROPN", "PUNCT"]
    reading = read_office_phrases(
        read_words("it", words, pos, {2: PERSON, 6: PERSON}), [0]
    )
    assert (reading.roles, reading.bearers) == ({"of": [2]}, [6])


@pytest.mark.parametrize(
    ("words", "pos"),
    [
        (["figlio", "di", "Rossi", "e", "Ivo", "."], [*KIN_POS[:3], "CCONJ"]),
        (["sindaco", "di", "Rossi", ",", "Ivo", "."], [*KIN_POS[:3], "PUNCT"]),
    ],
)
def test_step_person_leaves_rows_and_other_offices_alone(read_words, words, pos):
    tree = read_words("it", words, [*pos, "PROPN", "PUNCT"], {2: PERSON, 4: PERSON})
    assert read_office_phrases(tree, [0]).bearers == []


def test_step_person_takes_no_row_behind_the_comma_for_kin(read_words):
    words = ["figlio", "di", "Rossi", ",", "Ivo", "e", "Neri"]
    pos = ["NOUN", "ADP", "PROPN", "PUNCT", "PROPN", "CCONJ", "PROPN"]
    tree = read_words("it", words, pos, {2: PERSON, 4: PERSON, 6: PERSON})
    assert read_office_phrases(tree, [0]).bearers == []


def test_skip_nation_and_trade_stop_at_the_person(read_words):
    words = ["lo", "svizzero", "Bo", "il", "giurista", "Eco", "il", "Po"]
    pos = ["DET", "ADJ", "PROPN", "DET", "NOUN", "PROPN", "DET", "PROPN"]
    names = {1: NATION, 2: PERSON, 5: PERSON, 7: ("LOC", "name")}
    tree = read_words("it", words, pos, names)
    assert [skip_nation(tree, at) for at in (0, 3, 6)] == [2, 3, 6]
    assert [skip_trade(tree, at) for at in (0, 3, 6)] == [0, 5, 6]


def test_is_listed_and_coordinated(read_words):
    words = ["Bo", ",", "Eco", "e", "Po"]
    pos = ["PROPN", "PUNCT", "PROPN", "CCONJ", "PROPN"]
    tree = read_words("it", words, pos, {0: PERSON, 2: PERSON, 4: ("LOC", "name")})
    assert [begins_list(tree, at) for at in (0, 2)] == [True, False]
    assert [is_coordinated(tree, at) for at in (2, 4)] == [False, True]
