"""A graph in, one that GraphML and GEXF can hold out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import networkx as nx

from extractor.results.exports.values import escape, flatten

# Gephi shows ``label`` of nodes and edges and reads ``type`` of an edge as directed or
# undirected, so the words that the tables use are renamed.
NODE_NAMES = {"label": "kind", "name": "label"}
EDGE_NAMES = {"type": "label"}
# What both formats take for their own; an edge needs an id that no other has.
ID = "id"


def build_xml_graph(graph: nx.Graph[str]) -> nx.Graph[str]:
    """Build a copy with flat attributes, escaped texts and the names that Gephi reads.

    Denied relations have "not" in their label; edges that share ends have their key as
    ``relation``.
    """
    fit = graph.__class__()
    for node, values in graph.nodes(data=True):
        fit.add_node(escape(node), **_rename(values, NODE_NAMES))
    if isinstance(graph, nx.MultiGraph) and isinstance(fit, nx.MultiGraph):
        for number, edge in enumerate(graph.edges(keys=True, data=True)):
            start, end, key, values = edge
            named = _rename(values, EDGE_NAMES) | {"relation": escape(str(key))}
            if values.get("negated") and "label" in named:
                named["label"] = f"not {named['label']}"
            fit.add_edge(escape(start), escape(end), key=f"e{number}", **named)
        return fit
    for start, end, values in graph.edges(data=True):
        fit.add_edge(escape(start), escape(end), **_rename(values, EDGE_NAMES))
    return fit


def _rename(values: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    return {
        names.get(key, key): _fit(value)
        for key, value in values.items()
        if value is not None
    }


def _fit(value: Any) -> Any:
    flat = flatten(value)
    return escape(flat) if isinstance(flat, str) else flat
