"""A verb or noun in; its voice, its form and its prepositions out."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.relations.tree import Tree

# Clauses climbed from a relative pronoun to the one that describes.
MAX_CLIMB = 4


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
    if not own and index is None:
        return _find_lent_cases(tree, token)
    span = tree.spans[index] if index is not None else None
    if own or span is None or span[0] == span[1]:
        return own
    return [
        case
        for word in range(span[0], span[1] + 1)
        for case in tree.children_of(word, "case")
        if case < span[0]
    ]


def _find_lent_cases(tree: Tree, noun: int) -> list[int]:
    """Give the prepositions before a noun that the parse hung on its name.

    So in "con il generale Rossi", where "con" may depend on "Rossi".
    """
    return [
        case
        for name in tree.children_of(noun, "nominal")
        if name > noun and tree.covering[name] is not None
        for case in tree.children_of(name, "case")
        if case < noun
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
    said = bool(tree.children_of(token, "passive_subject"))
    if said or _is_fronted_participle(tree, token) or _has_agent_alone(tree, token):
        return True
    if _has_own_arguments(tree, token):
        return False
    return is_participial(tree, token) and not _is_active_form(tree, token)


def _has_own_arguments(tree: Tree, verb: int) -> bool:
    """Say whether a verb has a name before it for subject, and an object.

    It is finite then, whatever it is labelled as: "a day after Acme named Ann head".
    """
    said = tree.children_of(verb, "subject")
    named = any(c < verb and tree.covering[c] is not None for c in said)
    return named and bool(tree.children_of(verb, "object"))


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


def _has_agent_alone(tree: Tree, verb: int) -> bool:
    """Say whether a participle goes on a row with its agent: "and named by X"."""
    bare = not tree.children_of(verb, "auxiliary", "subject", "object")
    agent = bare and tree.children_of(verb, "agent")
    return bool(agent) and tree.is_kind(verb, "conjunct")


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
    if before > 0 and tree.pos[before] in tree.table.surface.preposition_pos:
        before -= 1  # "Israel, with which"
    if before > 0 and tree.words[before] in tree.table.surface.commas:
        before -= 1
    named = before >= 0 and tree.covering[before] is not None
    return before if named else pronoun


def is_personal(tree: Tree, tokens: Iterable[int]) -> bool:
    """Say whether all tokens are pronouns of a person spoken of ("he", "lei")."""
    return all(tree.words[token] in tree.table.personal_pronouns for token in tokens)
