"""An event noun in, the roles that the phrases right behind it give.

"l'incontro fra il premier indiano Modi e Xi Jinping" is read as it stands, so that a
parse that breaks the coordination or hangs it elsewhere does no harm.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.relations.arguments.apposed import find_apposed
from extractor.relations.arguments.places import is_shore
from extractor.relations.offices.bearers import find_bearers
from extractor.relations.offices.office_phrases import is_hyphened
from extractor.relations.roles.clause_roles import Roles
from extractor.relations.trees.tree import Tree

# Tokens read behind a noun.
MAX_RIGHT = 18
# Tokens between a word with a hyphen and the name it describes, and that name's first.
MAX_DESCRIBED = 6
# How sure a phrase is that was read without the parse.
ADJACENT = 0.95
# The role that binds to the noun before it, not to the event.
INWARD = "of"
# Words of a long preposition.
LONG = 3
PERSON = "PER"
# The role that says inside of what.
INSIDE = "within"
# The role that says on what a town lies ("on Lake Como").
ON = "about"


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
    return {
        role: dict.fromkeys(tokens, ADJACENT) for role, tokens in reading.found.items()
    }


def _skip_agent(tree: Tree, noun: int, end: int) -> int:
    """Give where the phrases begin: "talks [sponsored by X] between A and B"."""
    verb, case = noun + 1, noun + 2
    if case + 1 >= end or tree.heads[verb] != noun or not tree.is_verb(verb):
        return verb
    if "by" not in tree.table.preposition_roles.get(tree.words[case], ()):
        return verb
    small, token = tree.table.surface.determiner_pos, case + 1
    token += tree.pos[token] in small
    return _find_edges(tree, token)[1] + 1


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
    if pos in surface.step_pos - surface.noun_pos:
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
    small = surface.noun_pos | surface.adjective_pos
    dashes, token, nouns = surface.dashes, at, 0
    end = min(tree.sents[tree.sent_of[at - 1]][1], at + MAX_DESCRIBED)
    while token < end and tree.covering[token] is None:
        if tree.pos[token] not in small and tree.words[token] not in dashes:
            return False
        nouns += tree.pos[token] in surface.noun_pos
        token += 1
    return bool(nouns) and token < end and _is_person(tree, token)


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
    small = tree.table.surface.adjective_pos | tree.table.surface.noun_pos
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


def find_name_behind(tree: Tree, last: int) -> list[int]:
    """Give the token that says where the name ending here lies, if one does.

    It stands in brackets or behind a comma, in a phrase ("Melfi, in Basilicata") or as
    a bare name ("Austin, Texas"), and begins or ends no list.
    """
    surface, end = tree.table.surface, tree.sents[tree.sent_of[last]][1]
    if last + 2 >= end:
        return []
    mark, token = tree.words[last + 1], last + 2
    if mark not in surface.openers and _is_in_list(tree, last):
        return []
    roles = tree.table.preposition_roles.get(tree.words[token], ())
    if INSIDE in roles or ON in roles:
        token += 1
        small = surface.determiner_pos | surface.adjective_pos
        while token < end and tree.pos[token] in small and _is_unnamed(tree, token):
            token += 1
        index = tree.covering[token] if token < end else None
        named = index is not None and tree.mentions[index].form == "name"
        found = named or (token < end and tree.pos[token] in surface.noun_pos)
        found = found and (INSIDE in roles or _is_shore(tree, token))
        found = found and mark in surface.before_phrase_behind
        found = found and not _is_person(tree, last)
        return [token] if found and not _opens_list(tree, token) else []
    token = _skip_direction(tree, token, end)
    bare = mark in _find_marks(tree, last) and tree.covering[token] is not None
    if mark in surface.openers and _is_dateline(tree, last):
        return []
    return [token] if bare and _stands_alone(tree, mark, token) else []


def _is_unnamed(tree: Tree, token: int) -> bool:
    """Say whether no name stands over a token, but for an adjective of nationality."""
    index = tree.covering[token]
    return index is None or tree.mentions[index].form == "demonym"


def _skip_direction(tree: Tree, token: int, end: int) -> int:
    """Step over the adjective of a place that nothing else follows: "western Japan".

    It has to end where a comma or the sentence does.
    """
    surface, behind = tree.table.surface, token + 1
    small = tree.pos[token] in surface.adjective_pos and tree.covering[token] is None
    if not (small and surface.premodifiers and behind + 1 < end):
        return token
    index = tree.covering[behind]
    after = _find_edges(tree, behind)[1] + 1
    named = index is not None and tree.mentions[index].form == "name"
    ends = after < end and tree.pos[after] in surface.punctuation_pos
    return behind if named and ends else token


def _is_shore(tree: Tree, token: int) -> bool:
    """Say whether a town may lie "on" what a token says: "sul lago di Como"."""
    index = tree.covering[token]
    if index is None:
        return tree.lemmas[token] in tree.table.places
    return is_shore(tree, index)


def _is_dateline(tree: Tree, last: int) -> bool:
    """Say whether a name ends what opens a report: "TOKYO (Kyodo)", "ROME, Italy (AP)".

    It is in capitals, or stands behind one in capitals and a comma.
    """
    first, opening = _find_edges(tree, last)[0], tree.sents[tree.sent_of[last]][0]
    town = tree.covering[opening]
    capital = town is not None and tree.mentions[town].text.isupper()
    behind = first == _find_edges(tree, opening)[1] + 2
    return capital and (first == opening or behind)


def _find_marks(tree: Tree, last: int) -> frozenset[str]:
    """Give what may part a name from its place: brackets alone for a person."""
    surface = tree.table.surface
    marks = surface.before_name_behind
    return marks & surface.openers if _is_person(tree, last) else marks


def _is_person(tree: Tree, token: int) -> bool:
    index = tree.covering[token]
    return index is not None and tree.mentions[index].label == "PER"


def _is_in_list(tree: Tree, last: int) -> bool:
    """Say whether a comma or "and" with a name before it leads to the name."""
    surface = tree.table.surface
    before = _find_edges(tree, last)[0] - 1
    small = surface.preposition_pos | surface.determiner_pos
    while before > 0 and tree.pos[before] in small:
        before -= 1
    return before > 0 and _joins(tree, before) and _are_alike(tree, last, before - 1)


def _opens_list(tree: Tree, token: int) -> bool:
    """Say whether "and" or a comma and another name follow a name."""
    after = _find_edges(tree, token)[1] + 1
    more = after + 1 < len(tree.words) and _are_alike(tree, token, after + 1)
    return more and _joins(tree, after)


def _stands_alone(tree: Tree, mark: str, token: int) -> bool:
    """Say whether a bare name ends where the brackets or commas do, and is no subject.

    "In Poland, Lodz has ..." and "Poland, Germany's neighbour" say no place.
    """
    surface, after = tree.table.surface, _find_edges(tree, token)[1] + 1
    if _opens_list(tree, token) or tree.is_kind(token, "subject", "passive_subject"):
        return False
    if after >= len(tree.words):
        return True
    if mark in surface.openers:
        return tree.words[after] in surface.closers | surface.commas
    following = min(after + (tree.words[after] in surface.commas), len(tree.words) - 1)
    joined = tree.pos[following] in surface.coordinator_pos
    return not joined and tree.words[after] not in surface.possessive


def _are_alike(tree: Tree, token: int, other: int) -> bool:
    """Say whether names with the same label stand over both tokens."""
    one, two = tree.covering[token], tree.covering[other]
    if one is None or two is None:
        return False
    return tree.mentions[one].label == tree.mentions[two].label


def _joins(tree: Tree, token: int) -> bool:
    surface = tree.table.surface
    return (
        tree.words[token] in surface.commas
        or tree.pos[token] in surface.coordinator_pos
    )


def _find_edges(tree: Tree, token: int) -> tuple[int, int]:
    """Give the first and last token of the mention over a token."""
    index = tree.covering[token]
    span = tree.spans[index] if index is not None else None
    return span or (token, token)
