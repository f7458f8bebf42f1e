"""Relations: facts (the headline), strict, boundaries and pairs, both settings.

fact
    Type equal, each argument overlaps the gold mark or a mention that the gold says is
    coreferent with it; one fact of an article counts once. Found relations whose
    arguments the gold does not mark are counted apart.
strict, boundaries
    Every relation counts; spans are the same, and in "strict" labels too.
pair
    As fact, whatever the type and the direction.

Gold that is arguable is neither rewarded nor punished in any of them. A symmetric
relation matches either way.

References
----------
Taillé, Guigue, Scoutheeten and Gallinari 2020, Let's Stop Incorrect Comparisons in
End-to-end Relation Extraction!
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Any

from extractor.records import Mention, Relation
from extractor.results.scores.compared import Compared
from extractor.results.scores.facts import Facts, Side, build_facts, find_sides
from extractor.results.scores.tally import ALL, Counted, Measure, Tally

RELATIONS = "relations"
PAIRS = "pairs"
FACT = "fact"
STRICT = "strict"
BOUNDARIES = "boundaries"
PAIR = "pair"
APART = "apart"


def score_relations(
    compared: Compared, *, symmetric: AbstractSet[str]
) -> Iterator[Counted]:
    """Count relations in every way; of gold with foreign types, pairs alone."""
    if not {RELATIONS, PAIRS} & compared.layers:
        return
    for side in find_sides(compared):
        pairs = build_facts(compared, side, symmetric=symmetric, typed=False)
        yield Measure(RELATIONS, PAIR, side.setting), _tally(pairs)
        if RELATIONS in compared.layers:
            yield from _score_types(compared, side, symmetric)


def _score_types(
    compared: Compared, side: Side, symmetric: AbstractSet[str]
) -> Iterator[Counted]:
    facts = build_facts(compared, side, symmetric=symmetric)
    for label in (ALL, *sorted({fact.type for fact in (*facts.firm, *facts.found)})):
        yield Measure(RELATIONS, FACT, side.setting, label), _tally(facts, label)
    apart = Tally(found=len(facts.apart))
    yield Measure(RELATIONS, APART, side.setting), apart
    for name, labelled in ((STRICT, True), (BOUNDARIES, False)):
        tally = _count_rows(compared, side, symmetric, labelled=labelled)
        yield Measure(RELATIONS, name, side.setting), tally


def _tally(facts: Facts, label: str = ALL) -> Tally:
    found = {fact for fact in facts.found if label in (ALL, fact.type)}
    firm = {fact for fact in facts.firm if label in (ALL, fact.type)}
    judged = found - set(facts.optional)
    return Tally.of(len(found & firm), found=len(judged), gold=len(firm))


def _count_rows(
    compared: Compared, side: Side, symmetric: AbstractSet[str], *, labelled: bool
) -> Tally:
    def build_key(relation: Relation, mentions: tuple[Mention, ...]) -> Any:
        ends = [
            (mention.start, mention.end, mention.label if labelled else "")
            for mention in (mentions[relation.subject], mentions[relation.object])
        ]
        return relation.type, *(sorted(ends) if relation.type in symmetric else ends)

    gold = compared.gold
    keys = [build_key(relation, gold.mentions) for relation in gold.relations]
    firm = {key for at, key in enumerate(keys) if at not in compared.optional}
    found = {build_key(relation, side.mentions) for relation in side.relations}
    judged = found - (set(keys) - firm)
    return Tally.of(len(found & firm), found=len(judged), gold=len(firm))
