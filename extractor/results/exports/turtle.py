"""A graph in, RDF as Turtle out: schema.org and terms of our own, with evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import networkx as nx

from extractor.errors import OutputError
from extractor.results.exports.graph_tables import iterate_edges
from extractor.results.exports.values import flatten
from extractor.results.exports.vocabularies import find_term, load_vocabularies
from extractor.results.files import write_whole

if TYPE_CHECKING:
    from rdflib import Graph, URIRef

SCHEMA = "https://schema.org/"
# Names of our own; nothing stands behind them on the web.
ENTITY = "urn:extractor:entity:"
STATEMENT = "urn:extractor:statement:"
TYPE = "urn:extractor:type:"
TERM = "urn:extractor:term:"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
DATES = frozenset(
    {"date", "published", "first_date", "last_date", "first_published"}
    | {"last_published"}
)
LANGUAGES = {"name_it": "it", "name_en": "en"}
NAMES = frozenset({"label", "name", "aliases", "ids", *LANGUAGES})
ENDS = frozenset({"source", "target", "key", "type"})
UNNAMED = "RELATED_TO"


def write_turtle(graph: nx.Graph[str], path: Path) -> tuple[str, ...]:
    """Write entities, what is asserted of them, and a statement for each edge.

    An edge is an ``rdf:Statement`` with all its attributes, its sentences and articles
    among them; dates are EDTF. Only what is a fact somewhere and not denied is a triple
    by itself too: a reader who does not look at statements sees no plans and denials.

    Raises
    ------
    OutputError
        rdflib is not installed, or the file cannot be written.
    """
    try:
        import rdflib  # noqa: PLC0415  # an extra
    except ImportError as error:
        raise OutputError(
            'Turtle needs rdflib: pip install "extractor[exports]".'
        ) from error
    rdf = rdflib.Graph(bind_namespaces="none")
    spaces = {"schema": SCHEMA, "entity": ENTITY, "statement": STATEMENT}
    spaces |= {"type": TYPE, "term": TERM, "edtf": EDTF.removesuffix("EDTF")}
    spaces |= {"rdf": str(rdflib.RDF), "xsd": str(rdflib.XSD)}
    for prefix, space in spaces.items():
        rdf.bind(prefix, space)
    for id, values in graph.nodes(data=True):
        _add_entity(rdf, id, values)
    for edge in iterate_edges(graph):
        _add_statement(rdf, edge, graph)
    write_whole(path, lambda part: _write(rdf, part))
    return ()


def _write(rdf: Graph, path: Path) -> None:
    path.write_bytes(rdf.serialize(format="turtle", encoding="utf-8"))


def name_entity(id: str) -> URIRef:
    """Give the IRI of an entity."""
    from rdflib import URIRef  # noqa: PLC0415  # an extra

    return URIRef(ENTITY + quote(id, safe=":"))


def _add_entity(rdf: Graph, id: str, values: Mapping[str, Any]) -> None:
    from rdflib import RDF, Literal, URIRef  # noqa: PLC0415  # an extra

    entity = name_entity(id)
    if (kind := load_vocabularies().classes.get(values.get("label", ""))) is not None:
        rdf.add((entity, RDF.type, URIRef(SCHEMA + kind)))
    if "name" in values:
        rdf.add((entity, URIRef(SCHEMA + "name"), Literal(values["name"])))
    for key, lang in LANGUAGES.items():
        if key in values:
            name = Literal(values[key], lang=lang)
            rdf.add((entity, URIRef(SCHEMA + "name"), name))
    for alias in values.get("aliases", ()):
        rdf.add((entity, URIRef(SCHEMA + "alternateName"), Literal(alias)))
    for source, code in values.get("ids", {}).items():
        rdf.add((entity, URIRef(TERM + quote(source, safe="")), Literal(code)))
    _add_values(rdf, entity, values, NAMES)


def _add_statement(rdf: Graph, edge: Mapping[str, Any], graph: nx.Graph[str]) -> None:
    from rdflib import RDF, URIRef  # noqa: PLC0415  # an extra

    type = edge.get("type", UNNAMED)
    ids = edge["source"], edge["target"]
    triple = _find_triple(type, ids, graph)
    key = str(edge.get("key", type))
    parts = (ids[0], key, ids[1])
    name = "/".join(quote(part, safe=":") for part in parts)
    statement = URIRef(STATEMENT + name)
    rdf.add((statement, RDF.type, RDF.Statement))
    for term, value in zip(
        (RDF.subject, RDF.predicate, RDF.object), triple, strict=True
    ):
        rdf.add((statement, term, value))
    rdf.add((statement, URIRef(TERM + "type"), URIRef(TYPE + quote(type, safe=""))))
    _add_values(rdf, statement, edge, ENDS)
    if is_asserted(edge):
        rdf.add(triple)


def _find_triple(
    type: str, ids: tuple[str, str], graph: nx.Graph[str]
) -> tuple[URIRef, URIRef, URIRef]:
    """Find the triple that an edge states: of schema.org, or of our own."""
    from rdflib import URIRef  # noqa: PLC0415  # an extra

    subject, object = map(name_entity, ids)
    labels = [graph.nodes[id].get("label") for id in ids]
    term = find_term(load_vocabularies().property, type, *labels)
    if term is None:
        return subject, URIRef(TYPE + quote(type, safe="")), object
    predicate = URIRef(SCHEMA + term.term)
    return (
        (object, predicate, subject) if term.inverse else (subject, predicate, object)
    )


def is_asserted(edge: Mapping[str, Any]) -> bool:
    """Say whether an edge is a fact somewhere, and not denied."""
    modality = edge.get("modality", "fact")
    known = [modality] if isinstance(modality, str) else modality
    return not edge.get("negated", False) and "fact" in known and "type" in edge


def _add_values(
    rdf: Graph, subject: URIRef, values: Mapping[str, Any], without: frozenset[str]
) -> None:
    from rdflib import URIRef  # noqa: PLC0415  # an extra

    for key, value in values.items():
        if key not in without:
            for literal in _list_literals(key, value):
                rdf.add((subject, URIRef(TERM + quote(key, safe="")), literal))


def _list_literals(key: str, value: Any) -> Iterator[Any]:
    """Give a literal for each item of a list."""
    from rdflib import Literal, URIRef  # noqa: PLC0415  # an extra

    for item in value if isinstance(value, list) else [value]:
        if item is not None:
            kind = URIRef(EDTF) if key in DATES else None
            yield Literal(flatten(item), datatype=kind)
