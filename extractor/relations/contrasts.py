"""A name in a row in, whether what is said of the row is said of it, out.

"Did not meet Putin but [Scholz]": who is behind "but" was met. "[Putin] or [Scholz]":
nobody knows which of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from extractor.lang.cue_words import CueTable
from extractor.lang.tables import load_table
from extractor.relations.cues import find_scope
from extractor.relations.trees.tree import Tree

# How a name hangs on the noun that a row has in its place: "but the chancellor, X".
INSIDE = ("name_part", "nominal", "apposition", "compound")
# A name and another for the same.
PAIR = 2


def is_set_against(tree: Tree, tokens: Sequence[int], index: int) -> bool:
    """Say whether a mention is set against what a trigger at tokens is denied of.

    The word that denies stands before the "but", and none behind it.
    """
    cues = load_table(tree.lang, "cues", CueTable).negated
    top = _find_top(tree, index)
    joint = _find_joint(tree, top, cues.contrasting) if top is not None else None
    if top is None or joint is None:
        return False
    above = [*_climb(tree, top)]
    said = {
        child
        for token in (*above, *find_scope(tree, tokens))
        for child in tree.children[token]
        if tree.words[child] in cues.words
    }
    return bool(said) and max(said) < joint


def is_either(tree: Tree, ends: Sequence[int], sentence: int) -> bool:
    """Say whether "or" joins a mention with another that means somebody else."""
    key = "either", sentence
    found: frozenset[str] | None = tree.memo.get(key)
    if found is None:
        either = load_table(tree.lang, "cues", CueTable).possible.either
        said = tree.words[slice(*tree.sents[sentence])]
        found = tree.memo[key] = either.intersection(said)
    if not found:  # as in nearly all sentences
        return False
    return any(_is_one_of(tree, end, found) for end in ends)


def _is_one_of(tree: Tree, index: int, either: Set[str]) -> bool:
    if (top := _find_top(tree, index)) is None:
        return False
    first = tree.heads[top] if tree.is_kind(top, "conjunct") else top
    row = [first, *tree.children_of(first, "conjunct")]
    joints = [_find_word(tree, token, either) for token in row]
    joint = next((token for token in joints if token is not None), None)
    if joint is None or _gives_other_name(tree, joint, row):
        return False
    named = [at for token in row if (at := tree.covering[token]) is not None]
    return len({tree.mentions[at].entity or str(at) for at in named}) > 1


def _gives_other_name(tree: Tree, joint: int, row: Sequence[int]) -> bool:
    """Say whether "or" opens another name of the same: "the Union of X, or UX"."""
    comma = joint > 0 and tree.words[joint - 1] in tree.table.surface.commas
    return comma and len(row) == PAIR


def _find_top(tree: Tree, index: int) -> int | None:
    """Give the word that stands for a mention in its row: "but the [chancellor], X"."""
    top = tree.anchors[index]
    while top is not None and tree.is_kind(top, *INSIDE) and tree.heads[top] != top:
        top = tree.heads[top]
    return top


def _find_joint(tree: Tree, top: int, words: Set[str]) -> int | None:
    """Give the "but" before a phrase, or before another of its row: "but A and [B]"."""
    row = [top]
    if tree.is_kind(top, "conjunct"):
        beside = tree.children_of(tree.heads[top], "conjunct")
        row += [token for token in (tree.heads[top], *beside) if token < top]
    joints = (_find_word(tree, token, words) for token in row)
    return next((joint for joint in joints if joint is not None), None)


def _find_word(tree: Tree, token: int, words: Set[str]) -> int | None:
    """Give the one of some words that stands before what it depends on."""
    before = (child for child in tree.children[token] if child < token)
    return next((child for child in before if tree.words[child] in words), None)


def _climb(tree: Tree, token: int) -> Iterator[int]:
    """Give a token and all that it hangs on."""
    yield token
    while tree.heads[token] != token:
        token = tree.heads[token]
        yield token
