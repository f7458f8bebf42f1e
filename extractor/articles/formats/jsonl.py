"""A ``.jsonl`` stream in, one article for each line out.

A line that is wrong costs only itself. A file of any size streams: one line at a time
is in memory, and a line has a limit.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any

from extractor.articles.files.decoding import decode, note_encoding
from extractor.articles.files.sources import Source, show_size, skip_mark
from extractor.articles.formats.rows import build_article, explain_json, show_value
from extractor.articles.options import ReadingOptions
from extractor.articles.rejects import Reject
from extractor.errors import ArticleError
from extractor.records import Article


def read_jsonl(source: Source) -> Iterator[Article | Reject]:
    """Read the articles of one stream, line by line.

    Yields
    ------
    An article, or a reject with the id ``file:line``, for each line that is not blank.

    Raises
    ------
    ArticleError
        The stream is damaged.
    OSError
        The stream cannot be read.
    """
    encoding = skip_mark(source)
    lines = _read_lines(source, encoding)
    for number, line in enumerate(lines, start=1):
        place = f"{source.id}:{number}"
        try:
            if line is None:
                limit = show_size(source.options.limits.row_bytes)
                raise ArticleError(
                    f"The line is longer than {limit}; write one object a line, or "
                    "raise the limit (--max-mb)."
                )
            if line.strip():
                yield _read_line(line, place, source.options, encoding)
        except ArticleError as error:
            yield Reject(place, "articles", str(error))


def _read_lines(source: Source, encoding: str | None) -> Iterator[bytes | None]:
    """Give each line, or None for one that is too long, of which the rest is skipped.

    Other encodings become UTF-8 first, as a byte of theirs may look like a line end.
    """
    stream: Any = source.stream
    if encoding is not None:
        stream = io.TextIOWrapper(stream, encoding, errors="replace", newline="\n")
    limit = source.options.limits.row_bytes
    with stream:
        while line := stream.readline(limit):
            whole = line
            while len(line) == limit and line[-1:] not in (b"\n", "\n"):
                line = stream.readline(limit)
                whole = None
            yield whole.encode("utf-8") if isinstance(whole, str) else whole


def _read_line(
    line: bytes, place: str, options: ReadingOptions, encoding: str | None
) -> Article:
    text, notes = decode(line)
    if encoding is not None:
        notes = note_encoding(text, encoding)
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ArticleError(
            f"no valid JSON ({explain_json(error)}); write one object a line."
        ) from error
    if not isinstance(values, dict):
        raise ArticleError(
            f"{show_value(text.strip())} is no JSON object; write {{...}}."
        )
    return build_article(values, place, options, notes)
