"""Office phrases without a name in, mentions of the people they mean out.

"il presidente bielorusso" is the one person whom the article calls president and
Belarusian. Two who fit mean none; an office that the article gives to nobody is left
alone, unless readers know who holds it ("the British premier" beside a name of
``world/leaders.tsv``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.entities.identity.layout import Layout
from extractor.entities.identity.names.people import Genders
from extractor.entities.identity.persons.chosen import find_chosen
from extractor.entities.identity.persons.epithets import (
    find_meant,
    is_epithet,
)
from extractor.entities.identity.persons.named_later import find_named_later
from extractor.entities.identity.persons.nationals import find_nationals
from extractor.entities.identity.persons.office_bearers import is_predicate
from extractor.entities.identity.persons.office_holders import (
    PLAUSIBLE,
    find_holder,
    find_later_holder,
    find_only_person,
    find_unsaid_holder,
)
from extractor.entities.identity.persons.offices import OfficePhrase
from extractor.entities.identity.persons.person import Person
from extractor.entities.identity.persons.profiles import find_people
from extractor.entities.identity.persons.strangers import (
    Strangers,
    is_generic,
)
from extractor.lang.role_words import RoleTable
from extractor.records import Mention

SOURCE = "roles"
# How sure a role is whose office is not said of anybody.
GUESSED = 0.65


def find_roles(
    layout: Layout, table: RoleTable, genders: Genders
) -> tuple[list[Mention], dict[str, Person]]:
    """Find the roles that mean one person, and the people of the article by id."""
    people, phrases = find_people(layout, table, genders)
    phrases += find_nationals(layout, table)
    strangers = Strangers()
    found = []
    for phrase in sorted(phrases, key=lambda phrase: phrase.first):
        if not _is_reference(layout, phrase, table):
            strangers.bring_in(layout, phrase)
            continue
        able = _find_able(layout, phrase, people)
        if is_epithet(phrase, table):
            able = strangers.leave(layout, phrase, able, table)
        person, score = _resolve(layout, phrase, able, people, table)
        if person is None:
            strangers.mean(layout, phrase, table)
        else:
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
    known = phrase.definite or phrase.new
    if not known or is_predicate(layout, phrase, table):
        return False
    if is_generic(layout, phrase, table) or _is_in_name(layout, phrase, table):
        return False
    following = phrase.end
    if following >= len(layout.words):
        return True
    if layout.words[following] in layout.syntax.relative_pronouns:
        return False
    unknown = layout.pos[following] == "PROPN" or layout.is_person(following)
    return not unknown and not _describes_unknown(layout, phrase)


def _is_in_name(layout: Layout, phrase: OfficePhrase, table: RoleTable) -> bool:
    """Whether a trade is part of a name that nobody marked: "Internet Explorer".

    A word for anybody with a capital is: "Man of the Match".
    """
    if phrase.office in table.vague_people and phrase.office != table.national:
        return layout.parsed.words[phrase.word][:1].isupper()
    if not is_epithet(phrase, table) or layout.pos[phrase.word] != "PROPN":
        return False
    before = phrase.word - 1
    return layout.get_pos(before) == "PROPN" and layout.covering[before] is None


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
    if phrase.new:
        return find_chosen(layout, phrase, able, table), PLAUSIBLE
    if is_epithet(phrase, table) and not _is_of_state(phrase, table):
        meant, called = find_meant(layout, phrase, able, table)
        return meant, PLAUSIBLE if called else GUESSED
    held = find_holder(layout, phrase, able, table)
    if held is not None:
        return held
    unsaid = find_later_holder(layout, phrase, people, table) or find_unsaid_holder(
        layout, phrase, able, table
    )
    if unsaid is not None:
        return unsaid, PLAUSIBLE
    only = find_only_person(layout, phrase, able, people, table)
    return only or find_named_later(layout, phrase, people, table), GUESSED


def _is_of_state(phrase: OfficePhrase, table: RoleTable) -> bool:
    """Whether a phrase says who leads what: "the Turkish leader"."""
    return phrase.office in table.highest and bool(phrase.of)


def _is_beside(layout: Layout, phrase: OfficePhrase, person: Person) -> bool:
    """Whether a person is another argument of the verb that a phrase depends on."""
    head = layout.find_head(phrase.first, phrase.end)
    beside = layout.find_beside(head)
    if layout.is_kind(layout.heads[head], "complement", "open_complement"):
        beside |= layout.find_beside(layout.heads[head])  # "X said that ..."
    return not beside.isdisjoint(person.tokens)
