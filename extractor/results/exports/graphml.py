"""A graph in, a GraphML file for Gephi, yEd or Cytoscape out."""

from __future__ import annotations

from pathlib import Path

import networkx as nx

from extractor.results.exports.xml_graph import build_xml_graph
from extractor.results.files import write_whole


def write_graphml(graph: nx.Graph[str], path: Path) -> tuple[str, ...]:
    """Write GraphML; numbers and truth values are typed."""
    fit = build_xml_graph(graph)
    # Not write_graphml, whose bytes depend on whether lxml is installed.
    write_whole(path, lambda part: nx.write_graphml_xml(fit, part))
    return ()
