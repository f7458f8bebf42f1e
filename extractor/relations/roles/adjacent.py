"""An event noun in, the roles that the phrases right behind it give.

"l'incontro fra il premier indiano Modi e Xi Jinping" is read as it stands, so that a
parse that breaks the coordination or hangs it elsewhere does no harm.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.relations.arguments.apposed import find_apposed
from extractor.relations.offices.bearers import find_bearers
from extractor.relations.offices.office_phrases import is_hyphened
from extractor.relations.roles.merging import Roles
from extractor.relations.trees.surface import find_edges, is_person
from extractor.relations.trees.tree import Tree

# Tokens read behind a noun.
MAX_RIGHT = 18
# Tokens between a word with a hyphen and the name it describes, and that name's first.
MAX_DESCRIBED = 6
# How sure a phrase is that was read without the parse.
ADJACENT = 0.95
# The role that binds to the noun before it, not to the event.
INWARD = "of"
# Who did an event.
AGENT = "by"
# Roles of what is known to have been done: not "an accusation [of murder]".
KNOWN = ("for", "of_the")
# Words of a long preposition.
LONG = 3
PERSON = "PER"


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
    reading = _Reading(at=_skip_agent(tree, noun, end))
    limit = min(end, reading.at + MAX_RIGHT)
    while reading.at < limit and _step(tree, reading):
        pass
    if AGENT in reading.found and _is_who_reacts(tree, noun, reading.found[AGENT][0]):
        del reading.found[AGENT]
    return {
        role: dict.fromkeys(tokens, ADJACENT) for role, tokens in reading.found.items()
    }


def _is_who_reacts(tree: Tree, noun: int, agent: int) -> bool:
    """Say whether "by" tells who thinks what of an event: "condanna del raid da X"."""
    said = tree.heads[noun]
    return (
        tree.lemmas[said] in tree.table.control.reactions and tree.heads[agent] == said
    )


def _skip_agent(tree: Tree, noun: int, end: int) -> int:
    """Give where the phrases begin: "talks [sponsored by X] between A and B"."""
    verb, case = noun + 1, noun + 2
    if case + 1 >= end or tree.heads[verb] != noun or not tree.is_verb(verb):
        return verb
    if "by" not in tree.table.preposition_roles.get(tree.words[case], ()):
        return verb
    small, token = tree.table.surface.determiner_pos, case + 1
    token += tree.pos[token] in small
    return find_edges(tree, token)[1] + 1


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
    if pos in surface.noun_pos:
        return _step_noun(tree, reading, token)
    return pos in surface.step_pos and (not reading.filled or reading.joined)


def _step_noun(tree: Tree, reading: _Reading, token: int) -> bool:
    """Step over a noun: one that stands for a name, or one that fills its phrase."""
    if reading.filled and not reading.joined:
        return False
    if tree.lemmas[token] in tree.table.transparent:
        reading.nested = True
    else:
        reading.blocked = True
        reading.nested = reading.nested or _is_a_deed(tree, reading, token)
    return bool(reading.roles)


def _is_a_deed(tree: Tree, reading: _Reading, noun: int) -> bool:
    """Say whether a noun is what somebody did, so that phrases behind it are its own.

    So in "la condanna per l'attacco a X", not in "l'accusa di aggressione a X".
    """
    table, lemma = tree.table, tree.lemmas[noun]
    if lemma not in table.aspects and lemma not in table.suffered:
        return False
    known = not set(KNOWN).isdisjoint(reading.roles) or tree.words[noun] != lemma
    return known or bool(tree.children_of(noun, "determiner"))


def _step_preposition(tree: Tree, reading: _Reading, token: int) -> bool:
    """Open a phrase, or go on with one that is coordinated ("con X e con Y")."""
    roles = _read_long_preposition(tree, reading, token)
    roles = roles or tree.table.preposition_roles.get(tree.words[token], ())
    if reading.nested or not roles:
        return False
    if reading.joined:
        return not set(roles).isdisjoint(reading.roles)
    if INWARD in roles and reading.roles:
        return False
    reading.roles, reading.filled, reading.blocked = roles, False, False
    return True


def _read_long_preposition(
    tree: Tree, reading: _Reading, token: int
) -> tuple[str, ...]:
    """Read a preposition of three words ("da parte di"), () where there is none."""
    words = " ".join(tree.words[token : token + LONG])
    roles = tree.table.preposition_roles.get(words, ())
    if roles:
        reading.at = token + LONG
    return roles


def _step_name(tree: Tree, reading: _Reading, token: int, index: int) -> bool:
    span = tree.spans[index]
    reading.at = span[1] + 1 if span else token + 1
    if is_hyphened(tree, reading.at):
        reading.at += 2
        return True
    if tree.mentions[index].form == "demonym":
        if not reading.roles:
            reading.found.setdefault("modifier", []).append(token)
        return True
    if _is_of_a_title(tree, reading.at, tree.mentions[index].label):
        return True
    full = reading.blocked or (reading.filled and not reading.joined)
    full = full or (reading.joined and _opens_clause(tree, index))
    full = full or (reading.joined and _owns(tree, reading.at))  # "of X, Y's leader"
    if not reading.roles or full:
        return False
    for role in reading.roles:
        reading.found.setdefault(role, []).append(token)
    reading.filled, reading.joined, reading.nested = True, False, False
    return True


def _is_of_a_title(tree: Tree, at: int, label: str) -> bool:
    """Say whether a name goes with the title of who is behind it: "Nato chief X"."""
    surface = tree.table.surface
    if label == PERSON or not surface.premodifiers:
        return False
    small = surface.nominal_pos
    dashes, token, nouns = surface.dashes, at, 0
    end = min(tree.sents[tree.sent_of[at - 1]][1], at + MAX_DESCRIBED)
    while token < end and tree.covering[token] is None:
        if tree.pos[token] not in small and tree.words[token] not in dashes:
            return False
        nouns += tree.pos[token] in surface.noun_pos
        token += 1
    return bool(nouns) and token < end and is_person(tree, token)


def _owns(tree: Tree, after: int) -> bool:
    """Say whether a possessive ending stands at a token behind a name."""
    return (
        after < len(tree.words) and tree.words[after] in tree.table.surface.possessive
    )


def _opens_clause(tree: Tree, index: int) -> bool:
    """Say whether a name is a subject: "aid to Chad, and Peru gave tents"."""
    anchor = tree.anchors[index]
    return anchor is not None and tree.is_kind(anchor, "subject", "passive_subject")


def find_hyphen_roles(tree: Tree, tokens: Sequence[int]) -> Roles:
    """Read the names around a word behind a hyphen: "Milan-based carmaker Alfa"."""
    roles: Roles = {}
    before, token = min(tokens) - 1, max(tokens) + 1
    index = tree.covering[before] if before >= 0 else None
    if index is not None:
        demonym = tree.mentions[index].form == "demonym"
        roles["modifier" if demonym else "compound"] = {before: ADJACENT}
    end = min(tree.sents[tree.sent_of[tokens[0]]][1], token + MAX_DESCRIBED)
    small = tree.table.surface.nominal_pos
    while token < end and tree.covering[token] is None and tree.pos[token] in small:
        token += 1
    if token < end and tree.covering[token] is not None:
        roles["bearer"] = {token: ADJACENT}
    elif "between" in (behind := find_adjacent_roles(tree, token - 1)):
        roles["between"] = behind["between"]  # "Oman-brokered talks between A and B"
    else:  # "Alfa, the Milan-based carmaker", "Ada is Milan-born"
        roles["bearer"] = dict.fromkeys(_find_described(tree, token - 1), ADJACENT)
    return roles


def _find_described(tree: Tree, noun: int) -> list[int]:
    apposed = find_apposed(tree, noun)
    anchor = None if apposed is None else tree.anchors[apposed]
    described = find_bearers(tree, noun) if anchor is None else [anchor]
    return described or [noun]  # "the Milan-based group" may stand for a name
