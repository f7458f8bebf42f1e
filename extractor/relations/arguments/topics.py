"""A sentence in, the clause before it that says whom the text is about, out.

Italian leaves a subject out when it is that of the sentence before. It is looked for
there and only there: the subject of the last main clause, if the verbs agree in number.
A subject that is no name ends the search, so that nothing is guessed.
"""

from __future__ import annotations

from typing import NamedTuple

from extractor.relations.arguments.agreeing import is_several
from extractor.relations.trees.agreement import is_plural
from extractor.relations.trees.clauses import is_personal
from extractor.relations.trees.main_clauses import find_last_clause
from extractor.relations.trees.subjects import find_subjects
from extractor.relations.trees.tree import Tree

# Sentences looked back into for a subject.
MAX_SENTENCES = 6


class Told(NamedTuple):
    """A clause, by its verb, and the subjects that it tells of."""

    clause: int
    subjects: list[int]


def find_told(tree: Tree, sentence: int, *, plural: bool) -> Told | None:
    """Give the last main clause with a subject before a sentence, if number agrees."""
    for earlier in range(sentence - 1, max(-1, sentence - 1 - MAX_SENTENCES), -1):
        root = find_last_clause(tree, earlier)
        if root is None:
            return None
        said = find_subjects(tree, root)
        number = is_plural(tree, root)
        if number not in (None, plural):
            if any(tree.covering[token] is not None for token in said):
                return None
        elif said and not is_personal(tree, said):
            return Told(root, said)
        elif number is None:
            return None
    return None


def find_treated(tree: Tree, told: Told, *, plural: bool) -> int | None:
    """Give the pronoun of whom a clause goes on about: "Lo volle Mantovani. Vinse ...".

    Also behind a thing: "L'incontro gli cambiò la vita. Lavorò ...".
    """
    things = all(is_thing(tree, subject) for subject in told.subjects)
    if not things and any(subject < told.clause for subject in told.subjects):
        return None
    pronouns = tree.table.dropped.pronouns
    for token in tree.children_of(told.clause, "object", "dative"):
        clitic = tree.words[token] in pronouns and token < told.clause
        if clitic and is_several(tree, token) == plural:
            return token
    return None


def is_name_predicate(tree: Tree, clause: int) -> bool:
    """Say whether a clause says who somebody is: "the winner is Rossi"."""
    named = tree.covering[clause] is not None
    return named and not tree.children_of(clause, "case")


def keep_agreeing(tree: Tree, told: Told, *, plural: bool) -> list[int]:
    """Give the subjects unless they are two where one is wanted."""
    coordinated = any(tree.children_of(token, "conjunct") for token in told.subjects)
    clear = is_plural(tree, told.clause) is not None
    return told.subjects if clear or coordinated == plural else []


def is_thing(tree: Tree, token: int) -> bool:
    """Say whether a word is a noun for neither a name nor people: "la poltrona"."""
    lemma, table = tree.lemmas[token], tree.table
    people = lemma in table.people or lemma in table.companions
    return tree.covering[token] is None and not people
