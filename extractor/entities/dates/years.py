"""Parts of a match in, a bare year or a range of years out, or None: a number."""

from __future__ import annotations

import re

from extractor.entities.dates.expressions import Calendar, Interval
from extractor.entities.dates.scene import Maker, Parts, Scene, read_year

_COMPOUND = re.compile(r"-[^\W\d_]")
_CLAUSE_END = re.compile(r"[ \t]*(?:[,;:)](?!\d)|\.(?!\d)|\n|\Z)")
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
# Shorter words that end like a plural are none: "in 1724 as", "in 1650 his".
SHORTEST_PLURAL = 4
# Longest range of two full years, and of a year and two figures ("1976-77").
LONGEST_RANGE, LONGEST_TERM = 500, 50


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
        and len(after) >= SHORTEST_PLURAL
        and after.endswith(scene.words.words["plural"])
        and after not in scene.words.words["subject_verb"]
    )


def _is_counted(parts: Parts, scene: Scene) -> bool:
    """Tell whether figures count: "2000 people", "a 2000-strong crowd"."""
    node = parts["year"]
    if _COMPOUND.match(scene.text, node.end):
        return True
    after = scene.word_after(node).lower()
    return after in scene.words.counted or (
        scene.word_before(node).lower() in scene.words.numbered
    )


def build_joined_year(parts: Parts, scene: Scene) -> Calendar | None:
    """Take a year after a word that may count too: "for 2025", "closed 2018 with"."""
    node = parts["year"]
    before, after = scene.word_before(node).lower(), scene.word_after(node)
    if before not in scene.words.before_joined_year or node.value not in NEWS_YEARS:
        return None
    plural = after.islower() and after.endswith(scene.words.words["plural"])
    if plural and after not in scene.words.words["subject_verb"]:
        return None
    return None if _is_counted(parts, scene) else Calendar(year=node.value)


def build_old_year(parts: Parts, scene: Scene) -> Calendar | None:
    """Take three figures that end a clause: "nel 476", "in 843,"."""
    node = parts["year"]
    if node.end - node.start != 3 or node.value < 100:
        return None
    if scene.word_before(node).lower() not in scene.words.before_old_year:
        return None
    if _CLAUSE_END.match(scene.text, node.end) is None:
        return None
    return Calendar(year=node.value)


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
    if before.lower() in scene.words.not_after.get("year", ()):
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


def build_year_range(parts: Parts, scene: Scene) -> Calendar | Interval | None:
    """Read "2024-2025" and "1976-77", and tell them from the month "2022-01".

    Two figures that follow those of the first year go on from it, so "2011-12" is a
    season or term; other figures up to 12 after a hyphen are a month.
    """
    first, last = parts["year"].value, parts["last"].value
    said = scene.text[parts["year"].end : parts["last"].end]
    if _is_number(parts, scene) or (last < 1000 and len(said) != len("-77")):
        return None
    if last >= 1000:
        ordered = first < last <= first + LONGEST_RANGE
        return Interval(Calendar(first), Calendar(last)) if ordered else None
    if last != (first + 1) % 100 and 1 <= last <= 12 and said[0] == "-":
        return Calendar(first, last)
    last += first - first % 100 + (100 if last < first % 100 else 0)
    near = last - first <= LONGEST_TERM
    return Interval(Calendar(first), Calendar(last)) if near else None


def _is_number(parts: Parts, scene: Scene) -> bool:
    """Tell whether figures count pages or laws: "92 (6): 1087-1101"."""
    node = parts["year"]
    if scene.word_before(node).lower() in scene.words.numbered:
        return True
    return scene.text[max(0, node.start - 3) : node.start].rstrip().endswith("):")


YEAR_MAKERS: dict[str, Maker] = {
    "bracket_year": build_bracket_year,
    "event_year": build_event_year,
    "joined_year": build_joined_year,
    "listed_year": build_listed_year,
    "old_year": build_old_year,
    "short_year": build_short_year,
    "subject_year": build_subject_year,
    "year": build_year,
    "year_range": build_year_range,
}
