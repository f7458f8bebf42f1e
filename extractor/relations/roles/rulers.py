"""A state's, party's or union's name in, who is said to lead it out.

"La Germania di Kohl", "Kohl's Germany", "Neri, whose Green Party": of a state only who
is known to have led it, as the phrase may also be of its poets. In reports on sports,
states are teams.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from extractor.relations.arguments.places import is_body_of_states, is_state
from extractor.relations.offices.known_leaders import find_led_states
from extractor.relations.roles.teams import find_person_of, is_on_sports
from extractor.relations.trees.antecedents import resolve_relative
from extractor.relations.trees.tree import Tree
from extractor.world.facts import load_facts

PERSON, BODY = "PER", "ORG"
PARTY = "party"
# Bodies that are called by their leaders, but for unions of states.
LED_KINDS = frozenset({"armed-group", "party", "union"})


def find_rulers(tree: Tree, tokens: Sequence[int]) -> list[int]:
    """Give the person whose state, party, union or armed group a name is said to be."""
    index = tree.covering[tokens[0]]
    person = find_person_of(tree, tokens)
    if person is None:
        person = _find_whose(tree, tokens)
    if index is None or person is None:
        return []
    mention = tree.mentions[index]
    if mention.label == BODY:
        return [person] if _is_led(tree, index, tokens) else []
    if not is_state(tree, index) or mention.entity not in find_led_states(tree, person):
        return []
    return [] if is_on_sports(tree) else [person]


def _find_whose(tree: Tree, tokens: Sequence[int]) -> int | None:
    """Give the person whom a relative pronoun right before a name makes its owner."""
    before = tokens[0] - 1
    if before < 1 or tree.words[before] not in tree.table.relative_pronouns:
        return None
    if tree.heads[before] not in tokens:  # "whom Labour expelled"
        return None
    person = resolve_relative(tree, before)
    index = tree.covering[person]
    named = index is not None and tree.mentions[index].label == PERSON
    return person if named else None


def _is_led(tree: Tree, index: int, tokens: Sequence[int]) -> bool:
    """Say whether a body is one that is called by its leader."""
    known = _load_kinds().get(tree.mentions[index].entity or "")
    if known is not None:
        return known in LED_KINDS and not is_body_of_states(tree, index)
    if tree.words[tokens[0]] in tree.table.employers.municipal:
        return True
    return not tree.table.parties.isdisjoint(tree.words[t] for t in tokens)


def is_party(tree: Tree, token: int) -> bool:
    """Say whether a name is of a party, by its words or in the tables of the world.

    The noun may stand behind the name: "of the leftist Nuevo Perú party".
    """
    index = tree.covering[token]
    if index is None and tree.lemmas[token] in tree.table.parties:
        inner = (tree.covering[c] for c in tree.children_of(token, "compound"))
        return any(i is not None and tree.mentions[i].label == BODY for i in inner)
    span = tree.spans[index] if index is not None else None
    if index is None or span is None:
        return False
    words = tree.words[span[0] : span[1] + 1]
    if not tree.table.parties.isdisjoint(words):
        return True
    return _load_kinds().get(tree.mentions[index].entity or "") == PARTY


def is_of_kind(tree: Tree, index: int, kinds: Collection[str]) -> bool:
    """Say whether a body is of one of these kinds in the tables of the world."""
    mention = tree.mentions[index]
    known = _load_kinds().get(mention.entity or "")
    return mention.label == BODY and known in kinds


@cache
def _load_kinds() -> Mapping[str, str]:
    return {fact.id: fact.kind for fact in load_facts() if fact.label == BODY}
