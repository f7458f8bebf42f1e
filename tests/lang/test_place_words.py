import pytest

from extractor.lang.place_words import DemonymTable, MetonymTable
from extractor.lang.tables import load_table
from extractor.records import LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_demonyms_strict_parts_of_speech_are_among_the_others(lang):
    table = load_table(lang, "demonyms", DemonymTable)
    assert table.strict_pos < table.pos


@pytest.mark.parametrize(
    ("lang", "phrase"), [("it", "roulette russa"), ("en", "Russian roulette")]
)
def test_demonyms_phrases(lang, phrase):
    assert phrase in load_table(lang, "demonyms", DemonymTable).phrases


@pytest.mark.parametrize(("lang", "verb"), [("it", "ospitare"), ("en", "host")])
def test_metonyms_verbs(lang, verb):
    assert verb in load_table(lang, "metonyms", MetonymTable).verbs


@pytest.mark.parametrize("lang", LANGUAGES)
def test_metonyms_visits_are_to_places(lang):
    table = load_table(lang, "metonyms", MetonymTable)
    assert not {"visitare", "raggiungere", "visit", "reach"} & table.verbs
