"""A trigger in, the roles its pattern asks for out: from the parse, or beside it.

What the parse says is joined with what stands beside it. Each role that is read by
itself is read where a pattern asks for it, and once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extractor.relations.roles.adjacent import find_adjacent_roles, find_hyphen_roles
from extractor.relations.roles.joined import find_heading, find_joined
from extractor.relations.roles.lent_roles import find_lent_back
from extractor.relations.roles.merging import INHERITED, Roles, fill
from extractor.relations.roles.name_roles import BEARER, SELF, find_name_roles
from extractor.relations.roles.noun_roles import READERS, find_noun_role
from extractor.relations.roles.office_roles import correct_office_roles, is_vacant
from extractor.relations.roles.syntax import find_roles
from extractor.relations.trees.tree import Tree
from extractor.relations.triggers.triggers import Trigger, find_head
from extractor.schemas import Pattern

# How a verb hangs on what it helps.
HELPING = frozenset({"auxiliary", "passive_auxiliary", "copula"})


def find_trigger_roles(tree: Tree, trigger: Trigger) -> Roles:
    """Give the roles that the trigger's pattern asks for, and some others.

    Where nothing fills one of its arguments, what else costs more is not read.
    """
    pattern, tokens = trigger.pattern, trigger.tokens
    if tree.pos[tokens[0]] in tree.table.surface.punctuation_pos:
        return find_hyphen_roles(tree, tokens)
    head = tokens[0] if len(tokens) == 1 else find_head(tree, tokens)
    if SELF in pattern.arguments and tree.covering[head] is not None:
        return find_name_roles(tree, head, pattern.roles)
    no_name = (SELF,) in (pattern.subject, pattern.object)
    if no_name or (not tree.children[head] and _only_helps(tree, head)):
        return {}  # what is no name is not its own argument; "was" says nothing alone
    topics = pattern.topics if BEARER in pattern.arguments else None
    if topics is not None and is_vacant(tree, trigger, head):
        return {}
    key = ("trigger", tokens, topics)
    known: Roles | None = tree.memo.get(key)
    if known is None:
        known = tree.memo[key] = _read_words(tree, tokens, head, topics)
    alone = [role for role in _find_alone(pattern.roles) if role not in known]
    if not alone or _stays_empty(known, pattern, alone):
        return known
    return known | {role: find_noun_role(tree, tokens, role) for role in alone}


def _only_helps(tree: Tree, token: int) -> bool:
    """Say whether a verb only helps another word, and is not all of "is in Rome"."""
    kinds, above = tree.kinds[token], tree.heads[token]
    return not HELPING.isdisjoint(kinds) and (
        "copula" not in kinds or tree.covering[above] is None
    )


@cache  # few sets of roles are asked for
def _find_alone(roles: frozenset[str]) -> tuple[str, ...]:
    """Give those of some roles that are read by themselves."""
    return tuple(sorted(roles & READERS.keys()))


def _stays_empty(roles: Roles, pattern: Pattern, alone: Sequence[str]) -> bool:
    """Say whether an argument is filled by none of its roles, all of them read."""
    for names in (pattern.subject, pattern.object):
        if not has_any(roles, names) and not any(name in alone for name in names):
            return True
    return False


def has_any(roles: Roles, names: Sequence[str]) -> bool:
    """Say whether one of these roles is filled."""
    for name in names:  # noqa: SIM110  # ``any`` takes three times as long
        if roles.get(name):
            return True
    return False


def _read_words(
    tree: Tree, tokens: tuple[int, ...], head: int, topics: bool | None
) -> Roles:
    """Read the roles of words; ``topics`` is None where no office is meant.

    What is not an office is read from the parse, and the phrases behind it.
    """
    roles = find_roles(tree, tokens, light=topics is None)
    last = tokens[-1]
    if tree.is_verb(head):
        event = last > head and tree.pos[last] in tree.table.surface.noun_pos
        roles = find_adjacent_roles(tree, last) | roles if event else roles
        return _add_joined(roles, find_heading(tree, head))
    if topics is None:
        beside = fill(roles, find_adjacent_roles(tree, last))
        beside = fill(beside, find_lent_back(tree, head))
        return _add_joined(beside, find_joined(tree, head))
    read = correct_office_roles(tree, tokens, head, roles, topics=topics)
    if len(tokens) > 1 and tree.pos[tokens[0]] in tree.table.surface.preposition_pos:
        return read | _find_right_behind(tree, last, read)
    return read


def _find_right_behind(tree: Tree, last: int, read: Roles) -> Roles:
    """Give roles not read yet of the phrase right behind: "in polemica con X"."""
    case = last + 1
    words = tree.table.preposition_roles
    opened = words.get(tree.words[case], ()) if case < len(tree.words) else ()
    lacking = [role for role in opened if not read.get(role)]
    if not lacking:
        return {}
    behind = find_adjacent_roles(tree, last)
    return {role: behind[role] for role in lacking if role in behind}


def _add_joined(roles: Roles, names: Sequence[int]) -> Roles:
    """Let names that a dash joins be those between whom it is: "US-China talks"."""
    if not names:
        return roles
    others = {
        role: {token: sure for token, sure in fillers.items() if token not in names}
        for role, fillers in roles.items()
    }
    return others | {"between": dict.fromkeys(names, INHERITED)}
