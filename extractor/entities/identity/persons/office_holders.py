"""An office without a name and the people of the article in, its holder out.

The article calls one so, readers know that one has led the state, one alone has the
office without its state, or one alone was spoken of and nobody has the office.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.entities.identity.layout import SUBJECTS, Layout
from extractor.entities.identity.persons.offices import OfficePhrase
from extractor.entities.identity.persons.person import Person
from extractor.entities.identity.persons.successors import is_lent
from extractor.lang.role_words import RoleTable
from extractor.world.leaders import load_leaders, load_surnames

# How sure a holder is: office and state are said; only one of the two is.
KNOWN = 0.85
PLAUSIBLE = 0.75
# Sentences before a role in which one of several holders is looked for.
NEAR = 1
FAR = 4
ANYWHERE = 1000
# What ids of bodies begin with.
BODY = "org:"
# Mentions of who is meant by an office that bodies have too.
OFTEN = 2


def find_holder(
    layout: Layout, phrase: OfficePhrase, able: Sequence[Person], table: RoleTable
) -> tuple[Person | None, float] | None:
    """Give who is said or known to have an office, and how sure that is.

    Several who have it, none of whom is named last, mean nobody; None where the
    article gives it to nobody.
    """
    known = [p for p in able if any(fits(phrase, o, table) for o in p.offices)]
    same = [p for p in known if any(o.office == phrase.office for o in p.offices)]
    led = _find_led(layout, phrase, able, table)
    if len(led) == 1 and not same and led[0] not in known:
        return led[0], PLAUSIBLE  # "the chancellor ... Sunak ... the prime minister"
    if len(known) == 1:
        return known[0], KNOWN
    if known:
        return _find_latest(layout, phrase, known), PLAUSIBLE
    if led:
        return (led[0] if len(led) == 1 else None), PLAUSIBLE
    return None


def find_later_holder(
    layout: Layout,
    phrase: OfficePhrase,
    people: Mapping[str, Person],
    table: RoleTable,
) -> Person | None:
    """Give the only one named later who is said to have an office of a state or body.

    So "the emir of Kuwait" in a lead, and "Sheikh Sabah, the emir of Kuwait," below.
    """
    if not phrase.of:
        return None
    later = [
        person
        for person in people.values()
        if person.tokens[0] > phrase.first
        and person.may_be(phrase)
        and any(fits(phrase, held, table) for held in person.offices)
    ]
    return later[0] if len(later) == 1 else None


def find_unsaid_holder(
    layout: Layout, phrase: OfficePhrase, able: Sequence[Person], table: RoleTable
) -> Person | None:
    """Give the only holder of an office if its state is not said of anybody."""
    if is_lent(layout, phrase, table):
        return None
    near = [p for p in able if p.is_near(layout, phrase.first, sentences=NEAR)]
    return _find_stateless(phrase, able, near, table)


def find_only_person(
    layout: Layout,
    phrase: OfficePhrase,
    able: Sequence[Person],
    people: Mapping[str, Person],
    table: RoleTable,
) -> Person | None:
    """Give the only person near, of whom no office is said, for an office."""
    if is_lent(layout, phrase, table):
        return None
    near = [p for p in able if p.is_near(layout, phrase.first, sentences=NEAR)]
    return _find_only(layout, phrase, near, people, table)


def _find_latest(
    layout: Layout, phrase: OfficePhrase, people: Sequence[Person]
) -> Person | None:
    """Give the only one near, or in the same sentence."""
    for sentences in (0, NEAR):
        near = [
            p for p in people if p.is_near(layout, phrase.first, sentences=sentences)
        ]
        if near:
            return near[0] if len(near) == 1 else None
    return None


def _find_led(
    layout: Layout, phrase: OfficePhrase, able: Sequence[Person], table: RoleTable
) -> list[Person]:
    """Give those whom readers know to have led; near, if no state is said.

    Who alone of the article has led anything may be named further back, anywhere if
    nobody else is called so high.
    """
    led = [p for p in able if has_led(phrase, p, table)]
    if not phrase.of:
        reach = _find_reach(phrase, led, able, table)
        led = [p for p in led if p.is_near(layout, phrase.first, sentences=reach)]
    return led


def _find_reach(
    phrase: OfficePhrase,
    led: Sequence[Person],
    able: Sequence[Person],
    table: RoleTable,
) -> int:
    """Give how many sentences back who has led may be named, for a bare office."""
    if len(led) != 1:
        return NEAR
    others = (office for p in able if p is not led[0] for office in p.offices)
    high = table.highest - table.of_bodies
    rival = any(office.office in high for office in others)
    vague = phrase.office in table.of_bodies and len(led[0].tokens) < OFTEN
    return FAR if rival or vague else ANYWHERE


def has_led(phrase: OfficePhrase, person: Person, table: RoleTable) -> bool:
    """Whether readers know a person as one who holds such an office, or held it."""
    if phrase.content:
        return False
    offices = {phrase.office, *table.offices[phrase.office].fits}
    whole = load_leaders().get(person.entity, ())
    alone = load_surnames().get(person.entity, ()) if phrase.of else ()
    rows = [
        row
        for row in whole or alone
        if row.office in offices and (not phrase.of or row.of in phrase.of)
    ]
    return bool(rows) and len({row.id for row in rows}) == 1


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
        if fits(phrase, office, table, of=False)
        and not _leads_another(phrase, office, table)
    ]
    holders = {person.entity: person for person, _ in held}
    unknown = [p for p in near if not p.offices and p.entity not in holders]
    if len(holders) != 1 or unknown or any(office.of for _, office in held):
        return None
    return held[0][0]


def _leads_another(phrase: OfficePhrase, held: OfficePhrase, table: RoleTable) -> bool:
    """Whether a phrase is of a body and the holder leads a state: "the army chief"."""
    body = any(key.startswith(BODY) for key in phrase.of)
    return body and held.office in table.highest and held.office != phrase.office


def _find_only(
    layout: Layout,
    phrase: OfficePhrase,
    near: Sequence[Person],
    people: Mapping[str, Person],
    table: RoleTable,
) -> Person | None:
    """Give the only person near, of whom no office is said, for one of the highest.

    Who is president of something that has no name ("of the jury") is not guessed. Of
    several it is the only subject, or who is left without those of other states.
    Readers know who leads a state: "Viktor Orban gave way: the Hungarian premier ...".
    """
    held = (office for p in people.values() for office in p.offices)
    high = phrase.office in table.highest or _opens(layout, phrase, table)
    of_a_body = phrase.office in table.highest and bool(phrase.content)
    acts = high and _is_topic(layout, phrase) and not of_a_body
    if not acts or any(fits(phrase, office, table) for office in held):
        return None
    first = phrase.first
    every = [
        person
        for person in people.values()
        if person.is_near(layout, first, sentences=NEAR)
        and not _is_of_another(layout, phrase, person)
    ]
    chosen = every if len(every) == 1 else _find_subjects(layout, first, every)
    alone = len(chosen) == 1 and chosen[0] in near and _is_free(phrase, chosen[0])
    return chosen[0] if alone and _is_apart(layout, first, chosen[0], table) else None


def _is_free(phrase: OfficePhrase, person: Person) -> bool:
    """Whether nobody says that a person has, or had, an office that another is not.

    Who has one may have had any other before: "L'ex ministra ...".
    """
    if not phrase.former:
        return not person.offices
    return not any(office.former for office in person.offices)


def _is_topic(layout: Layout, phrase: OfficePhrase) -> bool:
    """Whether a phrase is a subject."""
    head = layout.find_head(phrase.first, phrase.end)
    return layout.is_argument(head, *SUBJECTS)


def _opens(layout: Layout, phrase: OfficePhrase, table: RoleTable) -> bool:
    """Whether a phrase opens its sentence, as who just spoke is taken up.

    Those of law, whom reports on others mention unnamed, are not: "The judge ...".
    """
    article = phrase.first - 1
    first = article < 1 or layout.sent_of[article - 1] != layout.sent_of[article]
    first = first or layout.words[article - 1] in table.stops
    return first and table.field_of.get(phrase.office) not in table.unnamed


def _is_of_another(layout: Layout, phrase: OfficePhrase, person: Person) -> bool:
    """Whether a person has offices of states, none of which is that of the phrase."""
    held = {
        key
        for office in person.offices
        for key in office.of
        if layout.gazetteer.is_state(key)
    }
    said = set(filter(layout.gazetteer.is_state, phrase.of))
    return bool(said and held) and held.isdisjoint(said)


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


def fits(
    phrase: OfficePhrase, held: OfficePhrase, table: RoleTable, *, of: bool = True
) -> bool:
    """Whether a phrase may mean an office that somebody holds."""
    same = phrase.office == held.office
    if not same and held.office not in table.offices[phrase.office].fits:
        return False
    said = phrase.content - table.body_of.keys()  # "the head of the agency"
    if phrase.former != held.former or not said <= held.content:
        return False
    return not of or not phrase.of or bool(phrase.of & held.of)
