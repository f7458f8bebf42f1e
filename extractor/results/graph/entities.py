"""Tables in, the attributes of a node for each entity out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from extractor.results.columns import NAMES, SAME_AS
from extractor.results.graph.codes import encode

KEYS = ("label", "name", *NAMES, "mentions", "articles")
# First and last day on which an article that names the entity was published.
PUBLISHED = ("first_published", "last_published")

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
        | dict(zip(PUBLISHED, days.get(row["entity"], ()), strict=False))
        for row in _count_again(rows, tables["mentions"], same_as)
    }


def _find_days(
    tables: Mapping[str, pa.Table], same_as: Mapping[str, str]
) -> dict[str, tuple[str, str]]:
    articles, mentions = tables["articles"], tables["mentions"]
    # Dates of publication are few; numbered in their order they are compared as such.
    published = encode(articles["published"])
    order = pc.rank(published.dictionary, tiebreaker="dense")
    days = dict(zip(order.to_pylist(), published.dictionary.to_pylist(), strict=True))
    ids = encode(mentions["article"])
    places = pc.index_in(
        ids.dictionary, value_set=articles["article"].cast(pa.string())
    )
    ranks = pc.take(pc.take(order, published.indices), places)
    table = pa.table(
        {"entity": encode(mentions["entity"]), "day": pc.take(ranks, ids.indices)}
    )
    table = table.filter(
        pc.and_(pc.is_valid(table["day"]), pc.is_valid(table["entity"]))
    )
    grouped = pa.TableGroupBy(table, "entity", use_threads=False).aggregate(
        [("day", "min"), ("day", "max")]
    )
    found: dict[str, tuple[str, str]] = {}
    for row in grouped.to_pylist():
        id = same_as.get(row["entity"], row["entity"])
        first, last = days[row["day_min"]], days[row["day_max"]]
        one, other = found.get(id, (first, last))
        found[id] = min(first, one), max(last, other)
    return found


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
