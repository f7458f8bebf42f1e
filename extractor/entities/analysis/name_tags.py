"""Scores of tags in, the best names out: no name goes on that never began."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.floating]

OUTSIDE = "O"
BEGIN = "B-"
INSIDE = "I-"

# Added to the score of what must not be chosen; finite, so that sums stay numbers.
NEVER = -1e9

# Probabilities are kept so far from 0 and 1 where their logarithm is taken.
LEAST = 1e-9


def calibrate(probability: float, slope: float, intercept: float) -> float:
    """Turn a probability into the share of names that are right with it.

    Both numbers are fitted when a model is built; 1 and 0 change nothing.

    References
    ----------
    Platt, J. (1999): Probabilistic outputs for support vector machines. In: Advances in
    Large Margin Classifiers, MIT Press.
    """
    inside = min(max(probability, LEAST), 1.0 - LEAST)
    logit = slope * math.log(inside / (1.0 - inside)) + intercept
    return 1.0 / (1.0 + math.exp(-logit))


def softmax(scores: Array) -> Array:
    """Turn the scores of each row into probabilities."""
    shifted = np.exp(scores - scores.max(axis=-1, keepdims=True))
    found: Array = shifted / shifted.sum(axis=-1, keepdims=True)
    return found


def build_transitions(tags: Sequence[str]) -> Array:
    """Build the scores of tag after tag: I-X may only follow B-X or I-X.

    The last row scores the first tag of a sentence.
    """
    table = np.zeros((len(tags) + 1, len(tags)))
    for column, tag in enumerate(tags):
        if not tag.startswith(INSIDE):
            continue
        label = tag.removeprefix(INSIDE)
        for row, before in enumerate((*tags, OUTSIDE)):
            if before not in {BEGIN + label, INSIDE + label}:
                table[row, column] = NEVER
    return table


def find_tags(scores: Array, transitions: Array) -> list[int]:
    """Find the best sequence of tags that the transitions allow.

    Transitions only take away, so the best tags, one by one, are the best sequence if
    no transition of theirs takes anything; only otherwise all sequences are compared.

    References
    ----------
    Viterbi, A. (1967): Error bounds for convolutional codes and an asymptotically
    optimum decoding algorithm. IEEE Transactions on Information Theory 13 (2).
    https://doi.org/10.1109/TIT.1967.1054010
    """
    within, first = transitions[:-1], transitions[-1]
    likeliest = scores.argmax(axis=1)
    if not (first[likeliest[0]] or within[likeliest[:-1], likeliest[1:]].any()):
        found: list[int] = likeliest.tolist()
        return found
    best = first + scores[0]
    back = np.zeros(scores.shape, dtype=np.intp)
    for at in range(1, len(scores)):
        paths = best[:, None] + within
        back[at] = paths.argmax(axis=0)
        best = paths.max(axis=0) + scores[at]
    tags = [int(best.argmax())]
    for at in range(len(scores) - 1, 0, -1):
        tags.append(int(back[at, tags[-1]]))
    return tags[::-1]


def begin_names(
    probable: Array, starts: Sequence[int], pairs: Sequence[tuple[int, int]]
) -> None:
    """Let each sentence begin a name wherever the network lets one go on there.

    What stands before may look like its first half: "Hi Lea,", a line break, "Renee,".

    Parameters
    ----------
    probable
        One row a word, one column a tag; changed in place.
    pairs
        The columns of the tags that begin and continue names of the same label.
    """
    begin, inside = np.array(pairs, dtype=np.intp).reshape(-1, 2).T
    rows = np.array(starts, dtype=np.intp)[:, None]
    probable[rows, begin] += probable[rows, inside]
    probable[rows, inside] = 0.0


def find_name_spans(tags: Sequence[str]) -> tuple[tuple[int, int, str], ...]:
    """Find start, end (half-open) and label of each name in a sequence of tags."""
    spans: list[tuple[int, int, str]] = []
    for at, tag in enumerate(tags):
        if tag.startswith(BEGIN):
            spans.append((at, at + 1, tag.removeprefix(BEGIN)))
        elif tag.startswith(INSIDE) and spans:
            start, _, label = spans[-1]
            spans[-1] = (start, at + 1, label)
    return tuple(spans)
