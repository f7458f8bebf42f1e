"""A graph in, FollowTheMoney entities as JSON lines out, for Aleph and OpenSanctions.

Entities are Person, Organization (Company where something owns it) and Address; a
relation is an interest such as Ownership or Membership, or an UnknownLink; the articles
are its ``proof``.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import networkx as nx

from extractor.results.days import find_days
from extractor.results.exports.graph_tables import iterate_edges
from extractor.results.exports.vocabularies import (
    Interest,
    find_term,
    load_vocabularies,
)
from extractor.results.files import write_whole

Values = Mapping[str, Any]
Properties = dict[str, list[str]]
LINK, ARTICLE = "UnknownLink", "Article"
# What an interest says is so; a plan, a rumour or a denial is only a link.
SURE = frozenset({"fact", "reported"})
DATES = ("date", "first_date", "last_date")
# FollowTheMoney has dates of a year, month or day, and ids of these characters.
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z-]*[0-9a-zA-Z])?")
_LINK_ENDS = ("subject", "object")
# What most schemata call role.
ROLES = {"Family": "relationship"}


def write_followthemoney(graph: nx.Graph[str], path: Path) -> tuple[str, ...]:
    """Write one entity a line: nodes, articles, then relations.

    Of the projection "evidence" each relation has its sentence (``summary``), date and
    article; of "relations" its dates and articles. ``role`` is the type; ``status`` is
    "denied", or the modality where it is no fact.
    """

    def write(part: Path) -> None:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            for entity in build_entities(graph):
                file.write(json.dumps(entity, ensure_ascii=False) + "\n")

    write_whole(path, write)
    return ()


def build_entities(graph: nx.Graph[str]) -> Iterator[dict[str, Any]]:
    """Build the entities of a graph, those that others point at first."""
    edges = list(iterate_edges(graph))
    interests = [_find_interest(edge, graph) for edge in edges]
    owned = {
        edge["target"]
        for edge, interest in zip(edges, interests, strict=True)
        if interest is not None and interest.object_as == "asset"
    }
    extra = _find_properties(edges, graph)
    for id, values in graph.nodes(data=True):
        schemata = load_vocabularies().schemata
        label = "owned" if id in owned else values.get("label", "")
        schema = schemata.get(label, "Thing")
        properties = _describe(id, values) | extra.get(id, {})
        yield _build(make_id(id), schema, properties)
    for article, published in sorted(_list_articles(edges).items()):
        yield _build(
            make_id(f"article:{article}"),
            ARTICLE,
            {"fileName": [article], "publishedAt": _fit_dates(published)},
        )
    for edge, interest in zip(edges, interests, strict=True):
        yield _build_link(edge, interest)


def make_id(id: str) -> str:
    """Give the id that FollowTheMoney allows: readable, else a hash.

    Examples
    --------
    >>> make_id("per:anna-bruni")
    'per.anna-bruni'
    """
    kind, _, rest = id.partition(":")
    if _ID.fullmatch(kind) and _ID.fullmatch(rest):
        return f"{kind}.{rest}"
    return hashlib.sha1(id.encode(), usedforsecurity=False).hexdigest()


def _build(id: str, schema: str, properties: Properties) -> dict[str, Any]:
    known = {
        key: sorted(set(values)) for key, values in sorted(properties.items()) if values
    }
    return {"id": id, "schema": schema, "properties": known}


def _describe(id: str, values: Values) -> Properties:
    name = values.get("name", id)
    others = {values.get("name_it"), values.get("name_en"), *values.get("aliases", ())}
    ids = values.get("ids", {})
    found = {
        "name": [name],
        "alias": sorted(others - {None, name}),
        "wikidataId": [ids["wikidata"]] if "wikidata" in ids else [],
    }
    if values.get("label") == "LOC":
        found["full"] = [name]
        if "iso3166" in ids:
            found["country"] = [ids["iso3166"].lower()]
    return found


def _find_properties(
    edges: Iterable[Values], graph: nx.Graph[str]
) -> dict[str, Properties]:
    """Find nationality, country and birthplace, where they are stated as facts."""
    found: dict[str, Properties] = {}
    for edge in edges:
        if not _is_sure(edge):
            continue
        detail = find_term(load_vocabularies().detail, *_find_ends(edge, graph))
        object_ = graph.nodes[edge["target"]]
        country = object_.get("ids", {}).get("iso3166", "").lower()
        if detail is None:
            continue
        if value := {"country": country, "name": object_.get("name")}[detail.value]:
            properties = found.setdefault(edge["source"], {})
            properties.setdefault(detail.property, []).append(value)
    return found


def _find_ends(
    edge: Values, graph: nx.Graph[str]
) -> tuple[str, str | None, str | None]:
    one, other = (graph.nodes[edge[end]].get("label") for end in ("source", "target"))
    return edge.get("type", ""), one, other


def _find_interest(edge: Values, graph: nx.Graph[str]) -> Interest | None:
    if not _is_sure(edge):
        return None
    return find_term(load_vocabularies().interest, *_find_ends(edge, graph))


def _is_sure(edge: Values) -> bool:
    return not edge.get("negated") and bool(SURE & _list_modality(edge))


def _list_modality(edge: Values) -> set[str]:
    modality = edge.get("modality", "fact")
    return {modality} if isinstance(modality, str) else set(modality)


def _build_link(edge: Values, interest: Interest | None) -> dict[str, Any]:
    ends = (interest.subject_as, interest.object_as) if interest else _LINK_ENDS
    type = edge.get("type", "")
    articles = [pointer.rpartition("#")[0] for pointer in edge.get("evidence", ())]
    if "article" in edge:
        articles.append(edge["article"])
    parts = (edge["source"], str(edge.get("key", type)), edge["target"])
    properties = {
        ends[0]: [make_id(edge["source"])],
        ends[1]: [make_id(edge["target"])],
        ROLES.get(interest.entity_schema if interest else LINK, "role"): (
            [f"not {type}" if edge.get("negated") else type] if type else []
        ),
        "status": _find_status(edge),
        "summary": [edge["sentence_text"]] if "sentence_text" in edge else [],
        "proof": [make_id(f"article:{article}") for article in articles],
        **_find_dates(edge),
    }
    schema = interest.entity_schema if interest else LINK
    return _build(make_id(" ".join(parts)), schema, properties)


def _find_status(edge: Values) -> list[str]:
    denied = ["denied"] if edge.get("negated") else []
    return denied + sorted(_list_modality(edge) - {"fact"})


def _find_dates(edge: Values) -> Properties:
    """Give the dates of an edge; a range as start and end."""
    said = [edge[key] for key in DATES if edge.get(key)]
    plain = [date for date in said if _DATE.fullmatch(date)]
    spans = [
        days for date in said if not _DATE.fullmatch(date) and (days := find_days(date))
    ]
    return {
        "date": plain,
        "startDate": [days[0] for days in spans],
        "endDate": [days[1] for days in spans],
    }


def _list_articles(edges: Iterable[Values]) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for edge in edges:
        for pointer in edge.get("evidence", ()):
            found.setdefault(pointer.rpartition("#")[0], None)
        if "article" in edge:
            found[edge["article"]] = edge.get("published")
    return found


def _fit_dates(date: str | None) -> list[str]:
    return [date] if date and _DATE.fullmatch(date) else []
