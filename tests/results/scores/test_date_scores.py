from dataclasses import replace

import pytest

from extractor.results.scores.compared import Compared
from extractor.results.scores.date_scores import find_limits, score_dates
from extractor.results.scores.tally import Measure, Tally

TEXTS = {
    "it": (
        "[maggio 2020:DATE], [il 2021:DATE], [ieri:DATE], [luglio:DATE]",
        "[maggio 2020:DATE], il [2021:DATE], [ieri:DATE], luglio",
    ),
    "en": (
        "[May 2020:DATE], [the 2021:DATE], [yesterday:DATE], [July:DATE]",
        "[May 2020:DATE], the [2021:DATE], [yesterday:DATE], July",
    ),
}


def compare(make_extraction, lang, gold_values, found_values, **more):
    gold, found = (make_extraction("a", text, lang=lang) for text in TEXTS[lang])
    gold, found = (
        replace(
            extraction,
            mentions=tuple(
                replace(mention, value=value)
                for mention, value in zip(extraction.mentions, values, strict=True)
            ),
        )
        for extraction, values in ((gold, gold_values), (found, found_values))
    )
    layers = frozenset({"dates", "bound"})
    return Compared(gold, found, layers, **more)


def tally(scores, name):
    return scores[Measure("dates", name, "model + rules")]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_score_dates_counts_spans_and_both_ends_of_values(make_extraction, lang):
    compared = compare(
        make_extraction,
        lang,
        ("2020-05", "2021", None, "2022-07"),
        ("2020-05-01", "2021-01-01/2021-12-31", "2023"),
    )
    scores = dict(score_dates(compared))
    assert tally(scores, "span") == Tally.of(2, found=3, gold=4)
    assert tally(scores, "overlap") == Tally.of(3, found=3, gold=4)
    # The first begins right, the second is the same range, the third has no value.
    assert tally(scores, "lower") == Tally.of(2, found=3, gold=4)
    assert tally(scores, "upper") == Tally.of(1, found=3, gold=4)
    assert tally(scores, "value") == Tally.of(1, found=3, gold=4)
    assert tally(scores, "bound") == Tally.of(3, found=3, gold=4)


def test_score_dates_judges_the_span_alone_where_the_value_is_open(make_extraction):
    compared = compare(
        make_extraction,
        "it",
        ("2020-05", "2021", None, None),
        ("2020-05", "2021", "2023"),
        unjudged=frozenset({2, 3}),
    )
    scores = dict(score_dates(compared))
    assert tally(scores, "span") == Tally.of(2, found=3, gold=4)
    assert tally(scores, "value") == Tally.of(2, found=2, gold=2)


def test_score_dates_is_silent_where_gold_has_none(make_extraction):
    both = make_extraction("a", "[2023:DATE]")
    assert list(score_dates(Compared(both, both, frozenset({"names"})))) == []


@pytest.mark.parametrize(
    ("value", "limits"),
    [
        (None, (None, None)),
        ("2023", ((2023, 1, 1), (2023, 12, 31))),
        ("1990/1999", ((1990, 1, 1), (1999, 12, 31))),
        ("2024-33", ((2024, 1, 1), (2024, 3, 31))),
        ("no date", ("no date", "no date")),
        ("../2023", (float("-inf"), (2023, 12, 31))),
    ],
)
def test_find_limits_gives_first_and_last_day(value, limits):
    assert find_limits(value) == limits
