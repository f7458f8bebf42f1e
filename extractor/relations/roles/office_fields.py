"""An office in, what it is of that is a part only out: "WHO aid chief".

Who leads a field, or a party's group in a house, does not lead the whole body.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.relations.trees.tree import Tree


def find_field(tree: Tree, tokens: Sequence[int]) -> dict[int, float]:
    """Give the token that says of which part an office is, before or behind it."""
    return _find_field_before(tree, min(tokens)) or _find_field_behind(
        tree, max(tokens)
    )


def _find_field_before(tree: Tree, office: int) -> dict[int, float]:
    """Give what stands before an office that is of a part only: "WHO aid chief"."""
    table, before = tree.table, office - 1
    part = before > 0 and tree.lemmas[before] in table.fields
    if part or _is_camp(tree, office, before):
        return {before: 1.0}
    phrase = tree.pos[office] in table.surface.preposition_pos  # "for years on board"
    if before < 1 or phrase or tree.pos[before] not in table.surface.noun_pos:
        return {}
    if not table.surface.premodifiers or tree.covering[before] is not None:
        return {}
    acting = table.surface.office_before  # "caretaker", "interim"
    known = (table.bodies, table.transparent, table.people, table.companions, acting)
    whole = any(tree.lemmas[before] in nouns for nouns in known)
    return {} if whole or tree.pos[before] in table.surface.name_pos else {before: 1.0}


def _find_field_behind(tree: Tree, office: int) -> dict[int, float]:
    """Give the bare noun behind "of" that an office is of: "head of trading".

    Or the camp that somebody leads, in Italian: "il leader separatista".
    """
    surface, noun = tree.table.surface, office + 2
    if not surface.premodifiers:
        camp = _is_camp(tree, office, office + 1)
        return {office + 1: 1.0} if camp else {}
    if noun >= len(tree.words):
        return {}
    of = tree.table.preposition_roles.get(tree.words[office + 1], ())
    if "of" not in of or tree.pos[noun] not in surface.noun_pos:
        return {}
    bare = tree.covering[noun] is None and tree.pos[noun] not in surface.name_pos
    table, behind = tree.table, noun + 1
    whole = tree.lemmas[noun] in table.bodies or tree.lemmas[noun] in table.transparent
    goes_on = behind < len(tree.words) and (
        tree.covering[behind] is not None or tree.pos[behind] in surface.noun_pos
    )
    return {} if whole or goes_on or not bare else {noun: 1.0}


def _is_camp(tree: Tree, office: int, token: int) -> bool:
    """Say whether a word tells which camp somebody leads: "the separatist leader"."""
    table = tree.table
    if tree.lemmas[office] not in table.party_offices:
        return False
    return 0 <= token < len(tree.words) and tree.lemmas[token] in table.camps
