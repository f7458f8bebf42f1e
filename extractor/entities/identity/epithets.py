"""A trade or nation that stands for a person in, the person of the article out.

News avoid repeating a name: "the striker", "the tycoon", "the Spaniard" is who was just
spoken of, though nobody said that he is one. Who is of another field, nation or gender
is not meant; of those left, the one the article calls so, else the one near, the last
subject or the one spoken of most. Two who fit mean none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extractor.entities.identity.layout import ARGUMENTS, SUBJECTS, Layout
from extractor.entities.identity.offices import OfficePhrase
from extractor.entities.identity.profiles import Person
from extractor.lang.role_words import RoleTable

# Sentences before an epithet in which the person is named.
NEAR = 1
# Sentences in which only one person may stand whom a nation alone can mean.
AROUND = 2
# Sentences before it in which the one spoken of most is named.
REACH = 4
# Mentions of the one spoken of most.
OFTEN = 2
# The article is about whom it names so many times more than anybody else.
FAR_MORE = 2
BODY = "org"
# What a sentence is about: who does something, and to whom.
CORE = (*SUBJECTS, "object", "agent")


def find_nationals(layout: Layout, table: RoleTable) -> Iterator[OfficePhrase]:
    """Find an article with a nation or an age alone: "the Spaniard", "il 43enne"."""
    endings = layout.syntax.people_endings
    for span, mention in zip(layout.spans, layout.mentions, strict=True):
        if span is None or mention.form != "demonym":
            continue
        people = mention.text.lower().endswith(endings)
        if not people and _is_alone(layout, *span, table):
            yield _make_phrase(layout, *span, table)
    if table.ages:
        yield from _find_ages(layout, table)


def _find_ages(layout: Layout, table: RoleTable) -> Iterator[OfficePhrase]:
    """Find ages that stand for a person, in one token or joined by dashes."""
    starts, ends = layout.parsed.starts, layout.parsed.ends
    for first, word in enumerate(layout.words):
        if not word[:1].isdigit() or layout.covering[first] is not None:
            continue
        end = first + 1
        while end < len(starts) and starts[end] == ends[end - 1]:
            dash = layout.words[end] in layout.syntax.surface.dashes
            if layout.pos[end] == "PUNCT" and not dash:
                break
            end += 1
        said = layout.parsed.cut(first, end).lower()
        if said.endswith(table.ages) and _is_alone(layout, first, end, table):
            yield _make_phrase(layout, first, end, table)


def _make_phrase(
    layout: Layout, first: int, end: int, table: RoleTable
) -> OfficePhrase:
    opening = layout.get_word(first - 1)
    nothing: frozenset[str] = frozenset()
    return OfficePhrase(
        first=first,
        end=end,
        word=layout.find_head(first, end),
        office=table.national,
        content=nothing,
        of=layout.find_meant(first),
        former=False,
        feminine=opening in table.feminine,
        masculine=opening in table.masculine,
        definite=True,
    )


def _is_alone(layout: Layout, first: int, end: int, table: RoleTable) -> bool:
    """Whether a word is a noun with its article, which no noun follows."""
    if layout.get_word(first - 1) not in table.definite:
        return False
    noun = layout.get_pos(end) not in ("NOUN", "PROPN", "ADJ")
    used = layout.is_kind(layout.find_head(first, end), *ARGUMENTS)
    joined = layout.get_word(end) in layout.syntax.surface.dashes
    return used and noun and layout.find_mention(end) is None and not joined


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
    fitting = [p for p in able if _is_compatible(layout, phrase, p, table)]
    known = [p for p in fitting if _is_called_so(phrase, p, table)]
    same = [p for p in known if any(o.office == phrase.office for o in p.offices)]
    near = _find_near(layout, phrase.first, fitting)
    if known:
        lately = any(p in near for p in known)
        unknown = [p for p in near if p not in known and not (lately and p.offices)]
        chosen = same if len(same) == 1 else known
        found = _choose(layout, phrase, chosen, [*known, *unknown])
        main = _find_protagonist(layout, phrase.first, known, known)
        doubtful = main not in (None, found) and not _goes_on(layout, phrase)
        return (None if doubtful else found), True
    return _guess(layout, phrase, fitting, table, alone=len(able) == 1), False


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
        near = [p for p in fitting if p.is_near(layout, phrase.first, sentences=AROUND)]
        return near[0] if len(near) == 1 else None
    near = _find_near(layout, phrase.first, fitting)
    main = _find_protagonist(layout, phrase.first, fitting, fitting)
    if len(fitting) == 1 and alone and not near:
        return fitting[0]  # nobody else was named
    found = _choose(layout, phrase, near, fitting)
    if found is None or _has_other_trade(phrase, found, near, table):
        return None
    own = table.field_of.get(phrase.office) in _find_fields(found, table)
    if main is None or found is main or own:
        return found
    # Who has an office is called by it; who is named once is not what it is about.
    return main if found.offices else None


def _has_other_trade(
    phrase: OfficePhrase, found: Person, near: Sequence[Person], table: RoleTable
) -> bool:
    """Whether somebody is called by another trade, or another near by none at all."""
    fields = _find_fields(found, table)
    if not found.offices or table.field_of.get(phrase.office) in fields:
        return False
    other = any(not p.offices for p in near if p is not found)
    return other or (bool(fields) and phrase.office not in table.field_of)


def _goes_on(layout: Layout, phrase: OfficePhrase) -> bool:
    """Whether a phrase is a subject, as who was spoken of last often is."""
    return layout.is_kind(phrase.word, *SUBJECTS)


def _is_compatible(
    layout: Layout, phrase: OfficePhrase, person: Person, table: RoleTable
) -> bool:
    """Whether nothing that is known of a person speaks against an epithet."""
    if phrase.masculine and person.gender == "f":
        return False
    held = {key for office in person.offices for key in office.of}
    states = {key for key in phrase.of if layout.gazetteer.is_state(key)}
    nations = {key for key in held if layout.gazetteer.is_state(key)}
    if states and nations and states.isdisjoint(nations):
        return False
    bodies = {key for key in phrase.of if key.partition(":")[0] == BODY}
    if bodies and bodies.isdisjoint(held):
        return False
    own, fields = table.field_of.get(phrase.office), _find_fields(person, table)
    return own is None or not fields or own in fields


def _find_fields(person: Person, table: RoleTable) -> frozenset[str]:
    offices = {office.office for office in person.offices}
    return frozenset(table.field_of[o] for o in offices if o in table.field_of)


def _is_called_so(phrase: OfficePhrase, person: Person, table: RoleTable) -> bool:
    """Whether the article says of a person what an epithet says."""
    field = table.field_of.get(phrase.office)
    for held in person.offices:
        same = phrase.office == held.office and phrase.office != table.national
        fits = held.office in table.offices[phrase.office].fits
        loose = phrase.office in table.loose and table.field_of.get(held.office)
        if same or fits or (loose and loose == field):
            return True
    return (
        bool(phrase.of) and phrase.office == table.national and _is_of(phrase, person)
    )


def _is_of(phrase: OfficePhrase, person: Person) -> bool:
    return any(phrase.of & held.of for held in person.offices)


def _choose(
    layout: Layout,
    phrase: OfficePhrase,
    people: Sequence[Person],
    rivals: Sequence[Person],
) -> Person | None:
    """Give the one person: alone, alone near, the last subject, or spoken of most."""
    before = phrase.first
    near = _find_near(layout, before, people)
    others = _find_near(layout, before, rivals)
    if len(people) == 1:
        main = _find_last(layout, before, others, CORE)
        if all(rival is people[0] for rival in [*main, *(() if near else others)]):
            return (
                people[0]
                if near or len(rivals) == 1
                else _find_protagonist(layout, before, people, rivals)
            )
    if len(near) == 1 and len(others) == 1:
        return near[0]
    if others and not near:
        return None
    if near and _goes_on(layout, phrase):
        subjects = _find_last(layout, before, others, SUBJECTS)
        return subjects[0] if len(subjects) == 1 and subjects[0] in near else None
    return _find_protagonist(layout, before, near or people, rivals)


def _find_near(layout: Layout, before: int, people: Sequence[Person]) -> list[Person]:
    return [p for p in people if p.is_near(layout, before, sentences=NEAR)]


def _find_last(
    layout: Layout, before: int, people: Sequence[Person], kinds: Sequence[str]
) -> list[Person]:
    """Keep those who are arguments of some kinds in the last place they are so."""
    places = [
        (layout.sent_of[token], person)
        for person in people
        for token in person.tokens
        if token < before and layout.is_argument(token, *kinds)
    ]
    last = max((sentence for sentence, _ in places), default=None)
    if last is None or layout.sent_of[before] - last > NEAR:
        return []
    found = {person.entity: person for sentence, person in places if sentence == last}
    return list(found.values())


def _find_protagonist(
    layout: Layout, before: int, people: Sequence[Person], rivals: Sequence[Person]
) -> Person | None:
    """Give the one whom the article speaks of far more than of any other who fits."""
    counts: Mapping[str, int] = {
        p.entity: sum(token < before for token in p.tokens) for p in rivals
    }
    ranked = sorted(people, key=lambda p: (-counts.get(p.entity, 0), p.entity))
    if not ranked or not ranked[0].is_near(layout, before, sentences=REACH):
        return None
    first = counts.get(ranked[0].entity, 0)
    rest = [counts[p.entity] for p in rivals if p.entity != ranked[0].entity]
    often = first >= OFTEN and first >= FAR_MORE * max(rest, default=0)
    return ranked[0] if often else None
