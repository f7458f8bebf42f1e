"""Date tables: names of months and weekdays against CLDR, ambiguous words marked."""

from __future__ import annotations

import pytest
from babel.dates import get_day_names, get_month_names

from extractor.lang.date_words import DateWords
from extractor.lang.tables import load_table

LANGS = ["it", "en"]


@pytest.mark.parametrize("lang", LANGS)
def test_months_are_those_of_cldr(lang):
    values = load_table(lang, "dates", DateWords).values
    ours = {**values["month"], **values.get("month_bare", {})}
    assert {number: name for name, number in ours.items()} == dict(
        get_month_names("wide", locale=lang)
    )


@pytest.mark.parametrize("lang", LANGS)
def test_month_abbreviations_cover_cldr(lang):
    values = load_table(lang, "dates", DateWords).values
    ours = {**values["month_short"], **values["month"], **values.get("month_bare", {})}
    for number, name in get_month_names("abbreviated", locale=lang).items():
        assert ours[name.rstrip(".")] == number


@pytest.mark.parametrize("lang", LANGS)
def test_weekdays_are_those_of_cldr(lang):
    ours = load_table(lang, "dates", DateWords).values["weekday"]
    for number, name in get_day_names("wide", locale=lang).items():
        assert ours[name] == number


@pytest.mark.parametrize("lang", LANGS)
def test_weekday_abbreviations_cover_cldr(lang):
    values = load_table(lang, "dates", DateWords).values
    # The Italian "mar" is March before it is Tuesday; "mar 8 marzo" loses nothing.
    skipped = {"mar"} if lang == "it" else set()
    for number, name in get_day_names("abbreviated", locale=lang).items():
        if name not in skipped:
            assert values["weekday_short"][name] == number


@pytest.mark.parametrize(
    ("lang", "kind", "words"),
    [
        ("it", "month_short", ["mar", "set", "mag", "gen", "ago"]),
        ("it", "weekday_short", ["sab", "dom", "mer", "lun"]),
        ("en", "month_short", ["Mar", "Dec", "Jan", "Jun"]),
        ("en", "weekday_short", ["Sat", "Sun", "Wed"]),
        ("en", "month_bare", ["May", "March"]),
    ],
)
def test_ambiguous_words_need_a_neighbour(lang, kind, words):
    table = load_table(lang, "dates", DateWords)
    assert set(words) <= set(table.values[kind])


# Kinds that a language has no use for: Italian says "più tardi" as "dopo", English
# has no plural "first ones" of a month and years in words of more than one word;
# Italian decades are numbers.
ONLY_ITALIAN = {"firsts", "middle", "year_word"}
ONLY_ENGLISH = {
    "month_bare",
    "decade",
    "hence",
    "plural",
    "subject_verb",
    "span",
}


def test_tables_have_the_same_kinds_in_both_languages():
    italian, english = (load_table(lang, "dates", DateWords) for lang in LANGS)
    ours = {*italian.words, *italian.values} - ONLY_ITALIAN - {"span"}
    assert ours == {*english.words, *english.values} - ONLY_ENGLISH
    assert italian.bounds == english.bounds


@pytest.mark.parametrize("lang", LANGS)
def test_kinds_are_not_empty(lang):
    table = load_table(lang, "dates", DateWords)
    assert all(table.words.values())
    assert all(table.values.values())
