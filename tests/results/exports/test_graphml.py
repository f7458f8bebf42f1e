import json
from xml.etree import ElementTree

import networkx as nx

from extractor.results.exports.graphml import write_graphml
from extractor.results.exports.values import unescape


def test_write_graphml_comes_back(graph, tmp_path):
    write_graphml(graph, tmp_path / "g.graphml")
    back = nx.read_graphml(tmp_path / "g.graphml", force_multigraph=True)
    assert list(back) == list(graph)
    for start, end, values in back.edges(data=True):
        before = graph.edges[start, end, values["relation"]]
        assert values["weight"] == before["weight"]
        assert values["negated"] is before["negated"]
        assert json.loads(values["evidence"]) == before["evidence"]


def test_write_graphml_keeps_hostile_texts(hostile_graph, tmp_path):
    write_graphml(hostile_graph, tmp_path / "g.graphml")
    back = nx.read_graphml(tmp_path / "g.graphml")
    assert [unescape(id) for id in back] == list(hostile_graph)
    for id, values in back.nodes(data=True):
        before = hostile_graph.nodes[unescape(id)]
        assert unescape(values["label"]) == before["name"]
        assert json.loads(unescape(values["aliases"])) == before["aliases"]


def test_write_graphml_gives_keys_and_edges_ids_of_their_own(graph, tmp_path):
    path = tmp_path / "g.graphml"
    write_graphml(graph, path)
    root = ElementTree.parse(path)
    for tag in ("key", "edge"):
        ids = [element.get("id") for element in root.findall(".//{*}" + tag)]
        assert ids
        assert len(ids) == len(set(ids))


def test_write_graphml_has_no_key_that_gephi_takes_for_a_label_of_yed(graph, tmp_path):
    write_graphml(graph, tmp_path / "g.graphml")
    root = ElementTree.parse(tmp_path / "g.graphml")
    keys = {key.get("id"): key.get("attr.name") for key in root.iterfind("{*}key")}
    assert not {"d3", "d7"} & {*keys}
    assert {data.get("key") for data in root.iterfind(".//{*}data")} == {*keys}
    assert {"label", "kind", "name_en", "weight"} <= {*keys.values()}
