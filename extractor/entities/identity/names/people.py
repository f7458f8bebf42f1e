"""Persons' names of one article in, the full name that each stands for out.

Joined are a surname with the one full name that ends in it, initials with the one
name they fit, and misspelt or inflected surnames after the same first name. Two
candidates mean none, but for a surname that was used when only one of them had been
named; different first names or genders are never joined.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz

from extractor.lang.folding import drop_nickname, fold_name, read_nickname

# Per cent of alike letters; "Pashinyan" and "Pashinian" reach 88.9, "Ferrari" and
# "Ferrara", who are two people, 85.7.
LEAST_ALIKE = 88.0
# Letters; shorter surnames that differ in one letter are often two people's.
SHORTEST_ALIKE = 6
# Letters that surnames which are compared have in common at the start.
SAME_START = 3
# Initials that a word outweighs when the fullest name is chosen.
WORD = 8
# Names kept in memory: those of some hundred articles, each of which is split often.
KEPT = 16_384

Parts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Genders:
    """What an article shows of genders, "f" or "m" by name.

    ``stated`` comes from titles; ``guessed``, from first names, only refuses a join.
    """

    stated: Mapping[str, str] = field(default_factory=dict)
    guessed: Mapping[str, str] = field(default_factory=dict)

    def agree(self, name: str, full: str) -> bool:
        """Whether a name with a title may be the person of a full name."""
        mine = self.stated.get(name)
        other = self.stated.get(full) or self.guessed.get(full)
        return mine is None or other is None or mine == other


NO_GENDERS = Genders()


@dataclass(slots=True)
class Group:
    """One person: the fullest name as written, all names split, which came first."""

    fullest: str
    members: list[Parts]
    first: int


def join_people(names: Sequence[str], genders: Genders = NO_GENDERS) -> dict[str, str]:
    """Give for each name, in the order of the text, the fullest name of that person.

    A name with a title never joins a full name of the other gender.
    """
    parts = {name: split_name(name) for name in dict.fromkeys(names)}
    places = {name: place for place, name in enumerate(parts)}
    index: dict[str, list[Group]] = defaultdict(list)
    found: dict[str, Group] = {}
    for name in sorted(parts, key=lambda name: -_weigh(name, parts[name])):
        near = {
            id(group): group
            for key in _near(parts[name])
            for group in index[key]
            if genders.agree(name, group.fullest)
        }
        place = places[name]
        group = _find_group(parts[name], place, tuple(near.values()))
        group = group or Group(name, [], place)
        group.members.append(parts[name])
        group.first = min(group.first, place)
        found[name] = group
        for key in _keys(parts[name]):
            index[key].append(group)
        if nickname := read_nickname(name):
            group.members.append(split_name(nickname))
            index[f"first {group.members[-1][0]}"].append(group)
    return {name: group.fullest for name, group in found.items()}


@lru_cache(maxsize=KEPT)
def split_name(name: str) -> Parts:
    """Fold a name without its nickname and split it; initials are parts of one letter.

    Examples
    --------
    >>> split_name("N.V. Pashinyan"), split_name("Alcide De Gasperi")
    (('n', 'v', 'pashinyan'), ('alcide', 'de', 'gasperi'))
    """
    spaced = drop_nickname(name).replace(".", ". ")
    return tuple(fold_name(spaced).split())


def _weigh(name: str, parts: Parts) -> int:
    """Rank a name: words count more than initials, and these than a nickname."""
    nickname = read_nickname(name) is not None
    return nickname + sum(WORD if len(part) > 1 else 1 for part in parts)


def _keys(parts: Parts) -> tuple[str, ...]:
    """Give the keys under which a name is found: first and last word, and its start."""
    if not parts:
        return ()
    first, last = parts[0], parts[-1]
    start = f"start {last[:SAME_START]}"
    return (f"last {last}", start, f"first {first}")[: len(parts) + 1]


def _near(parts: Parts) -> tuple[str, ...]:
    """Give the keys of all names that may be the same person's."""
    if not parts:
        return ()
    last, start = parts[-1], f"start {parts[-1][:SAME_START]}"
    return (f"last {last}", start, f"first {last}")[: 3 if len(parts) == 1 else 2]


def _find_group(name: Parts, place: int, groups: Sequence[Group]) -> Group | None:
    """Give the one group that a name belongs to, by the surest sign that any meets.

    Of several, a surname that first stands at ``place`` is that of the only one named
    before it: who is told of later has his first name ("Roe said ... Ann Roe").
    """
    for fits in SIGNS:
        found = [
            group for group in groups if any(fits(name, one) for one in group.members)
        ]
        if found:
            before = [group for group in found if group.first < place]
            one = before if fits is _ends_with and len(found) > 1 else found
            return one[0] if len(one) == 1 else None
    return None


def _is_same(name: Parts, other: Parts) -> bool:
    return name == other


def _has_initials(name: Parts, other: Parts) -> bool:
    """Whether initials and surname fit a name with the same surname.

    "n pashinyan" fits "nikol pashinyan" and "n v pashinyan"; an initial with nothing
    opposite (a patronymic) is no contradiction.
    """
    count = _count_initials(name)
    surname = name[count:]
    if not count or not surname or len(other) <= len(surname):
        return False
    given = other[: -len(surname)]
    alike = all(g[0] == i for g, i in zip(given, name[:count], strict=False))
    return other[-len(surname) :] == surname and alike


def _ends_with(name: Parts, other: Parts) -> bool:
    """Whether a surname alone ends a longer name."""
    return (
        not _count_initials(name)
        and len(other) > len(name)
        and other[-len(name) :] == name
    )


def _is_alike(name: Parts, other: Parts) -> bool:
    """Whether only the surname is spelt or inflected another way."""
    return (
        len(name) == len(other) > 1
        and name[:-1] == other[:-1]
        and _are_alike(name[-1], other[-1])
    )


def _ends_alike(name: Parts, other: Parts) -> bool:
    """Whether a surname alone is spelt another way than in a longer name."""
    return len(name) == 1 and len(other) > 1 and _are_alike(name[0], other[-1])


def _begins_with(name: Parts, other: Parts) -> bool:
    """Whether a first name, or a surname written first, alone begins a longer name."""
    return len(name) == 1 and len(name[0]) > 1 and other[:1] == name and len(other) > 1


def _count_initials(name: Parts) -> int:
    count = 0
    while count < len(name) and len(name[count]) == 1:
        count += 1
    return count


def _are_alike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < SHORTEST_ALIKE:
        return False
    return fuzz.ratio(one, other) >= LEAST_ALIKE


# From the surest sign to the least.
SIGNS: tuple[Callable[[Parts, Parts], bool], ...] = (
    _is_same,
    _has_initials,
    _is_alike,
    _ends_with,
    _ends_alike,
    _begins_with,
)
