"""Graphs and evidence in, figures for papers and notebooks out (matplotlib).

Colours are those of Okabe and Ito (2008), which colour-blind readers tell apart, so are
the shapes of nodes. Figures are matplotlib ``Figure`` objects: show them in a notebook
or save them with ``figure.savefig("network.pdf")``.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import networkx as nx
import numpy as np
import pandas as pd

from extractor.errors import ExtractorError
from extractor.results.analysis.centrality import join_edges, rank_entities
from extractor.results.days import find_days
from extractor.results.families import find_family
from extractor.results.graph.evidence import Found, build_evidence, read_found
from extractor.schemas import Schema, load_schema

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Colour and shape of a node by label.
LOOKS = {"PER": ("#0072B2", "o"), "ORG": ("#D55E00", "s"), "LOC": ("#009E73", "^")}
FAMILY_COLOURS = {
    "talks": "#56B4E9",
    "help": "#009E73",
    "words": "#E69F00",
    "force": "#D55E00",
    "roles": "#0072B2",
    "ties": "#CC79A7",
}
OTHER_COLOUR = "#888888"
EDGE_COLOUR = "#B0B0B0"
# Points squared of the smallest and the largest node.
NODE_SIZES = (30.0, 500.0)
# Inches of the figures; a row of a timeline or heat map is so high.
WIDE = (9.0, 7.0)
ROW = 0.32
# Characters of a name that are drawn.
LONGEST = 32


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
    ranked = rank_entities(graph, sample=0)
    part = _find_part(join_edges(graph), list(ranked.index), limit)
    figure, axes = _make_figure(WIDE)
    axes.set_axis_off()
    axes.set_title(f"{len(part)} of {len(graph)} entities, {part.size()} links")
    if part:
        places = nx.kamada_kawai_layout(part, weight=None)
        _draw_links(axes, part, places)
        _draw_entities(axes, graph, ranked.loc[list(part)], places)
        for id in list(part)[:names]:
            axes.annotate(
                _escape(_find_name(graph, id, lang)),
                (float(places[id][0]), float(places[id][1])),
                xytext=(0, 8),
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


def draw_timeline(
    found: Found,
    entity: str,
    *,
    limit: int = 40,
    lang: str | None = None,
    schema: str | Schema = "news",
) -> Figure:
    """Draw the dated relations of an entity, each from the first to the last day.

    Only dates that the texts give are drawn, never days of publication. What is denied
    is hollow.

    Parameters
    ----------
    found
        Extractions, tables, or the folder of a run.
    entity
        Entity id, such as "loc:by".
    limit
        Relations at most, the latest.
    lang
        Language of the names, as in :func:`draw_network`.

    Raises
    ------
    ExtractorError
        The entity has no dated relation.
    """
    loaded = load_schema(schema) if isinstance(schema, str) else schema
    tables = read_found(found)
    evidence = build_evidence(tables)[0].to_pandas()
    ends = evidence[["subject", "object"]].eq(entity).any(axis=1)
    rows = evidence[ends & evidence["first_day"].notna()]
    if rows.empty:
        raise ExtractorError(f"No dated relation of {entity!r} was found.")
    keys = ["first_day", "last_day", "type", "subject", "object", "negated"]
    rows = rows.drop_duplicates(keys).sort_values(keys).tail(limit)
    names = _read_names(tables, lang)
    figure, axes = _make_figure((WIDE[0], 1.0 + ROW * len(rows)))
    for height, row in enumerate(rows.to_dict("records")):
        _draw_span(axes, height, row, find_family(row["type"], loaded))
    axes.set_yticks(
        range(len(rows)), [_describe(row, names) for row in rows.to_dict("records")]
    )
    axes.set_title(_escape(names.get(entity, entity)))
    axes.grid(axis="x", alpha=0.3)
    axes.spines[["top", "right", "left"]].set_visible(False)
    return figure


def draw_heatmap(
    graph: nx.Graph[str], *, limit: int = 15, lang: str | None = None
) -> Figure:
    """Draw who has most to do with whom: statements between pairs of entities.

    Parameters
    ----------
    graph
        Of :func:`build_graph`, any projection.
    limit
        Entities at most, those with the most statements.
    lang
        Language of the names, as in :func:`draw_network`.
    """
    simple = join_edges(graph)
    weights = dict(simple.degree(weight="weight"))
    shown = sorted(weights, key=lambda id: (-weights[id], id))[:limit]
    shown = [id for id in shown if weights[id]]
    counts = nx.to_numpy_array(simple, nodelist=shown) if shown else np.zeros((0, 0))
    names = [_escape(_find_name(graph, id, lang)) for id in shown]
    side = 2.5 + ROW * len(shown)
    figure, axes = _make_figure((side + 1.0, side))
    if shown:
        image = axes.imshow(np.ma.masked_equal(counts, 0), cmap="viridis_r")
        figure.colorbar(image, ax=axes, label="statements", shrink=0.8)
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


def _make_figure(size: tuple[float, float]) -> tuple[Figure, Axes]:
    if find_spec("matplotlib") is None:
        raise ExtractorError(
            'Figures need matplotlib: pip install "extractor[figures]".'
        )
    from matplotlib.figure import Figure  # noqa: PLC0415  # an extra, not always there

    figure = Figure(figsize=size, layout="constrained")
    return figure, figure.subplots()


def _draw_links(
    axes: Axes, part: nx.Graph[str], places: Mapping[str, np.ndarray[Any, Any]]
) -> None:
    for one, other, values in part.edges(data=True):
        (left, low), (right, high) = places[one], places[other]
        width = 0.6 + 0.5 * np.log1p(values["weight"])
        axes.plot([left, right], [low, high], color=EDGE_COLOUR, lw=width, zorder=1)


def _draw_entities(
    axes: Axes,
    graph: nx.Graph[str],
    ranked: pd.DataFrame,
    places: Mapping[str, np.ndarray[Any, Any]],
) -> None:
    small, large = NODE_SIZES
    share = ranked["pagerank"] / ranked["pagerank"].max()
    for label, (colour, shape) in LOOKS.items():
        ids = [id for id in ranked.index if graph.nodes[id].get("label") == label]
        if ids:
            left, low = np.array([places[id] for id in ids]).T
            sizes = small + (large - small) * share[ids]
            axes.scatter(
                left, low, s=sizes, c=colour, marker=shape, label=label, zorder=2
            )


def _draw_span(axes: Axes, height: int, row: Mapping[str, Any], family: str) -> None:
    first, last = find_days(f"{row['first_day']}/{row['last_day']}") or ("", "")
    days = pd.to_datetime([first, last])
    colour = FAMILY_COLOURS.get(family, OTHER_COLOUR)
    face = "white" if row["negated"] else colour
    axes.plot(days, [height, height], color=colour, lw=3, solid_capstyle="round")
    axes.plot(days[:1], [height], "o", color=colour, markerfacecolor=face)


def _describe(row: Mapping[str, Any], names: Mapping[str, str]) -> str:
    denied = "not " if row["negated"] else ""
    subject, object_ = (names.get(row[end], row[end]) for end in ("subject", "object"))
    return f"{_escape(subject)} {denied}{row['type']} {_escape(object_)}"


def _find_name(graph: nx.Graph[str], id: str, lang: str | None) -> str:
    node = graph.nodes[id]
    return str(node.get(f"name_{lang}") or node.get("name", id))


def _read_names(tables: Mapping[str, Any], lang: str | None) -> dict[str, str]:
    wanted = f"name_{lang}" if lang else "name"
    rows = tables["entities"].select(["entity", "name", wanted]).to_pylist()
    return {row["entity"]: row[wanted] or row["name"] for row in rows}


def _escape(name: str) -> str:
    """Keep matplotlib from reading a dollar sign as mathematics; cut long names."""
    short = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
    return short.replace("$", r"\$")
