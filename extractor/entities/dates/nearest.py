"""A date without its year and a date beside it in, the year that is meant out."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from extractor.entities.dates.edtf_values import Stamp
from extractor.entities.dates.expressions import (
    FIRST_HALF,
    FIRST_QUARTER,
    FIRST_SEASON,
    Calendar,
)
from extractor.entities.dates.feasts import find_feast

# A date nearer to the anchor than this stays nearest whatever the verb says: "ha
# annunciato" stands beside coming dates too.
SURE_DAYS = 30
# Years from the anchor's to the nearest date on either side: 29 February is in one of
# four, or of eight, any other day in each.
REACH, LEAP_REACH = 2, 8
LEAP_DAY = (2, 29)


def find_framed_year(meaning: Calendar, frame: Stamp) -> int | None:
    """Give the year of the frame, or the one beside it if the dates then meet."""
    start = find_middle(frame.year, frame)
    if start is None or frame.year is None:
        return frame.year
    for year in (frame.year + 1, frame.year - 1):
        day = _day_in(year, meaning)
        if day is not None and abs(day - start).days <= SURE_DAYS:
            return year
    return frame.year


def find_nearest_year(meaning: Calendar, base: Stamp, tense: int) -> int | None:
    """Give the year that brings a date nearest to a base, on the side it must lie."""
    today = find_middle(base.year, base)
    if today is None or base.year is None:
        return None
    reach = LEAP_REACH if (meaning.month, meaning.day) == LEAP_DAY else REACH
    days = [
        (day - today).days
        for year in range(base.year - reach, base.year + reach + 1)
        if (day := _day_in(year, meaning)) is not None
    ]
    if not days:
        return None
    side = meaning.direction or tense
    nearest = min(days, key=abs)
    exact = meaning.day or meaning.feast
    grain = 0 if exact and base.day else 15
    if meaning.direction or (abs(nearest) > SURE_DAYS and side):
        # The month of the anchor itself is neither last nor next.
        days = [d for d in days if d * side > (grain if meaning.direction else 0)]
        nearest = min(days, key=abs, default=nearest)
    return (today + timedelta(days=nearest)).year


# The month in the middle of each EDTF level 2 season, quarter and half.
_MIDDLES = {
    FIRST_SEASON: 4, 22: 7, 23: 10, 24: 1, FIRST_QUARTER: 2, 34: 5, 35: 8, 36: 11,
    FIRST_HALF: 4, 41: 10,
}  # fmt: skip


def _day_in(year: int, meaning: Calendar) -> date | None:
    """Give the day in the middle of a yearless date if it were of this year."""
    stamp = Stamp(None, meaning.month, meaning.day)
    if meaning.feast is not None:
        found = find_feast(meaning.feast, year)
        stamp = Stamp(None, *found) if found else Stamp(None)
    return find_middle(year, stamp)


def find_middle(year: int | None, stamp: Stamp) -> date | None:
    """Give the day in the middle of a stamp in a year; None for 29 February."""
    if year is None or not 1 <= year <= 9999:
        return None
    month = stamp.month or 7
    month = _MIDDLES.get(month, month)
    day = stamp.day or 15
    if day > monthrange(year, month)[1]:
        return None
    return date(year, month, day)
