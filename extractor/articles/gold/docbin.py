"""A spaCy DocBin (``.spacy``) in, gold out: ours after a correction, or anyone's.

Marks are the entities of each Doc. In files of ours, those that hold others stand in
the span group ``overlapping`` and the whole row in ``user_data``.
"""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import spacy
from spacy.tokens import DocBin

from extractor.articles.gold.marks import DATE, is_of_text, join_marks
from extractor.articles.gold.record import DATES, IDENTITY, NAMES, Gold
from extractor.articles.gold.row import Row, build_gold, check_row
from extractor.articles.gold.words import (
    find_file_language,
    find_label,
    find_stem,
)
from extractor.collector import pause_collector
from extractor.errors import ArticleError

if TYPE_CHECKING:
    from spacy.tokens import Doc

STORED = "extractor"
OVERLAPPING = "overlapping"
# Several languages may share a file; only the words and spaces of a Doc are needed.
ANY_LANGUAGE = "xx"


def read_gold_docbin(
    path: Path, *, types: Collection[str] | None, lang: str | None = None
) -> Iterator[Gold]:
    """Read one file; each Doc is an article.

    Raises
    ------
    ArticleError
        The file is no DocBin, or a Doc has a label that is not known or is wrong in
        another way; the message names file, document and span.
    """
    docs = _read_docs(path)
    foreign = [doc for doc in docs if _find_stored(doc) is None]
    if foreign or not docs:
        lang = find_file_language((doc.text for doc in foreign), path, lang)
    dated = any(ent.label_ == DATE for doc in foreign for ent in doc.ents)
    for number, doc in enumerate(docs, start=1):
        where = f"{path}, document {number}"
        row = _find_stored(doc) or _start_row(
            f"{find_stem(path)}/{number}", doc, dated=dated
        )
        check_row(row, where)
        joined = join_marks(row, _find_marks(doc, where))
        yield build_gold(joined, where, types=types, lang=lang)


def _read_docs(path: Path) -> list[Doc]:
    try:
        vocab = spacy.blank(ANY_LANGUAGE).vocab
        # What spaCy reads with leaves the collector off where the file is damaged.
        with pause_collector():
            docs = list(DocBin().from_disk(path).get_docs(vocab))
        for doc in docs:
            _ = doc.ents  # tags that make no entities are found only here
    except (OSError, zlib.error, LookupError, TypeError, ValueError) as error:
        raise ArticleError(
            f"{path} is no DocBin ({error}); give a file that spaCy's DocBin wrote."
        ) from error
    return docs


def _find_stored(doc: Doc) -> Mapping[str, Any] | None:
    """Give what our writer put beside the Doc, if it is of this very text."""
    stored = doc.user_data.get(STORED)
    return stored if is_of_text(stored, doc.text) else None


def _start_row(id: str, doc: Doc, *, dated: bool) -> Row:
    layers = [NAMES]
    layers += [DATES] if dated else []
    layers += [IDENTITY] if any(ent.kb_id_ for ent in doc.ents) else []
    return {"article": {"id": id, "text": doc.text}, "layers": layers}


def _find_marks(doc: Doc, where: str) -> Iterator[Row]:
    outer = doc.spans.get(OVERLAPPING, ())
    for span in chain(doc.ents, outer):
        place = f"{where}, [{span.start_char}, {span.end_char}] {span.text!r}"
        label = find_label(span.label_, place)
        if label is not None:
            mark = {"start": span.start_char, "end": span.end_char, "label": label}
            yield mark | ({"entity": span.kb_id_} if span.kb_id_ else {})
