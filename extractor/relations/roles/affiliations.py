"""A person's name in, the party or body said beside it out: "Rossi (Pd)"."""

from __future__ import annotations

from extractor.relations.roles.adjacent import ADJACENT, find_adjacent_roles
from extractor.relations.roles.name_behind import find_name_behind
from extractor.relations.roles.name_phrases import read_name_phrases
from extractor.relations.roles.rulers import is_party
from extractor.relations.roles.teams import is_on_sports
from extractor.relations.trees.tree import Tree

BODY = "ORG"
NUMBER = "NUM"
# Words of an age, with its commas or brackets.
MAX_AGE = 6
# Roles of prepositions before the place that somebody is from.
ORIGIN = frozenset({"of", "from"})


def read_party(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    """Read the party beside a person's name: "Rossi (Pd)", "Labour's Reed"."""
    if not _names_party(tree, tree.sent_of[head]):  # as in most sentences
        return {}
    phrases = read_name_phrases(tree, tokens)
    behind = dict.fromkeys(find_name_behind(tree, tokens[-1]), ADJACENT)
    beside = {**phrases.get("of", {}), **behind}
    if tree.table.surface.premodifiers:
        beside |= phrases.get("from", {})  # "Reed from the Labour Party"
        beside |= phrases.get("modifier", {})
    else:
        beside |= dict.fromkeys(_find_set_off(tree, tokens[-1]), ADJACENT)
    return {t: f for t, f in beside.items() if is_party(tree, t)}


def find_party_of(tree: Tree, noun: int) -> list[int]:
    """Give the parties that a noun is of: "nelle file del Pd"."""
    owners = find_adjacent_roles(tree, noun).get("of", ())
    return [token for token in owners if is_party(tree, token)]


def _find_set_off(tree: Tree, last: int) -> tuple[int, ...]:
    """Give the name of a phrase with "of" between commas: "Rossi, del Pd, ha".

    It may be of both of a row: "Rossi e Neri, entrambi del Pd".
    """
    last = _find_row_end(tree, last)
    case, end = last + 2, len(tree.words)
    if case < end and tree.words[case] in tree.table.quantifiers:
        case += 1
    name = case + 1
    if name >= end or tree.words[last + 1] not in tree.table.surface.commas:
        return ()
    of = "of_the" in tree.table.preposition_roles.get(tree.words[case], ())
    return (name,) if of and tree.covering[name] is not None else ()


def _find_row_end(tree: Tree, last: int) -> int:
    """Give the end of the second name of two, if a word for both stands behind it."""
    joint, end = last + 1, len(tree.words)
    if joint + 1 >= end or tree.pos[joint] not in tree.table.surface.coordinator_pos:
        return last
    index = tree.covering[joint + 1]
    span = tree.spans[index] if index is not None else None
    both = span[1] + 2 if span else end
    said = both < end and tree.words[both] in tree.table.quantifiers
    return both - 2 if said else last


def read_employer(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    """Read the body, no party, that a person is of: "Rossi della Fondazione X"."""
    with_article = bool(tree.table.prepositions["of_the"])  # not in English
    phrases = read_name_phrases(tree, tokens)
    owners = phrases.get("of_the" if with_article else "of", {})
    return {t: f for t, f in owners.items() if not is_party(tree, t)}


def read_team(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    """Read, in a report on sports, the body in brackets: "Alonso (Renault)"."""
    mark = tokens[-1] + 1
    opened = mark < len(tree.words) and tree.words[mark] in tree.table.surface.openers
    if not opened or not is_on_sports(tree):
        return {}
    behind = find_name_behind(tree, tokens[-1])
    return {t: ADJACENT for t in behind if not is_party(tree, t)}


def _names_party(tree: Tree, sentence: int) -> bool:
    """Say whether any name of a sentence is a party's."""
    key = "party", sentence
    known: bool | None = tree.memo.get(key)
    if known is None:
        anchors = (tree.anchors[index] for index in tree.named[sentence])
        known = tree.memo[key] = any(
            anchor is not None
            and (is_party(tree, anchor) or is_party(tree, tree.heads[anchor]))
            for anchor in anchors
        )
    return known


def read_home(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    """Read the body behind a comma and "from": "Ann Green, from Leeds University,"."""
    surface, case = tree.table.surface, tokens[-1] + 2
    if case + 1 >= len(tree.words) or tree.words[case - 1] not in surface.commas:
        return {}
    body = case + 1
    if tree.pos[body] in surface.determiner_pos:
        body += 1
    from_it = "from" in tree.table.preposition_roles.get(tree.words[case], ())
    index = tree.covering[body] if from_it and body < len(tree.words) else None
    is_body = index is not None and tree.mentions[index].label == BODY
    # "Poached Ann Green, from Acme": it goes with the verb.
    governed = is_body and tree.is_verb(tree.heads[body]) and tree.heads[body] < head
    return {body: ADJACENT} if is_body and not governed else {}


def read_origin(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    """Read the place behind an age: "Rossi (29 anni) di Noto", "Roe, 29, of Leeds"."""
    surface, at = tree.table.surface, tokens[-1] + 1
    marks = (*surface.before_phrase_behind, *surface.closers)
    if at >= len(tree.words) or tree.words[at] not in marks:  # as behind most names
        return {}
    end, aged = min(len(tree.words) - 1, at + MAX_AGE), False
    while at < end and (tree.words[at] in marks or _tells_age(tree, at)):
        aged = aged or tree.pos[at] == NUMBER
        at += 1
    roles = tree.table.preposition_roles.get(tree.words[at], ())
    place = at + 1
    if not aged or place >= len(tree.words) or ORIGIN.isdisjoint(roles):
        return {}
    if tree.pos[place] in surface.determiner_pos:
        place += 1
    index = tree.covering[place] if place < len(tree.words) else None
    named = index is not None and tree.mentions[index].form == "name"
    return {place: ADJACENT} if named else {}


def _tells_age(tree: Tree, token: int) -> bool:
    """Say whether a word may stand in an age: a number, or a noun behind one."""
    if tree.pos[token] == NUMBER:
        return True
    noun = (
        tree.covering[token] is None and tree.pos[token] in tree.table.surface.noun_pos
    )
    return noun and tree.pos[token - 1] == NUMBER
