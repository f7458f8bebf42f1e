"""A graph in, node-link JSON for web pages out, which keeps everything as it is."""

from __future__ import annotations

import json
from pathlib import Path

import networkx as nx

from extractor.results.files import write_whole


def write_node_link(graph: nx.Graph[str], path: Path) -> tuple[str, ...]:
    """Write what ``networkx.node_link_graph(data, edges="edges")`` reads."""
    data = nx.node_link_data(graph, edges="edges")

    def write(part: Path) -> None:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            json.dump(data, file, ensure_ascii=False, indent=1)

    write_whole(path, write)
    return ()
