"""A pronoun and what it may mean in, whether they agree in number and gender, out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractor.lang.role_words import Gender
from extractor.relations.arguments.places import TOWNS, find_kind
from extractor.relations.trees.genders import (
    find_gender,
    find_noun_gender,
    find_pronoun_gender,
)
from extractor.relations.trees.tree import Tree

PERSON = "PER"


class Pronoun(NamedTuple):
    """A pronoun, or the verb that it hangs on the end of, and the verb of its clause.

    ``own`` are the subjects of that clause, whom it does not mean.
    """

    token: int
    verb: int
    plural: bool
    own: frozenset[int]


def is_several(tree: Tree, token: int) -> bool:
    """Say whether a pronoun, alone or on the end of a verb, is of several.

    "Gli" is not, though it ends as "li" does.
    """
    dropped, word = tree.table.dropped, tree.words[token]
    alone = word.endswith(dropped.single_pronouns)
    return word.endswith(dropped.plural_pronouns) and not alone


def is_one_person(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether the tokens are no more than one person, whom "they" cannot mean."""
    if len(tokens) != 1 or tree.children_of(tokens[0], "conjunct"):
        return False
    index = tree.covering[tokens[0]]
    return index is not None and tree.mentions[index].label == PERSON


def is_of_other_gender(tree: Tree, pronoun: int, meant: Sequence[int]) -> bool:
    """Say whether a pronoun cannot mean a noun by its article: "la Corte", "lo".

    Nor somebody of the other gender, by name or title. The pronoun may hang on the end
    of a verb.
    """
    gender = find_pronoun_gender(tree, tree.words[pronoun])
    if gender is not None and _are_others(tree, meant, gender):
        return True
    agreement, word = tree.table.agreement, tree.words[pronoun]
    own = {g for g, ends in agreement.pronouns.items() if word.endswith(ends)}
    said = {
        gender
        for token in meant
        for child in tree.children_of(token, "determiner")
        for gender, articles in agreement.articles.items()
        if tree.words[child] in articles
    }
    if own and not said and any(is_known_town(tree, token) for token in meant):
        said = set(agreement.towns)
    return bool(own and said) and own.isdisjoint(said)


def is_known_town(tree: Tree, token: int) -> bool:
    """Say whether a name is a known town's, which has one gender in Italian."""
    index = tree.covering[token]
    return index is not None and find_kind(tree.mentions[index].entity or "") in TOWNS


def _are_others(tree: Tree, meant: Sequence[int], gender: Gender) -> bool:
    """Say whether all that may be meant are people of the other gender."""
    genders = [_read_gender(tree, token) for token in meant]
    return bool(genders) and all(one not in (None, gender) for one in genders)


def _read_gender(tree: Tree, token: int) -> Gender | None:
    """Give the gender of a person's name or of a noun for kin: "his mother"."""
    index = tree.covering[token]
    if index is None:
        kin = tree.lemmas[token] in tree.table.companions
        return find_noun_gender(tree, token) if kin else None
    person = tree.mentions[index].label == PERSON
    return find_gender(tree, index) if person else None
