"""A JSON object or a row of a table in, an article out: the keys and their values.

Fields are ``text`` (needed), ``id``, ``lang``, ``published``, ``title``, ``source`` and
``notes``; :class:`Keys` says which key holds which. An object of our own results or
gold, with all that under ``article``, is read too.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
)
from pydantic_core import ErrorDetails

from extractor.articles.files.decoding import check_characters, replace_surrogates
from extractor.articles.options import Keys, ReadingOptions
from extractor.articles.published import find_published
from extractor.articles.repairs import repair_mojibake
from extractor.errors import ArticleError
from extractor.records import Article

FIELDS = tuple(field.name for field in fields(Article))
KEYS = tuple(field.name for field in fields(Keys))
# Characters of a wrong value that a message shows; of a text none are shown.
MAX_SHOWN = 80
MAX_KEYS = 300
NAMES = {
    str: "a text",
    bool: "a flag",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "an object",
}


def _clean(value: Any) -> Any:
    return replace_surrogates(value) if isinstance(value, str) else value


def _write(value: Any) -> Any:
    """Write numbers and dates as text, as tables hold them; a flag is neither."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, float):  # what a table makes of whole numbers with gaps
        return f"{value:.0f}" if value.is_integer() else str(value)
    return _clean(value)


def _find_lang(value: Any) -> Any:
    """Take "it" out of "it-IT", "IT" and "ita"."""
    if not isinstance(value, str):
        return value
    if not value.strip():
        return None
    from babel.core import get_global  # noqa: PLC0415  # slow, rarely needed

    code = value.strip().replace("_", "-").partition("-")[0].lower()
    return get_global("language_aliases").get(code, code)


Text = Annotated[str, BeforeValidator(_clean)]
Filled = Annotated[Text, Field(pattern=r"\S")]
Written = Annotated[str, BeforeValidator(_write)]


class _Row(BaseModel):
    """What a row may say of an article; null is the same as leaving a key out."""

    model_config = ConfigDict(strict=True, extra="ignore")

    text: Filled
    id: Annotated[Written, Field(pattern=r"\S")] | None = None
    lang: Annotated[Literal["it", "en"] | None, BeforeValidator(_find_lang)] = None
    published: Written | None = None
    title: Text | None = None
    source: Text | None = None
    notes: dict[str, Any] | None = None


def build_article(
    values: Mapping[str, Any],
    place: str,
    options: ReadingOptions,
    read: Mapping[str, Any],
) -> Article:
    """Build the article that a row describes.

    ``place`` is its id if it has none; ``read`` are the notes on how it was decoded.

    Raises
    ------
    ArticleError
        A needed key is missing or a value is wrong; all faults are named.
    """
    values = _unwrap(values)
    named = _pick(values, options.keys)
    try:
        row = _Row.model_validate(named)
    except ValidationError as error:
        faults = [_describe(f, values, options.keys) for f in error.errors()]
        raise ArticleError(f"{'; '.join(faults)}.") from error
    check_characters(row.text)
    text, repairs = repair_mojibake(row.text)
    repairs = [*read.get("repairs", ()), *repairs]
    if row.text != named["text"]:
        repairs.append("half characters replaced by U+FFFD")
    published = _find_date(row, options)
    return Article(
        id=row.id or place,
        text=text,
        lang=row.lang,
        published=published,
        title=repair_mojibake(row.title)[0] if row.title else None,
        source=row.source or None,
        notes=_collect_notes(row, values, options, published)
        | dict(read)
        | ({"repairs": repairs} if repairs else {}),
    )


def _unwrap(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Take the article out of an extraction; a table of ours has its id there."""
    article = values.get("article")
    if isinstance(article, dict) and "text" not in values:
        return article
    if isinstance(article, str) and "id" not in values:
        rest = {key: value for key, value in values.items() if key != "article"}
        return _read_notes({"id": article, **rest})
    return values


def _read_notes(values: dict[str, Any]) -> dict[str, Any]:
    """Read the notes of our own tables, where they are JSON text."""
    try:
        notes = json.loads(values.get("notes") or "{}")
    except (TypeError, ValueError, RecursionError):
        return values
    return values | {"notes": notes} if isinstance(notes, dict) else values


def _pick(values: Mapping[str, Any], keys: Keys) -> dict[str, Any]:
    """Give the values by field, those that are there."""
    found = {}
    for name in FIELDS:
        key = keys.get_name(name) if name in KEYS else name
        value = find_value(values, key)
        if not _is_missing(value) and (value != "" or name == "text"):
            found[name] = value
    if keys.id is not None and "id" not in found:
        raise ArticleError(_describe_missing(keys.id, "id", values))
    return found


def _is_missing(value: Any) -> bool:
    """Whether there is nothing: null, or NaN, which tables write for it."""
    return value is None or (isinstance(value, float) and math.isnan(value))


def find_value(values: Mapping[str, Any], key: str) -> Any:
    """Find a value; a dot goes into an object inside, if no key has that name."""
    if key in values or "." not in key:
        return values.get(key)
    first, _, rest = key.partition(".")
    inner = values.get(first)
    return find_value(inner, rest) if isinstance(inner, Mapping) else None


def _find_date(row: _Row, options: ReadingOptions) -> str | None:
    if not row.published or not row.published.strip():
        return None
    return find_published(row.published, lang=row.lang, order=options.date_order)


def _collect_notes(
    row: _Row,
    values: Mapping[str, Any],
    options: ReadingOptions,
    published: str | None,
) -> dict[str, Any]:
    given = json.dumps(row.notes or {}, ensure_ascii=False, default=str)
    notes: dict[str, Any] = json.loads(replace_surrogates(given))
    used = {options.keys.get_name(name).partition(".")[0] for name in KEYS} | {"notes"}
    used |= set(values) & {options.keys.get_name(name) for name in KEYS}
    ignored = sorted(replace_surrogates(str(key)) for key in set(values) - used)
    if ignored:
        notes["ignored_keys"] = ignored
    if published != ((row.published or "").strip() or None):
        notes["published_as"] = row.published
    return notes


def _describe(fault: ErrorDetails, values: Mapping[str, Any], keys: Keys) -> str:
    name = str(fault["loc"][0])
    key = keys.get_name(name) if name in KEYS else name
    if fault["type"] == "missing":
        return _describe_missing(key, name, values)
    if fault["type"] == "string_pattern_mismatch":
        return f"{key!r} is empty"
    if name == "text":
        return f"{key!r} is no text but {name_kind(fault['input'])}"
    shown = f"{key} = {show_value(fault['input'])}"
    if fault["type"] == "literal_error":
        return f"{shown}: allowed are {fault['ctx']['expected']}, or none to detect it"
    wanted = "an object" if name == "notes" else "a text"
    return f"{shown} is {name_kind(fault['input'])}; give {wanted}, or leave it out"


def _describe_missing(key: str, name: str, values: Mapping[str, Any]) -> str:
    if key in values:
        return f"{key!r} is empty"
    found = _cut(", ".join(map(repr, values)) or "none", MAX_KEYS)
    return (
        f"the key {key!r} is missing; keys found: {found}; say which holds the {name} "
        f"(--{name}-key)"
    )


def name_kind(value: Any) -> str:
    """Name the kind of a value as JSON does, not as Python does."""
    return NAMES.get(type(value)) or f"of the type {type(value).__name__}"


def explain_json(error: Exception) -> str:
    """Say what is wrong with JSON; the line is that of the file, which others name."""
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg}: character {error.colno}"
    return str(error)


def show_value(value: Any) -> str:
    """Show a value in one line of at most 80 characters."""
    return _cut(repr(value), MAX_SHOWN)


def _cut(shown: str, length: int) -> str:
    return shown if len(shown) <= length else f"{shown[: length - 1]}…"
