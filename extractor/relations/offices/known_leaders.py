"""An office and the person who has it in, the state readers know it is of, out.

"The United States went further: President Barack Obama ..." speaks of their president:
who has led what stands in ``world/leaders.tsv``, what is spoken of in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table
from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.tree import Tree
from extractor.world.leaders import load_leaders, load_surnames
from extractor.world.rows import LeaderRow

# Sentences looked back into for the state.
MAX_BACK = 2


def find_known_state(
    tree: Tree, tokens: Sequence[int], bearers: Iterable[int]
) -> list[int]:
    """Give the state or body that a leader's office is of, if it was just spoken of.

    It stands in the sentence, before the office, or in one of those before.
    """
    table = load_table(tree.lang, "roles", RoleTable)
    office = table.office_of.get(" ".join(tree.lemmas[token] for token in tokens))
    if office is None or _is_of_something(tree, tokens):
        return []
    meant = table.offices[office].fits | {office}
    states = {state for token in bearers for state in _find_led(tree, token, meant)}
    last = tree.sent_of[tokens[0]]
    return next(
        (
            [anchor]
            for sentence in range(last, max(-1, last - 1 - MAX_BACK), -1)
            for index in reversed(tree.named[sentence])
            if tree.mentions[index].entity in states
            and (anchor := tree.anchors[index]) is not None
            and anchor < tokens[0]
            and not tree.children_of(anchor, "conjunct")  # a row would be his as well
        ),
        [],
    )


def _is_of_something(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether a phrase says what an office is of: "leader dell'opposizione"."""
    phrases = (c for t in tokens for c in tree.children_of(t, "nominal", "possessive"))
    return any("of" in find_preposition_roles(tree, child) for child in phrases)


def _find_led(tree: Tree, bearer: int, offices: frozenset[str]) -> set[str]:
    """Give what a person is known to have led in one of these offices."""
    return {row.of for row in _find_rows(tree, bearer) if row.office in offices}


def find_led_states(tree: Tree, bearer: int) -> set[str]:
    """Give all that a person is known to have led."""
    return {row.of for row in _find_rows(tree, bearer)}


def _find_rows(tree: Tree, bearer: int) -> Sequence[LeaderRow]:
    index = tree.covering[bearer]
    entity = tree.mentions[index].entity if index is not None else None
    if entity is None:
        return ()
    return load_leaders().get(entity) or load_surnames().get(entity, ())
