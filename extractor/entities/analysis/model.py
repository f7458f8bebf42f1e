"""Words of one window in, the scores of every head of the embedded model out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from extractor.entities.analysis.model_files import (
    check_files,
    find_missing,
    read_lexicon,
    read_model_meta,
)
from extractor.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Sequence

Scores = npt.NDArray[np.float32]

# Numbers of the special pieces in the vocabulary.
START, END, UNKNOWN = 0, 2, 3

# Words whose pieces are remembered; then the memory starts anew.
MEMORY_WORDS = 200_000


@dataclass(frozen=True, slots=True)
class WindowScores:
    """Scores of the words of a window, one row a word.

    Notes
    -----
    `start` is the probability that a word begins a sentence. `arcs[i, j]` scores
    word j - 1 as head of word i, j = 0 is the root. The label vectors belong to
    dependents (one a word) and heads (the root first).
    """

    ner: Scores
    upos: Scores
    lemma: Scores
    start: Scores
    arcs: Scores
    label_dependent: Scores
    label_head: Scores


class AnalysisModel:
    """The embedded model: vocabulary, label sets, weights in ONNX Runtime.

    Each window is computed on its own. The int8 weights are multiplied with
    activations whose scale is taken from all that is computed together; alone, what
    is found in a text cannot depend on the texts that happen to stand beside it.
    """

    def __init__(self, model_dir: Path, threads: int = 1) -> None:
        missing = find_missing(model_dir)
        if missing:
            raise ModelError(
                f"{model_dir} is not a complete model: {', '.join(missing)} missing. "
                "Install the package anew, or build the model: see models/README.md."
            )
        check_files(model_dir)
        self.meta = read_model_meta(model_dir)
        labels = self.meta["labels"]
        self.ner: tuple[str, ...] = tuple(labels["ner"])
        self.upos: tuple[str, ...] = tuple(labels["upos"])
        self.lemma: tuple[str, ...] = tuple(labels["lemma"])
        self.deprel: tuple[str, ...] = tuple(labels["deprel"])
        self.lemma_of_lang: dict[str, list[int]] = labels["lemma_of_lang"]
        self.confidence: dict[str, tuple[float, float]] = self.meta.get(
            "confidence", {}
        )
        self.max_words = int(self.meta["max_words"])
        self.max_pieces = int(self.meta["max_pieces"])
        self._tokenizer = _load_tokenizer(model_dir / "tokenizer.json")
        self._session = _load_session(model_dir / "model.onnx", threads)
        with np.load(model_dir / "label_scorer.npz") as arrays:
            self._label_weight = arrays["weight"]
            self._label_bias = arrays["bias"]
        self.lexicons = {
            lang: read_lexicon(model_dir, lang) for lang in self.lemma_of_lang
        }
        self._pieces: dict[str, tuple[int, ...]] = {}
        self._loaded_from = (model_dir, threads)

    def __reduce__(self) -> tuple[Any, ...]:
        """Let another process load the same files: weights cannot be sent to it."""
        return load_analysis_model, self._loaded_from

    def find_pieces(self, word: str) -> tuple[int, ...]:
        """Find the numbers of a word's pieces, at least one, at most as trained."""
        known = self._pieces.get(word)
        if known is None:
            found = self._tokenizer.encode(word).ids[: self.meta["pieces_of_word"]]
            known = tuple(found) or (UNKNOWN,)
            if len(self._pieces) >= MEMORY_WORDS:
                self._pieces.clear()
            self._pieces[word] = known
        return known

    def score_words(self, words: Sequence[tuple[int, ...]]) -> WindowScores:
        """Score the words of a window, each given as its pieces."""
        pieces = [START]
        first = []
        for word in words:
            first.append(len(pieces))
            pieces.extend(word)
        pieces.append(END)
        inputs = {
            "pieces": np.array(pieces, dtype=np.int64),
            "first": np.array(first, dtype=np.int64),
        }
        ner, upos, lemma, start, arcs, dependent, head = self._session.run(
            ("ner", "upos", "lemma", "start", "arcs", "label_dependent", "label_head"),
            inputs,
        )
        probable = 1.0 / (1.0 + np.exp(-start))
        return WindowScores(ner, upos, lemma, probable, arcs, dependent, head)

    def score_labels(self, scores: WindowScores, heads: npt.NDArray[np.intp]) -> Scores:
        """Score the labels of the arcs to `heads`, where 0 is the root."""
        joined = np.maximum(scores.label_dependent + scores.label_head[heads], 0.0)
        # Not the @ operator: it starts as many threads as there are cores, which for
        # so small a product costs more than it gives, most of all beside other workers.
        products = np.einsum("wk,kl->wl", joined, self._label_weight)
        found: Scores = products + self._label_bias
        return found


@cache
def load_analysis_model(model_dir: Path, threads: int = 1) -> AnalysisModel:
    """Load a model once a process, for both languages.

    Raises
    ------
    ModelError
        A file is missing or damaged.
    """
    return AnalysisModel(model_dir, threads)


def _load_tokenizer(path: Path) -> Any:
    from tokenizers import Tokenizer  # noqa: PLC0415  # only where a model is used

    return Tokenizer.from_file(str(path))


def _load_session(path: Path, threads: int) -> Any:
    import onnxruntime  # noqa: PLC0415  # as above

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Errors only: a warning about the machine is no business of the reader's.
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"]
    )
