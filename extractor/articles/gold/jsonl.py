"""Gold in the output's own JSONL format, one article a line."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from extractor.articles.gold.lines import read_lines
from extractor.articles.gold.record import Gold
from extractor.articles.gold.row import build_gold
from extractor.errors import ArticleError


def read_gold_jsonl(
    path: Path, *, types: Collection[str] | None, lang: str | None = None
) -> Iterator[Gold]:
    """Read and check one gold file; output of ours may be read the same way.

    Raises
    ------
    ArticleError
        A line is no JSON object, or :func:`build_gold` finds it wrong; the message
        names file, line and span, for every fault of the line.
    """
    for number, line in read_lines(path):
        if line.strip():
            where = f"{path}, line {number}"
            yield build_gold(_read_line(line, where), where, types=types, lang=lang)


def _read_line(line: str, where: str) -> dict[str, Any]:
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"{where}: no valid JSON ({error}).") from error
    if not isinstance(values, dict):
        raise ArticleError(f"{where}: no JSON object; write one article a line.")
    return values
