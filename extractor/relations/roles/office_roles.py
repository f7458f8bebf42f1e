"""An office and what the parse says of it in, who holds it and of what out.

What stands beside it corrects the parse; where nothing says of what it is, a verb, a
possessive or the context does.
"""

from __future__ import annotations

from collections.abc import Iterable

from extractor.relations.arguments.places import is_body_of_states, is_state
from extractor.relations.offices.offices import (
    find_office_roles,
    is_of_a_companion,
    is_plural_office,
)
from extractor.relations.roles.merging import INHERITED, Roles, prefer
from extractor.relations.roles.name_roles import BEARER
from extractor.relations.roles.noun_roles import find_noun_role
from extractor.relations.roles.office_fields import find_field
from extractor.relations.roles.office_owners import find_body, is_role
from extractor.relations.roles.rulers import is_party
from extractor.relations.roles.syntax import expand
from extractor.relations.trees.tree import Tree
from extractor.relations.triggers.triggers import Trigger

# The same as the parse alone has it, where the name beside does not fit.
PARSED = "parsed bearer"
PERSON = "PER"
# Roles that say what an office is of.
OWNED = ("of", "modifier", "compound")
# The role of the party of who holds a public office.
OWN_PARTY = "own_party"


def is_vacant(tree: Tree, trigger: Trigger, head: int) -> bool:
    """Say at a glance whether nobody holds an office, if all depends on who does."""
    pattern, tokens = trigger.pattern, trigger.tokens
    if _is_sought(tree, head, tokens[0]):
        return True
    borne = (BEARER,) in (pattern.subject, pattern.object)
    return borne and not _may_be_held(tree, tokens, head, topics=pattern.topics)


def _is_sought(tree: Tree, head: int, first: int) -> bool:
    """Say whether somebody only stands for an office: "the candidate for mayor"."""
    candidates = tree.table.candidates
    if first and tree.lemmas[first - 1] in candidates:
        return True
    above = tree.lemmas[tree.heads[head]] in candidates and tree.heads[head] < head
    return above and tree.is_kind(head, "nominal", "oblique", "open_complement")


def _may_be_held(
    tree: Tree, tokens: tuple[int, ...], head: int, *, topics: bool
) -> bool:
    """Say whether anything beside an office or in the parse may be who holds it."""
    if tree.is_verb(head) or _is_premodifier(tree, head):
        return True
    parsed, near = _read_bearers(tree, tokens, topics=topics)
    named = _is_named_role(tree, tree.covering[head])
    return named or bool(parsed or near.get(BEARER))


def correct_office_roles(
    tree: Tree, tokens: tuple[int, ...], head: int, roles: Roles, *, topics: bool
) -> Roles:
    """Read the roles of an office: beside it, in the parse, else from its owner."""
    if _is_premodifier(tree, head):
        return {}
    roles[BEARER], beside = _read_bearers(tree, tokens, topics=topics)
    near = dict(beside)
    if near.pop("nested", None):
        roles.pop("of", None)
    joined = _join(tree, head, near, roles)
    joined.setdefault("field", find_field(tree, tokens))
    if any(tree.covering[token] is not None for token in joined["field"]):
        joined["compound"] = joined["modifier"] = {}  # "Amnesty's China director"
    _part_owners(tree, tree.lemmas[head], joined)
    if _is_of_others(tree, tokens, joined[BEARER]):
        joined[BEARER] = joined[PARSED] = {}
    if not any(_has_names(tree, joined, role) for role in OWNED):
        held = {tree.covering[token] for token in joined[BEARER]} - {None}
        found = find_body(tree, tokens, head, joined)
        owners = [token for token in found if tree.covering[token] not in held]
        joined |= {"of": dict.fromkeys(owners, INHERITED)} if owners else {}
    return joined


def _part_owners(tree: Tree, office: str, roles: Roles) -> None:
    """Put apart, in place, what some offices are not of."""
    if office in tree.table.shared:
        _drop_bodies_of_states(tree, roles)
    if office in tree.table.public:
        _part_parties(tree, roles)


def _part_parties(tree: Tree, roles: Roles) -> None:
    """Let a party, in place, be the bearer's own: "il ministro della Lega Neri"."""
    for role in OWNED:
        parties = {
            t: sure for t, sure in roles.get(role, {}).items() if is_party(tree, t)
        }
        if parties:
            kept = {t: sure for t, sure in roles[role].items() if t not in parties}
            roles[role], roles[OWN_PARTY] = kept, parties


def _is_of_others(tree: Tree, tokens: tuple[int, ...], bearers: Iterable[int]) -> bool:
    """Say whether one person cannot be what several are: "with X, the leaders of"."""
    names = [*bearers]
    if (
        len(names) != 1
        or names[0] > tokens[0]
        or not is_plural_office(tree, tokens[-1])
    ):
        return False
    surface, before = tree.table.surface, tokens[0] - 1
    while before > names[0] and tree.pos[before] in surface.adjective_pos:
        before -= 1
    if tree.words[before] not in surface.definite:
        return False
    apart = tree.words[before - 1] in surface.commas
    alone = len(expand(tree, names[0])) == 1 and not tree.is_kind(names[0], "conjunct")
    return apart and alone


def _read_bearers(
    tree: Tree, tokens: tuple[int, ...], *, topics: bool
) -> tuple[dict[int, float], Roles]:
    """Read who holds an office by the parse, and what stands beside it, once."""
    key = ("bearers", tokens, topics)
    known: tuple[dict[int, float], Roles] | None = tree.memo.get(key)
    if known is None:
        theirs = is_of_a_companion(tree, min(tokens))
        parsed = {} if theirs else find_noun_role(tree, tokens, BEARER)
        near = find_office_roles(tree, tokens, topics=topics)
        if not (parsed or near.get(BEARER)) and (joint := _find_joint(tree, tokens)):
            near = {BEARER: find_office_roles(tree, joint).get(BEARER, {})}
        known = tree.memo[key] = parsed, near
    return known


def _find_joint(tree: Tree, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """Give the office that "and" joins to one: "presidente e fondatore della Alfa X".

    One person has both, as the second has no article and the same number.
    """
    surface, joint, second = tree.table.surface, max(tokens) + 1, max(tokens) + 2
    if second >= len(tree.words) or tree.pos[joint] not in surface.coordinator_pos:
        return ()
    if surface.premodifiers or tree.lemmas[second] not in tree.table.people:
        return ()
    plural = is_plural_office(tree, second) or is_plural_office(tree, max(tokens))
    held = not plural and tree.covering[second] is None
    return (second,) if held else ()


def _is_premodifier(tree: Tree, office: int) -> bool:
    """Say whether an adjective is no office but describes one: "chief analyst Roe"."""
    noun = tree.heads[office]
    adjective = tree.pos[office] in tree.table.surface.adjective_pos
    before = adjective and tree.is_kind(office, "adjective") and office < noun
    return before and tree.covering[noun] is None


def _has_names(tree: Tree, roles: Roles, role: str) -> bool:
    return any(tree.covering[token] is not None for token in roles.get(role, ()))


def _drop_bodies_of_states(tree: Tree, roles: Roles) -> None:
    """Leave out, in place, whose members have leaders: "the only EU leader to call"."""
    for role in OWNED:
        if role in roles:
            roles[role] = {
                token: sure
                for token, sure in roles[role].items()
                if (index := tree.covering[token]) is None
                or not is_body_of_states(tree, index)
            }


def _join(tree: Tree, head: int, near: Roles, roles: Roles) -> Roles:
    """Join what the spans beside an office and the parse say of it."""
    joined = prefer(_keep_people(tree, head, near), roles)
    joined[PARSED] = roles.get(BEARER, {})
    if "modifier" in joined:
        joined["modifier"] = _drop_asides(tree, joined["modifier"])
    names = {tree.covering[token] for token in joined.get(BEARER, {})}
    beside_it = joined.pop("compound", {})
    joined["compound"] = {
        t: factor
        for t, factor in beside_it.items()
        if tree.covering[t] not in names and not _is_bracketed(tree, t)
    }
    if states := _find_states(tree, joined["compound"]):  # "US carmaker", as "German"
        joined["modifier"] = {**joined.get("modifier", {}), **states}
    if not joined.get(BEARER) and _is_named_role(tree, tree.covering[head]):
        joined[BEARER] = {head: 1.0}
    return joined


def _is_bracketed(tree: Tree, token: int) -> bool:
    """Say whether a bracket opens before a name: "il presidente Neri (Lista Nuova)"."""
    index = tree.covering[token]
    span = tree.spans[index] if index is not None else None
    return span is not None and tree.words[span[0] - 1] in tree.table.surface.openers


def _drop_asides(tree: Tree, modifiers: dict[int, float]) -> dict[int, float]:
    """Leave out what a comma sets off: "il procuratore Neri, belga,"."""
    surface = tree.table.surface
    if surface.premodifiers:
        return modifiers
    commas = surface.commas
    return {t: f for t, f in modifiers.items() if tree.words[t - 1] not in commas}


def _keep_people(tree: Tree, head: int, near: Roles) -> Roles:
    """Leave out a body right before what only a person is: "X of A, deputy of B"."""
    if tree.lemmas[head] not in tree.table.people or BEARER not in near:
        return near
    fitting = {
        token: factor
        for token, factor in near[BEARER].items()
        if (index := tree.covering[token]) is None
        or tree.mentions[index].label == PERSON
    }
    return {**near, BEARER: fitting} if fitting else _without(near, BEARER)


def _without(roles: Roles, name: str) -> Roles:
    return {role: fillers for role, fillers in roles.items() if role != name}


def _find_states(tree: Tree, beside: dict[int, float]) -> dict[int, float]:
    return {
        token: factor
        for token, factor in beside.items()
        if (index := tree.covering[token]) is not None
        and is_state(tree, index)
        and not _goes_on(tree, token)
    }


def _goes_on(tree: Tree, token: int) -> bool:
    """Say whether a longer name begins with the one that ends here: "US Open"."""
    after = token + 1
    named = after < len(tree.words) and tree.pos[after] in tree.table.surface.name_pos
    return named and tree.covering[after] is None


def _is_named_role(tree: Tree, index: int | None) -> bool:
    """Say whether a mention is an office of somebody whom the article names."""
    if index is None or not is_role(tree, index):
        return False
    named: frozenset[str | None] | None = tree.memo.get("named")
    if named is None:
        forms = (mention for mention in tree.mentions if mention.form == "name")
        named = tree.memo["named"] = frozenset(mention.entity for mention in forms)
    return tree.mentions[index].entity in named
