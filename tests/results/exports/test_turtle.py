import sys

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.errors import OutputError
from extractor.results.exports.turtle import (
    EDTF,
    SCHEMA,
    TERM,
    TYPE,
    is_asserted,
    name_entity,
    write_turtle,
)

rdflib = pytest.importorskip("rdflib")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
RDF, Literal, URIRef = rdflib.RDF, rdflib.Literal, rdflib.URIRef
ANNA, MARCO, LEGA = map(
    name_entity, ("per:anna-bruni", "per:marco-sala", "org:lega-dei-porti")
)


def read(graph, path):
    write_turtle(graph, path)
    return rdflib.Graph().parse(path, format="turtle")


def test_write_turtle_names_entities_in_terms_of_schema_org(graph, tmp_path):
    rdf = read(graph, tmp_path / "g.ttl")
    rome = name_entity("loc:rome")
    assert (ANNA, RDF.type, URIRef(SCHEMA + "Person")) in rdf
    assert (rome, RDF.type, URIRef(SCHEMA + "Place")) in rdf
    names = set(rdf.objects(rome, URIRef(SCHEMA + "name")))
    assert {Literal("Roma", lang="it"), Literal("Rome", lang="en")} <= names


def test_write_turtle_asserts_facts_alone(graph, tmp_path):
    rdf = read(graph, tmp_path / "g.ttl")
    assert (ANNA, URIRef(TYPE + "MEETS"), MARCO) in rdf
    # it is only reported
    assert (ANNA, URIRef(TYPE + "HEAD_OF"), LEGA) not in rdf
    statements = set(rdf.subjects(RDF.type, RDF.Statement))
    assert len(statements) == 3
    denied = set(rdf.subjects(URIRef(TERM + "negated"), Literal(True)))
    assert len(denied) == 1


def test_write_turtle_gives_statements_their_evidence(evidence_graph, tmp_path):
    rdf = read(evidence_graph, tmp_path / "g.ttl")
    [statement] = rdf.subjects(URIRef(TERM + "article"), Literal("b.txt"))
    dates = list(rdf.objects(statement, URIRef(TERM + "date")))
    assert dates == [Literal("2023-12-06", datatype=URIRef(EDTF))]
    [sentence] = rdf.objects(statement, URIRef(TERM + "sentence_text"))
    assert str(sentence).endswith("ha incontrato Marco Sala a Roma.")
    assert (statement, RDF.subject, ANNA) in rdf


@pytest.mark.parametrize(
    ("type", "labels", "triple"),
    [
        ("FOUNDED", ("PER", "ORG"), ("b:b", SCHEMA + "founder", "a:a")),
        ("BORN_IN", ("PER", "LOC"), ("a:a", SCHEMA + "birthPlace", "b:b")),
        ("OWNS", ("ORG", "ORG"), ("a:a", TYPE + "OWNS", "b:b")),
    ],
)
def test_write_turtle_uses_terms_of_schema_org(tmp_path, type, labels, triple):
    graph = nx.MultiDiGraph()
    graph.add_node("a:a", label=labels[0])
    graph.add_node("b:b", label=labels[1])
    graph.add_edge("a:a", "b:b", key=type, type=type)
    subject, predicate, object = triple
    expected = name_entity(subject), URIRef(predicate), name_entity(object)
    assert expected in read(graph, tmp_path / "g.ttl")


@settings(max_examples=30, deadline=None)
@given(text=TEXTS)
def test_write_turtle_keeps_hostile_texts(tmp_path_factory, make_hostile_graph, text):
    path = tmp_path_factory.mktemp("g") / "g.ttl"
    rdf = read(make_hostile_graph([text]), path)
    entity = name_entity(f"per:{text}")
    assert list(rdf.objects(entity, URIRef(SCHEMA + "name"))) == [Literal(text)]


@pytest.mark.parametrize(
    ("edge", "expected"),
    [
        ({"type": "X"}, True),
        ({"type": "X", "modality": ["fact", "planned"]}, True),
        ({"type": "X", "modality": ["planned"]}, False),
        ({"type": "X", "negated": True}, False),
        ({"weight": 2}, False),
    ],
)
def test_is_asserted(edge, expected):
    assert is_asserted(edge) is expected


def test_write_turtle_names_what_to_install(graph, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "rdflib", None)
    with pytest.raises(OutputError, match=r'pip install "extractor\[exports\]"'):
        write_turtle(graph, tmp_path / "g.ttl")


def test_write_turtle_keeps_the_worst_texts(hostile, hostile_graph, tmp_path):
    rdf = read(hostile_graph, tmp_path / "g.ttl")
    names = {str(name) for name in rdf.objects(None, URIRef(SCHEMA + "name"))}
    assert names == set(hostile)
