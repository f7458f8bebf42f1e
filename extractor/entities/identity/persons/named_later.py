"""An office without a name that opens an article in, who is named next for it, out.

Leads say who acts by office and name them in the sentence after: "The Polish foreign
minister flew to Kyiv. Radosław Sikorski told reporters ...".
"""

from __future__ import annotations

from collections.abc import Mapping

from extractor.entities.identity.layout import SUBJECTS, Layout
from extractor.entities.identity.persons.office_holders import has_led
from extractor.entities.identity.persons.offices import OfficePhrase
from extractor.entities.identity.persons.person import Person
from extractor.lang.role_words import RoleTable

# The name stands in the sentence behind the office.
NEXT = 1
# Words of a full name, as who is named for the first time has.
FULL = 2


def find_named_later(
    layout: Layout,
    phrase: OfficePhrase,
    people: Mapping[str, Person],
    table: RoleTable,
) -> Person | None:
    """Give the only one named later who is known to have led the state of an office.

    Else the full name that is the subject of the next sentence, of whom it says no
    office, if nobody is named before.
    """
    if phrase.former or not phrase.of or phrase.office in table.epithets:
        return None
    later = [p for p in people.values() if p.tokens[0] > phrase.first]
    fitting = [p for p in later if p.may_be(phrase)]
    led = [p for p in fitting if has_led(phrase, p, table)]
    if led:
        return led[0] if len(led) == 1 and _is_present(led[0]) else None
    if len(later) < len(people) or not _acts(layout, phrase):
        return None
    return next((p for p in fitting if _is_taken_up(layout, phrase, p, later)), None)


def _is_present(person: Person) -> bool:
    """Whether the article calls somebody by no office that is over."""
    return not any(held.former for held in person.offices)


def _acts(layout: Layout, phrase: OfficePhrase) -> bool:
    """Whether an office is the subject of a main clause."""
    head = layout.find_head(phrase.first, phrase.end)
    verb = layout.heads[head]
    return layout.is_kind(head, *SUBJECTS) and layout.heads[verb] == verb


def _is_taken_up(
    layout: Layout, phrase: OfficePhrase, person: Person, later: list[Person]
) -> bool:
    """Whether the first one without an office is who does what comes next."""
    first, here = person.tokens[0], layout.sent_of[phrase.first]
    apart = (o for o in later if layout.sent_of[o.tokens[0]] > here and not o.offices)
    if person.offices or any(other.tokens[0] < first for other in apart):
        return False
    behind = layout.sent_of[first] - here == NEXT
    full = layout.find_end(first) - first >= FULL
    return behind and full and layout.is_kind(_find_own_head(layout, first), *SUBJECTS)


def _find_own_head(layout: Layout, first: int) -> int:
    return layout.find_head(first, layout.find_end(first))
