"""Roles read in several ways in, one reading of them out.

Each role has its fillers, and each of them how sure it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.relations.trees.tree import Tree

# How sure a role is that was read directly, or through another clause.
DIRECT = 1.0
INHERITED = 0.92

Roles = dict[str, dict[int, float]]


def merge(roles: Roles, others: Roles) -> None:
    """Add roles in place; a token that fills a role twice is as sure as it can be."""
    for role, fillers in others.items():
        known = roles.get(role)
        if known is None:
            roles[role] = dict(fillers)
            continue
        for token, factor in fillers.items():
            if factor > known.get(token, 0.0):
                known[token] = factor


def keep_named(
    tree: Tree, fillers: Mapping[int, float], trigger: Sequence[int]
) -> dict[int, float]:
    """Leave out the trigger's own tokens and words that mean nobody."""
    nobody, words = tree.table.quantifiers, tree.words
    return {
        token: factor
        for token, factor in fillers.items()
        if token not in trigger and words[token] not in nobody
    }


def prefer(near: Roles, parsed: Roles) -> Roles:
    """Take the adjacent reading of a role; agreement with the parse makes it sure."""
    joined = dict(parsed)
    for role, fillers in near.items():
        known = parsed.get(role, {})
        joined[role] = {
            t: 1.0 if t in known else factor for t, factor in fillers.items()
        }
    return joined


def fill(parsed: Roles, near: Roles) -> Roles:
    """Add what the adjacent phrases say where the parse says nothing, or less."""
    joined = dict(parsed)
    for role, fillers in near.items():
        if len(fillers) > len(parsed.get(role, {})):
            joined[role] = {**fillers, **parsed.get(role, {})}
    return joined
