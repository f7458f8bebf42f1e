"""What the model found in, a Doc with names, tags, lemmas, trees and sentences out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from spacy.tokens import Span

from extractor.entities.analysis.name_votes import Name

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Key of doc.user_data: start and end in characters and score of each name, as lists of
# plain values, which spaCy can store with a Doc.
NAME_SCORES = "name_scores"
# The same with how probable each label is in place of the score.
NAME_LABELS = "name_labels"

# What spaCy calls the root of a tree, white space, and the arc to white space.
ROOT = "ROOT"
SPACE = "SPACE"
SPACE_DEP = "dep"

# Attributes of tokens that are written; the order of the columns.
WRITTEN = ("POS", "LEMMA", "DEP", "HEAD")


@dataclass(slots=True)
class Analysis:
    """What was found, word by word (white space is no word).

    Notes
    -----
    `heads` are indices of words, a root is its own head. `names` are half-open
    spans of words with label, score and shares of labels.
    """

    upos: list[str]
    lemmas: list[str]
    heads: list[int]
    deprels: list[str]
    names: list[Name]


def find_forced_starts(doc: Doc, words: Sequence[int]) -> frozenset[int]:
    """Find the words (counted without white space) that must begin a sentence.

    ``words`` are the tokens that are no white space; a start there is of the next one.
    """
    [starts] = np.nonzero(doc.to_array(["SENT_START"]).reshape(-1) == 1)
    counts = [bisect_left(words, start) for start in starts.tolist()]
    return frozenset(count for count in counts if count < len(words))


def set_analysis(doc: Doc, words: list[int], found: Analysis) -> Doc:
    """Write the analysis on the Doc; `words` are the tokens that are no space."""
    strings = doc.vocab.strings
    rows = []
    before = -1
    word_at = {i: at for at, i in enumerate(words)}
    for i in range(len(doc)):
        at = word_at.get(i)
        if at is None:
            # White space hangs on the word before it, at the very start on the next.
            head = before if before >= 0 else words[0]
            values = (SPACE, doc[i].text, SPACE_DEP)
        else:
            head = words[found.heads[at]]
            values = (found.upos[at], found.lemmas[at], found.deprels[at])
            before = i
        pos, lemma, dep = values
        # Heads are relative, the array unsigned: backwards counts down from the top.
        distance = (head - i) % 2**64
        rows.append((strings[pos], strings.add(lemma), strings.add(dep), distance))
    columns = np.array(rows, dtype=np.uint64)
    doc.from_array(list(WRITTEN), columns)  # type: ignore[arg-type] # thinc's own arrays
    spans = [
        Span(doc, words[name.start], words[name.end - 1] + 1, label=name.label)
        for name in found.names
    ]
    doc.set_ents(spans)
    places = [[span.start_char, span.end_char] for span in spans]
    pairs = tuple(zip(places, found.names, strict=True))
    doc.user_data[NAME_SCORES] = [[*place, name.score] for place, name in pairs]
    doc.user_data[NAME_LABELS] = [
        [*place, dict(name.shares)] for place, name in pairs if name.shares
    ]
    return doc


def set_space(doc: Doc) -> Doc:
    """Mark a Doc without words as analysed: no names, each token its own head."""
    for token in doc:
        token.pos_ = SPACE
        token.dep_ = ROOT
        token.lemma_ = token.text
    doc.set_ents([])
    doc.user_data[NAME_SCORES] = []
    doc.user_data[NAME_LABELS] = []
    return doc
