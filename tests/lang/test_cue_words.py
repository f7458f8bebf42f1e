import pytest

from extractor.lang.cue_words import CueTable
from extractor.lang.tables import load_table

KINDS = ("negated", "planned", "possible")


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_cues_are_lower_case_and_not_empty(lang, kind):
    cues = getattr(load_table(lang, "cues", CueTable), kind)

    assert cues.lemmas
    for words in (cues.words, cues.lemmas, cues.markers, cues.adjectives):
        assert all(word == word.lower() for word in words)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_cues_of_two_kinds_share_no_word(lang):
    table = load_table(lang, "cues", CueTable)

    assert not table.negated.words & table.planned.words
    assert not table.planned.words & table.possible.words


def test_italian_past_forms_that_look_conditional_are_excepted():
    cues = load_table("it", "cues", CueTable).possible

    assert "crebbe".endswith(cues.endings)
    assert "crebbe" in cues.except_forms
