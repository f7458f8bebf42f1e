"""A trade in, the only person that the article has named before it, if just now, out.

"Boeing named Kelly Ortberg as its chief. The engineer ...": nobody else can be meant,
whatever office was said.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.entities.identity.layout import SUBJECTS, Layout
from extractor.entities.identity.persons.compatibility import (
    find_fields,
    is_from_there,
)
from extractor.entities.identity.persons.offices import OfficePhrase
from extractor.entities.identity.persons.person import Person
from extractor.entities.identity.persons.salience import find_near
from extractor.lang.role_words import RoleTable


def find_sole(
    layout: Layout, phrase: OfficePhrase, able: Sequence[Person], table: RoleTable
) -> Person | None:
    """Give the only one of the people who may be meant, if just named, for a subject.

    Those of law, crime and medicine, whom reports on others mention unnamed, are not:
    "Anna Bosco was killed. The attacker ...". Nor is who is of another field.
    """
    field = table.field_of.get(phrase.office)
    if len(able) != 1 or field is None:
        return None
    woman = phrase.feminine and able[0].gender == "f"
    if field in table.unnamed and not woman:
        return None
    other = find_fields(able[0], table) - table.adjoining
    if other - {field} or phrase.office in table.unnamed_trades:
        return None
    acts = layout.is_kind(layout.find_head(phrase.first, phrase.end), *SUBJECTS)
    if not acts or not find_near(layout, phrase.first, able):
        return None
    return able[0] if is_from_there(layout, phrase, able[0]) else None
