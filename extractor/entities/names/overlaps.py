"""Mentions from several finders in, mentions that do not overlap out.

One rule: the longest wins; of equals a date before a word for a nation before a
model's name before a table's. So a date beats the name "Marzo" inside it, "Expo 2015"
beats its year, and no nation is found inside a name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from extractor.records import Mention


def resolve_overlaps(*groups: Iterable[Mention]) -> tuple[Mention, ...]:
    """Keep mentions that do not overlap, sorted; an earlier group wins among equals."""
    ranked = [(m, rank) for rank, group in enumerate(groups) for m in group]
    ranked.sort(key=lambda pair: (pair[0].start - pair[0].end, pair[1], pair[0].start))
    kept: list[Mention] = []
    starts: list[int] = []
    for mention, _ in ranked:
        # Those kept are sorted and free of overlaps: only the last that begins before
        # the mention's end can share a character with it.
        place = bisect_left(starts, mention.end)
        if place == 0 or kept[place - 1].end <= mention.start:
            kept.insert(place, mention)
            starts.insert(place, mention.start)
    return tuple(kept)
