"""A name that is a trigger itself in, the roles a pattern asks for of it out.

"Melfi, in Basilicata" and "Austin, Texas" say where a place lies, "il danese Holm" who
is of what nation. What the parse has is corrected by what stands beside the name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from extractor.relations.arguments.nationals import find_national
from extractor.relations.arguments.places import (
    acts_for_a_state,
    holds_no_state,
    is_town,
)
from extractor.relations.offices.offices import (
    find_neighbour,
    find_office_roles,
    has_phrases,
)
from extractor.relations.roles.adjacent import ADJACENT, find_name_behind
from extractor.relations.roles.clause_roles import Roles, prefer
from extractor.relations.roles.dependent_roles import is_silent
from extractor.relations.roles.headlines import find_arrived
from extractor.relations.roles.larger import find_around, find_larger
from extractor.relations.roles.noun_roles import READERS, find_noun_role, find_present
from extractor.relations.roles.scores import find_outscored
from extractor.relations.roles.syntax import find_roles
from extractor.relations.roles.teams import find_team_people
from extractor.relations.trees.clauses import find_cases, is_subject
from extractor.relations.trees.tree import Tree

# The mention that the trigger stands in.
SELF = "self"
# Whom a word describes.
BEARER = "bearer"
BODY = "ORG"
PERSON = "PER"
NUMBER = "NUM"
OF = ("of", "of_the", "of_bare")
# Roles of what a name lies in.
INSIDE = frozenset({"within", "behind"})


def find_name_roles(tree: Tree, head: int, asked: frozenset[str]) -> Roles:
    """Read some roles of the name over a token, each once; nobody may change them.

    Those that other patterns asked for before are given too.
    """
    key = ("name", head)
    known: tuple[tuple[int, ...], Roles] | None = tree.memo.get(key)
    if known is None:
        known = tree.memo[key] = _find_span(tree, head), {SELF: {head: 1.0}}
    tokens, roles = known
    for role in asked:
        if role not in roles:
            roles[role] = _read_role(tree, tokens, head, role)
    return roles


def find_filled(tree: Tree, head: int, asked: frozenset[str]) -> set[str]:
    """Give those of some roles of the name over a token that anything fills."""
    roles = find_name_roles(tree, head, asked)
    return {role for role in asked if roles[role]}


def _read_role(
    tree: Tree, tokens: tuple[int, ...], head: int, role: str
) -> dict[int, float]:
    if role in INSIDE:
        return _keep_around(tree, head, _read_around(tree, tokens, head, role))
    if role in ALONE:
        return ALONE[role](tree, tokens, head)
    if role in READERS:
        return find_noun_role(tree, tokens, role)
    return _read_phrases(tree, tokens).get(role, {})


def _read_around(
    tree: Tree, tokens: tuple[int, ...], head: int, role: str
) -> dict[int, float]:
    """Read what a name is said to lie in."""
    if role in ALONE:
        return ALONE[role](tree, tokens, head)
    found = _read_phrases(tree, tokens).get(role, {})
    return found or dict.fromkeys(find_around(tree, tokens[-1]), ADJACENT)


def _keep_around(tree: Tree, head: int, found: Mapping[int, float]) -> dict[int, float]:
    """Leave out states and towns around a state ("Croatia in Qatar")."""
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


def _read_phrases(tree: Tree, tokens: tuple[int, ...]) -> Roles:
    """Read what the phrases beside a name, and those under it, say of it."""
    key = ("phrases", tokens)
    known: Roles | None = tree.memo.get(key)
    if known is None:
        near = find_office_roles(tree, tokens) if has_phrases(tree, tokens) else {}
        parsed = {}
        if _has_dependents(tree, tokens):
            parsed = find_roles(tree, tokens, light=False)
        for role in OF if parsed else ():
            parsed[role] = {
                token: factor
                for token, factor in parsed.get(role, {}).items()
                if not _is_set_apart(tree, tokens[-1], token)
            }
        known = tree.memo[key] = prefer(near, parsed)
    return known


def _has_dependents(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether anything that fills a role depends on a name, as on few names.

    Prepositions, articles and marks fill none, nor do the words of the name.
    """
    for token in tokens:
        if tree.is_verb(token) or "copula" in tree.kinds[token]:
            return True
        for child in tree.children[token]:
            if child not in tokens and not _is_small(tree, child):
                return True
    return False


def _is_small(tree: Tree, token: int) -> bool:
    """Say whether a word fills no role of its head, nor a phrase that hangs on it."""
    conjunct, inner = tree.is_kind(token, "conjunct"), tree.beneath[token]
    return is_silent(tree, token) and not conjunct and "nominal" not in inner


def _is_set_apart(tree: Tree, last: int, token: int) -> bool:
    """Say whether a comma or "and" stands between a name and a phrase behind it.

    Not one right behind the name, with the phrase behind it: "Ann Green, of Aeroline".
    """
    surface = tree.table.surface
    between = range(last + 1, token)
    if any(tree.pos[t] in surface.coordinator_pos for t in between):
        return True
    apart = [t for t in between if tree.words[t] in surface.commas]
    direct = apart == [last + 1] and last + 2 in find_cases(tree, token)
    return bool(apart) and not direct


def _read_described(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    """Read whom a name describes: a name beside it, else what the parse has."""
    nouns = tree.table.surface.noun_pos
    parsed = {
        token: factor
        for token, factor in find_noun_role(tree, tokens, BEARER).items()
        if tree.covering[token] is not None or tree.pos[token] not in nouns
    }
    near = dict.fromkeys(_find_described(tree, tokens), ADJACENT)
    return prefer({BEARER: near}, {BEARER: parsed})[BEARER] if near else parsed


def _find_described(tree: Tree, demonym: Sequence[int]) -> tuple[int, ...]:
    """Give the name right behind a demonym that opens its phrase: "il danese Holm".

    A demonym behind a noun goes with that noun; a person's name behind both tells who
    it is ("la pallavolista danese Holm").
    """
    own = tree.covering[demonym[0]]
    if own is not None and find_national(tree, own) is not None:
        return (demonym[0],)  # "the Spaniard"
    surface, before = tree.table.surface, demonym[0] - 1
    small = surface.determiner_pos | surface.preposition_pos
    opens = demonym[0] == tree.sents[tree.sent_of[demonym[0]]][0]
    if before > 0 and tree.pos[before] == NUMBER:
        before -= 1  # "i tre americani A, B e C"
    if not opens and tree.pos[before] not in small:
        if aside := _find_aside(tree, demonym):
            return aside
        if not _may_be_a_person(tree, before):
            return ()
        named = find_neighbour(tree, demonym[-1])
        return () if _is_apart(tree, before, named) else named
    behind = demonym[-1] + 1
    index = tree.covering[behind] if behind < len(tree.words) else None
    if index is not None and tree.mentions[index].label == BODY:
        return (behind,) if tree.mentions[index].form == "name" else ()
    return find_neighbour(tree, demonym[-1])


def _find_aside(tree: Tree, demonym: Sequence[int]) -> tuple[int, ...]:
    """Give the person before a nation between commas: "Rossi, belga, ha"."""
    commas, comma, after = tree.table.surface.commas, demonym[0] - 1, demonym[-1] + 1
    if tree.words[comma] not in commas or after >= len(tree.words):
        return ()
    index = tree.covering[comma - 1]
    if index is None or tree.words[after] not in commas:
        return ()
    name, person = tree.anchors[index], tree.mentions[index].label == PERSON
    return (name,) if person and name is not None else ()


def _may_be_a_person(tree: Tree, noun: int) -> bool:
    """Say whether a token is a noun that may be of a person, of whatever trade."""
    if tree.table.surface.premodifiers or tree.covering[noun] is not None:
        return False
    table, lemma = tree.table, tree.lemmas[noun]
    nominal = tree.pos[noun] in table.surface.noun_pos
    other = lemma in table.bodies or lemma in table.cabinets or lemma in table.places
    return nominal and not other


def _is_apart(tree: Tree, noun: int, names: Sequence[int]) -> bool:
    """Say whether a name is the subject behind: "al vertice europeo Rossi disse"."""
    phrase = tree.is_kind(noun, "oblique")
    return phrase and any(is_subject(tree, name) for name in names)


def _read_behind(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    return dict.fromkeys(find_name_behind(tree, tokens[-1]), ADJACENT)


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
    owners = _read_phrases(tree, tokens).get("of", {})
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


def _read_party(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    """Read the party beside a person's name: "Rossi (Pd)", "Labour's Reed"."""
    phrases = _read_phrases(tree, tokens)
    beside = {**phrases.get("of", {}), **_read_behind(tree, tokens, head)}
    if tree.table.surface.premodifiers:
        beside |= phrases.get("modifier", {})
    else:
        beside |= dict.fromkeys(_find_set_off(tree, tokens[-1]), ADJACENT)
    return {t: f for t, f in beside.items() if _is_party(tree, t)}


def _find_set_off(tree: Tree, last: int) -> tuple[int, ...]:
    """Give the name of a phrase with "of" between commas: "Rossi, del Pd, ha"."""
    case, name = last + 2, last + 3
    if name >= len(tree.words) or tree.words[last + 1] not in tree.table.surface.commas:
        return ()
    of = "of_the" in tree.table.preposition_roles.get(tree.words[case], ())
    return (name,) if of and tree.covering[name] is not None else ()


def _read_employer(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    """Read the body, no party, that a person is of: "Rossi della Fondazione X"."""
    with_article = bool(tree.table.prepositions["of_the"])  # not in English
    phrases = _read_phrases(tree, tokens)
    owners = phrases.get("of_the" if with_article else "of", {})
    return {t: f for t, f in owners.items() if not _is_party(tree, t)}


def _is_party(tree: Tree, token: int) -> bool:
    """Say whether a name has a word that names of parties have."""
    index = tree.covering[token]
    span = tree.spans[index] if index is not None else None
    if span is None:
        return False
    return not tree.table.parties.isdisjoint(tree.words[span[0] : span[1] + 1])


def _read_home(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
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


def _read_outscored(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    return dict.fromkeys(find_outscored(tree, tree.covering[head]), ADJACENT)


def _read_present(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    return dict.fromkeys(find_present(tree, head), 1.0)


def _read_arrived(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    return dict.fromkeys(find_arrived(tree, head), 1.0)


def _read_leader(tree: Tree, tokens: tuple[int, ...], head: int) -> dict[int, float]:
    return dict.fromkeys(find_team_people(tree, tokens), ADJACENT)


# How the roles are read that only names have, or that names have in another way.
ALONE: Mapping[str, Callable[[Tree, tuple[int, ...], int], dict[int, float]]] = {
    BEARER: _read_described,
    "behind": _read_behind,
    "beside": _read_beside,
    "home": _read_home,
    "outscored": _read_outscored,
    "present": _read_present,
    "arrived": _read_arrived,
    "state": _read_state,
    "ahead": _read_larger,
    "party": _read_party,
    "employer": _read_employer,
    "leader": _read_leader,
}
