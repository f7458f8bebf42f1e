"""Tables with reviewed merges in; tables in which merged entities are one out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from extractor.results.columns import NAMES, SAME_AS

# The columns of each table that hold an entity id.
IDS = {"relations": ("subject_entity", "object_entity"), "mentions": ("entity",)}


def follow_same_as(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """Put the entity that is kept in place of those that are the same as it.

    It takes over their names as aliases, a name in a language that it lacks, and their
    mentions and articles.
    """
    entities = tables["entities"]
    gone = entities.filter(pc.is_valid(entities[SAME_AS]))
    if not len(gone):
        return dict(tables)
    found = dict(tables)
    for name, columns in IDS.items():
        for column in columns:
            found[name] = _replace(found[name], column, gone)
    targets = pc.is_in(entities["entity"], value_set=gone[SAME_AS].combine_chunks())
    others = pc.and_(pc.invert(targets), pc.is_null(entities[SAME_AS]))
    counts = _count(found["mentions"], gone)
    kept = [
        _join(row, gone.filter(pc.equal(gone[SAME_AS], row["entity"])).to_pylist())
        | counts.get(row["entity"], {})
        for row in entities.filter(targets).to_pylist()
    ]
    rows = pa.Table.from_pylist(kept, schema=entities.schema)
    found["entities"] = pa.concat_tables([entities.filter(others), rows]).sort_by(
        "entity"
    )
    return found


def _replace(table: pa.Table, column: str, gone: pa.Table) -> pa.Table:
    at = pc.index_in(table[column], value_set=gone["entity"].combine_chunks())
    new = pc.coalesce(gone[SAME_AS].combine_chunks().take(at), table[column])
    return table.set_column(table.column_names.index(column), column, new)


def _count(mentions: pa.Table, gone: pa.Table) -> dict[str, dict[str, int]]:
    kept = pc.is_in(mentions["entity"], value_set=gone[SAME_AS].combine_chunks())
    counted = (
        mentions.filter(kept)
        .group_by("entity")
        .aggregate([("mention", "count"), ("article", "count_distinct")])
    )
    return {
        row["entity"]: {
            "mentions": row["mention_count"],
            "articles": row["article_count_distinct"],
        }
        for row in counted.to_pylist()
    }


def _join(row: dict[str, Any], same: list[dict[str, Any]]) -> dict[str, Any]:
    names = {alias for other in same for alias in (other["name"], *other["aliases"])}
    aliases = sorted((names | set(row["aliases"])) - {row["name"]})
    known = {
        key: next((each[key] for each in (row, *same) if each[key] is not None), None)
        for key in NAMES
    }
    return row | known | {"aliases": aliases}
