"""The linked mentions of one article in; what it says of each body and place out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from extractor.entities.identity.layout import SUBJECTS, Layout
from extractor.entities.identity.persons.offices import (
    OfficePhrase,
    find_length,
    join_words,
)
from extractor.lang.role_words import RoleTable
from extractor.records import Mention

# Tokens beside a name in which its nation, town or sort is said.
WINDOW = 5
PLACE, BODY = "LOC", "ORG"
OPEN_POS = frozenset({"ADJ", "NOUN", "PROPN"})


@dataclass(slots=True)
class Named:
    """One body or place of an article: its names, and where they begin.

    ``named_at`` are the tokens where its own name begins. ``nouns`` are the sorts of
    body that the text calls it beside its name, ``places`` the ids of the places and
    nations that it says it is of.
    """

    entity: str
    label: str
    tokens: list[int] = field(default_factory=list)
    named_at: list[int] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)

    def find_last(self, before: int) -> int:
        """Give the first token of the last mention before a token, -1 without one."""
        return max((token for token in self.tokens if token < before), default=-1)

    def count(self, before: int) -> int:
        """Count the mentions before a token."""
        return sum(token < before for token in self.tokens)


def find_named(
    layout: Layout, table: RoleTable, offices: list[OfficePhrase]
) -> dict[str, Named]:
    """Give the bodies and places that the article names, by entity id.

    ``offices`` are those of its people: who has a striker is a club.
    """
    named: dict[str, Named] = {}
    for index, (mention, span) in enumerate(
        zip(layout.mentions, layout.spans, strict=True)
    ):
        if mention.label not in (BODY, PLACE) or not mention.entity or not span:
            continue
        for key in dict.fromkeys((mention.entity, mention.metonym)):
            if key is None or (
                mention.label == BODY and layout.gazetteer.is_state(key)
            ):
                continue  # "the Kremlin" is no country
            if key not in named:
                named[key] = Named(key, _find_label(layout, key, mention))
            one = named[key]
            one.tokens.append(span[0])
            if key == mention.entity and mention.form == "name":
                one.names.add(mention.text)
                one.named_at.append(span[0])
                one.nouns |= set(_find_sorts(layout, index, table))
                one.places |= set(_find_places(layout, index, table))
    _add_implied(named, table, offices)
    return named


def relabel_bodies(layout: Layout, table: RoleTable) -> tuple[Mention, ...]:
    """Give the mentions, unknown places that the text calls bodies as such.

    "Edilnova, the firm that ..." is no place, whatever its name was taken for.
    """
    facts = layout.gazetteer.facts
    if all(m.label != PLACE or m.entity in facts for m in layout.mentions):
        return tuple(layout.mentions)
    found = frozenset(_find_called(layout, table))
    return tuple(
        replace(m, label=BODY, entity=f"{BODY.lower()}:{m.entity.partition(':')[2]}")
        if m.entity is not None and m.entity in found
        else m
        for m in layout.mentions
    )


def _find_called(layout: Layout, table: RoleTable) -> Iterator[str]:
    """Give the unknown places, by their first label, beside which a body is said."""
    labels: dict[str, str] = {}
    pairs = zip(layout.mentions, layout.spans, strict=True)
    for index, (mention, span) in enumerate(pairs):
        if mention.label not in (BODY, PLACE) or not mention.entity or not span:
            continue
        for key in (mention.entity, mention.metonym):
            labels.setdefault(key or "", mention.label)
        unknown = mention.form == "name" and labels[mention.entity] == PLACE
        if unknown and mention.entity not in layout.gazetteer.facts:
            sorts = _find_sorts(layout, index, table)
            if any(table.bodies[sort].label == BODY for sort in sorts):
                yield mention.entity


def _find_label(layout: Layout, key: str, mention: Mention) -> str:
    fact = layout.gazetteer.facts.get(key)
    return fact.label if fact else mention.label


def _add_implied(
    named: dict[str, Named], table: RoleTable, offices: list[OfficePhrase]
) -> None:
    """Note the sorts of body that have such offices."""
    for office in offices:
        bare = [key for key in office.of if key in named and not named[key].nouns]
        if not bare:
            continue
        kinds = {office.office, table.field_of.get(office.office, "")}
        for sort, body in table.bodies.items():
            if not kinds.isdisjoint(body.implied):
                for key in bare:
                    if not named[key].nouns:
                        named[key].nouns.add(sort)


def _find_sorts(layout: Layout, index: int, table: RoleTable) -> Iterator[str]:
    """Give the sorts of body said beside a name: "la società Eni", "Eni, società"."""
    span = layout.spans[index]
    if span is None:
        return
    before = span[0]
    while layout.get_pos(before - 1) == "ADJ" or layout.is_demonym(before - 1):
        before -= 1  # "il fondo americano Alfa"
    may_end = layout.get_word(before - 1) in table.body_ends
    for length in range(min(table.longest, before), 0, -1) if may_end else ():
        word = join_words(layout, before - length, length)
        if word in table.body_of:
            yield table.body_of[word]
    if layout.get_word(span[1]) not in layout.syntax.surface.commas:
        return
    after = _skip(layout, span[1] + 1)
    length = find_length(layout, after, table, table.body_of)
    if length and not layout.is_kind(
        after, *SUBJECTS
    ):  # "According to X, the club ..."
        yield table.body_of[join_words(layout, after, length)]


def _skip(layout: Layout, after: int) -> int:
    """Go over articles and adjectives to the noun of an apposition."""
    before = layout.syntax.surface.premodifiers
    while layout.get_pos(after) in ("DET", "ADJ") or (
        before and layout.is_demonym(after)
    ):
        after += 1
    return after


def _find_places(layout: Layout, index: int, table: RoleTable) -> Iterator[str]:
    """Give the places said in the noun phrase of a name, and the states they are in."""
    span = layout.spans[index]
    if span is None:
        return
    fact = layout.gazetteer.facts.get(layout.mentions[index].entity or "")
    if fact is not None and fact.state:
        yield fact.state
    town = [span[1] + 1] if layout.get_word(span[1]) in table.of else []
    for token in (
        *_step_back(layout, span[0]),
        *town,
        *_step_on(layout, span[1], table),
    ):
        mention = layout.find_mention(token)
        if mention is None or mention.label != PLACE:
            continue
        for key in layout.find_meant(token):
            yield key
            place = layout.gazetteer.facts.get(key)
            if place is not None and place.state:
                yield place.state


def _step_back(layout: Layout, first: int) -> Iterator[int]:
    """Give the tokens of a noun phrase before a name, up to its article."""
    for token in range(first - 1, max(-1, first - 1 - WINDOW), -1):
        if layout.get_pos(token) not in OPEN_POS:
            return
        yield token


def _step_on(layout: Layout, end: int, table: RoleTable) -> Iterator[int]:
    """Give the tokens of what is said behind a name and a comma, up to the next one.

    Another body's nation is not its own: "Acme, main owner of the Trieste firm".
    """
    surface = layout.syntax.surface
    opening = layout.get_word(end)
    if opening not in surface.commas and opening not in surface.openers:
        return
    stops = surface.commas | surface.closers
    for token in range(end + 1, min(len(layout.words), end + 2 + WINDOW)):
        subject = layout.pos[token] == "NOUN" and layout.is_kind(token, *SUBJECTS)
        owned = layout.words[token] in table.of and _leads_to_body(layout, token, table)
        if layout.words[token] in stops or layout.is_person(token) or subject or owned:
            return
        yield token


def _leads_to_body(layout: Layout, token: int, table: RoleTable) -> bool:
    """Whether "of" leads to a noun for a body."""
    behind = layout.words[token + 1 : token + 1 + WINDOW]
    nouns = (
        word for at, word in enumerate(behind) if layout.pos[token + 1 + at] == "NOUN"
    )
    return next(nouns, None) in table.body_of
