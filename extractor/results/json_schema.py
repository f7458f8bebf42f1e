"""The records in, the JSON Schema of what ``to_dict`` gives out."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from extractor.records import (
    FORMS,
    LABELS,
    LANGUAGES,
    MODALITIES,
    Article,
    Entity,
    Extraction,
    Mention,
    Relation,
)
from extractor.results.column_descriptions import DESCRIPTIONS

DRAFT = "https://json-schema.org/draft/2020-12/schema"
VALUE_FROM = ("stated", "article", "text")
BOUNDS = ("since", "until", "before", "after", "by")
# Values that are not any text or number; None where it may be absent.
ALLOWED: dict[str, dict[str, tuple[str | None, ...]]] = {
    "Article": {"lang": (*LANGUAGES, None)},
    "Mention": {
        "label": LABELS,
        "form": (*FORMS, None),
        "value_from": (*VALUE_FROM, None),
        "bound": (*BOUNDS, None),
    },
    "Relation": {"modality": MODALITIES},
    "Entity": {"label": LABELS[:3]},
}
TABLE_OF = {
    "Article": "articles",
    "Mention": "mentions",
    "Relation": "relations",
    "Entity": "entities",
}
# Fields that tables call or write otherwise.
OTHERWISE = {
    ("Article", "id"): "Id of the article, unique among those extracted together.",
    (
        "Article",
        "notes",
    ): "What happened on the way in (encoding, repairs, duplicates).",
    ("Entity", "id"): "Id of the entity, the same in both languages.",
    ("Entity", "names"): "Names by language.",
    ("Entity", "ids"): "Ids in other databases, by database.",
}


def build_json_schema() -> dict[str, Any]:
    """Build the JSON Schema (draft 2020-12) of an Extraction.

    Every key is required, as ``to_dict`` leaves none out; no other key is allowed.

    Examples
    --------
    >>> build_json_schema()["required"]
    ['article', 'mentions', 'relations', 'entities', 'error']
    """
    schema = TypeAdapter(Extraction).json_schema(mode="serialization")
    parts: dict[str, dict[str, Any]] = schema["$defs"]
    for record in (Article, Mention, Relation, Entity):
        _complete(record.__name__, parts[record.__name__])
    _close(schema)
    return {"$schema": DRAFT} | schema


def _complete(name: str, part: dict[str, Any]) -> None:
    """Add meanings and allowed values to the fields of one record."""
    _close(part)
    known = DESCRIPTIONS[TABLE_OF[name]]
    for field, values in part["properties"].items():
        values["description"] = OTHERWISE.get((name, field)) or known[field]
        if field in ALLOWED[name]:
            values["enum"] = list(ALLOWED[name][field])
        if field == "score":
            values |= {"minimum": 0, "maximum": 1}
        if values.get("type") == "integer":
            values["minimum"] = 0


def _close(part: dict[str, Any]) -> None:
    part["required"] = list(part["properties"])
    part["additionalProperties"] = False
    for values in part["properties"].values():
        values.pop("title", None)
        values.pop("default", None)
