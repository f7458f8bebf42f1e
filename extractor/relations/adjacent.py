"""An event noun in, the roles that the phrases right behind it give.

"l'incontro fra il premier indiano Modi e Xi Jinping" is read as it stands, so that a
parse that breaks the coordination or hangs it elsewhere does no harm.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.relations.syntax import Roles
from extractor.relations.tree import Tree

# Tokens read behind a noun.
MAX_RIGHT = 18
# How sure a phrase is that was read without the parse.
ADJACENT = 0.95
# The role that binds to the noun before it, not to the event.
INWARD = "of"


@dataclass(slots=True)
class _Reading:
    """What was read so far: the open preposition's roles and the fillers."""

    at: int
    roles: tuple[str, ...] = ()
    filled: bool = False
    joined: bool = False
    nested: bool = False
    blocked: bool = False
    found: dict[str, list[int]] = field(default_factory=dict)


def find_adjacent_roles(tree: Tree, noun: int) -> Roles:
    """Read the preposition phrases behind a noun; those without a name give no role."""
    end = tree.sents[tree.sent_of[noun]][1]
    reading = _Reading(at=noun + 1)
    limit = min(end, reading.at + MAX_RIGHT)
    while reading.at < limit and _step(tree, reading):
        pass
    return {
        role: dict.fromkeys(tokens, ADJACENT) for role, tokens in reading.found.items()
    }


def _step(tree: Tree, reading: _Reading) -> bool:
    """Read one name or word; False where the phrases end."""
    token = reading.at
    surface, pos = tree.table.surface, tree.pos[token]
    reading.at += 1
    index = tree.covering[token]
    if index is not None:
        return _step_name(tree, reading, token, index)
    if pos in surface.preposition_pos:
        return _step_preposition(tree, reading, token)
    if pos in surface.coordinator_pos or tree.words[token] in surface.commas:
        reading.joined = reading.filled
        return reading.filled
    if pos in surface.determiner_pos or pos in surface.adjective_pos:
        return not reading.filled or reading.joined
    return pos in surface.noun_pos and _step_noun(tree, reading, token)


def _step_noun(tree: Tree, reading: _Reading, token: int) -> bool:
    """Step over a noun: one that stands for a name, or one that fills its phrase."""
    if reading.filled and not reading.joined:
        return False
    if tree.lemmas[token] in tree.table.transparent:
        reading.nested = True
    else:
        reading.blocked = True
    return bool(reading.roles)


def _step_preposition(tree: Tree, reading: _Reading, token: int) -> bool:
    """Open a phrase, or go on with one that is coordinated ("con X e con Y")."""
    roles = tree.table.preposition_roles.get(tree.words[token], ())
    if reading.nested or not roles:
        return False
    if reading.joined:
        return not set(roles).isdisjoint(reading.roles)
    if INWARD in roles and reading.roles:
        return False
    reading.roles, reading.filled, reading.blocked = roles, False, False
    return True


def _step_name(tree: Tree, reading: _Reading, token: int, index: int) -> bool:
    span = tree.spans[index]
    reading.at = span[1] + 1 if span else token + 1
    if tree.mentions[index].form == "demonym":
        if not reading.roles:
            reading.found.setdefault("modifier", []).append(token)
        return True
    full = reading.blocked or (reading.filled and not reading.joined)
    if not reading.roles or full:
        return False
    for role in reading.roles:
        reading.found.setdefault(role, []).append(token)
    reading.filled, reading.joined, reading.nested = True, False, False
    return True
