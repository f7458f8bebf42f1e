"""A parsed Doc, its mentions and a schema in, relations out; pure and deterministic."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from extractor.lang.parsed_doc import ParsedDoc, read_doc
from extractor.records import Mention, Relation
from extractor.relations.modality import find_modality
from extractor.relations.negation import is_negated
from extractor.relations.pairings import Pair
from extractor.relations.pairs import find_pairs
from extractor.relations.precision import find_precision
from extractor.relations.qualifiers import (
    find_attribution,
    find_place,
    is_reported,
)
from extractor.relations.times.event_dates import find_date
from extractor.relations.trees.agreement import read_tree
from extractor.relations.trees.tree import Tree
from extractor.relations.triggers.lemmas import build_lemmas
from extractor.relations.triggers.trigger_index import build_index
from extractor.relations.triggers.triggers import Trigger, find_triggers
from extractor.schemas import RelationType, Schema

# Scores of mentions are no shares: where both are 0.8, relations are right as often as
# their rules, so mentions tilt the score and no more (fitted on the development gold).
MENTION_WEIGHT = 0.125

# Roles that describe a name beside the trigger, whatever the sentence's verb says.
STATIVE = frozenset({"bearer", "self"})
# Roles of who is or comes somewhere, as a verb says: "will be in Rome".
PRESENCE = frozenset({"arrived", "present"})


class Stance(NamedTuple):
    """What the text makes of a trigger, as the fields of ``Relation``."""

    negated: bool
    modality: str
    attribution: tuple[int, ...]


def find_relations(
    doc: Doc | ParsedDoc, mentions: Sequence[Mention], schema: Schema
) -> tuple[Relation, ...]:
    """Find what the text states between the mentions.

    Gives relations sorted by sentence, trigger and type. A statement that a sentence
    makes twice, or that two patterns find, is given once, with the best score.

    Notes
    -----
    The parse is read through neutral roles; where it is missing only adjacent spans
    ("il presidente russo Putin") are found.
    """
    parsed = read_doc(doc)
    tree = read_tree(parsed, mentions, build_lemmas(schema, parsed.lang))
    best: dict[tuple[object, ...], Relation] = {}
    for trigger, pair in find_candidates(tree, schema):
        if _is_denied_twice(tree, trigger):
            continue
        relation = _build_relation(tree, trigger, pair, schema.relations[trigger.type])
        key = _find_key(tree, relation, schema.relations[trigger.type])
        if key not in best or _rank(relation) < _rank(best[key]):
            best[key] = relation
    kept = _drop_weaker(tree, best.values(), schema)
    return tuple(sorted(kept, key=_order))


def _drop_weaker(
    tree: Tree, relations: Iterable[Relation], schema: Schema
) -> list[Relation]:
    """Leave out a relation beside one that says more of the same pair."""
    found = list(relations)
    said: set[tuple[object, ...]] = {
        (relation.type, *_find_pair(tree, relation)) for relation in found
    }
    return [
        relation
        for relation in found
        if not any(
            (stronger, *_find_pair(tree, relation)) in said
            for stronger in schema.relations[relation.type].yields_to
        )
    ]


def _find_pair(tree: Tree, relation: Relation) -> tuple[object, ...]:
    """Give the sentence and whom a relation is between."""
    ends = [
        tree.mentions[index].entity or str(index)
        for index in (relation.subject, relation.object)
    ]
    return (relation.sentence, *ends)


def find_candidates(tree: Tree, schema: Schema) -> Iterator[tuple[Trigger, Pair]]:
    """Give each trigger with each pair it relates, before anything is left out."""
    behind, said = [], []
    for trigger in find_triggers(tree, build_index(schema, tree.lang)):
        if trigger.behind:
            behind.append(trigger)
            continue
        pairs = find_pairs(tree, trigger, schema.relations[trigger.type])
        if pairs and len(trigger.tokens) > 1:
            said.append((trigger.type, frozenset(trigger.tokens)))
        for pair in pairs:
            yield trigger, pair
    for trigger in behind:
        tokens = frozenset(trigger.tokens)
        if any(name == trigger.type and tokens < other for name, other in said):
            continue
        for pair in find_pairs(tree, trigger, schema.relations[trigger.type]):
            yield trigger, pair


def _is_denied_twice(tree: Tree, trigger: Trigger) -> bool:
    """Say whether a trigger that denies is denied: "was not sacked" appoints nobody."""
    return trigger.pattern.negated and is_negated(tree, trigger.tokens)


def _build_relation(
    tree: Tree, trigger: Trigger, pair: Pair, relation: RelationType
) -> Relation:
    subject, obj = pair.subject, pair.object
    if relation.symmetric and tree.mentions[obj].start < tree.mentions[subject].start:
        subject, obj = obj, subject
    tokens = trigger.tokens
    stative = relation.date == "never" or _is_stative(tree, trigger)
    stance = _read_stance(tree, tokens, stative=stative)
    return Relation(
        type=trigger.type,
        subject=subject,
        object=obj,
        trigger=tree.find_bounds(tokens),
        sentence=tree.find_sentence_bounds(tokens[0]),
        negated=trigger.pattern.negated or stance.negated,
        modality=stance.modality,
        attribution=stance.attribution,
        date=_find_date(tree, tokens, relation, stative=stative),
        place=_find_place(tree, tokens, (subject, obj), relation),
        rule=trigger.pattern.id,
        score=_find_score(tree, trigger, pair),
    )


def _read_stance(tree: Tree, tokens: tuple[int, ...], *, stative: bool) -> Stance:
    """Read how a trigger is meant, once for all that it relates."""
    key = ("stance", tokens, stative)
    known: Stance | None = tree.memo.get(key)
    if known is None:
        attribution = () if stative else find_attribution(tree, tokens)
        reported = bool(attribution) or (not stative and is_reported(tree, tokens))
        modality = find_modality(tree, tokens, stative=stative)
        known = tree.memo[key] = Stance(
            negated=is_negated(tree, tokens, stative=stative),
            modality="reported" if reported and modality == "fact" else modality,
            attribution=attribution,
        )
    return known


def _is_stative(tree: Tree, trigger: Trigger) -> bool:
    """Say whether the trigger only describes a name beside it."""
    named = STATIVE.intersection((*trigger.pattern.subject, *trigger.pattern.object))
    if "self" in named or not named:
        at_verb = not PRESENCE.isdisjoint(trigger.pattern.subject)
        return bool(named) and not at_verb
    return not any(
        tree.children_of(token, "copula") or tree.is_kind(token, "open_complement")
        for token in trigger.tokens
    )


def _find_date(
    tree: Tree, tokens: Sequence[int], relation: RelationType, *, stative: bool
) -> str | None:
    if relation.date == "never":
        return None
    return find_date(tree, tokens, close=stative or relation.date == "close")


def _find_place(
    tree: Tree, tokens: Sequence[int], taken: Sequence[int], relation: RelationType
) -> int | None:
    return None if relation.place == "never" else find_place(tree, tokens, taken)


def _find_score(tree: Tree, trigger: Trigger, pair: Pair) -> float:
    """Multiply how sure the rule, the roles and both mentions are; in [0, 1]."""
    sure = tree.mentions[pair.subject].score * tree.mentions[pair.object].score
    precision = find_precision(trigger.pattern)
    return round(precision * pair.factor * math.pow(sure, MENTION_WEIGHT), 3)


def _find_key(tree: Tree, relation: Relation, kind: RelationType) -> tuple[object, ...]:
    """Give what makes two relations the same statement of a sentence."""
    ends = [
        tree.mentions[index].entity or str(index)
        for index in (relation.subject, relation.object)
    ]
    if kind.symmetric:
        ends.sort()
    return (relation.type, relation.sentence, *ends)


def _rank(relation: Relation) -> tuple[object, ...]:
    return (-relation.score, relation.trigger, relation.rule)


def _order(relation: Relation) -> tuple[object, ...]:
    return (
        relation.sentence,
        relation.trigger,
        relation.type,
        relation.subject,
        relation.object,
    )
