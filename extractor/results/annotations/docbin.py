"""Annotated articles in, a spaCy DocBin out, for spaCy's own tools and training.

Mentions are the entities of each Doc, with the entity id as ``kb_id``; those that hold
other mentions stand in the span group ``overlapping``, because entities must not
overlap. ``user_data["extractor"]`` has the whole row as plain values, so nothing is
dropped; it needs no import of ours to be read.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import spacy
from spacy.tokens import Doc, DocBin, Span

from extractor.errors import OutputError
from extractor.records import Mention
from extractor.results.annotations.annotated import Annotated, build_row
from extractor.results.annotations.words import ANY_LANGUAGE, find_words
from extractor.results.files import write_whole

if TYPE_CHECKING:
    from spacy.vocab import Vocab

STORED = "extractor"
OVERLAPPING = "overlapping"


def write_docbin(items: Iterable[Annotated], path: Path) -> None:
    """Write one Doc for each article; equal articles give equal bytes.

    Raises
    ------
    OutputError
        The file cannot be written, or a mention begins or ends with white space.
    """
    vocab = spacy.blank(ANY_LANGUAGE).vocab
    docs = (build_doc(item, vocab) for item in items)
    write_whole(path, partial(_write, DocBin(store_user_data=True, docs=docs)))


def _write(docs: DocBin, path: Path) -> None:
    docs.to_disk(path)


def build_doc(item: Annotated, vocab: Vocab) -> Doc:
    """Build the Doc of one article, without any analysis."""
    words = find_words(item.extraction)
    doc = Doc(
        vocab,
        words=[word.text for word in words],
        spaces=[word.space for word in words],
        user_data={STORED: build_row(item)},
    )
    mentions = item.extraction.mentions
    outer = [mention for mention in mentions if _has_inner(mention, mentions)]
    doc.set_ents([_build_span(doc, m) for m in mentions if m not in outer])
    doc.spans[OVERLAPPING] = [_build_span(doc, mention) for mention in outer]
    return doc


def _build_span(doc: Doc, mention: Mention) -> Span:
    span = doc.char_span(
        mention.start, mention.end, label=mention.label, kb_id=mention.entity or ""
    )
    if span is None:
        raise OutputError(
            f"[{mention.start}, {mention.end}] {mention.text!r} is no span of words."
        )
    return span


def _has_inner(mention: Mention, mentions: Iterable[Mention]) -> bool:
    return any(
        mention.start <= other.start and other.end <= mention.end
        for other in mentions
        if other is not mention
    )
