"""A trigger's tokens in, its neutral roles out: who is subject, object, with, to, of.

Roles are read through passives, participles, relative clauses, infinitives, gerunds,
coordinated verbs and light verbs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.relations.bearers import find_bearers
from extractor.relations.clauses import (
    find_agents,
    find_possessors,
    find_preposition_roles,
    find_subjects,
    is_passive,
    is_personal,
    is_subject,
    resolve_relative,
)
from extractor.relations.tree import Tree

# How sure a role is that was read directly, or through another clause.
DIRECT = 1.0
INHERITED = 0.92

# Kinds that give a role whatever the voice and the preposition.
PLAIN = {
    "object": "object",
    "dative": "to",
    "adjective": "modifier",
    "compound": "compound",
    "name_part": "compound",
    "apposition": "compound",
}

Roles = dict[str, dict[int, float]]


def find_roles(tree: Tree, tokens: Sequence[int], *, light: bool = True) -> Roles:
    """Give for each neutral role the tokens that fill it, with their certainty.

    ``light`` lends an event noun the arguments of its light verb. Tokens of the trigger
    itself fill no role. Conjuncts are not expanded here.
    """
    roles: Roles = {}
    for token in tokens:
        _merge(roles, _find_clause_roles(tree, token))
        if not tree.is_verb(token):
            if light:
                _merge(roles, _find_light_roles(tree, token, tokens))
            bearers = find_bearers(tree, token)
            _merge(roles, {"bearer": dict.fromkeys(bearers, DIRECT)})
            owners = find_possessors(tree, token)
            _merge(roles, {"possessor": dict.fromkeys(owners, INHERITED)})
    nobody = tree.table.quantifiers
    kept = {
        role: {
            token: factor
            for token, factor in fillers.items()
            if token not in tokens and tree.words[token] not in nobody
        }
        for role, fillers in roles.items()
    }
    return {role: fillers for role, fillers in kept.items() if fillers}


def expand(tree: Tree, token: int) -> list[int]:
    """Give a token and what is coordinated with it, in text order."""
    found = [token]
    if not _is_nominal(tree, token):
        return found
    for child in tree.children_of(token, "conjunct"):
        nominal = not tree.is_verb(child) or tree.covering[child] is not None
        if nominal and not _has_verb_between(tree, token, child):
            found += expand(tree, child)
    return found


def _has_verb_between(tree: Tree, first: int, last: int) -> bool:
    """Say whether a clause lies between: then a coordination is likely misread."""
    return any(tree.is_verb(token) for token in range(first + 1, last))


def _is_nominal(tree: Tree, token: int) -> bool:
    """Say whether a token is a name or a noun, so that conjuncts are of its sort."""
    nouns = tree.table.surface.noun_pos
    return tree.covering[token] is not None or tree.pos[token] in nouns


def _merge(roles: Roles, others: Roles) -> None:
    for role, fillers in others.items():
        known = roles.setdefault(role, {})
        for token, factor in fillers.items():
            known[token] = max(factor, known.get(token, 0.0))


def _find_clause_roles(tree: Tree, token: int) -> Roles:
    """Read the roles of one verb or noun from its dependents and its clause."""
    passive = is_passive(tree, token)
    roles: Roles = {}
    for child in tree.children[token]:
        filler = resolve_relative(tree, child)
        for role in _read_roles(tree, child, passive=passive):
            roles.setdefault(role, {})[filler] = DIRECT
    if tree.is_verb(token):
        missing = "object" if passive else "subject"
        if is_personal(tree, roles.get(missing, ())):
            for filler in find_subjects(tree, token):
                roles.setdefault(missing, {})[filler] = INHERITED
        _read_object_gap(tree, token, roles, passive=passive)
        if passive and "subject" not in roles:
            agents = dict.fromkeys(find_agents(tree, token), INHERITED)
            _merge(roles, {"subject": agents})
    return roles


def _read_roles(tree: Tree, child: int, *, passive: bool) -> Iterable[str]:
    """Give the roles of one dependent, by its kind and its preposition."""
    kinds = tree.kinds[child]
    if is_subject(tree, child):
        return (
            ("object",) if passive or _is_relative_object(tree, child) else ("subject",)
        )
    if not kinds.isdisjoint(("subject", "passive_subject")):
        return _read_oblique(tree, child, passive=passive)
    if "oblique" in kinds or "nominal" in kinds or "possessive" in kinds:
        return _read_oblique(tree, child, passive=passive)
    if "dative" in kinds:
        return ("to", "dative")
    if "apposition" in kinds and tree.covering[child] is None:
        return ()
    return tuple(role for kind, role in PLAIN.items() if kind in kinds)[:1]


def _is_relative_object(tree: Tree, token: int) -> bool:
    """Say whether a relative pronoun labelled subject has a name beside it as such."""
    others = tree.children_of(tree.heads[token], "subject")
    return (
        tree.words[token] in tree.table.relative_pronouns
        and len(others) > 1
        and not tree.children_of(tree.heads[token], "object")
    )


def _read_oblique(tree: Tree, child: int, *, passive: bool) -> Iterable[str]:
    roles = find_preposition_roles(tree, child)
    if "possessive" in tree.kinds[child] or _has_possessive(tree, child):
        return ("of", "modifier")
    if passive and ("by" in roles or (not roles and "agent" in tree.kinds[child])):
        return ("subject", "by")
    if not roles and "nominal" in tree.kinds[child]:
        return ("compound",)
    return roles


def _has_possessive(tree: Tree, token: int) -> bool:
    """Say whether a possessive ending ("'s") marks a name, whatever its label is."""
    endings = tree.table.surface.possessive
    return any(tree.words[case] in endings for case in tree.children_of(token, "case"))


def _read_object_gap(tree: Tree, verb: int, roles: Roles, *, passive: bool) -> None:
    """Fill the object of "the man he met": a relative clause with no pronoun."""
    gap = tree.is_kind(verb, "relative") and "object" not in roles and not passive
    own = tree.children_of(verb, "subject")
    if gap and own and not _has_pronoun(tree, verb):
        roles["object"] = {tree.heads[verb]: INHERITED}


def _has_pronoun(tree: Tree, verb: int) -> bool:
    pronouns = tree.table.relative_pronouns
    return any(tree.words[child] in pronouns for child in tree.children[verb])


def _find_light_roles(tree: Tree, noun: int, trigger: Sequence[int]) -> Roles:
    """Lend an event noun the arguments of its light verb ("X ha tenuto un incontro").

    The verb may govern the noun or describe it ("l'accordo firmato con X").
    """
    light = tree.table.light_verbs
    verbs = [
        *tree.children_of(noun, "participial", "relative"),
        *_find_governing_verb(tree, noun),
    ]
    found: Roles = {}
    for verb in verbs:
        if verb in trigger or not tree.is_verb(verb) or tree.lemmas[verb] not in light:
            continue
        for role, fillers in _find_clause_roles(tree, verb).items():
            if role != "object":
                lent = {t: f * INHERITED for t, f in fillers.items() if t != noun}
                _merge(found, {role: lent})
    light_noun = tree.heads[noun]
    if (
        tree.is_kind(noun, "nominal")
        and tree.lemmas[light_noun] in tree.table.light_nouns
    ):
        subjects = [
            subject
            for verb in _find_governing_verb(tree, light_noun)
            for subject in find_subjects(tree, verb)
        ]
        _merge(found, {"subject": dict.fromkeys(subjects, INHERITED)})
    return found


def _find_governing_verb(tree: Tree, noun: int) -> list[int]:
    """Give the verb that a noun, or what it is coordinated with, is an argument of."""
    if tree.is_kind(noun, "conjunct"):
        noun = tree.heads[noun]
    taken = tree.is_kind(noun, "object", "subject", "passive_subject", "oblique")
    return [tree.heads[noun]] if taken else []
