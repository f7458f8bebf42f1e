"""A nation behind an office and "of" in, whether it belongs to another noun out.

"The daughter of the Welsh actor Hall" is nothing of Wales.
"""

from __future__ import annotations

from extractor.relations.trees.tree import Tree

# Nouns between a nation and the name of who is of it.
MAX_BETWEEN = 4
PERSON = "PER"


def is_of_noun_behind(tree: Tree, token: int) -> bool:
    """Say whether a nation before these nouns is not what an office is of.

    So in "the daughter of the Welsh actor Hall", "a native of the Bavarian town of".
    """
    surface = tree.table.surface
    if not surface.premodifiers:
        return False
    for at in range(token, min(token + MAX_BETWEEN, len(tree.words))):
        index = tree.covering[at]
        if index is not None:
            return at > token and tree.mentions[index].label == PERSON
        if tree.lemmas[at] in tree.table.places or tree.lemmas[at] in tree.table.parts:
            return True
        if tree.pos[at] not in surface.noun_pos:
            return False
    return False


def is_studied(tree: Tree, nation: int, behind: int) -> bool:
    """Say whether a nation tells what somebody teaches: "of German literature"."""
    before, studied = nation - 1, tree.table.disciplines
    if tree.table.surface.premodifiers:
        return behind < len(tree.words) and tree.words[behind] in studied
    return before > 0 and tree.words[before] in studied
