"""What mends words of a kind in, a choice made once for each set of kinds out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from extractor.relations.trees.tree import Tree

Mend = Callable[[Tree, int], object]
Choice = Callable[[frozenset[str]], tuple[Mend, ...]]


def build_choice(mends: Mapping[str, Mend]) -> Choice:
    """Build what gives all that mends words of some kinds, in the order given.

    There are few sets of kinds, so that each is looked at once.
    """

    @cache
    def choose(kinds: frozenset[str]) -> tuple[Mend, ...]:
        return tuple(mend for kind, mend in mends.items() if kind in kinds)

    return choose
