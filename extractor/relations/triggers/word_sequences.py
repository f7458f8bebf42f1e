"""The first word of a trigger in, the tokens of all its words out: "fa parte di"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from extractor.relations.trees.tree import Tree

# Tokens that may stand between two words of a trigger ("fa ormai parte di").
MAX_GAP = 2
# Words of the shortest phrase that may part from its verb: "al fianco".
PHRASE = 2


def find_rest(tree: Tree, first: int, rest: Sequence[str]) -> list[int] | None:
    """Give the tokens of a trigger of several words, of which no name has a part."""
    tokens = [first]
    for wanted in rest:
        following = _find_word(tree, tokens[-1], wanted)
        if following is None:
            phrase = _find_phrase(tree, first, rest)
            if phrase is None:
                return None
            tokens = [first, *phrase]
            break
        tokens.append(following)
    return None if _is_in_name(tree, tokens) else tokens


def _find_phrase(tree: Tree, verb: int, rest: Sequence[str]) -> tuple[int, ...] | None:
    """Find a phrase of a trigger elsewhere in the clause of its verb.

    It stands before it ("al fianco di Rossi si schiera"), or behind what parts them
    ("hit Bank Melli, and two of its managers, with sanctions").
    """
    linking = tree.lemmas[verb] in tree.table.predicative_verbs
    if len(rest) < PHRASE or linking or not tree.is_verb(verb):
        return None  # who is "at his side" may only stand there
    for noun in tree.children_of(verb, "oblique"):
        words = range(noun + 2 - len(rest), noun + 1)
        if words[0] > verb or (noun < verb and len(rest) == PHRASE):
            for case in tree.children_of(noun, "case"):
                found = (case, *words)
                if all(map(partial(_is_word, tree), found, rest)):
                    return found
    return None


def _is_word(tree: Tree, token: int, wanted: str) -> bool:
    return wanted in (tree.words[token], tree.lemmas[token])


def _is_in_name(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether a name covers only a part of the trigger."""
    names = {tree.covering[token] for token in tokens}
    if len(tokens) > PHRASE and tree.is_verb(tokens[0]):  # "ha portato in questura"
        names = {None if _is_lower(tree, index) else index for index in names}
    return len(names) > 1


def _is_lower(tree: Tree, index: int | None) -> bool:
    return index is not None and tree.mentions[index].text.islower()


def _find_word(tree: Tree, after: int, wanted: str) -> int | None:
    """Find the next word of a trigger, over small words or the verb's object."""
    found = _find_near(tree, after, wanted)
    if found is None and tree.is_verb(after):
        for child in tree.children_of(after, "object"):
            if child > after and found is None:
                found = _find_behind(tree, child, wanted)
    return found


def _find_behind(tree: Tree, token: int, wanted: str) -> int | None:
    """Find a word behind the name at a token, or behind the phrase it heads."""
    index = tree.covering[token]
    span = tree.spans[index] if index is not None else None
    found = _find_near(tree, span[1] if span else token, wanted)
    if found is None:
        edge = tree.find_right_edge(token)
        apart = edge + 1 < len(tree.words) and edge > token
        apart = apart and tree.words[edge + 1] in tree.table.surface.commas
        found = _find_near(tree, edge + apart, wanted)
    return found


def _find_near(tree: Tree, after: int, wanted: str) -> int | None:
    """Find a word behind a token, over a quote, MAX_GAP small words and names."""
    _, end = tree.sents[tree.sent_of[after]]
    token = after + 1
    if token < end and tree.words[token] in tree.table.surface.quotes:
        token += 1
    for _ in range(MAX_GAP + 1):
        if token >= end:
            return None
        if wanted in (tree.words[token], tree.lemmas[token]):
            return token
        behind = _skip_owner(tree, token)
        if behind == token and tree.pos[token] not in tree.table.surface.gap_pos:
            return None
        token = max(behind, token + 1)
    return None


def _skip_owner(tree: Tree, token: int) -> int:
    """Give the token behind a name that goes with the noun behind it, or the token.

    So does a name in the possessive ("at Macron's request"), and in some languages a
    bare one ("in a US raid").
    """
    index, surface = tree.covering[token], tree.table.surface
    span = tree.spans[index] if index is not None else None
    _, end = tree.sents[tree.sent_of[token]]
    if span is None or span[1] + 1 >= end:
        return token
    behind = span[1] + 1
    if tree.words[behind] in surface.possessive:
        return behind + 1
    return behind if surface.premodifiers else token
