import itertools

import networkx as nx
import pytest

from extractor.errors import OutputError
from extractor.results.files import write_tables
from extractor.results.graph import build_graph
from extractor.results.tables import build_part, merge_tables


def content(graph):
    return list(graph.nodes(data=True)), list(graph.edges(keys=True, data=True))


def test_build_graph_makes_a_node_of_each_entity(found):
    graph = build_graph(found)
    assert isinstance(graph, nx.MultiDiGraph)
    assert list(graph) == [
        "loc:rome",
        "org:lega-dei-porti",
        "per:anna-bruni",
        "per:marco-sala",
    ]
    assert graph.nodes["loc:rome"] == {
        "label": "LOC",
        "name": "Roma",
        "name_it": "Roma",
        "name_en": "Rome",
        "mentions": 2,
        "articles": 2,
    }


def test_build_graph_makes_an_edge_of_each_relation(found):
    graph = build_graph(found)
    edges = graph.get_edge_data("per:anna-bruni", "per:marco-sala")
    assert edges["b.txt#0"] == {
        "type": "MEETS",
        "article": "b.txt",
        "published": "2023-12-06",
        "date": "2023-12-06",
        "negated": False,
        "modality": "fact",
        "place_text": "Roma",
        "rule": "it-meets-1",
        "score": 1.0,
        "trigger_text": "ha incontrato",
        "sentence_text": found[0].article.text,
    }
    assert edges["c.txt#0"]["negated"] is True
    reported = graph.get_edge_data("per:anna-bruni", "org:lega-dei-porti")["a.txt#0"]
    assert reported["attribution_text"] == "Marco Sala"


def test_build_graph_does_not_depend_on_article_order(found):
    expected = content(build_graph(found))
    for order in itertools.permutations(found):
        assert content(build_graph(iter(order))) == expected


def test_build_graph_reads_saved_tables(found, tmp_path):
    write_tables(tmp_path, merge_tables([build_part(found)]))
    assert content(build_graph(tmp_path)) == content(build_graph(found))
    assert content(build_graph(str(tmp_path))) == content(build_graph(found))


def test_build_graph_counts_relations_it_cannot_draw(found):
    from dataclasses import replace

    lost = replace(found[0].mentions[1], entity=None)
    mentions = (found[0].mentions[0], lost, *found[0].mentions[2:])
    graph = build_graph([replace(found[0], mentions=mentions), found[1]])
    assert graph.number_of_edges() == 1
    assert graph.graph["relations_without_entity"] == 1


def test_build_graph_of_nothing_is_empty():
    assert len(build_graph([])) == 0


def test_build_graph_refuses_a_folder_without_tables(tmp_path):
    with pytest.raises(OutputError, match="give the OUT folder"):
        build_graph(tmp_path)
