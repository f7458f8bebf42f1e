"""What opens a sentence and is no part of its clause in; mended, in place.

"Socia di A, era membro di B": the noun says what the subject, which is left out, is.
"Lasciata A, Neri andrà a B": the participle says when. "A - Neri ha detto": a place,
in a dateline, says from where the report comes.
"""

from __future__ import annotations

from extractor.relations.trees.surface import find_edges
from extractor.relations.trees.tree import Tree

NOTHING = frozenset[str]()
PLACE = "LOC"
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


def drop_dateline(tree: Tree, place: int) -> None:
    """Take no place before a dash for one more subject: "ROME, Italy - Eni said"."""
    index = tree.covering[place]
    if index is None or tree.mentions[index].label != PLACE:
        return
    if find_edges(tree, place)[0] != tree.sents[tree.sent_of[place]][0]:
        return
    said = tree.children_of(tree.heads[place], "subject", "passive_subject")
    behind = next((token for token in said if token > place), place)
    dashes = tree.table.surface.dashes
    if any(tree.words[token] in dashes for token in range(place, behind)):
        tree.change_kind(place, NOTHING)
