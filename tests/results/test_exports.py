import json
from xml.etree import ElementTree

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import OutputError
from extractor.results.exports import write_graph
from extractor.results.graph import build_graph

READERS = {
    "g.graphml": nx.read_graphml,
    "g.gexf": nx.read_gexf,
    "g.json": lambda path: nx.node_link_graph(
        json.loads(path.read_text(encoding="utf-8")), edges="edges"
    ),
}


@pytest.fixture
def graph(found):
    return build_graph(found)


@pytest.mark.parametrize("name", READERS)
def test_write_graph_keeps_nodes_and_edges(graph, tmp_path, name):
    write_graph(graph, tmp_path / name)
    back = READERS[name](tmp_path / name)
    assert set(back) == set(graph)
    assert sorted(back.edges()) == sorted(graph.edges())


@pytest.mark.parametrize("name", ["g.graphml", "g.gexf"])
def test_write_graph_gives_gephi_the_labels_it_shows(graph, tmp_path, name):
    write_graph(graph, tmp_path / name)
    back = READERS[name](tmp_path / name)
    assert back.nodes["loc:rome"]["label"] == "Roma"
    assert back.nodes["loc:rome"]["kind"] == "LOC"
    labels = {values.get("label") for _, _, values in back.edges(data=True)}
    assert labels == {"MEETS", "HEAD_OF"}


def test_write_graph_lets_gexf_edges_be_directed(graph, tmp_path):
    write_graph(graph, tmp_path / "g.gexf")
    root = ElementTree.parse(tmp_path / "g.gexf").getroot()
    assert {edge.get("type") for edge in root.findall(".//{*}edge")} == {None}
    assert root.find("{*}graph").get("defaultedgetype") == "directed"


def test_write_graph_keeps_our_words_in_json(graph, tmp_path):
    write_graph(graph, tmp_path / "g.json")
    back = READERS["g.json"](tmp_path / "g.json")
    assert dict(back.nodes(data=True)) == dict(graph.nodes(data=True))
    assert list(back.edges(keys=True, data=True)) == list(
        graph.edges(keys=True, data=True)
    )


@pytest.mark.parametrize("name", READERS)
def test_write_graph_gives_the_same_bytes_twice(found, tmp_path, name):
    (tmp_path / "two").mkdir()
    write_graph(build_graph(found), tmp_path / name)
    write_graph(build_graph(reversed(found)), tmp_path / "two" / name)
    assert (tmp_path / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_write_graph_gexf_holds_no_date_of_today(graph, tmp_path):
    write_graph(graph, tmp_path / "g.gexf")
    assert "lastmodified" not in (tmp_path / "g.gexf").read_text(encoding="utf-8")


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_write_graph_survives_any_text(tmp_path_factory, text):
    graph = nx.MultiDiGraph()
    graph.add_node(f"per:{text}", label="PER", name=text)
    graph.add_edge(f"per:{text}", f"per:{text}", key="a#0", type="MEETS", rule=text)
    folder = tmp_path_factory.mktemp("g")
    for name, read in READERS.items():
        write_graph(graph, folder / name)
        assert len(read(folder / name)) == 1


@pytest.mark.parametrize("name", ["g.csv", "g"])
def test_write_graph_names_the_endings_it_knows(graph, tmp_path, name):
    with pytest.raises(OutputError, match=r"allowed are \.graphml, \.gexf, \.json"):
        write_graph(graph, tmp_path / name)


def test_write_graph_gives_every_graphml_key_an_id_of_its_own(graph, tmp_path):
    path = tmp_path / "g.graphml"
    write_graph(graph, path)
    keys = [
        element.get("id")
        for element in ElementTree.parse(path).iter()
        if element.tag.endswith("}key")
    ]
    assert keys
    assert len(keys) == len(set(keys))
