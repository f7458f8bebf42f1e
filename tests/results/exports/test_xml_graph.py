from extractor.results.exports.values import unescape
from extractor.results.exports.xml_graph import build_xml_graph
from extractor.results.graph import build_graph


def test_build_xml_graph_gives_gephi_the_labels_it_shows(graph):
    fit = build_xml_graph(graph)
    assert fit.nodes["loc:rome"]["label"] == "Roma"
    assert fit.nodes["loc:rome"]["kind"] == "LOC"
    labels = {values["label"] for _, _, values in fit.edges(data=True)}
    assert labels == {"MEETS", "not MEETS", "HEAD_OF"}


def test_build_xml_graph_gives_each_edge_an_id_of_its_own(graph):
    keys = [key for _, _, key in build_xml_graph(graph).edges(keys=True)]
    assert len(keys) == len(set(keys)) == graph.number_of_edges()


def test_build_xml_graph_keeps_nodes_apart_that_differ_in_control_characters(graph):
    graph.add_node("per:a\x01", name="a\x01")
    graph.add_node("per:a", name=None)
    fit = build_xml_graph(graph)
    assert {unescape(id) for id in fit} == set(graph)
    assert "label" not in fit.nodes["per:a"]


def test_build_xml_graph_keeps_the_kind_of_graph(found):
    graph = build_graph(found, projection="actors")
    fit = build_xml_graph(graph)
    assert not fit.is_directed()
    assert not fit.is_multigraph()
    assert fit.number_of_edges() == graph.number_of_edges()
