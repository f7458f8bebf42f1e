"""A name in, the roles out that the phrases beside and under it fill: "of Milan"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.relations.offices.offices import find_office_roles, has_phrases
from extractor.relations.roles.dependent_roles import is_silent
from extractor.relations.roles.merging import Roles, prefer
from extractor.relations.roles.syntax import find_roles
from extractor.relations.trees.clauses import find_cases, find_preposition_roles
from extractor.relations.trees.tree import Tree

OF = ("of", "of_the", "of_bare")
# The same with what describes a name: "Meta's Ann Roe and Acme founder Tom Lee".
DESCRIBING = (*OF, "modifier")


def read_name_phrases(tree: Tree, tokens: tuple[int, ...]) -> Roles:
    """Read what the phrases beside a name, and those under it, say of it."""
    key = ("phrases", tokens)
    known: Roles | None = tree.memo.get(key)
    if known is None:
        near = find_office_roles(tree, tokens) if has_phrases(tree, tokens) else {}
        parsed = {}
        if _has_dependents(tree, tokens):
            parsed = find_roles(tree, tokens, light=False)
        for role in DESCRIBING if parsed else ():
            parsed[role] = {
                token: factor
                for token, factor in parsed.get(role, {}).items()
                if not _is_set_apart(tree, tokens[-1], token)
                and not _is_opened_inside(tree, tokens, token)
            }
        for role in OF if near else ():
            if role in near and _is_behind_another(tree, tokens[-1], near[role]):
                near = {name: found for name, found in near.items() if name != role}
        known = tree.memo[key] = prefer(near, parsed)
    return known


def _has_dependents(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether anything that fills a role depends on a name, as on few names.

    Prepositions, articles and marks fill none, nor do the words of the name.
    """
    for token in tokens:
        if tree.is_verb(token) or "copula" in tree.kinds[token]:
            return True
        for child in tree.children[token]:
            if child not in tokens and not _is_small(tree, child):
                return True
    return False


def _is_small(tree: Tree, token: int) -> bool:
    """Say whether a word fills no role of its head, nor a phrase that hangs on it."""
    conjunct, inner = tree.is_kind(token, "conjunct"), tree.beneath[token]
    return is_silent(tree, token) and not conjunct and "nominal" not in inner


def _is_behind_another(tree: Tree, last: int, found: Iterable[int]) -> bool:
    """Say whether a phrase was read over another: "met X in the town of Y"."""
    first, small = min(found, default=last), tree.table.surface.preposition_pos
    return sum(tree.pos[t] in small for t in range(last + 1, first)) > 1


def _is_opened_inside(tree: Tree, tokens: Sequence[int], token: int) -> bool:
    """Say whether a name has the preposition of what stands behind it.

    So has "University of York" in "the University of York's Roe Institute".
    """
    return any(case in tokens for case in find_cases(tree, token))


def _is_set_apart(tree: Tree, last: int, token: int) -> bool:
    """Say whether a comma, "and" or a phrase stands between a name and one behind it.

    Not a comma right behind the name, with the phrase behind it: "Ann Green, of Chad".
    """
    surface = tree.table.surface
    between = range(last + 1, token)
    if any(tree.pos[t] in surface.coordinator_pos for t in between):
        return True
    cases = [t for t in between if tree.pos[t] in surface.preposition_pos]
    if cases and cases[0] not in find_cases(tree, token):  # "met X in the town of Y"
        return True
    apart = [t for t in between if tree.words[t] in surface.commas]
    opening = last + 2
    if tree.table.bygone.intersection(tree.words[opening:token]):
        opening += 1  # "Ann Green, formerly of Acme"
    direct = apart == [last + 1] and opening in find_cases(tree, token)
    return bool(apart) and not (direct and not _is_in_row(tree, last, token))


def _is_in_row(tree: Tree, last: int, token: int) -> bool:
    """Say whether a name and one behind it have one preposition: "di A, di B e C"."""
    index = tree.covering[last]
    anchor = tree.anchors[index] if index is not None else None
    if anchor is None:
        return False
    own, other = (find_preposition_roles(tree, t) for t in (anchor, token))
    return not set(own).isdisjoint(other)
