"""Take sentences, give windows of consecutive ones as numbers for the network."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tokenizers import Tokenizer

from extractor.entities.analysis.lemma_scripts import find_script
from training.labels import LabelSets
from training.other_names import NamePool
from training.sentences import Sentence
from training.sources import Source
from training.vocabulary import END, START, UNKNOWN

# Class number of a word that a loss leaves out.
MASKED = -100

# A headline is shorter than this, only such sentences are set in capitals.
HEADLINE_WORDS = 16

# Ways to write quotes: opening, closing, apostrophe.
TYPOGRAPHIES = (("“", "”", "’"), ("«", "»", "’"), ('"', '"', "'"), ("“", "”", "'"))
APOSTROPHES = "'’"
QUOTES = '"“”«»'


@dataclass(slots=True)
class Example:
    """One window: pieces, the first piece of each word, and a class per word and task.

    Notes
    -----
    `heads` count words of the window from 1; `sentences` number the sentence of each
    word, so that arcs can be kept inside it.
    """

    pieces: list[int]
    first: list[int]
    ner: list[int]
    ner_weight: float
    upos: list[int]
    lemma: list[int]
    start: list[int]
    heads: list[int]
    deprel: list[int]
    sentences: list[int]


class ExampleBuilder:
    """Builds windows with the vocabulary and label sets of the model."""

    def __init__(
        self, tokenizer: Tokenizer, labels: LabelSets, config: dict[str, Any]
    ) -> None:
        self.tokenizer = tokenizer
        self.settings = config["windows"]
        self.limit = config["vocabulary"]["pieces_of_word"]
        self.ner = {label: at for at, label in enumerate(labels.ner)}
        self.upos = {label: at for at, label in enumerate(labels.upos)}
        self.lemma = {label: at for at, label in enumerate(labels.lemma)}
        self.deprel = {label: at for at, label in enumerate(labels.deprel)}
        self._pieces: dict[str, list[int]] = {}
        self._pool = NamePool()

    def find_pieces(self, word: str) -> list[int]:
        """Find the piece numbers of a word, at most as many as it may keep."""
        if word not in self._pieces:
            numbers = self.tokenizer.encode(word).ids[: self.limit]
            self._pieces[word] = numbers or [UNKNOWN]
        return self._pieces[word]

    def build(self, sentences: list[Sentence], ner_weight: float) -> Example:
        """Build one window from whole sentences."""
        example = Example([START], [], [], ner_weight, [], [], [], [], [], [])
        for number, sentence in enumerate(sentences):
            offset = len(example.first)
            count = len(sentence.words)
            for word in sentence.words:
                example.first.append(len(example.pieces))
                example.pieces.extend(self.find_pieces(word))
            example.sentences.extend([number] * count)
            example.start.extend([1] + [0] * (count - 1))
            example.ner.extend(_number(self.ner, sentence.ner, count))
            example.upos.extend(_number(self.upos, sentence.upos, count))
            example.lemma.extend(self._find_scripts(sentence))
            heads = sentence.heads or [MASKED] * count
            example.heads.extend(h + offset if h > 0 else h for h in heads)
            example.deprel.extend(_number(self.deprel, sentence.deprels, count))
        example.pieces.append(END)
        return example

    def _find_scripts(self, sentence: Sentence) -> list[int]:
        if sentence.lemmas is None:
            return [MASKED] * len(sentence.words)
        return [
            MASKED if lemma is None else self.lemma.get(find_script(word, lemma), -100)
            for word, lemma in zip(sentence.words, sentence.lemmas, strict=True)
        ]

    def cut_windows(self, source: Source, rng: random.Random) -> list[list[Sentence]]:
        """Cut each document into windows of varied length, in random order."""
        windows = []
        for document in source.documents:
            sentences = document
            if not source.consecutive:
                sentences = rng.sample(document, len(document))
            at = 0
            while at < len(sentences):
                window, at = self._cut_one(sentences, at, rng)
                windows.append(window)
        rng.shuffle(windows)
        return windows

    def _cut_one(
        self, sentences: list[Sentence], at: int, rng: random.Random
    ) -> tuple[list[Sentence], int]:
        most = self.settings["max_words"]
        wanted = 1
        if rng.random() >= self.settings["single"]:
            wanted = rng.randint(most // 4, most)
        window = [sentences[at]]
        count = len(sentences[at].words)
        at += 1
        while at < len(sentences) and count < wanted:
            count += len(sentences[at].words)
            if count > most:
                break
            window.append(sentences[at])
            at += 1
        return window, at

    def vary(
        self, window: list[Sentence], lang: str, rng: random.Random
    ) -> list[Sentence]:
        """Vary names, and punctuation, capitals and quotes as they vary on the web."""
        varied = []
        quotes = None
        if rng.random() < self.settings["typographic"]:
            quotes = rng.choice(TYPOGRAPHIES)
        for sentence in window:
            other = sentence
            if rng.random() < self.settings["drop_final_punctuation"]:
                other = drop_final_punctuation(other)
            short = len(other.words) < HEADLINE_WORDS
            other = self._pool.swap(other, self.settings["other_names"], rng)
            chance = rng.random()
            if short and chance < self.settings["capitals"]:
                other = set_capitals(other)
            elif chance > 1.0 - self.settings["small_letters"][lang]:
                other = set_small_letters(other)
            if quotes is not None:
                other = set_quotes(other, quotes)
            varied.append(other)
        return varied

    def read_endlessly(self, source: Source, rng: random.Random) -> Iterator[Example]:
        """Give windows of a source for ever, cut anew in each pass."""
        most = self.settings["max_pieces"]
        self._pool.add(source)
        while True:
            for window in self.cut_windows(source, rng):
                example = self.build(self.vary(window, source.lang, rng), source.ner)
                if len(example.pieces) <= most:
                    yield example


def _number(
    numbers: dict[str, int], labels: list[str | None] | None, count: int
) -> list[int]:
    if labels is None:
        return [MASKED] * count
    return [MASKED if lab is None else numbers.get(lab, MASKED) for lab in labels]


def drop_final_punctuation(sentence: Sentence) -> Sentence:
    """Leave out the last word if it has no letter or digit and governs nothing."""
    last = len(sentence.words)
    if last < 3 or any(character.isalnum() for character in sentence.words[-1]):
        return sentence
    if sentence.heads is not None and last in sentence.heads:
        return sentence
    return Sentence(
        words=sentence.words[:-1],
        spaces=sentence.spaces[:-1],
        ner=sentence.ner and sentence.ner[:-1],
        upos=sentence.upos and sentence.upos[:-1],
        lemmas=sentence.lemmas and sentence.lemmas[:-1],
        heads=sentence.heads and sentence.heads[:-1],
        deprels=sentence.deprels and sentence.deprels[:-1],
    )


def set_capitals(sentence: Sentence) -> Sentence:
    """Write all words in capitals; their lemmas are masked."""
    return _replace_words(sentence, [word.upper() for word in sentence.words])


def set_small_letters(sentence: Sentence) -> Sentence:
    """Write all words in small letters; their lemmas are masked."""
    return _replace_words(sentence, [word.lower() for word in sentence.words])


def set_quotes(sentence: Sentence, way: tuple[str, str, str]) -> Sentence:
    """Write quotes and apostrophes in another way; changed quotes mask the lemma."""
    words = []
    inside = False
    for word in sentence.words:
        if word in QUOTES:
            words.append(way[1] if inside else way[0])
            inside = not inside
        else:
            words.append("".join(way[2] if c in APOSTROPHES else c for c in word))
    return _replace_words(sentence, words)


def _replace_words(sentence: Sentence, words: list[str]) -> Sentence:
    """Put other words of the same number in place."""
    lemmas = sentence.lemmas
    if lemmas is not None:
        same = zip(sentence.words, words, lemmas, strict=True)
        lemmas = [lemma if old == new else None for old, new, lemma in same]
    return Sentence(
        words=words,
        spaces=sentence.spaces,
        ner=sentence.ner,
        upos=sentence.upos,
        lemmas=lemmas,
        heads=sentence.heads,
        deprels=sentence.deprels,
    )
