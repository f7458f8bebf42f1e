"""An office that only states have in, the one state just spoken of out.

"Kyrgyzstan closed its borders. Interior Minister Moldomusa Kongantiev said ..." leaves
the state to the sentence before; readers take it so where no other was named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from extractor.relations.arguments.places import find_state, is_state
from extractor.relations.offices.known_leaders import find_led_states
from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.tree import Tree

# Sentences looked back into for the state.
MAX_BACK = 1
# As often as the state of the readers must the one that is meant be named, if another.
TWICE = 2
# Characters from the start of an article to its dateline, a title between.
OPENING = 200
KEY = "dateline"
PLACE = "LOC"
NAME = "name"
# Roles of where something goes, or comes from.
GOAL = frozenset({"to", "from"})


def find_spoken_state(
    tree: Tree, tokens: Sequence[int], bearers: Iterable[int]
) -> list[int]:
    """Give the state of an office that its sentence, or the one before, speaks of.

    Only for somebody named for the first time: later on the office may be that of the
    other side ("Kyiv protested. Foreign Minister Lavrov replied").
    """
    if (
        " ".join(tree.lemmas[token] for token in tokens)
        not in tree.table.employers.states
    ):
        return []
    bearers = tuple(bearers)
    if not all(_is_new(tree, token) for token in bearers):
        return []
    office, last = min(tokens), tree.sent_of[tokens[0]]
    near = dict(_find_states(tree, office, max(0, last - MAX_BACK)))
    if len(near) != 1:
        return []
    named = Counter(state for state, _ in _find_states(tree, office, 0))
    (most, times), *others = named.most_common(2)
    leads = most in near and not any(count == times for _, count in others)
    home = sum(named[state] for state in tree.table.employers.home if state != most)
    if not leads or TWICE * home >= times or not _is_said(tree, office, most):
        return []
    aside = times == 1 and _is_goal(tree, near[most])
    if aside or _read_dateline(tree) not in (None, most):
        return []
    led = {state for token in bearers for state in find_led_states(tree, token)}
    return [] if led and most not in led else list(near.values())


def _is_goal(tree: Tree, place: int) -> bool:
    """Say whether a state is but where something is moved: "moves it to Serbia"."""
    verb, roles = tree.heads[place], find_preposition_roles(tree, place)
    if not (tree.is_verb(verb) and verb < place) or GOAL.isdisjoint(roles):
        return False
    return bool(tree.children_of(verb, "object"))


def _read_dateline(tree: Tree) -> str | None:
    """Give the state of the capital that a report was sent from: "COTONOU, Dec. 8"."""
    if KEY not in tree.memo:
        near = takewhile(lambda m: m.start < OPENING, tree.mentions)
        places = (m.entity for m in near if m.label == PLACE and m.text.isupper())
        states = (find_state(place) for place in places if place is not None)
        tree.memo[KEY] = next((state for state in states if state is not None), None)
    state: str | None = tree.memo[KEY]
    return state


def _is_said(tree: Tree, office: int, state: str) -> bool:
    """Say whether a state is named itself, not only its people or its army."""
    return any(
        mention.entity == state and mention.form == NAME
        for sentence in range(tree.sent_of[office] + 1)
        for mention in (tree.mentions[index] for index in tree.named[sentence])
    )


def _find_states(tree: Tree, office: int, first: int) -> Iterator[tuple[str, int]]:
    """Give the states named before an office, from a sentence on, and where."""
    for sentence in range(first, tree.sent_of[office] + 1):
        for index in tree.named[sentence]:
            anchor, mention = tree.anchors[index], tree.mentions[index]
            if anchor is None or anchor >= office or mention.label != PLACE:
                continue
            if is_state(tree, index):
                yield mention.entity or str(index), anchor
            elif mention.metonym is not None:
                yield mention.metonym, anchor


def _is_new(tree: Tree, bearer: int) -> bool:
    """Say whether the text names somebody here for the first time."""
    index = tree.covering[bearer]
    entity = tree.mentions[index].entity if index is not None else None
    if index is None or entity is None:
        return index is not None
    firsts: dict[str, int] | None = tree.memo.get("firsts")
    if firsts is None:
        firsts = {}
        for number, mention in enumerate(tree.mentions):
            if mention.entity is not None:
                firsts.setdefault(mention.entity, number)
        tree.memo["firsts"] = firsts
    return firsts[entity] == index
