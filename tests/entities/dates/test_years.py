import pytest

from extractor.entities.dates.expressions import Calendar, Interval
from extractor.entities.dates.grammar import parse_dates


def meanings(lang, text):
    return [date.meaning for date in parse_dates(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "year"),
    [
        ("it", "nel 2023", 2023),
        ("en", "in 2023", 2023),
        ("it", "intorno al 1350", 1350),
        ("en", "since 1492", 1492),
        ("it", "(1998)", 1998),
        ("en", "(1998)", 1998),
        ("it", "dal '93", 1993),
        ("en", "since '93", 1993),
        ("it", "ai Mondiali 2010 in corso", 2010),
        ("en", "at Expo 2015 in Milan", 2015),
        ("en", "1987 was proclaimed", 1987),  # Italian says "il 1987"
        ("en", "in 2000 was born", 2000),
        ("en", "This 1833 map", 1833),
        ("it", "nel 1724 come professore", 1724),
        ("en", "in 1724 as professor", 1724),
    ],
)
def test_years_are_found_where_words_make_them_years(lang, text, year):
    assert meanings(lang, text) == [Calendar(year)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "i 2000 soldati, di 1500 persone, nel 2000 euro"),
        ("en", "the 2000 soldiers, of 1500 people, in 2000 villages"),
        ("it", "la risoluzione 1973, il volo 2023, Windows 2000"),
        ("en", "Resolution 1973, flight 2023, Windows 2000"),
        ("it", "NATO 2010, Roma 2000 soldati, (1500)"),
        ("en", "NATO 2010, Rome 2000 soldiers, (1500)"),
        ("en", "compared to the 1000 on Wikipedia"),  # Italian articles are singular
        ("en", "he said 1987 was good"),
    ],
)
def test_years_are_not_counts_or_numbers(lang, text):
    assert meanings(lang, text) == []


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("2024-2025", Interval(Calendar(2024), Calendar(2025))),
        ("2023/24", Interval(Calendar(2023), Calendar(2024))),
        ("1999-00", Interval(Calendar(1999), Calendar(2000))),
        ("2011-12", Interval(Calendar(2011), Calendar(2012))),
        ("2022-01", Calendar(2022, 1)),
        ("1939–45", Interval(Calendar(1939), Calendar(1945))),
    ],
)
@pytest.mark.parametrize("lang", ["it", "en"])
def test_year_range_tells_terms_from_months(lang, text, meaning):
    assert meanings(lang, text) == [meaning]


@pytest.mark.parametrize(
    "text",
    ["2025-2024", "2010-99", "92 (6): 1087-1101", "1100-2050", "2010-5", "2022 - 13"],
)
@pytest.mark.parametrize("lang", ["it", "en"])
def test_year_range_refuses_other_figures(lang, text):
    assert meanings(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("it", "nel 2019, 2020 e 2021", 3),
        ("en", "in 2019, 2020 and 2021", 3),
        ("it", "nel 2019 e 1500 soldati", 1),
        ("en", "in 2019 and 1500 soldiers", 1),
    ],
)
def test_listed_years_are_near_each_other(lang, text, count):
    assert len(meanings(lang, text)) == count
