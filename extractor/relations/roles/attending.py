"""An event noun in, who takes part in the event, by its clause, out."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.relations.roles.clause_roles import find_clause_roles
from extractor.relations.trees.tree import Tree


def find_attending(tree: Tree, noun: int, trigger: Sequence[int]) -> list[int]:
    """Give who is at an event: "al vertice, ospitato da X, hanno preso parte Y e Z".

    The event is where they come to, or what they attend, also in its relative clause
    ("un vertice, al quale partecipano Y e Z").
    """
    for clause in tree.children_of(noun, "relative"):
        if tree.lemmas[clause] in tree.table.attendance:
            said = find_clause_roles(tree, clause).get("subject", {})
            return [token for token in said if token != noun]
    verb = tree.heads[noun]
    if verb in trigger or tree.lemmas[verb] not in tree.table.attendance:
        return []
    if not (tree.is_verb(verb) and tree.is_kind(noun, "oblique", "object")):
        return []
    roles = find_clause_roles(tree, verb)
    people = roles.get("subject") or roles.get("object", {})
    return [token for token in people if token != noun]
