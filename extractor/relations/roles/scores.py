"""The name of a team in, the one that a line of scores gives less, out.

"Betis 3 Espanyol 1", "Roma-Lazio 2-0": the figures alone say who won, with no verb.
"""

from __future__ import annotations

from extractor.relations.trees.tree import Tree

# Digits of a figure at most: a year is no score.
MAX_DIGITS = 3
# Runs of a side at cricket are no figures of one line.
MOST = 200
PERSON = "PER"

Match = tuple[int, int, tuple[int, int]]


def find_outscored(tree: Tree, name: int | None) -> list[int]:
    """Give the first token of the name that a mention has beaten by the figures."""
    span = tree.spans[name] if name is not None else None
    if span is None:
        return []
    for first, second, (one, two) in _find_matches(tree, tree.sent_of[span[0]]):
        winner, loser = (first, second) if one > two else (second, first)
        beaten = tree.spans[loser]
        if one != two and winner == name and beaten is not None:
            return [beaten[0]]
    return []


def _find_matches(tree: Tree, sentence: int) -> list[Match]:
    """Read a sentence from its first name on; no name is in two matches."""
    key = "matches", sentence
    known: list[Match] | None = tree.memo.get(key)
    if known is None:
        known = tree.memo[key] = []
        for name in tree.named[sentence] if _has_figures(tree, sentence) else ():
            if known and name <= known[-1][1]:
                continue
            match = _read_match(tree, name)
            if match is not None:
                known.append(match)
    return known


def _has_figures(tree: Tree, sentence: int) -> bool:
    """Say whether a sentence has two figures at all, as few do."""
    first, end = tree.sents[sentence]
    return sum(map(str.isdecimal, tree.words[first:end])) > 1


def _is_figure(word: str) -> bool:
    return word.isdecimal() and len(word) <= MAX_DIGITS and int(word) < MOST


def _read_match(tree: Tree, first: int) -> Match | None:
    """Read "A 3 B 1", "A 3, B 1" or "A-B 3-1" from the first name on."""
    span = tree.spans[first]
    at = span[1] + 1 if span else len(tree.words)
    own, at = _read_figure(tree, at)
    if own is not None and (match := _read_between(tree, first, own, at)):
        return match
    second, at = _read_name(tree, _skip(tree, at))
    if second is None or _is_other(tree, first, second):
        return None
    if own is not None and tree.mentions[first].label == PERSON:
        return None  # "Rossi 9, Bianchi 3" are the points of each
    if own is None:
        own, at = _read_figure(tree, at)
        at = _skip(tree, at)
    other, at = _read_figure(tree, at)
    if own is None or other is None or _read_name(tree, at)[0] is not None:
        return None  # "Group F - Betis 1-0 Espanyol"
    return first, second, (own, other)


def _read_between(tree: Tree, first: int, own: int, at: int) -> Match | None:
    """Read the rest of "A 3-1 B" behind the first figure."""
    dash = _skip(tree, at)
    other, at = _read_figure(tree, dash)
    second, at = _read_name(tree, at)
    if dash == at or other is None or second is None or _is_other(tree, first, second):
        return None
    return first, second, (own, other)


def _is_other(tree: Tree, first: int, second: int) -> bool:
    """Say whether two mentions are no pair of opponents."""
    one, two = tree.mentions[first], tree.mentions[second]
    return (one.label == PERSON) != (two.label == PERSON)


def _read_figure(tree: Tree, at: int) -> tuple[int | None, int]:
    word = tree.words[at] if at < len(tree.words) else ""
    return (int(word), at + 1) if _is_figure(word) else (None, at)


def _read_name(tree: Tree, at: int) -> tuple[int | None, int]:
    index = tree.covering[at] if at < len(tree.words) else None
    span = tree.spans[index] if index is not None else None
    return (None, at) if span is None or span[0] != at else (index, span[1] + 1)


def _skip(tree: Tree, at: int) -> int:
    """Step over one comma or dash."""
    mark = at < len(tree.words) and tree.words[at] in tree.table.surface.commas
    return at + 1 if mark else at
