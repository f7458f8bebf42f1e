"""Date expressions in, EDTF values out, counted from an anchor and never from today.

Values are never more precise than the text: "two weeks ago" is a week, "last year" a
year. What cannot be counted for want of an anchor is None, or ``XXXX-10-26`` where the
day and the month are said.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from extractor.entities.dates.edtf_values import Span, Stamp
from extractor.entities.dates.expressions import (
    FIRST_QUARTER,
    Calendar,
    Expression,
    Interval,
    Relative,
    is_day,
)
from extractor.entities.dates.feasts import find_feast
from extractor.entities.dates.nearest import (
    find_framed_year,
    find_middle,
    find_nearest_year,
)
from extractor.entities.dates.shifts import shift_unit, stamp_of

SATURDAY = 5


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
    """Count out what an expression means, None where the clock does not reach.

    The calendar reaches from year 1 to 9999.
    """
    try:
        if isinstance(meaning, Relative):
            return _relative(meaning, clock)
        if isinstance(meaning, Interval):
            return _interval(meaning, clock)
        return _calendar(meaning, clock)
    except OverflowError:  # "tomorrow" on the last day of 9999
        return None


def _relative(meaning: Relative, clock: Clock) -> Answer | None:
    if not meaning.named:
        span = shift_unit(clock.anchor, meaning.unit, meaning.shift)
        return Answer(span, "anchor") if span else None
    if clock.named is None:
        return None
    first, last = clock.named
    shift = meaning.shift
    if meaning.unit == "weekend" and shift > 0 and not _is_weekend(last):
        shift -= 1  # "the following weekend" of a Wednesday is that of its week
    low = shift_unit(first, meaning.unit, shift)
    # A period is "that year" only if it lies in one year.
    if low is None or low != shift_unit(last, meaning.unit, shift):
        return None
    return Answer(low, "named")


def _is_weekend(day: Stamp) -> bool:
    """Tell whether a day is a Saturday or Sunday; what is no day is not."""
    middle = find_middle(day.year, day)
    return middle is not None and day.day is not None and middle.weekday() >= SATURDAY


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
    last, first = find_middle(high.year, high), find_middle(low.year, low)
    if last is None or first is None:
        return low
    return stamp_of(last - timedelta(days=(last - first).days % 7))


def is_ordered(low: Stamp, high: Stamp) -> bool:
    """Tell whether a span does not run backwards; what is unknown cannot."""
    if low.year is None or high.year is None:
        return (low.year is None) == (high.year is None)
    return (low.year, low.month or 1, low.day or 1) <= (
        (high.year, high.month or 12, high.day or 31)
    )


def _calendar(meaning: Calendar, clock: Clock) -> Answer | None:
    if meaning.named:
        return _neighbour(meaning, clock)
    if meaning.within is not None:
        return _inside(meaning, meaning.within, clock)
    if isinstance(meaning.year, Relative):
        year = _relative(meaning.year, clock)
        known = year and _dated(replace(meaning, year=year.span[0].year))
        return Answer(known, year.source) if year and known else None
    if meaning.year is not None:
        known = _dated(meaning)
        return Answer(known, "stated") if known else None
    if meaning.month is None and meaning.feast is None:
        return _weekday(meaning, clock)
    return _yearless(meaning, clock)


def _dated(meaning: Calendar) -> Span | None:
    """Give the span of a date whose year is known, of a feast the day it falls on."""
    if meaning.feast is None:
        return _calendar_span(meaning)
    year = meaning.year
    found = find_feast(meaning.feast, year) if isinstance(year, int) else None
    if found is None:
        return None
    return _calendar_span(replace(meaning, month=found[0], day=found[1]))


def _neighbour(meaning: Calendar, clock: Clock) -> Answer | None:
    """Give "the following Monday", "il maggio seguente": beside the date last named."""
    if clock.named is None:
        return None
    base = clock.named[1] if meaning.direction > 0 else clock.named[0]
    plain = replace(meaning, named=False)
    found = _calendar(plain, Clock(anchor=base))
    return Answer(found.span, "named") if found and found.span[0].year else None


def _inside(meaning: Calendar, within: Relative, clock: Clock) -> Answer | None:
    """Give "Tuesday of last week", "il 12 dello scorso mese"."""
    around = _relative(within, clock)
    if around is None:
        return None
    first = around.span[0]
    if meaning.weekday is not None:
        day = shift_unit(first, "day", meaning.weekday) if first.day else None
        return Answer(day, around.source) if day else None
    if meaning.day and is_day(first.year, first.month, meaning.day):
        stamp = first._replace(day=meaning.day)
        return Answer((stamp, stamp), around.source)
    return None


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
    stamp = stamp_of(today + timedelta(days=shift))
    return Answer((stamp, stamp), "anchor")


def _numbered_weekday(meaning: Calendar, today: date) -> Answer | None:
    """Give the nearest "Monday the 5th": the one day within a month that is both."""
    near = [today + timedelta(days=shift) for shift in range(-31, 32)]
    fits = [d for d in near if (d.weekday(), d.day) == (meaning.weekday, meaning.day)]
    if not fits:
        return None
    stamp = stamp_of(min(fits, key=lambda day: abs(day - today)))
    return Answer((stamp, stamp), "anchor")


def _yearless(meaning: Calendar, clock: Clock) -> Answer | None:
    """Give a day or month its year: of the sentence, else the nearest to the anchor."""
    month = meaning.month or 0
    if clock.frame is not None and not meaning.direction:
        span = _dated(replace(meaning, year=find_framed_year(meaning, clock.frame)))
        if span and not _is_gone(span[1], clock):
            return Answer(span, "named")
    if clock.anchor is None or clock.anchor.year is None:
        span = _calendar_span(meaning)
        return Answer(span, "stated") if _stands_alone(meaning) else None
    # "The third quarter" is one of the anchor's own year.
    near = clock.anchor.year if month >= FIRST_QUARTER else None
    year = near or find_nearest_year(meaning, clock.anchor, clock.tense)
    span = _dated(replace(meaning, year=year)) if year is not None else None
    return Answer(span, "anchor") if span else None


def _stands_alone(meaning: Calendar) -> bool:
    """Tell whether a date says something without an anchor: ``XXXX-10-26``."""
    return not meaning.direction and 0 < (meaning.month or 0) <= 12


def _is_gone(day: Stamp, clock: Clock) -> bool:
    """Tell whether a day lies before the anchor although the verb looks ahead."""
    if clock.tense <= 0 or clock.anchor is None:
        return False
    return is_ordered(day, clock.anchor) and day != clock.anchor
