"""Nouns for bodies and places in, mentions of the one they mean out.

"l'Alleanza" after "NATO", "il partito" after "Partito Democratico", "the company" after
"Acme Ltd", "il Paese" in an article on one state. The noun may say a nation or town, if
the article ties the body to it. Of several that fit it is the one near, the last
subject, or the one spoken of most; else none is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from extractor.entities.identity.body_phrases import (
    BodyPhrase,
    find_body_phrases,
    find_marked_nouns,
    find_strangers,
)
from extractor.entities.identity.body_profiles import Named, find_named
from extractor.entities.identity.layout import SUBJECTS, Layout
from extractor.entities.identity.offices import OfficePhrase
from extractor.entities.identity.owners import is_local
from extractor.lang.folding import fold_name
from extractor.lang.name_words import OrganisationTable
from extractor.lang.role_words import Body, RoleTable
from extractor.lang.tables import load_table
from extractor.records import Mention

SOURCE = "bodies"
# How sure a body is whose sort the article says, and one of which it says none.
SCORE = 0.8
GUESSED = 0.7
# Sentences back to the body near, and to the one spoken of most.
NEAR = 1
REACH = 4
OFTEN = 2
FAR_MORE = 2
PLACE, BODY = "LOC", "ORG"
# What a sentence is about: who does something, and to whom.
CORE = (*SUBJECTS, "object", "agent")


def find_bodies(
    layout: Layout, table: RoleTable, offices: Iterable[OfficePhrase] = ()
) -> list[Mention]:
    """Find the nouns that mean one body or place of the article."""
    held = list(offices)
    named = find_named(layout, table, held)
    kinds = {office.office for office in held}
    kinds |= {table.field_of.get(kind, kind) for kind in kinds}
    strangers = list(find_strangers(layout, table))
    found = []
    for phrase in find_body_phrases(layout, table):
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
    if body.label == PLACE and (phrase.of or not phrase.bare):
        return None, SCORE  # "la capitale francese" acts for France
    beside = layout.find_beside(layout.find_head(phrase.first, phrase.end))
    able = [
        one
        for one in named.values()
        if one.label == body.label
        and one.tokens[0] < phrase.first
        and beside.isdisjoint(one.tokens)
    ]
    alone = len(able) == 1 and _fits(layout, able[0], phrase.sort, body)
    able = [one for one in able if _is_tied(layout, phrase, one, alone=alone)]
    fitting = [one for one in able if _fits(layout, one, phrase.sort, body)]
    unknown = [
        one
        for one in able
        if one not in fitting and _is_unknown(layout, one, body, table)
    ]
    every = [*fitting, *unknown]
    found = _choose(layout, phrase.first, fitting, every, often=body.open)
    if found and body.label == PLACE and not _is_main(layout, phrase, found, fitting):
        return None, SCORE
    if found is not None or fitting or not (free and phrase.bare):
        return (found.entity if found else None), SCORE
    found = _choose(layout, phrase.first, unknown, unknown, often=body.open)
    if found is None or not _is_clear(layout, phrase.first, found, named):
        return None, GUESSED
    return found.entity, GUESSED


def _is_main(
    layout: Layout, phrase: BodyPhrase, one: Named, places: Sequence[Named]
) -> bool:
    """Whether a place is the only one, does something, or is named most."""
    if len(places) == 1:
        return True
    fact = layout.gazetteer.facts.get(one.entity)
    seat = fact is not None and fact.stands_for is not None  # may act for its state
    if not seat and layout.is_argument(one.find_last(phrase.first), *CORE):
        return True
    return _find_main(layout, phrase.first, places, places) is one


def _is_clear(
    layout: Layout, before: int, one: Named, named: Mapping[str, Named]
) -> bool:
    """Whether a body did or suffered something when last named, or is the only one."""
    others = (n for n in named.values() if n.label == one.label and n is not one)
    alone = all(o.tokens[0] > before or is_local(o.entity) for o in others)
    return alone or layout.is_argument(one.find_last(before), *CORE)


def _is_tied(layout: Layout, phrase: BodyPhrase, one: Named, *, alone: bool) -> bool:
    """Whether the article says of a body the nation or town that a noun has.

    The only body of the article need not be tied, unless to another place.
    """
    facts = [layout.gazetteer.facts.get(key) for key in phrase.of]
    states = {fact.state for fact in facts if fact and fact.state}
    if phrase.of <= one.places or (alone and not one.places):
        return True
    if states and states <= one.places:  # "the Seoul-based group" of a Korean firm
        return True
    said = {fold_name(name) for fact in facts if fact for name in fact.all_names}
    return not said.isdisjoint(_find_words(one))


def _choose(
    layout: Layout,
    before: int,
    bodies: Sequence[Named],
    rivals: Sequence[Named],
    *,
    often: bool = True,
) -> Named | None:
    """Give the one body: the last named, the last subject, or spoken of ``often``."""
    near = [one for one in bodies if _is_near(layout, one, before, NEAR)]
    others = [one for one in rivals if _is_near(layout, one, before, NEAR)]
    subjects = _find_last_arguments(layout, before, others, SUBJECTS)
    main = _find_last_arguments(layout, before, others, CORE)
    if len(bodies) == 1:
        near_enough = _is_near(layout, bodies[0], before, REACH) or len(rivals) == 1
        if near_enough and all(one is bodies[0] for one in main):
            return bodies[0]
    if len(near) == 1 and len(others) == 1:
        return near[0]
    if len(subjects) == 1 and len(main) == 1 and subjects[0] in near:
        return subjects[0]
    main_one = _find_main(layout, before, bodies, rivals) if often else None
    return None if near else main_one


def _is_near(layout: Layout, one: Named, before: int, sentences: int) -> bool:
    last = one.find_last(before)
    return last >= 0 and layout.sent_of[before] - layout.sent_of[last] <= sentences


def _find_last_arguments(
    layout: Layout, before: int, bodies: Sequence[Named], kinds: Sequence[str]
) -> list[Named]:
    """Keep those that are arguments of some kinds in the sentence before."""
    sentence = layout.sent_of[before] - NEAR
    return [
        one
        for one in bodies
        if any(
            layout.sent_of[token] == sentence and layout.is_argument(token, *kinds)
            for token in one.tokens
            if token < before
        )
    ]


def _find_main(
    layout: Layout, before: int, bodies: Sequence[Named], rivals: Sequence[Named]
) -> Named | None:
    """Give the one of which the article speaks far more than of any other."""
    ranked = sorted(bodies, key=lambda one: (-one.count(before), one.entity))
    if not ranked or not _is_near(layout, ranked[0], before, REACH):
        return None
    most = ranked[0].count(before)
    rest = max((r.count(before) for r in rivals if r is not ranked[0]), default=0)
    return ranked[0] if most >= OFTEN and most >= FAR_MORE * rest else None


def _fits(layout: Layout, one: Named, key: str, body: Body) -> bool:
    """Whether a body is of a sort, by the tables, its name or the text."""
    fact = layout.gazetteer.facts.get(one.entity)
    if fact is not None and fact.kind in body.kinds:
        return True
    if not one.nouns.isdisjoint({key, *body.fits}):
        return True
    if body.forms and _has_form(layout, one):
        return True
    words = _find_words(one) | (_find_fact_words(layout, one) if fact else frozenset())
    return body.named and any(fold_name(word) in words for word in body.words)


def _is_unknown(layout: Layout, one: Named, body: Body, table: RoleTable) -> bool:
    """Whether nothing says that a body or place is of another sort."""
    if is_local(one.entity) or one.nouns:
        return False
    fact = layout.gazetteer.facts.get(one.entity)
    if fact is not None:
        vague = not body.kinds or fact.kind in table.vague
        return vague and fact.label == BODY
    return body.label == BODY or "city" in body.kinds


def _has_form(layout: Layout, one: Named) -> bool:
    forms = load_table(layout.parsed.lang, "organisations", OrganisationTable).forms
    return any(name.split()[-1] in forms for name in one.names)


def _find_words(one: Named) -> frozenset[str]:
    return frozenset(
        word for name in one.names for word in fold_name(name).replace("'", " ").split()
    )


def _find_fact_words(layout: Layout, one: Named) -> frozenset[str]:
    name = layout.gazetteer.facts[one.entity].names.get(layout.parsed.lang, "")
    return frozenset(fold_name(name).replace("'", " ").split())
