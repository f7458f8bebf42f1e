"""A pronoun and the last subject before it in, whose life is told instead out.

"Her sister Anna confirmed it." ends a paragraph, and "She was born ..." begins the next
one; in "X fired him. His predecessor ..." the second is not X either.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.relations.arguments.near_names import is_of_other_gender
from extractor.relations.arguments.protagonists import (
    find_mourned,
    find_protagonist,
    find_whose_kin,
)
from extractor.relations.trees.tree import Tree


def find_hero(tree: Tree, token: int, topic: list[int]) -> list[int] | None:
    """Give whom the article is about where the last subject is not meant, if anybody.

    None where nothing speaks against the last subject.
    """
    if _has_rival(tree, token, topic):
        hero = _find_treated_hero(tree, topic[0], token)
        return hero or find_protagonist(tree, token)
    if tree.words[token] in tree.table.dropped.personal and topic:
        hero = find_whose_kin(tree, topic[0], token)
        if hero:
            return [] if is_of_other_gender(tree, token, hero) else hero
    return None


def _has_rival(tree: Tree, token: int, topic: Sequence[int]) -> bool:
    """Say whether "he" may be "him" of the clause before: "X turned him down. He"."""
    dropped = tree.table.dropped
    if tree.words[token] not in dropped.personal or not topic:
        return False
    objects = tree.children_of(tree.heads[topic[0]], "object", "dative")
    return any(tree.words[child] in dropped.personal for child in objects)


def _find_treated_hero(tree: Tree, topic: int, pronoun: int) -> list[int]:
    """Give whom the article is about, if "him" was he: "X fired him. His wife"."""
    hero = find_mourned(tree, pronoun)
    ends = [tree.covering[token] for token in (topic, *hero)]
    entities = {None if i is None else tree.mentions[i].entity for i in ends}
    other = bool(hero) and is_of_other_gender(tree, pronoun, hero)
    return hero if len(entities) > 1 and not other else []
