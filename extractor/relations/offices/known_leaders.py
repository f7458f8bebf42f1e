"""An office and the person who has it in, the state readers know it is of, out.

"The United States went further: President Barack Obama ..." speaks of their president:
who has led what stands in ``world/leaders.tsv``, what is spoken of in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import islice

from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table
from extractor.relations.trees.clauses import is_subject
from extractor.relations.trees.tree import Tree
from extractor.world.leaders import load_leaders, load_surnames

# Sentences looked back into for the state.
MAX_BACK = 1


def find_known_state(
    tree: Tree, tokens: Sequence[int], bearers: Iterable[int]
) -> list[int]:
    """Give the state or body that a leader's office is of, if it was just spoken of.

    It did something in the sentence, before the office, or in the one before.
    """
    office = " ".join(tree.lemmas[token] for token in tokens)
    meant = _read_offices(tree.lang).get(office)
    if meant is None:
        return []
    states = {state for token in bearers for state in _find_led(tree, token, meant)}
    last = tree.sent_of[tokens[0]]
    spoken_of = (
        anchor
        for sentence in range(last, max(-1, last - 1 - MAX_BACK), -1)
        for index in reversed(tree.named[sentence])
        if tree.mentions[index].entity in states
        and (anchor := tree.anchors[index]) is not None
        and anchor < tokens[0]
        and is_subject(tree, anchor)
    )
    return list(islice(spoken_of, 1))


def _find_led(tree: Tree, bearer: int, offices: frozenset[str]) -> set[str]:
    """Give what a person is known to have led in one of these offices."""
    index = tree.covering[bearer]
    entity = tree.mentions[index].entity if index is not None else None
    if entity is None:
        return set()
    rows = load_leaders().get(entity) or load_surnames().get(entity, ())
    return {row.of for row in rows if row.office in offices}


@cache
def _read_offices(lang: str) -> Mapping[str, frozenset[str]]:
    """Read which offices each word means: "head of state" a president, a king."""
    table = load_table(lang, "roles", RoleTable)
    return {
        word: office.fits | {key}
        for key, office in table.offices.items()
        for word in office.words | office.feminine
    }
