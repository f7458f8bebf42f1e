"""A graph in, a drawing of its most central part out."""

from __future__ import annotations

from collections.abc import Mapping
from math import pi, sqrt
from typing import TYPE_CHECKING, Any

import networkx as nx
import numpy as np
import pandas as pd

from extractor.results.analysis.centrality import join_edges, rank_entities
from extractor.results.analysis.naming import check_graph, find_name
from extractor.results.figures.looks import (
    EDGE_COLOUR,
    LOOKS,
    WIDE,
    escape,
    make_figure,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Points squared of the smallest and the largest node.
NODE_SIZES = (30.0, 500.0)


def draw_network(
    graph: nx.Graph[str], *, limit: int = 40, names: int = 25, lang: str | None = None
) -> Figure:
    """Draw the most central part of a graph that hangs together.

    Parameters
    ----------
    graph
        Of :func:`build_graph`, any projection.
    limit
        Entities at most, the most central by PageRank; the title says how many of all.
    names
        Entities whose names are written, the most central first.
    lang
        Language of the names, "it" or "en"; None is as most articles write them.
    """
    check_graph(graph, lang)
    ranked = rank_entities(graph, sample=0)
    part = _find_part(join_edges(graph), list(ranked.index), limit)
    figure, axes = make_figure(WIDE)
    axes.set_axis_off()
    axes.set_title(f"{len(part)} of {len(graph)} entities, {part.size()} links")
    if part:
        places = nx.kamada_kawai_layout(part, weight=None)
        _draw_links(axes, part, places)
        sizes = _find_sizes(ranked.loc[list(part), "pagerank"])
        _draw_entities(axes, graph, sizes, places)
        for id in list(part)[:names]:
            axes.annotate(
                escape(find_name(graph, id, lang)),
                (float(places[id][0]), float(places[id][1])),
                xytext=(0, 2 + sqrt(sizes[id] / pi)),
                textcoords="offset points",
                ha="center",
                fontsize=8,
                bbox={"facecolor": "white", "alpha": 0.7, "lw": 0, "pad": 0.5},
                zorder=3,
            )
        axes.legend(loc="lower left", frameon=False, markerscale=0.6)
    return figure


def _find_part(simple: nx.Graph[str], ranked: list[str], limit: int) -> nx.Graph[str]:
    """Find the largest part of the most central entities that hangs together.

    Its nodes stand in the order of their rank: layouts depend on it.
    """
    linked = [id for id in ranked if simple.degree(id)][: limit * 2]
    parts = nx.connected_components(simple.subgraph(linked))
    largest = max(parts, key=lambda ids: (len(ids), min(ids)), default=set())
    shown = [id for id in linked if id in largest][:limit]
    inner = simple.subgraph(shown)
    hanging = max(
        nx.connected_components(inner),
        key=lambda ids: (len(ids), min(ids)),
        default=set(),
    )
    part: nx.Graph[str] = nx.Graph()
    part.add_nodes_from(id for id in shown if id in hanging)
    for one, other in sorted(map(_sort_pair, inner.edges(part))):
        part.add_edge(one, other, weight=inner.edges[one, other]["weight"])
    return part


def _sort_pair(pair: tuple[str, str]) -> tuple[str, str]:
    return min(pair), max(pair)


def _draw_links(
    axes: Axes, part: nx.Graph[str], places: Mapping[str, np.ndarray[Any, Any]]
) -> None:
    for one, other, values in part.edges(data=True):
        (left, low), (right, high) = places[one], places[other]
        width = 0.6 + 0.5 * np.log1p(values["weight"])
        axes.plot([left, right], [low, high], color=EDGE_COLOUR, lw=width, zorder=1)


def _find_sizes(ranks: pd.Series[float]) -> pd.Series[float]:
    """Find how large nodes are drawn, in points squared."""
    small, large = NODE_SIZES
    return small + (large - small) * ranks / ranks.max()


def _draw_entities(
    axes: Axes,
    graph: nx.Graph[str],
    sizes: pd.Series[float],
    places: Mapping[str, np.ndarray[Any, Any]],
) -> None:
    for label, (colour, shape) in LOOKS.items():
        ids = [id for id in sizes.index if graph.nodes[id].get("label") == label]
        if ids:
            left, low = np.array([places[id] for id in ids]).T
            axes.scatter(
                left, low, s=sizes[ids], c=colour, marker=shape, label=label, zorder=2
            )
