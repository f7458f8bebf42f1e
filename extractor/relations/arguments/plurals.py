"""A plural noun for people in, the row of names that the text said are it, out.

"Founded by the brothers Adam and Josh Reid. ... Sony sued the brothers".
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.relations.arguments.names_beside import find_names
from extractor.relations.trees.clauses import find_cases, find_preposition_roles
from extractor.relations.trees.tree import Tree

# Sentences looked back into for the row.
MAX_BACK = 8
# Names of a row, at least.
ROW = 2


def find_named_row(tree: Tree, noun: int) -> Sequence[int]:
    """Give the mentions of the last row of names beside the same plural noun.

    The noun is definite here and says nothing more: "the brothers", "i registi".
    """
    if not _is_plain_plural(tree, noun):
        return ()
    last = tree.sent_of[noun]
    first, _ = tree.sents[max(0, last - MAX_BACK)]
    lemma, word = tree.lemmas[noun], tree.words[noun]
    for token in range(noun - 1, first - 1, -1):
        if tree.words[token] == word and tree.lemmas[token] == lemma:
            row = tuple(find_names(tree, token))
            if len(row) >= ROW:
                return row
    return ()


def _is_plain_plural(tree: Tree, noun: int) -> bool:
    """Say whether a plural noun for people has an article and is nobody's."""
    table, lemma = tree.table, tree.lemmas[noun]
    people = lemma in table.people or lemma in table.companions
    if not people or tree.words[noun] == lemma:
        return False
    opening = (*tree.children_of(noun, "determiner"), *find_cases(tree, noun))
    if not any(tree.words[t] in table.dropped.definite for t in opening):
        return False
    return not any(
        tree.is_kind(child, "possessive")
        or tree.words[child] in table.dropped.possessives
        or "of" in find_preposition_roles(tree, child)
        for child in tree.children[noun]
    )
