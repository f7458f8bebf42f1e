"""A token in, what its sentence shows there without a parse out: a name, a comma."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.relations.trees.tree import Tree

PERSON = "PER"


def find_edges(tree: Tree, token: int) -> tuple[int, int]:
    """Give the first and last token of the mention over a token, or the token."""
    index = tree.covering[token]
    span = tree.spans[index] if index is not None else None
    return span or (token, token)


def is_person(tree: Tree, token: int) -> bool:
    """Say whether a person's name or office stands over a token."""
    index = tree.covering[token]
    return index is not None and tree.mentions[index].label == PERSON


def is_comma(tree: Tree, token: int) -> bool:
    """Say whether a token is a comma."""
    return tree.words[token] in tree.table.surface.commas


def is_before_comma(tree: Tree, token: int) -> bool:
    """Say whether a comma follows a token."""
    return token + 1 < len(tree.words) and is_comma(tree, token + 1)


def opens_with_preposition(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether some words are a whole phrase: "at the request", no "request"."""
    return tree.pos[min(tokens)] in tree.table.surface.preposition_pos
