"""Parts of a match in, a calendar date out, or None: no date; the table of all makers.

Each maker takes the named nodes of one match. A maker that is unsure gives None; the
words then stay free for the rules that follow.
"""

from __future__ import annotations

import re

from extractor.entities.dates.expressions import Calendar, Impossible, is_day
from extractor.entities.dates.lexer import Node
from extractor.entities.dates.periods import PERIOD_MAKERS, read_rank
from extractor.entities.dates.ranges import RANGE_MAKERS
from extractor.entities.dates.relatives import RELATIVE_MAKERS
from extractor.entities.dates.scene import (
    Maker,
    Parts,
    Scene,
    read_direction,
    read_value,
    read_year,
)
from extractor.entities.dates.years import YEAR_MAKERS

# Every month has a fourth of each weekday, and not every one a fifth.
LAST_SURE_WEEKDAY = 4


def build_calendar(parts: Parts, scene: Scene) -> Calendar | Impossible | None:
    """Join day, month, year and weekday; impossible days are no dates."""
    month, day = read_value(parts, "month"), read_value(parts, "day")
    year = read_year(parts)
    first = min(parts.values(), key=lambda node: node.start)
    if not is_day(year, month, day) or (
        scene.word_before(first).lower() in scene.words.not_after.get("day", ())
    ):
        return Impossible()
    if "day" in parts and not scene.words.month_first:
        # Italian counts days in ordinals only for the first.
        if parts["day"].kind == "ordinal" and day != 1:
            return None
        before = scene.word_before(parts["day"]).lower()
        if year is None and before in scene.words.numbered:
            return Impossible()
    return Calendar(year, month, day, read_value(parts, "weekday"))


def build_month_day(parts: Parts, scene: Scene) -> Calendar | Impossible | None:
    """Join "May 3", but leave "in March 25 people" a month and a count."""
    counts = scene.word_after(parts["day"])[:1].islower() and "year" not in parts
    if counts and scene.word_before(parts["month"]).lower() in scene.words.month_only:
        return None
    return build_calendar(parts, scene)


def build_weekday_date(parts: Parts, scene: Scene) -> Calendar | None:
    """Join "lunedì 5": a weekday and a day, but not "sabato 3 persone"."""
    node = parts["day"]
    apart = scene.is_joined(node) or scene.word_after(node) in scene.words.behind_day
    if not (apart or _is_before_verb(node, scene)):
        return None
    return Calendar(day=parts["day"].value, weekday=parts["weekday"].value)


def build_nth_weekday(parts: Parts, scene: Scene) -> Calendar | None:
    """Read "the first Saturday of July": a feast of its own."""
    rank, weekday = read_rank(parts), parts["weekday"].value
    if not (rank == -1 or 1 <= rank <= LAST_SURE_WEEKDAY):
        return None
    return Calendar(read_year(parts), feast=f"{weekday}-{rank}-{parts['month'].value}")


def build_some_weekday(parts: Parts, scene: Scene) -> Calendar:
    """Read "un sabato di luglio": the month, as the day is not said."""
    return Calendar(read_year(parts), parts["month"].value)


def _is_before_verb(node: Node, scene: Scene) -> bool:
    """Tell whether a verb follows: "mercoledì 19 comparirà"."""
    after, tense = scene.word_after(node), scene.words.tense
    rows = (tense.future, tense.past, tense.present, tense.helpers, tense.copulas)
    ends = after.islower() and after.endswith(tense.future_endings)
    return ends or any(after in row for row in rows)


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
    if scene.month_first is None:
        scene.month_first = scene.words.month_first and _writes_month_first(scene)
    return scene.month_first


def _writes_month_first(scene: Scene) -> bool:
    kinds = ("month", "month_bare", "month_short")
    names = "|".join(name for kind in kinds for name in scene.words.values[kind])
    marks = "|".join(scene.words.words["suffix"])
    text = scene.text
    first = len(re.findall(rf"\b(?:{names})\.? \d{{1,2}}(?!\d)", text))
    first += len(re.findall(r"\b[01]?\d/(?:1[3-9]|2\d|3[01])/\d\d", text))
    later = len(re.findall(rf"\b\d{{1,2}}(?:{marks})? (?:{names})\b", text))
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


def build_month_bare(parts: Parts, scene: Scene) -> Calendar | None:
    """Take a month that may be a surname, "before May", in a text without a Ms May."""
    return None if scene.has_namesake(parts["month"]) else build_month(parts, scene)


def build_month_modifier(parts: Parts, scene: Scene) -> Calendar | None:
    """Take "the June vote", not "the August Wilson play"."""
    after = scene.word_after(parts["month"])
    return build_month(parts, scene) if after.islower() else None


MAKERS: dict[str, Maker] = {
    **PERIOD_MAKERS,
    **RANGE_MAKERS,
    **RELATIVE_MAKERS,
    **YEAR_MAKERS,
    "calendar": build_calendar,
    "full": build_full,
    "month": build_month,
    "month_bare": build_month_bare,
    "month_day": build_month_day,
    "month_modifier": build_month_modifier,
    "nth_weekday": build_nth_weekday,
    "some_weekday": build_some_weekday,
    "weekday": build_weekday,
    "weekday_date": build_weekday_date,
}
