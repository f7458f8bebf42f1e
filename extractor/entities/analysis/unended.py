"""Sentence starts with no end before them in, those that begin a sentence out.

Headlines and the lines of a list end without a sign, so the model may begin a sentence
behind any word. It also does so before a title that looks like one ("nel film | Un
passo dal cielo"). Such a start counts if the model is sure, or if the parser, reading
the words before and behind it as one sentence, sees a root on either side.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from extractor.entities.analysis.name_tags import NEVER, softmax

if TYPE_CHECKING:
    import numpy.typing as npt

    from extractor.entities.analysis.model import WindowScores

# Signs that end no sentence.
GOING_ON = frozenset(",()-–—")

# A start is sure from this probability on; below, either side has a word that is the
# root with at least this one. Chosen on development sets of both languages.
SURE = 0.95
LEAST_ROOT = 0.05


def find_unended(words: Iterable[str]) -> frozenset[int]:
    """Find the words behind one that ends with a letter, a figure or no end sign.

    Examples
    --------
    >>> sorted(find_unended(["Ieri", ",", "a", "Roma", ".", "Poi", "altri", "etc."]))
    [1, 2, 3, 4, 6, 7]
    """
    return frozenset(
        index
        for index, word in enumerate(words, start=1)
        if word[-1].isalnum() or word[-1] in GOING_ON
    )


def drop_unended(
    starts: Sequence[int], scores: WindowScores, unended: Collection[int]
) -> tuple[int, ...]:
    """Drop the starts among `unended` behind which the sentence before goes on.

    All are indices of words in the window; the first start always stays.
    """
    if not unended:
        return tuple(starts)
    kept: list[int] = []
    for start, end in pairwise((*starts, len(scores.start))):
        doubtful = kept and start in unended and scores.start[start] < SURE
        if not doubtful or _has_two_roots(scores.arcs, kept[-1], start, end):
            kept.append(start)
    return tuple(kept)


def _has_two_roots(
    arcs: npt.NDArray[np.floating], begin: int, start: int, end: int
) -> bool:
    """Say whether words on both sides of `start` may be the root, read together."""
    together = arcs[begin:end, [0, *range(begin + 1, end + 1)]].astype(np.float64)
    size = end - begin
    together[np.arange(size), np.arange(1, size + 1)] = NEVER
    roots = softmax(together)[:, 0]
    first = start - begin
    return bool(min(roots[:first].max(), roots[first:].max()) >= LEAST_ROOT)
