"""A text and its mentions in, tokens that no border of a mention cuts out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import spacy

from extractor.errors import OutputError
from extractor.records import Extraction

if TYPE_CHECKING:
    from spacy.language import Language

# The tokenizer of texts whose language is not known.
ANY_LANGUAGE = "xx"


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of text; ``space`` says whether a single space follows it.

    Longer white space is a word of its own, as in spaCy. ``opens`` says whether a
    sentence begins here, as far as punctuation tells.
    """

    start: int
    end: int
    text: str
    space: bool
    opens: bool


def find_words(extraction: Extraction) -> tuple[Word, ...]:
    """Cut the text into words; joined, they give it back to the letter.

    Raises
    ------
    OutputError
        A mention begins or ends with a space, which these formats cannot say.
    """
    article = extraction.article
    cuts = {at for m in extraction.mentions for at in (m.start, m.end)}
    for mention in extraction.mentions:
        if mention.text != mention.text.strip():
            raise OutputError(
                f"{article.id}, [{mention.start}, {mention.end}] {mention.text!r}: a "
                "mention must not begin or end with white space in this format."
            )
    doc = _load_tokenizer(article.lang or ANY_LANGUAGE)(article.text)
    return tuple(
        piece
        for token in doc
        for piece in _cut(
            Word(
                token.idx,
                token.idx + len(token.text),
                token.text,
                space=bool(token.whitespace_),
                opens=bool(token.is_sent_start),
            ),
            cuts,
        )
    )


def _cut(word: Word, cuts: Collection[int]) -> Iterator[Word]:
    inside = (at for at in range(word.start + 1, word.end) if at in cuts)
    for start, end in pairwise((word.start, *inside, word.end)):
        yield Word(
            *(start, end, word.text[start - word.start : end - word.start]),
            space=word.space and end == word.end,
            opens=word.opens and start == word.start,
        )


@cache
def _load_tokenizer(lang: str) -> Language:
    nlp = spacy.blank(lang)
    nlp.add_pipe("sentencizer")
    return nlp
