"""Evidence that was selected and joined in, graphs out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import networkx as nx
import pyarrow as pa
import pyarrow.compute as pc

from extractor.collector import pause_collector
from extractor.errors import ExtractorError
from extractor.results.graph.entities import build_nodes
from extractor.results.graph.evidence import (
    ACTING,
    NEEDED,
    Found,
    build_evidence,
    encode_evidence,
    read_found,
)
from extractor.results.graph.projections import PROJECTIONS, Edges, build_projection
from extractor.results.graph.selection import (
    Selection,
    check_types,
    find_length,
    make_set,
    select,
)
from extractor.schemas import Schema, load_schema


def build_graph(  # noqa: PLR0913  # each option is one question about the evidence
    found: Found,
    *,
    projection: str = "relations",
    since: str | None = None,
    until: str | None = None,
    types: Iterable[str] | None = None,
    min_score: float = 0.0,
    min_articles: int = 1,
    modality: Iterable[str] | None = None,
    negated: bool | None = None,
    metonyms: bool = False,
    isolated: bool = True,
    schema: str | Path | Schema = "news",
) -> nx.Graph[str]:
    """Build the graph of extractions, or of the tables in the folder of a run.

    Nodes are entity ids with ``label``, ``name``, ``name_it``, ``name_en``, ``aliases``
    (a list), ``ids`` (in other sources, by their names), the counts
    ``mentions`` and ``articles`` and the days ``first_published`` and
    ``last_published`` of the articles that name them. What is not known is left out.

    Parameters
    ----------
    projection
        "relations": a MultiDiGraph with one edge for all that states the same (type,
        direction, denied or not), its key is the type, or "not TYPE". Edges have
        ``weight`` (pieces of evidence), ``articles`` (that state it), ``first_date``
        and ``last_date`` (of dates in the text), ``first_published`` and
        ``last_published``, ``score`` (the best), and the lists ``modality``, ``rules``
        and ``evidence`` ("article#relation").
        "actors": a Graph of who has to do with whom; edges sum up all types, with
        ``cooperation`` and ``conflict`` by PLOVER class.
        "evidence": a MultiDiGraph with one edge for each relation of each article, its
        key is "article#relation", its attributes are columns of the relations table.
        "cooccurrence": a Graph of who is named in the same article: no statement.
    since, until
        Dates (EDTF), both included; compared with the date of a relation, else with
        the publication of its article. What has neither is left out.
    types, modality, negated, min_score, min_articles
        See :class:`Selection`; ``min_articles`` also holds for "cooccurrence".
    metonyms
        Put states in the place of capitals that act for them.
    isolated
        Keep entities without an edge.
    schema
        Says which types are symmetric, and their PLOVER codes: a name, a path or what
        ``load_schema`` gave.

    Returns
    -------
    graph
        ``graph.graph`` counts what is no edge: ``relations_without_entity``,
        ``relations_within_entity`` and ``relations_not_selected``.

    Raises
    ------
    ArticleError
        Two extractions have the same article id.
    ExtractorError
        An option is wrong.
    OutputError
        The folder does not hold complete tables.
    """
    wanted = Selection(
        since=since,
        until=until,
        types=make_set(types),
        modality=make_set(modality),
        negated=negated,
        min_score=min_score,
        min_articles=min_articles,
    )
    _check_projection(projection)
    loaded = schema if isinstance(schema, Schema) else load_schema(schema)
    columns = ACTING if metonyms else NEEDED
    tables = read_found(found, columns=None if projection == "evidence" else columns)
    column = tables["relations"]["type"]
    check_types(wanted.types, loaded, lambda: set(pc.unique(column).to_pylist()))
    with pause_collector():  # millions of objects stay: a third of the time
        nodes = build_nodes(tables)
        chosen, left_out = _choose(tables, wanted, loaded, metonyms=metonyms)
        graph, edges = build_projection(
            projection, chosen, tables, wanted.min_articles, loaded
        )
        del tables, chosen
        pa.default_memory_pool().release_unused()
        graph.add_nodes_from((id, nodes[id]) for id in sorted(nodes))
        _add_edges(graph, edges)
    graph.graph.update(left_out)
    return _order_nodes(graph, nodes, isolated=isolated)


def _add_edges(graph: nx.Graph[str], edges: Edges) -> None:
    if not isinstance(graph, nx.MultiGraph):
        graph.add_edges_from(edges)
        return
    for subject, object_, key, values in edges:  # twice as fast as add_edges_from
        graph.add_edge(subject, object_, key, **values)


def _choose(
    tables: Mapping[str, pa.Table],
    wanted: Selection,
    schema: Schema,
    *,
    metonyms: bool,
) -> tuple[pa.Table, dict[str, int]]:
    """Build the evidence that is wanted, and count what is left out."""
    symmetric = find_symmetric(schema)
    evidence, left_out = encode_evidence(tables, symmetric=symmetric, metonyms=metonyms)
    chosen = select(evidence, wanted)
    return chosen, left_out | {"relations_not_selected": len(evidence) - len(chosen)}


def build_slices(
    found: Found, *, every: str = "year", **options: Any
) -> dict[str, nx.Graph[str]]:
    """Build one graph for each period in which relations are dated or published.

    Parameters
    ----------
    every
        "year", "month" or "day": the length of a period.
    options
        As :func:`build_graph`; a relation that may be of several periods is in each.

    Returns
    -------
    slices
        Graphs by period ("2023", "2023-11"), in order of time, without empty ones.
    """
    length = find_length(every)
    tables = read_found(found)
    evidence, _ = build_evidence(tables)
    days = pc.unique(pc.coalesce(evidence["first_day"], evidence["published"]))
    names = sorted({day[:length] for day in days.to_pylist() if day})
    options = {"isolated": False} | options
    slices = {
        name: build_graph(tables, since=name, until=name, **options) for name in names
    }
    return {name: graph for name, graph in slices.items() if graph.number_of_edges()}


def find_symmetric(schema: Schema) -> frozenset[str]:
    """Find the types without direction."""
    return frozenset(name for name, type in schema.relations.items() if type.symmetric)


def _check_projection(projection: str) -> None:
    if projection not in PROJECTIONS:
        raise ExtractorError(
            f"projection is {projection!r}; allowed are {', '.join(PROJECTIONS)}."
        )


def _order_nodes(
    graph: nx.Graph[str], nodes: Mapping[str, Any], *, isolated: bool
) -> nx.Graph[str]:
    """Give the graph without lonely nodes, and with the others in order of ids."""
    if not isolated:
        graph.remove_nodes_from(list(nx.isolates(graph)))
    if all(id in nodes for id in graph):
        return graph
    ordered = graph.__class__(**graph.graph)
    ordered.add_nodes_from((id, graph.nodes[id]) for id in sorted(graph))
    ordered.update(edges=_list_edges(graph))
    return ordered


def _list_edges(graph: nx.Graph[str]) -> list[tuple[Any, ...]]:
    if isinstance(graph, nx.MultiGraph):
        return list(graph.edges(keys=True, data=True))
    return list(graph.edges(data=True))
