"""Confidence intervals by drawing articles again and again, with a seed.

References
----------
Efron and Tibshirani 1993, An Introduction to the Bootstrap (percentile intervals).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from extractor.results.scores.tally import Tally

# Draws; the ends of a 95 % interval move by less than half a point beyond this.
DRAWS = 1000
# Percentiles of a 95 % interval.
ENDS = (2.5, 97.5)

Interval = tuple[float, float]


def draw_weights(articles: int, seed: int) -> NDArray[np.int64]:
    """Draw how often each article is in each sample: an array (draws, articles)."""
    shares = np.full(articles, 1 / articles)
    return np.random.default_rng(seed).multinomial(articles, shares, size=DRAWS)


def find_interval(
    tallies: Sequence[Tally], weights: NDArray[np.int64]
) -> Interval | None:
    """Give the 95 % interval of F1; None for a single article or no counts.

    Parameters
    ----------
    tallies
        One for each article, in the order of the columns of ``weights``.
    """
    counts = np.array(
        [(t.right_found, t.found, t.right_gold, t.gold) for t in tallies], dtype=float
    )
    if len(counts) < 2 or not counts[:, [1, 3]].any():
        return None
    right_found, found, right_gold, gold = (weights @ counts).T
    precision = np.divide(right_found, found, out=np.zeros_like(found), where=found > 0)
    recall = np.divide(right_gold, gold, out=np.zeros_like(gold), where=gold > 0)
    total = precision + recall
    f1 = np.divide(
        2 * precision * recall, total, out=np.zeros_like(total), where=total > 0
    )
    low, high = np.percentile(f1, ENDS)
    return float(low), float(high)
