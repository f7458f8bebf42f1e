"""An event noun in, the names beside it that a dash joins out: "US-China talks"."""

from __future__ import annotations

from extractor.relations.trees.tree import Tree

# Words between the names and their noun ("US-China trade talks").
MAX_WORDS = 3


def find_joined(tree: Tree, noun: int) -> list[int]:
    """Give the tokens of the names joined by a dash, in text order; () of one name.

    They stand before the noun where names do that ("the EU-Mercosur deal"), else behind
    it ("il vertice Usa-Cina").
    """
    step = -1 if tree.table.surface.premodifiers else 1
    token = _find_name(tree, noun, step)
    return _read_row(tree, token, step) or find_heading(tree, noun)


def find_heading(tree: Tree, noun: int) -> list[int]:
    """Give the joined names that open a line, whatever tag the noun behind has.

    "Armenia-Azerbaigian, nuova intesa sul corridoio".
    """
    return _read_row(tree, _find_headed(tree, noun), -1)


def _read_row(tree: Tree, token: int | None, step: int) -> list[int]:
    """Give the names joined to the one at a token, on one side, () of one."""
    found: list[int] = []
    while token is not None:
        found.append(token)
        token = _find_next(tree, token, step)
    return sorted(found) if len(found) > 1 else []


def _find_name(tree: Tree, noun: int, step: int) -> int | None:
    """Find the nearest name on one side of a noun, over words that describe it."""
    first, end = tree.sents[tree.sent_of[noun]]
    small = tree.table.surface.premodifier_pos
    for token in range(noun + step, noun + step * (MAX_WORDS + 1), step):
        if not first <= token < end:
            return None
        if tree.covering[token] is not None:
            return token
        if tree.pos[token] not in small:
            return None
    return None


def _find_headed(tree: Tree, noun: int) -> int | None:
    """Give the name before a comma that a bare noun stands behind."""
    first = tree.sents[tree.sent_of[noun]][0]
    comma = noun - 1
    if comma > first and tree.pos[comma] in tree.table.surface.adjective_pos:
        comma -= 1
    if comma <= first or tree.words[comma] not in tree.table.surface.commas:
        return None
    return comma - 1 if tree.covering[comma - 1] is not None else None


def _find_next(tree: Tree, token: int, step: int) -> int | None:
    """Give the name that a dash joins to the name at a token, on one side."""
    index = tree.covering[token]
    span = tree.spans[index] if index is not None else None
    if span is None:
        return None
    dash = span[0] - 1 if step < 0 else span[1] + 1
    other = dash + step
    first, end = tree.sents[tree.sent_of[token]]
    if not (first <= min(dash, other) and max(dash, other) < end):
        return None
    joined = tree.words[dash] in tree.table.surface.dashes
    spaced = tree.ends[min(dash, other)] != tree.starts[max(dash, other)]
    named = tree.covering[other] is not None and tree.covering[other] != index
    return other if joined and named and not spaced else None
