"""A Doc in, its nouns for bodies and places out, with the nation or town they say.

"l'Alleanza", "il gruppo americano", "the Milan firm"; not "another company" and not
"il partito socialista", which is another than "il partito".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.entities.identity.bodies.owners import is_local
from extractor.entities.identity.layout import Layout
from extractor.entities.identity.persons.offices import (
    find_length,
    find_openings,
    join_words,
)
from extractor.lang.role_words import RoleTable

# Tokens read on either side of a noun.
LONGEST = 3
PLACE = "LOC"
NAMING = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "X"})


@dataclass(frozen=True, slots=True)
class BodyPhrase:
    """A noun at ``first`` to ``end``; ``of`` are the nations and towns it says.

    ``bare`` ones have no other adjective or noun beside them.
    """

    first: int
    end: int
    sort: str
    of: frozenset[str]
    bare: bool = True


def find_body_phrases(layout: Layout, table: RoleTable) -> Iterator[BodyPhrase]:
    """Find nouns for bodies and places that mean a known one."""
    for position in find_openings(layout, table):
        length = find_length(layout, position, table, table.body_of)
        phrase = _read(layout, position, position + length, table) if length else None
        if phrase is not None:
            yield phrase


def _read(layout: Layout, first: int, end: int, table: RoleTable) -> BodyPhrase | None:
    """Read what stands around a noun; None if it means none that was said before."""
    sort = table.body_of[join_words(layout, first, end - first)]
    body = table.bodies[sort]
    if body.label != PLACE and _is_led(layout, first, end, table):
        return BodyPhrase(first, end, sort, frozenset())
    before = _read_left(layout, first, table)
    bare = before is not None and _is_bare(layout, first, table)
    if before is None and layout.get_word(first - 1) in body.bare:  # "in città"
        before, bare = frozenset(), True
    if body.opened and layout.get_word(first - 1) not in body.opened:
        return None  # "il capitale" is money
    plain = not body.implied and body.label != PLACE
    place = body.label == PLACE
    behind = _read_right(layout, end, table, plain=plain, place=place)
    if before is None or behind is None:
        return None
    described = body.label == PLACE and _is_described(layout, end, table)
    return BodyPhrase(first, end, sort, before | behind, bare and not described)


def _is_led(layout: Layout, first: int, end: int, table: RoleTable) -> bool:
    """Whether a noun stands with an office and a name: "club president Joan Laporta".

    Italian has the office before it: "il presidente del club Joan Laporta".
    """
    dropped = layout.syntax.dropped
    if not layout.syntax.surface.premodifiers:
        of = layout.get_word(first - 1) in table.of
        return of and layout.is_person(end) and _is_office(layout, first - 1, -1, table)
    if layout.get_pos(first - 1) in NAMING or layout.covering[first] is not None:
        return False
    if layout.get_word(first - 1) in dropped.indefinite | dropped.possessives:
        return False
    return _is_office(layout, end, 1, table)


def _is_office(layout: Layout, edge: int, step: int, table: RoleTable) -> bool:
    """Whether an office that bodies have begins, or ends, at the edge of a noun.

    Where it begins there, the name of somebody must follow it.
    """
    for length in range(1, LONGEST + 1):
        first, end = sorted((edge, edge + step * length))
        words = " ".join(map(layout.get_word, range(first, end)))
        if words in table.held:
            comma = layout.get_word(end) in layout.syntax.surface.commas
            if step < 0 or layout.is_person(end + comma):
                return True
    return False


def find_strangers(layout: Layout, table: RoleTable) -> Iterator[BodyPhrase]:
    """Find nouns with a name behind them that nobody marked: "the daily Nordlicht"."""
    sorts, covering = table.body_of, layout.covering
    for position, word in enumerate(layout.words):
        if word in sorts and covering[position] is None:
            after = position + 1
            if layout.get_pos(after) == "PROPN" and covering[after] is None:
                yield BodyPhrase(position, after, sorts[word], frozenset())


def find_marked_nouns(
    layout: Layout, table: RoleTable
) -> Iterator[tuple[int, BodyPhrase]]:
    """Find the mentions that were marked as names and are but nouns for a body."""
    pairs = zip(layout.mentions, layout.spans, strict=True)
    for index, (mention, span) in enumerate(pairs):
        if mention.form != "name" or not is_local(mention.entity or ""):
            continue
        sort = table.body_of.get(mention.text.lower())
        if sort is not None and span is not None and not _is_placed(layout, span[1]):
            yield index, BodyPhrase(*span, sort, frozenset())


def _is_placed(layout: Layout, end: int) -> bool:
    """Whether a place behind a body tells it apart: "the High Court in London"."""
    mention = layout.find_mention(end + 1)
    place = mention is not None and mention.label == PLACE
    return place and layout.get_pos(end) == "ADP"


def _read_left(layout: Layout, first: int, table: RoleTable) -> frozenset[str] | None:
    """Read back to the article; None if there is none, or another one is meant."""
    of: frozenset[str] = frozenset()
    others, known = layout.syntax.dropped.others, layout.syntax.dropped.definite
    before = layout.syntax.surface.premodifiers
    for token in range(first - 1, max(-1, first - 2 - LONGEST), -1):
        word = layout.words[token]
        if word in others or word in table.others or word in table.plural_definite:
            return None
        if word in table.definite or word in known:
            return of
        mention = layout.find_mention(token)
        if mention is not None and before and mention.label == PLACE:
            of |= layout.find_meant(token)
        elif mention is not None or not _is_open(layout, token, table):
            return None
    return None


def _is_bare(layout: Layout, first: int, table: RoleTable) -> bool:
    """Whether only nations, towns and the article stand before a noun."""
    before = first - 1
    while (
        layout.covering[before] is not None or layout.words[before] in table.modifiers
    ):
        before -= 1
    word = layout.words[before]
    return word in table.definite or word in layout.syntax.dropped.definite


def _is_open(layout: Layout, token: int, table: RoleTable) -> bool:
    """Whether a word may stand between an article and the noun."""
    described = layout.pos[token] in ("ADJ", "NOUN", "VERB") or (
        layout.words[token] in layout.syntax.surface.dashes
    )
    before = layout.syntax.surface.premodifiers
    return layout.words[token] in table.modifiers or (before and described)


def _read_right(
    layout: Layout, end: int, table: RoleTable, *, plain: bool, place: bool
) -> frozenset[str] | None:
    """Read the nation, town and adjectives behind a noun; None if more describes it.

    ``plain`` nouns have no adjectives: "il partito socialista" is another. A town
    behind one for a ``place`` is its name.
    """
    of: frozenset[str] = frozenset()
    after = layout.syntax.surface.premodifiers
    if _is_name_in_quotes(layout, end):
        return None
    for token in range(end, min(len(layout.words), end + LONGEST)):
        if not after and layout.is_demonym(token):
            of |= layout.find_meant(token)
        elif not after and _is_town(layout, token):
            return None if place else of | layout.find_meant(token + 1)
        elif after or plain or not _is_described(layout, token, table):
            return of if _is_closed(layout, token, table) else None
    return of


def _is_name_in_quotes(layout: Layout, token: int) -> bool:
    """Whether a name in quotes stands at a token: "il gruppo "Alba Nuova" ..."."""
    name = token + 1
    quoted = layout.get_word(token) in layout.syntax.surface.quotes
    if not quoted or name >= len(layout.words):
        return False
    return layout.parsed.words[name][:1].isupper()


def _is_described(layout: Layout, token: int, table: RoleTable) -> bool:
    """Whether a word behind a noun only says what a body does: "del lusso"."""
    if token >= len(layout.words) or layout.covering[token] is not None:
        return False
    if layout.words[token] in table.of:
        return (
            layout.get_pos(token + 1) == "NOUN" and layout.covering[token + 1] is None
        )
    behind = layout.words[token - 1] in table.of
    return layout.pos[token] == "ADJ" or (behind and layout.pos[token] == "NOUN")


def _is_town(layout: Layout, token: int) -> bool:
    """Whether a preposition that is of towns stands before a place: "di Melfi"."""
    town = layout.words[token] in layout.syntax.prepositions["of_bare"]
    mention = layout.find_mention(token + 1)
    return town and mention is not None and mention.label == PLACE


def _is_closed(layout: Layout, token: int, table: RoleTable) -> bool:
    """Whether nothing at a token tells the noun before it apart."""
    word = layout.words[token]
    if word in table.of or word in layout.syntax.relative_pronouns or word == "-":
        return False
    if layout.is_kind(token, "participial"):
        return False
    return layout.pos[token] not in NAMING and layout.covering[token] is None
