from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pytest

from extractor.entities.analysis.unended import SURE, drop_unended, find_unended


@dataclass
class Scores:
    start: list[float]
    arcs: npt.NDArray[np.float32]


def build_scores(heads, start):
    """Score the arc of each word to its head high; 0 is the root."""
    arcs = np.zeros((len(heads), len(heads) + 1), dtype=np.float32)
    arcs[np.arange(len(heads)), heads] = 9.0
    return Scores(start, arcs)


@pytest.mark.parametrize(
    ("words", "unended"),
    [
        ("Il film Un passo", {1, 2, 3, 4}),
        ("Roma , Milano ( Lombardia ) e", {1, 2, 3, 4, 5, 6, 7}),
        ("Arriva . Poi : parte ? Sì » !", {1, 3, 5, 7}),
        ("In 2015 – the U.S. agreed …", {1, 2, 3, 4, 6}),
    ],
)
def test_find_unended_counts_the_words_behind_no_end_sign(words, unended):
    assert find_unended(words.split()) == unended


def test_drop_unended_joins_a_name_to_the_verb_before_it():
    # "vista la serie | Un medico": all hang on the first word, or on one that does.
    scores = build_scores([0, 3, 1, 5, 3], [1.0, 0, 0, 0.8, 0])
    assert drop_unended((0, 3), scores, {3}) == (0,)


def test_drop_unended_joins_what_the_verb_behind_it_governs():
    # "La riforma | Fornero avvia tutto"
    scores = build_scores([2, 4, 2, 0, 4], [1.0, 0, 0.7, 0, 0])
    assert drop_unended((0, 2), scores, {2}) == (0,)


def test_drop_unended_keeps_a_start_between_two_roots():
    scores = build_scores([0, 1, 1, 0, 4], [1.0, 0, 0, 0.6, 0])
    assert drop_unended((0, 3), scores, {3}) == (0, 3)


@pytest.mark.parametrize(("sure", "unended"), [(SURE, {3}), (0.6, set())])
def test_drop_unended_keeps_what_is_sure_or_stands_behind_an_end(sure, unended):
    scores = build_scores([0, 3, 1, 5, 3], [1.0, 0, 0, sure, 0])
    assert drop_unended((0, 3), scores, unended) == (0, 3)


def test_drop_unended_reads_on_from_the_start_that_it_kept():
    # The second start goes; the third is judged with all words since the first.
    heads = [0, 1, 1, 2, 0, 5]
    scores = build_scores(heads, [1.0, 0, 0.6, 0, 0.6, 0])
    assert drop_unended((0, 2, 4), scores, {2, 4}) == (0, 4)


@pytest.mark.parametrize("starts", [(0,), (0, 3)])
def test_drop_unended_keeps_the_first_start_of_a_window(starts):
    # A window may begin inside a sentence that was too long for one.
    scores = build_scores([0, 1, 1, 0, 4], [0.0, 0, 0, 0.6, 0])
    assert drop_unended(starts, scores, {0, 3}) == starts
