"""Put other names of the same label and length into sentences."""

from __future__ import annotations

import random
from collections.abc import Iterator

from training.sentences import Sentence
from training.sources import Source

# First word, the word after the last, label.
Span = tuple[int, int, str]


class NamePool:
    """The names of all sources by label and number of words.

    Notes
    -----
    A model that has seen each name in few sentences learns the names by heart; one
    that meets them in places of others has to read what stands around them. Sentences
    with a tree are left alone: the inner tree of a name differs from name to name.
    """

    def __init__(self) -> None:
        self._names: dict[tuple[str, int], list[list[str]]] = {}

    def add(self, source: Source) -> None:
        """Take the names of a source."""
        for sentence in source.sentences:
            for begin, end, label in find_spans(sentence):
                same = self._names.setdefault((label, end - begin), [])
                same.append(sentence.words[begin:end])

    def swap(self, sentence: Sentence, chance: float, rng: random.Random) -> Sentence:
        """Replace each name with this chance by one of as many words."""
        if sentence.heads is not None or sentence.ner is None:
            return sentence
        words = list(sentence.words)
        for begin, end, label in find_spans(sentence):
            if rng.random() < chance:
                words[begin:end] = rng.choice(self._names[(label, end - begin)])
        return Sentence(words=words, spaces=sentence.spaces, ner=sentence.ner)


def find_spans(sentence: Sentence) -> Iterator[Span]:
    """Find the names of which every word is annotated."""
    tags = sentence.ner or []
    begin = label = None
    for at, tag in enumerate([*tags, "O"]):
        place, _, here = (tag or "?").partition("-")
        if begin is not None and label is not None and place != "I":
            if place != "?":
                yield begin, at, label
            begin = None
        if place == "B":
            begin, label = at, here
