"""A Doc in, its phrases for offices and trades out.

"il ministro degli Esteri russo Sergei Lavrov" and "Tim Cook, CEO of Apple" say who
holds an office; "il ministro russo" alone means somebody said before.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from extractor.entities.identity.layout import Layout
from extractor.lang.role_words import RoleTable

# Tokens read to the left and to the right of an office.
MAX_LEFT = 6
MAX_RIGHT = 12
NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """An office as a text says it, tokens ``first`` to ``end`` without the article.

    ``word`` is the token of the office. ``content`` are the words that tell it from
    other offices ("esteri"), ``of`` the ids of the states and bodies that it is of.
    ``feminine`` and ``masculine`` are what word and article say, ``definite`` that the
    phrase means somebody known.
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


@dataclass(slots=True)
class _Reading:
    """What was read so far: the edges of the phrase, and what stands in it.

    ``body`` says that the office is of a body: what else is named is that body's
    ("the president of the council of Lyon" is nobody's president in Lyon). ``trade``
    says that it is a trade, whose phrase ends before common nouns: they may go with the
    verb ("accused the manager of fraud").
    """

    first: int
    end: int
    content: set[str]
    of: set[str]
    former: bool = False
    definite: bool = False
    other: bool = False
    body: bool = False
    trade: bool = False


def find_phrases(layout: Layout, table: RoleTable) -> Iterator[OfficePhrase]:
    """Find the phrases for offices, in text order, bearer or not."""
    end = 0
    for position in find_openings(layout, table):
        if position < end:
            continue
        length = find_length(layout, position, table, table.office_of)
        if not length:
            continue
        phrase = _read(layout, position, length, table)
        if phrase is not None:
            yield phrase
        end = position + length


def find_leaders(layout: Layout, table: RoleTable) -> Iterator[OfficePhrase]:
    """Find who leads a government, as phrases that end right before the person.

    "il governo di Rossi", "the Smith government", "Smith's cabinet".
    """
    for token, lemma in enumerate(layout.lemmas):
        office = table.led.get(lemma)
        bearer = _find_leader(layout, token, table) if office else None
        if office is not None and bearer is not None:
            nothing: frozenset[str] = frozenset()
            yield OfficePhrase(
                first=token,
                end=bearer,
                word=token,
                office=office,
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
    word = join_words(layout, position, length)
    end = position + length
    office = table.office_of[word]
    trade = office in table.epithets and office not in table.highest
    reading = _Reading(position, end, set(), set(), trade=trade)
    _read_left(layout, reading, table)
    _read_right(layout, reading, table)
    opening = layout.get_word(reading.first - 1)
    if _is_modifier(layout, end):
        return None
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
        masculine=not epicene and opening in table.masculine,
        definite=_is_definite(reading, opening, table),
    )


def _is_definite(reading: _Reading, opening: str, table: RoleTable) -> bool:
    """Whether a phrase means somebody known; "the other minister" does not."""
    return not reading.other and (reading.definite or opening in table.definite)


def _is_modifier(layout: Layout, end: int) -> bool:
    """Whether a word only describes a noun behind it: "chief negotiator"."""
    bare = end < len(layout.words) and layout.covering[end] is None
    return bare and layout.pos[end] == "NOUN"


def _read_left(layout: Layout, reading: _Reading, table: RoleTable) -> None:
    """Read what stands between the article and the office."""
    stop = max(0, reading.first - MAX_LEFT)
    while reading.first > stop and not reading.definite:
        token = reading.first - 1
        word = layout.words[token]
        if word in table.others:
            reading.other = True
            reading.first = token
        elif layout.covering[token] is not None:
            if not _take_mention(layout, reading, token):
                return
            reading.first = layout.find_start(token)
        elif word in table.former or word in table.modifiers:
            reading.former = reading.former or word in table.former
            reading.first = token
        elif word in table.possessive:
            _take_owner(layout, reading, token)
            return
        elif not _take_content(layout, reading, token, table):
            return


def _take_content(
    layout: Layout, reading: _Reading, token: int, table: RoleTable
) -> bool:
    """Take a noun before an office, or what joins two: "the hedge-fund manager"."""
    if not layout.syntax.surface.premodifiers:
        return False
    content = _is_content(layout, token, table)
    if not (content or _is_hyphen(layout, token)):
        return False
    reading.content |= {layout.words[token]} if content else set()
    reading.first = token
    return True


def _is_hyphen(layout: Layout, token: int) -> bool:
    """Whether a dash joins two words before a noun."""
    dash = layout.words[token] in layout.syntax.surface.dashes
    return dash and layout.get_pos(token - 1) in NOUNS


def _is_content(layout: Layout, token: int, table: RoleTable) -> bool:
    return layout.pos[token] in NOUNS or layout.words[token] in table.qualifiers


def _take_mention(layout: Layout, reading: _Reading, token: int) -> bool:
    """Take the state or body before an office: "Belarusian", "NATO"."""
    mention = layout.find_mention(token)
    before = layout.syntax.surface.premodifiers
    if mention is None or not before or mention.label not in ("ORG", "LOC"):
        return False
    _add_owner(layout, reading, token)
    return True


def _add_owner(layout: Layout, reading: _Reading, token: int) -> None:
    """Add the state or body over a token to what the office is of."""
    if not reading.body:
        reading.of |= layout.find_meant(token)
    mention = layout.find_mention(token)
    reading.body = reading.body or (mention is not None and mention.label == "ORG")


def _take_owner(layout: Layout, reading: _Reading, ending: int) -> None:
    """Take the state or body in a possessive: "Russia's president"."""
    owner = layout.find_mention(ending - 1)
    if owner is not None and owner.label in ("ORG", "LOC"):
        _add_owner(layout, reading, ending - 1)
        reading.definite = True
        reading.first = layout.find_start(ending - 1)
    else:
        reading.other = True


def _read_right(layout: Layout, reading: _Reading, table: RoleTable) -> None:
    """Read what stands behind the office: qualifiers, nations, "of ..."."""
    limit = min(len(layout.words), reading.end + MAX_RIGHT)
    position = reading.end
    while position < limit:
        after = _step(layout, reading, position, table)
        if after is None:
            return
        position = after


def _step(
    layout: Layout, reading: _Reading, position: int, table: RoleTable
) -> int | None:
    """Read one piece behind an office; give where the next begins, None at the end."""
    mention = layout.find_mention(position)
    if mention is not None:
        if mention.label not in ("ORG", "LOC"):
            return None
        if mention.form != "demonym" and layout.syntax.surface.premodifiers:
            return None
        _add_owner(layout, reading, position)
        reading.end = layout.find_end(position)
        return reading.end
    if layout.words[position] in table.of:
        return _step_of(layout, reading, position, table)
    if layout.words[position] in table.qualifiers:
        reading.content.add(layout.words[position])
        reading.end = position + 1
        return reading.end
    adjective = layout.pos[position] == "ADJ" and not layout.syntax.surface.premodifiers
    return position + 1 if adjective else None


def _step_of(
    layout: Layout, reading: _Reading, position: int, table: RoleTable
) -> int | None:
    """Read "of" and what it leads to: a name, or the nouns of a portfolio."""
    inner = position + 1
    while layout.get_word(inner) in table.definite or (
        inner < len(layout.words) and layout.pos[inner] == "DET"
    ):
        inner += 1
    mention = layout.find_mention(inner)
    if mention is not None and mention.label in ("ORG", "LOC"):
        reading.end = layout.find_end(inner)
        if layout.syntax.surface.premodifiers and _is_modifier(layout, reading.end):
            reading.end += 1  # "the coach of the Denver franchise"
            reading.other = True
            return reading.end
        _add_owner(layout, reading, inner)
        return reading.end
    if mention is not None or inner >= len(layout.words):
        return None
    start = inner
    while (
        inner < len(layout.words)
        and layout.covering[inner] is None
        and layout.pos[inner] in NOUNS | {"ADJ"}
    ):
        reading.content.add(layout.words[inner])
        inner += 1
    if inner == start or reading.trade:
        return None
    reading.end = inner
    return inner
