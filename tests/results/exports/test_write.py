import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.errors import OutputError
from extractor.results.exports import write_graph
from extractor.results.graph import PROJECTIONS, build_graph

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
FILES = {
    "graphml": "g.graphml",
    "gexf": "g.gexf",
    "json": "g.json",
    "neo4j": "g.neo4j.zip",
    "turtle": "g.ttl",
    "ftm": "g.ftm.jsonl",
    "csv": "g.zip",
    "xlsx": "g.xlsx",
    "parquet": "g.zip",
}


@pytest.mark.parametrize("projection", PROJECTIONS)
@pytest.mark.parametrize("to", FILES)
def test_write_graph_gives_the_same_bytes_twice(found, tmp_path, to, projection):
    paths = []
    for name, order in (("1", found), ("2", found[::-1])):
        path = tmp_path / name / FILES[to]
        path.parent.mkdir()
        write_graph(build_graph(order, projection=projection), path, to=to)
        paths.append(path)
    assert paths[0].read_bytes() == paths[1].read_bytes()


@pytest.mark.parametrize("to", FILES)
def test_write_graph_of_nothing_is_a_file(tmp_path, to):
    write_graph(nx.MultiDiGraph(), tmp_path / FILES[to], to=to)
    assert (tmp_path / FILES[to]).exists()


@settings(max_examples=10, deadline=None)
@given(text=TEXTS)
@pytest.mark.parametrize("to", FILES)
def test_write_graph_survives_any_text(tmp_path_factory, make_hostile_graph, to, text):
    folder = tmp_path_factory.mktemp("g")
    write_graph(make_hostile_graph([text, "Anna"]), folder / FILES[to], to=to)
    assert [p.name for p in folder.iterdir()] == [FILES[to]]


def test_write_graph_takes_the_format_from_the_ending(graph, tmp_path):
    write_graph(graph, str(tmp_path / "g.graphml"))
    assert len(nx.read_graphml(tmp_path / "g.graphml")) == 4


def test_write_graph_names_the_endings_it_knows(graph, tmp_path):
    with pytest.raises(OutputError, match=r"allowed are graphml \(\.graphml\), gexf"):
        write_graph(graph, tmp_path / "g")


@pytest.mark.parametrize("to", FILES)
def test_write_graph_survives_the_worst_texts(hostile_graph, tmp_path, to):
    write_graph(hostile_graph, tmp_path / FILES[to], to=to)
    assert (tmp_path / FILES[to]).stat().st_size > 0
