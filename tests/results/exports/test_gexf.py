import json
from dataclasses import replace
from xml.etree import ElementTree

import networkx as nx
import pytest

from extractor.results.exports.gexf import find_span, write_gexf
from extractor.results.exports.values import unescape
from extractor.results.graph import build_graph

ANNA, MARCO = "per:anna-bruni", "per:marco-sala"


def read(path):
    root = ElementTree.parse(path).getroot()
    nodes = {node.get("id"): node for node in root.findall(".//{*}node")}
    return root, nodes, root.findall(".//{*}edge")


def test_write_gexf_comes_back(graph, tmp_path):
    write_gexf(graph, tmp_path / "g.gexf")
    back = nx.read_gexf(tmp_path / "g.gexf")
    assert list(back) == list(graph)
    assert back.is_directed()
    for start, end, values in back.edges(data=True):
        before = graph.edges[start, end, values["relation"]]
        assert values["weight"] == before["weight"]
        assert json.loads(values["modality"]) == before["modality"]


def test_write_gexf_keeps_hostile_texts(hostile_graph, tmp_path):
    write_gexf(hostile_graph, tmp_path / "g.gexf")
    back = nx.read_gexf(tmp_path / "g.gexf")
    assert [unescape(id) for id in back] == list(hostile_graph)
    assert [unescape(values["label"]) for _, values in back.nodes(data=True)] == [
        values["name"] for _, values in hostile_graph.nodes(data=True)
    ]


def test_write_gexf_says_from_when_to_when_an_edge_is(graph, tmp_path):
    write_gexf(graph, tmp_path / "g.gexf")
    root, nodes, edges = read(tmp_path / "g.gexf")
    assert root.find("{*}graph").get("mode") == "dynamic"
    assert root.find("{*}graph").get("timeformat") == "date"
    assert root.find("{*}graph").get("defaultedgetype") == "directed"
    [met] = [edge for edge in edges if edge.get("label") == "MEETS"]
    assert (met.get("start"), met.get("end")) == ("2023-12-06", "2023-12-06")
    [denied] = [edge for edge in edges if edge.get("label") == "not MEETS"]
    assert denied.get("start") is None
    assert nodes[ANNA].get("start") is None  # an undated edge is there at any time


def test_write_gexf_keeps_types_between_the_same_two_apart(make_extraction, tmp_path):
    item = make_extraction(
        "a.txt",
        "[Al:PER] met and accused [Bo:PER].",
        ("MEETS", 0, 1, "met", {}),
        ("ACCUSES", 0, 1, "accused", {}),
        ("MEETS", 0, 1, "met", {"negated": True}),
    )
    write_gexf(build_graph([item]), tmp_path / "g.gexf")
    root, _, edges = read(tmp_path / "g.gexf")
    kinds = [edge.get("kind") for edge in edges]
    assert sorted(kinds) == ["ACCUSES", "MEETS", "not MEETS"]
    assert "name" not in root.find("{*}graph").attrib


def test_write_gexf_lets_nodes_last_as_long_as_their_edges(make_extraction, tmp_path):
    one, two = (
        make_extraction(
            f"{year}.txt",
            "[Al:PER] met [Bo:PER].",
            ("MEETS", 0, 1, "met", {"date": date}),
            published=f"{year}-05-01",
        )
        for year, date in (("2020", "1999"), ("2021", None))
    )
    write_gexf(build_graph([one, two]), tmp_path / "g.gexf")
    _, nodes, [edge] = read(tmp_path / "g.gexf")
    assert (edge.get("start"), edge.get("end")) == ("1999-01-01", "1999-12-31")
    assert nodes["per:al"].get("start") == "1999-01-01"
    assert nodes["per:al"].get("end") == "2021-05-01"


@pytest.mark.parametrize(
    ("values", "span"),
    [
        ({"date": "2023-11"}, ("2023-11-01", "2023-11-30")),
        ({"date": "2023/2024"}, ("2023-01-01", "2024-12-31")),
        ({"date": None, "published": "2024-01-02"}, ("2024-01-02", "2024-01-02")),
        ({"date": "XXXX-10-26"}, None),
        ({}, None),
    ],
)
def test_find_span_takes_the_date_before_the_publication(values, span):
    assert find_span(values) == span


def test_write_gexf_holds_no_date_of_today(found, tmp_path):
    undated = [
        replace(item, article=replace(item.article, published=None)) for item in found
    ]
    write_gexf(build_graph(undated), tmp_path / "g.gexf")
    assert "lastmodified" not in (tmp_path / "g.gexf").read_text("utf-8")
