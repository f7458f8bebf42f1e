"""A verb in, the clause around it that leaves its subject out, and its number, out.

Who is meant is asked in ``referents``.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.relations.trees.agreement import is_plural
from extractor.relations.trees.clauses import is_infinitive
from extractor.relations.trees.enclosing import is_clause
from extractor.relations.trees.main_clauses import find_heads, find_main_clause
from extractor.relations.trees.tree import Tree

SAID = ("subject", "passive_subject")


def find_open_clause(tree: Tree, verb: int) -> int | None:
    """Give the main or relative clause whose subject is that of a verb, and missing.

    None in a language that leaves no subject out, and where nobody is meant.
    """
    if not tree.table.dropped.plural_endings:
        return None
    top = find_main_clause(tree, verb)
    return None if top is None or _is_closed(tree, top, verb) else top


def _is_closed(tree: Tree, top: int, verb: int) -> bool:
    """Say whether a clause is nobody's, or says itself who does it.

    An infinitive in it is of nobody before: "ha sventato un piano per uccidere X".
    """
    if tree.children_of(top, "impersonal"):
        return True
    inner = top != verb and is_infinitive(tree, verb)
    return inner and bool(tree.children_of(top, *SAID))


def find_number(tree: Tree, top: int) -> bool | None:
    """Say whether a clause is plural; a participle has the number of what follows it.

    "Nato a Noto, costruì ..." may be parsed with the participle as its root.
    """
    number = is_plural(tree, top)
    ends = tree.words[top][-1:] in tree.table.participle_endings
    if number is not None or not ends or tree.children_of(top, "auxiliary"):
        return number
    clauses = tree.children_of(top, "conjunct", "parataxis", "complement")
    numbers = (is_plural(tree, clause) for clause in clauses if tree.is_verb(clause))
    return next((n for n in numbers if n is not None), None)


def find_finite(tree: Tree, verb: int) -> bool | None:
    """Say whether a verb is plural, or the one that an infinitive depends on."""
    numbers = (is_plural(tree, t) for t in find_heads(tree, verb) if is_clause(tree, t))
    return next((number for number in numbers if number is not None), None)


def says_where(tree: Tree, relative: int) -> bool:
    """Say whether a relative clause tells of a place: "a Roma, dove vive"."""
    adverbs = tree.table.relative_adverbs
    return any(tree.words[c] in adverbs for c in tree.children[relative])


def are_companions(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether words are nouns for people of somebody: "la moglie"."""
    return all(
        tree.covering[t] is None and tree.lemmas[t] in tree.table.companions
        for t in tokens
    )
