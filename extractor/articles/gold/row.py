"""One annotated article as JSON types in, checked gold out.

Three keys more than the output: ``optional`` of a relation, ``judged`` of a mention,
``layers`` of the whole. Without ``layers``, what the row leaves out (a qualifier, the
relations) counts as not annotated.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter, ValidationError

from extractor.articles.gold.checks import find_faults
from extractor.articles.gold.record import (
    BOUND,
    DATES,
    IDENTITY,
    LAYERS,
    NAMES,
    PAIRS,
    QUALIFIERS,
    RELATIONS,
    Gold,
)
from extractor.articles.language import find_language
from extractor.errors import ArticleError, LanguageError
from extractor.records import Extraction

Row = dict[str, Any]

_ADAPTER = TypeAdapter(Extraction)
# Characters of the names of keys that a message shows.
MAX_KEYS = 200


def build_gold(
    values: Mapping[str, Any],
    where: str,
    *,
    types: Collection[str] | None,
    lang: str | None = None,
) -> Gold:
    """Build and check the gold of one article.

    Parameters
    ----------
    where
        File and line, for messages.
    types
        Relation types that are allowed; None: any.
    lang
        The language of an article that does not say it; None: detect.

    Raises
    ------
    ArticleError
        A key is unknown or missing, offsets are outside the text or do not fit it,
        spans overlap, an index, label or type does not exist. The message names
        ``where`` and the span, for every fault.
    LanguageError
        The language cannot be told.
    """
    gold = _build_unchecked(values, where)
    faults = find_faults(gold.extraction, None if PAIRS in gold.layers else types)
    if faults:
        raise ArticleError("\n".join(f"{where}, {fault}" for fault in faults))
    article = gold.extraction.article
    try:
        found = article.lang or lang or find_language(article.text)
    except LanguageError as error:
        raise LanguageError(f"{where}: {error}") from error
    named = replace(article, lang=found)
    return replace(gold, extraction=replace(gold.extraction, article=named))


def check_row(values: Mapping[str, Any], where: str) -> None:
    """Check keys and types of a row, not what they say.

    Raises
    ------
    ArticleError
        A key is unknown or missing, or a value is of another type.
    """
    _build_unchecked(values, where)


def _build_unchecked(values: Mapping[str, Any], where: str) -> Gold:
    mentions = _rows(values, "mentions", where)
    relations = _rows(values, "relations", where)
    plain = {key: value for key, value in values.items() if key != "layers"} | {
        "mentions": [_without(row, "judged") for row in mentions],
        "relations": [_without(row, "optional") for row in relations],
    }
    return Gold(
        extraction=_build_extraction(plain, where),
        optional=_numbers(relations, "optional", True),
        unjudged=_numbers(mentions, "judged", False),
        layers=_read_layers(values, where) or _find_layers(values, mentions, relations),
    )


def _read_layers(values: Mapping[str, Any], where: str) -> frozenset[str]:
    layers = values.get("layers", ())
    listed = isinstance(layers, list | tuple)
    if not listed or not all(layer in LAYERS for layer in layers):
        raise ArticleError(
            f"{where}: layers = {layers!r}; allowed is a list of {', '.join(LAYERS)}."
        )
    return frozenset(layers)


def _build_extraction(values: Mapping[str, Any], where: str) -> Extraction:
    """Validate types of values, as strictly as JSON has them; refuse unknown keys."""
    if "article" not in values:
        raise ArticleError(
            f"{where}: the key 'article' is missing, so this is no gold; keys found: "
            f"{', '.join(map(repr, values))[:MAX_KEYS]}. 'extractor convert OUT -o "
            "gold.jsonl' writes what can be corrected into gold."
        )
    try:
        _ADAPTER.validate_json(json.dumps(values), strict=True)
        return Extraction.from_dict(values)
    except (TypeError, RecursionError) as error:
        raise ArticleError(f"{where}: it holds what JSON cannot ({error}).") from error
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
    listed = isinstance(rows, list | tuple)  # DocBin gives tuples
    if not listed or not all(isinstance(row, dict) for row in rows):
        raise ArticleError(f"{where}: {key} must be a list of objects.")
    return list(rows)


def _numbers(rows: list[dict[str, Any]], key: str, value: bool) -> frozenset[int]:
    return frozenset(at for at, row in enumerate(rows) if row.get(key) is value)


def _without(row: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != key}
