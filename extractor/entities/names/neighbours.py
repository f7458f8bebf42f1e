"""A name and the one right before it in, what that says about its label out.

"Roma e Ribera", "Ribera (AG)", "Ada Rossi di Veba", "l'Inter di Chivu".
"""

from __future__ import annotations

from collections.abc import Collection

from extractor.entities.names.beside import is_code
from extractor.entities.names.gazetteer import Gazetteer
from extractor.entities.names.marks import Mark
from extractor.lang.name_words import NameTable, OrganisationTable
from extractor.lang.sports import is_sporting
from extractor.lang.syntax_roles import SyntaxTable
from extractor.lang.tables import load_table
from extractor.world.facts import LENDING_KINDS

# What each sign adds to the probability of a label, as in ``contexts``.
JOINED, CODE, EMPLOYER, TEAM = 0.4, 1.1, 0.6, 1.1
# Kinds of places that lie in no province.
WIDER = frozenset({"region", "state"})
# A club is called by a name of its own, or by that of such a place.
CLUB_KINDS = LENDING_KINDS | {"club"}
STATE = "state"
PERSON = "PER"


def read_pair(
    one: Mark, other: Mark, people: Collection[str], gazetteer: Gazetteer
) -> tuple[str, float, bool] | None:
    """Give label, weight, and whether it counts for the same words elsewhere too.

    They are the second name's, behind one word or mark; ``people`` are the surnames of
    the article's persons.
    """
    if other.start != one.end + 1:  # as most
        return None
    surname = other.words[-1] in people
    if not surname and _are_joined(one, other):
        return "LOC", JOINED, False
    if _is_province(one, other, gazetteer):
        return "LOC", CODE, False
    if not surname and _is_of(one, other):
        return "ORG", EMPLOYER, False
    if _is_of_team(one, other, gazetteer):
        return PERSON, TEAM, True
    return None


def _are_joined(one: Mark, other: Mark) -> bool:
    """Whether a comma or "and" joins a word taken for a person to a place."""
    if other.end > other.start + 1:
        return False
    names = load_table(one.parsed.lang, "names", NameTable)
    word = one.parsed.words[one.end]
    joint = word == "," or word in names.conjunctions
    return joint and (one.label, other.label) == ("LOC", PERSON)


def _is_of(one: Mark, other: Mark) -> bool:
    """Whether "of" joins a word taken for a person to a full name: "Ada Rossi of X"."""
    if other.label != PERSON or not is_full_name(one):
        return False
    of = load_table(one.parsed.lang, "organisations", OrganisationTable).of
    alone = other.end == other.start + 1
    return alone and one.parsed.straight[one.end] in of


def _is_province(town: Mark, mark: Mark, gazetteer: Gazetteer) -> bool:
    """Whether a mark is a province's code, not a party's: "Liguria (FI)"."""
    if town.label == "ORG" or not is_code(town, mark):
        return False
    facts = gazetteer.find_facts(town.text, "LOC")
    known = town.label == "LOC" or facts
    return bool(known) and all(fact.kind not in WIDER for fact in facts)


def _is_of_team(team: Mark, mark: Mark, gazetteer: Gazetteer) -> bool:
    """Whether a mark is whose a team is, which no table has: "l'Inter di Chivu".

    English says "Slot's Liverpool": a possessive before a name is no place anyway.
    """
    if PERSON in (team.label, mark.label):
        return False
    parsed, folded = team.parsed, gazetteer.folded
    of = load_table(parsed.lang, "syntax", SyntaxTable).prepositions["of_bare"]
    if parsed.straight[team.end] not in of or folded.get(gazetteer.fold(mark.text)):
        return False
    kinds = {fact.kind for fact in folded.get(gazetteer.fold(team.text), ())}
    club = team.label == "ORG" and not CLUB_KINDS.isdisjoint(kinds)
    return (club or STATE in kinds) and is_sporting(parsed.lang, parsed.lower)


def is_full_name(mark: Mark) -> bool:
    """Say whether a mark is a person's name of several words."""
    return mark.label == PERSON and mark.end - mark.start > 1
