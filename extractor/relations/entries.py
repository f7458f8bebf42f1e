"""An office in, the verb by which somebody comes into it out: "may return as head"."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.tree import Tree
from extractor.relations.trees.voice import is_passive
from extractor.relations.triggers.triggers import find_head

PERSON = "PER"
# Roles of an office that somebody comes into: "as head", "to the helm", "at the helm".
INTO = frozenset({"as", "to", "in", "dative"})


def find_entry(tree: Tree, tokens: Sequence[int], holder: int) -> int | None:
    """Give the verb that says how the mention ``holder`` comes into an office, or None.

    What is only planned, possible or denied of the verb is so of the office: whoever
    may return as head is none. Who is replaced as head has been one all the same.
    """
    office, who = find_head(tree, tokens), tree.anchors[holder]
    verb, words = tree.heads[office], tree.table.employers
    if who is None or tree.mentions[holder].label != PERSON:
        return None
    if tree.is_kind(verb, "participial"):  # "the second to serve as president"
        return None
    appoints = tree.lemmas[verb] in words.appointing
    if tree.is_kind(office, "object"):  # "will name Roe head"
        named = who < office and who in tree.children_of(verb, "object")
        return verb if appoints and named else None
    into = INTO.intersection(find_preposition_roles(tree, office))
    if not (into and tree.is_kind(office, "oblique") and tree.is_verb(verb)):
        return None
    enters = tree.lemmas[verb] in words.entering and not _is_followed(tree, verb, who)
    return verb if appoints or enters else None


def _is_followed(tree: Tree, verb: int, who: int) -> bool:
    """Say whether somebody is whom a verb of following says another follows."""
    if is_passive(tree, verb):
        follows = tree.lemmas[verb] in tree.table.employers.succeeding
        return follows and who not in tree.children_of(verb, "oblique", "agent")
    whom = tree.children_of(verb, "object")
    return who in whom or tree.heads[who] in whom  # "took X's place"
