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
    is_infinitive,
    is_passive,
    is_personal,
    is_subject,
    resolve_relative,
)
from extractor.relations.dropped import (
    find_actors,
    find_dropped,
    find_owners,
    find_referents,
    find_topic,
    has_enclitic,
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

# Kinds read by their preposition; a subject with one is mislabelled.
OBLIQUE = ("subject", "passive_subject", "oblique", "nominal", "possessive")

Roles = dict[str, dict[int, float]]
# Roles that a place fills, and those that say where a house in it lies.
PLACES = ("in", "to")
INSIDE = frozenset({"within", "in", "of_bare"})


def find_roles(tree: Tree, tokens: Sequence[int], *, light: bool = True) -> Roles:
    """Give for each neutral role the tokens that fill it, with their certainty.

    ``light`` lends an event noun the arguments of its light verb. Tokens of the trigger
    itself fill no role. Conjuncts are not expanded here.
    """
    key = tuple(tokens), light
    known: Roles | None = tree.memo.get(key)
    if known is None:
        known = tree.memo[key] = _read_all(tree, tokens, light=light)
    return dict(known)


def _read_all(tree: Tree, tokens: Sequence[int], *, light: bool) -> Roles:
    roles: Roles = {}
    for token in tokens:
        _merge(roles, _find_clause_roles(tree, token))
        if not tree.is_verb(token):
            for other in tree.children_of(token, "conjunct"):
                if len(tokens) > 1 and tree.covering[other] is None:
                    _merge(roles, _find_clause_roles(tree, other))
            if light:
                _merge(roles, _find_light_roles(tree, token, tokens))
            bearers = find_bearers(tree, token) or _find_introduced(tree, token, tokens)
            _merge(roles, {"bearer": dict.fromkeys(bearers, DIRECT)})
            owners = (
                find_possessors(tree, token)
                or find_owners(tree, token)
                or _find_topical_owner(tree, token)
            )
            _merge(roles, {"possessor": dict.fromkeys(owners, INHERITED)})
            doers = _find_doers(tree, token)
            _merge(roles, {"doer": dict.fromkeys(doers, INHERITED)})
            placed = dict.fromkeys(_find_placed(tree, token), INHERITED)
            _merge(roles, {"placed": placed})
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
        filler = resolve_relative(tree, child)
        for role in _read_roles(tree, child, passive=passive):
            roles.setdefault(role, {})[filler] = DIRECT
    if tree.is_verb(token):
        claimed = dict.fromkeys(_find_claimed(tree, token), DIRECT)
        _merge(roles, {"claimed": claimed} if claimed else {})
        _read_places(tree, token, roles)
        missing = "object" if passive else "subject"
        if _is_open(tree, token, roles.get(missing, ())):
            found = dict.fromkeys(find_actors(tree, token), INHERITED)
            if found:  # in the place of what stands for them
                roles[missing] = found
        _read_object_gap(tree, token, roles, passive=passive)
        if "object" not in roles and has_enclitic(tree, token):
            meant = find_referents(tree, token, token)
            _merge(roles, {"object": dict.fromkeys(meant, INHERITED)})
        _add_together(roles, "object" if passive else "subject")
        if passive and "subject" not in roles:
            agents = dict.fromkeys(find_agents(tree, token), INHERITED)
            _merge(roles, {"subject": agents})
    return roles


def _find_introduced(tree: Tree, noun: int, trigger: Sequence[int]) -> list[int]:
    """Give whom a phrase or an office without article describes.

    The phrase stands behind its noun ("X, with headquarters in Y"); the office opens
    the sentence and its clause says whose it is ("Figlio di X, Rossi visse a Y").
    """
    head, first = tree.heads[noun], min(trigger)
    if tree.pos[first] in tree.table.surface.preposition_pos:
        return [head] if tree.is_kind(noun, "nominal") and head < first else []
    opens = first == tree.sents[tree.sent_of[first]][0]
    bare = not tree.children_of(noun, "case", "determiner")
    loose = tree.is_kind(noun, "oblique", "adverbial", "parataxis", "apposition")
    return find_actors(tree, head) if opens and bare and loose else []


def _find_topical_owner(tree: Tree, noun: int) -> list[int]:
    """Give the subject of the sentence before, whose "the son", "the visit" is."""
    owned = any(
        "of" in find_preposition_roles(tree, child) for child in tree.children[noun]
    )
    if owned:
        return []
    if _is_told(tree, noun):
        return find_topic(tree, tree.sent_of[noun], plural=False)
    if not is_subject(tree, noun):
        governed = tree.is_kind(noun, "object", "oblique")
        return find_dropped(tree, tree.heads[noun]) if governed else []
    return find_topic(tree, tree.sent_of[noun], plural=False)


def _is_told(tree: Tree, noun: int) -> bool:
    """Say whether a noun is who did what opens the sentence: "A dirlo è la figlia"."""
    return bool(tree.children_of(noun, "copula")) and any(
        clause < noun and is_infinitive(tree, clause)
        for clause in tree.children_of(noun, "adverbial", "complement")
    )


def _find_doers(tree: Tree, noun: int) -> list[int]:
    """Give the subjects of the verb that a phrase goes with.

    The phrase may hang on a noun of time ("at the end of talks with ...").
    """
    above = tree.heads[noun]
    timed = tree.is_kind(noun, "nominal") and tree.lemmas[above] in tree.table.times
    phrase = above if timed else noun
    verb = tree.heads[phrase]
    governed = tree.is_kind(phrase, "oblique") and tree.is_verb(verb)
    return find_actors(tree, verb) if governed and not _is_topic(tree, phrase) else []


def _is_topic(tree: Tree, noun: int) -> bool:
    """Say whether a phrase is what somebody speaks of: "sull'incontro con ..."."""
    definite = tree.table.dropped.definite
    cases = tree.children_of(noun, "case")
    return "about" in find_preposition_roles(tree, noun) and any(
        tree.words[case][2:] and tree.words[case] in definite for case in cases
    )


def find_present(tree: Tree, place: int) -> list[int]:
    """Give who is said to be in a place: "X è stato a Praga", "X was in Prague"."""
    roles = find_preposition_roles(tree, place)
    if set(PLACES).isdisjoint(roles):
        return []
    head = tree.heads[place]
    linking = tree.lemmas[head] in tree.table.predicative_verbs
    if linking and tree.is_kind(place, "oblique") and tree.heads[head] == head:
        return list(_find_clause_roles(tree, head).get("subject", {}))
    if not tree.children_of(place, "copula"):
        return []
    said = [child for child in tree.children[place] if is_subject(tree, child)]
    return [resolve_relative(tree, child) for child in said] or find_actors(tree, place)


def _find_placed(tree: Tree, noun: int) -> list[int]:
    """Give whom a clause puts where a phrase says: its object, else its subject."""
    verb = tree.heads[noun]
    kinds = ("oblique", "open_complement", "nominal")
    if not tree.is_kind(noun, *kinds) or not tree.is_verb(verb):
        return []
    roles = _find_clause_roles(tree, verb)
    names = [t for t in roles.get("object", {}) if t != noun]
    return names or list(roles.get("subject", {}))


def _is_question(tree: Tree, clause: int) -> bool:
    words = tree.table.question_words
    return any(tree.words[child] in words for child in tree.children[clause])


def _is_open(tree: Tree, verb: int, fillers: Iterable[int]) -> bool:
    """Say whether a role is still to be filled: by nothing, a pronoun, an office."""
    if any(tree.covering[token] is not None for token in fillers):
        return False
    linking = tree.lemmas[verb] in tree.table.predicative_verbs
    return linking or is_personal(tree, fillers)


def _read_places(tree: Tree, verb: int, roles: Roles) -> None:
    """Add the places of "where" ("Lyon, where ...") and of "a hospital in Lyon"."""
    for role in PLACES:
        for token in tuple(roles.get(role, {})):
            if tree.covering[token] is None:
                for child in tree.children_of(token, "nominal"):
                    if not INSIDE.isdisjoint(find_preposition_roles(tree, child)):
                        roles[role][child] = INHERITED
    adverbs = tree.table.relative_adverbs
    if tree.is_kind(verb, "relative") and any(
        tree.words[child] in adverbs for child in tree.children[verb]
    ):
        for role in PLACES:
            roles.setdefault(role, {})[tree.heads[verb]] = INHERITED


def _find_claimed(tree: Tree, verb: int) -> list[int]:
    """Give the subjects of the active clause a verb governs: "asked that X leave"."""
    clauses = tree.children_of(verb, "complement", "open_complement", "adverbial")
    return [
        child
        for clause in clauses
        if not (is_passive(tree, clause) or _is_question(tree, clause))
        for child in tree.children[clause]
        if (is_subject(tree, child) and tree.is_kind(clause, "complement"))
        or _is_wished(tree, child, clause)
    ]


def _is_wished(tree: Tree, token: int, clause: int) -> bool:
    """Say whether "for" makes a name the subject of an infinitive: "for X to leave"."""
    if not (is_infinitive(tree, clause) and token < clause):
        return False
    index = tree.covering[token]
    span = tree.spans[index] if index is not None else None
    first = span[0] if span else token
    before = tree.words[first - 1] if first else ""
    wished = "for" in tree.table.preposition_roles.get(before, ())
    return wished and tree.is_kind(token, "subject", "passive_subject", "oblique")


def _add_together(roles: Roles, doer: str) -> None:
    """Let who is named "together with" the doer do the same."""
    if roles.get(doer):
        together = dict.fromkeys(roles.get("together", {}), INHERITED)
        _merge(roles, {doer: together} if together else {})


def _read_roles(tree: Tree, child: int, *, passive: bool) -> Iterable[str]:
    """Give the roles of one dependent, by its kind and its preposition."""
    kinds = tree.kinds[child]
    if is_subject(tree, child):
        return (
            ("object",) if passive or _is_relative_object(tree, child) else ("subject",)
        )
    if not kinds.isdisjoint(OBLIQUE):
        return _read_oblique(tree, child, passive=passive)
    if "dative" in kinds:
        return ("to", "dative")
    return _read_bare(tree, child)


def _read_bare(tree: Tree, child: int) -> Iterable[str]:
    """Give the roles of a dependent that has neither preposition nor case."""
    kinds = tree.kinds[child]
    if not kinds and tree.words[child] in tree.table.relative_pronouns:
        return ("of", "modifier")  # "il cui presidente"
    if "open_complement" in kinds and _is_false_predicate(tree, child):
        beside = tree.children_of(tree.heads[child], "object")
        return ("predicate",) if beside else ("object",)
    if "apposition" in kinds and tree.covering[child] is None:
        return ()
    plain = tuple(role for kind, role in PLAIN.items() if kind in kinds)[:1]
    return _read_compound(tree, child) if plain == ("compound",) else plain


def _is_false_predicate(tree: Tree, token: int) -> bool:
    """Say whether a predicate has an article, of a verb that takes none: an object."""
    linking = tree.lemmas[tree.heads[token]] in tree.table.predicative_verbs
    return not linking and bool(tree.children_of(token, "determiner"))


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
    if not roles and tree.words[child] in tree.table.dative_relatives:
        return ("to", "dative")
    if passive and ("by" in roles or (not roles and "agent" in tree.kinds[child])):
        return ("subject", "by")
    if not roles and "nominal" in tree.kinds[child]:
        return _read_compound(tree, child)
    return roles


def _read_compound(tree: Tree, child: int) -> tuple[str, ...]:
    """Give the roles of a bare name beside a noun.

    Before its noun the name of a body, or of a state in letters, does what an adjective
    of nationality does ("a US proposal", "NATO troops").
    """
    index = tree.covering[child]
    if index is None or child > tree.heads[child]:
        return ("compound",)
    mention = tree.mentions[index]
    state = mention.label == "LOC" and mention.text.isupper()
    body = mention.label == "ORG" and mention.form == "name"
    agent = tree.table.surface.premodifiers and (state or body)
    return ("compound", "modifier") if agent else ("compound",)


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
            for subject in find_actors(tree, verb)
        ]
        _merge(found, {"subject": dict.fromkeys(subjects, INHERITED)})
    return found


def _find_governing_verb(tree: Tree, noun: int) -> list[int]:
    """Give the verb that a noun, or what it is coordinated with, is an argument of."""
    if tree.is_kind(noun, "conjunct"):
        noun = tree.heads[noun]
    taken = tree.is_kind(noun, "object", "subject", "passive_subject", "oblique")
    return [tree.heads[noun]] if taken else []
