"""An office noun in, what the phrases right behind it say of it out.

"il ministro degli Esteri russo Sergei Lavrov" is read word by word to its end: names
behind prepositions, adjectives of nationality, the name of who holds the office.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.relations.offices.nations_of_others import is_of_noun_behind, is_studied
from extractor.relations.offices.office_marks import step_punctuation
from extractor.relations.offices.office_people import (
    INWARD,
    Reading,
    is_coordinated,
    step_person,
)
from extractor.relations.trees.surface import is_person
from extractor.relations.trees.tree import Tree

# Tokens read to the right of an office.
MAX_RIGHT = 16


def read_office_phrases(
    tree: Tree, tokens: Sequence[int], *, topics: bool = False
) -> Reading:
    """Read to the right of an office noun's tokens, in text order, to its phrase's end.

    ``topics`` lets other nouns stand between the office and its "of".
    """
    first, last = tokens[0], tokens[-1]
    end = tree.sents[tree.sent_of[first]][1]
    reading = Reading(at=last + 1)
    reading.companion = tree.lemmas[last] in tree.table.companions
    reading.sought = tree.lemmas[last] in tree.table.candidates
    fronts = tree.covering[max(0, first - 1) : first + 1]
    reading.owned = any(index is not None for index in fronts)
    limit = min(end, reading.at + MAX_RIGHT)
    while reading.at < limit and _step(tree, reading, topics=topics):
        pass
    if reading.at >= end:
        reading.closed = True
    return reading


def opens_phrases(tree: Tree, token: int) -> bool:
    """Say at a glance whether reading may go on at the token behind an office."""
    surface = tree.table.surface
    if tree.covering[token] is not None:
        return True
    if tree.pos[token] in surface.punctuation_pos:
        return tree.words[token] in surface.quotes
    return tree.pos[token] in surface.coordinator_pos or _is_inside(tree, token)


def _step(tree: Tree, reading: Reading, *, topics: bool) -> bool:
    """Read one mention or token; False where the office's phrase ends."""
    token = reading.at
    index = tree.covering[token]
    if index is not None:
        return _step_mention(tree, reading, index, topics=topics)
    surface = tree.table.surface
    pos, word = tree.pos[token], tree.words[token]
    if pos in surface.punctuation_pos:
        return step_punctuation(tree, reading)
    if pos in surface.coordinator_pos:
        return _step_coordinator(tree, reading)
    if reading.comma or not _is_inside(tree, token) or _begins_another(tree, token):
        return False
    if pos in surface.preposition_pos:
        return _step_preposition(tree, reading, word)
    _step_noun(tree, reading, token)
    reading.at += 1
    return True


def _is_inside(tree: Tree, token: int) -> bool:
    """Say whether a word may be a part of the phrases behind an office."""
    return tree.pos[token] in tree.table.surface.step_pos or _is_premodifier(
        tree, token
    )


def _is_premodifier(tree: Tree, token: int) -> bool:
    """Say whether a verb form is a part of its noun: "the messaging app Alfa"."""
    return tree.is_verb(token) and tree.is_kind(token, "compound", "adjective")


def _step_noun(tree: Tree, reading: Reading, token: int) -> None:
    """Take note of a noun: what follows a body, or a name unknown, is not the office's.

    "Professor of law at [Mit] in Boston" is not of Boston; who stands for the
    presidency of X is no member of it.
    """
    surface, pos, lemma = tree.table.surface, tree.pos[token], tree.lemmas[token]
    if reading.preposition == "of" and lemma in tree.table.people:
        reading.titled = True
    seat = lemma in tree.table.places or lemma in tree.table.governing
    sought = reading.sought and reading.preposition != "of"
    if pos not in surface.noun_pos or (seat and not sought):
        return  # "governor of the province of Leinster"
    unknown = pos in surface.name_pos and reading.preposition in INWARD
    reading.topic = True
    reading.body = reading.body or unknown or tree.lemmas[token] in tree.table.bodies


def _begins_another(tree: Tree, token: int) -> bool:
    """Say whether an article begins another phrase: no preposition is before it."""
    surface = tree.table.surface
    if tree.pos[token] not in surface.determiner_pos:
        return False
    small = surface.preposition_pos | surface.punctuation_pos | surface.coordinator_pos
    return tree.pos[token - 1] not in small


def _step_coordinator(tree: Tree, reading: Reading) -> bool:
    """Step over "and" before another name, or before a second office of the person."""
    reading.at += 1
    if reading.at >= len(tree.words) or reading.comma:
        return False
    if not reading.roles:
        return _step_second_office(tree, reading)
    if tree.covering[reading.at] is None and _goes_on_of(tree, reading):
        reading.opened = True
        reading.at += 1
        return True
    if tree.covering[reading.at] is None:
        reading.second = True
        return tree.pos[reading.at] in tree.table.surface.noun_pos
    return True


def _goes_on_of(tree: Tree, reading: Reading) -> bool:
    """Say whether "and of" leads to another body: "membro della Nato e del G7"."""
    roles = tree.table.preposition_roles.get(tree.words[reading.at], ())
    index = tree.covering[reading.at + 1] if reading.at + 1 < len(tree.words) else None
    of = reading.preposition in roles and "of" in reading.roles
    return of and index is not None and tree.mentions[index].label != "PER"


def _step_second_office(tree: Tree, reading: Reading) -> bool:
    """Step over a second office before the name: "Acme founder and former head Roe"."""
    surface, companions = tree.table.surface, tree.table.companions
    pos, token = surface.nominal_pos, reading.at
    while token < len(tree.words) and tree.covering[token] is None:
        if tree.pos[token] not in pos or tree.lemmas[token] in companions:
            return False
        token += 1
    held = token > reading.at and token < len(tree.words) and is_person(tree, token)
    if not (held and surface.premodifiers):
        return False
    reading.at = token
    return True


def _step_preposition(tree: Tree, reading: Reading, word: str) -> bool:
    surface = tree.table.surface
    roles = tree.table.preposition_roles.get(word, ())
    allowed = [role for role in roles if role in surface.office_roles]
    if not allowed and word not in surface.possessive:
        return False
    if word in surface.possessive and _owns_more(reading):
        return False  # "Acme boss Ann Roe's party", "the University's Roe Institute"
    reading.preposition = allowed[0] if allowed else None
    reading.opened = True
    reading.at += 1
    return True


def _owns_more(reading: Reading) -> bool:
    """Say whether what stands behind a possessive ending is of whom was read."""
    if reading.bearers:
        return reading.owned
    return reading.owned and not (reading.roles or reading.opened)


def _step_mention(tree: Tree, reading: Reading, index: int, *, topics: bool) -> bool:
    mention, span = tree.mentions[index], tree.spans[index]
    token = reading.at
    reading.at = span[1] + 1 if span else token + 1
    if is_hyphened(tree, reading.at):  # "the London-based group Acme"
        reading.at += 2
        return reading.opened
    if mention.label == "PER":
        return step_person(tree, reading, token)
    closed = reading.comma or bool(reading.bearers)
    if closed or reading.second:
        return not closed
    if mention.form == "demonym" and _step_nation(tree, reading, token):
        return True
    if (reading.opened or reading.roles) and _has_possessive(tree, reading.at):
        return False  # "the grandson of Acme's founder"
    return _step_owner(tree, reading, token, topics=topics)


def _step_nation(tree: Tree, reading: Reading, token: int) -> bool:
    """Take a nation that describes the office, or step over one that does not."""
    if not reading.opened:
        if not _is_of_place(tree, token):
            reading.roles.setdefault("modifier", []).append(token)
        return True
    return is_of_noun_behind(tree, reading.at) or is_studied(tree, token, reading.at)


def _is_of_place(tree: Tree, nation: int) -> bool:
    """Say whether a nation goes with the place before it: "del Tirolo italiano"."""
    index = tree.covering[nation - 1]
    place = index is not None and tree.mentions[index].label == "LOC"
    return place and not tree.table.surface.premodifiers


def is_hyphened(tree: Tree, at: int) -> bool:
    """Say whether a hyphen at a token makes a name a part of an adjective."""
    behind = at + 1
    if behind >= len(tree.words) or tree.words[at] not in tree.table.surface.dashes:
        return False
    return tree.is_verb(behind) and tree.covering[behind] is None


def _step_owner(tree: Tree, reading: Reading, token: int, *, topics: bool) -> bool:
    """Take the name of a body or place into the role that its preposition gives."""
    role = reading.preposition or "compound"
    if _is_scene(tree, reading.at):
        return False
    if role == "of" and _lies_there(tree, reading, token):
        return True
    mention = tree.mentions[tree.covering[token] or 0]
    named = _is_behind_noun(tree, token)
    inside = reading.body or (reading.topic and not topics)
    if role == "of" and inside and not (named and mention.label == "ORG"):
        if not (reading.companion and reading.titled):  # "of the envoy to Chad"
            reading.roles.setdefault("nested", []).append(token)
        return True
    return _add_name(tree, reading, token, role)


def _is_scene(tree: Tree, behind: int) -> bool:
    """Say whether a name tells where something is done: "a critic of the Iraq war"."""
    within = tree.table.surface.premodifiers and behind < len(tree.words)
    return bool(within) and tree.lemmas[behind] in tree.table.suffered


def _is_behind_noun(tree: Tree, token: int) -> bool:
    """Say whether a noun, and adjectives, lead to a name: "società edile Acme"."""
    surface, before = tree.table.surface, token - 1
    if tree.words[before] in surface.quotes:  # 'society "Acme"'
        before -= 1
    while before > 0 and tree.pos[before] in surface.adjective_pos:
        before -= 1
    return tree.pos[before] in surface.noun_pos


def _lies_there(tree: Tree, reading: Reading, token: int) -> bool:
    """Say whether a place goes with the body right before it: "al Cern di Ginevra"."""
    index = tree.covering[token]
    before = tree.covering[token - 2] if token > 1 else None
    if not reading.roles or index is None or before in (None, index):
        return False
    place = tree.mentions[index].label == "LOC"
    return place and tree.mentions[before or 0].label == "ORG"


def _has_possessive(tree: Tree, after: int) -> bool:
    """Say whether a possessive ending stands at a token."""
    surface = tree.table.surface
    return after < len(tree.words) and tree.words[after] in surface.possessive


def _add_name(tree: Tree, reading: Reading, token: int, role: str) -> bool:
    """Take a name into a role: the first one, one of a list, or one that says more."""
    known = reading.roles.setdefault(role, [])
    coordinated = is_coordinated(tree, token)
    if known and coordinated and not _are_alike(tree, known[-1], token):
        return False
    index = tree.covering[token]
    demonym = index is not None and tree.mentions[index].form == "demonym"
    if not known or coordinated:
        known.append(token)
    elif not demonym and not reading.opened:
        known[-1] = token
    reading.opened = False
    return True


def _are_alike(tree: Tree, token: int, other: int) -> bool:
    """Say whether names have the same label: "of Rome and Aeroline" is misread."""
    one, two = tree.covering[token], tree.covering[other]
    if one is None or two is None:
        return True
    return tree.mentions[one].label == tree.mentions[two].label
