"""An adjective that says what somebody is in, the name that it describes, out.

"Rossi, 38 anni, nativo di X", "Heathrow airport, the busiest in Europe".
"""

from __future__ import annotations

from extractor.relations.trees.clauses import find_cases
from extractor.relations.trees.tree import Tree


def find_qualified(tree: Tree, office: int) -> list[int]:
    """Give the name that an adjective describes: beside it, or behind a comma."""
    if tree.is_kind(office, "relative"):
        return [tree.heads[office]] if _is_bare_adjective(tree, office) else []
    if not tree.is_kind(office, "adjective"):
        return []
    if _is_beside_its_name(tree, office) or _is_parted_from_name(tree, office):
        return [tree.heads[office]]
    name = _find_aged(tree, office)
    return _find_before_noun(tree, office) if name is None else [name]


def _find_before_noun(tree: Tree, adjective: int) -> list[int]:
    """Give the name before its noun: "Heathrow airport, the busiest in Europe"."""
    noun, commas = tree.heads[adjective], tree.table.surface.commas
    behind = noun < adjective and tree.covering[noun] is None
    if not behind or not any(tree.words[t] in commas for t in range(noun, adjective)):
        return []
    names = tree.children_of(noun, "compound")
    return [t for t in names if t < noun and tree.covering[t] is not None]


def _is_beside_its_name(tree: Tree, token: int) -> bool:
    """Say whether nothing stands between a word and the name it depends on."""
    index = tree.covering[tree.heads[token]]
    span = tree.spans[index] if index is not None else None
    return span is not None and token in (span[0] - 1, span[1] + 1)


def _is_parted_from_name(tree: Tree, token: int) -> bool:
    """Say whether a comma sets a word off from the name: "Rossi, 38 anni, nativo"."""
    named, before = tree.covering[tree.heads[token]] is not None, token - 1
    if tree.words[before] in tree.table.dropped.indefinite:  # "Rossi, a Dane, won"
        before -= 1
    if tree.lemmas[before] in tree.table.spells:  # "Rossi, per anni vicedirettore"
        before = min(find_cases(tree, before), default=before) - 1
    marks = (*tree.table.surface.commas, *tree.table.surface.closers)
    return named and before > 0 and tree.words[before] in marks


def _is_bare_adjective(tree: Tree, token: int) -> bool:
    """Say whether an adjective is taken for a clause: "Rossi, 52 anni, nativo"."""
    adjective = tree.pos[token] in tree.table.surface.adjective_pos
    verbal = ("copula", "auxiliary", "subject")
    return adjective and not tree.children_of(token, *verbal)


def _find_aged(tree: Tree, token: int) -> int | None:
    """Give the name whose age a word behind a comma hangs on: "Rossi, 52, born"."""
    age, commas = tree.heads[token], tree.table.surface.commas
    apposed = tree.covering[age] is None and tree.is_kind(age, "apposition")
    if not apposed or tree.words[token - 1] not in commas:
        return None
    name = tree.heads[age]
    return name if tree.covering[name] is not None else None
