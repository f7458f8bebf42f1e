"""Names and dates that differ from the gold, and how."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.records import Mention
from extractor.results.scores.compared import (
    DATE,
    NAME,
    Compared,
    find_dates,
    find_names,
    find_overlap,
)
from extractor.results.scores.date_scores import DATES, find_date_pairs, find_limits
from extractor.results.scores.miss import FALSE, MISSED, WRONG, Miss, build_miss
from extractor.results.scores.name_scores import NAMES


def find_mention_misses(compared: Compared) -> Iterator[Miss]:
    """Find names and dates missed and false, then dates of wrong value."""
    gold, found = compared.gold.mentions, compared.found.mentions
    for task, select in ((NAMES, find_names), (DATES, find_dates)):
        if task in compared.layers:
            yield from _find_differences(compared, task, select(gold), select(found))
    if DATES in compared.layers:
        yield from _find_wrong_values(compared)


def _find_differences(
    compared: Compared, task: str, gold: Sequence[Mention], found: Sequence[Mention]
) -> Iterator[Miss]:
    in_gold, in_found = set(map(_key, gold)), set(map(_key, found))
    for mention in gold:
        if _key(mention) not in in_found:
            yield build_miss(
                compared,
                (mention.start, mention.end),
                task=task,
                kind=MISSED,
                label=mention.label,
                gold=mention.text,
                cause=_describe(mention, compared.found.mentions, "found"),
            )
    for mention in found:
        if _key(mention) not in in_gold:
            yield build_miss(
                compared,
                (mention.start, mention.end),
                task=task,
                kind=FALSE,
                label=mention.label,
                found=mention.text,
                cause=_describe(mention, compared.gold.mentions, "in the gold"),
            )


def _find_wrong_values(compared: Compared) -> Iterator[Miss]:
    for mention, other in find_date_pairs(compared):
        if other is None or find_limits(mention.value) == find_limits(other.value):
            continue
        yield build_miss(
            compared,
            (mention.start, mention.end),
            task=DATES,
            kind=WRONG,
            label=DATE,
            gold=f"{mention.text} = {mention.value}",
            found=f"{other.text} = {other.value}",
            cause="other value found",
        )


def _key(mention: Mention) -> tuple[int, int, str]:
    return mention.start, mention.end, mention.label


def _describe(mention: Mention, others: Sequence[Mention], where: str) -> str:
    """Say what stands on the other side at the place of a mention."""
    best = max(others, key=lambda other: find_overlap(mention, other), default=None)
    if best is None or not find_overlap(mention, best):
        return f"nothing {where}"
    if best.form not in (None, NAME):
        return f"a {best.form} {where}: {best.text}"
    if (best.start, best.end) == (mention.start, mention.end):
        return f"other label {where}: {best.label}"
    same = "" if best.label == mention.label else f" and label {best.label}"
    return f"other boundaries{same} {where}: {best.text}"
