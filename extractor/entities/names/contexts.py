"""A name in its sentence in, the label that the words before it ask for, or none, out.

A model may take "il fondo Veba" for a person and "la fregata La Fayette" for a body.
What it found probable is weighed with what stands before the name and in the tables;
what one place says of a name counts where the same words stand again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from extractor.entities.names.beside import (
    find_signs,
    is_event,
    is_field,
    is_trade,
)
from extractor.entities.names.gazetteer import Gazetteer
from extractor.entities.names.marks import Mark
from extractor.entities.names.neighbours import is_full_name, read_pair
from extractor.entities.names.nouns import is_bearer, is_placed, read_noun
from extractor.entities.names.table_signs import find_first, read_tables
from extractor.lang.name_context_words import NameContextTable
from extractor.lang.name_words import NameTable, OrganisationTable
from extractor.lang.tables import load_table
from extractor.records import LANGUAGES
from extractor.world.facts import Fact

# What each sign adds to the probability of a label: measured on the development sets of
# both languages, where half and twice as much change little.
# A noun may stand before a person too ("il gruppo Ada Bianchi").
PART, NOUN = 1.1, 0.9
ARTICLE, LOCATIVE, FIRM, FIRST = 0.4, 0.4, 0.9, 0.6
PERSON = "PER"
# The share of its label in a name of a model that gives no shares.
SHARE = 0.6


class Weighed(NamedTuple):
    """A name, its score, and how probable each label is by the model."""

    mark: Mark
    score: float
    shares: Mapping[str, float]


@dataclass(slots=True)
class Signs:
    """What speaks for each label; ``shared`` signs count for the same words too.

    ``nothing``: it is no name of ours, ``noun``: the noun before it says so;
    ``placed``: the tables have a place of its name.
    """

    here: dict[str, float] = field(default_factory=dict)
    shared: dict[str, float] = field(default_factory=dict)
    nothing: bool = False
    noun: bool = False
    placed: bool = False


def weigh_labels(names: Sequence[Weighed], gazetteer: Gazetteer) -> list[Weighed]:
    """Give each name its most probable label; what is no name at all is left out."""
    people = {name.mark.words[-1] for name in names if is_full_name(name.mark)}
    signs = [_find_signs(name.mark, people, gazetteer) for name in names]
    for (one, other), sign in zip(pairwise(names), signs[1:], strict=True):
        if found := read_pair(one.mark, other.mark, people, gazetteer):
            _hear((found,), (), sign)
    _add_firm_signs(names, signs, people)
    texts = [name.mark.text for name in names]
    shared: dict[str, dict[str, float]] = {}
    for text, sign in zip(texts, signs, strict=True):
        known = shared.setdefault(text, {})
        for label, weight in sign.shared.items():
            known[label] = max(weight, known.get(label, weight))
    things = {text for text, sign in zip(texts, signs, strict=True) if sign.noun}
    weighed = [
        name._replace(mark=_relabel(name, (sign.here, shared[text])))
        for name, text, sign in zip(names, texts, signs, strict=True)
        if not (sign.nothing or (things and _is_thing(name.mark, things)))
    ]
    lost = people - {name.mark.words[-1] for name in weighed if is_full_name(name.mark)}
    if not lost:  # as nearly always
        return weighed
    return [_undo_vote(name) if name.mark.text in lost else name for name in weighed]


def _add_firm_signs(
    names: Iterable[Weighed], signs: Iterable[Signs], people: Collection[str]
) -> None:
    """Let the first word of a body's full name be that body where it stands alone.

    "Barrick" after "Barrick Gold Corp", "Hollander" after "Hollander Plastics".
    """
    marks = [name.mark for name in names]
    given = {mark.words[0] for mark in marks if is_full_name(mark)}
    firms: dict[str, float] = {}
    lang = marks[0].parsed.lang if marks else LANGUAGES[0]
    last = load_table(lang, "name_contexts", NameContextTable).last.ORG
    for mark in marks:
        if mark.label == "ORG" and mark.end - mark.start > 1:
            named = _has_form(mark) or mark.parsed.lower[mark.end - 1] in last
            weight = FIRM if named else FIRST
            firms[mark.words[0]] = max(weight, firms.get(mark.words[0], 0.0))
    for mark, sign in zip(marks, signs, strict=True) if firms else ():
        text = mark.text
        if text in firms and text not in people and text not in given:
            weight = max(firms[text], sign.shared.get("ORG", 0.0))
            if not sign.placed and (mark.label == PERSON or weight >= FIRM):
                sign.shared["ORG"] = weight
        elif text in firms and sign.here.get("ORG", 0.0) > 0.0:
            # A firm is called after its founder: what stands beside the name decides.
            sign.here["ORG"] += FIRM


def _is_thing(mark: Mark, things: Collection[str]) -> bool:
    """Whether an article stands before what the text calls a ship or a film elsewhere.

    "la nave Bismarck", then "la Bismarck"; a person has no article.
    """
    first = find_first(mark)
    if mark.text not in things or not first:
        return False
    table = load_table(mark.parsed.lang, "name_contexts", NameContextTable)
    before = mark.parsed.straight[first - 1]
    articles = load_table(mark.parsed.lang, "names", NameTable).articles
    return any(
        before in words
        for words in (articles, table.context.articles, table.teams.articles)
    )


def _undo_vote(name: Weighed) -> Weighed:
    """Give a word its own best label whose full name is no person's after all.

    "Savino Del Bene Scandicci" is a club, and Scandicci is a town.
    """
    best = max(sorted(name.shares), key=name.shares.__getitem__, default=PERSON)
    person = name.mark.label == PERSON
    return name._replace(mark=name.mark._replace(label=best)) if person else name


def _relabel(name: Weighed, signs: Iterable[Mapping[str, float]]) -> Mark:
    """Give a mark the label that the model's shares and the signs make best."""
    if not any(signs):  # the whole text has chosen the label
        return name.mark
    label = name.mark.label
    weights = dict(name.shares) or {label: SHARE}
    # Only signs are to change it.
    weights[label] = max(weights.values())
    for sign in signs:
        for key, weight in sign.items():
            weights[key] = weights.get(key, 0.0) + weight
    best = max(sorted(weights), key=weights.__getitem__)
    better = weights[best] > weights.get(label, 0.0)
    return name.mark._replace(label=best) if better else name.mark


def _find_signs(mark: Mark, people: Collection[str], gazetteer: Gazetteer) -> Signs:
    parsed, first = mark.parsed, find_first(mark)
    table = load_table(parsed.lang, "name_contexts", NameContextTable)
    if part := _read_parts(mark, table):
        return Signs(shared={part: PART})
    facts = gazetteer.folded.get(gazetteer.fold(mark.text), ())
    placed = any(fact.label == "LOC" for fact in facts)
    before = read_noun(parsed, first)
    alone = mark.end - mark.start == 1
    surname = mark.label == PERSON and alone and mark.text in people
    here = {} if surname else read_tables(mark, before, facts, gazetteer)
    signs = Signs(here=here, placed=placed)
    if is_event(mark, first, table) and not surname:
        signs.nothing = True
    elif (
        before in table.nouns.none
        or is_field(mark, table)
        or (not surname and is_trade(mark, gazetteer))
    ):
        signs.nothing = not facts
        signs.noun = before in table.nouns.none and signs.nothing
    elif before in table.nouns.ORG and not is_bearer(mark, first):
        signs.shared["ORG"] = PART if alone else NOUN
    elif mark.label == PERSON and mark.words[-1] not in people:
        _add_person_signs(mark, first, signs, table)
    if not signs.nothing:
        _hear(find_signs(mark, first, table, people), facts, signs)
    return signs


def _hear(
    found: Iterable[tuple[str, float, bool]], facts: Sequence[Fact], signs: Signs
) -> None:
    """Add signs; of a name that the tables have, only those for what they know."""
    known = {fact.label for fact in facts}
    for label, weight, shared in found:
        if not known or label in known:
            where = signs.shared if shared else signs.here
            where[label] = where.get(label, 0.0) + weight


def _add_person_signs(
    mark: Mark, first: int, signs: Signs, table: NameContextTable
) -> None:
    """Add what speaks against a person; ``first`` is where the name or quote begins."""
    before = mark.parsed.straight[first - 1] if first else ""
    if is_placed(mark, first, table):
        signs.shared["LOC"] = NOUN
    elif before in table.context.articles and mark.end - mark.start == 1:
        signs.shared[PERSON] = -ARTICLE
    elif before in table.context.locative:
        signs.here["LOC"] = signs.here.get("LOC", 0.0) + LOCATIVE


def _read_parts(mark: Mark, table: NameContextTable) -> str | None:
    """Read the label off the first or last of several words: "Adani Power"."""
    if mark.end - mark.start == 1:
        return None
    lower = mark.parsed.lower
    first, last = lower[mark.start], lower[mark.end - 1]
    if first in table.first.ORG or last in table.last.ORG or _has_form(mark):
        return "ORG"
    placed = first in table.first.LOC or last in table.last.LOC
    return "LOC" if placed and mark.label == PERSON else None


def _has_form(mark: Mark) -> bool:
    """Whether a name ends with a sort of company: "Placer Dome Inc"."""
    forms = load_table(mark.parsed.lang, "organisations", OrganisationTable).forms
    return mark.words[-1] in forms
