import sys
from dataclasses import replace

import pytest

from extractor.errors import ExtractorError
from extractor.results.scores.compared import Compared
from extractor.results.scores.name_scores import score_names
from extractor.results.scores.tally import Measure, Tally

# Right; too short; other label; missed; false ("Ieri" and "Yesterday").
CASES = {
    "it": (
        "Ieri [Ada Levi:PER] della [Banca di Roma:ORG] lascia [Pisa:LOC], [Bari:LOC].",
        "[Ieri:LOC] [Ada Levi:PER] della [Banca:ORG] di Roma lascia [Pisa:PER], Bari.",
    ),
    "en": (
        "Yesterday [Ada Levi:PER] of [Bank of Rome:ORG] left [Pisa:LOC], [Bari:LOC].",
        "[Yesterday:LOC] [Ada Levi:PER] of [Bank:ORG] of Rome left [Pisa:PER], Bari.",
    ),
}


def compare(make_extraction, lang, **more):
    gold, found = (make_extraction("a", text, lang=lang) for text in CASES[lang])
    return Compared(gold, found, frozenset({"names"}), **more)


def tally(scores, name, label="all", setting="model + rules"):
    return scores[Measure("names", name, setting, label)]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_score_names_counts_the_four_ways_of_semeval(make_extraction, lang):
    scores = dict(score_names(compare(make_extraction, lang)))
    # Of four each: one right in label and span, one in span alone, one overlaps.
    assert tally(scores, "strict") == Tally.of(1, 4, 4)
    assert tally(scores, "exact") == Tally.of(2, 4, 4)
    assert tally(scores, "partial") == Tally.of(2.5, 4, 4)
    assert tally(scores, "type") == Tally.of(2, 4, 4)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_score_names_counts_each_label_alone(make_extraction, lang):
    scores = dict(score_names(compare(make_extraction, lang)))
    assert tally(scores, "strict", "PER") == Tally.of(1, 2, 1)
    assert tally(scores, "strict", "ORG") == Tally.of(0, 1, 1)
    assert tally(scores, "strict", "LOC") == Tally.of(0, 1, 2)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_score_names_counts_tokens_beside(make_extraction, lang):
    scores = dict(score_names(compare(make_extraction, lang)))
    # Gold: 2 PER, 3 ORG, 2 LOC; found: 3 PER, 1 ORG, 1 LOC.
    assert tally(scores, "token") == Tally.of(3, 5, 7)
    assert tally(scores, "token", "PER") == Tally.of(2, 3, 2)
    assert tally(scores, "token", "ORG") == Tally.of(1, 1, 3)
    assert tally(scores, "token", "LOC") == Tally.of(0, 1, 2)


def test_score_names_shows_the_model_alone_beside(make_extraction):
    compared = compare(make_extraction, "it")
    alone = replace(compared, model_names=compared.gold.mentions)
    scores = dict(score_names(alone))
    assert tally(scores, "strict", setting="model only") == Tally.of(4, 4, 4)
    assert tally(scores, "strict") == Tally.of(1, 4, 4)


def test_score_names_leaves_other_forms_and_dates_out(make_extraction):
    both = make_extraction("a", "[Ada:PER] nel [2023:DATE]")
    role = replace(both.mentions[0], form="role")
    compared = Compared(
        both, replace(both, mentions=(role,)), frozenset({"names", "dates"})
    )
    assert tally(dict(score_names(compared)), "strict") == Tally.of(0, 0, 1)


def test_score_names_is_silent_where_gold_has_none(make_extraction):
    empty = make_extraction("a", "Piove.")
    assert list(score_names(Compared(empty, empty, frozenset({"dates"})))) == []


def test_score_names_says_what_to_install(make_extraction, monkeypatch):
    monkeypatch.setitem(sys.modules, "nervaluate", None)
    with pytest.raises(ExtractorError, match=r"pip install 'extractor\[dev\]'"):
        list(score_names(compare(make_extraction, "en")))
