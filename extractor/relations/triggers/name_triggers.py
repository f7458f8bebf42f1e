"""A tree in, the names that are triggers themselves out: "Melfi, in Basilicata".

Hardly any name has something to say, so roles are read first, each once for all
patterns, and patterns are tried only where both of their arguments are there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from extractor.relations.roles.name_roles import SELF, find_filled
from extractor.relations.trees.tree import Tree
from extractor.schemas import Pattern

# A relation type and one of its patterns.
Typed = tuple[str, Pattern]
# Label and form of a mention.
Kind = tuple[str, str | None]


# What is filled where a name has nothing to say.
ALONE = frozenset({SELF})


@dataclass(frozen=True, slots=True)
class NameEntries:
    """Patterns that names of one label and form trigger, and the roles they ask for.

    ``others`` are those of the patterns that do not ask for the name itself.
    """

    patterns: Sequence[Typed]
    others: Sequence[Typed]
    asked: frozenset[str]


def build_entries(patterns: Iterable[Typed]) -> dict[Kind, NameEntries]:
    """Group the patterns that names trigger by label and form, in their order."""
    grouped: dict[Kind, list[Typed]] = {}
    for typed in patterns:
        for label in typed[1].mention:
            grouped.setdefault((label, typed[1].form), []).append(typed)
    return {kind: _make_entries(some) for kind, some in grouped.items()}


def _make_entries(patterns: Sequence[Typed]) -> NameEntries:
    others = [typed for typed in patterns if SELF not in typed[1].arguments]
    return NameEntries(patterns, others, _join_roles(patterns))


def _join_roles(patterns: Iterable[Typed]) -> frozenset[str]:
    asked = (pattern.arguments for _, pattern in patterns if SELF in pattern.arguments)
    return frozenset().union(*asked)


def find_name_triggers(
    tree: Tree, index: Mapping[Kind, NameEntries]
) -> Iterator[tuple[str, Pattern, int]]:
    """Give relation type, pattern and head token of each name that may trigger one."""
    marks = tree.table.surface.punctuation_pos
    for mention, anchor in zip(tree.mentions, tree.anchors, strict=True):
        entries = index.get((mention.label, mention.form))
        if entries is None or anchor is None or tree.covering[anchor] is None:
            continue
        if len(tree.named[tree.sent_of[anchor]]) == 1:  # it lies in nothing said there
            continue
        filled = None  # a mark has other roles than a name
        if tree.pos[anchor] not in marks:
            filled = find_filled(tree, anchor, entries.asked)
        bare = filled is not None and filled <= ALONE  # as are most names
        for type_name, pattern in entries.others if bare else entries.patterns:
            if _may_hold(pattern, filled) and not _has_word(tree, anchor, pattern):
                yield type_name, pattern, anchor


def _may_hold(pattern: Pattern, filled: AbstractSet[str] | None) -> bool:
    """Say whether a pattern has subject and object, as far as roles were read."""
    if filled is None or SELF not in pattern.arguments:
        return True
    return not (filled.isdisjoint(pattern.subject) or filled.isdisjoint(pattern.object))


def _has_word(tree: Tree, anchor: int, pattern: Pattern) -> bool:
    """Say whether the name at a token has a word that the pattern rules out."""
    if not pattern.unless:
        return False
    index = tree.covering[anchor]
    span = tree.spans[index] if index is not None else None
    first, last = span or (anchor, anchor)
    return any(word in pattern.unless for word in tree.words[first : last + 1])
