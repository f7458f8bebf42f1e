"""One ``.json`` document in, one article for each object of its array out.

It is read whole, so it has the limit of a document; an archive of any size streams as
``.jsonl``. An object that is wrong costs only itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from extractor.articles.files.decoding import read_text
from extractor.articles.files.sources import Source
from extractor.articles.formats.rows import build_article, find_value, show_value
from extractor.articles.options import Keys
from extractor.articles.rejects import Reject
from extractor.errors import ArticleError
from extractor.records import Article

SPACE = re.compile(r"[ \t\r\n]*")  # what JSON allows between values (RFC 8259, 2)


def read_json(source: Source) -> Iterator[Article | Reject]:
    """Read arrays of objects, objects, or such that hold a single array of them.

    Yields
    ------
    An article, or a reject with the id ``file:number``, for each object.

    Raises
    ------
    ArticleError
        The content is no valid JSON or too large.
    OSError
        The file cannot be read.
    """
    text, notes = read_text(source.read_all(), encoding=source.options.encoding)
    for number, row in enumerate(_find_rows(text, source.options.keys), start=1):
        place = f"{source.id}:{number}"
        try:
            if not isinstance(row, dict):
                raise ArticleError(
                    f"{show_value(row)} is no JSON object; write {{...}}."
                )
            yield build_article(row, place, source.options, notes)
        except ArticleError as error:
            yield Reject(place, "articles", str(error))


def _find_rows(text: str, keys: Keys) -> Iterator[Any]:
    for value in _read_values(text):
        if isinstance(value, dict):
            yield from _unwrap(value, keys)
        elif isinstance(value, list):
            yield from value
        else:
            yield value


def _read_values(text: str) -> list[Any]:
    """Read one value after the other, as programs write them without an array."""
    decoder = json.JSONDecoder()
    values, end = [], _skip_space(text, 0)
    while end < len(text):
        try:
            value, end = decoder.raw_decode(text, end)
        except (ValueError, RecursionError) as error:
            raise ArticleError(
                f"no valid JSON ({error}); write an array of objects, or one object a "
                "line in a .jsonl file."
            ) from error
        values.append(value)
        end = _skip_space(text, end)
    return values


def _skip_space(text: str, start: int) -> int:
    found = SPACE.match(text, start)
    return found.end() if found else start


def _unwrap(found: Mapping[str, Any], keys: Keys) -> list[Any]:
    """Take the articles out of an answer such as ``{"status": "ok", "items": [...]}``.

    An object with a text of its own is an article, whatever lists it has.
    """
    if find_value(found, keys.get_name("text")) is not None:
        return [found]
    arrays = [value for value in found.values() if _is_table(value)]
    return arrays[0] if len(arrays) == 1 else [found]


def _is_table(value: Any) -> bool:
    """Whether a value is a list of objects, at least one."""
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(row, dict) for row in value)
    )
