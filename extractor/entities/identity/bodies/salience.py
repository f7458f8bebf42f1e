"""The bodies or places a noun may mean in, the one that is spoken of out.

It is the only one near, what the sentence before is about, or what the article speaks
of far more than of any other.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.entities.identity.bodies.body_profiles import Named
from extractor.entities.identity.layout import SUBJECTS, Layout

# Sentences back to the body near, and to the one spoken of most.
NEAR = 1
REACH = 4
OFTEN = 2
FAR_MORE = 2
# Sentences with which an article begins: a headline or dateline and the lead.
OPENING = 2
# What a sentence is about: who does something, and to whom.
CORE = (*SUBJECTS, "object", "agent")


def choose(
    layout: Layout,
    before: int,
    bodies: Sequence[Named],
    rivals: Sequence[Named],
    *,
    often: bool = True,
) -> Named | None:
    """Give the one body: the last named, the last subject, or spoken of ``often``.

    ``before`` is the token of the noun that means it.
    """
    near = [one for one in bodies if is_near(layout, one, before, NEAR)]
    others = [one for one in rivals if is_near(layout, one, before, NEAR)]
    subjects = find_last_arguments(layout, before, others, SUBJECTS)
    main = find_last_arguments(layout, before, others, CORE)
    if len(bodies) == 1:
        near_enough = is_near(layout, bodies[0], before, REACH) or len(rivals) == 1
        if near_enough and all(one is bodies[0] for one in main):
            return bodies[0]
    if len(near) == 1 and len(others) == 1:
        spoken_of = find_main(layout, before, bodies, rivals) if often else None
        if spoken_of is not None and near[0] not in main:
            return spoken_of
        return near[0]
    if len(subjects) == 1 and subjects[0] in near:
        topic = layout.is_argument(before, *SUBJECTS)
        most = max(rival.count(before) for rival in others)
        objects = find_last_arguments(layout, before, others, ("object",))
        clear = topic and not objects and subjects[0].count(before) == most
        if len(main) == 1 or clear:
            return subjects[0]
    if near or not often:
        return None
    main_one = find_main(layout, before, bodies, rivals)
    return main_one or (
        None if others else _find_opener(layout, before, rivals, bodies)
    )


def _find_opener(
    layout: Layout, before: int, rivals: Sequence[Named], bodies: Sequence[Named]
) -> Named | None:
    """Give the one with which the article begins as a subject, of those named most."""
    first = min(rivals, key=lambda one: one.tokens[0], default=None)
    if first is None or layout.sent_of[first.tokens[0]] >= OPENING:
        return None
    opens = first in bodies and layout.is_argument(first.tokens[0], *SUBJECTS)
    most = max(rival.count(before) for rival in rivals)
    return first if opens and first.count(before) == most else None


def is_near(layout: Layout, one: Named, before: int, sentences: int) -> bool:
    """Whether one is named before a token, at most so many sentences."""
    last = one.find_last(before)
    return last >= 0 and layout.sent_of[before] - layout.sent_of[last] <= sentences


def find_last_arguments(
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


def find_main(
    layout: Layout, before: int, bodies: Sequence[Named], rivals: Sequence[Named]
) -> Named | None:
    """Give the one of which the article speaks far more than of any other."""
    ranked = sorted(bodies, key=lambda one: (-one.count(before), one.entity))
    if not ranked or not is_near(layout, ranked[0], before, REACH):
        return None
    most = ranked[0].count(before)
    rest = max((r.count(before) for r in rivals if r is not ranked[0]), default=0)
    return ranked[0] if most >= OFTEN and most >= FAR_MORE * rest else None
