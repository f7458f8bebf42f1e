"""Tables in, the attributes of a node for each entity out."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from extractor.results.columns import NAMES, SAME_AS
from extractor.results.graph.codes import encode, find_dates
from extractor.results.graph.evidence import find_first_day, find_last_day

KEYS = ("label", "name", *NAMES, "mentions", "articles")
# First and last day on which an article that names the entity was published.
PUBLISHED = ("first_published", "last_published")
NO_IDS = "{}"

Row = Mapping[str, Any]


def build_nodes(tables: Mapping[str, pa.Table]) -> dict[str, dict[str, Any]]:
    """Build the attributes of each entity's node, by entity id.

    Entities that a review found to be the same are one; its counts are those of all.
    What is not known is left out.
    """
    rows = tables["entities"].to_pylist()
    same_as = {row["entity"]: row[SAME_AS] for row in rows if row[SAME_AS]}
    days = _find_days(tables, same_as)
    return {
        row["entity"]: {key: row[key] for key in KEYS if row[key] is not None}
        | _describe(row)
        | dict(zip(PUBLISHED, days.get(row["entity"], ()), strict=False))
        for row in _count_again(rows, tables["mentions"], same_as)
    }


def _describe(row: Row) -> dict[str, Any]:
    """Give other names, and ids in other sources, where there are any."""
    ids = {} if row["ids"] == NO_IDS else json.loads(row["ids"])
    values = {"aliases": row["aliases"], "ids": ids}
    return {key: value for key, value in values.items() if value}


def _find_days(
    tables: Mapping[str, pa.Table], same_as: Mapping[str, str]
) -> dict[str, tuple[str, str]]:
    articles, mentions = tables["articles"], tables["mentions"]
    published, ids = encode(articles["published"]), encode(mentions["article"])
    places = pc.index_in(
        ids.dictionary, value_set=articles["article"].cast(pa.string())
    )
    columns = {"entity": encode(mentions["entity"])}
    for name, find in (("first", find_first_day), ("last", find_last_day)):
        days = pc.take(find_dates(published, find), places)
        columns[name] = pc.take(days, ids.indices)
    table = pa.table(columns)
    table = table.filter(
        pc.and_(pc.is_valid(table["first"]), pc.is_valid(table["entity"]))
    )
    found: dict[str, tuple[str, str]] = {}
    for id, first, last in _span(table):
        kept = same_as.get(id, id)
        one, other = found.get(kept, (first, last))
        found[kept] = min(first, one), max(last, other)
    return found


def _span(table: pa.Table) -> Iterator[tuple[str, str, str]]:
    if not len(table):
        return
    coded = table["entity"].combine_chunks()
    codes = table.set_column(0, "entity", coded.indices)
    grouped = pa.TableGroupBy(codes, "entity", use_threads=False).aggregate(
        [("first", "min"), ("last", "max")]
    )
    ids = pc.take(coded.dictionary, grouped["entity"]).cast(pa.string())
    days = (grouped[name].cast(pa.string()) for name in ("first_min", "last_max"))
    yield from zip(*(column.to_pylist() for column in (ids, *days)), strict=True)


def _count_again(
    rows: Iterable[Mapping[str, Any]], mentions: pa.Table, same_as: Mapping[str, str]
) -> Iterator[Mapping[str, Any]]:
    """Give the entities that stand for themselves, with the counts of all they are.

    What an entity is the same as may have no row, if its articles are gone; then the
    first of those that are it stands in its place.
    """
    if not same_as:
        yield from rows
        return
    counts = _count(mentions, same_as)
    listed = list(rows)
    seen = {row["entity"] for row in listed if not row[SAME_AS]}
    for row in listed:
        kept = row[SAME_AS] or row["entity"]
        if row[SAME_AS] and kept in seen:
            continue
        seen.add(kept)
        number, articles = counts.get(kept, (row["mentions"], row["articles"]))
        yield {**row, "entity": kept, "mentions": number, "articles": articles}


def _count(
    mentions: pa.Table, same_as: Mapping[str, str]
) -> dict[str, tuple[int, int]]:
    """Count mentions and articles of the entities that others are."""
    kept = set(same_as.values())
    numbers: Counter[str] = Counter()
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for row in mentions.select(["article", "entity"]).to_pylist():
        id = same_as.get(row["entity"], row["entity"])
        if id in kept:
            numbers[id] += 1
            articles[id].add(row["article"])
    return {id: (numbers[id], len(articles[id])) for id in numbers}
