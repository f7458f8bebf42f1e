import json

import networkx as nx
import pytest

from extractor.results.exports.node_link import write_node_link
from extractor.results.graph import PROJECTIONS, build_graph


def list_content(graph):
    edges = graph.edges(keys=True) if graph.is_multigraph() else graph.edges()
    return list(graph.nodes(data=True)), [(*e, graph.edges[e]) for e in edges]


def read(path):
    return nx.node_link_graph(json.loads(path.read_text("utf-8")), edges="edges")


@pytest.mark.parametrize("projection", PROJECTIONS)
def test_write_node_link_keeps_everything(found, tmp_path, projection):
    graph = build_graph(found, projection=projection)
    write_node_link(graph, tmp_path / "g.json")
    back = read(tmp_path / "g.json")
    assert type(back) is type(graph)
    assert list_content(back) == list_content(graph)
    assert back.graph == graph.graph


def test_write_node_link_keeps_hostile_texts(hostile_graph, tmp_path):
    write_node_link(hostile_graph, tmp_path / "g.json")
    assert list_content(read(tmp_path / "g.json")) == list_content(hostile_graph)
