import pytest

from extractor.lang.pronoun_words import Pronouns, PronounTable
from extractor.lang.tables import load_table
from extractor.records import LANGUAGES


def test_find_gender_says_what_a_pronoun_says():
    pronouns = Pronouns(masculine={"he"}, feminine={"she"}, either={"they"})
    assert [pronouns.find_gender(word) for word in ("he", "she", "they")] == [
        "m",
        "f",
        None,
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pronoun_tables_know_both_genders(lang):
    table = load_table(lang, "pronouns", PronounTable)
    assert table.free.masculine
    assert table.free.feminine
    assert table.kin
