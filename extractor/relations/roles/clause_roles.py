"""A verb or noun in, the neutral roles of its own dependents and clause out.

Roles are read through passives, participles, relative clauses, infinitives, gerunds
and coordinated verbs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractor.relations.arguments.dropped import (
    find_actors,
    find_referents,
    has_enclitic,
    has_enclitic_dative,
)
from extractor.relations.roles.dependent_roles import find_dependent_roles, is_silent
from extractor.relations.trees.antecedents import resolve_relative
from extractor.relations.trees.clauses import (
    find_agents,
    find_preposition_roles,
    is_infinitive,
    is_passive,
    is_personal,
    is_subject,
)
from extractor.relations.trees.tree import Tree

# How sure a role is that was read directly, or through another clause.
DIRECT = 1.0
INHERITED = 0.92

# Roles that a place fills, and those that say where a house in it lies.
PLACES = ("in", "to")
INSIDE = frozenset({"within", "in", "of_bare"})
PERSON = "PER"
# The role of what an event is between, and those of what a border is with.
BETWEEN = "between"
WITH = "with"
BESIDE = frozenset({WITH, BETWEEN})
# Those of an event that the parse may hang on whose it is.
CARRIED = frozenset({"to", "in", "within", WITH})

Roles = dict[str, dict[int, float]]


def find_clause_roles(tree: Tree, token: int) -> Roles:
    """Give the roles of one verb or noun, read once; nobody may change them."""
    key = ("clause", token)
    known: Roles | None = tree.memo.get(key)
    if known is None:
        known = tree.memo[key] = _read_clause_roles(tree, token)
    return known


def merge(roles: Roles, others: Roles) -> None:
    """Add roles in place; a token that fills a role twice is as sure as it can be."""
    for role, fillers in others.items():
        known = roles.get(role)
        if known is None:
            roles[role] = dict(fillers)
            continue
        for token, factor in fillers.items():
            if factor > known.get(token, 0.0):
                known[token] = factor


def keep_named(
    tree: Tree, fillers: Mapping[int, float], trigger: Sequence[int]
) -> dict[int, float]:
    """Leave out the trigger's own tokens and words that mean nobody."""
    nobody = tree.table.quantifiers
    return {
        token: factor
        for token, factor in fillers.items()
        if token not in trigger and tree.words[token] not in nobody
    }


def prefer(near: Roles, parsed: Roles) -> Roles:
    """Take the adjacent reading of a role; agreement with the parse makes it sure."""
    joined = dict(parsed)
    for role, fillers in near.items():
        known = parsed.get(role, {})
        joined[role] = {
            t: 1.0 if t in known else factor for t, factor in fillers.items()
        }
    return joined


def fill(parsed: Roles, near: Roles) -> Roles:
    """Add what the adjacent phrases say where the parse says nothing, or less."""
    joined = dict(parsed)
    for role, fillers in near.items():
        if len(fillers) > len(parsed.get(role, {})):
            joined[role] = {**fillers, **parsed.get(role, {})}
    return joined


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
            for role, inner in _find_lent(tree, child):
                roles.setdefault(role, {})[inner] = INHERITED
    if tree.is_kind(token, "copula"):
        _read_copula(tree, tree.heads[token], roles)
    if tree.is_verb(token):
        _read_clause(tree, token, roles, passive=passive)
    _drop_absolute(tree, roles.get(WITH, {}))
    return roles


def _drop_absolute(tree: Tree, beside: dict[int, float]) -> None:
    for filler in [token for token in beside if _is_in_a_part(tree, token)]:
        del beside[filler]


def _is_in_a_part(tree: Tree, token: int) -> bool:
    """Say whether a phrase tells what somebody is meanwhile: "with X as mediator".

    Nobody does anything together with him.
    """
    inside = (child for child in tree.children_of(token, "nominal") if child > token)
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
    claimed = dict.fromkeys(_find_claimed(tree, token), DIRECT)
    merge(roles, {"claimed": claimed} if claimed else {})
    _read_places(tree, token, roles)
    missing = "object" if passive else "subject"
    if _is_open(tree, token, roles.get(missing, ())):
        actors = _keep_neuter(tree, roles.get(missing, ()), find_actors(tree, token))
        found = dict.fromkeys(actors, INHERITED)
        if found:  # in the place of what stands for them
            roles[missing] = found
    _read_object_gap(tree, token, roles, passive=passive)
    _read_enclitic_dative(tree, token, roles)
    if "object" not in roles:
        meant = _find_missing_object(tree, token, passive=passive)
        merge(roles, {"object": dict.fromkeys(meant, INHERITED)} if meant else {})
    _add_together(roles, "object" if passive else "subject")
    if passive and "subject" not in roles:
        agents = dict.fromkeys(find_agents(tree, token), INHERITED)
        merge(roles, {"subject": agents})


def _find_lent(tree: Tree, child: int) -> Iterator[tuple[str, int]]:
    """Give roles of what hangs on a word between: "vertice a due tra X e Y"."""
    for inner in _find_opponents(tree, child):
        yield "against", inner
    lent = _find_lent_roles(tree, child)
    for inner in tree.children_of(child, "nominal") if lent else ():
        for role in lent.intersection(find_preposition_roles(tree, inner)):
            yield role, inner


def _find_lent_roles(tree: Tree, child: int) -> set[str]:
    """Give the roles that phrases under a word have in the clause above it."""
    lent: set[str] = set()
    # A number, or when it was: "raggiunta nella notte tra X e Y".
    if not tree.kinds[child] or tree.lemmas[child] in tree.table.times:
        lent.add(BETWEEN)
    if tree.is_kind(child, "object") and tree.covering[child] is None:
        lent.add(WITH)  # "built the car with X"
    if _is_of_person(tree, child):  # "la visita del ministro X nella capitale"
        lent |= CARRIED
    return lent | BESIDE if _is_place_or_agent(tree, child) else lent


def _is_of_person(tree: Tree, child: int) -> bool:
    """Say whether a noun is of an office with its holder's name behind it."""
    if tree.lemmas[child] not in tree.table.transparent:
        return False
    return "of" in find_preposition_roles(tree, child) and any(
        (index := tree.covering[t]) is not None and tree.mentions[index].label == PERSON
        for t in tree.children_of(child, "nominal", "name_part", "apposition")
    )


def _is_place_or_agent(tree: Tree, child: int) -> bool:
    """Say whether a name says where or by whom: nobody is "with" it.

    So in "il patto firmato a Roma con X", "signed by the Commission with X".
    """
    if tree.covering[child] is None:
        return False
    roles = find_preposition_roles(tree, child)
    return "in" in roles or "by" in roles


def _find_opponents(tree: Tree, child: int) -> list[int]:
    """Give what stands behind "against" that the parse hung on a name before it.

    So in "appealed to the court against X": nobody addressed is against anybody. What
    a noun is of is not either: "il lancio di tre missili contro X".
    """
    inside = tree.children_of(child, "nominal")
    if not inside:
        return []
    roles = find_preposition_roles(tree, child)
    if tree.covering[child] is None and "dative" not in roles and "of" not in roles:
        return []
    return [t for t in inside if "against" in find_preposition_roles(tree, t)]


def _find_missing_object(tree: Tree, verb: int, *, passive: bool) -> list[int]:
    """Give the object that is a pronoun at the verb's end, or strayed from it."""
    stray = [] if passive else _find_stray(tree, verb)
    if not stray and has_enclitic(tree, verb) and not has_enclitic_dative(tree, verb):
        return find_referents(tree, verb, verb)
    return stray


def _read_enclitic_dative(tree: Tree, verb: int, roles: Roles) -> None:
    """Add to whom, if a pronoun at the verb's end says it: "tendergli la mano"."""
    beside = "object" in roles and has_enclitic(tree, verb)
    if beside or has_enclitic_dative(tree, verb):
        meant = dict.fromkeys(find_referents(tree, verb, verb), INHERITED)
        merge(roles, {"to": meant, "dative": meant} if meant else {})


def _find_stray(tree: Tree, verb: int) -> list[int]:
    """Give the name that a verb never without object left to the phrase before it.

    So in "arrested at dawn X", "met in Rome Y", where the parse takes the name for a
    part of the phrase.
    """
    if tree.lemmas[verb] not in tree.table.dropped.transitive:
        return []
    return [
        inner
        for child in tree.children_of(verb, "oblique")
        if child > verb
        for inner in tree.children_of(child, "nominal", "name_part")
        if _is_stray(tree, inner, child)
    ]


def _is_stray(tree: Tree, inner: int, phrase: int) -> bool:
    """Say whether a name is no part of the phrase it hangs on."""
    index, around = tree.covering[inner], tree.covering[phrase]
    if index is None or index == around or find_preposition_roles(tree, inner):
        return False
    return around is None or tree.mentions[index].label == "PER"


def _is_question(tree: Tree, clause: int) -> bool:
    words, verb = tree.table.question_words, tree.heads[clause]
    before = [child for child in tree.children[verb] if verb < child < clause]
    return any(tree.words[c] in words for c in (*tree.children[clause], *before))


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
    wanted, inside = INSIDE, tree.children_of(place, "nominal")
    if tree.lemmas[place] in tree.table.borders:  # "ammassa truppe al confine con X"
        wanted, inside = INSIDE | BESIDE, inside + tree.children_of(verb, "oblique")
    return [t for t in inside if not wanted.isdisjoint(find_preposition_roles(tree, t))]


def _add_together(roles: Roles, doer: str) -> None:
    """Let who is named "together with" the doer do the same."""
    if roles.get(doer):
        together = dict.fromkeys(roles.get("together", {}), INHERITED)
        merge(roles, {doer: together} if together else {})


def _read_object_gap(tree: Tree, verb: int, roles: Roles, *, passive: bool) -> None:
    """Fill the object of "the man he met": a relative clause with no pronoun."""
    if "object" in roles or passive:
        return
    if shared := _find_shared_object(tree, verb):
        roles["object"] = dict.fromkeys(shared, INHERITED)
        return
    gap = tree.is_kind(verb, "relative")
    own = tree.children_of(verb, "subject")
    if gap and own and not _has_pronoun(tree, verb):
        roles["object"] = {tree.heads[verb]: INHERITED}


def _find_shared_object(tree: Tree, verb: int) -> list[int]:
    """Give the object that two verbs share: "whom X dismissed and replaced with Y"."""
    first = tree.heads[verb]
    if not tree.is_kind(verb, "conjunct") or not tree.is_kind(first, "relative"):
        return []
    pronouns = tree.table.relative_pronouns
    objects = tree.children_of(first, "object")
    said = any(tree.words[child] in pronouns for child in objects)
    return [tree.heads[first]] if said else []


def _has_pronoun(tree: Tree, verb: int) -> bool:
    pronouns = tree.table.relative_pronouns
    return any(tree.words[child] in pronouns for child in tree.children[verb])


def _find_claimed(tree: Tree, verb: int) -> list[int]:
    """Give the subjects of the active clause a verb governs: "asked that X leave"."""
    clauses = tree.children_of(verb, "complement", "open_complement", "adverbial")
    return [
        child
        for clause in clauses
        if not (is_passive(tree, clause) or _is_question(tree, clause))
        for child in (*tree.children[clause], *tree.children_of(verb, "oblique"))
        if (
            tree.heads[child] == clause
            and is_subject(tree, child)
            and tree.is_kind(clause, "complement")
        )
        or _is_wished(tree, child, clause)
    ]


def _is_wished(tree: Tree, token: int, clause: int) -> bool:
    """Say whether "for" makes a name the subject of an infinitive: "for X to leave"."""
    if not (is_infinitive(tree, clause) and tree.heads[clause] < token < clause):
        return False
    index = tree.covering[token]
    span = tree.spans[index] if index is not None else None
    first = span[0] if span else token
    before = tree.words[first - 1] if first else ""
    wished = "for" in tree.table.preposition_roles.get(before, ())
    return wished and tree.is_kind(token, "subject", "passive_subject", "oblique")
