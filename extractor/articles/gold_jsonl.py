"""Gold in the output's own JSONL format, one article a line.

Two keys more than the output: ``optional`` of a relation, ``judged`` of a mention. What
the lines leave out (a qualifier, the relations) counts as not annotated.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from extractor.articles.gold_checks import find_faults
from extractor.articles.gold_lines import read_lines
from extractor.articles.gold_record import (
    BOUND,
    DATES,
    IDENTITY,
    NAMES,
    QUALIFIERS,
    RELATIONS,
    Gold,
)
from extractor.articles.language import find_language
from extractor.errors import ArticleError
from extractor.records import Extraction

_ADAPTER = TypeAdapter(Extraction)


def read_gold_jsonl(
    path: Path, *, types: Collection[str], lang: str | None = None
) -> Iterator[Gold]:
    """Read and check one gold file; output of ours may be read the same way.

    Raises
    ------
    ArticleError
        A line is no JSON object, a key is unknown or missing, offsets are outside the
        text or do not fit it, spans overlap, an index, label or type does not exist.
        The message names file, line and span, for every fault of the line.
    """
    for number, line in read_lines(path):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        gold = _read_line(line, where)
        faults = find_faults(gold.extraction, types)
        if faults:
            raise ArticleError("\n".join(f"{where}, {fault}" for fault in faults))
        article = gold.extraction.article
        named = replace(
            article, lang=article.lang or lang or find_language(article.text)
        )
        yield replace(gold, extraction=replace(gold.extraction, article=named))


def _read_line(line: str, where: str) -> Gold:
    try:
        values = json.loads(line)
    except ValueError as error:
        raise ArticleError(f"{where}: no valid JSON ({error}).") from error
    if not isinstance(values, dict):
        raise ArticleError(f"{where}: no JSON object; write one article a line.")
    mentions = _rows(values, "mentions", where)
    relations = _rows(values, "relations", where)
    plain = values | {
        "mentions": [_without(row, "judged") for row in mentions],
        "relations": [_without(row, "optional") for row in relations],
    }
    return Gold(
        extraction=_build_extraction(plain, where),
        optional=_numbers(relations, "optional", True),
        unjudged=_numbers(mentions, "judged", False),
        layers=_find_layers(values, mentions, relations),
    )


def _build_extraction(values: Mapping[str, Any], where: str) -> Extraction:
    """Validate types of values, then refuse unknown keys."""
    try:
        _ADAPTER.validate_python(values)
        return Extraction.from_dict(values)
    except ValidationError as error:
        faults = [
            f"{where}, {' '.join(map(str, fault['loc']))}: {fault['msg']}"
            for fault in error.errors()
        ]
        raise ArticleError("\n".join(faults)) from error
    except ArticleError as error:
        raise ArticleError(f"{where}: {error}") from error


def _find_layers(
    values: Mapping[str, Any],
    mentions: list[dict[str, Any]],
    relations: list[dict[str, Any]],
) -> frozenset[str]:
    layers = {NAMES, DATES}
    if "relations" in values:
        layers.add(RELATIONS)
    if any(row.get("entity") is not None for row in mentions):
        layers.add(IDENTITY)
    if any(BOUND in row for row in mentions):
        layers.add(BOUND)
    layers |= {key for key in QUALIFIERS for row in relations if key in row}
    return frozenset(layers)


def _rows(values: Mapping[str, Any], key: str, where: str) -> list[dict[str, Any]]:
    rows = values.get(key, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ArticleError(f"{where}: {key} must be a list of objects.")
    return rows


def _numbers(rows: list[dict[str, Any]], key: str, value: bool) -> frozenset[int]:
    return frozenset(at for at, row in enumerate(rows) if row.get(key) is value)


def _without(row: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != key}
