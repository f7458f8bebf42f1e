"""Entities of single articles in, one row for each entity out."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from extractor.results.columns import ENTITIES, NAMES, SAME_AS

# What one article says of an entity: the values of these columns.
Names = tuple[Any, ...]
COLUMNS = ("label", "aliases", "name", *NAMES, "ids")
MERGED = pa.schema([ENTITIES.field(name) for name in ("entity", *COLUMNS)])
NO_IDS = "{}"
# Stands between aliases where lists of them are compared; no name has it.
ALIASES_END = "\0"


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
    given = _count_alike(entities)
    often = pc.value_counts(given["entity"])
    once = often.filter(pc.equal(often.field("counts"), 1)).field("values")
    is_once = pc.is_in(given["entity"], value_set=once)
    merged = pa.concat_tables(
        [
            _keep_each(given.filter(is_once)),
            _merge_each(given.filter(pc.invert(is_once))),
        ]
    )
    return _add_counts(merged.sort_by([("entity", "ascending")]), mentions)


def _count_alike(entities: pa.Table) -> pa.Table:
    """Join the rows of articles that say the same; ``count`` is their number."""
    coded = entities.append_column("row", pa.array(np.arange(len(entities))))
    others = coded["aliases"]
    coded = coded.append_column("others", pc.binary_join(others, ALIASES_END))
    coded = coded.append_column("length", pc.list_value_length(others))
    same = [name for name in ("entity", *COLUMNS) if name != "aliases"]
    grouped = coded.group_by([*same, "others", "length"]).aggregate(
        [("row", "min"), ("row", "count")]
    )
    table = entities.take(grouped["row_min"])
    return table.append_column("count", grouped["row_count"])


def _keep_each(rows: pa.Table) -> pa.Table:
    """Give the entities that all articles name alike, as most are."""
    aliases = [
        sorted({*others} - {name}) if others else others
        for others, name in zip(
            rows["aliases"].to_pylist(), rows["name"].to_pylist(), strict=True
        )
    ]
    ids = [
        given if given == NO_IDS else _sort_ids(given)
        for given in rows["ids"].to_pylist()
    ]
    changed = {
        "aliases": pa.array(aliases, pa.list_(pa.string())),
        "ids": pa.array(ids),
    }
    columns = {name: changed.get(name, rows[name]) for name in MERGED.names}
    return pa.table(columns, schema=MERGED)


def _merge_each(rows: pa.Table) -> pa.Table:
    """Merge the entities that articles name in several ways."""
    groups: defaultdict[str, Counter[Names]] = defaultdict(Counter)
    columns = (rows[name].to_pylist() for name in ("entity", "count", *COLUMNS))
    for id, count, label, aliases, *rest in zip(*columns, strict=True):
        groups[id][(label, tuple(aliases), *rest)] += count
    merged = [{"entity": id} | _merge(names) for id, names in groups.items()]
    return pa.Table.from_pylist(merged, schema=MERGED)


def _add_counts(merged: pa.Table, mentions: pa.Table) -> pa.Table:
    """Count where each entity is mentioned; 0 where it is not."""
    counted = mentions.group_by("entity").aggregate(
        [("mention", "count"), ("article", "count_distinct")]
    )
    places = pc.index_in(merged["entity"], value_set=counted["entity"])
    columns = {name: merged[name] for name in MERGED.names}
    for name, count in (
        ("mentions", "mention_count"),
        ("articles", "article_count_distinct"),
    ):
        columns[name] = pc.fill_null(pc.take(counted[count], places), 0)
    columns[SAME_AS] = pa.nulls(len(merged), pa.string())
    return pa.table(columns, schema=ENTITIES)


def _merge(given: Counter[Names]) -> dict[str, Any]:
    """Merge the names of one entity, each with the number of articles that use it."""
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


def _sort_ids(ids: str) -> str:
    return json.dumps(dict(sorted(json.loads(ids).items())), ensure_ascii=False)


def _most_common(values: Iterable[tuple[str | None, int]]) -> str | None:
    counts: Counter[str] = Counter()
    for value, count in values:
        if value is not None:
            counts[value] += count
    return min(counts, key=lambda value: (-counts[value], value), default=None)
