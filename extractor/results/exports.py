"""A graph in, a file for Gephi, yEd or a web page out; the ending says which."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from extractor.errors import OutputError
from extractor.results.files import write_whole

if TYPE_CHECKING:
    Writer = Callable[[nx.MultiDiGraph[str], Path], None]

# What XML 1.0 cannot hold (production [2] Char of the W3C recommendation).
NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Gephi shows ``label`` of nodes and edges and reads ``type`` of an edge as directed or
# undirected, so the words that the tables use are renamed in XML.
NODE_NAMES = {"label": "kind", "name": "label"}
EDGE_NAMES = {"type": "label"}


def write_graph(graph: nx.MultiDiGraph[str], path: str | Path) -> None:
    """Write the graph in the format that the ending of ``path`` names.

    ``.graphml`` and ``.gexf`` open in Gephi: there the name of an entity is ``label``
    and its label ``kind``, the type of a relation is ``label``, and characters that XML
    forbids are removed. ``.json`` is node-link, for web pages, and keeps everything as
    it is. Equal graphs give equal bytes.

    Raises
    ------
    OutputError
        The ending is none of the three, or the file cannot be written.
    """
    path = Path(path)
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise OutputError(
            f"{path} has an ending that is no graph format; allowed are "
            f"{', '.join(WRITERS)}."
        )
    write_whole(path, partial(writer, graph))


def _write_graphml(graph: nx.MultiDiGraph[str], path: Path) -> None:
    nx.write_graphml(_for_xml(graph), path)


def _write_gexf(graph: nx.MultiDiGraph[str], path: Path) -> None:
    writer = GEXFWriter(encoding="utf-8", prettyprint=True)
    writer.add_graph(_for_xml(graph))
    for meta in writer.xml.iter("meta"):
        meta.attrib.pop("lastmodifieddate", None)  # the same graph, the same bytes
    with path.open("wb") as file:
        writer.write(file)


def _write_json(graph: nx.MultiDiGraph[str], path: Path) -> None:
    data = nx.node_link_data(graph, edges="edges")
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")


WRITERS: Mapping[str, Writer] = {
    ".graphml": _write_graphml,
    ".gexf": _write_gexf,
    ".json": _write_json,
}


def _for_xml(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    fit: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, values in graph.nodes(data=True):
        fit.add_node(_clean(node), **_rename(values, NODE_NAMES))
    for start, end, key, values in graph.edges(keys=True, data=True):
        fit.add_edge(
            _clean(start), _clean(end), _clean(key), **_rename(values, EDGE_NAMES)
        )
    return fit


def _rename(values: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    return {names.get(key, key): _clean(value) for key, value in values.items()}


def _clean(value: Any) -> Any:
    """Give what XML can hold: lists and counts become one text."""
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    elif isinstance(value, dict):
        value = "; ".join(f"{key} {count}" for key, count in value.items())
    return NOT_XML.sub("", value) if isinstance(value, str) else value
