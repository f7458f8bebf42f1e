"""The OUT folder of a run in, everything that a page shows out, as JSON types."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from extractor.records import LANGUAGES
from extractor.results.columns import NAMES, SAME_AS, TABLES
from extractor.results.days import find_days
from extractor.results.explorer.evidence import Sentences
from extractor.results.explorer.layout import build_layout, find_radius
from extractor.results.explorer.merged import follow_same_as
from extractor.results.explorer.strongest import Limits, Strongest, find_strongest
from extractor.results.families import find_family, load_families
from extractor.results.files import read_tables
from extractor.schemas import Schema

# Characters of a name, title or source; nobody reads more of one on a page.
MAX_NAME = 200
COLUMNS = {
    "articles": ("article", "lang", "published", "title", "source", "text", "error"),
    "mentions": (
        *("article", "mention", "start", "end", "text", "label", "entity", "value"),
    ),
    "entities": (
        *("entity", "label", "name", *NAMES, "aliases", "ids", "mentions", "articles"),
        SAME_AS,
    ),
    "relations": (
        *("article", "relation", "type", "subject", "object", "trigger", "sentence"),
        *("negated", "modality", "attribution", "date", "place", "rule", "score"),
        *("subject_entity", "object_entity"),
    ),
}
Data = dict[str, Any]


def build_page_data(
    folder: str | Path, *, schema: Schema, limits: Limits | None = None
) -> Data:
    """Build what a page shows; of more than ``limits`` allow, the strongest part.

    ``left_out`` counts what is not on the page. Names are cut after 200 characters,
    sentences never. Offsets are UTF-16 units of the sentence.

    Raises
    ------
    OutputError
        The folder does not hold complete tables.
    """
    limits = limits or Limits()
    tables = follow_same_as(
        read_tables(folder, {name: _narrow(name) for name in TABLES})
    )
    symmetric = frozenset(n for n, r in schema.relations.items() if r.symmetric)
    strongest = find_strongest(tables["relations"], symmetric=symmetric, limits=limits)
    articles, mentions = _read_sources(tables, strongest.relations)
    sentences = Sentences(articles, mentions)
    rows = strongest.relations.to_pylist()
    relations = [_build_relation(row, sentences) for row in rows]
    listed = _choose_entities(tables["entities"], strongest, limits)
    left_out = strongest.left_out | {"listed": len(tables["entities"]) - len(listed)}
    return {
        "counts": {name: len(table) for name, table in tables.items()}
        | {"failed": _count_errors(tables["articles"])},
        "left_out": left_out,
        "types": [_build_type(name, schema) for name in _sorted(rows, "type")],
        "families": [family.id for family in load_families().family],
        "offices": sorted(load_families().offices),
        "articles": [_build_article(row) for row in articles.values()],
        "sentences": sentences.found,
        "entities": _place_entities(listed, relations),
        "relations": relations,
    }


def _narrow(name: str) -> pa.Schema:
    return pa.schema([TABLES[name].field(column) for column in COLUMNS[name]])


def _count_errors(articles: pa.Table) -> int:
    return len(articles) - int(articles["error"].null_count)


def _sorted(rows: Iterable[Mapping[str, Any]], key: str) -> list[str]:
    return sorted({row[key] for row in rows})


def _read_sources(
    tables: Mapping[str, pa.Table], relations: pa.Table
) -> tuple[dict[str, Data], list[Data]]:
    """Give the articles that relations come from, by id, and their mentions."""
    ids = pc.unique(relations["article"])
    articles, mentions = (
        tables[name].filter(pc.is_in(tables[name]["article"], value_set=ids))
        for name in ("articles", "mentions")
    )
    return {row["article"]: row for row in articles.to_pylist()}, mentions.to_pylist()


def _build_relation(row: Mapping[str, Any], sentences: Sentences) -> Data:
    article, (start, end) = row["article"], row["sentence"]
    indices = row["attribution"], [] if row["place"] is None else [row["place"]]
    sources, places = (
        [_build_said(sentences.find_mention(article, index)) for index in found]
        for found in indices
    )
    return {
        "id": f"{article}#{row['relation']}",
        "article": article,
        "type": row["type"],
        "subject": row["subject_entity"],
        "object": row["object_entity"],
        "said": [row["subject"], row["object"]],
        "words": [
            cut(sentences.find_mention(article, row[end])["text"])
            for end in ("subject", "object")
        ],
        "sentence": sentences.add(article, start, end),
        "trigger": sentences.find_offsets(article, start, row["trigger"]),
        "negated": row["negated"],
        "modality": row["modality"],
        "attribution": sources,
        "place": places[0] if places else None,
        "date": row["date"],
        "days": find_days(row["date"]),
        "rule": row["rule"],
        "score": round(row["score"], 3),
    }


def _build_said(mention: Mapping[str, Any]) -> Data:
    return {"text": cut(mention["text"]), "entity": mention["entity"]}


def _build_article(row: Mapping[str, Any]) -> Data:
    return {
        "id": row["article"],
        "lang": row["lang"],
        "published": row["published"],
        "days": find_days(row["published"]),
        "title": cut(row["title"]),
        "source": cut(row["source"]),
    }


def _build_type(name: str, schema: Schema) -> Data:
    relation = schema.relations.get(name)
    plain = name.replace("_", " ").lower()
    return {
        "id": name,
        "family": find_family(name, schema),
        "names": relation.label.model_dump()
        if relation
        else dict.fromkeys(LANGUAGES, plain),
        "symmetric": bool(relation and relation.symmetric),
        "definition": relation.definition if relation else "",
        "plover": relation.plover if relation else None,
        "cameo": list(relation.cameo) if relation else [],
    }


def _choose_entities(
    entities: pa.Table, strongest: Strongest, limits: Limits
) -> list[Data]:
    """Choose the entities of the relations, then others with most mentions."""
    nodes = pa.array(strongest.nodes, pa.string())
    drawn = pc.is_in(entities["entity"], value_set=nodes)
    order = [("mentions", "descending"), ("entity", "ascending")]
    others = entities.filter(pc.invert(drawn)).sort_by(order)
    room = max(limits.nodes - len(nodes), 0)
    rows = entities.filter(drawn).to_pylist() + others.slice(0, room).to_pylist()
    return [_build_entity(row) for row in rows]


def _build_entity(row: Mapping[str, Any]) -> Data:
    names = {lang: cut(row[key]) for lang, key in zip(LANGUAGES, NAMES, strict=True)}
    return {
        "id": row["entity"],
        "label": row["label"],
        "name": cut(row["name"]),
        "names": names,
        "aliases": [cut(alias) for alias in row["aliases"]],
        "ids": {key: cut(value) for key, value in json.loads(row["ids"]).items()},
        "mentions": row["mentions"],
        "articles": row["articles"],
    }


def _place_entities(entities: list[Data], relations: list[Data]) -> list[Data]:
    pairs = Counter((row["subject"], row["object"]) for row in relations)
    places = build_layout((a, b, weight) for (a, b), weight in pairs.items())
    weights: Counter[str] = Counter()
    for (a, b), weight in pairs.items():
        weights[a] += weight
        weights[b] += weight
    return [
        entity
        | {
            "at": list(places[entity["id"]]),
            "radius": find_radius(weights[entity["id"]]),
        }
        if entity["id"] in places
        else entity | {"at": None, "radius": None}
        for entity in entities
    ]


def cut(text: str | None) -> Any:
    """Cut a name that is too long to be read.

    Examples
    --------
    >>> cut("Rome"), len(cut("x" * 10_000)), cut(None)
    ('Rome', 200, None)
    """
    if text is None or len(text) <= MAX_NAME:
        return text
    return f"{text[: MAX_NAME - 1]}…"
