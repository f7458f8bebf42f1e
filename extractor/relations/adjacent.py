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
# The role that says inside of what.
INSIDE = "within"


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


def find_name_behind(tree: Tree, last: int) -> list[int]:
    """Give the token that says where the name ending here lies, if one does.

    It stands in brackets or behind a comma, in a phrase ("Melfi, in Basilicata") or as
    a bare name ("Austin, Texas"), and begins no list.
    """
    surface, end = tree.table.surface, tree.sents[tree.sent_of[last]][1]
    if last + 2 >= end:
        return []
    mark, token = tree.words[last + 1], last + 2
    inside = INSIDE in tree.table.preposition_roles.get(tree.words[token], ())
    if mark in surface.before_phrase_behind and inside:
        token += 1
        while token < end and tree.pos[token] in surface.determiner_pos:
            token += 1
        nominal = token < end and tree.pos[token] in surface.noun_pos
        return [token] if nominal else []
    bare = mark in surface.before_name_behind and tree.covering[token] is not None
    return [token] if bare and not _is_in_list(tree, last, token) else []


def _is_in_list(tree: Tree, last: int, second: int) -> bool:
    """Say whether other names stand before the first name or behind the second."""
    surface = tree.table.surface
    first, after = _find_edges(tree, last)[0] - 1, _find_edges(tree, second)[1] + 1
    joins = surface.commas | {tree.words[last + 1]}
    before = first > 0 and (
        tree.words[first] in joins or tree.pos[first] in surface.coordinator_pos
    )
    behind = after + 1 < len(tree.words) and (
        tree.words[after] in joins or tree.pos[after] in surface.coordinator_pos
    )
    return (before and tree.covering[first - 1] is not None) or (
        behind and tree.covering[after + 1] is not None
    )


def _find_edges(tree: Tree, token: int) -> tuple[int, int]:
    """Give the first and last token of the mention over a token."""
    index = tree.covering[token]
    span = tree.spans[index] if index is not None else None
    return span or (token, token)
