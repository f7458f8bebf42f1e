"""People and a place in an article in, who is spoken of there out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.entities.identity.layout import Layout
from extractor.entities.identity.persons.person import Person

# Sentences before a word for a person in which the person is named.
NEAR = 1
# Sentences before it in which the one spoken of most is named.
REACH = 4
# Mentions of the one spoken of most.
OFTEN = 2
# The article is about whom it names so many times more than anybody else.
FAR_MORE = 2


def find_near(layout: Layout, before: int, people: Sequence[Person]) -> list[Person]:
    """Keep the people who are named just before a token."""
    return [p for p in people if p.is_near(layout, before, sentences=NEAR)]


def find_last(
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


def find_protagonist(
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
