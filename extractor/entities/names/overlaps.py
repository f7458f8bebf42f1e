"""Mentions from several finders in, mentions that do not overlap out.

One rule: the longest wins; of equals a date before a word for a nation before a
model's name before a table's. So a date beats the name "Marzo" inside it, "Expo 2015"
beats its year, and no nation is found inside a name.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

from extractor.records import Mention


def resolve_overlaps(*groups: Iterable[Mention]) -> tuple[Mention, ...]:
    """Keep mentions that do not overlap, sorted; an earlier group wins among equals."""
    ranked = [(m, rank) for rank, group in enumerate(groups) for m in group]
    ranked.sort(key=lambda pair: (pair[0].start - pair[0].end, pair[1], pair[0].start))
    kept: list[Mention] = []
    for mention, _ in ranked:
        if not _is_taken(mention, kept):
            insort(kept, mention, key=_start)
    return tuple(kept)


def _is_taken(mention: Mention, kept: list[Mention]) -> bool:
    """Whether a kept mention, sorted and free of overlaps, shares a character."""
    place = bisect_left(kept, mention.end, key=_start)
    return place > 0 and kept[place - 1].end > mention.start


def _start(mention: Mention) -> int:
    return mention.start
