"""A word under a verb or noun in, roles that what hangs on it has above it, out.

"vertice a due tra X e Y", "built the car with X", "la visita del ministro X nella
capitale": the parse hangs the last phrase on the word between.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.relations.roles.merging import INHERITED
from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.tree import Tree

PERSON = "PER"
# The role of what an event is between, and those of what a border is with.
BETWEEN = "between"
WITH = "with"
BESIDE = frozenset({WITH, BETWEEN})
# Those of an event that the parse may hang on whose it is.
CARRIED = frozenset({"to", "in", "within", WITH})
# What a noun has behind "of" with an article, which says of no sort.
DEFINITE = "of_the"
# Those that an event has whatever verb it is the object of.
OWNED = ("against", BETWEEN)


def find_lent(tree: Tree, child: int) -> Iterator[tuple[str, int]]:
    """Give roles of what hangs on a word between: "vertice a due tra X e Y"."""
    for inner in _find_opponents(tree, child):
        yield "against", inner
    yield from _find_owners(tree, child)
    lent = _find_lent_roles(tree, child)
    for inner in tree.children_of(child, "nominal") if lent else ():
        for role in lent.intersection(find_preposition_roles(tree, inner)):
            yield role, inner


def find_lent_back(tree: Tree, event: int) -> dict[str, dict[int, float]]:
    """Give phrases that are an event's own, though the parse hung them on its verb.

    So in "ha respinto l'attacco di X contro le basi di Y".
    """
    verb = tree.heads[event]
    if not (tree.is_kind(event, "object") and event > verb and tree.is_verb(verb)):
        return {}
    found: dict[str, dict[int, float]] = {}
    for child in tree.children_of(verb, "oblique"):
        roles = find_preposition_roles(tree, child) if child > event else ()
        for role in OWNED:
            if role in roles:
                found.setdefault(role, {})[child] = INHERITED
    return found


def _find_owners(tree: Tree, child: int) -> Iterator[tuple[str, int]]:
    """Give whose a noun is that says of what sort it is first: "depots of arms of X".

    The parse hangs the name on the sort, a bare noun: "depositi di armi di Hezbollah".
    """
    if tree.covering[child] is not None or not tree.is_kind(child, "nominal"):
        return
    inside = tree.children_of(child, "nominal")
    if not inside or tree.children_of(child, "determiner"):
        return
    own = find_preposition_roles(tree, child)
    if "of" in own and DEFINITE not in own:
        for inner in inside:
            roles = find_preposition_roles(tree, inner)
            if tree.covering[inner] is not None and "of" in roles:
                for role in roles:
                    yield role, inner


def _find_lent_roles(tree: Tree, child: int) -> set[str]:
    """Give the roles that phrases under a word have in the clause above it."""
    lent: set[str] = set()
    # A number, or when it was: "raggiunta nella notte tra X e Y".
    if not tree.kinds[child] or tree.lemmas[child] in tree.table.times:
        lent.add(BETWEEN)
    if tree.is_kind(child, "object") and tree.covering[child] is None:
        lent.add(WITH)  # "built the car with X"
    if _is_of_person(tree, child):  # "la visita del ministro X nella capitale"
        lent |= CARRIED
    return lent | BESIDE if _is_place_or_agent(tree, child) else lent


def _is_of_person(tree: Tree, child: int) -> bool:
    """Say whether a noun is of an office with its holder's name behind it."""
    if tree.lemmas[child] not in tree.table.transparent:
        return False
    return "of" in find_preposition_roles(tree, child) and any(
        (index := tree.covering[t]) is not None and tree.mentions[index].label == PERSON
        for t in tree.children_of(child, "nominal", "name_part", "apposition")
    )


def _is_place_or_agent(tree: Tree, child: int) -> bool:
    """Say whether a name says where or by whom: nobody is "with" it.

    So in "il patto firmato a Roma con X", "signed by the Commission with X".
    """
    if tree.covering[child] is None:
        return False
    roles = find_preposition_roles(tree, child)
    return "in" in roles or "by" in roles


def _find_opponents(tree: Tree, child: int) -> list[int]:
    """Give what stands behind "against" that the parse hung on a name before it.

    So in "appealed to the court against X": nobody addressed is against anybody. What
    a noun is of is not either: "il lancio di tre missili contro X", nor whom a blow
    hit: "la condanna agli attacchi contro X".
    """
    inside = tree.children_of(child, "nominal")
    if not inside or tree.lemmas[child] in tree.table.control.blows:
        return []
    roles = find_preposition_roles(tree, child)
    if tree.covering[child] is None and "dative" not in roles and "of" not in roles:
        return []
    return [t for t in inside if "against" in find_preposition_roles(tree, t)]
