"""A tree in; rows of three names or more that the parse tore apart are mended.

In "the former striker of Genoa, Lazio and Chelsea" a parse hangs what is behind the
first comma on "striker"; the commas and the "and" say that it is a row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.relations.trees.tree import Tree

CONJUNCT = frozenset({"conjunct"})
NAME = "name"
# Names of a row at least, and words between two of them at most ("e della").
SHORTEST = 3
GAP = 3


def mend_rows(tree: Tree) -> None:
    """Hang the names of each row on its first, in place, where its head had them."""
    for named in tree.named:
        if len(named) < SHORTEST:
            continue
        for row in _find_rows(tree, named):
            _mend_row(tree, row)


def _find_rows(tree: Tree, named: Sequence[int]) -> Iterator[list[int]]:
    """Give the names of each row, as mention indices: "A, B and C"."""
    row: list[int] = []
    for one, other in pairwise(named):
        between = _read_between(tree, one, other)
        if not between:
            row = []
            continue
        row = [*(row or [one]), other]
        if tree.pos[between[0]] in tree.table.surface.coordinator_pos:
            if len(row) >= SHORTEST:
                yield row
            row = []


def _read_between(tree: Tree, one: int, other: int) -> range | None:
    """Give the tokens between two names of a row, if nothing else parts them."""
    first, second = tree.mentions[one], tree.mentions[other]
    before, behind = tree.spans[one], tree.spans[other]
    if before is None or behind is None or first.label != second.label:
        return None
    if first.form != NAME or second.form != NAME:
        return None
    between = range(before[1] + 1, behind[0])
    if not 0 < len(between) <= GAP:
        return None
    surface = tree.table.surface
    small = surface.opening_pos
    parted = tree.words[between[0]] in surface.commas
    parted = parted or tree.pos[between[0]] in surface.coordinator_pos
    return between if parted and _are_of(tree, between[1:], small) else None


def _are_of(tree: Tree, tokens: Sequence[int], pos: frozenset[str]) -> bool:
    return all(tree.pos[token] in pos for token in tokens)


def _mend_row(tree: Tree, row: Sequence[int]) -> None:
    """Hang each name on the first one that has the same head, which is no verb."""
    anchors = [anchor for index in row if (anchor := tree.anchors[index]) is not None]
    first, *others = anchors
    head = tree.heads[first]
    if head == first or tree.is_verb(head):
        return
    for token in others:
        if tree.heads[token] == head and _are_alike(tree, first, token):
            tree.move(token, first, CONJUNCT)


def _are_alike(tree: Tree, first: int, token: int) -> bool:
    """Say whether a name repeats the preposition of the first, or is bare.

    One with an article alone is of another row: "con la Banca di Bari, l'Istituto".
    """
    own, one = (
        {tree.lemmas[child] for child in tree.children_of(name, "case")}
        for name in (token, first)
    )
    article = tree.children_of(token, "determiner")
    return own <= one and not (one and not own and article)
