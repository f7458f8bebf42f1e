"""A tree in; the dates out that a text counts from others: "three days later".

They are no mentions, since no calendar names them, but they date what happened. What
is counted from an event ("two days after the vote") has a date where the event has one
before it in the sentence: "left on 5 May, two days after X had met Y".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from extractor.relations.times.distances import Distance, find_distances
from extractor.relations.trees.tree import Tree

# A date further back, in sentences or code points, is not what is counted from.
MAX_SENTENCES, MAX_CHARACTERS = 2, 400
DAYS = {"day": 1, "week": 7}
_VALUE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def find_elapsed(tree: Tree) -> Mapping[int, list[tuple[int, str]]]:
    """Give, by sentence, the head token and EDTF value of each date that is counted."""
    known: dict[int, list[tuple[int, str]]] | None = tree.memo.get("elapsed")
    if known is None:
        known = tree.memo["elapsed"] = _find_all(tree)
    return known


def _find_all(tree: Tree) -> dict[int, list[tuple[int, str]]]:
    found: dict[int, list[tuple[int, str]]] = {}
    left: dict[int, list[Distance]] = {}
    values: dict[int, str | None] = {}
    for distance in find_distances(tree):
        values = values or _read_values(tree)
        if any(first <= distance.last <= last for first, last in _find_spans(tree)):
            continue  # a mention says it: "il giorno prima"
        dated = list(_count(tree, values, distance))
        for anchor, value in dated:
            found.setdefault(tree.sent_of[anchor], []).append((anchor, value))
        if distance.event is not None and not dated:
            left.setdefault(tree.sent_of[distance.first], []).append(distance)
    tree.memo["undated"] = left
    return found


def find_undated(tree: Tree, sentence: int) -> Sequence[Distance]:
    """Give what a sentence counts from an event that has no date in it."""
    find_elapsed(tree)
    known: Mapping[int, Sequence[Distance]] = tree.memo["undated"]
    return known.get(sentence, ())


def _find_spans(tree: Tree) -> Iterator[tuple[int, int]]:
    """Give the first and last token of each date."""
    for mention, span in zip(tree.mentions, tree.spans, strict=True):
        if mention.label == "DATE" and span is not None:
            yield span


def _count(
    tree: Tree, values: dict[int, str | None], distance: Distance
) -> Iterator[tuple[int, str]]:
    """Give what a distance dates: what is told, or the event it is counted from.

    An event with a date of its own dates both ("two days after the vote of 3 May").
    """
    base, event = _find_base(tree, values, distance), distance.event
    own = None if event is None else _find_own_date(tree, values, event)
    if own is not None and event is not None:
        there = values[own] or ""
        value = shift_date(there, distance.unit, -distance.shift)
        if value is not None:
            yield event, there
            yield _find_told(tree, distance, event), value
        return
    value = shift_date(base, distance.unit, distance.shift) if base else None
    if value is None:
        return
    if event is None:
        values[distance.first] = value
        yield find_top(tree, distance), value
    else:
        yield event, value


def _find_own_date(
    tree: Tree, values: Mapping[int, str | None], event: int
) -> int | None:
    """Give the first date behind an event, with no verb or comma before it."""
    end = tree.sents[tree.sent_of[event]][1]
    stops = tree.table.surface.commas
    for token in range(event + 1, end):
        if token in values:
            return token
        if tree.words[token] in stops or tree.is_verb(token):
            return None
    return None


def _find_told(tree: Tree, distance: Distance, event: int) -> int:
    """Give the verb that a distance from an event dates, or else its unit."""
    token = distance.first + 1
    while tree.heads[token] != token:
        token = tree.heads[token]
        if tree.is_verb(token) and token != event:
            return token
    return distance.first + 1


def _read_values(tree: Tree) -> dict[int, str | None]:
    """Give the values of the dates by first token."""
    return {
        span[0]: mention.value
        for mention, span in zip(tree.mentions, tree.spans, strict=True)
        if mention.label == "DATE" and span is not None
    }


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
    since = [t for t in values if base < t < distance.first]
    if any(tree.sent_of[t] == tree.sent_of[distance.first] for t in since):
        return None  # "in June 2004 ... six days earlier"
    away = tree.sent_of[distance.first] - tree.sent_of[base]
    reach = MAX_SENTENCES if distance.event is None else 0
    near = tree.starts[distance.first] - tree.starts[base] <= MAX_CHARACTERS
    return values[base] if away <= reach and near else None


def _is_precise(value: str | None, unit: str) -> bool:
    """Say whether days can be counted from a date, or what is counted is longer."""
    return unit not in DAYS or bool(value and len(value) == len("2023-11-28"))


def find_top(tree: Tree, distance: Distance) -> int:
    """Give the token of a distance that depends on what is outside it."""
    inside = range(distance.first, distance.last + 1)
    top = next((t for t in inside if tree.heads[t] not in inside), distance.last)
    return tree.heads[top] if tree.is_verb(top) else top  # "subito" is of "subire"


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
