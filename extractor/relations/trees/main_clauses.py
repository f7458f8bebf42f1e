"""A word in, what it hangs on and the clauses it is part of, out.

A sentence in, its last main clause out. Read of a mended tree, where a clause is named
by its verb, or by what "is" links to its subject.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.relations.trees.enclosing import is_clause
from extractor.relations.trees.surface import is_comma
from extractor.relations.trees.tree import Tree

# Heads climbed from a word to a clause above it.
MAX_CLIMB = 5
# How a clause hangs on the one that it has its subject from.
PARTS = ("conjunct", "adverbial", "complement", "open_complement")
# How what is told of a name in passing hangs on it.
TOLD_ASIDE = ("relative", "participial", "apposition")


def find_heads(tree: Tree, token: int) -> Iterator[int]:
    """Give a token and the few heads above it, nearest first."""
    for _ in range(MAX_CLIMB):
        yield token
        if tree.heads[token] == token:
            return
        token = tree.heads[token]


def climb(tree: Tree, token: int) -> list[int]:
    """Give a token and what it depends on, up to the root of its sentence."""
    path = [token]
    while tree.heads[token] != token:
        token = tree.heads[token]
        path.append(token)
    return path


def is_aside(tree: Tree, token: int) -> bool:
    """Say whether a word heads what is told of a name behind a comma: "X, who leads Y".

    It is told by the author, whoever says the rest.
    """
    name = tree.heads[token]
    if tree.covering[name] is None or not name < token:
        return False
    if not tree.is_kind(token, *TOLD_ASIDE):
        return False
    first = token
    while tree.children[first] and tree.children[first][0] < first:
        first = tree.children[first][0]
    return is_comma(tree, first) or is_comma(tree, first - 1)


def find_clause_above(tree: Tree, verb: int) -> int | None:
    """Give the head of the clause that a verb's clause is part of."""
    for token in find_heads(tree, tree.heads[verb]):
        if token != verb and is_clause(tree, token):
            return token
    return None


def find_main_clause(tree: Tree, verb: int) -> int | None:
    """Give the main clause that a verb is part of, or the relative one it is in."""
    for token in find_heads(tree, verb):
        if tree.heads[token] == token or tree.is_kind(token, "relative"):
            return token
        if not tree.is_kind(token, *PARTS):
            return None
    return None


def find_last_clause(tree: Tree, sentence: int) -> int | None:
    """Give the last main clause of a sentence with a subject of its own, or its root.

    "Hughes la volle a Los Angeles, ma l'attrice tornò" ends with the actress.
    """
    root = _find_root(tree, sentence)
    if root is None:
        return None
    clauses = [
        clause
        for clause in tree.children_of(root, "conjunct")
        if tree.is_verb(clause) and tree.children_of(clause, "subject")
    ]
    return clauses[-1] if clauses else root


def _find_root(tree: Tree, sentence: int) -> int | None:
    first, end = tree.sents[sentence]
    roots = [token for token in range(first, end) if tree.heads[token] == token]
    return next((t for t in roots if tree.words[t].strip()), None)
