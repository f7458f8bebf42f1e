from __future__ import annotations

import pytest

from extractor.entities.dates.edtf_values import Stamp, write_edtf
from extractor.entities.dates.expressions import Calendar, Interval, Relative
from extractor.entities.dates.values import Clock, find_value

ANCHOR = Stamp(2023, 11, 28)


def value(meaning, **clock):
    answer = find_value(meaning, Clock(**clock))
    return answer and write_edtf(answer.span)


@pytest.mark.parametrize(
    ("meaning", "wanted"),
    [
        (Relative("day", -1), "2023-11-27"),
        (Relative("week", -1), "2023-11-20/2023-11-26"),
        (Relative("weekend", 0), "2023-12-02/2023-12-03"),
        (Relative("month", 2), "2024-01"),
        (Relative("year", -3), "2020"),
        (Relative("decade", 0), "2020/2029"),
        (Relative("century", -1), "1901/2000"),
        (Calendar(month=12), "2023-12"),
        (Calendar(month=3, day=17), "2024-03-17"),
        (Calendar(month=3, day=17, direction=-1), "2023-03-17"),
        (Calendar(month=10, direction=1), "2024-10"),
        (Calendar(month=11, direction=-1), "2022-11"),
        (Calendar(month=2, day=29), "2024-02-29"),
        (Calendar(month=22), "2023-22"),
        (Calendar(month=34), "2023-34"),
        (Calendar(weekday=1), "2023-11-28"),
        (Calendar(weekday=1, direction=-1), "2023-11-21"),
        (Calendar(weekday=1, direction=1), "2023-12-05"),
        (Calendar(weekday=0, day=4), "2023-12-04"),
        (Calendar(weekday=0, day=5), None),
        (Calendar(year=Relative("year", -1), month=6), "2022-06"),
    ],
)
def test_find_value_counts_from_the_anchor(meaning, wanted):
    assert value(meaning, anchor=ANCHOR) == wanted


@pytest.mark.parametrize(
    ("anchor", "meaning", "wanted"),
    [
        (None, Relative("day", 0), None),
        (Stamp(2023), Relative("month", 0), None),
        (Stamp(2023, 11), Relative("week", 0), None),
        (Stamp(2023, 33), Relative("month", 0), None),
        (None, Calendar(weekday=0), None),
        (None, Calendar(month=10, day=26), "XXXX-10-26"),
        (None, Calendar(month=22), None),
        (Stamp(9999, 12, 31), Relative("day", 1), None),
    ],
)
def test_find_value_is_none_where_the_anchor_does_not_reach(anchor, meaning, wanted):
    assert value(meaning, anchor=anchor) == wanted


@pytest.mark.parametrize(
    ("tense", "wanted"), [(-1, "2023-05-20"), (0, "2024-05-20"), (1, "2024-05-20")]
)
def test_find_value_turns_far_dates_by_tense(tense, wanted):
    meaning = Calendar(month=5, day=20)
    assert value(meaning, anchor=ANCHOR, tense=tense) == wanted


@pytest.mark.parametrize("tense", [-1, 0, 1])
def test_find_value_keeps_near_dates_whatever_the_tense(tense):
    meaning = Calendar(month=12, day=10)
    assert value(meaning, anchor=ANCHOR, tense=tense) == "2023-12-10"


@pytest.mark.parametrize(
    ("named", "meaning", "wanted"),
    [
        ((Stamp(2016, 7, 13),) * 2, Relative("day", 1, named=True), "2016-07-14"),
        ((Stamp(2016, 7, 13),) * 2, Relative("month", 0, named=True), "2016-07"),
        ((Stamp(2016),) * 2, Relative("day", 0, named=True), None),
        ((Stamp(2016), Stamp(2017)), Relative("year", 0, named=True), None),
        (None, Relative("day", 0, named=True), None),
    ],
)
def test_find_value_counts_from_the_date_last_named(named, meaning, wanted):
    assert value(meaning, anchor=ANCHOR, named=named) == wanted


@pytest.mark.parametrize(
    ("meaning", "wanted"),
    [
        (Calendar(month=7, day=16), "2014-07-16"),
        (Calendar(month=1, day=3), "2014-01-03"),
        (Calendar(month=12, day=20), "2014-12-20"),
    ],
)
def test_find_value_takes_the_year_of_the_sentence(meaning, wanted):
    assert value(meaning, anchor=ANCHOR, frame=Stamp(2014, 7, 13)) == wanted


def test_find_value_crosses_new_year_within_a_sentence():
    frame = Stamp(2014, 12, 30)
    assert value(Calendar(month=1, day=3), anchor=ANCHOR, frame=frame) == "2015-01-03"


@pytest.mark.parametrize(
    ("first", "last", "wanted"),
    [
        (
            Calendar(month=10, day=26),
            Calendar(month=10, day=27),
            "2023-10-26/2023-10-27",
        ),
        (Calendar(month=12, day=28), Calendar(month=1, day=3), "2023-12-28/2024-01-03"),
        (Calendar(weekday=0), Calendar(weekday=4), "2023-11-27/2023-12-01"),
        (Calendar(2024, 33), Calendar(2024, 34), "2024-01/2024-06"),
        (Calendar(2019), Relative("day", 0), "2019/2023-11-28"),
        (Calendar(2025), Relative("day", 0), None),
    ],
)
def test_find_value_joins_the_ends_of_a_range(first, last, wanted):
    assert value(Interval(first, last), anchor=ANCHOR) == wanted
