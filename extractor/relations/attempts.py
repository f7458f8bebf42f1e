"""A trigger in; whether somebody only tries it ("tried to meet"), and if in vain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.lang.cue_words import Attempts, CueTable
from extractor.lang.tables import load_table
from extractor.relations.cues import find_kinds, find_scope, has_word
from extractor.relations.governors import ARGUMENTS, find_governors
from extractor.relations.trees.tree import Tree
from extractor.relations.triggers.triggers import find_head


class Attempt(NamedTuple):
    """What is tried: words from that of a trigger up to the one below "try".

    ``direct`` says that somebody set about the trigger itself, not only about what
    leads to it: who tries to persuade somebody to leave does not try to leave.
    """

    tried: tuple[int, ...]
    direct: bool


def find_attempt(tree: Tree, tokens: tuple[int, ...]) -> Attempt | None:
    """Give the attempt at what a trigger says, if it is one; read once."""
    if "attempted" not in find_kinds(tree, tokens[0]):  # as in most sentences
        return None
    key = "attempt", tokens
    if key not in tree.memo:
        tree.memo[key] = _find_attempt(tree, tokens)
    known: Attempt | None = tree.memo[key]
    return known


def _find_attempt(tree: Tree, tokens: tuple[int, ...]) -> Attempt | None:
    words = load_table(tree.lang, "cues", CueTable).attempted
    for noun in find_scope(tree, tokens):
        if any(
            tree.words[child] in words.adjectives  # "attempted"
            or tree.lemmas[child] in words.adjectives  # "tentata"
            for child in tree.children_of(noun, "adjective", "participial")
        ):
            return Attempt((), direct=True)
    path, direct, marked = [find_head(tree, tokens)], True, False
    for governor, finite in find_governors(tree, tokens):
        marked = marked or _is_marked(tree, path[-1], words)
        if finite:
            return None
        if marked and (lemma := tree.lemmas[governor]) in words.lemmas:
            return Attempt(tuple(path), direct=direct and lemma not in words.aims)
        direct = direct and (
            _is_same_deed(tree, path[-1], governor)
            or _ends_phrase(tree, governor, words)  # "in vain", between by mistake
        )
        path.append(governor)
    return None


def _is_marked(tree: Tree, clause: int, words: Attempts) -> bool:
    """Say whether a clause, or a noun for it, hangs on a marker of what is tried."""
    marks = tree.children_of(clause, "marker", "case")
    return any(tree.words[mark] in words.markers for mark in marks)


def _is_same_deed(tree: Tree, below: int, governor: int) -> bool:
    """Say whether who tries the one tries the other: "tried to launch an attack"."""
    lemma, table = tree.lemmas[governor], tree.table
    return (
        lemma in table.light_verbs
        or lemma in table.light_nouns
        or tree.is_kind(below, "conjunct")
        or tree.covering[governor] is not None  # "Acme's attempt to", hung on Acme
    )


def is_deed(tree: Tree, tokens: tuple[int, ...], attempts: str) -> bool:
    """Say whether a trigger is tried, and trying is as good as doing it."""
    if attempts != "fact":
        return False
    attempt = find_attempt(tree, tokens)
    return attempt is not None and attempt.direct


def comes_to_nothing(tree: Tree, tokens: tuple[int, ...]) -> bool:
    """Say whether what was tried, asked or hoped for did not come about."""
    if "attempted" not in find_kinds(tree, tokens[0]):
        return False
    words = load_table(tree.lang, "cues", CueTable).attempted
    wanting = tuple(_find_wanting(tree, tokens, words))
    own = tokens if find_attempt(tree, tokens) else ()
    return (
        any(_is_failed(tree, token, words) for token in wanting)
        or any(_is_followed_by_failure(tree, t, words) for t in (*wanting, *own))
        or _is_in_vain(tree, (*wanting, *own), words)
    )


def _find_wanting(tree: Tree, tokens: Sequence[int], words: Attempts) -> Iterator[int]:
    """Give the verbs and nouns that govern a trigger as something still to be done."""
    below = find_head(tree, tokens)
    for governor, finite in find_governors(tree, tokens):
        if finite:
            return
        if tree.is_kind(below, "open_complement") or _is_marked(tree, below, words):
            yield governor
        below = governor


def _is_failed(tree: Tree, governor: int, words: Attempts) -> bool:
    """Say whether a governor is said to fail: "a vain bid", "the attempt failed"."""
    above = tree.heads[governor]
    if tree.is_kind(governor, *ARGUMENTS) and _says_failed(tree, above, words):
        return True
    described = tree.children_of(governor, "adjective")
    return any(_is_vain(tree, adjective, words) for adjective in described)


def _says_failed(tree: Tree, verb: int, words: Attempts) -> bool:
    """Say whether what stands with a verb failed: "failed in", "proved fruitless"."""
    said = (verb, *tree.children_of(verb, "open_complement"))
    return _fails(tree, verb, words) or any(
        _is_vain(tree, token, words) or _ends_phrase(tree, token, words)
        for token in said
    )


def _is_vain(tree: Tree, token: int, words: Attempts) -> bool:
    said = tree.words[token], tree.lemmas[token]
    return not words.vain_adjectives.isdisjoint(said)


def _is_followed_by_failure(tree: Tree, verb: int, words: Attempts) -> bool:
    """Say whether a clause beside a verb tells of failure: "but failed".

    "But failed to say why" tells of another.
    """
    return any(
        _fails(tree, clause, words)
        and not tree.children_of(clause, "open_complement", "complement")
        for clause in tree.children_of(verb, "conjunct", "adverbial")
    )


def _fails(tree: Tree, verb: int, words: Attempts) -> bool:
    """Say whether a verb tells of failure: "failed", "non è riuscito"."""
    if tree.lemmas[verb] in words.failing:
        return True
    denying = load_table(tree.lang, "cues", CueTable).negated
    return tree.lemmas[verb] in words.succeeding and has_word(tree, verb, denying)


def _is_in_vain(tree: Tree, governors: Sequence[int], words: Attempts) -> bool:
    """Say whether a phrase such as "in vain" belongs to one of some verbs or nouns."""
    if not governors:
        return False
    return any(
        _ends_phrase(tree, token, words) and _find_above(tree, token) in governors
        for token in range(*tree.sents[tree.sent_of[governors[0]]])
    )


def _find_above(tree: Tree, token: int) -> int:
    """Give the verb that a word belongs to: "entered the party, but in vain"."""
    above = tree.heads[token]
    while not tree.is_verb(above) and above != tree.heads[above]:
        above = tree.heads[above]
    return above


def _ends_phrase(tree: Tree, token: int, words: Attempts) -> bool:
    """Say whether a phrase such as "in vain" ends at a token."""
    return any(
        tuple(tree.words[max(0, token + 1 - len(parts)) : token + 1]) == parts
        for parts in words.vain_by_end.get(tree.words[token], ())
    )
