"""A noun of nationality in, whom it means or stands beside out.

"The Spaniard" is a person, "i russi" a people, "the Dane Lars Holm" and "la turca
Baykar" say of what nation a name is.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.relations.offices.offices import find_neighbour
from extractor.relations.roles.lists import find_listed
from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.tree import Tree

ROLE, DEMONYM, NAME = "role", "demonym", "name"
PERSON, BODY = "PER", "ORG"
NUMBER = "NUM"
# How an adjective that is an argument, or one of a row, depends on its head.
LISTED = ("conjunct", "object", "subject", "passive_subject", "oblique")


def find_national(tree: Tree, demonym: int) -> int | None:
    """Give the role that a word for a nation is as a whole."""
    mention, span = tree.mentions[demonym], tree.spans[demonym]
    if mention.form != DEMONYM or span is None:
        return None
    return next(
        (
            index
            for index in tree.named[tree.sent_of[span[0]]]
            if tree.spans[index] == span and tree.mentions[index].form == ROLE
        ),
        None,
    )


def is_people(tree: Tree, token: int) -> bool:
    """Say whether a demonym is a noun that names a people: "i russi", "the Swedes".

    With a name behind it, it is only some of them ("i croati del Mladost").
    """
    nominal = tree.pos[token] in tree.table.surface.noun_pos
    listed = nominal or tree.is_kind(token, *LISTED)
    named = tree.children_of(token, "nominal", "apposition", "name_part")
    return (
        listed
        and _is_plural(tree, token)
        and all(tree.covering[child] is None for child in named)
    )


def _is_plural(tree: Tree, token: int) -> bool:
    """Say whether a noun of nationality is of several: "i russi", "le tedesche"."""
    articles = tree.table.dropped.plural_articles
    return tree.words[token].endswith(tree.table.people_endings) or any(
        tree.words[child] in articles for child in tree.children[token]
    )


def is_single(tree: Tree, token: int) -> bool:
    """Say whether a word for a nation is a noun of one person: "del polacco Rossi"."""
    surface, articles = tree.table.surface, tree.table.dropped.plural_articles
    nominal = tree.pos[token] in surface.noun_pos or tree.is_kind(token, *LISTED)
    before = tree.words[token - 1] if token else ""
    return nominal and before in tree.table.dropped.definite - articles


def find_body_of(tree: Tree, token: int) -> int | None:
    """Give the body whose people are called by their nation: "ai cinesi di Geely"."""
    nominal = tree.pos[token] in tree.table.surface.noun_pos
    if not nominal or not _is_plural(tree, token):
        return None
    for child in tree.children_of(token, "nominal"):
        index = tree.covering[child]
        if index is None or "of" not in find_preposition_roles(tree, child):
            continue
        mention = tree.mentions[index]
        if mention.label == BODY and mention.form == NAME:
            return index
    return None


def is_said_alone(tree: Tree, demonym: int) -> bool:
    """Say whether a word for a nation is a noun or has an article: "l'olandese X"."""
    noun = tree.pos[demonym] in tree.table.surface.noun_pos
    return noun or bool(tree.children_of(demonym, "determiner"))


def find_compatriots(tree: Tree, token: int, demonym: int) -> Iterator[int]:
    """Give whoever stands beside a noun of nationality: "the Dane Lars Holm".

    One may be in apposition to the other: "Holm, the Dane who won", "a Dane, Holm".
    """
    span = tree.spans[demonym]
    if span and (body := _find_body_behind(tree, span[1])) is not None:
        yield body
        return
    near = list(find_neighbour(tree, span[1])) if span else []
    near += tree.children_of(token, "apposition")
    if tree.is_kind(token, "apposition"):
        near.append(tree.heads[token])
    people = (tree.covering[one] for one in near)
    for index in dict.fromkeys(i for i in people if i is not None):
        if tree.mentions[index].label == PERSON:
            yield index


def _find_body_behind(tree: Tree, last: int) -> int | None:
    """Give the body right behind a word for its nation: "con la turca Baykar"."""
    index = tree.covering[last + 1] if last + 1 < len(tree.words) else None
    if index is None or tree.mentions[index].form != NAME:
        return None
    return index if tree.mentions[index].label == BODY else None


def find_counted(tree: Tree, number: int) -> list[int]:
    """Give the people that a number is of, or those named: "29 iraniani, tra cui X"."""
    people = number + 1
    if tree.pos[number] != NUMBER or people not in tree.children[number]:
        return []
    index = tree.covering[people]
    return find_listed(tree, people) or ([] if index is None else [index])
