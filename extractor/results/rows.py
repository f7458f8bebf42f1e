"""One extraction in, the rows of its tables out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from extractor.records import LANGUAGES, Extraction, Relation

Row = dict[str, Any]
# The column of the name in each language.
NAMES = tuple((f"name_{lang}", lang) for lang in LANGUAGES)
# Made once: ``json.dumps`` makes one for each call with these options.
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True)


def build_rows(extraction: Extraction) -> dict[str, list[Row]]:
    """Build the rows of one article, by table; entities are those of the article."""
    article = extraction.article.id
    return {
        "articles": [_article_row(extraction)],
        "mentions": [
            {"article": article, "mention": index, **mention.to_dict()}
            for index, mention in enumerate(extraction.mentions)
        ],
        "entities": list(_entity_rows(extraction)),
        "relations": [
            _relation_row(extraction, index, relation)
            for index, relation in enumerate(extraction.relations)
        ],
    }


def _article_row(extraction: Extraction) -> Row:
    row = extraction.article.to_dict()
    row["article"] = row.pop("id")
    row["notes"] = _json(row["notes"])
    return row | {"error": extraction.error}


def _entity_rows(extraction: Extraction) -> Iterator[Row]:
    for entity in extraction.entities:
        yield {
            "article": extraction.article.id,
            "entity": entity.id,
            "label": entity.label,
            "name": entity.name,
            **{name: entity.names.get(lang) for name, lang in NAMES},
            "aliases": entity.aliases,
            "ids": _json(entity.ids),
        }


def _relation_row(extraction: Extraction, index: int, relation: Relation) -> Row:
    mentions, text = extraction.mentions, extraction.article.text
    subject, object_ = mentions[relation.subject], mentions[relation.object]
    sources = [mentions[source].text for source in relation.attribution]
    place = None if relation.place is None else mentions[relation.place].text
    return relation.to_dict() | {
        "article": extraction.article.id,
        "relation": index,
        "subject_text": subject.text,
        "object_text": object_.text,
        "subject_entity": subject.entity,
        "object_entity": object_.entity,
        "trigger_text": text[slice(*relation.trigger)],
        "sentence_text": text[slice(*relation.sentence)],
        "attribution_text": "; ".join(sources) or None,
        "place_text": place,
    }


def _json(values: Mapping[str, Any]) -> str:
    return _ENCODER.encode(values) if values else "{}"
