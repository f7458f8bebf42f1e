"""A graph in, a GraphML file for Gephi, yEd or Cytoscape out."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
from networkx.readwrite.graphml import GraphMLWriter

from extractor.results.exports.xml_graph import build_xml_graph
from extractor.results.files import write_whole


def write_graphml(graph: nx.Graph[str], path: Path) -> tuple[str, ...]:
    """Write GraphML; numbers and truth values are typed."""
    # Not nx.write_graphml, whose bytes depend on whether lxml is installed.
    writer = GraphMLWriter(encoding="utf-8", prettyprint=True)
    writer.add_graph_element(build_xml_graph(graph))
    _rename_keys(writer.xml)

    def write(part: Path) -> None:
        with part.open("wb") as file:
            writer.dump(file)

    write_whole(path, write)
    return ()


def _rename_keys(root: ET.Element) -> None:
    """Call keys k0, k1: Gephi takes any d3 of a node and d7 of an edge for labels.

    They are so in the files of yEd, whose keys are numbered as those of networkx.
    """
    for tag, name in (("key", "id"), ("data", "key")):
        for element in root.iter(tag):
            element.set(name, f"k{element.attrib[name].removeprefix('d')}")
