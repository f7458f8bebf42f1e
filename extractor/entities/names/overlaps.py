"""Mentions from several finders in, mentions that do not overlap out.

One rule: the longest wins; of equals a date before a word for a nation before a
model's name before a table's. So a date beats the name "Marzo" inside it, "Expo 2015"
beats its year, and no nation is found inside a name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from operator import itemgetter

from extractor.records import Mention


def resolve_overlaps(*groups: Iterable[Mention]) -> tuple[Mention, ...]:
    """Keep mentions that do not overlap, sorted; an earlier group wins among equals."""
    ranked = [
        (m.start - m.end, rank, m.start, m)
        for rank, group in enumerate(groups)
        for m in group
    ]
    ranked.sort(key=itemgetter(0, 1, 2))
    kept: dict[int, Mention] = {}
    starts: list[int] = []
    for _, _, start, mention in ranked:
        if start in kept:  # as a name that two finders found
            continue
        # Those kept are sorted and free of overlaps: only the last that begins before
        # the mention's end can share a character with it.
        place = bisect_left(starts, mention.end)
        if place == 0 or kept[starts[place - 1]].end <= start:
            kept[start] = mention
            starts.insert(place, start)
    return tuple([kept[start] for start in starts])
