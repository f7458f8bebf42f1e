"""Selected evidence in, the edges of a graph out, by what they are to show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

import networkx as nx
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from extractor.results.families import find_class
from extractor.results.graph.aggregate import STATED, aggregate, sort_rows
from extractor.results.graph.codes import (
    decode,
    encode,
    iterate_columns,
    iterate_rows,
)
from extractor.results.graph.evidence import order_ends
from extractor.schemas import Schema

PROJECTIONS = ("relations", "actors", "evidence", "cooccurrence")
EDGE_KEYS = (
    "type",
    "negated",
    "weight",
    "articles",
    "first_date",
    "last_date",
    "first_published",
    "last_published",
    "score",
    "modality",
    "rules",
    "evidence",
)
EVIDENCE_KEYS = (
    "type",
    "article",
    "date",
    "negated",
    "modality",
    "attribution_text",
    "place_text",
    "rule",
    "score",
    "trigger_text",
    "sentence_text",
    "published",
)
ACTOR_KEYS = tuple(key for key in EDGE_KEYS if key not in {"type", "negated"})

Values = dict[str, Any]
Edges = Iterator[tuple[Any, ...]]
Namer = Callable[[pa.RecordBatch], pa.RecordBatch]


def build_projection(
    projection: str,
    evidence: pa.Table,
    tables: Mapping[str, pa.Table],
    min_articles: int,
    schema: Schema,
) -> tuple[nx.Graph[str], Edges]:
    """Build an empty graph, and its edges in order of their ends and keys.

    The edges hold what was joined, not the tables it was joined from, whose memory the
    graph may need.
    See :func:`extractor.results.build_graph`.
    """
    if projection == "cooccurrence":
        return nx.Graph(), _build_cooccurrence(tables, min_articles)
    if projection == "actors":
        return nx.Graph(), _build_actors(evidence, tables, min_articles, schema)
    if projection == "evidence":
        return nx.MultiDiGraph(), _build_from_evidence(evidence, tables)
    return nx.MultiDiGraph(), _build_relations(evidence, tables, min_articles)


def _build_relations(
    evidence: pa.Table, tables: Mapping[str, pa.Table], min_articles: int
) -> Edges:
    keys = ("subject", "object", "negated", "type")  # "not" stands behind all types
    joined = aggregate(evidence, keys, min_articles=min_articles)
    return _name_relations(joined, _name_pointers(tables["relations"]))


def _name_relations(joined: pa.Table, name: Namer) -> Edges:
    for columns in iterate_columns(joined, name):
        keys = (
            f"not {type}" if negated else type
            for type, negated in zip(columns["type"], columns["negated"], strict=True)
        )
        values = _iterate_known(columns, EDGE_KEYS)
        yield from zip(columns["subject"], columns["object"], keys, values, strict=True)


def _build_from_evidence(evidence: pa.Table, tables: Mapping[str, pa.Table]) -> Edges:
    texts = tables["relations"].take(evidence["pointer"])
    for end in ("subject", "object"):
        at = texts.schema.get_field_index(end)
        texts = texts.set_column(at, end, evidence[end])
    texts = texts.append_column("published", _find_published(texts, tables["articles"]))
    columns = ["subject", "object", "relation", *EVIDENCE_KEYS]
    numbers = texts["relation"].cast(pa.string())
    key = pc.binary_join_element_wise(texts["article"].cast(pa.string()), numbers, "#")
    rows = texts.select(columns).append_column("key", key)
    ordered = sort_rows(rows, ("subject", "object", "key"))
    for named in iterate_columns(ordered):
        values = _iterate_known(named, EVIDENCE_KEYS)
        yield from zip(
            named["subject"], named["object"], named["key"], values, strict=True
        )


def _find_published(relations: pa.Table, articles: pa.Table) -> pa.ChunkedArray:
    ids = articles["article"].cast(pa.string())
    places = pc.index_in(relations["article"].cast(pa.string()), value_set=ids)
    return pc.take(articles["published"].cast(pa.string()), places)


def _build_actors(
    evidence: pa.Table,
    tables: Mapping[str, pa.Table],
    min_articles: int,
    schema: Schema,
) -> Edges:
    """Sum up all that is stated between two entities, in either direction."""
    turned = order_ends(evidence)
    stated = aggregate(turned, STATED).select([*STATED, "weight"])
    pairs = aggregate(turned, ("subject", "object"), min_articles=min_articles)
    return _name_actors(pairs, stated, _name_pointers(tables["relations"]), schema)


def _name_actors(
    pairs: pa.Table, statements: pa.Table, name: Namer, schema: Schema
) -> Edges:
    counts = groupby(
        iterate_rows(statements), key=lambda row: (row["subject"], row["object"])
    )
    stated = next(counts, None)
    for columns in iterate_columns(pairs, name):
        values = _iterate_known(columns, ACTOR_KEYS)
        for *ends, known in zip(
            columns["subject"], columns["object"], values, strict=True
        ):
            while stated is not None and stated[0] != tuple(ends):
                stated = next(counts, None)
            sums = _sum_up(stated[1], schema) if stated else {}
            yield *ends, known | sums


def _sum_up(rows: Iterable[Values], schema: Schema) -> Values:
    """Count types, and cooperation and conflict, of what is not denied."""
    types: dict[str, int] = {}
    sides: Counter[str] = Counter()
    for row in rows:
        if not row["negated"]:
            types[row["type"]] = row["weight"]
            if (side := find_class(row["type"], schema)) is not None:
                sides[side] += row["weight"]
    return ({"types": dict(sorted(types.items()))} if types else {}) | sides


def _build_cooccurrence(tables: Mapping[str, pa.Table], min_articles: int) -> Edges:
    """Count the articles that name both of two entities; no statement is made."""
    mentions = decode(tables["mentions"].select(["article", "entity"]))
    named = mentions.filter(pc.is_valid(mentions["entity"]))
    distinct = named.group_by(["article", "entity"]).aggregate([])
    joined = distinct.join(distinct, keys="article", right_suffix="_2")
    pairs = joined.filter(pc.less(joined["entity"], joined["entity_2"]))
    keys = ["entity", "entity_2"]
    counted = pairs.group_by(keys).aggregate([("article", "count")])
    enough = counted.filter(pc.greater_equal(counted["article_count"], min_articles))
    for row in iterate_rows(sort_rows(enough, keys)):
        yield row["entity"], row["entity_2"], {"weight": row["article_count"]}


def _name_pointers(relations: pa.Table) -> Namer:
    """Give what turns the rows of relations in ``evidence`` into "article#relation"."""
    articles = encode(relations["article"])
    numbers = relations["relation"].combine_chunks().cast(pa.int32())

    def name(batch: pa.RecordBatch) -> pa.RecordBatch:
        lists = batch["evidence"]
        rows = lists.flatten()
        ids = pc.take(articles, rows).cast(pa.string())
        told = pc.take(numbers, rows).cast(pa.string())
        pointers = pc.binary_join_element_wise(ids, told, "#")
        ends = np.cumsum([0, *pc.list_value_length(lists).to_numpy()])
        named = pa.ListArray.from_arrays(pa.array(ends, pa.int32()), pointers)
        at = batch.schema.get_field_index("evidence")
        return batch.set_column(at, "evidence", named)

    return name


def _iterate_known(
    columns: Mapping[str, list[Any]], keys: Iterable[str]
) -> Iterator[Values]:
    """Give what is known of each row; lists are sorted."""
    given = {key: columns[key] for key in keys if _has_any(columns[key])}
    for column in given.values():
        if isinstance(column[0], list):
            for values in column:
                values.sort()
    is_whole = all(None not in column for column in given.values())
    for row in zip(*given.values(), strict=True):
        pairs = zip(given, row, strict=True)
        yield dict(pairs if is_whole else (p for p in pairs if p[1] is not None))


def _has_any(column: list[Any]) -> bool:
    return any(value is not None for value in column)
