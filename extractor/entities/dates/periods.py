"""Parts of a match in, a named period or a festivity out, or None: no date."""

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
from extractor.entities.dates.feasts import FIXED
from extractor.entities.dates.lexer import Node
from extractor.entities.dates.relatives import read_unit
from extractor.entities.dates.scene import (
    Maker,
    Parts,
    Scene,
    read_direction,
    read_year,
)

# "anni 10" and "anni 20" are decades of this century, "anni 30" of the last.
FIRST_OLD_DECADE = 30
# Kinds of words that make a festivity a date.
_BEFORE_FESTIVALS = (
    "in", "of", "from", "to", "by", "since", "until", "before", "after", "last", "next",
)  # fmt: skip
# There is no later century to speak of.
LAST_CENTURY = 22


def build_part(parts: Parts, scene: Scene) -> Expression | None:
    """Read "early 2024", "la fine dell'anno": the period named."""
    node = parts["inner"]
    if node.kind in ("unit", "century"):
        unit = read_unit(parts, "inner")
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
        if read_unit(parts, "whole") != "year":
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


def read_rank(parts: Parts) -> int:
    """Read "first", "second", ... and -1 for the last."""
    return _rank(parts, -1)


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
    return _period(value, value + 9)


def _period(first: int, last: int) -> Interval:
    return Interval(Calendar(first), Calendar(last), period=True)


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
    before = "era" in parts and parts["era"].kind == "era_before"
    return _century(_read_rank(parts, scene), before)


def build_listed_century(parts: Parts, scene: Scene) -> Interval | None:
    """Read the first century of "nel XIII e XIV secolo", "the 2nd and 1st ... BC"."""
    beside = parts["beside_"].value
    if not isinstance(beside, Interval):
        return None
    first, last = _years(beside)
    if first is None or last is None or last - first != 99:
        return None
    return _century(_read_rank(parts, scene), first < 1)


def _read_rank(parts: Parts, scene: Scene) -> int | None:
    """Read the number of a century; the Italian article "I" may be a Roman one."""
    node = parts["rank"]
    if node.kind == "article":
        return 1 if scene.text[node.start : node.end] == "I" else None
    return int(node.value)


def _century(rank: int | None, before: bool) -> Interval | None:
    if not rank or not 1 <= rank <= LAST_CENTURY:
        return None
    last = 100 * rank
    if before:
        return _period(1 - last, 1 - (last - 99))
    return _period(last - 99, last)


def build_portion(parts: Parts, scene: Scene) -> Interval | None:
    """Read "the first half of the 1990s": its share of the years."""
    inner = parts["inner"].value
    first, last = _years(inner) if isinstance(inner, Interval) else (None, None)
    most = 4 if parts["fraction"].kind == "quarter" else 2
    rank = _rank(parts, most)
    if first is None or last is None or not 1 <= rank <= most:
        return None
    length = last - first + 1
    if length % most or length < 10:
        return None
    start = first + (rank - 1) * length // most
    return _period(start, start + length // most - 1)


def _years(span: Interval) -> tuple[int | None, int | None]:
    """Give the first and last year of a decade or century, None of other ranges."""
    ends = (span.first, span.last)
    first, last = (
        end.year
        if isinstance(end, Calendar) and end.month is None and isinstance(end.year, int)
        else None
        for end in ends
    )
    return first, last


def build_business_quarter(parts: Parts, scene: Scene) -> Calendar | None:
    """Read "the third quarter" where the words around speak of business, not sport."""
    if not scene.is_beside(parts["fraction"], scene.words.business):
        return None
    return build_fraction(parts, scene)


def build_span(parts: Parts, scene: Scene) -> Interval | None:
    """Read a word or figures whose value is a range of years: "1990s", "Novecento"."""
    if scene.is_title(parts["span"], "span"):
        return None
    first, last = str(parts["span"].value).split("/")
    return _period(int(first), int(last))


def build_festival(parts: Parts, scene: Scene) -> Calendar | None:
    """Read a festivity.

    One word without a year must have a preposition before it, or an article if it is
    no name of people: "Christmas presents" and "Antonio Di Natale" are no dates.
    """
    node = parts["festival"]
    if scene.is_title(node, "festival"):
        return None
    if "year" in parts and parts["year"].kind == "number":
        if not scene.is_joined(parts["year"]):
            return None
    elif not ("year" in parts or "dir" in parts or _is_placed(node, scene)):
        return None
    year, side, rule = read_year(parts), read_direction(parts), str(node.value)
    if not FIXED.fullmatch(rule):
        return Calendar(year, direction=side, feast=rule)
    month, day = map(int, rule.split("-"))
    return Calendar(year, month, day, direction=side)


def _is_placed(node: Node, scene: Scene) -> bool:
    """Tell whether a festivity stands as a date does."""
    said = scene.text[node.start : node.end]
    if " " in said or _has_preposition(node, scene):
        return True
    before = scene.word_before(node)
    named = said.lower() in scene.words.persons or scene.words.month_first
    return not named and before.lower() in scene.words.words["article"]


def _has_preposition(node: Node, scene: Scene) -> bool:
    """Tell whether a preposition of time stands before; "Di Natale" is a name."""
    before = scene.word_before(node)
    kinds = [kind for kind in _BEFORE_FESTIVALS if before.islower() or kind != "of"]
    return any(before.lower() in scene.words.words[kind] for kind in kinds)


PERIOD_MAKERS: dict[str, Maker] = {
    "business_quarter": build_business_quarter,
    "century": build_century,
    "decade": build_decade,
    "festival": build_festival,
    "fraction": build_fraction,
    "listed_century": build_listed_century,
    "listed_decade": build_listed_decade,
    "part": build_part,
    "portion": build_portion,
    "season": build_season,
    "span": build_span,
}
