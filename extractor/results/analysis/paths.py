"""A graph and two entities in, the shortest ways between them out, with evidence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Any

import networkx as nx
import pandas as pd

from extractor.errors import ExtractorError
from extractor.results.analysis.centrality import join_edges
from extractor.results.analysis.naming import check_graph

COLUMNS = ("path", "step", "subject", "relation", "object", "weight", "evidence")


def find_paths(
    graph: nx.MultiDiGraph[str], one: str, other: str, *, limit: int = 3
) -> pd.DataFrame:
    """Find the shortest ways from one entity to another, over relations either way.

    Parameters
    ----------
    graph
        Of :func:`build_graph` with the projection "relations" or "evidence".
    one, other
        Entity ids.
    limit
        Ways at most; of ways of the same length those by id come first.

    Returns
    -------
    table
        A row for each relation along each way: ``path`` and ``step`` count from 1;
        ``subject``, ``relation`` and ``object`` are the relation as it is stated,
        ``evidence`` where it is.

    Raises
    ------
    ExtractorError
        An entity is not in the graph.
    """
    check_graph(graph)
    for id in (one, other):
        if id not in graph:
            raise ExtractorError(
                f"The graph has no entity {id!r}; ids are those of the entities table."
            )
    rows = [
        row
        for number, path in enumerate(_walk(graph, one, other, limit), start=1)
        for step, ends in enumerate(pairwise(path), start=1)
        for row in _describe(graph, number, step, ends)
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _walk(
    graph: nx.MultiDiGraph[str], one: str, other: str, limit: int
) -> Iterator[list[str]]:
    simple = join_edges(graph)
    if not nx.has_path(simple, one, other):
        return
    yield from islice(nx.shortest_simple_paths(simple, one, other), limit)


def _describe(
    graph: nx.MultiDiGraph[str], path: int, step: int, ends: tuple[str, str]
) -> Iterator[tuple[Any, ...]]:
    for start, end in (ends, ends[::-1]):
        for key, values in sorted((graph.get_edge_data(start, end) or {}).items()):
            name = values["type"]
            relation = f"not {name}" if values.get("negated") else name
            evidence = values.get("evidence", [key])
            weight = values.get("weight", 1)
            yield path, step, start, relation, end, weight, evidence
