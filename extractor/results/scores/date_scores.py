"""Dates: their spans, and the first and last day that their values mean."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from time import struct_time
from typing import Any

from edtf import EDTFParseException, parse_edtf

from extractor.records import Mention
from extractor.results.scores.compared import Compared, find_dates, find_overlap
from extractor.results.scores.name_scores import WITH_RULES
from extractor.results.scores.tally import Counted, Measure, Tally

DATES = "dates"
BOUND = "bound"
# The very span, and any that shares a character with it.
SPAN, OVERLAP = "span", "overlap"
# Of values: the first day, the last day, and both.
VALUES = ("lower", "upper", "value")


def score_dates(compared: Compared) -> Iterator[Counted]:
    """Count spans, then values.

    The precision of a value is over dates that gold and found share and whose value is
    judged; its recall is over all such gold dates, found or not.
    """
    if DATES not in compared.layers:
        return
    gold, found = (find_dates(e.mentions) for e in (compared.gold, compared.found))
    places = {(m.start, m.end) for m in gold}
    right = sum((m.start, m.end) in places for m in found)
    yield Measure(DATES, SPAN, WITH_RULES), Tally.of(right, len(found), len(gold))
    yield Measure(DATES, OVERLAP, WITH_RULES), _count_overlaps(gold, found)
    pairs = find_date_pairs(compared)
    for at, name in enumerate(VALUES):
        right = sum(
            other is not None and _values(mention.value)[at] == _values(other.value)[at]
            for mention, other in pairs
        )
        yield _value_measure(name, right, pairs)
    if BOUND in compared.layers:
        right = sum(o is not None and o.bound == m.bound for m, o in pairs)
        yield _value_measure(BOUND, right, pairs)


def _count_overlaps(gold: tuple[Mention, ...], found: tuple[Mention, ...]) -> Tally:
    """Count the dates of each side that overlap one of the other."""
    right = [
        sum(find_best_date(date, others) is not None for date in dates)
        for dates, others in ((found, gold), (gold, found))
    ]
    return Tally(right[0], len(found), right[1], len(gold))


def find_date_pairs(compared: Compared) -> tuple[tuple[Mention, Mention | None], ...]:
    """Pair each gold date whose value is judged with the found one that fits best."""
    found = find_dates(compared.found.mentions)
    return tuple(
        (mention, find_best_date(mention, found))
        for at, mention in enumerate(compared.gold.mentions)
        if mention.label == "DATE" and at not in compared.unjudged
    )


def find_best_date(date: Mention, others: tuple[Mention, ...]) -> Mention | None:
    """Give the one that overlaps a date most; None if none does."""
    best = max(others, key=lambda other: find_overlap(date, other), default=None)
    return best if best is not None and find_overlap(date, best) else None


@cache
def find_limits(value: str | None) -> tuple[Any, Any]:
    """Give the first and the last day that an EDTF value means.

    None means no day; a value that is no EDTF means itself alone.

    Examples
    --------
    >>> find_limits("2023-11")
    ((2023, 11, 1), (2023, 11, 30))
    >>> find_limits("2023-10-26/2023-10-27") == find_limits("2023-10-26/2023-10-27")
    True
    """
    if value is None:
        return None, None
    try:
        parsed = parse_edtf(value)
        return _day(parsed.lower_strict()), _day(parsed.upper_strict())
    except (EDTFParseException, AttributeError, TypeError, ValueError):
        return value, value


def _values(value: str | None) -> tuple[Any, Any, Any]:
    limits = find_limits(value)
    return (*limits, limits)


def _day(moment: Any) -> Any:
    """Cut the time of day off; an open end stays as it is."""
    return tuple(moment[:3]) if isinstance(moment, struct_time) else moment


def _value_measure(
    name: str, right: int, pairs: tuple[tuple[Mention, Mention | None], ...]
) -> Counted:
    shared = sum(other is not None for _, other in pairs)
    return Measure(DATES, name, WITH_RULES), Tally.of(right, shared, len(pairs))
