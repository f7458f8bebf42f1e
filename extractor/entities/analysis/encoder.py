"""A Doc in, the same Doc with names, tags, lemmas, trees and sentences out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from spacy.pipeline import Sentencizer

from extractor.entities.analysis.lemmas import LemmaFinder
from extractor.entities.analysis.model import load_analysis_model
from extractor.entities.analysis.model_files import find_model_dir
from extractor.entities.analysis.name_tags import (
    BEGIN,
    INSIDE,
    LEAST,
    NEVER,
    begin_names,
    build_transitions,
    calibrate,
    find_name_spans,
    find_tags,
    softmax,
)
from extractor.entities.analysis.name_votes import Name, settle_names
from extractor.entities.analysis.reading import Analysed, build_analysed
from extractor.entities.analysis.trees import find_heads
from extractor.entities.analysis.unended import find_unended
from extractor.entities.analysis.windows import Breaks, Window, read_windows
from extractor.entities.analysis.writing import (
    ROOT,
    Analysis,
    find_forced_starts,
    set_analysis,
    set_space,
)
from extractor.errors import ModelError
from extractor.lang.parsed_doc import read_words

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt
    from spacy.language import Language
    from spacy.tokens import Doc

    from extractor.entities.analysis.model import AnalysisModel

# The tag of names.
PROPER = "PROPN"

# Slope and intercept of a model whose scores were not fitted.
UNCHANGED = (1.0, 0.0)

# Signs that end sentences, and the letters of a word that is no abbreviation.
ENDS = frozenset(Sentencizer.default_punct_chars)
UNSHORTENED = 5

# Name of the root's label in the treebanks.
ROOT_LABEL = "root"


class Encoder:
    """The embedded bilingual model as a spaCy component.

    Reads
        Tokens of `spacy.blank("it")` or `spacy.blank("en")`; `token.is_sent_start`
        where it is True already: such starts stay, the model finds the others.
    Writes
        `doc.ents` (PER, ORG, LOC), `token.pos`, `token.lemma`, `token.dep` (Universal
        Dependencies, the root is ROOT), `token.head`, `token.is_sent_start`,
        `doc.user_data["name_scores"]`: [start, end, score] of each name in characters;
        the score is the share of names that are right when their least sure word is
        as probable as this one's (fitted on development data, models/README.md);
        `doc.user_data["name_labels"]`: [start, end, share of each label], as the
        network gave them before the whole text was asked.
    Example
        >>> nlp = spacy.blank("it")  # doctest: +SKIP
        >>> nlp.add_pipe("news_encoder")  # doctest: +SKIP
        >>> nlp("Eni ha acquisito Versalis.").ents  # doctest: +SKIP
        (Eni, Versalis)

    Fails on
        Names inside names (the outer one is found), sentences longer than a window
        (they are cut), text without any punctuation or capitals.
    Score
        See models/README.md: each head on each evaluation set, int8 as shipped.
    """

    def __init__(self, model: AnalysisModel, lang: str) -> None:
        self.model = model
        self._transitions = build_transitions(model.ner)
        self._kinds = find_label_tags(model.ner)
        self._pairs = [(at[0], at[1]) for at in self._kinds.values() if len(at) > 1]
        self._root = np.array([label == ROOT_LABEL for label in model.deprel])
        self._deprel = [ROOT if name == ROOT_LABEL else name for name in model.deprel]
        self._lemmas = LemmaFinder(
            model.lemma, model.lemma_of_lang[lang], model.lexicons[lang]
        )
        self._confidence = model.confidence.get(lang, UNCHANGED)

    def __call__(self, doc: Doc) -> Doc:
        """Analyse one Doc."""
        words, analysis = self._analyse(read_words(doc), doc)
        return set_analysis(doc, words, analysis) if words else set_space(doc)

    def read(self, doc: Doc) -> Analysed | Doc:
        """Analyse one Doc and write nothing on it, unless it has no words."""
        texts = read_words(doc)
        words, analysis = self._analyse(texts, doc)
        return build_analysed(doc, texts, words, analysis) if words else set_space(doc)

    def _analyse(self, texts: list[str], doc: Doc) -> tuple[list[int], Analysis]:
        """Give the tokens that are no space, and what is found of them."""
        words = [index for index, text in enumerate(texts) if not text.isspace()]
        if not words:
            return [], Analysis([], [], [], [], [])
        analysis = self.find_analysis(
            [texts[index] for index in words], find_forced_starts(doc, words)
        )
        return words, analysis

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 1) -> Iterator[Doc]:
        """Analyse Docs one by one: none depends on the others, see AnalysisModel."""
        del batch_size
        for doc in docs:
            yield self(doc)

    def find_analysis(self, words: list[str], forced: frozenset[int]) -> Analysis:
        """Find everything about the words; `forced` begin a sentence."""
        pieces = [self.model.find_pieces(word) for word in words]
        found = Analysis([], [], [], [], [])
        windows = read_windows(
            [len(numbers) for numbers in pieces],
            Breaks(
                forced, find_sure_starts(words), find_bare(words), find_unended(words)
            ),
            lambda start, end: self.model.score_words(pieces[start:end]),
            max_words=self.model.max_words,
            max_pieces=self.model.max_pieces,
        )
        for window in windows:
            self._add_words(found, words[window.start : window.end], window)
            self._add_names(found, window)
            self._add_trees(found, window)
        proper = [tag == PROPER for tag in found.upos]
        found.names = [
            name._replace(score=calibrate(name.score, *self._confidence))
            for name in settle_names(words, found.names, proper)
        ]
        return found

    def _add_words(self, found: Analysis, words: list[str], window: Window) -> None:
        """Add tag and lemma of each word."""
        best = window.scores.upos[: len(words)].argmax(axis=1).tolist()
        tags = [self.model.upos[tag] for tag in best]
        found.upos += tags
        found.lemmas += self._lemmas.find_lemmas(
            words, tags, window.scores.lemma[: len(words)]
        )

    def _add_names(self, found: Analysis, window: Window) -> None:
        """Add the names, sentence by sentence: none crosses a sentence start."""
        probable = softmax(window.scores.ner)
        begin_names(probable, [start for start, _ in window.sentences], self._pairs)
        logs = np.log(np.maximum(probable, LEAST))
        for start, end in window.sentences:
            tags = find_tags(logs[start:end], self._transitions)
            names = find_name_spans([self.model.ner[tag] for tag in tags])
            if not names:
                continue
            sure = probable[np.arange(start, end), tags]
            offset = window.start + start
            found.names.extend(
                Name(
                    offset + first,
                    offset + last,
                    label,
                    float(sure[first:last].min()),
                    self._share(probable[start + first : start + last]),
                )
                for first, last, label in names
            )

    def _share(self, probable: npt.NDArray[np.floating]) -> dict[str, float]:
        """Give how probable each label is, on average over the words of a name."""
        mean = (probable.sum(axis=0) / len(probable)).tolist()
        return {label: sum(mean[i] for i in at) for label, at in self._kinds.items()}

    def _add_trees(self, found: Analysis, window: Window) -> None:
        """Add heads and labels, sentence by sentence."""
        scores = window.scores
        heads = np.zeros(len(scores.start), dtype=np.intp)
        for start, end in window.sentences:
            inside = [0, *range(start + 1, end + 1)]
            tree = find_heads(scores.arcs[start:end, inside])
            heads[start:end] = np.where(tree == 0, 0, tree + start)
        labels = self.model.score_labels(scores, heads)
        is_root = (heads == 0)[:, None]
        best = np.where(is_root == self._root, labels, NEVER).argmax(axis=1)
        count = window.end - window.start
        own = np.arange(count)
        above = np.where(heads[:count] > 0, heads[:count] - 1, own) + window.start
        found.heads += above.tolist()
        found.deprels += [self._deprel[label] for label in best[:count].tolist()]


def make_encoder(
    nlp: Language, name: str, model_dir: Path | None = None, threads: int = 1
) -> Encoder:
    """Make the component; the weights are loaded once for all languages.

    Raises
    ------
    ModelError
        The model is missing or damaged, or made for other languages.
    """
    del name
    model = load_analysis_model(model_dir or find_model_dir(), threads)
    lang = str(nlp.lang)
    if lang not in model.lemma_of_lang:
        raise ModelError(
            f"The embedded model does not read {lang!r}, but "
            f"{' and '.join(model.lemma_of_lang)}. Use a pipeline of one of these."
        )
    return Encoder(model, lang)


def find_label_tags(tags: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """Find the indices of the tags of each label.

    Examples
    --------
    >>> find_label_tags(["O", "B-PER", "I-PER", "B-LOC"])
    {'PER': (1, 2), 'LOC': (3,)}
    """
    found: dict[str, tuple[int, ...]] = {}
    for index, tag in enumerate(tags):
        label = tag.removeprefix(BEGIN).removeprefix(INSIDE)
        if label != tag:
            found[label] = (*found.get(label, ()), index)
    return found


def find_bare(words: Iterable[str]) -> frozenset[int]:
    """Find the words without any letter or figure."""
    return frozenset(
        index
        for index, word in enumerate(words)
        if not (word.isalnum() or any(map(str.isalnum, word)))
    )


def find_sure_starts(words: Sequence[str]) -> frozenset[int]:
    """Find the words in capitals behind an end of sentence that ends no abbreviation.

    Examples
    --------
    >>> find_sure_starts(["He", "leaves", ".", "Mr", ".", "Bo", "knows", "."])
    frozenset({3})
    """
    return frozenset(
        index + 1
        for index, word in enumerate(words[:-1])
        if index and word in ENDS
        if words[index + 1][0].isupper()
        if len(words[index - 1]) >= UNSHORTENED and words[index - 1].isalpha()
    )
