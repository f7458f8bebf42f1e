"""A phrase for a person and a person in, whether they go together out.

What the article says of somebody may speak for a trade or nation, or against it: a
player is no coach, a Serb no Spaniard.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.entities.identity.layout import Layout
from extractor.entities.identity.persons.offices import OfficePhrase
from extractor.entities.identity.persons.person import Person
from extractor.lang.role_words import RoleTable
from extractor.world.leaders import load_leaders

BODY, PLACE = "org", "LOC"


def is_compatible(
    layout: Layout, phrase: OfficePhrase, person: Person, table: RoleTable
) -> bool:
    """Whether nothing that is known of a person speaks against an epithet."""
    if not is_from_there(layout, phrase, person):
        return False
    own, fields = table.field_of.get(phrase.office), find_fields(person, table)
    return own is None or not fields or own in fields


def is_from_there(layout: Layout, phrase: OfficePhrase, person: Person) -> bool:
    """Whether a person may be of the gender, nation and body that a phrase says."""
    if phrase.masculine and person.gender == "f":
        return False
    held = {key for office in person.offices for key in office.of}
    states = set(_find_homes(layout, phrase.of))
    nations = set(_find_homes(layout, held | person.nations))
    if states and nations and states.isdisjoint(nations):
        return False
    bodies = {key for key in phrase.of if key.partition(":")[0] == BODY}
    known = any(key.partition(":")[0] == BODY for key in held)
    return not (bodies and known and bodies.isdisjoint(held))


def _find_homes(layout: Layout, keys: Iterable[str]) -> Iterator[str]:
    """Give the states among some ids, and those that the places among them are in."""
    for key in keys:
        fact = layout.gazetteer.facts.get(key)
        if layout.gazetteer.is_state(key):
            yield key
        if fact is not None and fact.state and fact.label == PLACE:
            yield fact.state


def find_fields(person: Person, table: RoleTable) -> frozenset[str]:
    """Give the fields of the offices that a person has, or is known to have had."""
    offices = {office.office for office in person.offices}
    offices |= {row.office for row in load_leaders().get(person.entity, ())}
    return frozenset(table.field_of[o] for o in offices if o in table.field_of)


def is_called_so(
    layout: Layout, phrase: OfficePhrase, person: Person, table: RoleTable
) -> bool:
    """Whether the article says of a person what an epithet says."""
    field = table.field_of.get(phrase.office)
    for held in person.offices:
        same = phrase.office == held.office and phrase.office != table.national
        fits = held.office in table.offices[phrase.office].fits
        loose = phrase.office in table.loose and table.field_of.get(held.office)
        if same or fits or (loose and loose == field):
            return True
    if not phrase.of or phrase.office != table.national:
        return False
    return not phrase.of.isdisjoint(person.nations) or _is_of(layout, phrase, person)


def _is_of(layout: Layout, phrase: OfficePhrase, person: Person) -> bool:
    """Whether an office of a person is of such a nation, or of a body from there."""
    homes = {key for key in phrase.of if not layout.gazetteer.is_state(key)}
    said = phrase.of | set(_find_homes(layout, homes))
    return any(said & _find_nations(layout, held) for held in person.offices)


def _find_nations(layout: Layout, held: OfficePhrase) -> frozenset[str]:
    facts = (layout.gazetteer.facts.get(key) for key in held.of)
    return held.of | {fact.state for fact in facts if fact and fact.state}


def leads_state(held: OfficePhrase, table: RoleTable) -> bool:
    """Whether an office is one of the highest, of a state or of nothing named."""
    body = any(key.partition(":")[0] == BODY for key in held.of)
    return held.office in table.highest and not held.content and not body
