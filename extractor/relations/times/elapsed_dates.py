"""A tree in; the dates out that a text counts from others: "three days later".

They are no mentions, since no calendar names them, but they date what happened. What
is counted from an event ("two days after the vote") has a date where the event has one
before it in the sentence: "left on 5 May, two days after X had met Y".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from extractor.lang.date_words import DateWords
from extractor.lang.tables import load_table
from extractor.relations.trees.tree import Tree

# A date further back, in sentences or code points, is not what is counted from.
MAX_SENTENCES, MAX_CHARACTERS = 2, 400
# How an event depends on the unit of time that is counted from it.
EVENTS = ("nominal", "relative", "participial", "complement", "adverbial")
ELISIONS = ("'", "’")
# Kinds of words of ``dates.toml`` that say when something happens.
TIME_KINDS = (
    *("unit", "units", "daypart", "part", "month", "month_bare", "weekday", "season"),
)
DAYS = {"day": 1, "week": 7}
_VALUE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class Distance(NamedTuple):
    """How far from another date: tokens of the words, unit of time, units (- = back).

    ``event`` is the token of the event it is counted from, None if from a date.
    """

    first: int
    last: int
    unit: str
    shift: int
    event: int | None


def find_elapsed(tree: Tree) -> Mapping[int, list[tuple[int, str]]]:
    """Give, by sentence, the head token and EDTF value of each date that is counted."""
    known: dict[int, list[tuple[int, str]]] | None = tree.memo.get("elapsed")
    if known is None:
        known = tree.memo["elapsed"] = _find_all(tree)
    return known


def _find_all(tree: Tree) -> dict[int, list[tuple[int, str]]]:
    directions, found = _read_directions(tree.lang), dict[int, list[tuple[int, str]]]()
    if directions.keys().isdisjoint(tree.words):
        return found
    values = _read_values(tree)
    for distance in _find_distances(tree, directions):
        base = _find_base(tree, values, distance)
        value = shift_date(base, distance.unit, distance.shift) if base else None
        if value is None:
            continue
        anchor = distance.event
        if anchor is None:
            anchor = _find_top(tree, distance)
            values[distance.first] = value
        found.setdefault(tree.sent_of[anchor], []).append((anchor, value))
    return found


def _read_values(tree: Tree) -> dict[int, str | None]:
    """Give the values of the dates by first token."""
    return {
        span[0]: mention.value
        for mention, span in zip(tree.mentions, tree.spans, strict=True)
        if mention.label == "DATE" and span is not None
    }


def _find_distances(
    tree: Tree, directions: Mapping[str, tuple[tuple[str, ...], int]]
) -> Iterator[Distance]:
    numbers, units = _read_counts(tree.lang)
    words = tree.words
    for last, word in enumerate(words):
        if word not in directions:
            continue
        phrase, sign = directions[word]
        unit = last - len(phrase)
        if unit < 1 or tuple(words[unit + 1 : last + 1]) != phrase:
            continue
        number = _read_number(words[unit - 1], numbers)
        if number is None or words[unit] not in units:
            continue
        event = _find_event(tree, unit, last)
        shift = sign * number if event is None else -sign * number
        yield Distance(unit - 1, last, units[words[unit]], shift, event)


def _read_number(word: str, numbers: Mapping[str, int]) -> int | None:
    return int(word) if word.isdecimal() and len(word) < 4 else numbers.get(word)


def _find_event(tree: Tree, unit: int, direction: int) -> int | None:
    """Give the event that a distance is counted from: "after" governs it."""
    head = tree.heads[direction]
    if tree.is_kind(direction, "case", "marker") and head > direction:
        return head
    behind = tree.children_of(unit, *EVENTS)
    return next((event for event in behind if event > direction), None)


def _find_base(
    tree: Tree, values: Mapping[int, str | None], distance: Distance
) -> str | None:
    """Give the value of the date last named; of an event, one of the sentence.

    Days are counted from a day, though a year was named since.
    """
    before = [
        token
        for token, value in values.items()
        if token < distance.first and _is_precise(value, distance.unit)
    ]
    if not before:
        return None
    base = max(before)
    away = tree.sent_of[distance.first] - tree.sent_of[base]
    reach = MAX_SENTENCES if distance.event is None else 0
    near = tree.starts[distance.first] - tree.starts[base] <= MAX_CHARACTERS
    return values[base] if away <= reach and near else None


def _is_precise(value: str | None, unit: str) -> bool:
    """Say whether days can be counted from a date, or what is counted is longer."""
    return unit not in DAYS or bool(value and len(value) == len("2023-11-28"))


def _find_top(tree: Tree, distance: Distance) -> int:
    """Give the token of a distance that depends on what is outside it."""
    inside = range(distance.first, distance.last + 1)
    return next((t for t in inside if tree.heads[t] not in inside), distance.last)


def is_unit(tree: Tree, token: int) -> bool:
    """Say whether a word is a unit of time: day, weeks, anno."""
    return tree.words[token] in _read_counts(tree.lang)[1]


def is_time_word(tree: Tree, token: int) -> bool:
    """Say whether a noun only says when: "the evening of", "fine", "maggio"."""
    return tree.words[token] in _read_time_words(tree.lang)


def has_own_unit(tree: Tree, clause: int) -> bool:
    """Say whether a clause says its own time by a unit: "and the next year B left"."""
    return any(
        is_unit(tree, child)
        for child in tree.children_of(clause, "oblique", "adverb", "nominal")
    )


def shift_date(value: str, unit: str, shift: int) -> str | None:
    """Count units from a date, None where it is not precise enough.

    A week is that of the day so far away, Monday to Sunday.

    Examples
    --------
    >>> shift_date("2018-03-14", "day", 3), shift_date("1997", "year", 10)
    ('2018-03-17', '2007')
    >>> shift_date("2023-11-17", "week", -3)
    '2023-10-23/2023-10-29'
    """
    said = _VALUE.fullmatch(value)
    if said is None:
        return None
    year, month, day = (int(part) if part else None for part in said.groups())
    try:
        if unit == "year":
            return f"{date((year or 0) + shift, 1, 1).year:04d}"
        if unit == "month" and year and month:
            months = year * 12 + month - 1 + shift
            return date(months // 12, months % 12 + 1, 1).isoformat()[:7]
        if unit in DAYS and year and month and day:
            return _shift_days(date(year, month, day), unit, shift)
    except (OverflowError, ValueError):  # before year 1, after 9999
        return None
    return None


def _shift_days(base: date, unit: str, shift: int) -> str:
    there = base + timedelta(days=shift * DAYS[unit])
    if unit == "day":
        return there.isoformat()
    monday = there - timedelta(days=there.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


@lru_cache(maxsize=8)  # languages
def _read_directions(lang: str) -> Mapping[str, tuple[tuple[str, ...], int]]:
    """Give the words for later (+1) and earlier (-1) by the last of them."""
    table = load_table(lang, "dates", DateWords)
    signs = dict.fromkeys(table.words["before"], -1)
    signs |= dict.fromkeys(table.words["after"], 1)
    signs |= {w: int(value) for w, value in table.values.get("earlier", {}).items()}
    phrases = ((tuple(words.split()), sign) for words, sign in signs.items())
    return {phrase[-1]: (phrase, sign) for phrase, sign in phrases}


@lru_cache(maxsize=8)  # languages
def _read_counts(lang: str) -> tuple[Mapping[str, int], Mapping[str, str]]:
    """Give the numbers and the units of time that words name."""
    table = load_table(lang, "dates", DateWords)
    numbers = {word: int(value) for word, value in table.values["quantity"].items()}
    # "Trent'anni".
    for mark in ELISIONS:
        numbers |= {f"{w[:-1]}{mark}": n for w, n in numbers.items() if len(w) > 4}
    units = {**table.values["unit"], **table.values["units"]}
    named = {word: str(unit) for word, unit in units.items()}
    return numbers, named | dict.fromkeys(table.words["years"], "year")


@lru_cache(maxsize=8)  # languages
def _read_time_words(lang: str) -> frozenset[str]:
    """Give the nouns of time that a date may follow."""
    table = load_table(lang, "dates", DateWords)
    words = {word for kind in TIME_KINDS for word in table.values.get(kind, {})}
    return frozenset(word.lower() for word in words | {*table.words.get("middle", ())})
