"""A name in its sentence in, the label that the words before it ask for, or none, out.

A model may take "il fondo Veba" for a person and "la fregata La Fayette" for a body.
What it found probable is weighed with what stands before the name and in the tables;
what one place says of a name counts where the same words stand again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from extractor.entities.names.gazetteer import Gazetteer
from extractor.entities.names.marks import Mark
from extractor.lang.folding import fold_name, join_apostrophes
from extractor.lang.name_words import (
    NameContextTable,
    NameTable,
    OrganisationTable,
)
from extractor.lang.parsed_doc import ParsedDoc
from extractor.lang.tables import load_table
from extractor.world.facts import Fact

# What each sign adds to the probability of a label: measured on the development sets of
# both languages, where half and twice as much change little.
# A noun may stand before a person too ("il gruppo Ada Bianchi").
PART, NOUN, SEAT, APPOSED = 1.1, 0.9, 0.85, 0.6
ARTICLE, LOCATIVE, JOINED, TABLE = 0.4, 0.4, 0.4, 0.25
PERSON = "PER"
# The share of its label in a name of a model that gives no shares.
SHARE = 0.6
# Words of sports that an article on them has at least; one is said of politics too.
SPORTING = 2
# Words of a text so short that one will do.
SHORT = 60
TOWNS = frozenset({"capital", "city"})
# What the names of teams are taken from.
PLACES = TOWNS | {"region"}


class Weighed(NamedTuple):
    """A name, its score, and how probable each label is by the model."""

    mark: Mark
    score: float
    shares: Mapping[str, float]


@dataclass(slots=True)
class Signs:
    """What speaks for each label; ``shared`` signs count for the same words too."""

    here: dict[str, float] = field(default_factory=dict)
    shared: dict[str, float] = field(default_factory=dict)
    nothing: bool = False


def is_sporting(parsed: ParsedDoc) -> bool:
    """Whether an article speaks of sports, where towns and states may be teams."""
    table = load_table(parsed.lang, "name_contexts", NameContextTable)
    found = len(table.context.sports.intersection(parsed.lower))
    return found >= (SPORTING if len(parsed.lower) > SHORT else 1)


def weigh_labels(names: Sequence[Weighed], gazetteer: Gazetteer) -> list[Weighed]:
    """Give each name its most probable label; what is no name at all is left out."""
    people = {name.mark.words[-1] for name in names if _is_full_name(name.mark)}
    signs = [_find_signs(name.mark, people, gazetteer) for name in names]
    for (one, other), sign in zip(pairwise(names), signs[1:], strict=True):
        if _are_joined(one.mark, other.mark) and other.mark.words[-1] not in people:
            sign.here["LOC"] = sign.here.get("LOC", 0.0) + JOINED
    shared: dict[str, dict[str, float]] = {}
    for name, sign in zip(names, signs, strict=True):
        known = shared.setdefault(name.mark.text, {})
        for label, weight in sign.shared.items():
            known[label] = max(weight, known.get(label, weight))
    weighed = [
        name._replace(mark=_relabel(name, (sign.here, shared[name.mark.text])))
        for name, sign in zip(names, signs, strict=True)
        if not sign.nothing
    ]
    lost = people - {
        name.mark.words[-1] for name in weighed if _is_full_name(name.mark)
    }
    return [_undo_vote(name) if name.mark.text in lost else name for name in weighed]


def _undo_vote(name: Weighed) -> Weighed:
    """Give a word its own best label whose full name is no person's after all.

    "Savino Del Bene Scandicci" is a club, and Scandicci is a town.
    """
    best = max(sorted(name.shares), key=name.shares.__getitem__, default=PERSON)
    person = name.mark.label == PERSON
    return name._replace(mark=name.mark._replace(label=best)) if person else name


def _are_joined(one: Mark, other: Mark) -> bool:
    """Whether a comma or "and" joins a word taken for a person to a place."""
    if other.start != one.end + 1 or other.end > other.start + 1:
        return False
    names = load_table(one.parsed.lang, "names", NameTable)
    word = one.parsed.words[one.end]
    joint = word == "," or word in names.conjunctions
    return joint and (one.label, other.label) == ("LOC", PERSON)


def _is_full_name(mark: Mark) -> bool:
    return mark.label == PERSON and mark.end - mark.start > 1


def _relabel(name: Weighed, signs: Iterable[Mapping[str, float]]) -> Mark:
    """Give a mark the label that the model's shares and the signs make best."""
    label = name.mark.label
    weights = dict(name.shares) or {label: SHARE}
    # The whole text has chosen the label; only signs are to change it.
    weights[label] = max(weights.values())
    for sign in signs:
        for key, weight in sign.items():
            weights[key] = weights.get(key, 0.0) + weight
    best = max(sorted(weights), key=weights.__getitem__)
    better = weights[best] > weights.get(label, 0.0)
    return name.mark._replace(label=best) if better else name.mark


def _find_signs(mark: Mark, people: Iterable[str], gazetteer: Gazetteer) -> Signs:
    parsed, first = mark.parsed, _find_first(mark)
    table = load_table(parsed.lang, "name_contexts", NameContextTable)
    if part := _read_parts(mark, table):
        return Signs(shared={part: PART})
    facts = gazetteer.folded.get(gazetteer.fold(mark.text), ())
    before = _read_noun(parsed, first)
    alone = mark.end - mark.start == 1
    surname = mark.label == PERSON and alone and mark.text in people
    signs = Signs(here={} if surname else _read_tables(mark, before, facts, gazetteer))
    if before in table.nouns.none:
        signs.nothing = not facts
    elif before in table.nouns.ORG:
        signs.shared["ORG"] = PART if alone else NOUN
    elif mark.label == PERSON and mark.words[-1] not in people:
        _add_person_signs(mark, first, signs, table)
    return signs


def _add_person_signs(
    mark: Mark, first: int, signs: Signs, table: NameContextTable
) -> None:
    """Add what speaks against a person; ``first`` is where the name or quote begins."""
    before = join_apostrophes(mark.parsed.lower[first - 1]) if first else ""
    if _is_placed(mark, first, table):
        signs.shared["LOC"] = NOUN
    elif before in table.context.articles and mark.end - mark.start == 1:
        signs.shared[PERSON] = -ARTICLE
    elif before in table.context.locative:
        signs.here["LOC"] = signs.here.get("LOC", 0.0) + LOCATIVE
    elif _is_apposed(mark, table):
        signs.shared["ORG"] = APPOSED


def _read_parts(mark: Mark, table: NameContextTable) -> str | None:
    """Read the label off the first or last of several words: "Adani Power"."""
    if mark.end - mark.start == 1:
        return None
    lower = mark.parsed.lower
    first, last = lower[mark.start], lower[mark.end - 1]
    if first in table.first.ORG or last in table.last.ORG:
        return "ORG"
    placed = first in table.first.LOC or last in table.last.LOC
    return "LOC" if placed and mark.label == PERSON else None


def _is_apposed(mark: Mark, table: NameContextTable) -> bool:
    """Whether a comma, an article and a noun for bodies follow: "Lyten, the firm"."""
    parsed, comma = mark.parsed, mark.end
    if comma + 2 >= len(parsed.words) or parsed.words[comma] != ",":
        return False
    names = load_table(parsed.lang, "names", NameTable)
    if join_apostrophes(parsed.lower[comma + 1]) not in names.articles:
        return False
    # An adjective may stand between.
    noun = comma + 2 + (parsed.pos[comma + 2] == "ADJ")
    return noun < len(parsed.words) and parsed.lower[noun] in table.nouns.ORG


def _read_noun(parsed: ParsedDoc, first: int) -> str:
    """Give the word before a name; an adjective after its noun is left out.

    "il fondo spagnolo Asterion"
    """
    nouns = first > 1 and parsed.pos[first - 2] == "NOUN"
    skipped = 1 + (nouns and parsed.pos[first - 1] == "ADJ")
    return join_apostrophes(parsed.lower[first - skipped]) if first else ""


def _find_first(mark: Mark) -> int:
    """Give the position of a mark, or of the quotation mark that opens it."""
    before = mark.parsed.words[mark.start - 1] if mark.start else ""
    quoted = before and not before[0].isalnum() and before.strip("\"'«“‘„") == ""
    return mark.start - 1 if quoted else mark.start


def _is_placed(mark: Mark, first: int, table: NameContextTable) -> bool:
    """Whether a noun for places stands before a name, with "of" between or not."""
    lower = mark.parsed.lower
    if not first or lower[first - 1] in table.nouns.LOC:
        return first > 0
    of = load_table(mark.parsed.lang, "organisations", OrganisationTable).of
    return first > 1 and lower[first - 1] in of and lower[first - 2] in table.nouns.LOC


def _read_tables(
    mark: Mark, before: str, facts: Sequence[Fact], gazetteer: Gazetteer
) -> dict[str, float]:
    """Give what the tables say against the label, and the small word before it."""
    labels = {fact.label for fact in facts}
    if len(labels) != 1:
        return {}
    table = load_table(mark.parsed.lang, "name_contexts", NameContextTable)
    if before in table.context.articles and _are_towns(facts, gazetteer):
        return {"ORG": PART if is_sporting(mark.parsed) else ARTICLE}
    if mark.label in labels:
        return {}
    if all(fact.kind == "seat" for fact in facts) and labels == {"ORG"}:
        return _weigh_seat(mark, facts, before, table)
    sure = mark.end - mark.start > 1 and not any(
        mark.text in f.homographs for f in facts
    )
    return {labels.pop(): PART if sure else TABLE} if mark.label == PERSON else {}


def _are_towns(facts: Iterable[Fact], gazetteer: Gazetteer) -> bool:
    """Whether facts are towns without an article in their names, unlike "Il Cairo"."""
    return all(
        fact.kind in TOWNS
        and fold_name(fact.names["it"]).replace("'", "' ").split()[0]
        not in gazetteer.articles
        for fact in facts
    )


def _weigh_seat(
    mark: Mark, facts: Sequence[Fact], before: str, table: NameContextTable
) -> dict[str, float]:
    """Say that a seat of government is a body where nothing says that one is there."""
    names = load_table(mark.parsed.lang, "names", NameTable)
    first = mark.start
    word = before
    if before in names.articles and first > 1 and word not in table.context.articles:
        word = mark.parsed.lower[first - 2]
    if word in table.context.beside:
        return {}
    sure = all(mark.text not in fact.homographs for fact in facts)
    return {"ORG": SEAT if sure or before in table.context.articles else TABLE}
