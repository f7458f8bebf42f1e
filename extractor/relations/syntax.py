"""A trigger's tokens in, its neutral roles out: who is subject, object, with, to, of.

Roles are read through passives, participles, relative clauses, infinitives, gerunds,
coordinated verbs and light verbs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.relations.tree import Tree

# Clauses climbed in search of a subject that is not said.
MAX_CLIMB = 4
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
        filler = _resolve_relative(tree, child)
        for role in _read_roles(tree, child, passive=passive):
            roles.setdefault(role, {})[filler] = DIRECT
    if tree.is_verb(token):
        missing = "object" if passive else "subject"
        if _is_personal(tree, roles.get(missing, ())):
            for filler in find_subjects(tree, token):
                roles.setdefault(missing, {})[filler] = INHERITED
        _read_object_gap(tree, token, roles, passive=passive)
        if passive and "subject" not in roles:
            agents = dict.fromkeys(_find_agents(tree, token), INHERITED)
            _merge(roles, {"subject": agents})
    return roles


def _find_agents(tree: Tree, verb: int) -> list[int]:
    """Find the agent of a passive that the parse hung on another of its phrases."""
    return [
        inner
        for child in tree.children_of(verb, "oblique")
        for inner in tree.children_of(child, "nominal", "oblique")
        if "by" in find_preposition_roles(tree, inner)
    ]


def _read_roles(tree: Tree, child: int, *, passive: bool) -> Iterable[str]:
    """Give the roles of one dependent, by its kind and its preposition."""
    kinds = tree.kinds[child]
    if _is_subject(tree, child):
        return (
            ("object",) if passive or _is_relative_object(tree, child) else ("subject",)
        )
    if not kinds.isdisjoint(("subject", "passive_subject")):
        return _read_oblique(tree, child, passive=passive)
    if "oblique" in kinds or "nominal" in kinds or "possessive" in kinds:
        return _read_oblique(tree, child, passive=passive)
    if "apposition" in kinds and tree.covering[child] is None:
        return ()
    return tuple(role for kind, role in PLAIN.items() if kind in kinds)[:1]


def _is_subject(tree: Tree, token: int) -> bool:
    """Say whether a token is a subject: so labelled, and with no preposition."""
    return tree.is_kind(token, "subject", "passive_subject") and not (
        find_preposition_roles(tree, token)
    )


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
    if "possessive" in tree.kinds[child]:
        return ("of",)
    if passive and ("by" in roles or (not roles and "agent" in tree.kinds[child])):
        return ("subject", "by")
    if not roles and "nominal" in tree.kinds[child]:
        return ("compound",)
    return roles


def find_preposition_roles(tree: Tree, token: int) -> tuple[str, ...]:
    """Give the roles that the token's preposition allows, () without one."""
    known = tree.table.preposition_roles
    found: tuple[str, ...] = ()
    for case in tree.children_of(token, "case"):
        parts = sorted([case, *tree.children_of(case, "fixed")])
        whole = " ".join(tree.words[part] for part in parts)
        found += known.get(whole, known.get(tree.words[case], ()))
    return found


def is_passive(tree: Tree, token: int) -> bool:
    """Say whether a verb is passive: by auxiliary, subject or as a bare participle."""
    if not tree.is_verb(token):
        return False
    if tree.children_of(token, "passive_auxiliary"):
        return True
    if is_reflexive(tree, token):
        return False
    if tree.children_of(token, "passive_subject"):
        return True
    return is_participial(tree, token) and not _is_active_form(tree, token)


def is_participial(tree: Tree, verb: int) -> bool:
    """Say whether a verb describes a noun, even if labelled as if it did a verb."""
    if tree.is_kind(verb, "participial"):
        return True
    described = tree.pos[tree.heads[verb]] in tree.table.surface.noun_pos
    return described and tree.is_kind(verb, "adverbial")


def is_reflexive(tree: Tree, token: int) -> bool:
    """Say whether a reflexive pronoun depends on the token."""
    pronouns = tree.table.reflexive_pronouns
    return any(tree.words[child] in pronouns for child in tree.children[token])


def _is_active_form(tree: Tree, token: int) -> bool:
    word = tree.words[token]
    return word.endswith(tree.table.active_endings) or is_infinitive(tree, token)


def is_infinitive(tree: Tree, token: int) -> bool:
    """Say whether a verb is an infinitive, by its ending or its marker."""
    endings = tree.table.infinitive_endings
    if endings and tree.words[token].endswith(endings):
        return True
    markers = tree.table.infinitive_markers
    return any(tree.words[c] in markers for c in tree.children_of(token, "marker"))


def _resolve_relative(tree: Tree, token: int) -> int:
    """Put the antecedent in the place of a relative pronoun."""
    if tree.words[token] not in tree.table.relative_pronouns:
        return token
    climbing = tree.heads[token]
    for _ in range(MAX_CLIMB):
        if tree.is_kind(climbing, "relative", "participial"):
            return tree.heads[climbing]
        if tree.heads[climbing] == climbing:
            break
        climbing = tree.heads[climbing]
    return _find_name_before(tree, token)


def _find_name_before(tree: Tree, pronoun: int) -> int:
    """Give the name right before a relative pronoun that the parse hung elsewhere."""
    before = pronoun - 1
    if before > 0 and tree.words[before] in tree.table.surface.commas:
        before -= 1
    named = before >= 0 and tree.covering[before] is not None
    return before if named else pronoun


def find_subjects(tree: Tree, verb: int, climbed: int = 0) -> list[int]:
    """Give the grammatical subjects of a verb, also where another clause says them."""
    own = [c for c in tree.children[verb] if _is_subject(tree, c)]
    if own and not (tree.is_kind(verb, "complement") and _is_personal(tree, own)):
        return [_resolve_relative(tree, token) for token in own]
    head = tree.heads[verb]
    if head == verb or climbed >= MAX_CLIMB:
        return []
    if tree.is_kind(verb, "relative") or is_participial(tree, verb):
        return _find_described(tree, verb, climbed)
    if tree.is_kind(verb, "open_complement"):
        return _find_controllers(tree, head, climbed)
    if tree.is_kind(verb, "conjunct", "adverbial", "complement"):
        return find_subjects(tree, head, climbed + 1)
    return []


def _find_described(tree: Tree, verb: int, climbed: int) -> list[int]:
    """Give the noun a relative clause or participle describes, as its subject."""
    head = tree.heads[verb]
    if _has_relative_adverb(tree, verb):
        return find_subjects(tree, tree.heads[head], climbed + 1)
    return [] if _has_relative(tree, verb) or is_infinitive(tree, verb) else [head]


def _is_personal(tree: Tree, tokens: Iterable[int]) -> bool:
    """Say whether all tokens are pronouns of a person spoken of ("he", "lei")."""
    return all(tree.words[token] in tree.table.personal_pronouns for token in tokens)


def _has_relative_adverb(tree: Tree, verb: int) -> bool:
    adverbs = tree.table.relative_adverbs
    return tree.is_kind(verb, "relative") and any(
        tree.words[child] in adverbs for child in tree.children[verb]
    )


def _has_relative(tree: Tree, verb: int) -> bool:
    """Say whether a relative pronoun fills another role of the verb."""
    pronouns = tree.table.relative_pronouns
    return any(
        tree.words[c] in pronouns for c in tree.children_of(verb, "object", "oblique")
    )


def _find_controllers(tree: Tree, verb: int, climbed: int) -> list[int]:
    """Give who does the infinitive that depends on a verb."""
    if tree.lemmas[verb] in tree.table.dative_control:
        addressed = [
            c
            for c in tree.children_of(verb, "dative", "oblique")
            if "dative" in tree.kinds[c] or "to" in find_preposition_roles(tree, c)
        ]
        if addressed:
            return addressed
    objects = tree.children_of(verb, "object")
    named = [o for o in objects if tree.pos[o] in tree.table.surface.noun_pos]
    return named or find_subjects(tree, verb, climbed + 1)


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


def find_bearers(tree: Tree, office: int) -> list[int]:
    """Give the names that an office noun describes."""
    named = _find_names_under(tree, office)
    attached = tree.is_kind(office, "apposition", "name_part", "compound")
    if attached and not _is_coordinated(tree, office):
        named.append(tree.heads[office])
    if tree.children_of(office, "copula") or tree.is_kind(office, "open_complement"):
        named += [
            _resolve_relative(tree, s) for s in tree.children_of(office, "subject")
        ]
        if tree.is_kind(office, "relative"):
            named.append(tree.heads[office])
    named += _find_predicated(tree, office)
    if not named and _shares_bearer(tree, office):
        return find_bearers(tree, tree.heads[office])
    return named


def _find_names_under(tree: Tree, office: int) -> list[int]:
    """Give the names that depend on an office: people, or others in apposition."""
    found = []
    for child in tree.children_of(
        office, "apposition", "name_part", "nominal", "compound"
    ):
        index = tree.covering[child]
        if index is None or tree.children_of(child, "case"):
            continue
        if tree.is_kind(child, "apposition") or tree.mentions[index].label == "PER":
            found.append(child)
    return found


def _is_coordinated(tree: Tree, token: int) -> bool:
    """Say whether "and" stands right before a token, whatever the parse says."""
    before = token - 1
    return before >= 0 and tree.pos[before] in tree.table.surface.coordinator_pos


def _shares_bearer(tree: Tree, office: int) -> bool:
    """Say whether a coordinated office describes the same name as the first one.

    "Rossi, presidente di A e socio di B", but not "il presidente Rossi e altri soci".
    """
    head = tree.heads[office]
    if not tree.is_kind(office, "conjunct") or tree.children_of(office, "determiner"):
        return False
    return bool(
        tree.covering[head] is None
        and (
            tree.is_kind(head, "apposition", "open_complement")
            or tree.children_of(head, "copula")
        )
    )


def _find_predicated(tree: Tree, office: int) -> list[int]:
    """Give who became, or was made, the holder of an office."""
    verb = tree.heads[office]
    if verb == office or tree.lemmas[verb] not in tree.table.predicative_verbs:
        return []
    if not tree.is_kind(office, "open_complement", "object", "oblique"):
        return []
    roles = find_preposition_roles(tree, office)
    if tree.is_kind(office, "oblique") and roles and "as" not in roles:
        return []
    objects = [o for o in tree.children_of(verb, "object") if o != office]
    if objects and not is_passive(tree, verb):
        return objects
    return [s for s in find_subjects(tree, verb) if s != office]
