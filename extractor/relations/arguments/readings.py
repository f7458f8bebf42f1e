"""A word in, how it may stand for names: as a noun, one of a row, "the two"."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.relations.arguments.apposed import find_latter
from extractor.relations.arguments.both import find_both
from extractor.relations.arguments.nation_nouns import LISTED
from extractor.relations.roles.syntax import expand
from extractor.relations.trees.clauses import find_cases
from extractor.relations.trees.tree import Tree

PERSON = "PER"


def find_two(tree: Tree, token: int) -> Sequence[int]:
    """Give the mentions that "the latter" or "the two" stand for.

    Their names may stand behind them: "fra i due, Meloni e Trump".
    """
    if tree.words[token] in tree.table.dropped.both:
        apposed = tree.children_of(token, "apposition")
        named = [tree.covering[t] for one in apposed for t in expand(tree, one)]
        if len(named) > 1 and None not in named:
            return [index for index in named if index is not None]
    latter = find_latter(tree, token)
    return find_both(tree, token) if latter is None else (latter,)


def has_name(tree: Tree, index: int) -> bool:
    """Say whether a name stands right behind a word for its nation: "al serbo X"."""
    span = tree.spans[index]
    behind = tree.covering[span[1] + 1 : span[1] + 2] if span else ()
    return any(i is not None and tree.mentions[i].label == PERSON for i in behind)


def is_noun(tree: Tree, token: int) -> bool:
    """Say whether a word is a noun or repeats one; one we know is, whatever its tag."""
    known = tree.lemmas[token] in tree.table.transparent
    known = known or tree.words[token] in tree.table.repeaters
    surface = tree.table.surface
    if known or tree.pos[token] in surface.noun_pos:
        return True
    nominal = tree.pos[token] in surface.adjective_pos and tree.is_kind(token, *LISTED)
    return nominal and bool(tree.children_of(token, "determiner"))  # "the fugitive X"


def is_phrase(tree: Tree, token: int) -> bool:
    """Say whether one of a row has its own preposition: "of actor X and of Y"."""
    index = tree.covering[token]
    named = index is None or tree.mentions[index].form == "name"
    return named and bool(find_cases(tree, token))


def stands_for_a_name(tree: Tree, token: int) -> bool:
    """Say whether a word is in a name, or a noun that acts for one."""
    transparent = tree.lemmas[token] in tree.table.transparent
    return tree.covering[token] is not None or transparent
