"""A word for a nation in; hung, in place, on the noun or name that it goes with.

The parse takes the noun right before it ("squadre di soccorso italiane"), and a name
behind it for another subject ("ha battuto le russe A e B").
"""

from __future__ import annotations

from extractor.relations.trees.raised import mend_timed
from extractor.relations.trees.tree import Tree

OBJECT = frozenset({"object"})
ADJECTIVE = frozenset({"adjective"})
DEMONYM = "demonym"


def join_nation(tree: Tree, name: int) -> bool:
    """Take a name behind its nation for the object: "ha battuto le russe A e B"."""
    verb, index = tree.heads[name], tree.covering[name]
    before = tree.covering[name - 1]
    if index is None or before is None or before == index:
        return False
    nation = tree.anchors[before]
    if nation is None or tree.mentions[before].form != DEMONYM:
        return False
    if tree.heads[nation] != verb or not tree.is_kind(nation, "object"):
        return False
    tree.change_kind(name, OBJECT)
    tree.move(nation, name, ADJECTIVE)
    return True


def mend_adjective(tree: Tree, adjective: int) -> None:
    """Hang a nation on the noun that it agrees with: "squadre di soccorso italiane".

    The parse takes the noun right before it.
    """
    inner, index = tree.heads[adjective], tree.covering[adjective]
    if adjective == inner + 1 and mend_timed(tree, adjective):
        return
    if index is None or adjective != inner + 1 or not tree.table.agreement.numbers:
        return
    outer = tree.heads[inner]
    bare = tree.is_kind(inner, "nominal") and outer < inner
    bare = bare and tree.covering[inner] is None and tree.covering[outer] is None
    if not bare or tree.mentions[index].form != DEMONYM or tree.is_verb(outer):
        return
    cases = [tree.words[case] for case in tree.children_of(inner, "case")]
    definite = tree.table.dropped.definite
    if not cases or tree.children_of(inner, "determiner") or cases[0] in definite:
        return
    if _agrees_with_outer(tree, tree.words[adjective], inner, outer):
        tree.move(adjective, outer, ADJECTIVE)


def _agrees_with_outer(tree: Tree, word: str, inner: int, outer: int) -> bool:
    """Say whether number tells that an adjective is not of the inner of two nouns.

    Nouns in "e" show none: then its ending is that of the outer one.
    """
    agreement, last = tree.table.agreement, tree.words[inner][-1:]
    if word.endswith(agreement.single_tails):
        return False
    plural, single = agreement.numbers["plural"], agreement.numbers["single"]
    if last in single:
        return word[-1:] in plural
    if last in plural - agreement.endings["feminine"]:
        return word[-1:] in single
    return last in plural and word[-1:] == tree.words[outer][-1:]
