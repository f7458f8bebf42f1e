"""A name in, the roles out that the phrases beside and under it fill: "of Milan"."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.relations.offices.offices import find_office_roles, has_phrases
from extractor.relations.roles.dependent_roles import is_silent
from extractor.relations.roles.merging import Roles, prefer
from extractor.relations.roles.syntax import find_roles
from extractor.relations.trees.clauses import find_cases
from extractor.relations.trees.tree import Tree

OF = ("of", "of_the", "of_bare")


def read_phrases(tree: Tree, tokens: tuple[int, ...]) -> Roles:
    """Read what the phrases beside a name, and those under it, say of it."""
    key = ("phrases", tokens)
    known: Roles | None = tree.memo.get(key)
    if known is None:
        near = find_office_roles(tree, tokens) if has_phrases(tree, tokens) else {}
        parsed = {}
        if _has_dependents(tree, tokens):
            parsed = find_roles(tree, tokens, light=False)
        for role in OF if parsed else ():
            parsed[role] = {
                token: factor
                for token, factor in parsed.get(role, {}).items()
                if not _is_set_apart(tree, tokens[-1], token)
            }
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


def _is_set_apart(tree: Tree, last: int, token: int) -> bool:
    """Say whether a comma or "and" stands between a name and a phrase behind it.

    Not one right behind the name, with the phrase behind it: "Ann Green, of Aeroline".
    """
    surface = tree.table.surface
    between = range(last + 1, token)
    if any(tree.pos[t] in surface.coordinator_pos for t in between):
        return True
    apart = [t for t in between if tree.words[t] in surface.commas]
    direct = apart == [last + 1] and last + 2 in find_cases(tree, token)
    return bool(apart) and not direct
