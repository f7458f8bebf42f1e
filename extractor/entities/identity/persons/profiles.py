"""The linked mentions of one article in; what it says of each person out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from extractor.entities.identity.layout import Layout
from extractor.entities.identity.names.people import Genders
from extractor.entities.identity.persons.led import find_leaders
from extractor.entities.identity.persons.office_bearers import find_bearer
from extractor.entities.identity.persons.offices import OfficePhrase, find_phrases
from extractor.entities.identity.persons.person import Person
from extractor.entities.identity.persons.successors import lend_office
from extractor.lang.role_words import RoleTable

WOMAN = "f"
# Words between a nation and a name: "the Danish tennis player Rune".
LONGEST_TRADE = 3


def find_people(
    layout: Layout, table: RoleTable, genders: Genders
) -> tuple[dict[str, Person], list[OfficePhrase]]:
    """Give the people by entity id, and the phrases that describe nobody by name."""
    people = _build_people(layout, table, genders)
    for led in find_leaders(layout, table):
        mention = layout.find_mention(led.end)
        if mention is not None and mention.entity in people:
            people[mention.entity].offices.append(led)
    free = []
    for said in find_phrases(layout, table):
        bearer = find_bearer(layout, said, table)
        mention = layout.find_mention(bearer) if bearer is not None else None
        person = people.get(mention.entity or "") if mention else None
        own = person.entity if person else None
        phrase = lend_office(layout, said, own, people, table)
        if phrase is None:
            continue
        if person is not None:
            person.offices.append(phrase)
        else:
            free.append(phrase)
    return people, free


def _build_people(
    layout: Layout, table: RoleTable, genders: Genders
) -> dict[str, Person]:
    women = set()
    texts: dict[str, set[str]] = defaultdict(set)
    nations: dict[str, set[str]] = defaultdict(set)
    tokens: dict[str, list[int]] = defaultdict(list)
    for mention, span in zip(layout.mentions, layout.spans, strict=True):
        if mention.label == "PER" and mention.entity and span is not None:
            texts[mention.entity].add(mention.text)
            tokens[mention.entity].append(span[0])
            nations[mention.entity] |= _find_nation(layout, span[0])
            if _is_called_woman(layout, span[0], table):
                women.add(mention.entity)
    return {
        key: Person(
            key,
            WOMAN if key in women else _find_gender(sorted(texts[key]), genders),
            tokens[key],
            nations=nations[key],
        )
        for key in sorted(texts)
    }


def _find_nation(layout: Layout, first: int) -> frozenset[str]:
    """Give the nation before a name: "il danese Rune", "the Danish player Rune"."""
    before = first - 1
    if layout.syntax.surface.premodifiers:
        stop = max(0, before - LONGEST_TRADE)
        while before > stop and _is_trade(layout, before):
            before -= 1
    return layout.find_meant(before) if layout.is_demonym(before) else frozenset()


def _is_trade(layout: Layout, token: int) -> bool:
    return layout.covering[token] is None and layout.pos[token] in ("NOUN", "ADJ")


def _is_called_woman(layout: Layout, first: int, table: RoleTable) -> bool:
    """Whether a nation before a name is a woman's: "la guineana Bintou Keita"."""
    article = layout.get_word(layout.find_start(first - 1) - 1) in table.feminine
    return article and layout.is_demonym(first - 1)


def _find_gender(names: Sequence[str], genders: Genders) -> str | None:
    """Give the gender that titles state, else the one that first names show."""
    for known in (genders.stated, genders.guessed):
        said = _collect(names, known)
        if len(said) == 1:
            return said.pop()
    return None


def _collect(names: Sequence[str], known: Mapping[str, str]) -> set[str]:
    return {known[name] for name in names if name in known}
