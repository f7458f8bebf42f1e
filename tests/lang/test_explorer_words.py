import re

import pytest
from pydantic import ValidationError

from extractor.lang.explorer_words import ExplorerWords, Plural
from extractor.lang.tables import load_table
from extractor.records import LABELS, LANGUAGES, MODALITIES
from extractor.results.families import load_families

PARTS = ("words", "counts", "labels", "modalities", "families", "seasons")


def load(lang):
    return load_table(lang, "explorer", ExplorerWords)


@pytest.mark.parametrize("part", PARTS)
def test_explorer_languages_say_the_same(part):
    one, other = (getattr(load(lang), part) for lang in LANGUAGES)
    assert list(one) == list(other)


@pytest.mark.parametrize("part", ["words", "counts"])
def test_explorer_keys_are_sorted(part):
    for lang in LANGUAGES:
        keys = list(getattr(load(lang), part))
        assert keys == sorted(keys)


def test_explorer_languages_have_the_same_places_to_fill():
    def places(text):
        return sorted(re.findall(r"\{\w+\}", text))

    it, en = map(load, LANGUAGES)
    for key, text in it.words.items():
        assert places(text) == places(en.words[key]), key
    for table in (it, en):
        for plural in table.counts.values():
            assert places(plural.one) == places(plural.other) == ["{n}"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_explorer_names_what_records_can_hold(lang):
    table = load(lang)
    assert set(table.labels) == set(LABELS)
    assert set(table.modalities) == set(MODALITIES)
    assert set(table.families) == {family.id for family in load_families().family}


def test_explorer_words_are_not_empty():
    with pytest.raises(ValidationError, match="at least 1 character"):
        Plural(one="", other="x")
