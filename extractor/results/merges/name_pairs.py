"""The entities' table in, pairs of people who may be one under two spellings, out.

Only people are compared, never places and bodies: of those the tables know the names,
and "Austria" and "Australia", "Niger" and "Nigeria" are as alike as two spellings.
Names are compared inside small blocks only, so that cost grows with their number.

Notes
-----
Blocking follows the sorted neighbourhood method (Hernández and Stolfo 1995): each name
meets the few that follow it in its block. A pair is "same" by rule only where first
names are equal and surnames differ by how their letters are transcribed; everything
else is for a person to decide. "Maria" and "Mario", "George" and "George W." are not
brought up as alike spellings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import pyarrow as pa
import pyarrow.compute as pc
from rapidfuzz import fuzz

from extractor.lang.folding import fold_name
from extractor.results.merges.review import SAME, UNDECIDED, Merge

PERSON = "PER"
# Names that each is compared with in its block.
WINDOW = 8
# Letters of a surname that two spellings share at the start.
SAME_START = 2
# Letters; shorter names that differ are mostly two people's.
SHORTEST = 5
# Per cent of alike letters: "Pashinyan" and "Pashinian" have 88.9, "Ferrari" and
# "Ferrara" 85.7; "Aleksandr" and "Alexander" 77.8.
ALIKE_SURNAMES = 88.0
ALIKE_GIVEN = 75.0
# What one sound is written by, in order: Cyrillic, Armenian and Arabic names come to
# Italian and English in several transcriptions ("Lukašenko" folds to "lukasenko").
SOUNDS = (
    ("shch", "s"), ("sch", "s"), ("tch", "c"), ("ts", "c"), ("tz", "c"), ("zh", "z"),
    ("kh", "h"), ("sh", "s"), ("ch", "c"), ("ph", "f"), ("gh", "g"), ("dj", "g"),
    ("dzh", "g"), ("ks", "x"), ("ou", "u"), ("w", "v"), ("j", "i"), ("y", "i"),
    ("k", "c"), ("q", "c"),
)  # fmt: skip
_VOWEL_I = re.compile(r"i+")


@dataclass(frozen=True, slots=True)
class _Name:
    """A person's name, folded and split, with its row in the table."""

    row: int
    parts: tuple[str, ...]

    @property
    def given(self) -> tuple[str, ...]:
        return self.parts[:-1]

    @property
    def surname(self) -> str:
        return self.parts[-1]


# Two names in, score and reason out, or None.
Judge = Callable[[_Name, _Name], "tuple[str, float, str] | None"]


def find_merges(entities: pa.Table) -> tuple[Merge, ...]:
    """Find pairs of people who may be the same.

    Parameters
    ----------
    entities
        The merged table of entities (``extractor.results.columns.ENTITIES``).

    Returns
    -------
    tuple of Merge
        Each pair once, by ids; kept is who stands in more articles.
    """
    people = entities.select(["entity", "label", "name", "articles"]).filter(
        pc.equal(entities["label"], PERSON)
    )
    ids = people["entity"].to_pylist()
    names = people["name"].to_pylist()
    articles = people["articles"].to_pylist()
    split = list(_split(names))
    found: dict[tuple[int, int], tuple[str, float, str]] = {}
    for key, judge in BLOCKS:
        for pair, said in _judge_blocks(split, key, judge):
            if pair not in found or said[1] > found[pair][1]:
                found[pair] = said
    merges = []
    for (one, other), (decision, score, why) in found.items():
        first, second = sorted((one, other), key=lambda row: (-articles[row], ids[row]))
        merges.append(
            Merge(
                decision,
                ids[first],
                ids[second],
                score,
                names[first],
                names[second],
                why,
            )
        )
    return tuple(sorted(merges, key=lambda merge: (merge.kept, merge.other)))


def fold_sounds(name: str) -> str:
    """Fold a folded name to what is left when transcriptions are set aside.

    Examples
    --------
    >>> fold_sounds("lukashenko") == fold_sounds("lukasenko")
    True
    >>> fold_sounds("zelenskyy") == fold_sounds("zelenskij")
    True
    >>> fold_sounds("austria") == fold_sounds("australia")
    False
    """
    for letters, sound in SOUNDS:
        name = name.replace(letters, sound)
    return _VOWEL_I.sub("i", name)


def _split(names: Iterable[str]) -> Iterator[_Name]:
    for row, name in enumerate(names):
        parts = tuple(fold_name(name.replace(".", ". ")).split())
        if len(parts) > 1:
            yield _Name(row, parts)


def _judge_blocks(
    names: Sequence[_Name], key: Callable[[_Name], str | None], judge: Judge
) -> Iterator[tuple[tuple[int, int], tuple[str, float, str]]]:
    """Compare each name with the few that follow it in its block."""
    keyed = [(block, name) for name in names if (block := key(name))]
    keyed.sort(key=lambda one: (one[0], one[1].parts, one[1].row))
    for _, group in groupby(keyed, key=lambda one: one[0]):
        near = [name for _, name in group]
        for place, name in enumerate(near):
            for other in near[place + 1 : place + 1 + WINDOW]:
                said = judge(name, other)
                if said is not None:
                    yield (name.row, other.row), said


def _same_given(name: _Name) -> str | None:
    if len(name.surname) < SHORTEST or min(map(len, name.given)) == 1:
        return None
    return " ".join((*name.given, fold_sounds(name.surname)[:SAME_START]))


def _judge_surnames(one: _Name, other: _Name) -> tuple[str, float, str] | None:
    """Compare surnames of people with the same first names."""
    if one.surname == other.surname or len(other.surname) < SHORTEST:
        return None
    score = fuzz.ratio(one.surname, other.surname)
    if fold_sounds(one.surname) == fold_sounds(other.surname):
        return SAME, round(max(score, ALIKE_SURNAMES) / 100, 2), "transcription"
    if score < ALIKE_SURNAMES:
        return None
    return UNDECIDED, round(score / 100, 2), "surnames alike"


def _same_surname(name: _Name) -> str | None:
    long = len(name.surname) >= SHORTEST and len(name.given[0]) >= SHORTEST
    return f"{name.surname} {name.given[0][:SAME_START]}" if long else None


def _judge_given(one: _Name, other: _Name) -> tuple[str, float, str] | None:
    """Compare first names of people with the same surname."""
    if len(one.given) != len(other.given) or one.given[1:] != other.given[1:]:
        return None
    a, b = one.given[0], other.given[0]
    if a == b or a[:-1] == b[:-1]:  # "Maria" and "Mario" are two people
        return None
    score = fuzz.ratio(a, b)
    if fold_sounds(a) == fold_sounds(b):
        return UNDECIDED, round(max(score, ALIKE_SURNAMES) / 100, 2), "transcription"
    if score < ALIKE_GIVEN:
        return None
    return UNDECIDED, round(score / 100, 2), "first names alike"


def _in_any_order(name: _Name) -> str | None:
    return " ".join(sorted(name.parts)) if min(map(len, name.parts)) > 1 else None


def _judge_order(one: _Name, other: _Name) -> tuple[str, float, str] | None:
    """Bring up names of the same words in another order: "Jinping Xi"."""
    return (UNDECIDED, 0.9, "order of words") if one.parts != other.parts else None


def _initial(name: _Name) -> str | None:
    return f"{name.surname} {name.given[0][0]}"


def _judge_initials(one: _Name, other: _Name) -> tuple[str, float, str] | None:
    """Bring up initials and the name that they fit: "N. Pashinyan"."""
    short, long = sorted((one.given, other.given), key=lambda g: max(map(len, g)))
    initials = max(map(len, short)) == 1
    if not initials or max(map(len, long)) == 1:
        return None
    fits = all(a == b[0] for a, b in zip(short, long, strict=False))
    return (UNDECIDED, 0.7, "initials") if fits else None


BLOCKS: tuple[tuple[Callable[[_Name], str | None], Judge], ...] = (
    (_same_given, _judge_surnames),
    (_same_surname, _judge_given),
    (_in_any_order, _judge_order),
    (_initial, _judge_initials),
)
