"""A name in a denied relation in, whether it is what is so instead, out.

"Did not meet Putin but [Scholz]": who is behind "but" was met.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.lang.cue_words import Cues, CueTable
from extractor.lang.tables import load_table
from extractor.relations.cues import find_scope
from extractor.relations.trees.tree import Tree

# How a name hangs on the noun that a row has in its place: "but the chancellor, X".
INSIDE = ("name_part", "nominal", "apposition", "compound")


def is_set_against(tree: Tree, tokens: Sequence[int], index: int) -> bool:
    """Say whether a mention is set against what a trigger at tokens is denied of.

    The word that denies stands before the "but", and none behind it.
    """
    cues = load_table(tree.lang, "cues", CueTable).negated
    top, joint = _find_joint(tree, index, cues)
    if joint is None:
        return False
    above = [*_climb(tree, top)]
    said = {
        child
        for token in (*above, *find_scope(tree, tokens))
        for child in tree.children[token]
        if tree.words[child] in cues.words
    }
    return bool(said) and max(said) < joint


def _find_joint(tree: Tree, index: int, cues: Cues) -> tuple[int, int | None]:
    """Give the top of a mention's phrase, and the "but" before it, if there is one.

    It may stand before another of its row: "but A and [B]".
    """
    top = tree.anchors[index]
    if top is None:
        return 0, None
    while tree.is_kind(top, *INSIDE) and tree.heads[top] != top:
        if (joint := _find_word(tree, top, cues)) is not None:
            return top, joint
        top = tree.heads[top]
    row = [top]
    if tree.is_kind(top, "conjunct"):
        beside = tree.children_of(tree.heads[top], "conjunct")
        row += [token for token in (tree.heads[top], *beside) if token < top]
    joints = (_find_word(tree, token, cues) for token in row)
    return top, next((joint for joint in joints if joint is not None), None)


def _find_word(tree: Tree, token: int, cues: Cues) -> int | None:
    """Give the word that sets what it depends on against what is denied."""
    before = (child for child in tree.children[token] if child < token)
    return next((c for c in before if tree.words[c] in cues.contrasting), None)


def _climb(tree: Tree, token: int) -> Iterator[int]:
    """Give a token and all that it hangs on."""
    yield token
    while tree.heads[token] != token:
        token = tree.heads[token]
        yield token
