"""A clause joined to what opens its sentence in; put, in place, above it.

"Socia di A, era membro di B": the noun says what the subject, which is left out, is.
"Lasciata A, Neri andrà a B": the participle says when.
"""

from __future__ import annotations

from extractor.relations.trees.tree import Tree

PREDICATE, ADVERBIAL = frozenset({"parataxis"}), frozenset({"adverbial"})
# What a noun has that is no predicate of the clause behind its comma.
OWN = ("determiner", "case", "copula", "subject", "auxiliary")


def mend_opening(tree: Tree, clause: int) -> None:
    """Make a clause the root of its sentence in the place of the noun that opens it."""
    noun = tree.heads[clause]
    if tree.heads[noun] != noun or noun != tree.sents[tree.sent_of[noun]][0]:
        return
    nouns = tree.table.surface.common_pos
    if tree.pos[noun] not in nouns or tree.covering[noun] is not None:
        return
    if tree.children_of(noun, *OWN) or not _is_clause(tree, clause):
        return
    coordinators, commas = tree.table.surface.coordinator_pos, tree.table.surface.commas
    joined = any(tree.pos[child] in coordinators for child in tree.children[clause])
    parted = any(tree.words[t] in commas for t in range(noun + 1, clause))
    if parted and not joined:
        tree.turn(noun, clause, PREDICATE)


def _is_clause(tree: Tree, token: int) -> bool:
    return tree.is_verb(token) or bool(tree.children_of(token, "copula"))


def mend_root(tree: Tree, verb: int) -> None:
    """Put a main clause above the participle that opens its sentence.

    "Lasciata la Renault, De Meo andrà alla Kering": no "and" joins the two.
    """
    opening = tree.heads[verb]
    first = tree.sents[tree.sent_of[opening]][0]
    if opening != first or tree.heads[opening] != opening:
        return
    bare = not tree.children_of(opening, "auxiliary", "copula", "subject")
    participle = tree.words[opening][-1:] in tree.table.participle_endings
    if not (bare and participle and tree.is_verb(opening) and tree.is_verb(verb)):
        return
    coordinators = tree.table.surface.coordinator_pos
    joined = any(tree.pos[c] in coordinators for c in tree.children[verb])
    said = tree.children_of(verb, "subject", "passive_subject")
    if not joined and said and opening < said[0] < verb:
        tree.turn(opening, verb, ADVERBIAL)
