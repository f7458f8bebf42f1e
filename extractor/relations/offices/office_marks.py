"""A comma, quote or bracket behind an office in, whether its phrase goes on, out."""

from __future__ import annotations

from extractor.relations.offices.office_people import (
    Reading,
    begins_list,
    skip_honorific,
    skip_nation,
    skip_trade,
)
from extractor.relations.trees.surface import is_comma, is_person
from extractor.relations.trees.tree import Tree

# Words in brackets that say where a place is.
MAX_BRACKETS = 4


def step_punctuation(tree: Tree, reading: Reading) -> bool:
    """Step over quotes, and over one comma if a name stands behind it."""
    surface, word = tree.table.surface, tree.words[reading.at]
    reading.at += 1
    if word in surface.quotes:
        return True
    if word in surface.openers and reading.roles and not reading.bearers:
        return _skip_brackets(tree, reading)  # "il sindaco di Susa (To), Ugo Neri"
    reading.closed = True
    if word not in surface.commas or reading.comma or reading.at >= len(tree.words):
        return False
    reading.comma = True
    before, reading.at = reading.at, skip_nation(tree, reading.at)
    others = reading.roles.get("modifier", ()) if reading.at > before else ()
    if any(_is_elsewhere(tree, nation, before + 1) for nation in others):
        return False  # "la premier danese, il francese Macron"
    reading.at = skip_honorific(tree, reading.at)
    if reading.companion and reading.roles:
        reading.at = skip_trade(tree, reading.at)
    return is_person(tree, reading.at) and not begins_list(tree, reading.at)


def _skip_brackets(tree: Tree, reading: Reading) -> bool:
    """Step over one name in brackets, and the comma behind it."""
    closers, end = tree.table.surface.closers, reading.at + MAX_BRACKETS
    behind = tree.words[reading.at : min(end, len(tree.words) - 1)]
    closing = next((i for i, word in enumerate(behind) if word in closers), None)
    if closing is None:
        return False
    reading.at += closing + 1
    return tree.covering[reading.at] is not None or is_comma(tree, reading.at)


def _is_elsewhere(tree: Tree, nation: int, other: int) -> bool:
    """Say whether two words for nations mean different ones."""
    one, two = tree.covering[nation], tree.covering[other]
    if one is None or two is None:
        return False
    return tree.mentions[one].entity != tree.mentions[two].entity
