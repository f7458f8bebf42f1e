import csv

import pytest

from extractor.results.exports.neo4j import write_neo4j
from extractor.results.exports.values import unescape
from extractor.results.graph import build_graph

ANNA, MARCO = "per:anna-bruni", "per:marco-sala"


def read(folder, name):
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_write_neo4j_types_its_headers(graph, tmp_path):
    [note] = write_neo4j(graph, tmp_path / "neo")
    nodes = read(tmp_path / "neo", "nodes.csv")
    assert nodes[0] == {
        "id:ID": "loc:rome",
        ":LABEL": "Entity;LOC",
        "label": "LOC",
        "name": "Roma",
        "name_it": "Roma",
        "name_en": "Rome",
        "aliases:string[]": "Rome",
        "mentions:long": "2",
        "articles:long": "2",
        "first_published:date": "2023-12-06",
        "last_published:date": "2023-12-06",
    }
    edges = read(tmp_path / "neo", "relationships.csv")
    assert {(e[":START_ID"], e[":TYPE"], e[":END_ID"]) for e in edges} == {
        (ANNA, "HEAD_OF", "org:lega-dei-porti"),
        (ANNA, "MEETS", MARCO),
        (ANNA, "NOT_MEETS", MARCO),
    }
    assert {"negated:boolean", "weight:long", "score:double"} <= set(edges[0])
    assert edges[1]["evidence:string[]"] == "b.txt#0"
    assert edges[1]["first_date:date"] == "2023-12-06"
    assert "neo4j-admin database import full neo4j --nodes=nodes.csv" in note
    assert f"in {tmp_path / 'neo'}" in note


@pytest.mark.parametrize("projection", ["actors", "cooccurrence"])
def test_write_neo4j_names_edges_without_a_type(found, tmp_path, projection):
    write_neo4j(build_graph(found, projection=projection), tmp_path / "neo")
    edges = read(tmp_path / "neo", "relationships.csv")
    assert {edge[":TYPE"] for edge in edges} == {"RELATED_TO"}


def test_write_neo4j_keeps_hostile_texts(hostile_graph, tmp_path):
    write_neo4j(hostile_graph, tmp_path / "neo")
    rows = read(tmp_path / "neo", "nodes.csv")
    assert [row["id:ID"] for row in rows] == list(hostile_graph)
    for row in rows:
        values = hostile_graph.nodes[row["id:ID"]]
        assert row["name"] == values["name"]
        items = row["aliases:string[]"].split(";")
        assert [unescape(item) for item in items] == values["aliases"]


def test_write_neo4j_says_to_unpack_a_zip(graph, tmp_path):
    [note] = write_neo4j(graph, tmp_path / "neo.zip")
    assert "unpack it" in note
