"""A verb without an object beside it in, its object, or to whom, added to its roles.

The gap of "the man he met", a pronoun at the verb's end ("incontrarlo"), a name that
strayed to the phrase before it ("arrested at dawn X").
"""

from __future__ import annotations

from extractor.relations.arguments.enclitics import (
    has_enclitic,
    has_enclitic_dative,
)
from extractor.relations.arguments.referents import find_referents
from extractor.relations.roles.merging import INHERITED, Roles, merge
from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.tree import Tree


def add_missing_object(tree: Tree, verb: int, roles: Roles, *, passive: bool) -> None:
    """Add, in place, an object left out, or a pronoun at the verb's end, to whom."""
    _read_object_gap(tree, verb, roles, passive=passive)
    _read_enclitic_dative(tree, verb, roles)
    if "object" not in roles:
        meant = _find_missing_object(tree, verb, passive=passive)
        merge(roles, {"object": dict.fromkeys(meant, INHERITED)} if meant else {})


def _read_object_gap(tree: Tree, verb: int, roles: Roles, *, passive: bool) -> None:
    """Fill the object of "the man he met": a relative clause with no pronoun."""
    if "object" in roles or passive:
        return
    if shared := _find_shared_object(tree, verb):
        roles["object"] = dict.fromkeys(shared, INHERITED)
        return
    gap = tree.is_kind(verb, "relative")
    own = tree.children_of(verb, "subject")
    if gap and own and not _has_pronoun(tree, verb):
        roles["object"] = {tree.heads[verb]: INHERITED}


def _find_shared_object(tree: Tree, verb: int) -> list[int]:
    """Give the object that two verbs share: "whom X dismissed and replaced with Y"."""
    first = tree.heads[verb]
    if not tree.is_kind(verb, "conjunct") or not tree.is_kind(first, "relative"):
        return []
    pronouns = tree.table.relative_pronouns
    objects = tree.children_of(first, "object")
    said = any(tree.words[child] in pronouns for child in objects)
    return [tree.heads[first]] if said else []


def _has_pronoun(tree: Tree, verb: int) -> bool:
    pronouns = tree.table.relative_pronouns
    return any(tree.words[child] in pronouns for child in tree.children[verb])


def _read_enclitic_dative(tree: Tree, verb: int, roles: Roles) -> None:
    """Add to whom, if a pronoun at the verb's end says it: "tendergli la mano"."""
    beside = "object" in roles and has_enclitic(tree, verb)
    if beside or has_enclitic_dative(tree, verb):
        meant = dict.fromkeys(find_referents(tree, verb, verb), INHERITED)
        merge(roles, {"to": meant, "dative": meant} if meant else {})


def _find_missing_object(tree: Tree, verb: int, *, passive: bool) -> list[int]:
    """Give the object that is a pronoun at the verb's end, or strayed from it."""
    stray = [] if passive else _find_stray(tree, verb)
    if not stray and has_enclitic(tree, verb) and not has_enclitic_dative(tree, verb):
        return find_referents(tree, verb, verb)
    return stray


def _find_stray(tree: Tree, verb: int) -> list[int]:
    """Give the name that a verb never without object left to the phrase before it.

    So in "arrested at dawn X", "met in Rome Y", where the parse takes the name for a
    part of the phrase.
    """
    if tree.lemmas[verb] not in tree.table.dropped.transitive:
        return []
    return [
        inner
        for child in tree.children_of(verb, "oblique")
        if child > verb
        for inner in tree.children_of(child, "nominal", "name_part")
        if _is_stray(tree, inner, child)
    ]


def _is_stray(tree: Tree, inner: int, phrase: int) -> bool:
    """Say whether a name is no part of the phrase it hangs on."""
    index, around = tree.covering[inner], tree.covering[phrase]
    if index is None or index == around or find_preposition_roles(tree, inner):
        return False
    return around is None or tree.mentions[index].label == "PER"
