"""A rule in; the share of its findings that is right, out.

What a rule's author believes (``score`` of the pattern) is corrected by what was
counted on gold: first for the relation type, then for the rule, each time with as much
weight as there are counts (shrinkage towards the level above). A rule without counts,
such as a user's own, keeps its author's score.

References
----------
Efron and Morris 1975, Data Analysis Using Stein's Estimator and Its Generalizations.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from extractor.lang.precision_rows import load_precisions
from extractor.schemas import Pattern

# Counts that weigh as much as the level above: of a type, of a rule.
TYPE_WEIGHT = 10.0
RULE_WEIGHT = 5.0
# Rules whose estimate is kept: those of both languages, and as many of users.
RULES = 8_192


def find_precision(pattern: Pattern) -> float:
    """Estimate the share of a rule's findings that is right, in [0, 1].

    It grows with the author's score, and with right findings in the counts.
    """
    return _estimate(pattern.lang, pattern.id, pattern.score)


@lru_cache(maxsize=RULES)
def _estimate(lang: str, rule: str, score: float) -> float:
    """Estimate it from the author's score, once for each rule."""
    row = load_precisions(lang).get(rule)
    if row is None:
        return score
    right, found = _count_types(lang)[row.type]
    of_type = shrink(right, found, towards=score, weight=TYPE_WEIGHT)
    return shrink(row.right, row.found, towards=of_type, weight=RULE_WEIGHT)


def shrink(right: int, found: int, *, towards: float, weight: float) -> float:
    """Draw a share towards an estimate that counts as much as ``weight`` findings.

    Examples
    --------
    >>> shrink(3, 3, towards=0.8, weight=5)
    0.875
    """
    return (right + weight * towards) / (found + weight)


@cache
def _count_types(lang: str) -> Mapping[str, tuple[int, int]]:
    """Sum right and found of the rules of each relation type."""
    sums: dict[str, tuple[int, int]] = {}
    for row in load_precisions(lang).values():
        right, found = sums.get(row.type, (0, 0))
        sums[row.type] = right + row.right, found + row.found
    return sums
