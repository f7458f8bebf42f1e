"""A word for anybody in, whether it means somebody whom the article does not name, out.

"Un turista belga è stato ucciso. L'uomo ...": not who was named before. "The rights of
man and woman": nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.entities.identity.layout import Layout
from extractor.entities.identity.persons.office_bearers import COORDINATORS
from extractor.entities.identity.persons.offices import OfficePhrase
from extractor.entities.identity.persons.person import Person
from extractor.lang.role_words import RoleTable

NOUN = "NOUN"
# Words between "a" and the noun, and behind a conjunction before one: "e della donna".
LONGEST_FRONT = 2
UNNAMED = "unnamed people"


@dataclass(slots=True)
class Strangers:
    """Whom an article brings in without a name, as it is read.

    ``brought_in`` are the tokens of the last one by office, ``meant`` says whether "the
    man" (False) and "the woman" (True) were said of one.
    """

    brought_in: dict[str, int] = field(default_factory=dict)
    meant: set[bool] = field(default_factory=set)

    def bring_in(self, layout: Layout, phrase: OfficePhrase) -> None:
        """Note who is spoken of for the first time: "a man", not "no other man"."""
        if layout.get_word(phrase.first - 1) in layout.syntax.dropped.new:
            self.brought_in[phrase.office] = phrase.first

    def leave(
        self,
        layout: Layout,
        phrase: OfficePhrase,
        people: Sequence[Person],
        table: RoleTable,
    ) -> list[Person]:
        """Keep those named after the last stranger; nobody if a stranger was meant."""
        if phrase.office in table.vague_people and phrase.feminine in self.meant:
            return []
        last = self.brought_in.get(phrase.office, -1)
        last = max(last, find_stranger(layout, phrase, table))
        return [p for p in people if p.find_last(phrase.first) > last]

    def mean(self, layout: Layout, phrase: OfficePhrase, table: RoleTable) -> None:
        """Note that a word for anybody means a stranger."""
        if find_stranger(layout, phrase, table) >= 0:
            self.meant.add(phrase.feminine)


def find_stranger(layout: Layout, phrase: OfficePhrase, table: RoleTable) -> int:
    """Give the last token before a phrase that brings in somebody unnamed, -1 if none.

    Only words for anybody ("the man", "the Belgian") may mean such people, if both may
    be of one gender.
    """
    if phrase.office not in table.vague_people:
        return -1
    man = phrase.masculine or phrase.office != table.national
    before = (
        token
        for token, woman in _load_unnamed(layout, table)
        if token < phrase.first and not _differs(phrase, woman, man=man)
    )
    return max(before, default=-1)


def _differs(phrase: OfficePhrase, woman: bool | None, *, man: bool) -> bool:
    """Whether a word for anybody is of the other gender than somebody brought in."""
    if woman is None:
        return False
    return phrase.feminine if not woman else man and not phrase.feminine


def _load_unnamed(
    layout: Layout, table: RoleTable
) -> tuple[tuple[int, bool | None], ...]:
    """Read once where an article brings in people without a name, women or not."""
    known: tuple[tuple[int, bool | None], ...] | None = layout.memo.get(UNNAMED)
    if known is None:
        opening = layout.syntax.dropped.new
        firsts = (t + 1 for t, word in enumerate(layout.words) if word in opening)
        nouns = ((first, _find_noun(layout, first, table)) for first in firsts)
        known = layout.memo[UNNAMED] = tuple(
            (noun, _is_woman(layout, first, noun, table))
            for first, noun in nouns
            if noun is not None and not _is_named(layout, noun)
        )
    return known


def _is_woman(layout: Layout, first: int, noun: int, table: RoleTable) -> bool | None:
    """Whether a noun or its article is a woman's; None where articles say nothing."""
    if layout.words[noun] in table.women:
        return True
    if not table.masculine:  # English
        return None
    return layout.words[first - 1] in table.feminine_indefinite


def _find_noun(layout: Layout, first: int, table: RoleTable) -> int | None:
    """Give the noun for a person behind "a", over adjectives before it."""
    for token in range(first, min(len(layout.words), first + LONGEST_FRONT + 1)):
        if layout.pos[token] == NOUN and not _is_compound(layout, token):
            lemma, word = layout.lemmas[token], layout.words[token]
            people = lemma in table.unnamed_people or lemma in layout.syntax.people
            return token if people or word in table.office_of else None
    return None


def _is_compound(layout: Layout, token: int) -> bool:
    """Whether a noun only tells what sort the next one is: "a police officer"."""
    before = layout.syntax.surface.premodifiers
    return before and layout.get_pos(token + 1) == NOUN


def _is_named(layout: Layout, noun: int) -> bool:
    """Whether a noun describes somebody with a name: "Rossi, un pensionato"."""
    if layout.is_kind(noun, "apposition") or layout.children_of(noun, "copula"):
        return True
    behind = noun + 1
    while layout.get_pos(behind) in ("ADJ", "PUNCT"):
        behind += 1
    return layout.is_person(behind) or any(map(layout.is_person, layout.children[noun]))


def is_generic(layout: Layout, phrase: OfficePhrase, table: RoleTable) -> bool:
    """Whether a word for anybody stands in a row with another: "l'uomo e la donna"."""
    if phrase.office not in table.vague_people:
        return False
    return _is_joined(layout, phrase.end, 1, table) or _is_joined(
        layout, phrase.first - 1, -1, table
    )


def _is_joined(layout: Layout, token: int, step: int, table: RoleTable) -> bool:
    """Whether a conjunction and another such word stand near, on one side."""
    for _ in range(LONGEST_FRONT):
        if layout.get_pos(token) in COORDINATORS:
            break
        token += step
    else:
        return False
    near = range(token + step, token + step * (LONGEST_FRONT + 2), step)
    offices = (table.office_of.get(layout.get_word(other)) for other in near)
    return any(office in table.vague_people for office in offices)
