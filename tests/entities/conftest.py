"""Documents by hand for the tests of entities: no trained model."""

import re
from functools import cache

import pytest
import spacy
from spacy.tokens import Span

MARK = re.compile(r"\[([^\]]+):([A-Z]+)\]")
blank = cache(spacy.blank)


def build_doc(lang, marked, *, pos=None, lemmas=None):
    """Build a Doc of one sentence from a marked one: ``"[Anna Bruni:PER] parla."``.

    ``pos`` and ``lemmas`` are by word; without ``pos`` no token has a part of speech,
    with it the others have "X".
    """
    text, marks = "", []
    for piece in re.split(r"(\[[^\]]+:[A-Z]+\])", marked):
        mark = MARK.fullmatch(piece)
        word = mark.group(1) if mark else piece
        if mark:
            marks.append((len(text), len(text) + len(word), mark.group(2)))
        text += word
    doc = blank(lang)(text)
    for token in doc:
        token.is_sent_start = token.i == 0
        if pos is not None:
            token.pos_ = pos.get(token.text, "X")
        token.lemma_ = (lemmas or {}).get(token.text, token.lower_)
    spans = []
    for start, end, label in marks:
        inside = doc.char_span(start, end)
        assert inside is not None, f"no tokens at {text[start:end]!r}"
        spans.append(Span(doc, inside.start, inside.end, label=label))
    doc.set_ents(spans)
    return doc


@pytest.fixture
def make_doc():
    """The function that builds a Doc from a marked sentence."""
    return build_doc
