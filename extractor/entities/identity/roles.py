"""Office phrases without a name in, mentions of the people they mean out.

"il presidente bielorusso" is the one person whom the article calls president and
Belarusian. Two who fit mean none; an office that the article gives to nobody is left
alone, unless readers know who holds it ("the British premier" beside a name of
``world/leaders.tsv``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.entities.identity.epithets import (
    find_meant,
    find_nationals,
    is_epithet,
)
from extractor.entities.identity.layout import Layout
from extractor.entities.identity.office_bearers import is_predicate
from extractor.entities.identity.offices import OfficePhrase
from extractor.entities.identity.people import Genders
from extractor.entities.identity.profiles import Person, find_people
from extractor.lang.role_words import RoleTable
from extractor.records import Mention
from extractor.world.leaders import load_leaders

SOURCE = "roles"
# How sure a role is: office and state are known; the state is not, or two hold the
# office and one is near; the office is not said of anybody.
KNOWN = 0.85
PLAUSIBLE = 0.75
GUESSED = 0.65
# Sentences before a role in which one of several holders is looked for.
NEAR = 1


def find_roles(
    layout: Layout, table: RoleTable, genders: Genders
) -> tuple[list[Mention], dict[str, Person]]:
    """Find the roles that mean one person, and the people of the article by id."""
    people, phrases = find_people(layout, table, genders)
    phrases += find_nationals(layout, table)
    introduced: dict[str, int] = {}
    found = []
    for phrase in sorted(phrases, key=lambda phrase: phrase.first):
        if not _is_reference(layout, phrase, table):
            if not phrase.definite:  # "a man": not one who was named
                introduced[phrase.office] = phrase.first
            continue
        able = _find_able(layout, phrase, people)
        if is_epithet(phrase, table):
            stranger = introduced.get(phrase.office, -1)
            able = [p for p in able if max(p.tokens) > stranger]
        person, score = _resolve(layout, phrase, able, people, table)
        if person is not None:
            # A role that was understood says what the person is.
            person.offices.append(phrase)
            person.tokens.append(layout.find_head(phrase.first, phrase.end))
            found.append(
                layout.make_mention(
                    (phrase.first, phrase.end),
                    "PER",
                    person.entity,
                    form="role",
                    score=score,
                    source=SOURCE,
                )
            )
    return found, people


def _is_reference(layout: Layout, phrase: OfficePhrase, table: RoleTable) -> bool:
    """Whether a phrase means somebody known and describes nobody beside it."""
    if not phrase.definite or is_predicate(layout, phrase, table):
        return False
    following = phrase.end
    if following >= len(layout.words):
        return True
    if layout.words[following] in layout.syntax.relative_pronouns:
        return False
    unknown = layout.pos[following] == "PROPN" or layout.is_person(following)
    return not unknown and not _describes_unknown(layout, phrase)


def _describes_unknown(layout: Layout, phrase: OfficePhrase) -> bool:
    """Whether a name that nobody marked, or a person, stands behind a comma."""
    comma = layout.get_word(phrase.end) in layout.syntax.surface.commas
    after = phrase.end + 1
    if not comma or after >= len(layout.words):
        return False
    return layout.is_person(after) or (
        layout.pos[after] == "PROPN" and layout.covering[after] is None
    )


def _find_able(
    layout: Layout, phrase: OfficePhrase, people: Mapping[str, Person]
) -> list[Person]:
    """Give the people named before a phrase who may be meant by gender and verb."""
    return [
        person
        for person in people.values()
        if person.may_be(phrase)
        and person.tokens[0] < phrase.first
        and not _is_beside(layout, phrase, person)
    ]


def _resolve(
    layout: Layout,
    phrase: OfficePhrase,
    able: Sequence[Person],
    people: Mapping[str, Person],
    table: RoleTable,
) -> tuple[Person | None, float]:
    """Give the one person who fits, and how sure that is."""
    if is_epithet(phrase, table) and not _is_of_state(phrase, table):
        meant, called = find_meant(layout, phrase, able, table)
        return meant, PLAUSIBLE if called else GUESSED
    known = [p for p in able if any(_fits(phrase, o, table) for o in p.offices)]
    if len(known) > 1 and not phrase.of:
        known = [p for p in known if p.is_near(layout, phrase.first, sentences=NEAR)]
        return (known[0], PLAUSIBLE) if len(known) == 1 else (None, 0.0)
    if known:
        return (known[0], KNOWN) if len(known) == 1 else (None, 0.0)
    near = [p for p in able if p.is_near(layout, phrase.first, sentences=NEAR)]
    led = [p for p in (able if phrase.of else near) if _has_led(phrase, p, table)]
    if led:
        return (led[0], PLAUSIBLE) if len(led) == 1 else (None, 0.0)
    held = _find_stateless(phrase, able, near, table)
    if held is not None:
        return held, PLAUSIBLE
    return _find_only(layout, phrase, near, people, table), GUESSED


def _has_led(phrase: OfficePhrase, person: Person, table: RoleTable) -> bool:
    """Whether readers know a person as one who holds such an office, or held it."""
    offices = {phrase.office, *table.offices[phrase.office].fits}
    return not phrase.content and any(
        row.office in offices and (not phrase.of or row.of in phrase.of)
        for row in load_leaders().get(person.entity, ())
    )


def _is_of_state(phrase: OfficePhrase, table: RoleTable) -> bool:
    """Whether a phrase says who leads what: "the Turkish leader"."""
    return phrase.office in table.highest and bool(phrase.of)


def _find_stateless(
    phrase: OfficePhrase,
    able: Sequence[Person],
    near: Sequence[Person],
    table: RoleTable,
) -> Person | None:
    """Give the only holder of the office if its state is not said of anybody.

    Nobody near may be without an office, as such a person might be meant.
    """
    held = [
        (person, office)
        for person in able
        for office in person.offices
        if _fits(phrase, office, table, of=False)
    ]
    holders = {person.entity: person for person, _ in held}
    unknown = [p for p in near if not p.offices and p.entity not in holders]
    if len(holders) != 1 or unknown or any(office.of for _, office in held):
        return None
    return held[0][0]


def _find_only(
    layout: Layout,
    phrase: OfficePhrase,
    near: Sequence[Person],
    people: Mapping[str, Person],
    table: RoleTable,
) -> Person | None:
    """Give the only person near, of whom no office is said, for one of the highest.

    Of several it is the only subject, or who is left without those of other states.
    Readers know who leads a state: "Viktor Orban gave way: the Hungarian premier ...".
    """
    held = (office for p in people.values() for office in p.offices)
    acts = phrase.office in table.highest and layout.is_subject(phrase.word)
    if not acts or any(_fits(phrase, office, table) for office in held):
        return None
    first = phrase.first
    every = [
        person
        for person in people.values()
        if person.is_near(layout, first, sentences=NEAR)
        and not _is_of_another(layout, phrase, person)
    ]
    chosen = every if len(every) == 1 else _find_subjects(layout, first, every)
    alone = len(chosen) == 1 and chosen[0] in near and not chosen[0].offices
    return chosen[0] if alone and _is_apart(layout, first, chosen[0], table) else None


def _is_of_another(layout: Layout, phrase: OfficePhrase, person: Person) -> bool:
    """Whether a person has offices of states, none of which is that of the phrase."""
    held = {
        key
        for office in person.offices
        for key in office.of
        if layout.gazetteer.is_state(key)
    }
    return bool(phrase.of and held) and held.isdisjoint(phrase.of)


def _find_subjects(
    layout: Layout, before: int, people: Sequence[Person]
) -> list[Person]:
    """Keep the people who are subjects near before a token."""
    return [
        person
        for person in people
        if any(
            layout.is_subject(token)
            for token in person.tokens
            if token < before and layout.sent_of[before] - layout.sent_of[token] <= NEAR
        )
    ]


def _is_apart(layout: Layout, first: int, person: Person, table: RoleTable) -> bool:
    """Whether a stop parts a phrase from all mentions of a person before it."""
    last = max(token for token in person.tokens if token < first)
    return layout.sent_of[last] != layout.sent_of[first] or not table.stops.isdisjoint(
        layout.words[last:first]
    )


def _fits(
    phrase: OfficePhrase, held: OfficePhrase, table: RoleTable, *, of: bool = True
) -> bool:
    """Whether a phrase may mean an office that somebody holds."""
    same = phrase.office == held.office
    if not same and held.office not in table.offices[phrase.office].fits:
        return False
    if phrase.former != held.former or not phrase.content <= held.content:
        return False
    return not of or not phrase.of or bool(phrase.of & held.of)


def _is_beside(layout: Layout, phrase: OfficePhrase, person: Person) -> bool:
    """Whether a person is another argument of the verb that a phrase depends on."""
    head = layout.find_head(phrase.first, phrase.end)
    beside = layout.find_beside(head)
    if layout.is_kind(layout.heads[head], "complement", "open_complement"):
        beside |= layout.find_beside(layout.heads[head])  # "X said that ..."
    return not beside.isdisjoint(person.tokens)
