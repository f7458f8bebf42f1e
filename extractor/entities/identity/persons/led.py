"""A noun for what somebody leads in, who leads it, as a phrase for an office, out."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.entities.identity.layout import Layout
from extractor.entities.identity.persons.offices import OfficePhrase
from extractor.lang.role_words import RoleTable


def find_leaders(layout: Layout, table: RoleTable) -> Iterator[OfficePhrase]:
    """Find who leads a government, as phrases that end right before the person.

    "il governo di Rossi", "the Smith government", "Smith's cabinet".
    """
    if table.led.keys().isdisjoint(layout.lemmas):  # as in most articles
        return
    led = table.led
    for token, lemma in enumerate(layout.lemmas):
        if lemma not in led:
            continue
        bearer = _find_leader(layout, token, table)
        if bearer is not None:
            nothing: frozenset[str] = frozenset()
            yield OfficePhrase(
                first=token,
                end=bearer,
                word=token,
                office=led[lemma],
                content=nothing,
                of=nothing,
                former=False,
                feminine=False,
                masculine=False,
                definite=False,
            )


def _find_leader(layout: Layout, token: int, table: RoleTable) -> int | None:
    """Give the token of the person beside a noun for what is led."""
    after = token + 1
    if layout.get_word(after) in table.of:
        after += 1
    if layout.is_person(after):
        return after
    before = token - 1
    if layout.get_word(before) in table.possessive:
        before -= 1
    elif not layout.syntax.surface.premodifiers:
        return None
    return before if layout.is_person(before) else None
