"""A Doc in, the same Doc with names, tags, lemmas, trees and sentences out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from spacy.tokens import Span

from extractor.entities.analysis.lemma_scripts import apply_script, is_applicable
from extractor.entities.analysis.model import load_analysis_model
from extractor.entities.analysis.model_files import find_model_dir
from extractor.entities.analysis.name_tags import (
    BEGIN,
    INSIDE,
    LEAST,
    NEVER,
    build_transitions,
    calibrate,
    find_name_spans,
    find_tags,
    softmax,
)
from extractor.entities.analysis.name_votes import Name, settle_names
from extractor.entities.analysis.trees import find_heads
from extractor.entities.analysis.windows import Window, read_windows
from extractor.errors import ModelError

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt
    from spacy.language import Language
    from spacy.tokens import Doc

    from extractor.entities.analysis.model import AnalysisModel

# Key of doc.user_data: start and end in characters and score of each name, as lists of
# plain values, which spaCy can store with a Doc.
NAME_SCORES = "name_scores"
# The same with how probable each label is in place of the score.
NAME_LABELS = "name_labels"

# The tag of names.
PROPER = "PROPN"

# What spaCy calls the root of a tree, white space, and the arc to white space.
ROOT = "ROOT"
SPACE = "SPACE"
SPACE_DEP = "dep"

# Attributes of tokens that are written; the order of the columns.
WRITTEN = ("POS", "LEMMA", "DEP", "HEAD")

# A script that gives a known lemma may be so much less probable (natural logarithm)
# than the best one: measured on the development sets of both languages.
NEARLY = 3.0

# Slope and intercept of a model whose scores were not fitted.
UNCHANGED = (1.0, 0.0)

# Name of the root's label in the treebanks.
ROOT_LABEL = "root"


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
        self._root = np.array([label == ROOT_LABEL for label in model.deprel])
        self._lexicon = model.lexicons[lang]
        self._lemmas = collect_lemmas(self._lexicon)
        self._confidence = model.confidence.get(lang, UNCHANGED)
        self._foreign = np.full(len(model.lemma), NEVER, dtype=np.float32)
        self._foreign[model.lemma_of_lang[lang]] = 0.0

    def __call__(self, doc: Doc) -> Doc:
        """Analyse one Doc."""
        words = [token.i for token in doc if not token.is_space]
        if not words:
            return set_space(doc)
        analysis = self.find_analysis(
            [doc[i].text for i in words], find_forced_starts(doc)
        )
        return set_analysis(doc, words, analysis)

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
            forced,
            lambda start, end: self.model.score_words(pieces[start:end]),
            bare=find_bare(words),
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
        scores = window.scores
        tags = scores.upos[: len(words)].argmax(axis=1)
        lemma = scores.lemma[: len(words)] + self._foreign
        for word, tag, row in zip(words, tags, lemma, strict=True):
            upos = self.model.upos[tag]
            known = self._lexicon.get((upos, word.lower().replace("’", "'")))
            found.upos.append(upos)
            found.lemmas.append(known or self._find_lemma(word, upos, row))

    def _find_lemma(self, word: str, upos: str, scores: npt.NDArray[np.float32]) -> str:
        """Find the lemma with the best script that the word is long enough for.

        A script that gives a lemma of the lexicon goes before one that gives none, if
        it is nearly as good.
        """
        near = np.flatnonzero(scores >= scores.max() - NEARLY)
        found = self._make_lemmas(word, near[np.argsort(-scores[near], kind="stable")])
        if not found:
            found = self._make_lemmas(word, np.argsort(-scores, kind="stable"))
        known = self._lemmas.get(upos, frozenset())
        return next((lemma for lemma in found if lemma in known), found[0]) or word

    def _make_lemmas(self, word: str, scripts: Iterable[int]) -> list[str]:
        """Make the lemma that each script gives, where the word is long enough."""
        texts = (self.model.lemma[at] for at in scripts)
        return [apply_script(word, text) for text in texts if is_applicable(word, text)]

    def _add_names(self, found: Analysis, window: Window) -> None:
        """Add the names, sentence by sentence: none crosses a sentence start."""
        probable = softmax(window.scores.ner)
        logs = np.log(np.maximum(probable, LEAST))
        for start, end in window.sentences:
            tags = find_tags(logs[start:end], self._transitions)
            sure = probable[np.arange(start, end), tags]
            names = find_name_spans([self.model.ner[tag] for tag in tags])
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
        mean = probable.mean(axis=0).tolist()
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
        for at in range(window.end - window.start):
            head = int(heads[at]) - 1 if heads[at] else at
            found.heads.append(window.start + head)
            label = self.model.deprel[best[at]]
            found.deprels.append(ROOT if label == ROOT_LABEL else label)


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


def find_forced_starts(doc: Doc) -> frozenset[int]:
    """Find the words (counted without white space) that must begin a sentence."""
    forced = set()
    count = 0
    waiting = False
    for token in doc:
        waiting = waiting or token.is_sent_start is True
        if token.is_space:
            continue
        if waiting:
            forced.add(count)
        waiting = False
        count += 1
    return frozenset(forced)


def collect_lemmas(lexicon: Mapping[tuple[str, str], str]) -> dict[str, frozenset[str]]:
    """Collect the lemmas of a lexicon by part of speech."""
    lemmas: dict[str, set[str]] = {}
    for (upos, _), lemma in lexicon.items():
        lemmas.setdefault(upos, set()).add(lemma)
    return {upos: frozenset(known) for upos, known in lemmas.items()}


def find_bare(words: Iterable[str]) -> frozenset[int]:
    """Find the words without any letter or figure."""
    return frozenset(
        index
        for index, word in enumerate(words)
        if not any(character.isalnum() for character in word)
    )


def set_analysis(doc: Doc, words: list[int], found: Analysis) -> Doc:
    """Write the analysis on the Doc; `words` are the tokens that are no space."""
    strings = doc.vocab.strings
    rows = np.zeros((len(doc), 4), dtype=np.uint64)
    before = -1
    word_at = dict(zip(words, range(len(words)), strict=True))
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
        rows[i] = (strings[pos], strings.add(lemma), strings.add(dep), distance)
    doc.from_array(list(WRITTEN), rows)  # type: ignore[arg-type] # thinc's own arrays
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
