"""The mentions that fill a subject and an object in, who is paired with whom out.

Every subject with every object, each with its own ("respectively"), the members of a
row with each other, or those that leave the verb out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import NamedTuple

from extractor.relations.arguments.fillers import Found
from extractor.relations.arguments.gapped import find_gapped
from extractor.relations.offices.offices import is_plural_office
from extractor.relations.trees.tree import Tree
from extractor.relations.triggers.triggers import Trigger, find_head

PERSON = "PER"
# What something is between, and how many a person and a body are.
BETWEEN, COUPLE = "between", 2
# Names of a sentence of which two have no verb of their own.
GAPPED = 4


class Pair(NamedTuple):
    """Subject and object, as mention indices, and how sure their roles are."""

    subject: int
    object: int
    factor: float


def flatten(groups: list[list[Found]]) -> list[Found]:
    """Give each mention of all groups once, with its best certainty, in text order."""
    best: dict[int, float] = {}
    for index, factor in (found for group in groups for found in group):
        best[index] = max(factor, best.get(index, 0.0))
    return sorted(best.items())


def has_labels(tree: Tree, pair: Pair, ends: tuple[Sequence[str], ...]) -> bool:
    """Say whether a pair has the labels of both ends, whichever comes first."""
    labels = tree.mentions[pair.subject].label, tree.mentions[pair.object].label
    return any(a in ends[0] and b in ends[1] for a, b in (labels, labels[::-1]))


def combine_within(
    tree: Tree, groups: list[list[Found]], names: Sequence[str]
) -> list[Pair]:
    """Pair the members of a coordination; separate phrases only if none is one.

    A person among states or bodies is of another coordination, which was misread; but
    something may be "between" one person and one body.
    """
    coordinated = [group for group in groups if len(group) > 1]
    if tuple(names) == (BETWEEN,):  # not the crossing between C and D
        coordinated = coordinated[:1]
    two = len(coordinated) == 1 and len(coordinated[0]) == COUPLE
    mixed = two and tuple(names) == (BETWEEN,)
    return [
        Pair(a, b, f * g)
        for group in coordinated or [flatten(groups)]
        for (a, f), (b, g) in combinations(group, 2)
        if mixed
        or (tree.mentions[a].label == PERSON) == (tree.mentions[b].label == PERSON)
    ]


def combine(
    tree: Tree, trigger: Trigger, subjects: list[Found], objects: list[Found]
) -> Iterator[Pair]:
    """Pair every subject with every object, or each with its own ("respectively")."""
    if len(subjects) == 1 and "bearer" in trigger.pattern.subject:
        subjects = _find_row(tree, trigger, subjects[0], len(objects))
    if 1 < len(objects) < len(subjects):
        subjects = _cut_row(tree, trigger, subjects, len(objects))
    parallel = len(subjects) == len(objects) > 1 and _is_parallel(tree, trigger)
    paired = (
        zip(subjects, objects, strict=True) if parallel else product(subjects, objects)
    )
    for (subject, f), (obj, g) in paired:
        yield Pair(subject, obj, f * g)


def add_gapped(tree: Tree, trigger: Trigger, pairs: list[Pair]) -> list[Pair]:
    """Add the pairs that leave the verb out: "Rossi went to A, Bianchi to B"."""
    verb = find_head(tree, trigger.tokens)
    if not tree.is_verb(verb) or len(tree.named[tree.sent_of[verb]]) < GAPPED:
        return pairs
    for pair in pairs:
        first, second = sorted((pair.subject, pair.object))
        found = find_gapped(tree, verb, first, second)
        if found:
            taken = {index for two in found for index in two}
            kept = [p for p in pairs if taken.isdisjoint((p.subject, p.object))]
            return kept + [
                Pair(a, b, pair.factor)
                if first == pair.subject
                else Pair(b, a, pair.factor)
                for a, b in found
            ]
    return pairs


def _find_row(tree: Tree, trigger: Trigger, last: Found, count: int) -> list[Found]:
    """Give the row that a name ends which a plural, or so many objects, describe.

    "A and B, leaders of C and D", "A and B, towns in C". By the tree, for any noun that
    describes somebody; people beside an office come in by the words before it, which
    need no parse (``offices``). Either reading finds rows that the other misses.
    """
    anchor, label = tree.anchors[last[0]], tree.mentions[last[0]].label
    noun = find_head(tree, trigger.tokens)
    if anchor is None or anchor > noun or not tree.is_kind(anchor, "conjunct"):
        return [last]
    first = tree.heads[anchor]
    row = [tree.covering[t] for t in (first, *tree.children_of(first, "conjunct"))]
    named = [i for i in row if i is not None and tree.mentions[i].label == label]
    fits = len(named) == count or (count == 1 and is_plural_office(tree, noun))
    whole = fits and len(named) == len(row) and named[-1] == last[0]
    return [(index, last[1]) for index in named] if whole else [last]


def _cut_row(
    tree: Tree, trigger: Trigger, subjects: list[Found], count: int
) -> list[Found]:
    """Give those right behind a plural office of so many: "ministers of A and B X, Y".

    Who follows in the row has an office of his own.
    """
    noun = find_head(tree, trigger.tokens)
    described = "bearer" in trigger.pattern.subject and is_plural_office(tree, noun)
    if not described:
        return subjects
    anchors = [tree.anchors[index] for index, _ in subjects]
    behind = all(anchor is not None and anchor > noun for anchor in anchors)
    return subjects[:count] if behind else subjects


def _is_parallel(tree: Tree, trigger: Trigger) -> bool:
    if "bearer" in trigger.pattern.subject:
        return True
    first, end = tree.sents[tree.sent_of[trigger.tokens[0]]]
    return any(tree.words[t] in tree.table.respectively for t in range(first, end))
