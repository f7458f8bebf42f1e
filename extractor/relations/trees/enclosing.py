"""A word in, the clause it is in, and what that lacks, out."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.relations.trees.clauses import find_cases
from extractor.relations.trees.subjects import find_subjects
from extractor.relations.trees.tree import Tree

SUBJECT = frozenset({"subject"})
PASSIVE_SUBJECT = frozenset({"passive_subject"})
# Phrases climbed from a word to the verb of its clause.
MAX_CLIMB = 6


def is_clause(tree: Tree, token: int) -> bool:
    """Say whether a token is a verb, or has one that links it to its subject."""
    return tree.is_verb(token) or bool(tree.children_of(token, "copula"))


def find_above(tree: Tree, token: int) -> int | None:
    """Give the verb of the clause that a word of a phrase is in."""
    for _ in range(MAX_CLIMB):
        if tree.is_verb(token) and tree.covering[token] is None:
            return _find_main(tree, token)
        if tree.heads[token] == token:
            return None
        token = tree.heads[token]
    return None


def _find_main(tree: Tree, verb: int) -> int:
    """Give the main verb behind a clause that opens its sentence, else the verb."""
    above = tree.heads[verb]
    fronted = tree.is_kind(verb, "adverbial") and verb < above
    return above if fronted and tree.is_verb(above) else verb


def has_subject(tree: Tree, verb: int) -> bool:
    """Say whether a verb has a subject, said by it or by another clause."""
    return bool(find_subjects(tree, verb))


def choose_subject(tree: Tree, verb: int) -> frozenset[str]:
    """Give the kind that a subject of a verb has, by its voice."""
    return PASSIVE_SUBJECT if tree.children_of(verb, "passive_auxiliary") else SUBJECT


def follows_comma(tree: Tree, token: int) -> bool:
    """Say whether a comma stands right before a phrase, or before its article."""
    first = min(_find_phrase(tree, token))
    return first > 0 and tree.words[first - 1] in tree.table.surface.commas


def _find_phrase(tree: Tree, token: int) -> Iterator[int]:
    yield token
    yield from tree.children_of(token, "determiner", "adjective", "adverb")
    index = tree.covering[token]
    span = tree.spans[index] if index is not None else None
    if span is not None:
        yield span[0]


def is_in_phrase(tree: Tree, token: int) -> bool:
    """Say whether a word, or the one it hangs on, has a preposition."""
    if find_cases(tree, token):
        return True
    head = tree.heads[token]
    if tree.is_kind(token, "object") and tree.is_kind(head, "adverbial"):
        return True
    return tree.is_kind(token, "nominal", "conjunct") and bool(find_cases(tree, head))
