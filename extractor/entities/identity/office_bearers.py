"""A phrase for an office in, the person whom it describes, if any, out.

A person stands right behind it, in apposition, or is the subject of whom it is said.
"""

from __future__ import annotations

from extractor.entities.identity.layout import Layout
from extractor.entities.identity.offices import OfficePhrase
from extractor.lang.role_words import RoleTable


def find_bearer(layout: Layout, phrase: OfficePhrase) -> int | None:
    """Give the token of the person whom an office phrase describes, or None."""
    if layout.is_person(phrase.end):
        return phrase.end
    return (
        _find_before(layout, phrase)
        or _find_behind_comma(layout, phrase)
        or _find_subject(layout, phrase)
    )


def is_predicate(layout: Layout, phrase: OfficePhrase, table: RoleTable) -> bool:
    """Whether a phrase says what somebody is or becomes, and means nobody itself."""
    head = layout.find_head(phrase.first, phrase.end)
    opening = layout.get_word(phrase.first - 1), layout.get_word(phrase.first - 2)
    if not table.predicative.isdisjoint(opening):
        return True
    if layout.children_of(head, "copula") or layout.is_kind(head, "open_complement"):
        return True
    verb = layout.heads[head]
    made = layout.lemmas[verb] in layout.syntax.predicative_verbs
    return made and layout.is_kind(head, "object", "oblique", "adverb")


def _find_before(layout: Layout, phrase: OfficePhrase) -> int | None:
    """Find the person with this office in apposition: "Rossi, ex ministro"."""
    surface = layout.syntax.surface
    before = phrase.first - 1
    bare = True
    while before > 0 and layout.pos[before] == "DET":
        before, bare = before - 1, False
    if layout.get_word(before) not in surface.commas | surface.openers:
        return None
    if not layout.is_person(before - 1):
        return None
    return before - 1 if bare or _is_closed(layout, phrase.end) else None


def _is_closed(layout: Layout, end: int) -> bool:
    """Whether a comma, a bracket or the end of the sentence stands at a token."""
    return end >= len(layout.words) or layout.pos[end] == "PUNCT"


def _find_behind_comma(layout: Layout, phrase: OfficePhrase) -> int | None:
    """Find the person in apposition to this office: "il ministro, Anna Rossi, ..."."""
    comma = layout.get_word(phrase.end) in layout.syntax.surface.commas
    if not comma or not layout.is_person(phrase.end + 1):
        return None
    after = layout.find_end(phrase.end + 1)
    listed = layout.is_person(after + 1)
    return phrase.end + 1 if _is_closed(layout, after) and not listed else None


def _find_subject(layout: Layout, phrase: OfficePhrase) -> int | None:
    """Find the person of whom the office is said: "Rossi è il ministro"."""
    head = layout.find_head(phrase.first, phrase.end)
    if layout.children_of(head, "copula"):
        holder = head
    elif layout.lemmas[layout.heads[head]] in layout.syntax.predicative_verbs:
        holder = layout.heads[head]
        if not layout.is_kind(head, "open_complement"):
            return None
    else:
        return None
    subjects = layout.children_of(holder, "subject", "passive_subject")
    people = [token for token in subjects if layout.is_person(token)]
    return people[0] if len(people) == 1 else None
