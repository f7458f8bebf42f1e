"""Annotated articles in, our own JSONL out: one article a line, nothing dropped."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from extractor.results.annotations.annotated import Annotated, build_row
from extractor.results.files import write_whole


def write_jsonl(items: Iterable[Annotated], path: Path) -> None:
    """Write one line for each article.

    Raises
    ------
    OutputError
        The file cannot be written.
    """

    def write(part: Path) -> None:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            for item in items:
                file.write(json.dumps(build_row(item), ensure_ascii=False) + "\n")

    write_whole(path, write)
