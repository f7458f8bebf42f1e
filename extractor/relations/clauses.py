"""A verb in; its voice, its form and its subjects, said or not, out."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.relations.tree import Tree

# Clauses climbed in search of a subject that is not said.
MAX_CLIMB = 4
# How a noun that belongs to the subject depends on its clause.
GOVERNED = ("object", "oblique", "nominal")


def find_agents(tree: Tree, verb: int) -> list[int]:
    """Find the agent of a passive that the parse hung on another of its phrases."""
    return [
        inner
        for child in tree.children_of(verb, "oblique", "open_complement")
        for inner in tree.children_of(child, "nominal", "oblique")
        if "by" in find_preposition_roles(tree, inner)
    ]


def is_subject(tree: Tree, token: int) -> bool:
    """Say whether a token is a subject: so labelled, and with no preposition."""
    return tree.is_kind(token, "subject", "passive_subject") and not (
        find_preposition_roles(tree, token)
    )


def find_preposition_roles(tree: Tree, token: int) -> tuple[str, ...]:
    """Give the roles that the token's preposition allows, () without one."""
    key = ("preposition", token)
    read: tuple[str, ...] | None = tree.memo.get(key)
    if read is None:
        read = tree.memo[key] = _read_prepositions(tree, token)
    return read


def _read_prepositions(tree: Tree, token: int) -> tuple[str, ...]:
    known = tree.table.preposition_roles
    found: tuple[str, ...] = ()
    for case in find_cases(tree, token):
        parts = sorted([case, *tree.children_of(case, "fixed")])
        whole = " ".join(tree.words[part] for part in parts)
        found += known.get(whole, known.get(tree.words[case], ()))
    return found


def find_cases(tree: Tree, token: int) -> list[int]:
    """Give a token's prepositions; of a name, also those hung on its other words."""
    index = tree.covering[token]
    own = [
        case
        for case in tree.children_of(token, "case")
        if index is None or tree.covering[case] != index
    ]
    span = tree.spans[index] if index is not None else None
    if own or span is None or span[0] == span[1]:
        return own
    return [
        case
        for word in range(span[0], span[1] + 1)
        for case in tree.children_of(word, "case")
        if case < span[0]
    ]


def is_passive(tree: Tree, token: int) -> bool:
    """Say whether a verb is passive: by auxiliary, subject or as a bare participle."""
    if not tree.is_verb(token):
        return False
    if tree.children_of(token, "passive_auxiliary"):
        # "se l'è presa con ..." has an object of its own
        pronouns = tree.children_of(token, "expletive")
        return not (pronouns and tree.children_of(token, "object"))
    if is_reflexive(tree, token):
        return False
    if tree.children_of(token, "passive_subject"):
        return True
    if _is_fronted_participle(tree, token):
        return True
    return is_participial(tree, token) and not _is_active_form(tree, token)


def is_participial(tree: Tree, verb: int) -> bool:
    """Say whether a verb describes a noun, even if labelled as if it did a verb."""
    if tree.is_kind(verb, "participial"):
        return True
    if tree.is_kind(verb, "conjunct"):
        return _continues_participle(tree, verb)
    head = tree.heads[verb]
    described = tree.pos[head] in tree.table.surface.noun_pos
    described = described or tree.words[head] in tree.table.dropped.latter
    return described and tree.is_kind(verb, "adverbial")


def _is_fronted_participle(tree: Tree, verb: int) -> bool:
    """Say whether a participle with an agent opens a clause: "Met by X, Y left"."""
    return (
        tree.is_kind(verb, "adverbial")
        and bool(tree.children_of(verb, "agent"))
        and not tree.children_of(verb, "auxiliary", "subject")
        and tree.words[verb][-1:] in tree.table.participle_endings
        and not _is_active_form(tree, verb)
    )


def _continues_participle(tree: Tree, verb: int) -> bool:
    """Say whether a verb goes on a participle: "founded by X and led by Y"."""
    head = tree.heads[verb]
    bare = not tree.children_of(verb, "auxiliary", "subject", "passive_subject")
    return (
        bare
        and head != verb
        and tree.is_verb(head)
        and is_participial(tree, head)
        and tree.words[verb][-1:] in tree.table.participle_endings
    )


def is_reflexive(tree: Tree, token: int) -> bool:
    """Say whether a reflexive pronoun depends on the token."""
    pronouns = tree.table.reflexive_pronouns
    return any(tree.words[child] in pronouns for child in tree.children[token])


def _is_active_form(tree: Tree, token: int) -> bool:
    word = tree.words[token]
    return word.endswith(tree.table.active_endings) or is_infinitive(tree, token)


def is_infinitive(tree: Tree, token: int) -> bool:
    """Say whether a verb is an infinitive, by its ending or its marker.

    What is shorter than its lemma only looks so ("parla" is no "parlar-la").
    """
    endings = tree.table.infinitive_endings
    whole = len(tree.words[token]) >= len(tree.lemmas[token])
    if endings and whole and tree.words[token].endswith(endings):
        return True
    markers = tree.table.infinitive_markers
    return any(tree.words[c] in markers for c in tree.children_of(token, "marker"))


def resolve_relative(tree: Tree, token: int) -> int:
    """Put the antecedent in the place of a relative pronoun."""
    if tree.words[token] not in tree.table.relative_pronouns:
        return token
    climbing = tree.heads[token]
    for _ in range(MAX_CLIMB):
        if tree.is_kind(climbing, "relative", "participial"):
            parsed = _choose_antecedent(tree, token, tree.heads[climbing])
            return _find_led(tree, parsed)
        if tree.is_kind(climbing, "apposition") and tree.is_kind(token, "possessive"):
            return tree.heads[climbing]  # "a group whose leader is X"
        if tree.heads[climbing] == climbing:
            break
        climbing = tree.heads[climbing]
    return _find_name_before(tree, token)


def _choose_antecedent(tree: Tree, pronoun: int, parsed: int) -> int:
    """Prefer the person right before a pronoun to a word that it does not depend on."""
    name = _find_name_before(tree, pronoun)
    index = tree.covering[name]
    if name == pronoun or index is None or tree.mentions[index].label != "PER":
        return parsed
    climbing = name
    while climbing not in (parsed, tree.heads[climbing]):
        climbing = tree.heads[climbing]
    return parsed if climbing == parsed else name


def _find_led(tree: Tree, name: int) -> int:
    """Give the body that a clause behind its leader describes: "A di Rossi, che"."""
    index = tree.covering[name]
    span = tree.spans[index] if index is not None else None
    if (
        index is None
        or span is None
        or span[0] < 2
        or tree.mentions[index].label != "PER"
    ):
        return name
    case, body = span[0] - 1, tree.covering[span[0] - 2]
    led = body is not None and tree.mentions[body].label == "ORG"
    bare = "of_bare" in tree.table.preposition_roles.get(tree.words[case], ())
    return case - 1 if led and bare else name


def _find_name_before(tree: Tree, pronoun: int) -> int:
    """Give the name right before a relative pronoun that the parse hung elsewhere."""
    before = pronoun - 1
    if before > 0 and tree.words[before] in tree.table.surface.commas:
        before -= 1
    named = before >= 0 and tree.covering[before] is not None
    return before if named else pronoun


def find_subjects(tree: Tree, verb: int, climbed: int = 0) -> list[int]:
    """Give the grammatical subjects of a verb, also where another clause says them."""
    own = [c for c in tree.children[verb] if is_subject(tree, c)]
    own = own or _find_raised(tree, verb)
    if own and not (tree.is_kind(verb, "complement") and is_personal(tree, own)):
        return [resolve_relative(tree, token) for token in own]
    if tree.heads[verb] == verb or climbed >= MAX_CLIMB:
        return []
    return _find_subjects_above(tree, verb, climbed)


def _find_raised(tree: Tree, verb: int) -> list[int]:
    """Give a subject before the verb that hangs on its infinitive: "X has to pay"."""
    return [
        child
        for infinitive in tree.children_of(verb, "open_complement")
        for child in tree.children[infinitive]
        if child < verb < infinitive and is_subject(tree, child)
    ]


def _find_subjects_above(tree: Tree, verb: int, climbed: int) -> list[int]:
    """Give the subjects that the clause or noun above lends a verb."""
    head = tree.heads[verb]
    if tree.is_kind(verb, "conjunct") and is_participial(tree, verb):
        return find_subjects(tree, head, climbed + 1)
    if tree.is_kind(verb, "relative") or is_participial(tree, verb):
        return _find_described(tree, verb, climbed)
    if tree.is_kind(verb, "open_complement"):
        return _find_controllers(tree, head, climbed)
    if tree.is_kind(verb, "conjunct", "adverbial", "complement"):
        return _find_controlled(tree, verb) or find_subjects(tree, head, climbed + 1)
    return []


def _find_controlled(tree: Tree, verb: int) -> list[int]:
    """Give the object of a verb of accusing or urging: it does what the clause says."""
    head = tree.heads[verb]
    controls = tree.lemmas[head] in tree.table.object_control
    if not controls or not tree.is_kind(verb, "adverbial", "complement"):
        return []
    return tree.children_of(head, "object")


def _find_described(tree: Tree, verb: int, climbed: int) -> list[int]:
    """Give the noun a relative clause or participle describes, as its subject."""
    head = tree.heads[verb]
    if _has_relative_adverb(tree, verb):
        return find_subjects(tree, tree.heads[head], climbed + 1)
    if is_infinitive(tree, verb):
        return _find_noun_controllers(tree, verb, climbed)
    return [] if _has_relative(tree, verb) else [head]


def _find_noun_controllers(tree: Tree, verb: int, climbed: int) -> list[int]:
    """Give who does the infinitive that a noun governs.

    It is the name itself ("È stato Rossi a chiedere", "A chiedere è stato il sindaco
    Rossi"), whose the noun is ("la decisione
    di Rossi di chiedere"), or the subject of its clause ("ha la forza di chiedere").
    """
    noun = tree.heads[verb]
    cleft = verb < noun and bool(tree.children_of(noun, "copula"))
    if cleft or tree.covering[noun] is not None:
        return [noun]
    owners = [
        child
        for child in tree.children_of(noun, "nominal", "possessive")
        if child < verb and "of" in find_preposition_roles(tree, child)
    ]
    above = tree.heads[noun]
    if not owners and tree.is_kind(noun, "apposition"):
        return [above]
    if owners or not tree.is_verb(above):
        return owners
    return find_subjects(tree, above, climbed + 1)


def is_personal(tree: Tree, tokens: Iterable[int]) -> bool:
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


def find_possessors(tree: Tree, noun: int) -> list[int]:
    """Give who a noun without "of" belongs to ("Rossi e la moglie Anna").

    It is the name the noun is coordinated with, or else the subject of its clause.
    """
    if _has_owner(tree, noun):
        return []
    head = tree.heads[noun]
    if tree.is_kind(noun, "conjunct"):
        if tree.covering[head] is not None:
            return [head]
        return find_possessors(tree, head) if tree.is_kind(head, *GOVERNED) else []
    if tree.is_kind(noun, "nominal") and not tree.is_verb(head):
        noun, head = _leave_phrase(tree, noun)
    clause = tree.is_verb(head) or bool(tree.children_of(head, "copula"))
    governed = clause and tree.is_kind(noun, *GOVERNED)
    return find_subjects(tree, head) if governed else []


def _leave_phrase(tree: Tree, noun: int) -> tuple[int, int]:
    """Give the noun whose phrase a noun is in, and its head: "the death of the son".

    It is left only over nouns that are no names and belong to nobody else.
    """
    for _ in range(MAX_CLIMB):
        head = tree.heads[noun]
        inside = tree.is_kind(noun, "nominal") and tree.covering[head] is None
        if not inside or tree.is_verb(head) or tree.children_of(head, "copula"):
            break
        noun = head
    return noun, tree.heads[noun]


def _has_owner(tree: Tree, noun: int) -> bool:
    """Say whether another noun says whose it is; a pronoun ("his") leaves it open."""
    nouns = tree.table.surface.noun_pos
    return any(
        ("possessive" in tree.kinds[child] and tree.pos[child] in nouns)
        or "of" in find_preposition_roles(tree, child)
        for child in tree.children_of(noun, "nominal", "possessive")
    )
