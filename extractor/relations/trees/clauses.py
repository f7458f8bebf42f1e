"""A verb or noun in; its form and its prepositions out."""

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
    index, beneath = tree.covering[token], tree.beneath[token]
    own = tree.children_of(token, "case") if "case" in beneath else []
    if index is None:
        return own or (_find_lent_cases(tree, token) if "nominal" in beneath else [])
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
    if "marker" not in tree.beneath[token]:  # as of most verbs
        return False
    markers = tree.table.infinitive_markers
    return any(tree.words[c] in markers for c in tree.children_of(token, "marker"))


def is_personal(tree: Tree, tokens: Iterable[int]) -> bool:
    """Say whether all tokens are pronouns of a person spoken of ("he", "lei")."""
    return all(tree.words[token] in tree.table.personal_pronouns for token in tokens)


def is_beyond(tree: Tree, noun: int) -> bool:
    """Say whether a noun tells a side that lies outside: "a nord di Mosca"."""
    if tree.lemmas[noun] not in tree.table.compass:
        return False
    roles = find_preposition_roles(tree, noun)
    return "town" in roles and "within" not in roles
