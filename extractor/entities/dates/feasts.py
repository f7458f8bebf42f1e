"""A feast without a fixed date and a year in, its month and day out.

The rules stand in ``dates.toml``: ``easter-2`` counts days from Easter Sunday of the
western churches, ``3-4-11`` is the fourth Thursday (Monday = 0) of November, ``0--1-5``
the last Monday of May.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from dateutil.easter import easter

# The Gregorian calendar, and with it this reckoning of Easter, begins in 1583.
FIRST_EASTER, LAST_EASTER = 1583, 4099
FIXED = re.compile(r"\d{1,2}-\d{1,2}")
_EASTER = re.compile(r"easter([+-]\d+)")
_WEEKDAY = re.compile(r"([0-6])-(-?[1-5])-(\d{1,2})")


def is_feast(rule: str) -> bool:
    """Tell whether a rule is one of the two that this module reads."""
    return bool(_EASTER.fullmatch(rule) or _WEEKDAY.fullmatch(rule))


def find_feast(rule: str, year: int) -> tuple[int, int] | None:
    """Give the month and day of a feast in a year; None outside the reckoning.

    Raises
    ------
    ValueError
        The rule is of neither form.

    Examples
    --------
    >>> find_feast("easter+0", 2024), find_feast("3-4-11", 2023)
    ((3, 31), (11, 23))
    """
    if not FIRST_EASTER <= year <= LAST_EASTER:
        return None
    if said := _EASTER.fullmatch(rule):
        day = easter(year) + timedelta(days=int(said.group(1)))
        return day.month, day.day
    if said := _WEEKDAY.fullmatch(rule):
        weekday, number, month = map(int, said.groups())
        return month, _find_weekday(year, month, weekday, number)
    raise ValueError(
        f"{rule!r} is no rule of a feast; allowed are easter+DAYS and "
        "WEEKDAY-NUMBER-MONTH with Monday = 0 and -1 for the last."
    )


def _find_weekday(year: int, month: int, weekday: int, number: int) -> int:
    """Give the day of the first, second, ... or last (-1) weekday of a month."""
    if number > 0:
        return 1 + (weekday - date(year, month, 1).weekday()) % 7 + 7 * (number - 1)
    last = monthrange(year, month)[1]
    return last - (date(year, month, last).weekday() - weekday) % 7
