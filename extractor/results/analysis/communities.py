"""A graph in, groups of entities that have more to do with each other out."""

from __future__ import annotations

import networkx as nx
import pandas as pd

from extractor.results.analysis.centrality import join_edges
from extractor.results.analysis.naming import check_graph, find_name

COLUMNS = ("entity", "name", "label", "community", "weight")


def find_communities(
    graph: nx.Graph[str],
    *,
    lang: str | None = None,
    resolution: float = 1.0,
    seed: int = 0,
) -> pd.DataFrame:
    """Find communities with the Louvain method (Blondel et al. 2008).

    Parameters
    ----------
    graph
        Of :func:`build_graph`, any projection; entities without an edge are left out.
    lang
        Language of the names, "it" or "en"; None is as most articles write them.
    resolution
        Above 1 gives smaller communities, below 1 larger ones.
    seed
        The method depends on chance; the same seed gives the same communities.

    Returns
    -------
    table
        ``entity``, ``name``, ``label``, ``community`` (0 is the largest) and ``weight``
        (statements), the weightiest of each community first.
    """
    check_graph(graph, lang)
    simple = join_edges(graph)
    simple.remove_nodes_from(list(nx.isolates(simple)))
    groups = nx.community.louvain_communities(simple, resolution=resolution, seed=seed)
    ordered = sorted(groups, key=lambda group: (-len(group), min(group)))
    weights = dict(simple.degree(weight="weight"))
    rows = [
        (id, find_name(graph, id, lang), graph.nodes[id].get("label"), number, w)
        for number, group in enumerate(ordered)
        for id in group
        for w in [weights[id]]
    ]
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    order = ["community", "weight", "entity"]
    return table.sort_values(order, ascending=[True, False, True], ignore_index=True)
