"""A place set off behind a name in, the person who is there for something out.

"Rossi, a Roma per un convegno, ha incontrato Neri": no verb says that he came.
"""

from __future__ import annotations

from extractor.relations.trees.clauses import find_cases
from extractor.relations.trees.tree import Tree

PERSON = "PER"
NUMBER = "NUM"
AIM = "for"
# Words behind the place within which a comma ends what is set off.
MAX_AIM = 12


def find_guest(tree: Tree, place: int) -> list[int]:
    """Give the person before commas that hold a place and what he is there for."""
    cases, index = find_cases(tree, place), tree.covering[place]
    span = tree.spans[index] if index is not None else None
    if not cases or span is None:
        return []
    surface, comma = tree.table.surface, cases[0] - 1
    if tree.pos[comma] in surface.adverb_pos:  # "Rossi, ieri a Roma per ..."
        comma -= 1
    if (
        comma < 1
        or tree.words[comma] not in surface.commas
        or not _has_aim(tree, span[1] + 1)
    ):
        return []
    person = tree.covering[comma - 1]
    if person is None or tree.mentions[person].label != PERSON:
        return []
    anchor = tree.anchors[person]
    return [] if anchor is None else [anchor]


def _has_aim(tree: Tree, token: int) -> bool:
    """Say whether "for" something, no time, stands there up to a comma."""
    end = tree.sents[tree.sent_of[token - 1]][1]
    if token + 1 >= end or AIM not in tree.table.preposition_roles.get(
        tree.words[token], ()
    ):
        return False
    if tree.words[token + 1][0].isdigit() or tree.pos[token + 1] == NUMBER:
        return False  # "a Roma per due anni"
    behind = range(token + 1, min(end, token + MAX_AIM))
    return any(tree.words[t] in tree.table.surface.commas for t in behind)
