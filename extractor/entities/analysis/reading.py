"""What the model found in, plain lists for the steps behind it out.

To write it all on a Doc, and to read it from there again, takes a hundredth of the time
of an article.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from extractor.entities.analysis.writing import (
    NAME_LABELS,
    NAME_SCORES,
    SPACE,
    SPACE_DEP,
    Analysis,
)
from extractor.lang.parsed_doc import Parse, ParsedDoc, build_parsed_doc

if TYPE_CHECKING:
    from spacy.tokens import Doc


class ModelName(NamedTuple):
    """Half-open tokens that a model marked as a name, with the model's label.

    ``score`` is None, and ``shares``, how probable each label is, is empty, where the
    model says nothing of them.
    """

    start: int
    end: int
    label: str
    score: float | None
    shares: Mapping[str, float]


class Analysed(NamedTuple):
    """An analysed text: its tokens as lists, and its names in text order."""

    parsed: ParsedDoc
    names: Sequence[ModelName]


def build_analysed(
    doc: Doc, texts: list[str], words: list[int], found: Analysis
) -> Analysed:
    """Build the lists; `texts` are all tokens, `words` those that are no space."""
    names = [
        ModelName(
            words[name.start],
            words[name.end - 1] + 1,
            name.label,
            name.score,
            name.shares,
        )
        for name in found.names
    ]
    parse = _find_parse(len(doc), words, found)
    return Analysed(build_parsed_doc(doc, texts, parse), names)


def _find_parse(size: int, words: list[int], found: Analysis) -> Parse:
    """Give the parse of all tokens: white space hangs on a word, as on a Doc."""
    if len(words) == size:
        return Parse(found.lemmas, found.upos, found.deprels, found.heads)
    lemmas, pos, labels = [""] * size, [SPACE] * size, [SPACE_DEP] * size
    heads = [words[0]] * size
    for at, token in enumerate(words):
        lemmas[token], pos[token] = found.lemmas[at], found.upos[at]
        labels[token], heads[token] = found.deprels[at], words[found.heads[at]]
    for token in sorted(set(range(words[0], size)).difference(words)):
        before = token - 1  # a word, or white space that hangs on one
        heads[token] = heads[before] if pos[before] == SPACE else before
    return Parse(lemmas, pos, labels, heads)


def read_analysed(doc: Doc, parsed: ParsedDoc) -> Analysed:
    """Read the names of a Doc, with the scores and shares that stand on it."""
    scores = _read_values(doc, NAME_SCORES)
    shares = _read_values(doc, NAME_LABELS)
    names = []
    for ent in doc.ents:
        place = ent.start_char, ent.end_char
        score, share = scores.get(place), shares.get(place, {})
        names.append(ModelName(ent.start, ent.end, ent.label_, score, share))
    return Analysed(parsed, names)


def _read_values(doc: Doc, key: str) -> dict[tuple[int, int], Any]:
    known = doc.user_data.get(key, ())
    return {(start, end): value for start, end, value in known}
