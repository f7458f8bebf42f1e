"""A preposition of several words in; what it governs is hung, in place, on its head.

"Nei confronti di X", "on behalf of X": the parse may take the noun inside for the one
that goes with the verb.
"""

from __future__ import annotations

from functools import cache

from extractor.lang.syntax_roles import SyntaxTable
from extractor.lang.tables import load_table
from extractor.relations.trees.tree import Tree

CASE = frozenset({"case"})
FIXED = frozenset({"fixed"})
WORDS = 3


@cache
def find_middles(lang: str) -> frozenset[str]:
    """Give the nouns inside the prepositions of three words that a language has."""
    known = load_table(lang, "syntax", SyntaxTable).preposition_roles
    parts = (phrase.split() for phrase in known)
    return frozenset(words[1] for words in parts if len(words) == WORDS)


def join_preposition(tree: Tree, name: int) -> bool:
    """Hang what stands behind "nei confronti di" where that hangs; say whether it was.

    The words before it become its one preposition.
    """
    middle = tree.heads[name]
    if tree.words[middle] not in find_middles(tree.lang) or not 0 < middle < name:
        return False
    first, last = middle - 1, middle + 1
    phrase = " ".join(tree.words[first : last + 1])
    if phrase not in tree.table.preposition_roles or tree.heads[first] != middle:
        return False
    above, kinds = tree.heads[middle], tree.kinds[middle]
    if tree.heads[last] != name or above == middle or not kinds:
        return False
    tree.move(name, above, kinds)
    tree.move(first, name, CASE)
    tree.move(middle, first, FIXED)
    tree.move(last, first, FIXED)
    return True
