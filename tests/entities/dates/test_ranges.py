import pytest

from extractor.entities.dates.expressions import Calendar, Interval, Relative
from extractor.entities.dates.grammar import parse_dates


def meanings(lang, text):
    return [date.meaning for date in parse_dates(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        ("it", "26-27 ottobre 2023", (2023, 10, 26), (2023, 10, 27)),
        ("en", "26-27 October 2023", (2023, 10, 26), (2023, 10, 27)),
        ("it", "dal 28 dicembre al 3 gennaio 2024", (2023, 12, 28), (2024, 1, 3)),
        ("en", "December 28 - January 3, 2024", (2023, 12, 28), (2024, 1, 3)),
        ("it", "dal 28 dicembre 2023 al 3 gennaio", (2023, 12, 28), (2024, 1, 3)),
        ("en", "from December 28, 2023 to January 3", (2023, 12, 28), (2024, 1, 3)),
        ("it", "9/10 dicembre 2023", (2023, 12, 9), (2023, 12, 10)),
        ("en", "Nov. 30-Dec. 1, 2023", (2023, 11, 30), (2023, 12, 1)),
        ("it", "nel biennio '43-'45", (1943,), (1945,)),
        ("en", "in '43-'45", (1943,), (1945,)),
        ("it", "tra marzo e aprile 2024", (2024, 3, None), (2024, 4, None)),
        ("en", "between March and April 2024", (2024, 3, None), (2024, 4, None)),
        ("it", "tra marzo e aprile nel 2024", (2024, 3, None), (2024, 4, None)),
        ("en", "from March to April in 2024", (2024, 3, None), (2024, 4, None)),
        ("it", "gennaio/febbraio 2024", (2024, 1), (2024, 2)),
        ("en", "January/February 2024", (2024, 1), (2024, 2)),
        ("it", "2020-01-03 - 2020-02-04", (2020, 1, 3), (2020, 2, 4)),
        ("en", "2020-01-03 - 2020-02-04", (2020, 1, 3), (2020, 2, 4)),
    ],
)
def test_ranges_share_what_one_end_leaves_out(lang, text, first, last):
    assert meanings(lang, text) == [Interval(Calendar(*first), Calendar(*last))]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "da marzo ad aprile dello scorso anno"),
        ("en", "from March to April of last year"),
    ],
)
def test_ranges_share_a_relative_year(lang, text):
    year = Relative("year", -1)
    assert meanings(lang, text) == [Interval(Calendar(year, 3), Calendar(year, 4))]


@pytest.mark.parametrize(
    ("lang", "text"), [("it", "dal 2019 a oggi"), ("en", "from 2019 to today")]
)
def test_ranges_may_end_today(lang, text):
    assert meanings(lang, text) == [Interval(Calendar(2019), Relative("day", 0))]


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("it", "27-26 ottobre 2023", 1),
        ("en", "27-26 October 2023", 1),
        ("it", "ROMA, 8 marzo 2021 - Ieri", 2),
        ("en", "ROME, 8 March 2021 - Yesterday", 2),
        ("it", "dal 2021 al 2019", 2),
        ("en", "from 2021 to 2019", 2),
        ("it", "da lunedì al 5 maggio 2020", 2),
        ("en", "from Monday to 5 May 2020", 2),
        ("it", "dal 30 al 31 febbraio 2020", 0),
        ("en", "from 30 to 31 February 2020", 0),
    ],
)
def test_ranges_refuse_ends_that_do_not_fit(lang, text, count):
    found = meanings(lang, text)
    assert len(found) == count
    assert not any(isinstance(meaning, Interval) for meaning in found)


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("it", "il 5, 6 e 7 aprile 2020", [5, 6, 7]),
        ("en", "April 5, 6 and 7", [5, 6, 7]),
        ("it", "il 3 e il 5 maggio", [3, 5]),
        ("en", "on 3 and 5 May", [3, 5]),
        ("en", "on May 5, 20 people died", [5]),  # Italian: the day comes first
        ("it", "3 e marzo 2020", [None]),
        ("en", "3 and March 2020", [None]),
        ("it", "9-10-11 dicembre", [10]),
        ("en", "Saturday 25 and Sunday 26 November", [25, 26]),
        ("it", "con inizio il 3 maggio", [3]),
        ("en", "starting on 3 May", [3]),
        ("it", "il 31 e il 1º aprile", [1]),
        ("en", "on 31 and 1 April", [1]),
    ],
)
def test_lists_give_each_day_its_month(lang, text, days):
    first = [getattr(meaning, "first", meaning) for meaning in meanings(lang, text)]
    assert [meaning.day for meaning in first] == days


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "a marzo, aprile e maggio 2024"),
        ("en", "in March, April and May 2024"),
    ],
)
def test_lists_give_each_month_its_year(lang, text):
    assert meanings(lang, text) == [Calendar(2024, month) for month in (3, 4, 5)]


@pytest.mark.parametrize(
    ("lang", "text"), [("it", "a marzo e lunedì"), ("en", "in June and yesterday")]
)
def test_lists_leave_other_neighbours_alone(lang, text):
    month, other = meanings(lang, text)
    assert month.year is None
    assert getattr(other, "month", None) is None
