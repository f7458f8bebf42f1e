"""Parts of a match in, a date counted from another one out, or None: no date."""

from __future__ import annotations

import re

from extractor.entities.dates.expressions import Calendar, Expression, Relative
from extractor.entities.dates.scene import Maker, Parts, Scene

# Distance in units, and whether it counts from the date last named.
_SHIFTS = {
    "last": (-1, False), "next": (1, False), "this": (0, False), "current": (0, False),
    "same": (0, True), "that": (0, True), "following": (1, True),
    "previous": (-1, True), "after": (1, True), "before": (-1, True),
}  # fmt: skip
_WORDS = re.compile(r"[^\W\d_]+")
_OPENS = re.compile(r"(?:\A|[.,;:!?\n]\s*)[^\W\d_]+[ \t]+\Z")
_COUNTED = {"ago": -1, "between": 1, "hence": 1}


def build_relative(parts: Parts, scene: Scene) -> Expression:
    """Read "last year", "quel giorno", "the same month", "next spring"."""
    shift, named = _SHIFTS[parts["dir"].kind]
    if "season" in parts:
        year = None if shift else Relative("year", 0)
        return Calendar(year, parts["season"].value, direction=shift)
    unit = read_unit(parts, "unit") if "unit" in parts else "day"
    return Relative(unit, shift, named)


def read_unit(parts: Parts, key: str) -> str:
    """Give the name of a unit; some kinds of words are one unit each."""
    node = parts[key]
    names = {"century": "century", "years": "year", "daypart": "day"}
    names |= {"quarter": "quarter", "half": "half"}
    return names.get(node.kind) or str(node.value)


def build_anaphor(parts: Parts, scene: Scene) -> Relative | None:
    """Read "the next day", "the same year": counted from the date last named.

    "Over the next year" is a duration: with "next" only days count, and what opens a
    clause ("and the next year Rome left").
    """
    unit = read_unit(parts, "unit" if "unit" in parts else "part")
    following = parts["dir"].kind == "next" and unit != "day"
    if following and not _opens_clause(parts, scene):
        return None
    shift = {"next": 1}.get(parts["dir"].kind)
    return Relative(unit, _SHIFTS[parts["dir"].kind][0] if shift is None else 1, True)


def _opens_clause(parts: Parts, scene: Scene) -> bool:
    """Tell whether a clause begins with a date, and is not about it."""
    words = scene.words
    *before, article = _WORDS.findall(scene.text[: parts["dir"].start][-30:]) or [""]
    joined = bool(before) and before[-1].lower() in words.words["and"]
    opening = _OPENS.search(scene.text[: parts["dir"].start][-30:])
    if article.lower() not in words.words["article"] or not (joined or opening):
        return False
    after = scene.word_after(parts["unit"] if "unit" in parts else parts["part"])
    tense = words.tense
    return bool(after) and not any(
        after in row for row in (tense.future, tense.helpers, tense.copulas, tense.past)
    )


def build_aside(parts: Parts, scene: Scene) -> Relative | None:
    """Read "il giorno dopo", unless an event follows.

    "Il giorno dopo Natale" and "the day before Brexit" count from an event.
    """
    if scene.word_after(parts["dir"])[:1].isupper():
        return None
    return Relative(read_unit(parts, "unit"), _SHIFTS[parts["dir"].kind][0], True)


def build_count(parts: Parts, scene: Scene) -> Relative:
    """Read "three years ago", "tra due giorni", "thirty-five years ago"."""
    number = int(parts["n"].value)
    if "tens" in parts:
        number += int(parts["tens"].value)
    return Relative(read_unit(parts, "unit"), _COUNTED[parts["dir"].kind] * number)


def build_day_word(parts: Parts, scene: Scene) -> Relative | None:
    """Read yesterday, oggi, tonight: the value is the distance in days.

    A capital inside a sentence makes it a name: the show "Today", the weekly "Oggi".
    """
    node = parts["word"]
    said = scene.text[node.start : node.end]
    if said[0].isupper() and not said.isupper() and not scene.is_opening(node):
        return None
    return Relative("day", int(parts["word"].value))


def build_this_unit(parts: Parts, scene: Scene) -> Relative | None:
    """Read "entro l'anno", "entro il mese": the one that runs."""
    unit = read_unit(parts, "unit")
    other = unit == "day" or scene.is_title(parts["unit"], "unit")
    return None if other else Relative(unit, 0)


def build_named_day(parts: Parts, scene: Scene) -> Relative:
    """Read "l'indomani": counted from the date last named."""
    return Relative("day", int(parts["word"].value), True)


def build_neighbour(parts: Parts, scene: Scene) -> Calendar | None:
    """Read "the following Monday", "il maggio seguente": next to the date named."""
    side = _SHIFTS[parts["dir"].kind][0]
    if scene.is_name(parts["what"]):
        return None
    value = int(parts["what"].value)
    if parts["what"].kind == "weekday":
        return Calendar(weekday=value, direction=side, named=True)
    return Calendar(month=value, direction=side, named=True)


def build_named_month(parts: Parts, scene: Scene) -> Calendar | None:
    """Read "That October", "quell'ottobre": the one of the year last named.

    Inside an English sentence "that" may begin a clause: "said that May was warm".
    """
    clause = scene.words.month_first and parts["dir"].kind == "that"
    if clause and not scene.is_opening(parts["dir"]):
        return None
    return Calendar(Relative("year", 0, True), parts["month"].value)


def build_within(parts: Parts, scene: Scene) -> Calendar | None:
    """Read "Tuesday of last week", "il 12 dello scorso mese"."""
    if parts["inner"].kind == "this_month":
        return Calendar(day=parts["day"].value, within=Relative("month", 0))
    inner = parts["inner"].value
    unit = "week" if "weekday" in parts else "month"
    if not isinstance(inner, Relative) or inner.unit != unit:
        return None
    if unit == "week":
        return Calendar(weekday=parts["weekday"].value, within=inner)
    return Calendar(day=parts["day"].value, within=inner)


RELATIVE_MAKERS: dict[str, Maker] = {
    "anaphor": build_anaphor,
    "aside": build_aside,
    "count": build_count,
    "day_word": build_day_word,
    "named_day": build_named_day,
    "named_month": build_named_month,
    "neighbour": build_neighbour,
    "relative": build_relative,
    "this_unit": build_this_unit,
    "within": build_within,
}
