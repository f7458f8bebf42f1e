"""Parts of a match in, a relative date or a named period out, or None: no date."""

from __future__ import annotations

from dataclasses import replace

from extractor.entities.dates.expressions import (
    FIRST_HALF,
    FIRST_QUARTER,
    Calendar,
    Expression,
    Interval,
    Relative,
)
from extractor.entities.dates.lexer import Node
from extractor.entities.dates.scene import (
    Maker,
    Parts,
    Scene,
    read_direction,
    read_value,
    read_year,
)

# Distance in units, and whether it counts from the date last named.
_SHIFTS = {
    "last": (-1, False), "next": (1, False), "this": (0, False), "current": (0, False),
    "same": (0, True), "that": (0, True), "following": (1, True),
    "previous": (-1, True), "after": (1, True), "before": (-1, True),
}  # fmt: skip
_COUNTED = {"ago": -1, "between": 1, "hence": 1, "after": 1, "before": -1}
# "anni 10" and "anni 20" are decades of this century, "anni 30" of the last.
FIRST_OLD_DECADE = 30
# Kinds of words that make a festivity a date.
_BEFORE_FESTIVALS = (
    "in", "of", "from", "to", "by", "since", "until", "before", "after", "last", "next",
)  # fmt: skip
# There is no later century to speak of.
LAST_CENTURY = 22


def build_relative(parts: Parts, scene: Scene) -> Expression:
    """Read "last year", "quel giorno", "the same month", "next spring"."""
    shift, named = _SHIFTS[parts["dir"].kind]
    if "season" in parts:
        year = None if shift else Relative("year", 0)
        return Calendar(year, parts["season"].value, direction=shift)
    unit = _unit(parts, "unit") if "unit" in parts else "day"
    return Relative(unit, shift, named)


def _unit(parts: Parts, key: str) -> str:
    """Give the name of a unit; some kinds of words are one unit each."""
    node = parts[key]
    names = {"century": "century", "years": "year", "daypart": "day"}
    return names.get(node.kind) or str(node.value)


def build_anaphor(parts: Parts, scene: Scene) -> Relative | None:
    """Read "the next day", "the same year": counted from the date last named.

    "Over the next year" is a duration: with "next" only days count.
    """
    unit = _unit(parts, "unit" if "unit" in parts else "part")
    if parts["dir"].kind == "next" and unit != "day":
        return None
    shift = {"next": 1}.get(parts["dir"].kind)
    return Relative(unit, _SHIFTS[parts["dir"].kind][0] if shift is None else 1, True)


def build_aside(parts: Parts, scene: Scene) -> Relative | None:
    """Read "il giorno dopo", "two days later", unless an event follows.

    "Il giorno dopo Natale" and "the day before Brexit" count from an event.
    """
    if scene.word_after(parts["dir"])[:1].isupper():
        return None
    return (
        build_count(parts, scene)
        if "n" in parts
        else Relative(_unit(parts, "unit"), _SHIFTS[parts["dir"].kind][0], True)
    )


def build_count(parts: Parts, scene: Scene) -> Relative:
    """Read "three years ago", "tra due giorni", "two days later"."""
    node = parts["dir"]
    sign = int(node.value) if node.kind == "earlier" else _COUNTED[node.kind]
    named = node.kind in ("earlier", "after", "before")
    return Relative(_unit(parts, "unit"), sign * int(parts["n"].value), named)


def build_day_word(parts: Parts, scene: Scene) -> Relative | None:
    """Read yesterday, oggi, tonight: the value is the distance in days.

    A capital inside a sentence makes it a name: the show "Today", the weekly "Oggi".
    """
    node = parts["word"]
    said = scene.text[node.start : node.end]
    if said[0].isupper() and not said.isupper() and not scene.is_opening(node):
        return None
    return Relative("day", int(parts["word"].value))


def build_part(parts: Parts, scene: Scene) -> Expression | None:
    """Read "early 2024", "la fine dell'anno": the period named."""
    node = parts["inner"]
    if node.kind in ("unit", "century"):
        unit = _unit(parts, "inner")
        other = unit == "day" or scene.is_title(node, "unit")
        return None if other else Relative(unit, 0)
    if node.kind in ("year", "short_year"):
        return Calendar(year=read_year(parts, "inner"))
    if not isinstance(node.value, Calendar | Relative | Interval):
        named = scene.is_name(node) or scene.is_title(node, node.kind)
        return None if named else Calendar(month=node.value)
    made: Expression = node.value
    if "dir" not in parts:
        return made
    if not isinstance(made, Calendar) or made.year is not None or made.direction:
        return None
    return replace(made, direction=read_direction(parts))


def build_season(parts: Parts, scene: Scene) -> Calendar | None:
    """Read a season with or without its year; without one it is written small."""
    node = parts["season"]
    small = scene.text[node.start : node.end].islower()
    if scene.is_title(node, "season") or not ("year" in parts or small):
        return None
    return Calendar(read_year(parts), parts["season"].value)


def build_fraction(parts: Parts, scene: Scene) -> Calendar | None:
    """Read a quarter or a half of a year."""
    year = read_year(parts)
    if "code" in parts:
        return Calendar(year, parts["code"].value)
    if "whole" in parts:
        if _unit(parts, "whole") != "year":
            return None
        year = Relative("year", 0)
    quarter = parts["fraction"].kind == "quarter"
    most, first = (4, FIRST_QUARTER) if quarter else (2, FIRST_HALF)
    rank = _rank(parts, most)
    if not 1 <= rank <= most or (rank == most and year is None and _is_last(parts)):
        return None
    return Calendar(year, first + rank - 1)


def _rank(parts: Parts, most: int) -> int:
    if _is_last(parts):
        return most
    # The Italian word for "before" is the feminine "first".
    return 1 if parts["rank"].kind == "before" else int(parts["rank"].value)


def _is_last(parts: Parts) -> bool:
    return parts["rank"].kind == "last" or parts["rank"].value == -1


def build_decade(parts: Parts, scene: Scene) -> Interval | None:
    """Read "anni '90", "the nineties": ten years from 1990."""
    node = parts["decade"]
    value = int(node.value)
    degrees = scene.text[node.end : node.end + 1] == "°"
    if value % 10 or value == 100 or degrees:
        return None
    if "base" in parts:
        value += _century_start(parts)
    elif value < 100:
        value += 1900 if value >= FIRST_OLD_DECADE else 2000
    return Interval(Calendar(value), Calendar(value + 9))


def _century_start(parts: Parts) -> int:
    """Read the century of "gli anni '90 del 1500" or "del Cinquecento"."""
    base = parts["base"].value
    first = int(base.split("/")[0]) if isinstance(base, str) else int(base)
    return first // 100 * 100


def build_listed_decade(parts: Parts, scene: Scene) -> Interval | None:
    """Read the second decade of "negli anni Sessanta e Settanta"."""
    beside = parts["beside_"].value
    return build_decade(parts, scene) if isinstance(beside, Interval) else None


def build_century(parts: Parts, scene: Scene) -> Interval | None:
    """Read "XX secolo", "5th century BC": the hundred years from 1901, -0499."""
    rank = read_value(parts, "rank")
    if not rank or not 1 <= rank <= LAST_CENTURY:
        return None
    last = 100 * rank
    if "era" in parts and parts["era"].kind == "era_before":
        return Interval(Calendar(1 - last), Calendar(1 - (last - 99)))
    return Interval(Calendar(last - 99), Calendar(last))


def build_span(parts: Parts, scene: Scene) -> Interval | None:
    """Read a word or figures whose value is a range of years: "1990s", "Novecento"."""
    if scene.is_title(parts["span"], "span"):
        return None
    first, last = str(parts["span"].value).split("/")
    return Interval(Calendar(int(first)), Calendar(int(last)))


def build_festival(parts: Parts, scene: Scene) -> Calendar | None:
    """Read a festivity with a fixed date.

    Without a year a preposition must stand before it: "Christmas presents" and
    "Antonio Di Natale" are no dates.
    """
    node = parts["festival"]
    if scene.is_title(node, "festival"):
        return None
    if "year" not in parts and not _has_preposition(node, scene):
        return None
    month, day = map(int, str(node.value).split("-"))
    return Calendar(read_year(parts), month, day)


def _has_preposition(node: Node, scene: Scene) -> bool:
    """Tell whether a preposition of time stands before; "Di Natale" is a name."""
    before = scene.word_before(node)
    kinds = [kind for kind in _BEFORE_FESTIVALS if before.islower() or kind != "of"]
    return any(before.lower() in scene.words.words[kind] for kind in kinds)


PERIOD_MAKERS: dict[str, Maker] = {
    "anaphor": build_anaphor,
    "aside": build_aside,
    "century": build_century,
    "count": build_count,
    "day_word": build_day_word,
    "decade": build_decade,
    "festival": build_festival,
    "fraction": build_fraction,
    "listed_decade": build_listed_decade,
    "part": build_part,
    "relative": build_relative,
    "season": build_season,
    "span": build_span,
}
