"""Parts of a match in, a range or one date of a list out, or None: no date."""

from __future__ import annotations

from dataclasses import replace

from extractor.entities.dates.expressions import Calendar, Interval, Relative, is_day
from extractor.entities.dates.scene import Maker, Parts, Scene, read_value, read_year


def build_interval(parts: Parts, scene: Scene) -> Interval | None:
    """Join two ends; what one leaves out (month, year) it takes from the other."""
    first, last = (_end(parts, side) for side in ("a", "b"))
    if not (isinstance(first, Calendar) and isinstance(last, Calendar)):
        return Interval(first, last)
    first, last = _filled(first, last)
    return Interval(first, last) if _is_ordered(first, last) else None


def build_full_interval(parts: Parts, scene: Scene) -> Interval | None:
    """Join two full dates over a dash; after a dateline the dash joins nothing."""
    ends = (parts["a"].value, parts["b"].value)
    full = (isinstance(end, Calendar) and end.day and end.year for end in ends)
    return build_interval(parts, scene) if all(full) else None


def _end(parts: Parts, side: str) -> Calendar | Relative | Interval:
    if side in parts:
        made: Calendar | Relative | Interval = parts[side].value
        return made if not isinstance(made, int) else Calendar(year=made)
    month = parts.get(f"{side}_month") or parts.get("month")
    return Calendar(
        year=read_year(parts, f"{side}_year") or read_year(parts),
        month=month.value if month else None,
        day=read_value(parts, f"{side}_day"),
        weekday=read_value(parts, f"{side}_weekday"),
    )


def _filled(first: Calendar, last: Calendar) -> tuple[Calendar, Calendar]:
    """Give the end without a year the other's, or the year beside it."""
    backwards = (first.month or 0, first.day or 0) > (last.month or 13, last.day or 31)
    if first.year is None and isinstance(last.year, int) and first.month:
        first = replace(first, year=last.year - backwards)
    elif first.year is None and first.month:
        first = replace(first, year=last.year)
    elif last.year is None and isinstance(first.year, int) and last.month:
        last = replace(last, year=first.year + backwards)
    return first, last


def _is_ordered(first: Calendar, last: Calendar) -> bool:
    """Tell whether two ends are of one grain and in order."""
    if (first.weekday is None) != (last.weekday is None) and not (
        first.day and last.day
    ):
        return False
    if not all(is_day(end.year, end.month, end.day) for end in (first, last)):
        return False
    low = (first.month or 1, first.day or 1)
    high = (last.month or 12, last.day or 31)
    if isinstance(first.year, int) and isinstance(last.year, int):
        return (first.year, *low) < (last.year, *high)
    return first.month is None or first.month != last.month or low < high


def build_listed(parts: Parts, scene: Scene) -> Calendar | None:
    """Give a bare day in a list the month and year of its neighbour."""
    beside, day = parts["beside_"].value, parts["day"].value
    if not isinstance(beside, Calendar) or beside.day is None or beside.month is None:
        return None
    if not is_day(beside.year, beside.month, day):
        return None
    return replace(beside, day=day, weekday=None)


def build_listed_after(parts: Parts, scene: Scene) -> Calendar | None:
    """Give a bare day after "May 3 and" its month, but not "May 5, 20 people died"."""
    return build_listed(parts, scene) if scene.is_joined(parts["day"]) else None


def build_listed_month(parts: Parts, scene: Scene) -> Calendar | None:
    """Give a bare month in a list the year of its neighbour."""
    beside = parts["beside_"].value
    if not isinstance(beside, Calendar) or beside.day or not beside.month:
        return None
    return replace(beside, month=parts["month"].value)


RANGE_MAKERS: dict[str, Maker] = {
    "full_interval": build_full_interval,
    "interval": build_interval,
    "listed": build_listed,
    "listed_after": build_listed_after,
    "listed_month": build_listed_month,
}
