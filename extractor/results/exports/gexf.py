"""A graph in, a GEXF file with time for Gephi out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from extractor.results.days import find_days
from extractor.results.exports.xml_graph import build_xml_graph
from extractor.results.files import write_whole

# Where the time of an edge or node comes from; the first that has values.
SPANS = (
    ("first_date", "last_date"),
    ("date", "date"),
    ("first_published", "last_published"),
    ("published", "published"),
)
Span = tuple[str, str]


def write_gexf(graph: nx.Graph[str], path: Path) -> tuple[str, ...]:
    """Write a dynamic graph: edges and nodes have the days they start and end.

    Edges last from the first to the last day of their dates, else of publication; nodes
    as long as their edges and the publications that name them. What has no date is
    there at any time, and so are its ends. Edges of several types between the same two
    have their ``kind``, without which Gephi would merge them.
    """
    fit = build_xml_graph(graph)
    _set_spans(fit)
    writer = GEXFWriter(encoding="utf-8", prettyprint=True)
    writer.add_graph(fit)
    _finish(writer.xml)

    def write(part: Path) -> None:
        with part.open("wb") as file:
            writer.write(file)

    write_whole(path, write)
    return ()


def _finish(root: ET.Element) -> None:
    """Take out the time and what the format does not know; give edges their kind.

    ``kind`` is of GEXF 1.3; Gephi (0.9.3 and later) reads it in files of 1.2 too, which
    more versions of networkx read.
    """
    for meta in root.iter("meta"):
        meta.attrib.pop("lastmodifieddate", None)  # the same graph, the same bytes
    for graph in root.iter("graph"):
        graph.attrib.pop("name", None)
    for edge in root.iter("edge"):
        if label := edge.get("label"):
            edge.set("kind", label)


def _set_spans(graph: nx.Graph[str]) -> None:
    spans: dict[str, list[Span | None]] = {
        id: [span] if (span := find_span(values)) else []
        for id, values in graph.nodes(data=True)
    }
    for start, end, values in graph.edges(data=True):
        span = find_span(values)
        _set_span(values, span)
        for id in (start, end):
            spans[id].append(span)
    for id, values in graph.nodes(data=True):
        known = [span for span in spans[id] if span is not None]
        if known and len(known) == len(spans[id]):
            firsts, lasts = zip(*known, strict=True)
            _set_span(values, (min(firsts), max(lasts)))


def find_span(values: Mapping[str, Any]) -> Span | None:
    """Find the first and last day of an edge or node; None if it has no date."""
    for first, last in SPANS:
        starts, ends = find_days(values.get(first)), find_days(values.get(last))
        if starts and ends:
            return starts[0], max(starts[1], ends[1])
    return None


def _set_span(values: dict[str, Any], span: Span | None) -> None:
    if span is not None:
        values["start"], values["end"] = span
