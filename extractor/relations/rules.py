"""A parsed Doc, its mentions and a schema in, relations out; pure and deterministic."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from extractor.lang.parsed_doc import ParsedDoc, read_doc
from extractor.records import Mention, Relation
from extractor.relations.attempts import find_attempt
from extractor.relations.contrasts import is_either, is_set_against
from extractor.relations.entries import find_entry
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
from extractor.relations.times.coming import is_coming
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


class Statement(NamedTuple):
    """A trigger with the two mentions it relates, before the rest is read of it.

    What stands beside better ones is left out, so nothing more is read of it.
    """

    trigger: Trigger
    subject: int
    object: int
    bounds: tuple[int, int]
    sentence: tuple[int, int]
    score: float


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
    best: dict[tuple[object, ...], Statement] = {}
    for trigger, pair in find_candidates(tree, schema):
        kind = schema.relations[trigger.type]
        if _is_denied_twice(tree, trigger) or _says_nothing(tree, trigger, kind):
            continue
        said = _read_statement(tree, trigger, pair, kind)
        key = _find_key(tree, said, kind)
        if key not in best or _rank(said) < _rank(best[key]):
            best[key] = said
    kept = _drop_weaker(tree, best.values(), schema)
    found = [_build_relation(tree, s, schema.relations[s.trigger.type]) for s in kept]
    return tuple(sorted(found, key=_order))


def _drop_weaker(
    tree: Tree, statements: Iterable[Statement], schema: Schema
) -> list[Statement]:
    """Leave out a statement beside one that says more, or the contrary, of a pair."""
    found = list(statements)
    said: set[tuple[object, ...]] = set()
    for one in found:
        key = (one.trigger.type, *_find_pair(tree, one))
        said |= {key, (*key, one.trigger.tokens)}

    def is_weaker(one: Statement) -> bool:
        kind, pair = schema.relations[one.trigger.type], _find_pair(tree, one)
        words = one.trigger.tokens
        return any((stronger, *pair) in said for stronger in kind.yields_to) or any(
            (other, *pair, words) in said for other in kind.excluded_by
        )

    return [one for one in found if not is_weaker(one)]


def _find_pair(tree: Tree, said: Statement) -> tuple[object, ...]:
    """Give the sentence and whom a statement is about."""
    ends = [
        tree.mentions[index].entity or str(index)
        for index in (said.subject, said.object)
    ]
    return (said.sentence, *ends)


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


def _says_nothing(tree: Tree, trigger: Trigger, relation: RelationType) -> bool:
    """Say whether trying is no relation: nobody "tried to kill in Y" died in Y."""
    tells = relation.attempts != "never"
    return not tells and find_attempt(tree, trigger.tokens) is not None


def _read_statement(
    tree: Tree, trigger: Trigger, pair: Pair, relation: RelationType
) -> Statement:
    subject, obj = pair.subject, pair.object
    if relation.symmetric and tree.mentions[obj].start < tree.mentions[subject].start:
        subject, obj = obj, subject
    return Statement(
        trigger,
        subject,
        obj,
        bounds=tree.find_bounds(trigger.tokens),
        sentence=tree.find_sentence_bounds(trigger.tokens[0]),
        score=_find_score(tree, trigger, pair),
    )


def _build_relation(tree: Tree, said: Statement, relation: RelationType) -> Relation:
    trigger, tokens = said.trigger, said.trigger.tokens
    ends = said.subject, said.object
    stative = relation.date == "never" or _is_stative(tree, trigger)
    stance = _read_stance(tree, tokens, stative=stative, attempts=relation.attempts)
    if relation.date == "close" and not relation.symmetric:
        stance = _read_entry(tree, tokens, said.subject, stance)
    negated = trigger.pattern.negated or (
        stance.negated and not any(is_set_against(tree, tokens, end) for end in ends)
    )
    modality, sentence = stance.modality, tree.sent_of[tokens[0]]
    if modality == "fact" and not (stative or negated):
        modality = "possible" if is_either(tree, ends, sentence) else modality
    return Relation(
        type=trigger.type,
        subject=said.subject,
        object=said.object,
        trigger=said.bounds,
        sentence=said.sentence,
        negated=negated,
        modality=modality,
        attribution=stance.attribution,
        date=_find_date(tree, tokens, relation, stative=stative),
        place=_find_place(tree, tokens, ends, relation),
        rule=trigger.pattern.id,
        score=said.score,
    )


def _read_stance(
    tree: Tree, tokens: tuple[int, ...], *, stative: bool, attempts: str
) -> Stance:
    """Read how a trigger is meant, once for all that it relates."""
    key = ("stance", tokens, stative, attempts)
    known: Stance | None = tree.memo.get(key)
    if known is None:
        attribution = () if stative else find_attribution(tree, tokens)
        reported = bool(attribution) or (not stative and is_reported(tree, tokens))
        modality = find_modality(tree, tokens, stative=stative, attempts=attempts)
        if modality == "fact" and not stative and is_coming(tree, tokens):
            modality = "planned"
        known = tree.memo[key] = Stance(
            negated=is_negated(tree, tokens, stative=stative, attempts=attempts),
            modality="reported" if reported and modality == "fact" else modality,
            attribution=attribution,
        )
    return known


def _read_entry(
    tree: Tree, tokens: Sequence[int], holder: int, stance: Stance
) -> Stance:
    """Let an office be as planned or denied as the verb by which one comes into it."""
    verb = find_entry(tree, tokens, holder)
    if verb is None or stance.modality != "fact":
        return stance
    entry = _read_stance(tree, (verb,), stative=False, attempts="planned")
    coming = "fact" if entry.modality == "reported" else entry.modality
    return stance._replace(negated=stance.negated or entry.negated, modality=coming)


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


def _find_key(tree: Tree, said: Statement, kind: RelationType) -> tuple[object, ...]:
    """Give what makes two statements of a sentence the same."""
    ends = [
        tree.mentions[index].entity or str(index)
        for index in (said.subject, said.object)
    ]
    if kind.symmetric:
        ends.sort()
    return (said.trigger.type, said.sentence, *ends)


def _rank(said: Statement) -> tuple[object, ...]:
    return (-said.score, said.bounds, said.trigger.pattern.id)


def _order(relation: Relation) -> tuple[object, ...]:
    return (
        relation.sentence,
        relation.trigger,
        relation.type,
        relation.subject,
        relation.object,
    )
