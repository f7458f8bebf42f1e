"""A noun for a place in, the place of the article that it means out.

"In città", "l'isola", "the Croatian city", "la capitale congolese": the tables of the
world know of what kind a place is and in which state. "Il Paese balcanico" is the state
just spoken of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.entities.identity.bodies.body_phrases import BodyPhrase
from extractor.entities.identity.bodies.body_profiles import Named
from extractor.entities.identity.bodies.body_sorts import is_of_sort, is_unknown
from extractor.entities.identity.bodies.salience import (
    CORE,
    FAR_MORE,
    NEAR,
    OFTEN,
    choose,
    find_main,
    is_near,
)
from extractor.entities.identity.layout import Layout
from extractor.lang.role_words import Body, RoleTable
from extractor.world.facts import STATE_KINDS


def find_place(
    layout: Layout, phrase: BodyPhrase, table: RoleTable, named: Mapping[str, Named]
) -> Named | None:
    """Give the one place that fits a noun, None where several do."""
    body = table.bodies[phrase.sort]
    able = _find_able(layout, phrase, body, named)
    fitting = [one for one in able if is_of_sort(layout, one, phrase.sort, table)]
    states = _find_states(layout, phrase)
    if states and not body.kinds.isdisjoint(STATE_KINDS):
        return None  # "il Paese russo"
    if states:
        inside = [one for one in fitting if _find_state(layout, one) in states]
        region = states.isdisjoint(phrase.of)  # "la città ligure" may be far away
        near = None if region else _choose_near(layout, phrase, inside)
        return near or _get_only(inside)
    unknown = [one for one in able if is_unknown(layout, one, body, table.vague)]
    if phrase.of or not phrase.bare:
        return _find_described(layout, phrase, body, fitting, unknown, named)
    found = choose(layout, phrase.first, fitting, fitting, often=body.open)
    if found is not None:
        state = not body.kinds.isdisjoint(STATE_KINDS)
        said = not state or bool(found.named_at)  # "Washington" alone is no country
        return found if said and _is_main(layout, phrase, found, fitting) else None
    if fitting and not body.kinds.isdisjoint(STATE_KINDS):
        return _find_home(layout, phrase, fitting, named)
    return None if fitting else _choose_near(layout, phrase, unknown)


def _find_described(
    layout: Layout,
    phrase: BodyPhrase,
    body: Body,
    fitting: Sequence[Named],
    unknown: Sequence[Named],
    named: Mapping[str, Named],
) -> Named | None:
    """Give the only place named near, for a noun with an adjective or a wide area."""
    every = [one for one in (*fitting, *unknown) if _is_named(layout, phrase, one)]
    near = _choose_near(layout, phrase, every)
    if near is not None:
        return near
    if body.ids:  # "the Caribbean island"
        return _get_only(fitting)
    home = bool(phrase.of) and not body.kinds.isdisjoint(STATE_KINDS)
    return _find_home(layout, phrase, fitting, named) if home else None


def _is_named(layout: Layout, phrase: BodyPhrase, one: Named) -> bool:
    """Whether a place is named near by its own name."""
    here = layout.sent_of[phrase.first]
    before = (token for token in one.named_at if token < phrase.first)
    return any(here - layout.sent_of[token] <= NEAR for token in before)


def _find_able(
    layout: Layout, phrase: BodyPhrase, body: Body, named: Mapping[str, Named]
) -> list[Named]:
    """Give the places named before a noun and not beside it."""
    beside = layout.find_beside(layout.find_head(phrase.first, phrase.end))
    return [
        one
        for one in named.values()
        if one.label == body.label
        and one.tokens[0] < phrase.first
        and beside.isdisjoint(one.tokens)
    ]


def _find_states(layout: Layout, phrase: BodyPhrase) -> frozenset[str]:
    """Give the states that a noun is of: those of its nation, town or region."""
    facts = (layout.gazetteer.facts.get(key) for key in phrase.of)
    found = (
        fact.id if layout.gazetteer.is_state(fact.id) else fact.state
        for fact in facts
        if fact is not None
    )
    return frozenset(state for state in found if state is not None)


def _find_state(layout: Layout, one: Named) -> str | None:
    """Give the state that a place is in, or whose capital it is."""
    fact = layout.gazetteer.facts.get(one.entity)
    return None if fact is None else fact.state or fact.stands_for


def _choose_near(
    layout: Layout, phrase: BodyPhrase, places: Sequence[Named]
) -> Named | None:
    """Give the only place near."""
    return _get_only([o for o in places if is_near(layout, o, phrase.first, NEAR)])


def _find_home(
    layout: Layout,
    phrase: BodyPhrase,
    states: Sequence[Named],
    named: Mapping[str, Named],
) -> Named | None:
    """Give the state of which the article speaks most, with its towns and bodies.

    No other may be named near.
    """
    first = phrase.first
    counts = {one.entity: one.count(first) for one in states}
    for inner in named.values():
        state = _find_state(layout, inner)
        if state in counts:
            counts[state] += inner.count(first)
    if not states:
        return None
    ranked = sorted(states, key=lambda one: (-counts[one.entity], one.entity))
    most = counts[ranked[0].entity]
    rest = counts[ranked[1].entity] if len(ranked) > 1 else 0
    alone = all(o is ranked[0] for o in states if _is_named(layout, phrase, o))
    return ranked[0] if alone and most >= OFTEN and most >= FAR_MORE * rest else None


def _get_only(places: Sequence[Named]) -> Named | None:
    return places[0] if len(places) == 1 else None


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
    return find_main(layout, phrase.first, places, places) is one
