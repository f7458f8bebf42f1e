"""A verb of asking in, the question that it asks, out.

"Asked Roe whether he would come" asks for an answer, "asked Roe to come" for a deed.
"""

from __future__ import annotations

from extractor.relations.trees.control import find_addressed
from extractor.relations.trees.tree import Tree

# Words with which a question may begin.
OPENING = 2
# How it hangs on the verb of asking.
CLAUSES = ("complement", "open_complement", "adverbial")


def is_question(tree: Tree, clause: int) -> bool:
    """Say whether a word of asking opens a clause, or stands before it."""
    words, verb = tree.table.question_words, tree.heads[clause]
    before = [child for child in tree.children[verb] if verb < child < clause]
    return any(tree.words[c] in words for c in (*tree.children[clause], *before))


def find_question(tree: Tree, verb: int) -> int | None:
    """Give the clause that a verb asks somebody: it begins right behind him.

    What is set off, or stands behind another phrase, says when or if: "asked Oslo for
    help when ...".
    """
    for clause in tree.children_of(verb, *CLAUSES):
        opening = _find_opening(tree, clause)
        if opening is not None and _is_whom(tree, verb, opening - 1):
            return clause
    return None


def find_asked(tree: Tree, clause: int) -> list[int]:
    """Give whom a clause asks, who is its subject where none is said: "se verrà"."""
    verb = tree.heads[clause]
    if not tree.is_kind(clause, *CLAUSES) or find_question(tree, verb) != clause:
        return []
    return find_addressed(tree, verb) or tree.children_of(verb, "object")


def _find_opening(tree: Tree, clause: int) -> int | None:
    """Give the first token of a clause that begins with a word of asking.

    A small word may stand before it: "in quale", "che cosa".
    """
    first = clause
    while tree.children[first] and tree.children[first][0] < first:
        first = tree.children[first][0]
    opens = tree.words[first : min(first + OPENING, clause)]
    return first if any(word in tree.table.question_words for word in opens) else None


def _is_whom(tree: Tree, verb: int, last: int) -> bool:
    """Say whether a token ends what is asked: the verb itself, or whom it asks."""
    if last == verb:
        return True
    whom = [*find_addressed(tree, verb), *tree.children_of(verb, "object")]
    return any(tree.find_right_edge(token) == last for token in whom)
