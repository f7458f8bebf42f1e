"""A word of succession in, who has left before, out: "X resigned. In his place, Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.relations.roles.clause_roles import find_clause_roles
from extractor.relations.trees.tree import Tree

# Sentences looked back into for who left.
MAX_BACK = 2
PERSON = "PER"
# Roles of who leaves: whom a verb sends away, else who goes; whose leave it is.
OF_VERBS = ("object", "subject")
OF_NOUNS = ("of",)


def find_departed(tree: Tree, noun: int, trigger: Sequence[int]) -> list[int]:
    """Give the last person said to leave before a token, at most two sentences back."""
    here = tree.sent_of[noun]
    for sentence in range(here, max(-1, here - 1 - MAX_BACK), -1):
        first, end = tree.sents[sentence]
        for token in range(min(end, *trigger) - 1, first - 1, -1):
            if tree.lemmas[token] in tree.table.departures:
                found = list(_find_leavers(tree, token, noun))
                if found:
                    return found if len(found) == 1 else []
    return []


def _find_leavers(tree: Tree, token: int, before: int) -> Iterator[int]:
    roles = find_clause_roles(tree, token)
    for role in OF_VERBS if tree.is_verb(token) else OF_NOUNS:
        people = [t for t in roles.get(role, {}) if t < before and _is_person(tree, t)]
        if people:
            yield from people
            return


def _is_person(tree: Tree, token: int) -> bool:
    """Say whether a token is a person's name or the office right before one."""
    near = [token, *tree.children_of(token, "nominal", "apposition", "name_part")]
    indices = [index for t in near if (index := tree.covering[t]) is not None]
    return any(tree.mentions[index].label == PERSON for index in indices)
