"""Entities of single articles in, one row for each entity out."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

import pyarrow as pa

from extractor.results.columns import ENTITIES, NAMES


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
    groups: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in entities.to_pylist():
        groups[row["entity"]].append(row)
    counts = _count(mentions)
    rows = [
        _merge(rows) | dict(zip(("mentions", "articles"), counts[id], strict=True))
        for id, rows in sorted(groups.items())
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


def _merge(rows: list[dict[str, Any]]) -> dict[str, Any]:
    merged: dict[str, Any] = {
        key: _most_common(row[key] for row in rows)
        for key in ("entity", "label", "name", *NAMES)
    }
    names = {alias for row in rows for alias in (row["name"], *row["aliases"])}
    merged["aliases"] = sorted(names - {merged["name"]})
    ids = [json.loads(row["ids"]) for row in rows]
    merged["ids"] = json.dumps(
        {
            key: _most_common(given.get(key) for given in ids)
            for key in sorted({key for given in ids for key in given})
        },
        ensure_ascii=False,
    )
    return merged


def _most_common(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], value), default=None)
