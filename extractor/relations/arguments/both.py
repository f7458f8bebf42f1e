"""A small number in, the mentions that "i due", "the three countries" stand for, out.

They are the only ones of their sort in the sentence and as many before, else those
that the article has named far more than any other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from extractor.relations.arguments.places import PLACE, find_kind, find_state
from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.tree import Tree
from extractor.world.facts import STATE_KINDS

# A pair is two: "i due", "the two countries".
PAIR = 2
# Tokens before a name in which it is said whose spokesman he is.
MAX_TITLE = 3
PERSON = "PER"
NUMBER = "NUM"
NAME = "name"


def find_both(tree: Tree, token: int) -> Sequence[int]:
    """Give the mentions that "i due", "the two leaders", "i tre" stand for."""
    count = _find_number(tree, token)
    dropped, noun = tree.table.dropped, tree.lemmas[token]
    definite = count is not None and _is_definite(tree, token)
    bare = tree.pos[token] == NUMBER or (count or 0) > PAIR
    if count is None or (bare and not definite) or _is_partitive(tree, token):
        return ()
    label = dropped.labels.get(noun, PERSON)
    known = noun in dropped.labels or noun in tree.table.people
    told = known and (definite or not _is_counted(tree, token))
    if not (told or tree.words[token] in dropped.both):  # "two missiles"
        return ()
    near = _find_near(tree, token, label, count)
    if not near and count > PAIR:  # a family, not two leaders and a spokesman
        near = _find_near(tree, token, label, count, aides=True)
    if near and (label == PERSON or _are_joined(tree, *near[:PAIR])):
        return near
    return _find_known(tree, token, label, count, near)


def _is_partitive(tree: Tree, token: int) -> bool:
    """Say whether somebody else is counted: "two of his companions"."""
    return any("of" in find_preposition_roles(tree, c) for c in tree.children[token])


def _find_known(
    tree: Tree, token: int, label: str, count: int, near: Sequence[int]
) -> Sequence[int]:
    """Give all of a sort that the article names, if no more, else the main ones.

    "The three governments", "the three accused" may be of any, "the two" alone are
    those just named.
    """
    if count > PAIR:
        return ()
    every = dict(_find_named(tree, 0, token, label))
    if len(every) == count:
        return near or tuple(sorted(every.values()))
    bare = tree.words[token] in tree.table.dropped.both
    return () if label == PERSON and bare else _find_main(tree, token, label, count)


def _find_number(tree: Tree, token: int) -> int | None:
    """Give how many a word or the noun behind it is of."""
    numbers = tree.table.dropped.both
    before = (tree.words[child] for child in tree.children[token] if child < token)
    said = (numbers.get(word) for word in (tree.words[token], *before))
    return next((number for number in said if number is not None), None)


def _is_counted(tree: Tree, noun: int) -> bool:
    """Say whether a numeral counts a noun, which "both" does not."""
    return any(tree.pos[child] == NUMBER for child in tree.children[noun])


def _find_near(
    tree: Tree, token: int, label: str, count: int, *, aides: bool = False
) -> Sequence[int]:
    """Give the only ones of a sort in the sentence, or with those before."""
    here = tree.sent_of[token]
    for first in range(here, max(-1, here - count), -1):
        found = dict(_find_named(tree, first, token, label, aides=aides))
        if len(found) == count:
            return tuple(sorted(found.values()))
        if len(found) > count:
            break
    return ()


def _are_joined(tree: Tree, one: int, other: int) -> bool:
    """Say whether "and" joins two names."""
    first, second = tree.anchors[one], tree.anchors[other]
    joined = second is not None and tree.is_kind(second, "conjunct")
    return joined and second is not None and tree.heads[second] == first


def _is_definite(tree: Tree, noun: int) -> bool:
    definite = tree.table.dropped.definite
    return any(tree.words[child] in definite for child in tree.children[noun])


def _find_main(tree: Tree, token: int, label: str, count: int) -> Sequence[int]:
    """Give those named more than once and more often than any other."""
    named = list(_find_named(tree, 0, token, label))
    counts = Counter(key for key, _ in named)
    ranked = [*counts.most_common(count + 1), ("", 0)]
    least = ranked[count - 1][1] if len(counts) >= count else 0
    if least < PAIR or least == ranked[count][1]:
        return ()
    last = dict(named)  # the last mention of each
    return tuple(sorted(last[key] for key, _ in ranked[:count]))


def _find_named(
    tree: Tree, first: int, token: int, label: str, *, aides: bool = False
) -> Iterator[tuple[str, int]]:
    """Give what is named before a token, from a sentence on, by what it means."""
    accused = tree.lemmas[token] in tree.table.dropped.accused
    for sentence in range(first, tree.sent_of[token] + 1):
        for index in tree.named[sentence]:
            span = tree.spans[index]
            if span is None or span[1] >= token:
                continue
            aide = label == PERSON and not aides and _is_companion(tree, index)
            aide = aide or (accused and _has_office(tree, index))
            key = None if aide else _find_key(tree, index, label, tree.lemmas[token])
            if key is not None:
                yield key, index


def _has_office(tree: Tree, index: int) -> bool:
    """Say whether somebody has an office of a state: he is none of "the suspects"."""
    span = tree.spans[index]
    if span is None:
        return False
    before = tree.lemmas[max(0, span[0] - MAX_TITLE) : span[0]]
    offices = (tree.table.employers.states, tree.table.voices)
    return any(not words.isdisjoint(before) for words in offices)


def _find_key(tree: Tree, index: int, label: str, noun: str) -> str | None:
    """Give the id that a mention has as one of a sort; None if it is not of it.

    A capital that acts for its state is a country.
    """
    mention = tree.mentions[index]
    if mention.label != label or (mention.form == NAME and mention.text.islower()):
        return None
    kinds = tree.table.dropped.kinds.get(noun)
    if label == PLACE and kinds is not None:
        state = not kinds.isdisjoint(STATE_KINDS)
        seat = find_state(mention.entity or "") if state else None
        ids = (mention.metonym, mention.entity, seat)
        fitting = kinds & STATE_KINDS if state else kinds
        return next((id for id in ids if id and find_kind(id) in fitting), None)
    return mention.entity or str(index) if mention.form == NAME else None


def _is_companion(tree: Tree, index: int) -> bool:
    """Say whether somebody only speaks for another: "the spokeswoman Ann Roe"."""
    span = tree.spans[index]
    if span is None:
        return False
    before = tree.lemmas[max(0, span[0] - MAX_TITLE) : span[0]]
    return not tree.table.companions.isdisjoint(before)
