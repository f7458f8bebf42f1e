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
        if tree.lemmas[clause] in tree.table.attendance.at_events:
            said = find_clause_roles(tree, clause).get("subject", {})
            return [token for token in said if token != noun]
    verb = tree.heads[noun]
    if verb in trigger or tree.lemmas[verb] not in tree.table.attendance.at_events:
        return []
    holds = tree.is_verb(verb) or bool(tree.children_of(verb, "copula"))
    if not (holds and tree.is_kind(noun, "oblique", "object", "nominal")):
        return []  # neither "took part in" nor "were present at"
    roles = find_clause_roles(tree, verb)
    said = roles.get("subject", {})
    named = [
        token for token in roles.get("object", {}) if tree.covering[token] is not None
    ]
    return [token for token in said or named if token != noun]
