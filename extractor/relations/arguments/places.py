"""A place in, what kind of place the tables of the world say it is, out.

Places they do not have are towns and villages more than anything, and never states.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.tree import Tree
from extractor.world.facts import STATE_KINDS, load_facts

PLACE = "LOC"
BODY = "ORG"
BODIES_OF_STATES = frozenset({"alliance", "forum", "group", "union"})
STATE = "state"
CONTINENT = "continent"
LANDS = frozenset({"island", "region"})
SHORES = frozenset(
    {
        "gulf",
        "island",
        "lake",
        "mountain",
        "ocean",
        "peninsula",
        "river",
        "sea",
        "strait",
    }
)
CAPITAL = "capital"
REGION = "region"
TOWNS = frozenset({CAPITAL, "city"})


@cache
def _load_bodies() -> frozenset[str]:
    return frozenset(
        fact.id
        for fact in load_facts()
        if fact.label == BODY and fact.kind in BODIES_OF_STATES and not fact.state
    )


def is_body_of_states(tree: Tree, index: int) -> bool:
    """Say whether states are the members of the body a mention means: the EU."""
    return tree.mentions[index].entity in _load_bodies()


@cache
def _load_kinds() -> Mapping[str, str]:
    return {fact.id: fact.kind for fact in load_facts() if fact.label == PLACE}


def find_kind(id: str) -> str | None:
    """Give the kind that the tables say a place is of."""
    return _load_kinds().get(id)


def find_state(id: str) -> str | None:
    """Give the state that a place is the capital of."""
    return _load_states().get(id)


@cache
def _load_states() -> Mapping[str, str]:
    return {fact.id: fact.stands_for for fact in load_facts() if fact.stands_for}


def is_called(tree: Tree, index: int, noun: str) -> bool:
    """Say whether a mention is of the kind of place, if any, that a noun says."""
    kinds = tree.table.dropped.kinds.get(noun)
    mention = tree.mentions[index]
    if kinds is None or mention.label != PLACE:
        return True
    known = _load_kinds().get(mention.entity or "")
    return known in kinds if known else kinds.isdisjoint(STATE_KINDS)


def is_state(tree: Tree, index: int) -> bool:
    """Say whether a mention is of a state, now or formerly."""
    mention = tree.mentions[index]
    kind = _load_kinds().get(mention.entity or "")
    return mention.label == PLACE and kind in STATE_KINDS


@cache
def _load_holders() -> Mapping[str, str | None]:
    """Give the state each place is in, or stands for."""
    return {
        fact.id: fact.state or fact.stands_for
        for fact in load_facts()
        if fact.label == PLACE
    }


def is_larger(
    tree: Tree, large: int, small: int, *, house: bool = False, direct: bool = True
) -> bool:
    """Say whether one place may hold another: a state its towns, a continent states.

    A place that the tables do not have is a town if it is said as towns are, and only
    where the text leads from one to the other; a ``house`` is in any town.
    """
    kinds, one, other = _load_kinds(), tree.mentions[large], tree.mentions[small]
    if one.entity is None or other.entity is None:  # nobody looked which they are
        return direct or house
    outer, inner = kinds.get(one.entity or ""), kinds.get(other.entity or "")
    if outer == CONTINENT:
        return inner in STATE_KINDS and direct
    if outer in STATE_KINDS and inner is not None:
        return inner not in STATE_KINDS and one.entity in (
            other.metonym,
            _load_holders().get(other.entity or ""),
        )
    if house and inner is None:
        return is_town(tree, large)
    wide = outer in STATE_KINDS or outer in LANDS
    if not (direct and wide and is_town(tree, small)):
        return False
    states = _load_holders()
    return inner is None or states.get(one.entity or "") == states[other.entity or ""]


def is_shore(tree: Tree, index: int) -> bool:
    """Say whether a mention is of an island, a water or a mountain."""
    return _load_kinds().get(tree.mentions[index].entity or "") in SHORES


def are_states(tree: Tree, *indices: int) -> bool:
    """Say whether all mentions are of states of today: none lies in another."""
    known = _load_kinds()
    return all(known.get(tree.mentions[i].entity or "") == STATE for i in indices)


def holds_no_state(tree: Tree, outer: int, inner: int) -> bool:
    """Say whether a state is said to lie in a state or a town, as none does.

    Nor does a region in a region, a capital in a town, or a known place in a house.
    """
    known = _load_kinds()
    around = known.get(tree.mentions[outer].entity or "")
    inside = known.get(tree.mentions[inner].entity or "")
    if inside and _is_house(tree, outer):
        return True
    if around in TOWNS:
        return is_state(tree, inner) or inside == CAPITAL
    return around == REGION == inside or are_states(tree, outer, inner)


def _is_house(tree: Tree, index: int) -> bool:
    """Say whether a mention is of a street or building, by its words."""
    span = tree.spans[index]
    if span is None or tree.mentions[index].form != "name":
        return False
    return not tree.table.houses.isdisjoint((tree.words[span[0]], tree.words[span[1]]))


def acts_for_a_state(tree: Tree, index: int) -> bool:
    """Say whether a mention is of a state, or of the capital that stands for one.

    One whose identity was not looked for may be.
    """
    mention = tree.mentions[index]
    if mention.label != PLACE or mention.entity is None:
        return mention.label == PLACE
    seat = _load_kinds().get(mention.entity or "") == CAPITAL
    return seat or mention.metonym is not None or is_state(tree, index)


def is_town(tree: Tree, index: int) -> bool:
    """Say whether a mention is of a town: known as one, or said as towns are.

    An unknown place is a town where the article says "a Bari", not "in Puglia".
    """
    mention = tree.mentions[index]
    if mention.label != PLACE or mention.form != "name":
        return False
    if _is_house(tree, index):
        return False  # "la società di viale La Playa"
    known = _load_kinds().get(mention.entity or "")
    return known in TOWNS if known else mention.entity in _find_said_towns(tree)


def _find_said_towns(tree: Tree) -> frozenset[str | None]:
    towns: frozenset[str | None] | None = tree.memo.get("towns")
    if towns is None:
        pairs = zip(tree.mentions, tree.anchors, strict=True)
        towns = tree.memo["towns"] = frozenset(
            mention.entity
            for mention, anchor in pairs
            if anchor is not None
            and mention.label == PLACE
            and "town" in find_preposition_roles(tree, anchor)
        )
    return towns
