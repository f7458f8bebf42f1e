"""Parts of a match in, a calendar date or a range out, or None: no date.

Each maker takes the named nodes of one match. A maker that is unsure gives None; the
words then stay free for the rules that follow.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace

from extractor.entities.date_expressions import (
    Calendar,
    Impossible,
    Interval,
    Relative,
)
from extractor.entities.date_periods import PERIOD_MAKERS
from extractor.entities.date_scene import (
    Maker,
    Parts,
    Scene,
    read_direction,
    read_value,
    read_year,
)

# A year that stands without a preposition must be one that news speaks of.
NEWS_YEARS = range(1800, 2101)
# Kinds of words that make English figures below 1800 a year.
_BEFORE_OLD_YEARS = (
    "in",
    "of",
    "from",
    "since",
    "until",
    "before",
    "after",
    "by",
    "to",
)


def build_calendar(parts: Parts, scene: Scene) -> Calendar | Impossible | None:
    """Join day, month, year and weekday; impossible days are no dates."""
    month, day = read_value(parts, "month"), read_value(parts, "day")
    year = read_year(parts)
    if not is_day(year, month, day):
        return Impossible()
    if "day" in parts and not scene.words.month_first:
        # Italian counts days in ordinals only for the first.
        if parts["day"].kind == "ordinal" and day != 1:
            return None
        before = scene.word_before(parts["day"]).lower()
        if year is None and before in scene.words.numbered:
            return Impossible()
    return Calendar(year, month, day, read_value(parts, "weekday"))


def is_day(year: int | Relative | None, month: int | None, day: int | None) -> bool:
    """Tell whether a month has a day; a year that is not known may be a leap year."""
    if month is None or day is None:
        return True
    known = year if isinstance(year, int) and 1 <= year <= 9999 else 2000
    return 1 <= day <= monthrange(known, month)[1]


def build_month_day(parts: Parts, scene: Scene) -> Calendar | Impossible | None:
    """Join "May 3", but leave "in March 25 people" a month and a count."""
    counts = scene.word_after(parts["day"])[:1].islower() and "year" not in parts
    if counts and scene.word_before(parts["month"]).lower() in ("in",):
        return None
    return build_calendar(parts, scene)


def build_weekday_date(parts: Parts, scene: Scene) -> Calendar | None:
    """Join "lunedì 5": a weekday and a day, but not "sabato 3 persone"."""
    if not scene.is_joined(parts["day"]):
        return None
    return Calendar(day=parts["day"].value, weekday=parts["weekday"].value)


def build_full(parts: Parts, scene: Scene) -> Calendar | None:
    """Read a date in figures: ISO, or day and month by the order of the text."""
    iso, *numbers = parts["full"].value
    if iso:
        year, month, day = numbers
    else:
        day, month, year = numbers
        if month > 12 or (day <= 12 and is_month_first(scene)):
            day, month = month, day
    if not 1 <= month <= 12 or not is_day(year, month, day):
        return None
    return Calendar(year, month, day, read_value(parts, "weekday"))


def is_month_first(scene: Scene) -> bool:
    """Tell whether figures such as "12/11/2023" begin with the month.

    Notes
    -----
    Italian writes the day first. English differs by country: the month stands first
    only where the text itself writes more dates like "November 12" or "11/25/2023"
    than like "12 November" or "25/11/2023"; otherwise the day does.
    """
    if not scene.words.month_first:
        return False
    kinds = ("month", "month_bare", "month_short")
    names = "|".join(name for kind in kinds for name in scene.words.values[kind])
    text = scene.text
    first = len(re.findall(rf"\b(?:{names})\.? \d{{1,2}}(?!\d)", text))
    first += len(re.findall(r"\b[01]?\d/(?:1[3-9]|2\d|3[01])/\d\d", text))
    later = len(re.findall(rf"\b\d{{1,2}}(?:[snrt][tdh])? (?:{names})\b", text))
    later += len(re.findall(r"\b(?:1[3-9]|2\d|3[01])/[01]?\d/\d\d", text))
    return first > later


def build_weekday(parts: Parts, scene: Scene) -> Calendar | None:
    """Take a weekday alone, unless it is part of a name."""
    node = parts["weekday"]
    if scene.is_title(node, "weekday") or scene.is_name(node):
        return None
    return Calendar(weekday=node.value, direction=read_direction(parts))


def build_month(parts: Parts, scene: Scene) -> Calendar | None:
    """Take a month alone, unless it is part of a name."""
    node = parts["month"]
    if scene.is_title(node, "month") or scene.is_name(node):
        return None
    return Calendar(month=node.value, direction=read_direction(parts))


def build_month_modifier(parts: Parts, scene: Scene) -> Calendar | None:
    """Take "the June vote", not "the August Wilson play"."""
    after = scene.word_after(parts["month"])
    return build_month(parts, scene) if after.islower() else None


def build_year(parts: Parts, scene: Scene) -> Calendar | None:
    """Take a bare year after a word of ``before_year``."""
    node = parts["year"]
    before, after = scene.word_before(node).lower(), scene.word_after(node)
    if before not in scene.words.before_year or _is_counted(parts, scene):
        return None
    if scene.words.month_first and _may_count(node.value, before, after, scene):
        return None
    return Calendar(year=node.value)


def _may_count(year: int, before: str, after: str, scene: Scene) -> bool:
    """Tell whether English figures count what follows: "the 1000", "in 2000 cases".

    Italian needs no such test: its articles before a year are singular.
    """
    if year not in NEWS_YEARS and not any(
        before in scene.words.words[kind] for kind in _BEFORE_OLD_YEARS
    ):
        return True
    rounded = year % 100 == 0 or year not in NEWS_YEARS
    return (
        rounded
        and after.endswith("s")
        and after not in scene.words.words["subject_verb"]
    )


def _is_counted(parts: Parts, scene: Scene) -> bool:
    node = parts["year"]
    after = scene.word_after(node).lower()
    return after in scene.words.counted or (
        scene.word_before(node).lower() in scene.words.numbered
    )


def build_bracket_year(parts: Parts, scene: Scene) -> Calendar | None:
    """Take a year alone in brackets: "(1998)"."""
    year = parts["year"].value
    return Calendar(year=year) if year in NEWS_YEARS else None


def build_short_year(parts: Parts, scene: Scene) -> Calendar:
    """Take "nel '68", "in '92"."""
    return Calendar(year=read_year(parts))


def build_subject_year(parts: Parts, scene: Scene) -> Calendar | None:
    """Take a year that opens a sentence before a verb: "1987 was proclaimed"."""
    node = parts["year"]
    if node.value not in NEWS_YEARS or not scene.is_opening(node):
        return None
    return Calendar(year=node.value)


def build_event_year(parts: Parts, scene: Scene) -> Calendar | None:
    """Take a year that ends a name: "ai Mondiali 2010", "Tokyo 2020".

    The word before must have a capital, and no noun may follow that it could count.
    """
    node = parts["year"]
    before = scene.word_before(node)
    if node.value not in NEWS_YEARS or len(before) < 4 or not before.istitle():
        return None
    if scene.text[node.start - 1] != " ":
        return None
    if not scene.is_joined(node) or _is_counted(parts, scene):
        return None
    return Calendar(year=node.value)


def build_listed_year(parts: Parts, scene: Scene) -> Calendar | None:
    """Take a year in a list of years: "nel 2019, 2020 e 2021"."""
    beside, year = read_year(parts, "beside_"), parts["year"].value
    near = isinstance(beside, int) and abs(beside - year) < 100
    return None if not near or _is_counted(parts, scene) else Calendar(year=year)


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


def build_interval(parts: Parts, scene: Scene) -> Interval | None:
    """Join two ends; what one leaves out (month, year) it takes from the other."""
    first, last = (_end(parts, side) for side in ("a", "b"))
    if not (isinstance(first, Calendar) and isinstance(last, Calendar)):
        return Interval(first, last)
    first, last = _filled(first, last)
    return Interval(first, last) if _is_ordered(first, last) else None


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


MAKERS: dict[str, Maker] = {
    **PERIOD_MAKERS,
    "bracket_year": build_bracket_year,
    "calendar": build_calendar,
    "event_year": build_event_year,
    "full": build_full,
    "interval": build_interval,
    "listed": build_listed,
    "listed_after": build_listed_after,
    "listed_month": build_listed_month,
    "listed_year": build_listed_year,
    "month": build_month,
    "month_day": build_month_day,
    "month_modifier": build_month_modifier,
    "short_year": build_short_year,
    "subject_year": build_subject_year,
    "weekday": build_weekday,
    "weekday_date": build_weekday_date,
    "year": build_year,
}
