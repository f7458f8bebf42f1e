"""A graph in, its nodes and edges as two tables out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx
import pyarrow as pa

from extractor.results.exports.values import flatten

Row = dict[str, Any]
TYPES = {
    bool: pa.bool_(),
    int: pa.int64(),
    float: pa.float64(),
    str: pa.string(),
    list: pa.list_(pa.string()),
}
NODES, EDGES = "nodes", "edges"
ENDS = ("source", "target")
NODE_COLUMNS = {"id": pa.string(), "label": pa.string(), "name": pa.string()}
EDGE_COLUMNS = dict.fromkeys(ENDS, pa.string())


def build_graph_tables(graph: nx.Graph[str]) -> dict[str, pa.Table]:
    """Build the tables ``nodes`` and ``edges``; edges that share ends have a ``key``.

    Columns are the attributes that any node or edge has, with the type of their values;
    lists hold texts, other mappings are JSON text.
    """
    nodes: list[Row] = [{"id": id} | values for id, values in graph.nodes(data=True)]
    edges = list(iterate_edges(graph))
    keyed = EDGE_COLUMNS | ({"key": pa.string()} if graph.is_multigraph() else {})
    return {
        NODES: _build_table(nodes, NODE_COLUMNS),
        EDGES: _build_table(edges, keyed),
    }


def iterate_edges(graph: nx.Graph[str]) -> Iterable[Row]:
    """Give each edge as its ends, its key if it has one, and its attributes."""
    if isinstance(graph, nx.MultiGraph):
        for start, end, key, values in graph.edges(keys=True, data=True):
            yield {"source": start, "target": end, "key": key} | values
    else:
        for start, end, values in graph.edges(data=True):
            yield {"source": start, "target": end} | values


def _build_table(rows: list[Row], needed: Mapping[str, pa.DataType]) -> pa.Table:
    types = _find_types(rows)
    schema = pa.schema(
        {**{name: types.get(name) or needed[name] for name in needed}, **types}
    )
    flat = (
        {key: _fit(value, schema.field(key).type) for key, value in row.items()}
        for row in rows
    )
    return pa.Table.from_pylist(list(flat), schema=schema)


def _find_types(rows: Iterable[Row]) -> dict[str, pa.DataType]:
    """Find the type of each column; what has several is text."""
    found: dict[str, set[type]] = {}
    for row in rows:
        for key, value in row.items():
            if value is not None:
                found.setdefault(key, set()).add(type(value))
    return {key: _find_type(kinds) for key, kinds in found.items()}


def _find_type(kinds: set[type]) -> pa.DataType:
    if kinds == {int, float}:
        return pa.float64()
    return TYPES.get(next(iter(kinds)), pa.string()) if len(kinds) == 1 else pa.string()


def _fit(value: Any, kind: pa.DataType) -> Any:
    if value is None:
        return None
    if pa.types.is_list(kind):
        return [str(item) for item in value]
    if pa.types.is_string(kind):
        flat = flatten(value)
        return flat if isinstance(flat, str) else str(flat)
    return value
