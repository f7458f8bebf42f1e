"""The second side of an event in, far from the first; it is joined to it, in place.

"La disputa tra la Grecia, che rivendica gli isolotti, e la Turchia dura da anni": the
parse takes it for the subject of the verb behind.
"""

from __future__ import annotations

from extractor.relations.trees.clauses import find_cases
from extractor.relations.trees.tree import Tree

CONJUNCT = frozenset({"conjunct"})
# The role of the two sides of an event.
BETWEEN = "between"
# Tokens from the "between" to the "and" before the second side.
MAX_REACH = 25


def join_far_side(tree: Tree, noun: int) -> bool:
    """Join a subject to the side that "between" has, if it has but one.

    A comma stands before the "and", and one behind the name of the first side.
    """
    before = tree.children_of(noun, "determiner", "possessive")
    joint = min((noun, *before)) - 1
    surface, commas = tree.table.surface, tree.table.surface.commas
    first = tree.sents[tree.sent_of[noun]][0]
    if joint <= first + 1 or tree.pos[joint] not in surface.coordinator_pos:
        return False
    if tree.words[joint - 1] not in commas or find_cases(tree, noun):
        return False
    side = _find_side(tree, joint, first)
    if side is None or tree.heads[side] in (noun, side):
        return False
    tree.move(noun, side, CONJUNCT)
    return True


def _find_side(tree: Tree, joint: int, first: int) -> int | None:
    """Give the one side before a joint, with a comma behind its name."""
    known = tree.table.preposition_roles
    for case in range(joint - 1, max(first, joint - MAX_REACH) - 1, -1):
        if BETWEEN in known.get(tree.words[case], ()):
            side = tree.heads[case]
            alone = case < side < joint and not tree.children_of(side, "conjunct")
            return side if alone and _has_comma_behind_name(tree, side, joint) else None
    return None


def _has_comma_behind_name(tree: Tree, side: int, joint: int) -> bool:
    """Say whether a comma before the joint stands behind the name of a side."""
    beside = tree.children_of(side, "nominal", "name_part", "apposition")
    spans = (
        tree.spans[index]
        for token in (side, *beside)
        if token < joint and (index := tree.covering[token]) is not None
    )
    commas = tree.table.surface.commas
    ends = [span[1] + 1 for span in spans if span is not None]
    return any(end < joint - 1 and tree.words[end] in commas for end in ends)
