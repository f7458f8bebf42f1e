"""A pronoun that was understood in, the mention before it of whom it means out."""

from __future__ import annotations

from extractor.relations.arguments.appointed import find_appointed
from extractor.relations.trees.tree import Tree

PRONOUN = "pronoun"
# Sentences looked back into for the mention that a pronoun stands for.
MAX_BACK = 12


def find_said(tree: Tree, index: int) -> int:
    """Give for a pronoun the last earlier mention of whom it means, near it.

    Any other mention, and a pronoun with none near, is given back itself.
    """
    mention, span = tree.mentions[index], tree.spans[index]
    if mention.form != PRONOUN or mention.entity is None or span is None:
        return index
    if chosen := _find_successor(tree, span[0]):
        return chosen
    sentence = tree.sent_of[span[0]]
    earlier = (
        at
        for near in range(sentence, max(-1, sentence - MAX_BACK), -1)
        for at in reversed(tree.named[near])
        if tree.mentions[at].entity == mention.entity
        and tree.mentions[at].form != PRONOUN
        and tree.mentions[at].start < mention.start
    )
    return next(earlier, index)


def _find_successor(tree: Tree, pronoun: int) -> int | None:
    """Give the mention of whom "he succeeds" means, if one was just appointed."""
    if not tree.is_kind(pronoun, "subject"):
        return None
    chosen = find_appointed(tree, tree.heads[pronoun])
    return tree.covering[chosen[0]] if chosen else None


def find_understood(tree: Tree, token: int) -> list[int]:
    """Give where whom a pronoun at a token means was said; nothing if that is open."""
    index = tree.covering[token]
    if index is None or tree.mentions[index].form != PRONOUN:
        return []
    said = find_said(tree, index)
    anchor = tree.anchors[said]
    return [] if said == index or anchor is None else [anchor]
