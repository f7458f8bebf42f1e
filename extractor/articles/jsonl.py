"""One ``.jsonl`` file in, one article for each line out.

Keys: ``id`` and ``text`` (needed), ``lang``, ``published``, ``title``, ``source`` and
``notes``. A line of our own results or gold, with all that under ``article``, is read
too. A line that is wrong costs only itself. The text is taken as it stands.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from extractor.articles.decoding import MARKS, SAVE_AS, replace_surrogates
from extractor.articles.published import read_published
from extractor.articles.rejects import Reject
from extractor.errors import ArticleError
from extractor.records import Article

KEYS = tuple(field.name for field in fields(Article))


def _clean(value: Any) -> Any:
    return replace_surrogates(value) if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_clean)]
Filled = Annotated[Text, Field(pattern=r"\S")]


class _Row(BaseModel):
    """What a line may say of an article; null is the same as leaving a key out."""

    model_config = ConfigDict(strict=True, extra="ignore")

    id: Filled
    text: Filled
    lang: Literal["it", "en"] | None = None
    published: Text | None = None
    title: Text | None = None
    source: Text | None = None
    notes: dict[str, Any] | None = None


def read_jsonl(path: Path, id: str) -> Iterator[Article | Reject]:
    """Read the articles of one JSONL file, line by line.

    Yields
    ------
    An article, or a reject with the id ``file:line``, for each line that is not blank.

    Raises
    ------
    ArticleError
        The file is UTF-16 or UTF-32.
    OSError
        The file cannot be read.
    """
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            content = _without_mark(line) if number == 1 else line
            if not content.strip():
                continue
            try:
                yield _read_line(content)
            except ArticleError as error:
                yield Reject(f"{id}:{number}", "articles", str(error))


def _without_mark(line: bytes) -> bytes:
    for mark, encoding in MARKS.items():
        if line.startswith(mark) and mark != codecs.BOM_UTF8:
            raise ArticleError(f"The file is {encoding}; {SAVE_AS}.")
    return line.removeprefix(codecs.BOM_UTF8)


def _read_line(line: bytes) -> Article:
    try:
        values = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"not UTF-8: byte {error.start} of the line is "
            f"0x{line[error.start]:02x}; {SAVE_AS}."
        ) from error
    except (ValueError, RecursionError) as error:
        raise ArticleError(
            f"no valid JSON ({error}); write one object a line."
        ) from error
    if not isinstance(values, dict):
        raise ArticleError(f"{_short(values)} is no JSON object; write {{...}}.")
    return _build_article(_unwrap(values))


def _unwrap(values: dict[str, Any]) -> dict[str, Any]:
    """Take the article out of an extraction."""
    article = values.get("article")
    return article if isinstance(article, dict) and "text" not in values else values


def _build_article(values: dict[str, Any]) -> Article:
    try:
        row = _Row.model_validate(values)
    except ValidationError as error:
        faults = "; ".join(_describe(fault, values) for fault in error.errors())
        raise ArticleError(f"{faults}.") from error
    notes = json.loads(_clean(json.dumps(row.notes or {}, ensure_ascii=False)))
    ignored = sorted(replace_surrogates(key) for key in set(values) - set(KEYS))
    if ignored:
        notes["ignored_keys"] = ignored
    if row.text != values["text"]:
        notes["repairs"] = ["half characters replaced by U+FFFD"]
    published = read_published(row.published) if row.published else None
    if published != (row.published or None):
        notes["published_as"] = row.published
    return Article(
        id=row.id,
        text=row.text,
        lang=row.lang,
        published=published,
        title=row.title,
        source=row.source,
        notes=notes,
    )


def _describe(fault: ErrorDetails, values: dict[str, Any]) -> str:
    key = fault["loc"][0]
    if fault["type"] == "missing":
        found = ", ".join(map(repr, values)) or "none"
        return f"the key {key!r} is missing; keys found: {found}"
    if fault["type"] == "string_pattern_mismatch":
        return f"{key!r} is empty"
    return f"{key} = {_short(fault['input'])}: {fault['msg']}"


def _short(value: Any) -> str:
    """Show a value in one line of at most 80 characters."""
    shown = repr(value)
    return shown if len(shown) <= 80 else f"{shown[:79]}…"
