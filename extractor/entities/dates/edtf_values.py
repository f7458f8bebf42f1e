"""Stamps of time in, EDTF out, checked; EDTF in, its first and last day out.

References
----------
Library of Congress (2019), Extended Date/Time Format (EDTF) Specification,
https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache
from typing import NamedTuple

from edtf import EDTFParseException, parse_edtf

from extractor.entities.dates.expressions import FIRST_HALF, FIRST_QUARTER

_STAMP = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_PLAIN = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(\d{2}))?)?")

# What the edtf package raises on a value that is none; the others are mistakes of its.
_NO_EDTF = (EDTFParseException, AttributeError, TypeError, ValueError)


class Stamp(NamedTuple):
    """A point in time as far as it is known; ``month`` may be an EDTF level 2 code."""

    year: int | None
    month: int | None = None
    day: int | None = None


Span = tuple[Stamp, Stamp]


def read_anchor(text: str | None) -> Stamp | None:
    """Read an EDTF date as far as it goes; of an interval, its beginning.

    None if it has no year, or lies before year 1, where our calendar does not reach.

    Examples
    --------
    >>> read_anchor("2023-12-06"), read_anchor("2023-12")
    (Stamp(year=2023, month=12, day=6), Stamp(year=2023, month=12, day=None))
    """
    said = _STAMP.match(text or "")
    if said is None or int(said[1]) == 0:
        return None
    year, month, day = (int(part) if part else None for part in said.groups())
    if month and not 1 <= month <= 12:
        return Stamp(year)
    known = year and month and day and 1 <= day <= monthrange(year, month)[1]
    return Stamp(year, month, day if known else None)


def write_edtf(span: Span) -> str | None:
    """Write a span as EDTF, None if it is no valid date.

    Examples
    --------
    >>> write_edtf((Stamp(2023, 10, 26), Stamp(2023, 10, 27)))
    '2023-10-26/2023-10-27'
    >>> write_edtf((Stamp(-499), Stamp(-400)))
    '-0499/-0400'
    """
    first, last = span
    if first == last:
        text = _write(first)
    else:
        text = f"{_write(_months(first, 0))}/{_write(_months(last, 1))}"
    return text if is_edtf(text) else None


def _months(stamp: Stamp, end: int) -> Stamp:
    """Turn a quarter or half into its first or last month: EDTF ranges have none."""
    if stamp.month is None or stamp.month < FIRST_QUARTER:
        return stamp
    length = 3 if stamp.month < FIRST_HALF else 6
    number = stamp.month - (FIRST_QUARTER if length == 3 else FIRST_HALF)
    return Stamp(stamp.year, number * length + (length if end else 1))


def _write(stamp: Stamp) -> str:
    if stamp.year is None:
        year = "XXXX"
    else:
        year = f"{stamp.year:05d}" if stamp.year < 0 else f"{stamp.year:04d}"
    month = f"-{stamp.month:02d}" if stamp.month else ""
    return f"{year}{month}-{stamp.day:02d}" if stamp.day else f"{year}{month}"


@lru_cache(maxsize=4096)
def is_edtf(text: str) -> bool:
    """Tell whether a text is valid EDTF.

    Notes
    -----
    Plain days, months, years and ranges of them are checked by the calendar, which is
    a thousand times faster; the ``edtf`` package judges everything else.
    """
    parts = text.split("/")
    if len(parts) <= 2 and all(map(_is_plain, parts)):
        return True
    try:
        parse_edtf(text)
    except _NO_EDTF:
        return False
    return True


def _is_plain(text: str) -> bool:
    said = _PLAIN.fullmatch(text)
    if said is None or text.startswith("0000"):
        return False
    if said.group(1) is None:
        return True
    year, month, day = map(int, text.split("-"))
    return 1 <= day <= monthrange(year, month)[1]


@lru_cache(maxsize=4096)
def find_limits(value: str) -> tuple[str, str]:
    """Give the first and the last day of an EDTF value, as the ``edtf`` package does.

    Examples
    --------
    >>> find_limits("2023-33")
    ('2023-01-01', '2023-03-31')
    """
    made = parse_edtf(value)
    low, high = made.lower_strict(), made.upper_strict()
    first, last = (
        _write(Stamp(day.tm_year, day.tm_mon, day.tm_mday)) for day in (low, high)
    )
    return first, last
