"""A stamp, a unit of time and a number in, the unit that lies so far away out."""

from __future__ import annotations

from datetime import date, timedelta

from extractor.entities.dates.edtf_values import Span, Stamp

# Months in the units that divide a year evenly.
MONTHS = {"month": 1, "quarter": 3, "half": 6}


def shift_unit(base: Stamp | None, unit: str, shift: int) -> Span | None:
    """Give the unit of time that lies ``shift`` units from the one around ``base``.

    None where the base is not precise enough: no week is counted from a month.

    Examples
    --------
    >>> shift_unit(Stamp(2023, 11, 28), "week", -1)[0]
    Stamp(year=2023, month=11, day=20)
    >>> shift_unit(Stamp(2023, 11), "quarter", 1)[1]
    Stamp(year=2024, month=3, day=None)
    """
    if base is None or base.year is None:
        return None
    if unit in ("year", "decade", "century"):
        return _shift_years(base.year, unit, shift)
    if base.month is None or base.month > 12:
        return None
    if unit in MONTHS:
        return _shift_months(base.year, base.month, MONTHS[unit], shift)
    if base.day is None or not 1 <= base.year <= 9999:
        return None
    return _shift_days(date(base.year, base.month, base.day), unit, shift)


def _shift_years(year: int, unit: str, shift: int) -> Span:
    if unit == "year":
        return Stamp(year + shift), Stamp(year + shift)
    if unit == "decade":
        first = (year // 10 + shift) * 10
        return Stamp(first), Stamp(first + 9)
    first = ((year - 1) // 100 + shift) * 100 + 1
    return Stamp(first), Stamp(first + 99)


def _shift_months(year: int, month: int, length: int, shift: int) -> Span:
    """Count months, or the quarters and halves that they begin."""
    first = ((year * 12 + month - 1) // length + shift) * length
    last = first + length - 1
    return Stamp(first // 12, first % 12 + 1), Stamp(last // 12, last % 12 + 1)


def _shift_days(day: date, unit: str, shift: int) -> Span | None:
    """Count days or weeks; a week begins on Monday (ISO 8601)."""
    try:
        if unit == "day":
            stamp = stamp_of(day + timedelta(days=shift))
            return stamp, stamp
        monday = day + timedelta(days=7 * shift - day.weekday())
        first = monday + timedelta(days=5) if unit == "weekend" else monday
        return stamp_of(first), stamp_of(monday + timedelta(days=6))
    except OverflowError:
        return None


def stamp_of(day: date) -> Stamp:
    """Give the stamp of a day."""
    return Stamp(day.year, day.month, day.day)
