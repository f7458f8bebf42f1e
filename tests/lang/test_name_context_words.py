import pytest

from extractor.lang.name_context_words import NameContextTable
from extractor.lang.tables import load_table
from extractor.records import LANGUAGES


@pytest.mark.parametrize(
    ("lang", "noun", "kind"), [("it", "fiume", "river"), ("en", "river", "river")]
)
def test_place_kinds_are_those_that_a_noun_says(lang, noun, kind):
    table = load_table(lang, "name_contexts", NameContextTable)
    assert kind in table.place_kinds[noun]
    assert noun in table.places[kind]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_longest_chief_is_counted_in_words(lang):
    words = load_table(lang, "name_contexts", NameContextTable).next
    assert max(len(chief.split()) for chief in words.chiefs) == words.longest_chief
    assert words.longest_chief > 1
