"""CoNLL-U as we write it in, gold out: names, dates and identity, with exact offsets.

Each mention is a bracket in ``Entity=``; the first line of the file names its fields.
Text is rebuilt from ``SpacesAfter`` and checked against ``start_char``, ``end_char``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from urllib.parse import unquote

from extractor.articles.gold.lines import read_lines
from extractor.articles.gold.record import BOUND, DATES, IDENTITY, NAMES, Gold
from extractor.articles.gold.row import Row, build_gold
from extractor.errors import ArticleError

HEADER = "# global.Entity = eid-etype-form-metonym-value-value_from-bound-judged"
NAMES_OF_FIELDS = tuple(HEADER.rpartition(" ")[2].split("-"))
DOCUMENT = "# newdoc id = "
LAYERS_COMMENT = "layers"
ARTICLE_COMMENTS = ("lang", "published", "title", "source")
# What this format holds; relations are lost in it.
HELD = frozenset({NAMES, DATES, IDENTITY, BOUND})
COLUMNS = 10
# A mention without an entity has a number of its own for an id.
NO_ENTITY = "#"
BRACKET = re.compile(r"\((?P<fields>[^()]+)(?P<closed>\))?|(?P<end>[^()]+)\)")
ESCAPE = re.compile(r"\\([stnrp\\])")
ESCAPED = {"s": " ", "t": "\t", "n": "\n", "r": "\r", "p": "|", "\\": "\\"}


@dataclass(slots=True)
class _Document:
    article: Row
    layers: frozenset[str] | None = None
    mentions: list[Row] = field(default_factory=list)
    opened: dict[str, list[Row]] = field(default_factory=dict)
    line: int = 0


def is_conllu_of_ours(line: str) -> bool:
    """Tell the first line of our own CoNLL-U."""
    return line.rstrip() == HEADER


def read_gold_conllu_marks(
    path: Path, *, types: Collection[str] | None, lang: str | None = None
) -> Iterator[Gold]:
    """Read one file of ours; each ``# newdoc`` begins an article.

    Raises
    ------
    ArticleError
        A row has not ten columns, its offsets do not fit the words before it, or a
        bracket is wrong; the message names file and line.
    """
    for document in _read_documents(path):
        where = f"{path}, line {document.line}"
        if any(document.opened.values()):
            lost = next(marks[0] for marks in document.opened.values() if marks)
            raise ArticleError(
                f"{where}: the mention that begins at {lost['start']} is never closed."
            )
        yield build_gold(_build_row(document), where, types=types, lang=lang)


def _read_documents(path: Path) -> Iterator[_Document]:
    document: _Document | None = None
    for number, line in read_lines(path):
        if line.startswith(DOCUMENT):
            if document is not None:
                yield document
            id = unquote(line.removeprefix(DOCUMENT))
            document = _Document({"id": id, "text": ""}, line=number)
        elif line.startswith("#") and document is not None:
            _read_comment(document, line)
        elif line.strip() and not line.startswith("#"):
            if document is None:
                raise ArticleError(f"{path}, line {number}: no {DOCUMENT!r} before it.")
            _add_word(document, line, f"{path}, line {number}")
    if document is not None:
        yield document


def _read_comment(document: _Document, line: str) -> None:
    key, _, value = line.removeprefix("# ").partition(" = ")
    if key in ARTICLE_COMMENTS:
        document.article[key] = unquote(value)
    elif key == LAYERS_COMMENT:
        document.layers = frozenset(value.split())


def _add_word(document: _Document, line: str, where: str) -> None:
    row = line.split("\t")
    if len(row) != COLUMNS:
        raise ArticleError(f"{where}: {len(row)} columns instead of {COLUMNS}.")
    misc = dict(part.partition("=")[::2] for part in row[9].split("|"))
    text = document.article["text"] + _unescape(misc.get("SpacesBefore", ""))
    span = len(text), len(text) + len(row[1])
    if (misc.get("start_char"), misc.get("end_char")) != tuple(map(str, span)):
        raise ArticleError(
            f"{where}: {row[1]!r} stands at {list(span)}, but start_char and end_char "
            f"say {misc.get('start_char')} and {misc.get('end_char')}; correct marks, "
            "not words."
        )
    document.article["text"] = text + row[1] + _find_space(misc)
    _add_marks(document, misc.get("Entity", ""), span, where)


def _find_space(misc: Mapping[str, str]) -> str:
    if "SpacesAfter" in misc:
        return _unescape(misc["SpacesAfter"])
    return "" if misc.get("SpaceAfter") == "No" else " "


def _add_marks(
    document: _Document, brackets: str, span: tuple[int, int], where: str
) -> None:
    for bracket in BRACKET.finditer(brackets):
        if bracket["fields"]:
            id, mention = _read_mention(bracket["fields"].split("-"), where)
            mention["start"], mention["end"] = span
            document.mentions.append(mention)
            if not bracket["closed"]:
                document.opened.setdefault(id, []).append(mention)
        elif document.opened.get(bracket["end"]):
            document.opened[bracket["end"]].pop()["end"] = span[1]
        else:
            raise ArticleError(
                f"{where}, {list(span)}: {bracket['end']!r} closes what was not opened."
            )


def _read_mention(fields: Sequence[str], where: str) -> tuple[str, Row]:
    """Read the fields of a bracket; those at its end may be left out."""
    if not 2 <= len(fields) <= len(NAMES_OF_FIELDS):
        raise ArticleError(
            f"{where}: a mention has {len(fields)} fields; allowed are "
            f"{', '.join(NAMES_OF_FIELDS)}, the first two at least."
        )
    values = [unquote(value) or None for value in fields]
    said = dict(zip_longest(NAMES_OF_FIELDS, values))
    entity, label, judged = said.pop("eid"), said.pop("etype"), said.pop("judged")
    mention: Row = {"label": label, "source": "gold", **said}
    mention |= {"form": None if label == "DATE" else said["form"] or "name"}
    mention |= {"entity": None if str(entity).startswith(NO_ENTITY) else entity}
    return fields[0], mention | ({"judged": False} if judged == "no" else {})


def _build_row(document: _Document) -> Row:
    article = document.article
    mentions = sorted(
        document.mentions, key=lambda m: (m["start"], m["end"], str(m["label"]))
    )
    for mention in mentions:
        mention["text"] = article["text"][mention["start"] : mention["end"]]
    row: Row = {"article": article, "mentions": mentions}
    if document.layers is not None:
        row["layers"] = sorted(document.layers & HELD)
    return row


def _unescape(text: str) -> str:
    return ESCAPE.sub(lambda match: ESCAPED[match[1]], text)
