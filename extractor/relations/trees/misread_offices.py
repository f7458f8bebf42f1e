"""A tree in; an office taken for a preposition is mended in place: "l'ad Rossi"."""

from __future__ import annotations

from extractor.relations.trees.surface import is_person
from extractor.relations.trees.tree import Tree

NOUN = "NOUN"
NOMINAL = frozenset({"nominal"})
OBJECT = frozenset({"object"})
OBLIQUE = frozenset({"oblique"})
SUBJECT = frozenset({"subject"})


def mend_offices(tree: Tree) -> None:
    """Take, in place, a preposition behind an article for the office it looks like.

    The name behind it, on which the parse hung it, is its holder's.
    """
    doubtful = tree.table.doubtful_offices
    for token, word in enumerate(tree.words) if doubtful else ():
        if word in doubtful and _is_office(tree, token):
            tree.pos[token], tree.lemmas[token] = NOUN, word
            if tree.is_kind(token, "case"):
                _raise_office(tree, token)


def _is_office(tree: Tree, token: int) -> bool:
    """Say whether an article stands before one: "dell'ad", "il nuovo ad Rossi"."""
    table, before = tree.table, token - 1
    if tree.pos[token] not in table.surface.preposition_pos or before < 0:
        return False
    named = token + 1 < len(tree.words) and is_person(tree, token + 1)
    if named and before and tree.pos[before] in table.surface.adjective_pos:
        before -= 1
    return tree.words[before] in table.dropped.definite | table.dropped.indefinite


def _raise_office(tree: Tree, office: int) -> None:
    """Hang an office where its holder hangs, and him on it."""
    name = tree.heads[office]
    head, kinds = tree.heads[name], tree.kinds[name]
    cased = any(case != office for case in tree.children_of(name, "case"))
    if kinds == OBLIQUE and not cased:
        kinds = SUBJECT if office < head else OBJECT
    before = [t for t in tree.children_of(name, "case", "determiner") if t < office]
    if head == name:
        tree.turn(name, office, NOMINAL)
    else:
        tree.move(office, head, kinds)
        tree.move(name, office, NOMINAL)
    for token in before:
        tree.move(token, office, tree.kinds[token])
