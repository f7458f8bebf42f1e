"""A Doc in, its phrases for offices and trades out.

"il ministro degli Esteri russo Sergei Lavrov" and "Tim Cook, CEO of Apple" say who
holds an office; "il ministro russo" alone means somebody said before.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from extractor.entities.identity.layout import SUBJECTS, Layout
from extractor.entities.identity.persons.office_sides import (
    Reading,
    is_modifier,
    is_of_party,
    read_left,
    read_right,
)
from extractor.lang.role_words import RoleTable

PREPOSITION, VERB = "ADP", "VERB"
# What a verb has that a noun has not.
DONE = (*SUBJECTS, "object", "auxiliary")


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """An office as a text says it, tokens ``first`` to ``end`` without the article.

    ``word`` is the token of the office. ``content`` are the words that tell it from
    other offices ("esteri"), ``of`` the ids of the states and bodies that it is of.
    ``feminine`` and ``masculine`` are what word and article say, ``definite`` that the
    phrase means somebody known, ``new`` that it means who was just chosen for it.
    """

    first: int
    end: int
    word: int
    office: str
    content: frozenset[str]
    of: frozenset[str]
    former: bool
    feminine: bool
    masculine: bool
    definite: bool
    new: bool = False


def find_phrases(layout: Layout, table: RoleTable) -> tuple[OfficePhrase, ...]:
    """Find the phrases for offices, in text order, bearer or not; read once."""
    known: tuple[OfficePhrase, ...] | None = layout.memo.get(OfficePhrase)
    if known is None:
        known = layout.memo[OfficePhrase] = tuple(_read_phrases(layout, table))
    return known


def _read_phrases(layout: Layout, table: RoleTable) -> Iterator[OfficePhrase]:
    end = 0
    for position in find_openings(layout, table):
        if position < end:
            continue
        length = find_length(layout, position, table, table.office_of)
        if not length or (length == 1 and _is_no_noun(layout, position)):
            continue
        if _is_leading(layout, position, table):
            continue
        phrase = _read(layout, position, length, table)
        if phrase is not None:
            yield phrase
        end = position + length


def _is_no_noun(layout: Layout, token: int) -> bool:
    """Whether a word is a preposition ("ad interim") or says what somebody does."""
    if layout.pos[token] == PREPOSITION:
        return True
    acts = layout.pos[token] == VERB and layout.children_of(token, *DONE)
    return bool(acts)  # "The Mexican government accused ..."


def _is_leading(layout: Layout, token: int, table: RoleTable) -> bool:
    """Whether a word ends a phrase that says only that one leads: "at the head"."""
    words = layout.words
    return any(
        phrase.endswith(f" {words[token]}")
        and join_words(layout, token - phrase.count(" "), phrase.count(" ") + 1)
        == phrase
        for phrase in table.leading
    )


def find_openings(layout: Layout, table: RoleTable) -> list[int]:
    """Give the tokens outside of names at which a word of the table may begin."""
    words, covering = layout.words, layout.covering
    first = table.openings
    return [t for t, word in enumerate(words) if word in first and covering[t] is None]


def find_length(
    layout: Layout, position: int, table: RoleTable, words: Container[str]
) -> int:
    """Count the tokens of the longest of the words that stands at a position."""
    if layout.get_word(position) not in table.openings:
        return 0
    longest = min(table.longest, len(layout.words) - position)
    for length in range(longest, 0, -1):
        if join_words(layout, position, length) in words:
            return length
    return 0


def join_words(layout: Layout, position: int, length: int) -> str:
    """Join tokens as tables write them: nothing behind an elision."""
    text = " ".join(layout.words[position : position + length])
    return text.replace("' ", "'")


def _read(
    layout: Layout, position: int, length: int, table: RoleTable
) -> OfficePhrase | None:
    length = _shorten(layout, position, length, table)
    word = join_words(layout, position, length)
    end = position + length
    office = table.office_of[word]
    trade = office not in table.portfolios
    high = office in table.highest
    relative = office in table.heirs or office in table.counterparts
    reading = Reading(
        position, end, set(), set(), office, trade=trade, high=high, relative=relative
    )
    read_left(layout, reading, table)
    read_right(layout, reading, table)
    opening = layout.get_word(reading.first - 1)
    of_party = is_of_party(layout, end, office, table)
    if is_modifier(layout, end) and not of_party:
        own = table.office_of.get(layout.words[end])
        if own != office or layout.syntax.surface.premodifiers:
            return None
        reading.end = max(reading.end, end + 1)  # "l'esponente leghista"
    epicene = word in table.epicene
    return OfficePhrase(
        first=reading.first,
        end=reading.end,
        word=position,
        office=office,
        content=frozenset(reading.content),
        of=frozenset(reading.of),
        former=reading.former,
        feminine=not epicene and (word in table.women or opening in table.feminine),
        masculine=not epicene and (word in table.men or opening in table.masculine),
        definite=_is_definite(reading, opening, table) and not reading.new,
        new=_is_definite(reading, opening, table) and reading.new,
    )


def _shorten(layout: Layout, position: int, length: int, table: RoleTable) -> int:
    """Give the length of the first word alone, if what follows tells it apart.

    So in "presidente del consiglio di fabbrica", who is no premier.
    """
    end = position + length
    word = layout.get_word(end)
    bare = layout.get_pos(end + 1) == "NOUN" and layout.find_mention(end + 1) is None
    inside = end < len(layout.words) and layout.find_start(end) < end
    apart = word in table.of and (bare or inside)
    first = layout.words[position] in table.office_of
    return 1 if first and (apart or word in table.qualifiers) else length


def _is_definite(reading: Reading, opening: str, table: RoleTable) -> bool:
    """Whether a phrase means somebody known; "the other minister" does not."""
    return not reading.other and (reading.definite or opening in table.definite)
