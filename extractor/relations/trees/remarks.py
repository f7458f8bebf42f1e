"""What is said behind a comma of all that the clause tells in; hung on its verb.

"Ha chiuso l'ospedale, scelta criticata da X", "shelled Tyre, a raid condemned by X": it
is what the subject does, not what the last name is.
"""

from __future__ import annotations

from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.enclosing import find_above
from extractor.relations.trees.surface import is_comma
from extractor.relations.trees.tree import Tree

OBJECT = frozenset({"object"})
# How who does it hangs on a verb, or on a noun that the parse took for one.
DOERS = ("agent", "oblique", "nominal")
PARTICIPIAL = frozenset({"participial"})


def mend_remark(tree: Tree, noun: int) -> bool:
    """Hang a deed that somebody judges on the verb of the clause before its comma."""
    deeds = tree.table.deeds
    if tree.lemmas[noun] not in deeds and tree.words[noun] not in deeds:
        return False
    judged = _find_judged(tree, noun)
    if judged is None or not is_set_off(tree, noun):
        return False
    verb = find_above(tree, tree.heads[noun])
    if verb is None or not verb < noun or tree.is_kind(verb, "participial"):
        return False
    tree.move(judged, noun, PARTICIPIAL)
    tree.move(noun, verb, OBJECT)
    return True


def _find_judged(tree: Tree, noun: int) -> int | None:
    """Give the participle behind a noun that says who judges it."""
    for verb in tree.children_of(noun, "participial", "adverbial", "adjective"):
        ends = tree.words[verb][-1:] in tree.table.participle_endings
        phrases = tree.children_of(verb, *DOERS) or tree.children_of(noun, *DOERS)
        by = any("by" in find_preposition_roles(tree, t) for t in phrases)
        if verb > noun and ends and by:
            return verb
    return None


def is_set_off(tree: Tree, noun: int) -> bool:
    """Say whether a noun stands behind a comma, bare or with "a" or "one"."""
    dropped = tree.table.dropped
    own = [t for t in tree.children[noun] if t < noun and not is_comma(tree, t)]
    words = [tree.words[t] for t in tree.children_of(noun, "determiner")]
    first = min((noun, *own))
    plain = all(word in dropped.new for word in words)
    return plain and first > 0 and is_comma(tree, first - 1)
