"""A noun for a person and a name in, whether it cannot be the person who is meant out.

"Il giornalista" is no Anna, "the pontiff" not who was called a bishop.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.relations.trees.genders import find_gender
from extractor.relations.trees.tree import Tree

PERSON, NAME = "PER", "name"
ARTICLES = ("determiner", "case")
GENDERS = {"masculine": "m", "feminine": "f"}


def is_somebody_else(tree: Tree, noun: int, index: int) -> bool:
    """Say whether a noun is of the other gender, or of another trade, than a person."""
    if tree.mentions[index].label != PERSON:
        return False
    return _is_of_other_gender(tree, noun, index) or _is_of_other_trade(
        tree, tree.lemmas[noun], index
    )


def _is_of_other_gender(tree: Tree, noun: int, index: int) -> bool:
    """Say whether the article of a noun shows the other gender: "la giornalista"."""
    table = tree.table
    if tree.lemmas[noun] in table.dropped.either:
        return False
    said = {
        GENDERS[gender]
        for child in tree.children_of(noun, *ARTICLES)
        for gender, articles in table.agreement.articles.items()
        if tree.words[child] in articles
    }
    gender = find_gender(tree, index) if said else None
    return gender is not None and gender not in said


def _is_of_other_trade(tree: Tree, noun: str, index: int) -> bool:
    """Say whether a person has a title of a trade that the noun is none of."""
    trades = [words for words in tree.table.dropped.trades.values() if noun in words]
    titles = set(_find_titles(tree, index)) if trades else set()
    known = set().union(*tree.table.dropped.trades.values()) & titles
    return bool(known) and not any(
        title in words for title in known for words in trades
    )


def _find_titles(tree: Tree, index: int) -> Iterator[str]:
    """Give the words right before the names of a person."""
    entity = tree.mentions[index].entity
    for at, mention in enumerate(tree.mentions):
        span = tree.spans[at]
        same = at == index or (entity is not None and mention.entity == entity)
        if same and mention.form == NAME and span is not None and span[0]:
            yield tree.lemmas[span[0] - 1]
