"""A verb in, whether a pronoun hangs on its end, out: "vederlo", "chiedergli"."""

from __future__ import annotations

from extractor.relations.trees.tree import Tree


def has_enclitic(tree: Tree, verb: int) -> bool:
    """Say whether an object ends a verb or its helper: "vederlo", "averlo visto"."""
    endings = tree.table.dropped.enclitic_endings
    if not endings:
        return False
    verbs = (verb, *tree.children_of(verb, "auxiliary"))
    return any(tree.words[token].endswith(endings) for token in verbs)


def has_enclitic_dative(tree: Tree, verb: int) -> bool:
    """Say whether to whom hangs on the end of a verb: "chiedergli"."""
    endings = tree.table.dropped.enclitic_datives
    return bool(endings) and tree.words[verb].endswith(endings)
