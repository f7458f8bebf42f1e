"""Statements between pairs, or of two sides over time, in; pictures of counts out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx
import numpy as np
import pandas as pd

from extractor.results.analysis.centrality import join_edges
from extractor.results.analysis.naming import check_graph, find_name
from extractor.results.figures.looks import (
    ROW,
    SIDE_COLOURS,
    WIDE,
    escape,
    make_figure,
)

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def draw_heatmap(
    graph: nx.Graph[str], *, limit: int = 15, lang: str | None = None
) -> Figure:
    """Draw who has most to do with whom: statements between pairs of entities.

    Parameters
    ----------
    graph
        Of :func:`build_graph`, any projection.
    limit
        Entities at most: of those with the most statements, those that have to do with
        one another.
    lang
        Language of the names, as in :func:`draw_network`.
    """
    check_graph(graph, lang)
    simple = join_edges(graph)
    weights = dict(simple.degree(weight="weight"))
    shown = sorted(weights, key=lambda id: (-weights[id], id))[:limit]
    shown = [id for id in shown if set(simple[id]) & set(shown)]
    counts = nx.to_numpy_array(simple, nodelist=shown) if shown else np.zeros((0, 0))
    names = [escape(find_name(graph, id, lang)) for id in shown]
    side = 2.5 + ROW * len(shown)
    figure, axes = make_figure((side + 1.0, side))
    if shown:
        image = axes.imshow(np.ma.masked_equal(counts, 0), cmap="viridis_r")
        from matplotlib.ticker import MaxNLocator  # noqa: PLC0415  # an extra

        bar = figure.colorbar(image, ax=axes, label="statements", shrink=0.8)
        bar.locator = MaxNLocator(integer=True)
        bar.update_ticks()
        for (row, column), count in np.ndenumerate(counts):
            if count:
                dark = count > counts.max() / 2
                colour = "white" if dark else "black"
                place = (column, row)
                axes.annotate(
                    f"{count:.0f}", place, ha="center", va="center", color=colour
                )
    axes.set_xticks(range(len(names)), names, rotation=60, ha="right")
    axes.set_yticks(range(len(names)), names)
    return figure


def draw_balance(balance: pd.DataFrame, *, title: str = "") -> Figure:
    """Draw cooperation above and conflict below the line, period by period.

    Periods without a statement are not drawn.

    Parameters
    ----------
    balance
        Of :func:`measure_balance`.
    title
        What stands above the figure.
    """
    figure, axes = make_figure((WIDE[0], WIDE[1] / 2))
    for side, sign in (("cooperation", 1), ("conflict", -1)):
        axes.bar(
            range(len(balance)),
            sign * balance[side],
            color=SIDE_COLOURS[side],
            width=0.6,
            label=side,
        )
    axes.axhline(0, color="black", lw=0.8)
    axes.set_xticks(range(len(balance)), list(balance.index))
    axes.locator_params(axis="y", integer=True)
    axes.yaxis.set_major_formatter(lambda count, _: f"{abs(count):g}")
    axes.set_ylabel("statements")
    axes.set_title(escape(title))
    axes.spines[["top", "right"]].set_visible(False)
    figure.legend(frameon=False, loc="outside lower center", ncols=2)
    return figure
