"""Facts that were missed, false or set apart, and qualifiers that differ, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from extractor.records import Mention, Relation
from extractor.results.scores.compared import Compared, Span, find_marked, find_overlap
from extractor.results.scores.facts import (
    Fact,
    Facts,
    Side,
    build_facts,
    find_sides,
)
from extractor.results.scores.miss import APART, FALSE, MISSED, WRONG, Miss, build_miss
from extractor.results.scores.qualifier_scores import (
    NOTHING,
    QUALIFIERS,
    find_judged_pairs,
    read_qualifier,
)
from extractor.results.scores.relation_scores import RELATIONS


@dataclass(frozen=True, slots=True)
class _Scene:
    """What causes are looked for in: one article, what was found, its facts."""

    compared: Compared
    side: Side
    facts: Facts

    @property
    def gold(self) -> tuple[Mention, ...]:
        return self.compared.gold.mentions


def find_relation_misses(
    compared: Compared, *, symmetric: AbstractSet[str]
) -> Iterator[Miss]:
    """Find what is wrong end to end; arguable gold is no miss."""
    if RELATIONS not in compared.layers:
        return
    side = next(find_sides(compared))
    scene = _Scene(compared, side, build_facts(compared, side, symmetric=symmetric))
    yield from _find_missed(scene)
    yield from _find_false(scene)
    yield from _find_apart(scene)
    yield from _find_wrong_qualifiers(scene, symmetric)


def _find_missed(scene: _Scene) -> Iterator[Miss]:
    for fact, rows in scene.facts.firm.items():
        if fact in scene.facts.found:
            continue
        relation = scene.compared.gold.relations[rows[0]]
        yield build_miss(
            scene.compared,
            relation.trigger,
            task=RELATIONS,
            kind=MISSED,
            label=fact.type,
            gold=_show(relation, scene.gold),
            cause=_find_cause_of_missed(scene, fact, relation),
        )


def _find_false(scene: _Scene) -> Iterator[Miss]:
    for fact, rows in scene.facts.found.items():
        if fact in scene.facts.firm or fact in scene.facts.optional:
            continue
        relation = scene.side.relations[rows[0]]
        yield build_miss(
            scene.compared,
            relation.trigger,
            task=RELATIONS,
            kind=FALSE,
            label=fact.type,
            found=_show(relation, scene.side.mentions),
            cause=_find_cause_of_false(scene, fact, relation),
        )


def _find_apart(scene: _Scene) -> Iterator[Miss]:
    for at in scene.facts.apart:
        relation = scene.side.relations[at]
        ends = (scene.side.mentions[end] for end in (relation.subject, relation.object))
        unmarked = [m.text for m in ends if not find_marked(m, scene.gold)]
        yield build_miss(
            scene.compared,
            relation.trigger,
            task=RELATIONS,
            kind=APART,
            label=relation.type,
            found=_show(relation, scene.side.mentions),
            cause=f"not marked in the gold: {' and '.join(unmarked)}",
        )


def _find_wrong_qualifiers(
    scene: _Scene, symmetric: AbstractSet[str]
) -> Iterator[Miss]:
    compared, side = scene.compared, scene.side
    for name in sorted(NOTHING.keys() & compared.layers):
        for gold, found in find_judged_pairs(compared, side, name, symmetric=symmetric):
            value = read_qualifier(gold, scene.gold, scene.gold, name)
            if value == read_qualifier(found, side.mentions, scene.gold, name):
                continue
            yield build_miss(
                compared,
                gold.trigger,
                task=QUALIFIERS,
                kind=WRONG,
                label=name,
                gold=f"{_show(gold, scene.gold)}: {_value(gold, scene.gold, name)}",
                found=f"{_show(found, side.mentions)}: "
                f"{_value(found, side.mentions, name)}",
                cause=f"other {name} found",
            )


def _find_cause_of_missed(scene: _Scene, fact: Fact, relation: Relation) -> str:
    found = scene.side.mentions
    marks = [scene.gold[end] for end in (relation.subject, relation.object)]
    there = [[m for m in found if find_overlap(m, mark)] for mark in marks]
    absent = [m.text for m, others in zip(marks, there, strict=True) if not others]
    if absent:
        return f"argument not found: {' and '.join(absent)}"
    known = _find_on_pair(fact, scene.facts.found)
    if known:
        return f"{known} found"
    for mark, others in zip(marks, there, strict=True):
        if mark.label not in {other.label for other in others}:
            return f"argument found as {others[0].label}: {mark.text}"
    if any(_touch(relation.trigger, other.trigger) for other in scene.side.relations):
        return "trigger matched with other arguments or type"
    return "no trigger matched"


def _find_cause_of_false(scene: _Scene, fact: Fact, relation: Relation) -> str:
    known = _find_on_pair(fact, [*scene.facts.firm, *scene.facts.optional])
    if known:
        return f"{known} in the gold"
    for other in scene.compared.gold.relations:
        if other.type == fact.type and _touch(relation.trigger, other.trigger):
            return f"other arguments in the gold: {_show(other, scene.gold)}"
    return "no such relation in the gold"


def _find_on_pair(fact: Fact, others: Sequence[Fact] | dict[Fact, list[int]]) -> str:
    """Say what else is stated of the pair of a fact, or ""."""
    if Fact(fact.type, fact.object, fact.subject) in others:
        return "wrong direction: the reverse"
    pair = {fact.subject, fact.object}
    types = {o.type for o in others if {o.subject, o.object} == pair}
    return f"other type {', '.join(sorted(types))}" if types else ""


def _touch(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _show(relation: Relation, mentions: Sequence[Mention]) -> str:
    """Write a relation as TYPE(subject, object)."""
    one, other = mentions[relation.subject].text, mentions[relation.object].text
    return f"{relation.type}({one}, {other})"


def _value(relation: Relation, mentions: Sequence[Mention], name: str) -> str:
    if name == "place":
        return "" if relation.place is None else mentions[relation.place].text
    if name == "attribution":
        return ", ".join(mentions[at].text for at in relation.attribution)
    return str(getattr(relation, name))
