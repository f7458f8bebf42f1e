"""A trade or nation that stands for a person in, the person of the article out.

News avoid repeating a name: "the striker", "the tycoon", "the Spaniard" is who was just
spoken of, though nobody said that he is one. Who is of another field, nation or gender
is not meant; of those left, the one the article calls so, else the one near, the last
subject or the one spoken of most. Two who fit mean none.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.entities.identity.layout import SUBJECTS, Layout
from extractor.entities.identity.persons.compatibility import (
    find_fields,
    is_called_so,
    is_compatible,
    leads_state,
)
from extractor.entities.identity.persons.offices import OfficePhrase
from extractor.entities.identity.persons.person import Person
from extractor.entities.identity.persons.salience import (
    NEAR,
    REACH,
    find_last,
    find_near,
    find_protagonist,
)
from extractor.entities.identity.persons.soles import find_sole
from extractor.lang.role_words import RoleTable
from extractor.world.leaders import load_leaders

# Sentences in which only one person may stand whom a nation alone can mean.
AROUND = 2
# What a sentence is about: who does something, and to whom.
CORE = (*SUBJECTS, "object", "agent")


def is_epithet(phrase: OfficePhrase, table: RoleTable) -> bool:
    """Whether a phrase may mean somebody whom the article never called so."""
    return phrase.office in table.epithets


def find_meant(
    layout: Layout,
    phrase: OfficePhrase,
    able: Sequence[Person],
    table: RoleTable,
) -> tuple[Person | None, bool]:
    """Give the one person an epithet means, and whether the article calls them so."""
    fitting = [p for p in able if is_compatible(layout, phrase, p, table)]
    beside = _find_behind_stop(layout, phrase, fitting, table)
    if beside is not None:
        return beside, False
    known = [p for p in fitting if is_called_so(layout, phrase, p, table)]
    if not known and phrase.office in table.unnamed_trades:
        return None, False
    if not known and (sole := find_sole(layout, phrase, able, table)):
        return sole, False
    same = [p for p in known if any(o.office == phrase.office for o in p.offices)]
    near = find_near(layout, phrase.first, fitting)
    if known:
        lately = any(p in near for p in known)
        unknown = [p for p in near if p not in known and not (lately and _is_held(p))]
        chosen = same if len(same) == 1 else known
        found = _find_named_last(phrase, chosen, [*near, *known])
        found = found or _choose(layout, phrase, chosen, [*known, *unknown])
        main = find_protagonist(layout, phrase.first, known, known)
        doubtful = main not in (None, found) and not _goes_on(layout, phrase)
        doubtful |= found is not None and _has_newcomer(
            layout, phrase, found, [*known, *unknown]
        )
        return (None if doubtful else found), True
    return _guess(layout, phrase, fitting, table, alone=len(able) == 1), False


def _is_held(person: Person) -> bool:
    """Whether the article, or readers, know what office somebody has."""
    return bool(person.offices) or person.entity in load_leaders()


def _find_behind_stop(
    layout: Layout, phrase: OfficePhrase, people: Sequence[Person], table: RoleTable
) -> Person | None:
    """Give the only person of the sentence before a colon: "Era atteso X: il tenore".

    It must be who does something behind it.
    """
    here = layout.sent_of[phrase.first]
    opens = layout.get_word(phrase.first - 2) in table.stops
    if not opens or not _goes_on(layout, phrase):
        return None
    found = [p for p in people if p.is_near(layout, phrase.first, sentences=0)]
    names = [
        token
        for token, sentence in enumerate(layout.sent_of[: phrase.first])
        if sentence == here and layout.is_person(token)
    ]
    others = [token for token in names if layout.find_start(token) == token]
    return found[0] if len(found) == 1 and len(others) == 1 else None


def _find_named_last(
    phrase: OfficePhrase, chosen: Sequence[Person], near: Sequence[Person]
) -> Person | None:
    """Give the only one called so if he is named last: "saw the envoy X; the diplomat".

    Nobody else near may be called so.
    """
    if len([p for p in chosen if p in near]) != 1 or not phrase.of:
        return None
    last = max(near, key=lambda p: max(t for t in p.tokens if t < phrase.first))
    return last if last in chosen else None


def _has_newcomer(
    layout: Layout, phrase: OfficePhrase, found: Person, rivals: Sequence[Person]
) -> bool:
    """Whether somebody else who may be meant came in after one was named last."""
    last = max(token for token in found.tokens if token < phrase.first)
    return any(
        rival is not found
        and rival.tokens[0] > last
        and _is_newcomer(layout, phrase, rival)
        for rival in rivals
    )


def _is_newcomer(layout: Layout, phrase: OfficePhrase, person: Person) -> bool:
    """Whether somebody comes in just before: "was succeeded by X. The manager"."""
    first, here = person.tokens[0], layout.sent_of[phrase.first]
    return first < phrase.first and here - layout.sent_of[first] <= NEAR


def _guess(
    layout: Layout,
    phrase: OfficePhrase,
    fitting: Sequence[Person],
    table: RoleTable,
    *,
    alone: bool,
) -> Person | None:
    """Give the one person who may be what the article calls nobody."""
    if phrase.office == table.national:
        return _guess_national(layout, phrase, fitting)
    near = find_near(layout, phrase.first, fitting)
    main = find_protagonist(layout, phrase.first, fitting, fitting)
    if len(fitting) == 1 and alone and not near:
        return fitting[0]  # nobody else was named
    found = _choose(layout, phrase, near, fitting)
    if found is None or _has_other_trade(phrase, found, near, table):
        return _find_newcomer(layout, phrase, near) if found else None
    return _weigh(layout, phrase, found, main, near, table)


def _weigh(
    layout: Layout,
    phrase: OfficePhrase,
    found: Person,
    main: Person | None,
    near: Sequence[Person],
    table: RoleTable,
) -> Person | None:
    """Choose between who stands near and whom the article is about."""
    field = table.field_of.get(phrase.office)
    own = field in find_fields(found, table)
    if found is main or own:
        return found
    if main is None:
        told = found.offices and phrase.office not in table.vague_people
        return None if told and len(near) > 1 else found
    alone = near == [found] and phrase.office not in table.vague_people
    new = _goes_on(layout, phrase) and _is_newcomer(layout, phrase, found)
    if alone and new and not found.offices:
        return found
    # Who has an office is called by it; who is named once is not what it is about.
    other = bool(main.offices) and field not in find_fields(main, table)
    return main if found.offices and not other else None


def _find_newcomer(
    layout: Layout, phrase: OfficePhrase, near: Sequence[Person]
) -> Person | None:
    """Give the only one near without an office, if named for the first time there."""
    free = [p for p in near if not p.offices]
    new = len(free) == 1 and _is_newcomer(layout, phrase, free[0])
    return free[0] if new and _goes_on(layout, phrase) else None


def _guess_national(
    layout: Layout, phrase: OfficePhrase, fitting: Sequence[Person]
) -> Person | None:
    """Give the only one around, the one subject just before, or the protagonist."""
    around = [p for p in fitting if p.is_near(layout, phrase.first, sentences=AROUND)]
    if len(around) == 1:
        return around[0]
    near = find_near(layout, phrase.first, fitting)
    if len(fitting) == 1 and fitting[0].is_near(layout, phrase.first, sentences=REACH):
        return fitting[0]  # all others are known to be of other nations
    if not phrase.of:  # an age: nothing tells it from who else was just spoken of
        return find_protagonist(layout, phrase.first, fitting, fitting)
    if _goes_on(layout, phrase):
        meant = _find_taken_up(layout, phrase, near)
        if meant is not None:
            return meant
    return None if near else find_protagonist(layout, phrase.first, fitting, fitting)


def _find_taken_up(
    layout: Layout, phrase: OfficePhrase, near: Sequence[Person]
) -> Person | None:
    """Give who was just spoken of: the one subject, a newcomer, or all it is about.

    So in "Roe's team has X back: the Serb had been ill".
    """
    subjects = find_last(layout, phrase.first, near, SUBJECTS)
    inside = [p for p in near if p.is_near(layout, phrase.first, sentences=0)]
    here = [p for p in subjects if p in inside]
    if len(here) == 1:
        return here[0]
    if len(near) == 1:
        new = _is_newcomer(layout, phrase, near[0])
        return near[0] if new or subjects else None
    core = find_last(layout, phrase.first, near, (*SUBJECTS, "object"))
    return core[0] if len(core) == 1 and all(p in core for p in inside) else None


def _has_other_trade(
    phrase: OfficePhrase, found: Person, near: Sequence[Person], table: RoleTable
) -> bool:
    """Whether somebody is called by another trade, or another near by none at all."""
    fields = find_fields(found, table)
    if not found.offices or table.field_of.get(phrase.office) in fields:
        return False
    if any(leads_state(held, table) for held in found.offices):
        return True  # presidents are called by their office
    if phrase.office in table.vague_people:
        return False  # "the man" has any trade
    other = any(not p.offices for p in near if p is not found)
    return other or (bool(fields) and phrase.office not in table.field_of)


def _goes_on(layout: Layout, phrase: OfficePhrase) -> bool:
    """Whether a phrase is a subject, as who was spoken of last often is."""
    return layout.is_kind(layout.find_head(phrase.first, phrase.end), *SUBJECTS)


def _choose(
    layout: Layout,
    phrase: OfficePhrase,
    people: Sequence[Person],
    rivals: Sequence[Person],
) -> Person | None:
    """Give the one person: alone, alone near, the last subject, or spoken of most."""
    before = phrase.first
    near = find_near(layout, before, people)
    others = find_near(layout, before, rivals)
    if len(people) == 1:
        main = find_last(layout, before, others, CORE)
        if all(rival is people[0] for rival in [*main, *(() if near else others)]):
            return (
                people[0]
                if near or len(rivals) == 1
                else find_protagonist(layout, before, people, rivals)
            )
    if len(near) == 1 and len(others) == 1:
        return near[0]
    if others and not near:
        return None
    if near and _goes_on(layout, phrase):
        subjects = find_last(layout, before, others, SUBJECTS)
        # "Police arrested X, a brother of Y. The man ..."
        subjects = subjects or find_last(layout, before, others, ("object",))
        return subjects[0] if len(subjects) == 1 and subjects[0] in near else None
    return find_protagonist(layout, before, near or people, rivals)
