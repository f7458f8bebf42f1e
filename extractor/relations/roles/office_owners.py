"""An office that says not of what it is in, the body or place found for it, out.

By "its", by the verb, by another office beside it, else by what the text speaks of.
"""

from __future__ import annotations

from collections.abc import Iterable

from extractor.relations.arguments.owners import find_owners
from extractor.relations.offices.employers import (
    find_appointers,
    find_house,
    find_lent_owner,
    find_setting,
)
from extractor.relations.offices.known_leaders import find_known_state
from extractor.relations.offices.office_fronts import find_led
from extractor.relations.offices.represented import find_represented
from extractor.relations.offices.spoken_states import find_spoken_state
from extractor.relations.roles.clitics import find_partitive
from extractor.relations.roles.merging import Roles
from extractor.relations.roles.name_roles import BEARER
from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.headline_topics import find_topic_owner
from extractor.relations.trees.tree import Tree

# Roles of a phrase that may be of both offices before it.
SHARED = ("of", "in")


def find_body(
    tree: Tree, tokens: tuple[int, ...], head: int, roles: Roles
) -> list[int]:
    """Give what an office is of that does not say it: by "its", verb or context."""
    owners = _find_shared(tree, head) or _find_shared_behind(tree, head)
    owners = owners or find_owners(tree, head)
    owners = owners or find_partitive(tree, head) or find_lent_owner(tree, head)
    owners = owners or find_appointers(tree, head)
    owners = owners or find_represented(tree, tokens)
    bearers = roles.get(BEARER, ())
    if owners or not _is_titled(tree, bearers):
        return owners
    if topic := find_topic_owner(tree, tokens, bearers):
        return topic
    if known := find_known_state(tree, tokens, bearers):
        return known
    if led := find_led(tree, min(tokens)):
        return led
    near = find_setting(tree, tokens) or find_house(tree, tokens)
    return near or find_spoken_state(tree, tokens, bearers)


def _find_shared(tree: Tree, office: int) -> list[int]:
    """Give whose the first of two offices is: "Acme's founder and chief, Ann Green"."""
    first = tree.heads[office]
    if not tree.is_kind(office, "conjunct") or tree.covering[first] is not None:
        return []
    if tree.children_of(office, "determiner", "possessive"):
        return []
    owners = tree.children_of(first, "possessive", "compound")
    return [t for t in owners if t < first and tree.covering[t] is not None]


def _find_shared_behind(tree: Tree, office: int) -> list[int]:
    """Give what the second of two offices is of: "chairman and chief of Acme"."""
    if tree.lemmas[office] in tree.table.employers.towns:
        return []  # "sindaco e deputato della Lega"
    for second in tree.children_of(office, "conjunct"):
        joined = tree.pos[office + 1] in tree.table.surface.coordinator_pos
        member = tree.lemmas[second] in tree.table.common_words
        if member or not joined or tree.covering[second] is not None:
            continue
        for role in SHARED:
            for token in tree.children_of(second, "nominal"):
                roles = find_preposition_roles(tree, token)
                if role in roles and tree.covering[token] is not None:
                    return [token]
    return []


def _is_titled(tree: Tree, bearers: Iterable[int]) -> bool:
    """Say whether an office is that of somebody by name, not one spoken of before."""
    apposed = (tree.heads[t] if tree.is_kind(t, "apposition") else t for t in bearers)
    indices = (tree.covering[token] for token in apposed)
    return any(i is not None and not is_role(tree, i) for i in indices)


def is_role(tree: Tree, index: int | None) -> bool:
    """Say whether a mention is an office that stands for its holder."""
    return index is not None and tree.mentions[index].form == "role"
