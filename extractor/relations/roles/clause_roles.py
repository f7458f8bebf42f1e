"""A verb or noun in, the neutral roles of its own dependents and clause out.

Roles are read through passives, participles, relative clauses, infinitives, gerunds
and coordinated verbs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.relations.arguments.referents import find_actors
from extractor.relations.roles.dependent_roles import find_dependent_roles, is_silent
from extractor.relations.roles.lent_roles import BESIDE, WITH, find_lent
from extractor.relations.roles.merging import DIRECT, INHERITED, Roles, merge
from extractor.relations.roles.missing_objects import add_missing_object
from extractor.relations.trees.antecedents import resolve_relative
from extractor.relations.trees.clauses import (
    find_agents,
    find_preposition_roles,
    is_beyond,
    is_infinitive,
    is_personal,
    is_reflexive,
    is_subject,
)
from extractor.relations.trees.control import is_pressed, is_wished
from extractor.relations.trees.headline_topics import find_dismisser
from extractor.relations.trees.questions import is_question
from extractor.relations.trees.tree import Tree
from extractor.relations.trees.voice import is_passive

# Roles that a place fills, and those that say where a house in it lies.
PLACES = ("in", "to")
INSIDE = frozenset({"within", "in", "of_bare"})
BARE_OF = frozenset({"of_bare"})
PERSON = "PER"
PLACE = "LOC"


def find_clause_roles(tree: Tree, token: int) -> Roles:
    """Give the roles of one verb or noun, read once; nobody may change them."""
    key = ("clause", token)
    known: Roles | None = tree.memo.get(key)
    if known is None:
        known = tree.memo[key] = _read_clause_roles(tree, token)
    return known


def _read_clause_roles(tree: Tree, token: int) -> Roles:
    """Read the roles of one verb or noun from its dependents and its clause."""
    passive = is_passive(tree, token)
    roles: Roles = {}
    for child in tree.children[token]:
        if not is_silent(tree, child):
            filler = resolve_relative(tree, child)
            for role in find_dependent_roles(tree, child, passive=passive):
                roles.setdefault(role, {})[filler] = DIRECT
        if "nominal" in tree.beneath[child]:
            for role, inner in find_lent(tree, child):
                roles.setdefault(role, {})[inner] = INHERITED
    if tree.is_kind(token, "copula"):
        _read_copula(tree, tree.heads[token], roles)
    if tree.is_verb(token):
        _read_clause(tree, token, roles, passive=passive)
    _drop_absolute(tree, roles)
    return roles


def _drop_absolute(tree: Tree, roles: Roles) -> None:
    beside = roles.get(WITH)
    for filler in tuple(beside) if beside else ():
        if _is_in_a_part(tree, filler):
            del roles[WITH][filler]


def _is_in_a_part(tree: Tree, token: int) -> bool:
    """Say whether a phrase tells what somebody is meanwhile: "with X as mediator".

    Nobody does anything together with him.
    """
    inside = (
        child
        for child in tree.children_of(token, "nominal")
        if child > token and tree.covering[child] is None  # not "poets such as X"
    )
    return any("as" in find_preposition_roles(tree, child) for child in inside)


def _read_copula(tree: Tree, place: int, roles: Roles) -> None:
    """Add what stands around "is" where the parse hangs all on the place behind it."""
    where = find_preposition_roles(tree, place)
    if tree.covering[place] is None or not where:
        return
    for role in where:
        roles.setdefault(role, {})[place] = DIRECT
    subjects = tree.children_of(place, "subject")
    found = {resolve_relative(tree, child): DIRECT for child in subjects}
    merge(roles, {"subject": found} if found else {})


def _read_clause(tree: Tree, token: int, roles: Roles, *, passive: bool) -> None:
    """Add, in place, what a verb's clause and those around it say of its roles."""
    if _is_undergone(tree, token):
        _read_undergone(tree, token, roles)
        return
    if claimed := _find_claimed(tree, token):
        merge(roles, {"claimed": dict.fromkeys(claimed, DIRECT)})
    _read_places(tree, token, roles)
    missing = "object" if passive else "subject"
    if _is_open(tree, token, roles.get(missing, ())):
        actors = _keep_neuter(tree, roles.get(missing, ()), find_actors(tree, token))
        found = dict.fromkeys(actors, INHERITED)
        if found:  # in the place of what stands for them
            roles[missing] = found
    add_missing_object(tree, token, roles, passive=passive)
    _add_together(roles, "object" if passive else "subject")
    if passive and "subject" not in roles:
        agents = dict.fromkeys(find_agents(tree, token), INHERITED)
        merge(roles, {"subject": agents})
    if not any(roles.get("subject", ())) and (who := find_dismisser(tree, token)):
        merge(roles, {"subject": dict.fromkeys(who, INHERITED)})


def _is_undergone(tree: Tree, verb: int) -> bool:
    """Say whether an infinitive tells what happens to somebody: "si è visto negare"."""
    above = tree.heads[verb]
    undergoes = tree.lemmas[above] in tree.table.control.undergoing and above != verb
    governed = undergoes and tree.is_kind(verb, "complement", "open_complement")
    return governed and is_infinitive(tree, verb) and is_reflexive(tree, above)


def _read_undergone(tree: Tree, verb: int, roles: Roles) -> None:
    """Let the subject above be whom it happens to, who follows "da" its doer."""
    role = "dative" if "object" in roles else "object"
    whom = find_actors(tree, tree.heads[verb])
    agents = [*roles.pop("by", ()), *find_agents(tree, verb)]
    roles.pop("from", None)
    merge(roles, {role: dict.fromkeys(whom, INHERITED)} if whom else {})
    roles["subject"] = dict.fromkeys(agents, INHERITED)


def _is_open(tree: Tree, verb: int, fillers: Iterable[int]) -> bool:
    """Say whether a role is still to be filled: by nothing, a pronoun, an office."""
    if any(tree.covering[token] is not None for token in fillers):
        return False
    linking = tree.lemmas[verb] in tree.table.predicative_verbs
    return linking or is_personal(tree, fillers)


def _keep_neuter(
    tree: Tree, said: Iterable[int], actors: Sequence[int]
) -> Sequence[int]:
    """Leave out people where the subject is "it"."""
    if not any(tree.words[token] in tree.table.dropped.neuter for token in said):
        return actors
    return [
        token
        for token in actors
        if (index := tree.covering[token]) is None
        or tree.mentions[index].label != PERSON
    ]


def _read_places(tree: Tree, verb: int, roles: Roles) -> None:
    """Add the places of "where" ("Lyon, where ...") and of "a hospital in Lyon"."""
    for role in PLACES:
        for token in tuple(roles.get(role, {})):
            if tree.covering[token] is None:
                for child in _find_inside(tree, verb, token):
                    roles[role][child] = INHERITED
    adverbs = tree.table.relative_adverbs
    if tree.is_kind(verb, "relative") and any(
        tree.words[child] in adverbs for child in tree.children[verb]
    ):
        for role in PLACES:
            roles.setdefault(role, {})[tree.heads[verb]] = INHERITED


def _find_inside(tree: Tree, verb: int, place: int) -> list[int]:
    """Give where a house is, and with whom a border is, though it hang on the verb."""
    if is_beyond(tree, place):
        return []
    wanted, inside = INSIDE, tree.children_of(place, "nominal")
    if tree.lemmas[place] in tree.table.borders:  # "ammassa truppe al confine con X"
        wanted, inside = INSIDE | BESIDE, inside + tree.children_of(verb, "oblique")
    return [t for t in inside if _lies(tree, t, wanted)]


def _lies(tree: Tree, inner: int, wanted: frozenset[str]) -> bool:
    """Say whether a phrase tells where something is: "a hospital in Lyon".

    A bare "of" does so before a place alone ("nella città di Noto", no "ai soci di X").
    """
    roles = wanted.intersection(find_preposition_roles(tree, inner))
    index = tree.covering[inner]
    body = index is not None and tree.mentions[index].label != PLACE
    return bool(roles - BARE_OF if body else roles)


def _add_together(roles: Roles, doer: str) -> None:
    """Let who is named "together with" the doer do the same."""
    if roles.get(doer) and (together := roles.get("together")):
        merge(roles, {doer: dict.fromkeys(together, INHERITED)})


def _find_claimed(tree: Tree, verb: int) -> list[int]:
    """Give the subjects of the active clause a verb governs: "asked that X leave"."""
    clauses = tree.children_of(verb, "complement", "open_complement", "adverbial")
    return [
        child
        for clause in clauses
        for pressed in (is_pressed(tree, clause),)
        if not is_passive(tree, clause) and (pressed or not is_question(tree, clause))
        for child in (*tree.children[clause], *tree.children_of(verb, "oblique"))
        if (
            tree.heads[child] == clause
            and is_subject(tree, child)
            and (child < clause if pressed else tree.is_kind(clause, "complement"))
        )
        or is_wished(tree, child, clause)
    ]
