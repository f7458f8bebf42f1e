import pytest

from extractor.lang.cue_words import Cues, CueTable
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


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_may_stand_among_knows_every_cue_and_no_other_word(lang, kind):
    cues = getattr(load_table(lang, "cues", CueTable), kind)
    lemmas = (*cues.lemmas, *cues.denied, *cues.denials, *cues.own)
    said = (*cues.words, *cues.markers, *cues.adjectives, *cues.phrases, *lemmas)

    for words in ([*cue.split(), "xyz"] for cue in said):
        assert cues.may_stand_among(words, frozenset(words))
    assert not cues.may_stand_among(["xyz"], frozenset({"xyz"}))


def test_may_stand_among_knows_endings_and_whole_phrases_alone():
    cues = Cues(endings=("rebbe",), phrases=("is due to",))  # of both languages

    assert cues.may_stand_among(["verrebbe"], frozenset({"verrebbe", "venire"}))
    assert cues.may_stand_among(["to", "is", "due"], frozenset({"to", "is", "due"}))
    assert not cues.may_stand_among(["due", "to"], frozenset({"due", "to"}))


def test_italian_past_forms_that_look_conditional_are_excepted():
    cues = load_table("it", "cues", CueTable).possible

    assert "crebbe".endswith(cues.endings)
    assert "crebbe" in cues.except_forms
