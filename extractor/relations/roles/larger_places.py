"""A place in, the larger one said right before it, out: "in Nigeria, a Kano".

A comma, or words such as "precisely", lead from the larger to the smaller one. Between
them may stand what of the larger place is meant ("a Roma, nella caserma di via Verdi").
"""

from __future__ import annotations

from extractor.relations.arguments.places import is_larger, is_state
from extractor.relations.trees.tree import Tree

# Words between the two names.
MAX_BETWEEN = 6
INSIDE = frozenset({"in", "within"})
WITHIN = "within"
# Words behind a name and "in" before the place it lies in.
MAX_AROUND = 9
PLACE = "LOC"


def find_larger(tree: Tree, index: int, *, house: bool = False) -> list[int]:
    """Give the token of the larger place before a mention, none if it is not larger.

    ``house`` says that the mention is of a street or building, in any town.
    """
    span = tree.spans[index]
    edge = _find_edge(tree, span[0]) if span is not None else None
    if span is None or edge is None:
        return []
    large = tree.covering[edge]
    if large is None or tree.mentions[large].label != PLACE or not _is_in(tree, large):
        return []
    between = [tree.pos[t] in tree.table.surface.noun_pos for t in range(edge, span[0])]
    direct = not any(between[1:]) and _is_in(tree, index)
    return [edge] if is_larger(tree, large, index, house=house, direct=direct) else []


def find_around(tree: Tree, last: int) -> list[int]:
    """Give the place right behind a name that it lies in a part of.

    So in "Saratoga in the north of the state of New York" and "Rzeszow in south-eastern
    Poland"; no state lies anywhere, and any other noun leads elsewhere ("Mali in the
    company of ...").
    """
    case, own = last + 1, tree.covering[last]
    end = tree.sents[tree.sent_of[last]][1]
    if case + 1 >= end or own is None:
        return []
    if WITHIN not in tree.table.preposition_roles.get(tree.words[case], ()):
        return []
    if is_state(tree, own):
        return []
    told = tree.table.surface.nominal_pos
    for token in range(case + 1, min(end, case + 1 + MAX_AROUND)):
        index = tree.covering[token]
        if index is None:
            if not _leads_inside(tree, token):
                return []
        elif tree.mentions[index].form != "demonym":
            place = tree.mentions[index].label == PLACE
            part = any(tree.pos[t] in told for t in range(case + 1, token))
            return [token] if place and part else []  # what is "in Vienna" may happen
    return []


def _leads_inside(tree: Tree, token: int) -> bool:
    """Say whether a word may stand in what tells a part of a place."""
    surface, table = tree.table.surface, tree.table
    if tree.pos[token] in surface.noun_pos:
        lemma = tree.lemmas[token]
        return lemma in table.places or lemma in table.transparent
    if tree.pos[token] in surface.inner_pos or tree.words[token] in surface.dashes:
        return True
    return "of" in table.preposition_roles.get(tree.words[token], ())


def _find_edge(tree: Tree, first: int) -> int | None:
    """Give the last token of the name before what leads to a name, if there is one."""
    start = tree.sents[tree.sent_of[first]][0]
    near = tree.covering[max(0, first - 2 - MAX_BETWEEN) : first]
    if near.count(None) == len(near):  # as before most names
        return None
    for token in range(first - 1, max(start, first - 1 - MAX_BETWEEN), -1):
        if _leads(tree, token):
            comma = tree.words[token - 1] in tree.table.surface.commas
            edge = token - 2 if comma else token - 1
            return edge if tree.covering[edge] is not None else None
        if tree.covering[token] is not None or not _is_small(tree, token):
            return None
    return None


def _leads(tree: Tree, token: int) -> bool:
    """Say whether a comma stands at a token, or "and precisely" begins there."""
    surface, precisely = tree.table.surface, tree.table.precisely
    if tree.words[token] in surface.commas:
        return True
    joined = tree.pos[token] in surface.coordinator_pos
    near = range(token + 1, min(token + 3, len(tree.words)))
    return joined and any(tree.words[t] in precisely for t in near)


def _is_small(tree: Tree, token: int) -> bool:
    """Say whether a word may stand between the two places."""
    said = tree.pos[token] in tree.table.surface.phrase_pos
    return said or tree.words[token] in tree.table.precisely


def _is_in(tree: Tree, index: int) -> bool:
    """Say whether a preposition of place stands right before a name or its article."""
    span, surface = tree.spans[index], tree.table.surface
    before = span[0] - 1 if span else -1
    if before > 0 and tree.pos[before] in surface.determiner_pos:
        before -= 1
    roles = tree.table.preposition_roles.get(tree.words[before], ())
    return before >= 0 and not INSIDE.isdisjoint(roles)
