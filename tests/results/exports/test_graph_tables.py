import networkx as nx

from extractor.results.exports.graph_tables import build_graph_tables
from extractor.results.graph import build_graph


def test_build_graph_tables_gives_nodes_and_edges(graph):
    tables = build_graph_tables(graph)
    assert tables["nodes"]["id"].to_pylist() == list(graph)
    [row] = [row for row in tables["edges"].to_pylist() if row["key"] == "MEETS"]
    assert (row["source"], row["target"]) == ("per:anna-bruni", "per:marco-sala")
    assert row["evidence"] == ["b.txt#0"]
    assert row["weight"] == 1


def test_build_graph_tables_types_columns(graph):
    types = {f.name: str(f.type) for f in build_graph_tables(graph)["edges"].schema}
    assert types["negated"] == "bool"
    assert types["weight"] == "int64"
    assert types["score"] == "double"
    assert types["modality"].startswith("list<")


def test_build_graph_tables_gives_text_for_counts_by_name(found):
    edges = build_graph_tables(build_graph(found, projection="actors"))["edges"]
    assert '{"HEAD_OF": 1}' in edges["types"].to_pylist()
    assert "key" not in edges.column_names


def test_build_graph_tables_gives_text_where_types_differ():
    graph = nx.Graph()
    graph.add_node("a", what=1)
    graph.add_node("b", what="x", size=1)
    graph.add_node("c", size=0.5)
    nodes = build_graph_tables(graph)["nodes"]
    assert nodes["what"].to_pylist() == ["1", "x", None]
    assert nodes["size"].to_pylist() == [None, 1.0, 0.5]


def test_build_graph_tables_of_nothing_have_their_columns():
    tables = build_graph_tables(nx.MultiDiGraph())
    assert tables["nodes"].column_names == ["id", "label", "name"]
    assert tables["edges"].column_names == ["source", "target", "key"]
