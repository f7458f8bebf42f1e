"""A noun with a colon behind it in, the names that the list behind it gives out.

"Ha colpito tre società: la russa Sovcomflot e la turca Denkar" says whom it hit.
"""

from __future__ import annotations

from extractor.relations.trees.tree import Tree

DATE = "DATE"
NAME = "name"
# Tokens of one item of a list: "il ministro degli Esteri uscente Rossi,".
MAX_ITEM = 8
# Names that make a list.
MIN_NAMES = 2


def find_listed(tree: Tree, noun: int) -> list[int]:
    """Give the mentions in the list behind a noun and colon, [] where there is none.

    All have the label of the first; a verb ends the list, and makes it a sentence.
    """
    colon = _find_colon(tree, noun)
    if colon is None:
        return []
    found: list[int] = []
    token = at = colon + 1
    while token < len(tree.words) and at - token < MAX_ITEM:
        index = tree.covering[at] if at < len(tree.words) else None
        if index is not None and _is_item(tree, index, found):
            found.append(index)
            span = tree.spans[index]
            token = at = (span[1] if span else at) + 1
        elif at >= len(tree.words) or not _may_go_on(tree, at):
            break
        else:
            at += 1
    closed = at >= len(tree.words) or not tree.is_verb(at)
    return found if len(found) >= MIN_NAMES and closed else []


def _find_colon(tree: Tree, noun: int) -> int | None:
    """Give the colon right behind a noun and its adjectives."""
    at = noun + 1
    small = tree.table.surface.adjective_pos
    while at < len(tree.words) and tree.pos[at] in small and tree.covering[at] is None:
        at += 1
    colon = at < len(tree.words) and tree.words[at] in tree.table.surface.colons
    return at if colon else None


def _is_item(tree: Tree, index: int, found: list[int]) -> bool:
    mention = tree.mentions[index]
    if mention.form != NAME or mention.label == DATE:
        return False
    return not found or mention.label == tree.mentions[found[0]].label


def _may_go_on(tree: Tree, token: int) -> bool:
    """Say whether a list may go on: over small words and nouns, not over a verb."""
    surface = tree.table.surface
    if tree.pos[token] in surface.punctuation_pos:
        return tree.words[token] in surface.commas
    return not tree.is_verb(token)
