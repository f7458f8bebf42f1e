"""A successor or counterpart of somebody in, the office that they have out.

"Il ministro Rossi ... il suo successore, Neri": Neri is a minister too. "Lavrov vedrà
il collega turco": a foreign minister, of Turkey.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from extractor.entities.identity.layout import Layout
from extractor.entities.identity.persons.offices import OfficePhrase
from extractor.entities.identity.persons.person import Person
from extractor.lang.role_words import RoleTable

# Sentences before the word in which the one whose office it is stands.
NEAR = 1


def lend_office(
    layout: Layout,
    phrase: OfficePhrase,
    bearer: str | None,
    people: Mapping[str, Person],
    table: RoleTable,
) -> OfficePhrase | None:
    """Give a phrase with the office of whom it is relative to; None without one.

    That is the holder of an office named last before it, who is not its ``bearer``.
    Other phrases stay as they are; who has it elsewhere must be said to be of a place.
    """
    again = phrase.office in table.heirs
    if not again and phrase.office not in table.counterparts:
        return phrase
    held = _find_held(layout, phrase, bearer, people, table)
    if held is None or not (again or phrase.of):
        return None
    return replace(
        phrase,
        office=held.office,
        content=held.content,
        of=held.of if again else phrase.of,
        definite=phrase.definite or not again,
    )


def is_lent(layout: Layout, phrase: OfficePhrase, table: RoleTable) -> bool:
    """Whether a phrase has its office from somebody else, who is not meant."""
    own = table.office_of.get(layout.words[phrase.word])
    return own in table.counterparts or own in table.heirs


def _find_held(
    layout: Layout,
    phrase: OfficePhrase,
    bearer: str | None,
    people: Mapping[str, Person],
    table: RoleTable,
) -> OfficePhrase | None:
    """Give the last office, no mere trade, of the holder named last before a phrase."""
    found: tuple[int, OfficePhrase] | None = None
    for person in people.values():
        held = [o for o in person.offices if o.office not in table.epithets]
        before = [token for token in person.tokens if token < phrase.first]
        near = before and person.is_near(layout, phrase.first, sentences=NEAR)
        if not held or not near or person.entity == bearer:
            continue
        if found is None or before[-1] > found[0]:
            found = before[-1], held[-1]
    return found[1] if found else None
