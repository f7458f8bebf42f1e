"""A word for a nation in, the person whom it means as a whole, out: "the Spaniard"."""

from __future__ import annotations

from extractor.relations.trees.tree import Tree

ROLE, DEMONYM = "role", "demonym"


def find_national(tree: Tree, demonym: int) -> int | None:
    """Give the role that a word for a nation is as a whole."""
    mention, span = tree.mentions[demonym], tree.spans[demonym]
    if mention.form != DEMONYM or span is None:
        return None
    return next(
        (
            index
            for index in tree.named[tree.sent_of[span[0]]]
            if tree.spans[index] == span and tree.mentions[index].form == ROLE
        ),
        None,
    )
