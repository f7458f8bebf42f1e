from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.entities.dates.feasts import FIRST_EASTER, LAST_EASTER, find_feast

YEARS = st.integers(FIRST_EASTER, LAST_EASTER)


@pytest.mark.parametrize(
    ("rule", "year", "wanted"),
    [
        ("easter+0", 2016, (3, 27)),
        ("easter+0", 2024, (3, 31)),
        ("easter-46", 2024, (2, 14)),
        ("easter+1", 2025, (4, 21)),
        ("3-4-11", 2023, (11, 23)),
        ("0--1-5", 2024, (5, 27)),
        ("0-1-9", 2024, (9, 2)),
        ("easter+0", 800, None),
        ("3-4-11", 5000, None),
    ],
)
def test_find_feast_gives_month_and_day(rule, year, wanted):
    assert find_feast(rule, year) == wanted


def test_find_feast_names_what_a_rule_may_be():
    with pytest.raises(ValueError, match="'soon' is no rule of a feast; allowed are"):
        find_feast("soon", 2024)


@given(year=YEARS, weekday=st.integers(0, 6), number=st.sampled_from([-1, 1, 2, 3, 4]))
def test_find_feast_falls_on_the_weekday(year, weekday, number):
    month, day = find_feast(f"{weekday}-{number}-11", year)
    assert date(year, month, day).weekday() == weekday


@given(year=YEARS)
def test_find_feast_puts_easter_on_a_sunday_of_spring(year):
    month, day = find_feast("easter+0", year)
    assert date(year, month, day).weekday() == 6
    assert date(year, 3, 22) <= date(year, month, day) <= date(year, 4, 25)
