"""A verb with its subject and object in, the pairs that go on without the verb out.

"La Fiorentina ha battuto il Lecce, il Bologna il Genoa e il Napoli il Parma"; "Smith
will fly to Rome, Jones to Paris": two names side by side, as the first two are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.tree import Tree

NAME, DATE, PERSON = "name", "DATE", "PER"
# Names beside a verb and its two, at least, for one more pair.
PAIR = 2


def find_gapped(
    tree: Tree, verb: int, first: int, second: int
) -> list[tuple[int, int]]:
    """Give the mentions paired behind the one of a verb: ``second`` stands behind it.

    They have the sorts of the two, and the preposition of the second between them.
    """
    behind = tree.spans[second]
    ahead = tree.spans[first]
    if behind is None or ahead is None or not ahead[1] < verb < behind[0]:
        return []
    names = [i for i in tree.named[tree.sent_of[verb]] if _is_item(tree, i, behind[1])]
    found: list[tuple[int, int]] = []
    for one, other in pairwise(names):
        alike = _are_alike(tree, first, one) and _are_alike(tree, second, other)
        if not alike or (found and one == found[-1][1]):
            continue
        if _is_pair(tree, one, other, second, again=bool(found)):
            found.append((one, other))
    if not found:
        return []
    ends = [span[1] for pair in found if (span := tree.spans[pair[1]]) is not None]
    return [] if _has_verb(tree, behind[1] + 1, _find_close(tree, max(ends))) else found


def _is_item(tree: Tree, index: int, last: int) -> bool:
    mention, span = tree.mentions[index], tree.spans[index]
    named = mention.form == NAME and mention.label != DATE
    return named and span is not None and span[0] > last


def _are_alike(tree: Tree, one: int, other: int) -> bool:
    """Say whether two names are both persons, or both none."""
    labels = tree.mentions[one].label, tree.mentions[other].label
    return (labels[0] == PERSON) == (labels[1] == PERSON)


def _is_pair(tree: Tree, one: int, other: int, second: int, *, again: bool) -> bool:
    """Say whether two names stand side by side behind a comma or "and".

    Behind a pair that is sure, a phrase between commas may part the last two.
    """
    left, right = tree.spans[one], tree.spans[other]
    if left is None or right is None or not _begins_part(tree, left[0]):
        return False
    between = range(left[1] + 1, right[0])
    surface = tree.table.surface
    small = surface.opening_pos
    if all(tree.pos[t] in small for t in between):
        return _has_same_case(tree, between, second)
    commas = [t for t in between if tree.words[t] in surface.commas]
    joined = any(tree.pos[t] in surface.coordinator_pos for t in between)
    parted = len(commas) == PAIR and commas[0] == left[1] + 1
    return again and parted and not joined and _begins_part(tree, right[0])


def _begins_part(tree: Tree, token: int) -> bool:
    """Say whether a comma or "and" stands before a name and its article."""
    surface, before = tree.table.surface, token - 1
    while before > 0 and tree.pos[before] in surface.determiner_pos:
        before -= 1
    mark = tree.pos[before] in surface.punctuation_pos
    stop = mark and tree.words[before] not in surface.openers
    return stop or tree.pos[before] in surface.coordinator_pos


def _has_same_case(tree: Tree, between: Sequence[int], second: int) -> bool:
    """Say whether the second two have the preposition between them, or none."""
    prepositions = tree.table.surface.preposition_pos
    said = [tree.words[t] for t in between if tree.pos[t] in prepositions]
    anchor = tree.anchors[second]
    wanted = find_preposition_roles(tree, anchor) if anchor is not None else ()
    if not said:
        return not wanted
    roles = tree.table.preposition_roles
    return not set(wanted).isdisjoint(roles.get(said[-1], ()))


def _find_close(tree: Tree, last: int) -> int:
    """Give the end of the phrase behind a name: a comma, or that of its sentence."""
    end = tree.sents[tree.sent_of[last]][1]
    commas = tree.table.surface.commas
    return next((t for t in range(last + 1, end) if tree.words[t] in commas), end)


def _has_verb(tree: Tree, start: int, end: int) -> bool:
    return any(tree.is_verb(t) and tree.covering[t] is None for t in range(start, end))
