"""A new office without a name in, whom the article says was chosen for it, out.

"Il Parlamento ha eletto Anna Bosco presidente. ... La nuova presidente": one who holds
it is not meant, but who was made one.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.entities.identity.layout import Layout
from extractor.entities.identity.persons.office_bearers import is_predicate
from extractor.entities.identity.persons.office_holders import fits
from extractor.entities.identity.persons.offices import OfficePhrase
from extractor.entities.identity.persons.person import Person
from extractor.lang.role_words import RoleTable


def _is_made(layout: Layout, held: OfficePhrase, table: RoleTable) -> bool:
    """Whether an office is new, or a verb makes somebody its holder."""
    if held.new or is_predicate(layout, held, table):
        return True
    return layout.is_person(held.first - 1)  # "elected Roe president"


def find_chosen(
    layout: Layout, phrase: OfficePhrase, able: Sequence[Person], table: RoleTable
) -> Person | None:
    """Give the only one who was made what a phrase with "new" says."""
    found = [
        person
        for person in able
        if any(
            not held.former and _is_made(layout, held, table)
            for held in person.offices
            if fits(phrase, held, table)
        )
    ]
    return found[0] if len(found) == 1 else None
