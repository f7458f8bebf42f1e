"""A graph in, its entities by how central they are out."""

from __future__ import annotations

import warnings

import networkx as nx
import pandas as pd

from extractor.results.analysis.naming import check_graph, find_name

# Nodes times edges up to which betweenness is exact: some ten seconds of work.
EXACT_WORK = 20_000_000
# Sources that are sampled beyond it.
SAMPLE = 200
COLUMNS = ("name", "label", "degree", "weight", "pagerank", "betweenness")


def rank_entities(
    graph: nx.Graph[str],
    *,
    lang: str | None = None,
    sample: int | None = None,
    seed: int = 0,
) -> pd.DataFrame:
    """Rank entities by how central they are, the most central first.

    Parameters
    ----------
    graph
        Of :func:`build_graph`, any projection.
    lang
        Language of the names, "it" or "en"; None is as most articles write them.
    sample
        Sources from which shortest paths are followed for betweenness (Brandes and
        Pich 2007); None is all of them where that takes seconds, else 200, with a
        warning that says so; 0 leaves betweenness out.
    seed
        Of the sample.

    Returns
    -------
    table
        Indexed by entity: ``name``, ``label``, ``degree`` (neighbours), ``weight``
        (statements), ``pagerank`` (Page et al. 1999, weighted, direction ignored) and
        ``betweenness`` (Freeman 1977, unweighted, 0 to 1).
    """
    check_graph(graph, lang)
    simple = join_edges(graph)
    table = pd.DataFrame(
        {
            "name": {id: find_name(graph, id, lang) for id in simple},
            "label": {id: graph.nodes[id].get("label") for id in simple},
            "degree": dict(simple.degree()),
            "weight": dict(simple.degree(weight="weight")),
            "pagerank": nx.pagerank(simple) if len(simple) else {},
            "betweenness": _measure_betweenness(simple, sample, seed),
        },
        columns=list(COLUMNS),
    )
    table.index.name = "entity"
    return (
        table.reset_index()
        .sort_values(["pagerank", "entity"], ascending=[False, True])
        .set_index("entity")
    )


def join_edges(graph: nx.Graph[str]) -> nx.Graph[str]:
    """Join all edges between two entities to one, in the order of their ids."""
    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(sorted(graph))
    for start, end, values in sorted(
        graph.edges(data=True), key=lambda edge: sorted(edge[:2])
    ):
        if start != end:
            one, other = sorted((start, end))
            known = simple.get_edge_data(one, other, {"weight": 0})["weight"]
            simple.add_edge(one, other, weight=known + values.get("weight", 1))
    return simple


def _measure_betweenness(
    simple: nx.Graph[str], sample: int | None, seed: int
) -> dict[str, float]:
    if sample == 0:
        return {}
    work = simple.number_of_nodes() * simple.number_of_edges()
    if sample is None and work > EXACT_WORK:
        warnings.warn(
            f"Exact betweenness of {simple.number_of_nodes():,} entities would take "
            f"minutes: it is estimated from {SAMPLE} of them. Give sample=N for "
            "another number, or sample=0 to leave it out.",
            stacklevel=3,
        )
        sample = SAMPLE
    if sample is not None:
        sample = min(sample, len(simple))
    found: dict[str, float] = nx.betweenness_centrality(simple, k=sample, seed=seed)
    return found
