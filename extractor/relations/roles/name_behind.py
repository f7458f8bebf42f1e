"""The end of a name in, the place behind it that says where it lies, out.

"Melfi, in Basilicata", "Austin, Texas", "Alfa (Milano)".
"""

from __future__ import annotations

from extractor.relations.arguments.places import is_shore
from extractor.relations.trees.surface import find_edges, is_person
from extractor.relations.trees.tree import Tree

# The role that says inside of what.
INSIDE = "within"
# The role that says on what a town lies ("on Lake Como").
ON = "about"


def find_name_behind(tree: Tree, last: int) -> list[int]:
    """Give the token that says where the name ending here lies, if one does.

    It stands in brackets or behind a comma, in a phrase ("Melfi, in Basilicata") or as
    a bare name ("Austin, Texas"), and begins or ends no list.
    """
    surface, end = tree.table.surface, tree.sents[tree.sent_of[last]][1]
    if last + 2 >= end:
        return []
    mark, token = tree.words[last + 1], last + 2
    marks = surface.before_name_behind, surface.before_phrase_behind
    if mark not in marks[0] and mark not in marks[1]:  # as behind most names
        return []
    if mark not in surface.openers and _is_in_list(tree, last):
        return []
    roles = tree.table.preposition_roles.get(tree.words[token], ())
    if INSIDE in roles or ON in roles:
        wanted = mark in surface.before_phrase_behind and not is_person(tree, last)
        inside = INSIDE in roles
        return _read_phrase(tree, token + 1, end, inside=inside) if wanted else []
    token = _skip_direction(tree, token, end)
    bare = mark in _find_marks(tree, last) and tree.covering[token] is not None
    if mark in surface.openers and _is_dateline(tree, last):
        return []
    return [token] if bare and _stands_alone(tree, mark, token) else []


def _read_phrase(tree: Tree, token: int, end: int, *, inside: bool) -> list[int]:
    """Give the name or noun of a phrase: "Melfi, in Basilicata", "a town on the Po"."""
    surface = tree.table.surface
    small = surface.inner_pos
    while token < end and tree.pos[token] in small and _is_unnamed(tree, token):
        token += 1
    if token >= end:
        return []
    index = tree.covering[token]
    named = index is not None and tree.mentions[index].form == "name"
    found = named or tree.pos[token] in surface.noun_pos
    found = found and (inside or _is_shore(tree, token))
    return [token] if found and not _opens_list(tree, token) else []


def _is_unnamed(tree: Tree, token: int) -> bool:
    """Say whether no name stands over a token, but for an adjective of nationality."""
    index = tree.covering[token]
    return index is None or tree.mentions[index].form == "demonym"


def _skip_direction(tree: Tree, token: int, end: int) -> int:
    """Step over the adjective of a place that nothing else follows: "western Japan".

    It has to end where a comma or the sentence does.
    """
    surface, behind = tree.table.surface, token + 1
    small = tree.pos[token] in surface.adjective_pos and tree.covering[token] is None
    small = small and tree.words[token] not in tree.table.renaming  # "(modern Yan'an)"
    if not (small and surface.premodifiers and behind + 1 < end):
        return token
    index = tree.covering[behind]
    after = find_edges(tree, behind)[1] + 1
    named = index is not None and tree.mentions[index].form == "name"
    ends = after < end and tree.pos[after] in surface.punctuation_pos
    return behind if named and ends else token


def _is_shore(tree: Tree, token: int) -> bool:
    """Say whether a town may lie "on" what a token says: "sul lago di Como"."""
    index = tree.covering[token]
    if index is None:
        return tree.lemmas[token] in tree.table.places
    return is_shore(tree, index)


def _is_dateline(tree: Tree, last: int) -> bool:
    """Say whether a name ends what opens a report: "TOKYO (Kyodo)", "ROME, Italy (AP)".

    It is in capitals, or stands behind one in capitals and a comma.
    """
    first, opening = find_edges(tree, last)[0], tree.sents[tree.sent_of[last]][0]
    town = tree.covering[opening]
    capital = town is not None and tree.mentions[town].text.isupper()
    behind = first == find_edges(tree, opening)[1] + 2
    return capital and (first == opening or behind)


def _find_marks(tree: Tree, last: int) -> frozenset[str]:
    """Give what may part a name from its place: brackets alone for a person."""
    surface = tree.table.surface
    marks = surface.before_name_behind
    return marks & surface.openers if is_person(tree, last) else marks


def _is_in_list(tree: Tree, last: int) -> bool:
    """Say whether a comma or "and" with a name before it leads to the name."""
    surface = tree.table.surface
    before = find_edges(tree, last)[0] - 1
    small = surface.opening_pos
    while before > 0 and tree.pos[before] in small:
        before -= 1
    return before > 0 and _joins(tree, before) and _are_alike(tree, last, before - 1)


def _opens_list(tree: Tree, token: int) -> bool:
    """Say whether "and" or a comma and another name follow a name."""
    after = find_edges(tree, token)[1] + 1
    name, end = after + 1, len(tree.words)
    if name < end and tree.pos[name] in tree.table.surface.determiner_pos:
        name += 1  # "Brooklyn, Queens, the Bronx and Staten Island"
    return name < end and _are_alike(tree, token, name) and _joins(tree, after)


def _stands_alone(tree: Tree, mark: str, token: int) -> bool:
    """Say whether a bare name ends where the brackets or commas do, and is no subject.

    "In Poland, Lodz has ..." and "Poland, Germany's neighbour" say no place.
    """
    surface, after = tree.table.surface, find_edges(tree, token)[1] + 1
    if _opens_list(tree, token) or _is_of_a_subject(tree, token):
        return False
    if after >= len(tree.words):
        return True
    if mark in surface.openers:
        return tree.words[after] in surface.closers | surface.commas
    following = min(after + (tree.words[after] in surface.commas), len(tree.words) - 1)
    joined = tree.pos[following] in surface.coordinator_pos
    return not joined and tree.words[after] not in surface.possessive


def _is_of_a_subject(tree: Tree, token: int) -> bool:
    """Say whether a name is a subject or stands before one: "told Acme, US exports"."""
    subject, head = ("subject", "passive_subject"), tree.heads[token]
    marks = tree.table.surface.punctuation_pos
    before = tree.is_kind(token, "compound") and token < head
    before = before and not any(tree.pos[t] in marks for t in range(token, head))
    return tree.is_kind(head if before else token, *subject)


def _are_alike(tree: Tree, token: int, other: int) -> bool:
    """Say whether names with the same label stand over both tokens."""
    one, two = tree.covering[token], tree.covering[other]
    if one is None or two is None:
        return False
    return tree.mentions[one].label == tree.mentions[two].label


def _joins(tree: Tree, token: int) -> bool:
    surface = tree.table.surface
    return (
        tree.words[token] in surface.commas
        or tree.pos[token] in surface.coordinator_pos
    )
