"""Entities of single articles in, one row for each entity out."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

import pyarrow as pa

from extractor.results.columns import ENTITIES, NAMES

# What one article says of an entity: the values of these columns.
Names = tuple[Any, ...]
COLUMNS = ("label", "aliases", "name", *NAMES, "ids")


def merge_entities(entities: pa.Table, mentions: pa.Table) -> pa.Table:
    """Merge the entities of articles by their ids.

    Of each name, the one that most articles use is kept (the first in the alphabet
    among equals), the other main names join the aliases. ``mentions`` and ``articles``
    count where the entity is mentioned.

    Parameters
    ----------
    entities
        One row for each entity of each article (``ARTICLE_ENTITIES``).
    mentions
        The mentions of the same articles.
    """
    groups: defaultdict[str, Counter[Names]] = defaultdict(Counter)
    columns = (entities[name].to_pylist() for name in ("entity", *COLUMNS))
    for id, label, aliases, *rest in zip(*columns, strict=True):
        groups[id][(label, tuple(aliases), *rest)] += 1
    counts = _count(mentions)
    rows = [
        {"entity": id}
        | _merge(names)
        | dict(zip(("mentions", "articles"), counts[id], strict=True))
        for id, names in sorted(groups.items())
    ]
    return pa.Table.from_pylist(rows, schema=ENTITIES)


def _count(mentions: pa.Table) -> defaultdict[str, tuple[int, int]]:
    counted = mentions.group_by("entity").aggregate(
        [("mention", "count"), ("article", "count_distinct")]
    )
    found: defaultdict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for row in counted.to_pylist():
        found[row["entity"]] = (row["mention_count"], row["article_count_distinct"])
    return found


def _merge(given: Counter[Names]) -> dict[str, Any]:
    """Merge the names of one entity, each with the number of articles that use it."""
    if len(given) == 1:
        return _merge_one(*given)
    rows = [
        (dict(zip(COLUMNS, names, strict=True)), count)
        for names, count in given.items()
    ]
    merged: dict[str, Any] = {
        key: _most_common((row[key], count) for row, count in rows)
        for key in ("label", "name", *NAMES)
    }
    names = {alias for row, _ in rows for alias in (row["name"], *row["aliases"])}
    merged["aliases"] = sorted(names - {merged["name"]})
    ids = [(json.loads(row["ids"]), count) for row, count in rows]
    merged["ids"] = json.dumps(
        {
            key: _most_common((values.get(key), count) for values, count in ids)
            for key in sorted({key for values, _ in ids for key in values})
        },
        ensure_ascii=False,
    )
    return merged


def _merge_one(names: Names) -> dict[str, Any]:
    """Do the same for an entity that all articles name alike, as most are."""
    row = dict(zip(COLUMNS, names, strict=True))
    row["aliases"] = sorted({*row["aliases"]} - {row["name"]})
    if row["ids"] != "{}":
        row["ids"] = json.dumps(
            dict(sorted(json.loads(row["ids"]).items())), ensure_ascii=False
        )
    return row


def _most_common(values: Iterable[tuple[str | None, int]]) -> str | None:
    counts: Counter[str] = Counter()
    for value, count in values:
        if value is not None:
            counts[value] += count
    return min(counts, key=lambda value: (-counts[value], value), default=None)
