"""Parts of a match in, a date counted from another one out, or None: no date."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.entities.dates.expressions import (
    Calendar,
    Expression,
    Interval,
    Relative,
)
from extractor.entities.dates.lexer import Node
from extractor.entities.dates.scene import Maker, Parts, Scene

# Distance in units, and whether it counts from the date last named.
_SHIFTS = {
    "last": (-1, False), "next": (1, False), "this": (0, False), "current": (0, False),
    "same": (0, True), "that": (0, True), "following": (1, True),
    "previous": (-1, True), "after": (1, True), "before": (-1, True),
}  # fmt: skip
_WORDS = re.compile(r"[^\W\d_]+")
_OPENS = re.compile(r"(?:\A|[.,;:!?\n]\s*)[^\W\d_]+[ \t]+\Z")
# A clause ends here, and no figure goes on ("5,3", "5-2").
_ENDS = re.compile(r"[ \t]*(?:[.,;:)][)\s]|[.,;:)]?\Z|\n)")
# A name of one or more words and the word behind it.
_NAME = re.compile(r"(?:[ \t]+[^\W\d_]*[A-ZÀ-Þ][\w'’-]*)+[ \t]+([^\W\d_]+)")
LAST_MONTH = 12
SATURDAY = 5
CLAUSE_SIGNS = (",", ";")
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


def build_aside(parts: Parts, scene: Scene) -> Relative | Calendar | None:
    """Read "il giorno dopo", "il venerdì dopo", unless an event follows.

    "Il giorno dopo Natale" and "the day before Brexit" count from an event.
    """
    if scene.word_after(parts["dir"])[:1].isupper() and not _is_before_subject(
        parts["dir"], scene
    ):
        return None
    side = _SHIFTS[parts["dir"].kind][0]
    if "weekday" in parts:
        return Calendar(weekday=parts["weekday"].value, direction=side, named=True)
    return Relative(read_unit(parts, "unit"), side, True)


def _is_before_subject(node: Node, scene: Scene) -> bool:
    """Tell whether a name follows that has a verb: "il giorno dopo Macron ha visto".

    English needs no word between: "the day before Macron met Scholz" is an event.
    """
    said = _NAME.match(scene.text, node.end)
    if said is None or scene.words.month_first:
        return False
    verb, tense = said.group(1), scene.words.tense
    rows = (tense.helpers, tense.past, tense.copulas, tense.future, tense.present)
    return any(verb in row for row in rows) or verb.endswith(tense.past_endings)


def build_named_weekday(parts: Parts, scene: Scene) -> Calendar | None:
    """Read "that Tuesday", "quel martedì": of the week of the date last named."""
    node = parts["weekday"]
    if scene.is_name(node) or _is_clause(parts["dir"], node, scene):
        return None
    return Calendar(weekday=node.value, within=Relative("week", 0, True))


def build_apposed(parts: Parts, scene: Scene) -> Calendar | None:
    """Read the date in "two days earlier, on March 8": beside the one last named."""
    made = parts["inner"].value
    if not isinstance(made, Calendar) or not _is_yearless(made):
        return None
    kind, sign = parts["dir_"].kind, parts["dir_"].value
    side = sign if kind == "earlier" else _SHIFTS[kind][0]
    unit = "year" if parts["unit_"].kind == "years" else str(parts["unit_"].value)
    if unit != "year":
        return replace(made, direction=side, named=True)
    return replace(made, year=Relative("year", side * parts["n_"].value, True))


def _is_yearless(made: Calendar) -> bool:
    """Tell whether only the year of a date is left open."""
    open_year = made.year is None and made.within is None and not made.direction
    return open_year and made.month is not None and made.month <= LAST_MONTH


def build_weekend(parts: Parts, scene: Scene) -> Interval | None:
    """Read "nel fine settimana", "over the weekend": the one that the verb means."""
    if parts["unit"].value != "weekend":
        return None
    return Interval(Calendar(weekday=SATURDAY), Calendar(weekday=SATURDAY + 1))


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
    """Read "That October", "quell'estate": the one of the year last named."""
    node = parts["month"] if "month" in parts else parts["season"]
    if parts["dir"].kind == "that" and _is_clause(parts["dir"], node, scene):
        return None
    return Calendar(Relative("year", 0, True), node.value)


def _is_clause(that: Node, node: Node, scene: Scene) -> bool:
    """Tell whether an English "that" begins a clause: "said that May was warm"."""
    if not scene.words.month_first or scene.is_opening(that):
        return False
    if scene.word_before(that).lower() in scene.words.not_after.get("that", ()):
        return True
    parted = scene.text[: that.start].rstrip()[-1:] in CLAUSE_SIGNS
    return not (parted or scene.is_joined(node))


def build_bare_day(parts: Parts, scene: Scene) -> Calendar | None:
    """Read "il 21", "on the 21st": the day of the month last named."""
    if not _is_bare_day(parts["day"], parts["open_"], scene):
        return None
    return _day_of_named(parts["day"])


def build_bare_days(parts: Parts, scene: Scene) -> Interval | None:
    """Read "tra il 5 e il 12", "between the 5th and the 12th" of that month."""
    first, last = parts["a"], parts["b"]
    if first.value >= last.value or not _is_bare_day(last, parts["open_"], scene):
        return None
    return Interval(_day_of_named(first), _day_of_named(last))


def _day_of_named(node: Node) -> Calendar:
    return Calendar(day=node.value, within=Relative("month", 0, True))


def _is_bare_day(node: Node, opening: Node, scene: Scene) -> bool:
    """Tell whether nothing follows that a figure could count or be the rank of.

    At the opening of a sentence a name, article or pronoun may follow ("Il 15 i
    soldati"), and anything behind the part of a day ("la notte del 15").
    """
    after, words = scene.word_after(node), scene.words
    if words.month_first and scene.text[node.start : node.end].isdecimal():
        return False  # "the 15", not "the 15th"
    if scene.word_before(node).lower() in words.not_after.get("day", ()):
        return False
    if not after:
        return _ENDS.match(scene.text, node.end) is not None
    tense = words.tense
    if after in tense.past or after in tense.helpers or after in tense.future:
        return True
    low = after.lower()
    subject = after[0].isupper() or low in words.words["article"] + words.words["stop"]
    return opening.kind == "daypart" or (subject and scene.is_opening(opening))


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
    "apposed": build_apposed,
    "aside": build_aside,
    "bare_day": build_bare_day,
    "bare_days": build_bare_days,
    "count": build_count,
    "day_word": build_day_word,
    "named_day": build_named_day,
    "named_month": build_named_month,
    "named_weekday": build_named_weekday,
    "neighbour": build_neighbour,
    "relative": build_relative,
    "this_unit": build_this_unit,
    "weekend": build_weekend,
    "within": build_within,
}
