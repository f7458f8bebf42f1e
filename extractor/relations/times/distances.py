"""A tree in; the words out that count time from a date or event: "three days later".

Their words are those of ``dates.toml``, and ``hours`` and the like of ``cues.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from extractor.lang.cue_words import CueTable
from extractor.lang.date_words import DateWords
from extractor.lang.tables import load_table
from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.surface import is_before_comma
from extractor.relations.trees.tree import Tree

# How an event depends on the unit of time that is counted from it.
EVENTS = ("nominal", "relative", "participial", "complement", "adverbial")
ELISIONS = ("'", "’")
# Kinds of words of ``dates.toml`` that say when something happens.
TIME_KINDS = (
    *("unit", "units", "daypart", "part", "month", "month_bare", "weekday", "season"),
)
# Hours that are counted as days, and those that are still of the same day.
DAY_HOURS, SAME_DAY_HOURS = 24, 12


class Distance(NamedTuple):
    """How far from another date: tokens of the words, unit of time, units (- = back).

    ``event`` is the token of the event it is counted from, None if from a date.
    """

    first: int
    last: int
    unit: str
    shift: int
    event: int | None


def find_distances(tree: Tree) -> Iterator[Distance]:
    """Give the distances of a text, in its order."""
    directions, words = _read_directions(tree.lang), tree.words
    table = load_table(tree.lang, "cues", CueTable)
    onward, eves = table.onward, table.eves
    if directions.keys().isdisjoint(words) and eves.keys().isdisjoint(words):
        return
    for last, word in enumerate(words):
        found = _read_eve(tree, last, eves[word]) if word in eves else None
        if word in directions:
            phrase, sign = directions[word]
            found = _read_passed(tree, last) if sign > 0 else None
            if found is None and (word not in onward or is_before_comma(tree, last)):
                found = _read_distance(tree, last, phrase, sign)
        if found is not None:
            yield found


def _read_distance(
    tree: Tree, last: int, phrase: tuple[str, ...], sign: int
) -> Distance | None:
    """Read "three days later", "two days after the vote" by its last word."""
    unit = last - len(phrase)
    if unit < 1 or tuple(tree.words[unit + 1 : last + 1]) != phrase:
        return None
    counted = _read_count(tree, unit)
    if counted is None:
        return None
    event = _find_event(tree, unit, last)
    shift = sign * counted[1] if event is None else -sign * counted[1]
    first = unit - int(tree.sent_of[unit - 1] == tree.sent_of[unit])
    return Distance(first, last, counted[0], shift, event)


def _read_eve(tree: Tree, day: int, shift: int) -> Distance | None:
    """Read "all'indomani del voto", "on the eve of the vote", "il giorno del voto"."""
    behind = (t for t in tree.children_of(day, "nominal") if t > day)
    events = (t for t in behind if "of" in find_preposition_roles(tree, t))
    event = next(events, None)
    if event is None:
        alone = shift and not tree.children_of(day, "nominal", "adjective")
        return Distance(day, day, "day", shift, None) if alone else None
    named = tree.pos[event] in tree.table.surface.name_pos  # "il giorno della Memoria"
    named = named or tree.covering[event] is not None or is_time_word(tree, event)
    return None if named else Distance(day, day, "day", -shift, event)


def _read_passed(tree: Tree, after: int) -> Distance | None:
    """Read "dopo tre giorni", "after three days" before its verb, and no more.

    Behind one, or in years, it is more often how long something took.
    """
    unit, end = after + 2, tree.sents[tree.sent_of[after]][1]
    if unit + 1 >= end or tree.words[unit] not in _read_counts(tree.lang)[1]:
        return None
    counted = _read_count(tree, unit)
    more = tree.pos[unit + 1] in tree.table.surface.preposition_pos
    early = tree.heads[unit] > unit
    if counted is None or counted[0] == "year" or more or not early:
        return None
    if tree.children_of(unit, *EVENTS):
        return None
    return Distance(after, unit, counted[0], counted[1], None)


def _read_count(tree: Tree, unit: int) -> tuple[str, int] | None:
    """Read "three days", "48 hours", "a few hours", "soon": a unit and how many."""
    units = _read_counts(tree.lang)[1]
    word, number = tree.words[unit], _read_number(tree, unit - 1)
    table = load_table(tree.lang, "cues", CueTable)
    if number is None and _is_definite(tree, unit - 1):
        # "Il giorno dopo", "the morning after".
        daypart = "day" if tree.lemmas[unit] in table.occasions.dayparts else None
        one = load_table(tree.lang, "dates", DateWords).values["unit"].get(word)
        return None if (one or daypart) is None else (str(one or daypart), 1)
    if word in units:
        return None if number is None else (units[word], number)
    if word in table.soon:
        return "day", 0
    few = number is not None or tree.words[unit - 1] in table.few
    if word not in table.moments and word not in table.hours:
        return None
    if word in table.moments or number is None or number <= SAME_DAY_HOURS:
        opening = unit == tree.sents[tree.sent_of[unit]][0]  # "Hours later, ..."
        return ("day", 0) if few or opening else None
    return None if number % DAY_HOURS else ("day", number // DAY_HOURS)


def _is_definite(tree: Tree, article: int) -> bool:
    return tree.words[article] in tree.table.surface.definite


def _read_number(tree: Tree, last: int) -> int | None:
    """Read the number that ends at a token: "24", "four", "twenty-four"."""
    word, numbers = tree.words[last], _read_counts(tree.lang)[0]
    if word.isdecimal():
        return int(word) if len(word) < 4 else None
    number, tens = numbers.get(word), last - 2
    dashed = tens >= 0 and tree.words[last - 1] in tree.table.surface.dashes
    if number is None or not dashed:
        return number
    return numbers.get(tree.words[tens], 0) + number


def _find_event(tree: Tree, unit: int, direction: int) -> int | None:
    """Give the event that a distance is counted from: "after" governs it."""
    head = tree.heads[direction]
    if tree.is_kind(direction, "case", "marker") and head > direction:
        # A main clause is what is told, whatever the parse says ("Subito dopo ha ..."),
        # and so is somebody: "un anno dopo Mosca e Kiev firmarono".
        told = tree.heads[head] == head or tree.covering[head] is not None
        return None if told else head
    after = direction + 1
    perfect = load_table(tree.lang, "cues", CueTable).tenses.perfect_infinitives
    if after < len(tree.words) and tree.words[after] in perfect:
        return tree.heads[after]  # "dopo aver visto"
    behind = tree.children_of(unit, *EVENTS)
    return next((event for event in behind if event > direction), None)


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


@lru_cache(maxsize=8)  # languages
def _read_directions(lang: str) -> Mapping[str, tuple[tuple[str, ...], int]]:
    """Give the words for later (+1) and earlier (-1) by the last of them."""
    table = load_table(lang, "dates", DateWords)
    signs = dict.fromkeys(table.words["before"], -1)
    signs |= dict.fromkeys(table.words["after"], 1)
    signs |= {w: int(value) for w, value in table.values.get("earlier", {}).items()}
    cues = load_table(lang, "cues", CueTable)
    signs |= dict.fromkeys((*cues.onward, *cues.afterwards), 1)
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
