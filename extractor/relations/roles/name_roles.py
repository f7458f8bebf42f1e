"""A name that is a trigger itself in, the roles a pattern asks for of it out.

"Melfi, in Basilicata" and "Austin, Texas" say where a place lies, "il danese Holm" who
is of what nation. What the parse has is corrected by what stands beside the name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from extractor.relations.arguments.places import (
    acts_for_a_state,
    holds_no_state,
    is_town,
)
from extractor.relations.roles.adjacent import ADJACENT
from extractor.relations.roles.affiliations import (
    read_employer,
    read_home,
    read_origin,
    read_party,
    read_team,
)
from extractor.relations.roles.described import find_described, is_topic
from extractor.relations.roles.headlines import find_arrived
from extractor.relations.roles.larger_places import find_around, find_larger
from extractor.relations.roles.merging import Roles, prefer
from extractor.relations.roles.name_behind import find_name_behind
from extractor.relations.roles.name_phrases import read_name_phrases
from extractor.relations.roles.noun_roles import READERS, find_noun_role, find_present
from extractor.relations.roles.rulers import find_rulers
from extractor.relations.roles.scores import find_outscored
from extractor.relations.roles.set_off import find_guest
from extractor.relations.roles.teams import find_team_people
from extractor.relations.trees.tree import Tree

# The mention that the trigger stands in.
SELF = "self"
# Whom a word describes.
BEARER = "bearer"
# What a name lies in.
WITHIN = "within"
# How a role is read of a name: its tokens, and the one that the others hang on.
Read = Callable[[Tree, tuple[int, ...], int], dict[int, float]]


def find_name_roles(tree: Tree, head: int, asked: frozenset[str]) -> Roles:
    """Read some roles of the name over a token, each once; nobody may change them.

    Those that other patterns asked for before are given too.
    """
    key = ("name", head)
    known: tuple[tuple[int, ...], Roles] | None = tree.memo.get(key)
    if known is None:
        known = tree.memo[key] = _find_span(tree, head), {SELF: {head: 1.0}}
    tokens, roles = known
    for role, read in _choose_readers(asked):
        if role not in roles:
            roles[role] = read(tree, tokens, head)
    return roles


def find_filled(tree: Tree, head: int, asked: frozenset[str]) -> set[str]:
    """Give those of some roles of the name over a token that anything fills."""
    roles = find_name_roles(tree, head, asked)
    return {role for role in asked if roles[role]}


@cache  # few sets of roles are asked for
def _choose_readers(asked: frozenset[str]) -> tuple[tuple[str, Read], ...]:
    """Give some roles with how each is read of a name."""
    return tuple((role, _choose_reader(role)) for role in sorted(asked))


def _choose_reader(role: str) -> Read:
    if role in ALONE:
        return ALONE[role]
    if role in READERS:
        return lambda tree, tokens, head: find_noun_role(tree, tokens, role)
    return lambda tree, tokens, head: read_name_phrases(tree, tokens).get(role, {})


def _read_within(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    """Read what a phrase beside a name says that it lies in."""
    found = read_name_phrases(tree, tokens).get(WITHIN, {})
    found = found or dict.fromkeys(find_around(tree, tokens[-1]), ADJACENT)
    return _keep_around(tree, head, found)


def _keep_around(tree: Tree, head: int, found: Mapping[int, float]) -> dict[int, float]:
    """Leave out states and towns around a state ("Croatia in Qatar")."""
    if not found:  # as around most names
        return {}
    own = tree.covering[head]
    return {
        token: sure
        for token, sure in found.items()
        if own is None
        or (index := tree.covering[token]) is None
        or not holds_no_state(tree, index, own)
    }


def _find_span(tree: Tree, token: int) -> tuple[int, ...]:
    """Give the tokens of the mention that covers a token."""
    index = tree.covering[token]
    span = tree.spans[index] if index is not None else None
    return tuple(range(span[0], span[1] + 1)) if span else (token,)


def _read_described(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    """Read whom a name describes: a name beside it, else what the parse has."""
    if is_topic(tree, tokens[-1]):
        return {}
    nouns = tree.table.surface.noun_pos
    parsed = {
        token: factor
        for token, factor in find_noun_role(tree, tokens, BEARER).items()
        if tree.covering[token] is not None or tree.pos[token] not in nouns
    }
    near = dict.fromkeys(find_described(tree, tokens), ADJACENT)
    return prefer({BEARER: near}, {BEARER: parsed})[BEARER] if near else parsed


def _read_behind(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    found = dict.fromkeys(find_name_behind(tree, tokens[-1]), ADJACENT)
    return _keep_around(tree, head, found)


def _read_beside(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    """Read the town right behind a street or house: "Main Street in Leeds"."""
    at = tokens[-1] + 1
    if at < len(tree.words) and tree.words[at] in tree.table.surface.commas:
        at += 1
    if at + 1 >= len(tree.words):
        return {}
    roles = tree.table.preposition_roles.get(tree.words[at], ())
    index = tree.covering[at + 1]
    if index is None or "town" not in roles or "of" in roles:
        return {}
    return {at + 1: ADJACENT} if is_town(tree, index) else {}


def _read_state(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    """Read the state that a ministry, an army is of: "il governo di Berlino"."""
    owners = read_name_phrases(tree, tokens).get("of", {})
    return {
        token: sure
        for token, sure in owners.items()
        if (index := tree.covering[token]) is not None and acts_for_a_state(tree, index)
    }


def _read_larger(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    """Read the place before a name that holds it: "in Nigeria, a Kano"."""
    index = tree.covering[head]
    if index is None:
        return {}
    house = tree.lemmas[tokens[0]] in tree.table.houses
    return dict.fromkeys(find_larger(tree, index, house=house), ADJACENT)


def _read_outscored(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    return dict.fromkeys(find_outscored(tree, tree.covering[head]), ADJACENT)


def _read_present(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    return dict.fromkeys(find_present(tree, head), 1.0)


def _read_arrived(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    found = find_arrived(tree, head) or find_guest(tree, head)
    return dict.fromkeys(found, 1.0)


def _read_leader(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    return dict.fromkeys(find_team_people(tree, tokens), ADJACENT)


def _read_ruler(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    return dict.fromkeys(find_rulers(tree, tokens), ADJACENT)


# How the roles are read that only names have, or that names have in another way.
ALONE: Mapping[str, Read] = {
    BEARER: _read_described,
    WITHIN: _read_within,
    "behind": _read_behind,
    "beside": _read_beside,
    "home": read_home,
    "origin": read_origin,
    "outscored": _read_outscored,
    "present": _read_present,
    "arrived": _read_arrived,
    "state": _read_state,
    "ahead": _read_larger,
    "party": read_party,
    "employer": read_employer,
    "team": read_team,
    "leader": _read_leader,
    "ruler": _read_ruler,
}
