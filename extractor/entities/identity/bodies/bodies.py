"""Nouns for bodies and places in, mentions of the one they mean out.

"l'Alleanza" after "NATO", "il partito" after "Partito Democratico", "the company" after
"Acme Ltd", "il Paese" in an article on one state. The noun may say a nation or town, if
the article ties the body to it. Of several that fit it is the one near, the last
subject, or the one spoken of most; else none is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from extractor.entities.identity.bodies.body_phrases import (
    BodyPhrase,
    find_body_phrases,
    find_marked_nouns,
    find_strangers,
)
from extractor.entities.identity.bodies.body_profiles import Named, find_named
from extractor.entities.identity.bodies.body_sorts import (
    find_words,
    is_of_sort,
    is_unknown,
)
from extractor.entities.identity.bodies.owners import is_local
from extractor.entities.identity.bodies.place_nouns import find_place
from extractor.entities.identity.bodies.salience import CORE, NEAR, choose, is_near
from extractor.entities.identity.layout import SUBJECTS, Layout
from extractor.entities.identity.persons.offices import OfficePhrase
from extractor.lang.folding import fold_name
from extractor.lang.role_words import RoleTable
from extractor.records import Mention

SOURCE = "bodies"
# How sure a body is whose sort the article says, and one of which it says none.
SCORE = 0.8
GUESSED = 0.7
PLACE = "LOC"
# Kinds of places that say little of who comes from there.
WIDE_KINDS = frozenset({"area", "continent"})


def find_bodies(
    layout: Layout, table: RoleTable, offices: Iterable[OfficePhrase] = ()
) -> list[Mention]:
    """Find the nouns that mean one body or place of the article."""
    phrases = list(find_body_phrases(layout, table))
    if not phrases:
        return []
    held = list(offices)
    named = find_named(layout, table, held)
    kinds = {office.office for office in held}
    kinds |= {table.field_of.get(kind, kind) for kind in kinds}
    strangers = list(find_strangers(layout, table))
    found = []
    for phrase in phrases:
        body = table.bodies[phrase.sort]
        free = body.open or not body.implied.isdisjoint(kinds)
        meant, score = _resolve(layout, phrase, table, named, free=free)
        doubtful = score == GUESSED and _has_stranger(layout, phrase, strangers, table)
        if meant is None or (doubtful and not _goes_on(layout, phrase, named[meant])):
            strangers.append(phrase)
            continue
        named[meant].tokens.append(phrase.first)
        named[meant].nouns.add(phrase.sort)
        found.append(
            layout.make_mention(
                (phrase.first, phrase.end),
                body.label,
                meant,
                form="role",
                score=score,
                source=SOURCE,
            )
        )
    return found


def _goes_on(layout: Layout, phrase: BodyPhrase, one: Named) -> bool:
    """Whether a body that did something is still the subject."""
    last = one.find_last(phrase.first)
    subject = layout.is_argument(phrase.first, *SUBJECTS)
    return subject and layout.is_argument(last, *SUBJECTS)


def _has_stranger(
    layout: Layout,
    phrase: BodyPhrase,
    strangers: Sequence[BodyPhrase],
    table: RoleTable,
) -> bool:
    """Whether a body of such a sort that has no name was spoken of near."""
    sorts = {phrase.sort, *table.bodies[phrase.sort].fits}
    here = layout.sent_of[phrase.first]
    return any(
        0 <= here - layout.sent_of[other.first] <= NEAR and other.first < phrase.first
        for other in strangers
        if other.sort in sorts or phrase.sort in table.bodies[other.sort].fits
    )


def relink_bodies(layout: Layout, table: RoleTable) -> dict[int, str]:
    """Give the entities of marked names that are but such nouns: "l'Alleanza"."""
    nouns = list(find_marked_nouns(layout, table))
    named = find_named(layout, table, []) if nouns else {}
    found = {}
    for index, phrase in nouns:
        own = layout.mentions[index].entity
        others = {k: one for k, one in named.items() if k != own}
        meant, _ = _resolve(layout, phrase, table, others, free=False)
        if meant is not None:
            found[index] = meant
    return found


def _resolve(
    layout: Layout,
    phrase: BodyPhrase,
    table: RoleTable,
    named: Mapping[str, Named],
    *,
    free: bool,
) -> tuple[str | None, float]:
    """Give the one body or place that fits, by id, and how sure that is."""
    body = table.bodies[phrase.sort]
    if body.label == PLACE:
        place = find_place(layout, phrase, table, named)
        return (place.entity if place else None), SCORE
    beside = layout.find_beside(layout.find_head(phrase.first, phrase.end))
    able = [
        one
        for one in named.values()
        if one.label == body.label
        and one.tokens[0] < phrase.first
        and beside.isdisjoint(one.tokens)
    ]
    alone = len(able) == 1 and is_of_sort(layout, able[0], phrase.sort, table)
    every_there = _count_there(layout, phrase, named)
    able = [
        one
        for one in able
        if _is_tied(layout, phrase, one, alone=alone, there=every_there)
    ]
    fitting = [one for one in able if is_of_sort(layout, one, phrase.sort, table)]
    unknown = [
        one
        for one in able
        if one not in fitting and is_unknown(layout, one, body, table.vague)
    ]
    every = [*fitting, *unknown]
    often = body.open and not any(_bears(layout, phrase, one) for one in fitting)
    found = choose(layout, phrase.first, fitting, every, often=often)
    if found is not None or fitting or not (free and phrase.bare):
        return (found.entity if found else None), SCORE
    found = choose(layout, phrase.first, unknown, unknown, often=body.open)
    if found is None or not _is_clear(layout, phrase.first, found, named):
        return None, GUESSED
    return found.entity, GUESSED


def _bears(layout: Layout, phrase: BodyPhrase, one: Named) -> bool:
    """Whether a body named near has the noun in its name: "Alaska Airlines"."""
    word = fold_name(layout.words[phrase.end - 1])
    named = any(said.startswith(word) for said in find_words(one))
    return named and is_near(layout, one, phrase.first, NEAR)


def _is_clear(
    layout: Layout, before: int, one: Named, named: Mapping[str, Named]
) -> bool:
    """Whether a body did or suffered something when last named, or is the only one."""
    others = (n for n in named.values() if n.label == one.label and n is not one)
    alone = all(o.tokens[0] > before or is_local(o.entity) for o in others)
    return alone or layout.is_argument(one.find_last(before), *CORE)


def _count_there(layout: Layout, phrase: BodyPhrase, named: Mapping[str, Named]) -> int:
    """Count the bodies of the article that are of the states a noun says."""
    states = _find_states(layout, phrase)
    if not states:
        return 0
    bodies = (one for one in named.values() if one.label != PLACE)
    return sum(bool(one.places & states) for one in bodies)


def _find_states(layout: Layout, phrase: BodyPhrase) -> set[str]:
    """Give the states of the nations and towns that a noun says."""
    facts = (layout.gazetteer.facts.get(key) for key in phrase.of)
    return {fact.state or fact.id for fact in facts if fact}


def _is_tied(
    layout: Layout, phrase: BodyPhrase, one: Named, *, alone: bool, there: int
) -> bool:
    """Whether the article says of a body the nation or town that a noun has.

    The only body of the article need not be tied, unless to another place, nor the only
    one from the state of a town ("the Seoul-based group").
    """
    own = layout.gazetteer.facts.get(one.entity)
    facts = [layout.gazetteer.facts.get(key) for key in phrase.of]
    states = _find_states(layout, phrase)
    if own is not None and own.state and states and own.state not in states:
        return False
    if all(fact is not None and fact.kind in WIDE_KINDS for fact in facts):
        return True  # "the European rival"
    if phrase.of <= one.places or (alone and not one.places):
        return True
    if states and states <= one.places and (there == 1 or states <= phrase.of):
        return True
    said = {fold_name(name) for fact in facts if fact for name in fact.all_names}
    return not said.isdisjoint(find_words(one))
