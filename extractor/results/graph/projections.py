"""Selected evidence in, the edges of a graph out, by what they are to show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx
import pyarrow as pa
import pyarrow.compute as pc

from extractor.results.families import find_class
from extractor.results.graph.aggregate import STATED, aggregate
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


def build_projection(
    projection: str,
    evidence: pa.Table,
    tables: Mapping[str, pa.Table],
    min_articles: int,
    schema: Schema,
) -> nx.Graph[str]:
    """Build the edges of a projection; see :func:`extractor.results.build_graph`."""
    if projection == "cooccurrence":
        return _build_cooccurrence(tables, min_articles)
    if projection == "evidence":
        return _build_from_evidence(evidence, tables)
    if projection == "actors":
        return _build_actors(evidence, min_articles, schema)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in aggregate(evidence, min_articles=min_articles).to_pylist():
        key = f"not {row['type']}" if row["negated"] else row["type"]
        graph.add_edge(row["subject"], row["object"], key=key, **_known(row, EDGE_KEYS))
    return graph


def _build_from_evidence(
    evidence: pa.Table, tables: Mapping[str, pa.Table]
) -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    articles = tables["articles"].select(["article", "published"]).to_pylist()
    published = {row["article"]: row["published"] for row in articles}
    ends = {
        row["pointer"]: (row["subject"], row["object"])
        for row in evidence.select(["pointer", "subject", "object"]).to_pylist()
    }
    for row in tables["relations"].to_pylist():
        key = f"{row['article']}#{row['relation']}"
        if key in ends:
            row["published"] = published[row["article"]]
            graph.add_edge(*ends[key], key=key, **_known(row, EVIDENCE_KEYS))
    return graph


def _build_actors(
    evidence: pa.Table, min_articles: int, schema: Schema
) -> nx.Graph[str]:
    """Sum up all that is stated between two entities, in either direction."""
    turned = pc.greater(evidence["subject"], evidence["object"])
    pairs = {
        "subject": pc.if_else(turned, evidence["object"], evidence["subject"]),
        "object": pc.if_else(turned, evidence["subject"], evidence["object"]),
    }
    for name, column in pairs.items():
        place = evidence.schema.get_field_index(name)
        evidence = evidence.set_column(place, name, column)
    graph: nx.Graph[str] = nx.Graph()
    joined = aggregate(evidence, ("subject", "object"), min_articles=min_articles)
    for row in joined.to_pylist():
        graph.add_edge(row["subject"], row["object"], **_known(row, ACTOR_KEYS))
    for row in aggregate(evidence, STATED).to_pylist():
        if graph.has_edge(row["subject"], row["object"]) and not row["negated"]:
            values = graph.edges[row["subject"], row["object"]]
            counts = Counter(values.get("types", {}))
            counts[row["type"]] += row["weight"]
            values["types"] = dict(sorted(counts.items()))
            if (side := find_class(row["type"], schema)) is not None:
                values[side] = values.get(side, 0) + row["weight"]
    return graph


def _build_cooccurrence(
    tables: Mapping[str, pa.Table], min_articles: int
) -> nx.Graph[str]:
    """Count the articles that name both of two entities; no statement is made."""
    mentions = tables["mentions"].select(["article", "entity"])
    named = mentions.filter(pc.is_valid(mentions["entity"]))
    distinct = named.group_by(["article", "entity"]).aggregate([])
    joined = distinct.join(distinct, keys="article", right_suffix="_2")
    pairs = joined.filter(pc.less(joined["entity"], joined["entity_2"]))
    counted = pairs.group_by(["entity", "entity_2"]).aggregate([("article", "count")])
    graph: nx.Graph[str] = nx.Graph()
    for row in counted.to_pylist():
        if row["article_count"] >= min_articles:
            graph.add_edge(row["entity"], row["entity_2"], weight=row["article_count"])
    return graph


def _known(row: Values, keys: Iterable[str]) -> Values:
    """Keep what is known; lists are sorted."""
    return {
        key: sorted(row[key]) if isinstance(row[key], list) else row[key]
        for key in keys
        if row[key] is not None
    }
