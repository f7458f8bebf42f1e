"""What a date expression says, before an anchor turns it into a value.

The kinds nest: ``Calendar(year=Relative("year", -1), month=6)`` is "June last year".
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass

# EDTF level 2 codes that stand in the place of a month: seasons 21-24, quarters
# 33-36, halves 40-41 (Library of Congress, EDTF specification, 2019).
FIRST_SEASON, FIRST_QUARTER, FIRST_HALF = 21, 33, 40


@dataclass(frozen=True, slots=True)
class Relative:
    """A unit of time counted from a base: day, week, weekend, month, ... century.

    ``named`` counts from the date last named in the text, otherwise from the anchor.
    """

    unit: str
    shift: int
    named: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """Parts of a calendar date, each as far as the text gives it.

    ``year`` is astronomical (1 BC is 0); ``month`` may be an EDTF level 2 code;
    ``weekday`` counts from Monday = 0; ``direction`` is -1 for "last", +1 for "next",
    counted from the date last named if ``named``. ``within`` is the week of a weekday
    or the month of a day; ``feast`` a rule for ``feasts.find_feast``.
    """

    year: int | Relative | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    direction: int = 0
    named: bool = False
    within: Relative | None = None
    feast: str | None = None


@dataclass(frozen=True, slots=True)
class Interval:
    """From the first to the last expression, both included.

    ``period`` says that one word names it whole: a decade, a century, half of one.
    """

    first: Relative | Calendar | Interval
    last: Relative | Calendar | Interval
    period: bool = False


@dataclass(frozen=True, slots=True)
class Impossible:
    """Words in the form of a date that are none: "30 febbraio", "piazza 4 novembre"."""


Expression = Relative | Calendar | Interval


@dataclass(frozen=True, slots=True)
class Found:
    """One date expression in a text: half-open code points, meaning, bound."""

    start: int
    end: int
    meaning: Expression
    bound: str | None = None


def is_day(year: int | Relative | None, month: int | None, day: int | None) -> bool:
    """Tell whether a month has a day; a year that is not known may be a leap year."""
    if month is None or day is None:
        return True
    known = year if isinstance(year, int) and 1 <= year <= 9999 else 2000
    return 1 <= day <= monthrange(known, month)[1]
