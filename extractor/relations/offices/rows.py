"""An office of several in; what it is of and who has it, in order, out.

"I ministri degli Esteri di Estonia, Lituania e Islanda, Tsahkna, Landsbergis e
Gylfadóttir": two rows of the same length, parted by a comma, or one in which each has
his own behind it ("of Iran, Araghchi, and of Oman, Al Busaidi", "i sindaci di Bari Neri
e di Como Verdi").
"""

from __future__ import annotations

from extractor.relations.trees.surface import find_edges
from extractor.relations.trees.tree import Tree

PERSON = "PER"
# Words between an office and the first name it is of.
MAX_TOPIC = 6
# Fewer names are no row.
PAIR = 2


def find_rows(tree: Tree, office: int) -> tuple[list[int], list[int]] | None:
    """Give the bodies or places and the people of an office, None if they differ."""
    end = tree.sents[tree.sent_of[office]][1]
    first = _find_owner(tree, office + 1, min(end, office + 2 + MAX_TOPIC))
    if first is None:
        return None
    owners, at = _read_row(tree, first, end, person=False)
    if len(owners) == 1:
        return _read_turns(tree, first, end)
    if len(owners) < PAIR or at >= end:
        return None
    if tree.words[at] not in tree.table.surface.commas:
        return None
    people, _ = _read_row(tree, at + 1, end, person=True)
    return (owners, people) if len(people) == len(owners) else None


def find_people(tree: Tree, first: int) -> list[int]:
    """Give the people of the row that begins with a name: "i deputati di Y A, B e C".

    Only the last has "and" before it.
    """
    people, _ = _read_row(tree, first, tree.sents[tree.sent_of[first]][1], person=True)
    joints = tree.table.surface.coordinator_pos
    between = range(people[-2], people[-1]) if len(people) > 1 else ()
    return people if any(tree.pos[t] in joints for t in between) else [first]


def _find_owner(tree: Tree, first: int, end: int) -> int | None:
    """Give the first name behind an "of", with no other name before it."""
    opened = False
    for token in range(first, end):
        index = tree.covering[token]
        if index is not None:
            return token if opened and tree.mentions[index].label != PERSON else None
        roles = tree.table.preposition_roles.get(tree.words[token], ())
        if tree.pos[token] not in tree.table.surface.determiner_pos:
            opened = "of" in roles
    return None


def _read_row(tree: Tree, at: int, end: int, *, person: bool) -> tuple[list[int], int]:
    """Give the names of a row, people or not, and the token behind it."""
    names: list[int] = []
    here = _skip(tree, at, end, joints=False)
    while here < end and _fits(tree, here, person=person):
        names.append(here)
        at = find_edges(tree, here)[1] + 1
        here = _skip(tree, at, end, joints=True)
        if here == at:
            break
    return names, at


def _read_turns(tree: Tree, at: int, end: int) -> tuple[list[int], list[int]] | None:
    """Give what an office is of and who has it, said in turns, None if no two are."""
    turns: tuple[list[int], list[int]] = ([], [])
    person, here = False, at
    while here < end and _fits(tree, here, person=person):
        turns[person].append(here)
        at = find_edges(tree, here)[1] + 1
        here = _skip(tree, at, end, joints=True)
        person = not person
        if here == at and not person:  # his name may stand right behind a place
            break
    owners, people = turns
    return turns if len(owners) == len(people) >= PAIR else None


def _skip(tree: Tree, at: int, end: int, *, joints: bool) -> int:
    """Step over articles and prepositions, and a comma or "and" before them."""
    surface = tree.table.surface
    small = surface.opening_pos | surface.adverb_pos  # "ed ovviamente Rossi"
    joined = not joints
    while at < end and tree.covering[at] is None:
        comma = tree.words[at] in surface.commas
        joint = comma or tree.pos[at] in surface.coordinator_pos
        if not (joint and joints) and not (joined and tree.pos[at] in small):
            break
        joined = joined or joint
        at += 1
    return at


def _fits(tree: Tree, token: int, *, person: bool) -> bool:
    index = tree.covering[token]
    if index is None or tree.mentions[index].form != "name":
        return False
    return (tree.mentions[index].label == PERSON) == person
