"""CrossRE's JSONL in: sentences with names and pairs of them that are related.

Its 17 relation types are not ours, so only pairs can be compared. Pairs of which one
side is no person, organisation or place are left out.

References
----------
Bassignana and Plank 2022, CrossRE: A Cross-Domain Dataset for Relation Extraction.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from extractor.articles.gold.lines import read_lines
from extractor.articles.gold.record import NAMES, PAIRS, Gold
from extractor.articles.gold.words import (
    build_extraction,
    build_mentions,
    build_text,
    find_file_language,
    find_label,
    find_stem,
)
from extractor.errors import ArticleError
from extractor.records import Relation


class _Row(BaseModel):
    doc_key: str
    sentence: list[str]
    ner: list[tuple[int, int, str]]
    relations: list[tuple[int, int, int, int, str, Any, Any, Any]]


def is_crossre(line: str) -> bool:
    """Tell a line of CrossRE from one of our own format."""
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(values, dict) and {"sentence", "ner"} <= set(values)


def read_gold_crossre(path: Path, lang: str | None = None) -> Iterator[Gold]:
    """Read one file; each sentence is an article.

    Raises
    ------
    ArticleError
        A line does not have the form of the set; the message names file and line.
    """
    rows = [
        (f"{path}, line {number}", _read_row(line, f"{path}, line {number}"))
        for number, line in read_lines(path)
        if line.strip()
    ]
    texts = (build_text(row.sentence)[0] for _, row in rows)
    found = find_file_language(texts, path, lang)
    for where, row in rows:
        yield _build_gold(row, f"{find_stem(path)}/{row.doc_key}", found, where)


def _read_row(line: str, where: str) -> _Row:
    try:
        return _Row.model_validate_json(line)
    except ValidationError as error:
        fault = error.errors()[0]
        key = ".".join(map(str, fault["loc"])) or "line"
        raise ArticleError(f"{where}, {key}: {fault['msg']}.") from error


def _build_gold(row: _Row, id: str, lang: str, where: str) -> Gold:
    text, spans = build_text([word.strip() for word in row.sentence])
    names: dict[tuple[int, int], str] = {}
    for first, last, kind in row.ner:
        if not 0 <= first <= last < len(spans):
            raise ArticleError(
                f"{where}, ner [{first}, {last}]: there is no such word."
            )
        label = find_label(kind, where)
        if label is not None:
            names[first, last] = label
    mentions = build_mentions(
        text,
        [
            (spans[first][0], spans[last][1], label)
            for (first, last), label in names.items()
        ],
        where,
    )
    order = {span: at for at, span in enumerate(sorted(names))}
    relations = tuple(
        Relation(kind, order[head], order[tail], (0, len(text)), (0, len(text)))
        for a, b, c, d, kind, *_ in row.relations
        for head, tail in [((a, b), (c, d))]
        if head in order and tail in order and head != tail
    )
    extraction = replace(
        build_extraction(id, text, lang, mentions), relations=relations
    )
    return Gold(extraction, layers=frozenset({NAMES, PAIRS}))
