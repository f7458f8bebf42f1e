"""The OUT folder of a run in, its extractions out."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from extractor.records import (
    LANGUAGES,
    Article,
    Entity,
    Extraction,
    Mention,
    Relation,
)
from extractor.results.files import read_tables
from extractor.results.rows import Row


def read_extractions(folder: str | Path) -> Iterator[Extraction]:
    """Read the tables of a run back, one article after the other in order of their ids.

    Entities have the names and aliases that they have over all articles.

    Raises
    ------
    OutputError
        A table is missing or damaged.
    """
    tables = {name: table.to_pylist() for name, table in read_tables(folder).items()}
    mentions = _group(tables["mentions"])
    relations = _group(tables["relations"])
    entities = {row["entity"]: _build_entity(row) for row in tables["entities"]}
    for row in tables["articles"]:
        id = row["article"]
        found = tuple(_build(Mention, mention) for mention in mentions[id])
        meant = sorted({m.entity for m in found if m.entity is not None})
        yield Extraction(
            Article(
                **_pick(Article, row | {"id": id, "notes": json.loads(row["notes"])})
            ),
            found,
            tuple(_build(Relation, relation) for relation in relations[id]),
            tuple(entities[entity] for entity in meant),
            row["error"],
        )


def _group(rows: Iterable[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["article"]].append(row)
    return groups


def _build_entity(row: Row) -> Entity:
    names = {lang: row[f"name_{lang}"] for lang in LANGUAGES}
    known = {lang: name for lang, name in names.items() if name is not None}
    values = {"id": row["entity"], "names": known, "ids": json.loads(row["ids"])}
    entity: Entity = _build(Entity, row | values)
    return entity


def _build(record: Any, row: Row) -> Any:
    return record.from_dict(_pick(record, row))


def _pick(record: Any, row: Row) -> Row:
    return {field.name: row[field.name] for field in fields(record)}
