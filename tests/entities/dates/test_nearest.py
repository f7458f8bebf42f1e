import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.entities.dates.edtf_values import Stamp
from extractor.entities.dates.expressions import Calendar
from extractor.entities.dates.nearest import (
    find_framed_year,
    find_middle,
    find_nearest_year,
)

BASE = Stamp(2023, 11, 28)


@pytest.mark.parametrize(
    ("meaning", "tense", "wanted"),
    [
        (Calendar(month=5, day=20), 0, 2024),
        (Calendar(month=5, day=20), -1, 2023),
        (Calendar(month=12, day=10), -1, 2023),
        (Calendar(month=2, day=29), 0, 2024),
        (Calendar(month=11, direction=-1), 0, 2022),
        (Calendar(feast="easter+0"), 0, 2024),
        (Calendar(feast="easter+0"), -1, 2023),
        (Calendar(month=24), 1, 2024),
    ],
)
def test_find_nearest_year_is_turned_by_tense(meaning, tense, wanted):
    assert find_nearest_year(meaning, BASE, tense) == wanted


@pytest.mark.parametrize(("direction", "wanted"), [(-1, 1896), (1, 1904)])
def test_find_nearest_year_reaches_the_next_leap_day(direction, wanted):
    leap_day = Calendar(month=2, day=29, direction=direction)
    assert find_nearest_year(leap_day, Stamp(1898, 5, 1), 0) == wanted  # 1900 has none


def test_find_nearest_year_needs_a_year_that_calendars_have():
    assert find_nearest_year(Calendar(month=5), Stamp(None), 0) is None
    assert find_nearest_year(Calendar(month=5), Stamp(-44), 0) is None


@pytest.mark.parametrize(
    ("frame", "wanted"),
    [(Stamp(2014, 7, 13), 2014), (Stamp(2014, 12, 30), 2015), (Stamp(-44, 3), -44)],
)
def test_find_framed_year_crosses_new_year_only_to_meet(frame, wanted):
    assert find_framed_year(Calendar(month=1, day=3), frame) == wanted


@given(
    month=st.integers(1, 12), year=st.integers(1900, 2100), now=st.integers(1, 12),
    tense=st.sampled_from([-1, 0, 1]),
)  # fmt: skip
def test_find_nearest_year_is_never_further_than_a_year(month, year, now, tense):
    found = find_nearest_year(Calendar(month=month), Stamp(year, now, 15), tense)
    assert abs(found - year) <= 1
    there = find_middle(found, Stamp(None, month))
    assert abs(there - find_middle(year, Stamp(None, now))).days <= 366
