"""A verb or noun in; its voice, its form and its prepositions out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from extractor.relations.trees.tree import Tree


def find_agents(tree: Tree, verb: int) -> list[int]:
    """Find the agent of a passive that the parse hung on another of its phrases."""
    return [
        inner
        for child in tree.children_of(verb, "object", "oblique", "open_complement")
        for inner in tree.children_of(child, "nominal", "oblique")
        if "by" in find_preposition_roles(tree, inner)
    ]


def is_subject(tree: Tree, token: int) -> bool:
    """Say whether a token is a subject: so labelled, and with no preposition."""
    return tree.is_kind(token, "subject", "passive_subject") and not (
        find_preposition_roles(tree, token)
    )


def has_preposition(tree: Tree, sentence: int, role: str) -> bool:
    """Say whether the words of any preposition of a role stand in a sentence."""
    key = "has", role, sentence
    known: bool | None = tree.memo.get(key)
    if known is None:
        said = frozenset(tree.words[slice(*tree.sents[sentence])])
        phrases = _split_phrases(tree.table.prepositions[role])
        known = tree.memo[key] = any(map(said.issuperset, phrases))
    return known


@cache  # a few lists of each language
def _split_phrases(phrases: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in phrases)


def find_preposition_roles(tree: Tree, token: int) -> tuple[str, ...]:
    """Give the roles that the token's preposition allows, () without one."""
    beneath = tree.beneath[token]
    bare = "case" not in beneath and "nominal" not in beneath
    if bare and tree.covering[token] is None:
        return ()  # as most words, which have none
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
        longer = f"{tree.words[case - 1]} {whole}" if case else whole
        whole = longer if longer in known else whole  # "together with"
        found += known.get(whole, known.get(tree.words[case], ()))
    return found


def find_cases(tree: Tree, token: int) -> list[int]:
    """Give a token's prepositions; of a name, also those hung on its other words."""
    index = tree.covering[token]
    own = tree.children_of(token, "case")
    if index is None:
        return own or _find_lent_cases(tree, token)
    own = [case for case in own if tree.covering[case] != index]
    span = tree.spans[index]
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
    if not tree.is_verb(token) or _is_never_passive(tree, token):
        return False
    if tree.children_of(token, "passive_auxiliary"):
        # "se l'è presa con ..." has an object of its own
        clitics = tree.table.dropped.pronouns
        pronouns = tree.children_of(token, "expletive")
        objects = tree.children_of(token, "object")
        said = pronouns or any(o < token and tree.words[o] in clitics for o in objects)
        return not (objects and said)
    if is_reflexive(tree, token) or _has_active_helper(tree, token):
        return False
    said = bool(tree.children_of(token, "passive_subject"))
    if said or _is_bare_passive(tree, token):
        return True
    if _has_own_arguments(tree, token):
        return False
    return is_participial(tree, token) and not _is_active_form(tree, token)


def _is_never_passive(tree: Tree, verb: int) -> bool:
    """Say whether a verb with "to be" is in the past, not passive: "è scesa"."""
    never = tree.lemmas[verb] in tree.table.never_passive
    return never and bool(tree.children_of(verb, "auxiliary", "passive_subject"))


def _has_active_helper(tree: Tree, verb: int) -> bool:
    """Say whether a helping verb makes a verb active: "Mosca ha inviato reparti"."""
    helpers = tree.table.active_helpers
    return any(tree.lemmas[c] in helpers for c in tree.children_of(verb, "auxiliary"))


def _has_own_arguments(tree: Tree, verb: int) -> bool:
    """Say whether a verb has a subject before it, and an object.

    It is finite then, whatever it is labelled as: "a day after Acme named Ann head"; a
    subject that is no name has a marker before it ("after its jets bombed Leeds").
    """
    said = [c for c in tree.children_of(verb, "subject") if c < verb]
    marked = said and tree.children_of(verb, "marker")
    named = marked or any(tree.covering[c] is not None for c in said)
    return bool(named) and bool(tree.children_of(verb, "object"))


def is_participial(tree: Tree, verb: int) -> bool:
    """Say whether a verb describes a noun, even if labelled as if it did a verb."""
    kinds = tree.kinds[verb]
    if "participial" in kinds:
        return True
    if "apposition" in kinds:  # "Roma, alleata di Berlino, ..."
        return not tree.children_of(verb, "auxiliary", "subject")
    if "conjunct" in kinds:
        return _continues_participle(tree, verb)
    if "adverbial" not in kinds:
        return "parataxis" in kinds and _follows_its_name(tree, verb)
    head = tree.heads[verb]
    described = tree.pos[head] in tree.table.surface.noun_pos
    described = described or tree.words[head] in tree.table.dropped.latter
    if described:
        active = tree.words[verb].endswith(tree.table.active_endings)
        said = (active or verb < head) and tree.children_of(head, "copula")
        return not said
    return "parataxis" in kinds and _follows_its_name(tree, verb)


def _follows_its_name(tree: Tree, verb: int) -> bool:
    """Say whether a bare participle stands behind the comma of a name it is put under.

    "Con lui Rossi, eletto sindaco": it is labelled as a clause of its own.
    """
    named = tree.covering[tree.heads[verb]] is not None and tree.heads[verb] < verb
    bare = named and not tree.children_of(verb, "auxiliary", "subject", "expletive")
    behind = bare and tree.words[verb - 1] in tree.table.surface.commas
    ends = tree.table.participle_endings
    return behind and tree.words[verb][-1:] in ends


def _has_agent_alone(tree: Tree, verb: int) -> bool:
    """Say whether a participle stands with its agent, and no auxiliary.

    It goes on a row ("and named by X") or is a headline ("Rossi battuto da Neri").
    """
    if tree.children_of(verb, "auxiliary"):
        return False
    agents = bool(tree.children_of(verb, "agent"))
    if tree.heads[verb] != verb:
        said = tree.children_of(verb, "object", "subject")
        return agents and tree.is_kind(verb, "conjunct") and not said
    taken = tree.lemmas[verb] in tree.table.dropped.transitive
    past = is_past_participle(tree, verb)
    if tree.children_of(verb, "object") or not agents:
        return taken and past and _has_doer(tree, verb)
    return taken or past


def _is_bare_passive(tree: Tree, verb: int) -> bool:
    """Say whether a participle is passive by its place, without auxiliary."""
    return (
        _is_fronted_participle(tree, verb)
        or _has_agent_alone(tree, verb)
        or _shares_passive(tree, verb)
    )


def _shares_passive(tree: Tree, verb: int) -> bool:
    """Say whether a bare participle goes on a passive: "è stato fermato e poi espulso".

    It has the helping verb of the one before.
    """
    head = tree.heads[verb]
    return (
        tree.is_kind(verb, "conjunct")
        and bool(tree.children_of(head, "passive_auxiliary"))
        and not tree.children_of(verb, "auxiliary", "subject", "object")
        and (is_past_participle(tree, verb) or _has_doer(tree, verb))
    )


def _has_doer(tree: Tree, verb: int) -> bool:
    """Say whether a participle has a name behind "by": "was held and beaten by X"."""
    if tree.words[verb][-1:] not in tree.table.participle_endings:
        return False
    return any(
        tree.covering[token] is not None and "by" in find_preposition_roles(tree, token)
        for token in tree.children_of(verb, "oblique")
    )


def is_past_participle(tree: Tree, verb: int) -> bool:
    """Say whether a verb's form is a participle and no present: "fermata", not "ferma".

    Never in a language whose past looks the same ("was held and said").
    """
    tails = tree.table.participle_tails
    ending = next((e for e in tails if tree.lemmas[verb].endswith(e)), None)
    return ending is not None and tree.words[verb].endswith(tails[ending])


def _is_fronted_participle(tree: Tree, verb: int) -> bool:
    """Say whether a participle with an agent opens a clause: "Met by X, Y left"."""
    taken = tree.lemmas[verb] in tree.table.dropped.transitive
    open_object = taken and not tree.children_of(verb, "object", "complement")
    return (
        tree.is_kind(verb, "adverbial")
        and (open_object or bool(tree.children_of(verb, "agent")))
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
    """Say whether a reflexive pronoun depends on the token, or ends it ("vedersi")."""
    endings = tree.table.reflexive_endings
    if endings and tree.words[token].endswith(endings) and tree.is_verb(token):
        return True
    pronouns = tree.table.reflexive_pronouns  # "se" is a conjunction too
    return any(
        tree.words[child] in pronouns and not tree.is_kind(child, "marker")
        for child in tree.children[token]
    )


def _is_active_form(tree: Tree, token: int) -> bool:
    word = tree.words[token]
    return word.endswith(tree.table.active_endings) or is_infinitive(tree, token)


def is_infinitive(tree: Tree, token: int) -> bool:
    """Say whether a verb is an infinitive, by its ending or its marker.

    What is shorter than its lemma only looks so ("parla" is no "parlar-la"), unless it
    lacks no more than its last vowel ("far dialogare").
    """
    endings, word = tree.table.infinitive_endings, tree.words[token]
    whole = len(word) >= len(tree.lemmas[token])
    if endings and whole and word.endswith(endings):
        return True
    dropped = tree.table.infinitive_vowel
    if dropped and word + dropped == tree.lemmas[token]:
        return True
    markers = tree.table.infinitive_markers
    return any(tree.words[c] in markers for c in tree.children_of(token, "marker"))


def is_personal(tree: Tree, tokens: Iterable[int]) -> bool:
    """Say whether all tokens are pronouns of a person spoken of ("he", "lei")."""
    return all(tree.words[token] in tree.table.personal_pronouns for token in tokens)
