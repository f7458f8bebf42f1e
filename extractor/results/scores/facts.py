"""The relations of one article as facts: type and pair of entities, each once.

A found argument stands for the entity of the gold mention that it overlaps; a role,
pronoun or demonym that the gold does not mark for that of the names it was joined to
("the Italian premier" for that of "Italy", where the text names it). A found
relation of which an argument overlaps no gold mention is set apart: the gold does not
say whether it is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from extractor.records import Mention, Relation
from extractor.results.scores.compared import Compared, find_marked

END_TO_END = "end to end"
GOLD_MENTIONS = "gold mentions"
# Forms of mentions that gold need not mark, and those that may lie around a name.
REFERRING = ("role", "pronoun", "demonym")
AROUND = ("role", "pronoun")


class Fact(NamedTuple):
    """A relation type between two entities of the gold; type "" means any."""

    type: str
    subject: str
    object: str


@dataclass(frozen=True, slots=True)
class Side:
    """Relations to be scored, and the mentions that they point at."""

    setting: str
    mentions: tuple[Mention, ...]
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts of one article, each with the indices of the relations that say it.

    A fact of ``optional`` is in no firm relation. ``apart`` are found relations whose
    arguments the gold does not mark.
    """

    firm: dict[Fact, list[int]]
    optional: dict[Fact, list[int]]
    found: dict[Fact, list[int]]
    apart: tuple[int, ...]


def find_sides(compared: Compared) -> Iterator[Side]:
    """Give what was found end to end and, where known, between gold mentions."""
    found = compared.found
    yield Side(END_TO_END, found.mentions, found.relations)
    if compared.between_gold is not None:
        yield Side(GOLD_MENTIONS, compared.gold.mentions, compared.between_gold)


def build_facts(
    compared: Compared, side: Side, *, symmetric: AbstractSet[str], typed: bool = True
) -> Facts:
    """Join relations that say the same.

    Parameters
    ----------
    symmetric
        Types that read the same both ways.
    typed
        False: pairs alone, whatever the type and the direction.
    """

    def build_fact(type_: str, one: str, other: str) -> Fact:
        if not typed or type_ in symmetric:
            one, other = sorted((one, other))
        return Fact(type_ if typed else "", one, other)

    gold = compared.gold.mentions
    firm: dict[Fact, list[int]] = {}
    arguable: dict[Fact, list[int]] = {}
    for at, relation in enumerate(compared.gold.relations):
        ends = (find_entity(gold, end) for end in (relation.subject, relation.object))
        facts = arguable if at in compared.optional else firm
        facts.setdefault(build_fact(relation.type, *ends), []).append(at)
    optional = {fact: rows for fact, rows in arguable.items() if fact not in firm}
    found: dict[Fact, list[int]] = {}
    apart = []
    for at, relation in enumerate(side.relations):
        either = find_argument_entities(side, relation, gold)
        candidates = [build_fact(relation.type, *pair) for pair in product(*either)]
        if candidates:
            fact = _choose(candidates, firm, optional)
            found.setdefault(fact, []).append(at)
        else:
            apart.append(at)
    return Facts(firm, optional, found, tuple(apart))


def find_argument_entities(
    side: Side, relation: Relation, gold: Sequence[Mention]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the gold entities that subject and object may stand for, best first."""
    one, other = (
        tuple(
            dict.fromkeys(find_entity(gold, at) for at in _find_gold(side, end, gold))
        )
        for end in (relation.subject, relation.object)
    )
    return one, other


def _find_gold(side: Side, at: int, gold: Sequence[Mention]) -> Iterator[int]:
    """Give the gold mentions that a found one stands for.

    What refers and is not marked in the gold stands for what the names of its entity
    overlap.
    """
    mention = side.mentions[at]
    marked = find_marked(mention, gold)
    if mention.form not in REFERRING or _is_marked(mention, marked, gold):
        yield from marked
        return
    for other in side.mentions:
        if other.entity == mention.entity and other.form not in REFERRING:
            yield from find_marked(other, gold)


def _is_marked(
    mention: Mention, marked: Sequence[int], gold: Sequence[Mention]
) -> bool:
    """Whether the gold marks what refers too, not only a name inside of it."""
    if mention.form not in AROUND:
        return bool(marked)
    return any(
        gold[at].form in REFERRING and gold[at].label == mention.label for at in marked
    )


def find_entity(mentions: Sequence[Mention], at: int) -> str:
    """Give the entity of a mention; one without is an entity of its own."""
    return mentions[at].entity or f"mention {at}"


def _choose(candidates: Sequence[Fact], *golds: Iterable[Fact]) -> Fact:
    """Take the first candidate that the gold has, else the best fit."""
    for gold in golds:
        for fact in candidates:
            if fact in gold:
                return fact
    return candidates[0]
