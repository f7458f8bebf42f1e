"""Date expressions in, EDTF values out, counted from an anchor and never from today.

Values are never more precise than the text: "two weeks ago" is a week, "last year" a
year. What cannot be counted for want of an anchor is None, or ``XXXX-10-26`` where the
day and the month are said.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from extractor.entities.dates.edtf_values import Span, Stamp
from extractor.entities.dates.expressions import (
    FIRST_HALF,
    FIRST_QUARTER,
    FIRST_SEASON,
    Calendar,
    Expression,
    Interval,
    Relative,
)

# A date nearer to the anchor than this stays nearest whatever the verb says: "ha
# annunciato" stands beside coming dates too.
SURE_DAYS = 30


@dataclass(frozen=True, slots=True)
class Clock:
    """What a value may be counted from.

    ``anchor`` is the date of the article, ``named`` the date last named before the
    expression, ``frame`` one with its year in the same sentence; ``tense`` is -1 where
    the verb says past, +1 future, 0 unknown.
    """

    anchor: Stamp | None = None
    named: Span | None = None
    frame: Stamp | None = None
    tense: int = 0


class Answer(NamedTuple):
    """A span of time and what it was counted from: stated, anchor or named."""

    span: Span
    source: str


def find_value(meaning: Expression, clock: Clock) -> Answer | None:
    """Count out what an expression means, None where the clock does not reach."""
    if isinstance(meaning, Relative):
        return _relative(meaning, clock)
    if isinstance(meaning, Interval):
        return _interval(meaning, clock)
    return _calendar(meaning, clock)


def _relative(meaning: Relative, clock: Clock) -> Answer | None:
    if not meaning.named:
        span = _shifted(clock.anchor, meaning.unit, meaning.shift)
        return Answer(span, "anchor") if span else None
    if clock.named is None:
        return None
    first, last = clock.named
    low = _shifted(first, meaning.unit, meaning.shift)
    # A period is "that year" only if it lies in one year.
    if low is None or low != _shifted(last, meaning.unit, meaning.shift):
        return None
    return Answer(low, "named")


def _shifted(base: Stamp | None, unit: str, shift: int) -> Span | None:
    """Give the unit of time that lies ``shift`` units from the one around ``base``."""
    if base is None or base.year is None:
        return None
    if unit in ("year", "decade", "century"):
        return _shifted_years(base.year, unit, shift)
    if base.month is None or base.month > 12:
        return None
    if unit == "month":
        months = base.year * 12 + base.month - 1 + shift
        stamp = Stamp(months // 12, months % 12 + 1)
        return stamp, stamp
    if base.day is None or not 1 <= base.year <= 9999:
        return None
    return _shifted_days(date(base.year, base.month, base.day), unit, shift)


def _shifted_years(year: int, unit: str, shift: int) -> Span:
    if unit == "year":
        return Stamp(year + shift), Stamp(year + shift)
    if unit == "decade":
        first = (year // 10 + shift) * 10
        return Stamp(first), Stamp(first + 9)
    first = ((year - 1) // 100 + shift) * 100 + 1
    return Stamp(first), Stamp(first + 99)


def _shifted_days(day: date, unit: str, shift: int) -> Span | None:
    """Count days or weeks; a week begins on Monday (ISO 8601)."""
    try:
        if unit == "day":
            stamp = _stamp(day + timedelta(days=shift))
            return stamp, stamp
        monday = day + timedelta(days=7 * shift - day.weekday())
        first = monday + timedelta(days=5) if unit == "weekend" else monday
        return _stamp(first), _stamp(monday + timedelta(days=6))
    except OverflowError:
        return None


def _stamp(day: date) -> Stamp:
    return Stamp(day.year, day.month, day.day)


def _interval(meaning: Interval, clock: Clock) -> Answer | None:
    last = find_value(meaning.last, clock)
    if last is None:
        return None
    start = meaning.first
    high = last.span[1]
    if isinstance(start, Calendar) and start.year is None and start.month:
        back = (start.month, start.day or 0) > (high.month or 13, high.day or 31)
        year = None if high.year is None else high.year - back
        low, source = Stamp(year, start.month, start.day), last.source
    else:
        first = find_value(start, clock)
        if first is None:
            return None
        low, source = first.span[0], max(first.source, last.source, key=_SOURCES.index)
        if (
            isinstance(start, Calendar)
            and start.weekday is not None
            and start.day is None
        ):
            low = _before(low, high)
    return Answer((low, high), source) if is_ordered(low, high) else None


_SOURCES = ("stated", "anchor", "named")


def _is_weekday(meaning: Calendar) -> bool:
    return meaning.weekday is not None and meaning.day is None


def _before(low: Stamp, high: Stamp) -> Stamp:
    """Move a weekday into the week before the last day: from Monday to Friday."""
    last, first = _middle(high.year, high), _middle(low.year, low)
    if last is None or first is None:
        return low
    return _stamp(last - timedelta(days=(last - first).days % 7))


def is_ordered(low: Stamp, high: Stamp) -> bool:
    """Tell whether a span does not run backwards; what is unknown cannot."""
    if low.year is None or high.year is None:
        return (low.year is None) == (high.year is None)
    return (low.year, low.month or 1, low.day or 1) <= (
        (high.year, high.month or 12, high.day or 31)
    )


def _calendar(meaning: Calendar, clock: Clock) -> Answer | None:
    if isinstance(meaning.year, Relative):
        year = _relative(meaning.year, clock)
        if year is None:
            return None
        known = replace(meaning, year=year.span[0].year)
        return Answer(_calendar_span(known), year.source)
    if meaning.year is not None:
        return Answer(_calendar_span(meaning), "stated")
    if meaning.month is None:
        return _weekday(meaning, clock)
    return _yearless(meaning, clock)


def _calendar_span(meaning: Calendar) -> Span:
    year = None if isinstance(meaning.year, Relative) else meaning.year
    stamp = Stamp(year, meaning.month, meaning.day)
    return stamp, stamp


def _weekday(meaning: Calendar, clock: Clock) -> Answer | None:
    """Give the weekday nearest to the anchor, or on the side that the text says."""
    base = clock.anchor
    if base is None or base.year is None or base.month is None or base.day is None:
        return None
    today = date(base.year, base.month, base.day)
    if meaning.day is not None:
        return _numbered_weekday(meaning, today)
    ahead = ((meaning.weekday or 0) - today.weekday()) % 7
    if meaning.direction:
        # "Last Friday" on a Friday is a week back, "next Friday" a week on.
        shift = ahead - 7 if meaning.direction < 0 else ahead or 7
    elif ahead == 0 or clock.tense > 0 or (clock.tense == 0 and ahead <= 3):
        shift = ahead
    else:
        shift = ahead - 7
    stamp = _stamp(today + timedelta(days=shift))
    return Answer((stamp, stamp), "anchor")


def _numbered_weekday(meaning: Calendar, today: date) -> Answer | None:
    """Give the nearest "Monday the 5th": the one day within a month that is both."""
    near = [today + timedelta(days=shift) for shift in range(-31, 32)]
    fits = [d for d in near if (d.weekday(), d.day) == (meaning.weekday, meaning.day)]
    if not fits:
        return None
    stamp = _stamp(min(fits, key=lambda day: abs(day - today)))
    return Answer((stamp, stamp), "anchor")


def _yearless(meaning: Calendar, clock: Clock) -> Answer | None:
    """Give a day or month its year: of the sentence, else the nearest to the anchor."""
    month = meaning.month or 0
    if clock.frame is not None and not meaning.direction:
        known = replace(meaning, year=_framed_year(meaning, clock.frame))
        return Answer(_calendar_span(known), "named")
    if clock.anchor is None or clock.anchor.year is None:
        span = _calendar_span(meaning)
        return Answer(span, "stated") if month <= 12 else None
    # "The third quarter" is one of the anchor's own year.
    near = clock.anchor.year if month >= FIRST_QUARTER else None
    year = near or _nearest_year(meaning, clock)
    if year is None:
        return None
    return Answer(_calendar_span(replace(meaning, year=year)), "anchor")


def _framed_year(meaning: Calendar, frame: Stamp) -> int | None:
    """Give the year of the frame, or the one beside it if the dates then meet."""
    start = _middle(frame.year, frame)
    if start is None or frame.year is None:
        return frame.year
    target = Stamp(None, meaning.month, meaning.day)
    for year in (frame.year + 1, frame.year - 1):
        day = _middle(year, target)
        if day is not None and abs(day - start).days <= SURE_DAYS:
            return year
    return frame.year


def _nearest_year(meaning: Calendar, clock: Clock) -> int | None:
    base = clock.anchor or Stamp(None)
    today = _middle(base.year, base)
    if today is None or base.year is None:
        return None
    target = Stamp(None, meaning.month, meaning.day)
    days = [
        (day - today).days
        for year in range(base.year - 8, base.year + 9)
        if (day := _middle(year, target)) is not None
    ]
    side = meaning.direction or clock.tense
    nearest = min(days, key=abs)
    grain = 0 if meaning.day and base.day else 15
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


def _middle(year: int | None, stamp: Stamp) -> date | None:
    """Give the day in the middle of a stamp in a year; None for 29 February."""
    if year is None or not 1 <= year <= 9999:
        return None
    month = stamp.month or 7
    month = _MIDDLES.get(month, month)
    day = stamp.day or 15
    if day > monthrange(year, month)[1]:
        return None
    return date(year, month, day)
