"""Scores of arcs in, the best tree out: one root, every word leads to it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.floating]
Indices = npt.NDArray[np.intp]

# The score of an arc that must not be chosen; finite, so that sums stay numbers.
NEVER = -1e9


def find_heads(arcs: Array) -> Indices:
    """Find the best tree of a sentence with exactly one word at the root.

    Parameters
    ----------
    arcs
        One row a word; column 0 scores the root, column j the word j - 1.

    Returns
    -------
    The column of each word's head.

    Notes
    -----
    The best heads, one by one, are mostly a tree already; only otherwise the maximum
    spanning arborescence is computed.

    References
    ----------
    Edmonds, J. (1967): Optimum branchings. Journal of Research of the National Bureau
    of Standards 71B (4). https://doi.org/10.6028/jres.071B.032
    """
    scores = np.array(arcs, dtype=np.float64)
    count = len(scores)
    scores[np.arange(count), np.arange(1, count + 1)] = NEVER
    heads: Indices = scores.argmax(axis=1)
    if is_tree(heads):
        return heads
    return _find_rooted(scores)


def _find_rooted(scores: Array) -> Indices:
    """Find the best tree by trying words as the only root, the likeliest first.

    No tree is better than the best heads, one by one, with the same root: roots for
    which these are no better than the best tree need not be tried.
    """
    every = np.arange(len(scores))
    likeliest = scores[:, 1:].max(axis=1)
    bounds = likeliest.sum() - likeliest + scores[:, 0]
    best, found = -np.inf, every
    for root in np.argsort(-bounds, kind="stable").tolist():
        if bounds[root] <= best:
            break
        square = np.full((len(scores) + 1, len(scores) + 1), NEVER * len(scores))
        square[1:, 1:] = scores[:, 1:]
        square[root + 1] = NEVER * len(scores)
        square[root + 1, 0] = scores[root, 0]
        heads = _find_arborescence(square)[1:]
        total = scores[every, heads].sum()
        if total > best:
            best, found = total, heads
    return found


def is_tree(heads: Indices) -> bool:
    """Tell whether one word has head 0 and all others lead to it."""
    return bool((heads == 0).sum() == 1) and find_cycle((-1, *heads.tolist())) == []


def find_cycle(heads: Sequence[int]) -> list[int]:
    """Find nodes that lead back to themselves; node 0 is the root, its head -1."""
    state = [0] * len(heads)
    state[0] = len(heads) + 1
    for begin in range(1, len(heads)):
        path = []
        at = begin
        while state[at] == 0:
            state[at] = begin
            path.append(at)
            at = heads[at]
        if state[at] == begin:
            return path[path.index(at) :]
        for node in path:
            state[node] = len(heads) + 1
    return []


def _find_arborescence(scores: Array) -> Indices:
    """Find the head of each node; `scores[i, j]` scores j as head of i, 0 the root."""
    heads: Indices = scores.argmax(axis=1)
    heads[0] = -1
    cycle = find_cycle(heads.tolist())
    if not cycle:
        return heads
    inside = set(cycle)
    outside = np.array([node for node in range(len(scores)) if node not in inside])
    members = np.array(cycle)
    loop = scores[members, heads[members]]
    # The cycle becomes one node, the last; entering it at a node costs that node's
    # arc inside the cycle.
    entering = scores[np.ix_(members, outside)] - loop[:, None]
    leaving = scores[np.ix_(outside, members)]
    size = len(outside)
    smaller = np.full((size + 1, size + 1), NEVER * len(scores))
    smaller[:size, :size] = scores[np.ix_(outside, outside)]
    smaller[:size, size] = leaving.max(axis=1)
    smaller[size, :size] = entering.max(axis=0)
    found = _find_arborescence(smaller)
    for at, node in enumerate(outside[1:], 1):
        head = int(found[at])
        chosen = members[leaving[at].argmax()] if head == size else outside[head]
        heads[node] = chosen
    entry = int(found[size])
    heads[members[entering[:, entry].argmax()]] = outside[entry]
    return heads
