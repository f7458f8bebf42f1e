"""Qualifiers of relations that were found: negation, modality, source, date, place.

"all" of a qualifier is its accuracy; "given" compares only where gold or found says
something (denied, not a plain fact, a source, a date, a place), because most relations
say nothing and accuracy alone flatters.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from extractor.records import Mention, Relation
from extractor.results.scores.compared import Compared, Span, find_marked
from extractor.results.scores.date_scores import find_limits
from extractor.results.scores.facts import Side, build_facts, find_entity, find_sides
from extractor.results.scores.tally import Counted, Measure, Tally

QUALIFIERS = "qualifiers"
GIVEN = "given"
# What a relation says when it says nothing.
NOTHING: dict[str, Hashable] = {
    "negated": False,
    "modality": "fact",
    "attribution": frozenset(),
    "date": (None, None),
    "place": frozenset(),
}
# Stands for a place or source that the gold does not mark.
UNMARKED = "not marked"

Pair = tuple[Relation, Relation]


def score_qualifiers(
    compared: Compared, *, symmetric: AbstractSet[str]
) -> Iterator[Counted]:
    """Count each qualifier that the gold annotates, on facts that both have."""
    for side in find_sides(compared):
        for name in sorted(NOTHING.keys() & compared.layers):
            pairs = find_judged_pairs(compared, side, name, symmetric=symmetric)
            yield from _count_values(compared, side, pairs, name)


def find_judged_pairs(
    compared: Compared, side: Side, name: str, *, symmetric: AbstractSet[str]
) -> tuple[Pair, ...]:
    """Pair relations as :func:`find_relation_pairs`, where the gold judges ``name``."""
    pairs = find_relation_pairs(compared, side, symmetric=symmetric)
    return tuple(
        (gold, found)
        for gold, found in pairs
        if name != "date" or not _is_unjudged(compared, gold)
    )


def _count_values(
    compared: Compared, side: Side, pairs: Sequence[Pair], name: str
) -> Iterator[Counted]:
    marks = compared.gold.mentions
    values = [
        (
            read_qualifier(gold, marks, marks, name),
            read_qualifier(found, side.mentions, marks, name),
        )
        for gold, found in pairs
    ]
    nothing, size = NOTHING[name], len(values)
    right = sum(gold == found for gold, found in values)
    yield Measure(QUALIFIERS, name, side.setting), Tally.of(right, size, size)
    given = Tally.of(
        sum(gold == found != nothing for gold, found in values),
        found=sum(found != nothing for _, found in values),
        gold=sum(gold != nothing for gold, _ in values),
    )
    yield Measure(QUALIFIERS, name, side.setting, GIVEN), given


def find_relation_pairs(
    compared: Compared, side: Side, *, symmetric: AbstractSet[str]
) -> tuple[Pair, ...]:
    """Pair, for each fact that both have, the relations whose triggers fit best."""
    facts = build_facts(compared, side, symmetric=symmetric)
    pairs = []
    for fact in facts.firm:
        rows = [
            (compared.gold.relations[one], side.relations[other])
            for one in facts.firm[fact]
            for other in facts.found.get(fact, ())
        ]
        if rows:
            best = max(rows, key=lambda row: _common(row[0].trigger, row[1].trigger))
            pairs.append(best)
    return tuple(pairs)


def read_qualifier(
    relation: Relation,
    mentions: Sequence[Mention],
    gold: Sequence[Mention],
    name: str,
) -> Hashable:
    """Give a qualifier of a relation in a form that can be compared.

    Dates are their first and last day; places and sources are entities of the gold.
    """
    if name == "date":
        return find_limits(relation.date)
    if name == "attribution":
        return frozenset(_entity(mentions[at], gold) for at in relation.attribution)
    if name == "place":
        ends = () if relation.place is None else (relation.place,)
        return frozenset(_entity(mentions[at], gold) for at in ends)
    value: Hashable = getattr(relation, name)
    return value


def _entity(mention: Mention, gold: Sequence[Mention]) -> str:
    marked = find_marked(mention, gold)
    return find_entity(gold, marked[0]) if marked else UNMARKED


def _is_unjudged(compared: Compared, relation: Relation) -> bool:
    """Say whether a relation without date may have one whose value is not judged."""
    start, end = relation.sentence
    mentions = compared.gold.mentions
    return relation.date is None and any(
        start <= mentions[at].start < end for at in compared.unjudged
    )


def _common(one: Span, other: Span) -> int:
    """Give the characters that two spans share; less than 0 is their distance."""
    return min(one[1], other[1]) - max(one[0], other[0])
