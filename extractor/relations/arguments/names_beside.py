"""A common noun in, the names that stand beside it or act for it out.

"Il presidente Lukashenko", "the company Acme", "the capital Jakarta"; "police in
Turkey" and "a Saudi-led coalition" act for who is named with them.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.relations.offices.bearers import find_names_under
from extractor.relations.offices.offices import (
    find_neighbour,
    find_office_roles,
    is_name_of,
)
from extractor.relations.roles.syntax import expand
from extractor.relations.trees.clauses import find_cases, find_preposition_roles
from extractor.relations.trees.tree import Tree

# The role of the place those are in who act for it ("police in Turkey").
WITHIN = "within"
PLACE, BODY = "LOC", "ORG"


def find_names(tree: Tree, noun: int) -> Iterator[int]:
    """Find the name beside a noun: "il presidente Lukashenko", "la società Eni"."""
    beside = find_neighbour(tree, noun)
    lemma = tree.lemmas[noun]
    person = lemma in tree.table.people and not _is_plural(tree, noun)
    if lemma in tree.table.transparent or person:
        near = find_office_roles(tree, [noun], topics=True).get("bearer", {})
        beside = tuple(token for token in near if token > noun)
    attached = [
        child
        for child in tree.children_of(
            noun, "apposition", "name_part", "compound", "nominal"
        )
        if not find_cases(tree, child)
        and is_name_of(tree, noun, child)
        and (child > noun or _stands_for(tree, noun))
        and not _is_behind_phrase(tree, noun, child)
    ]
    named = list(beside or attached) or _find_place_named(tree, noun)
    named = named or _find_apposed(tree, noun) or _find_quoted(tree, noun)
    if not named:
        yield from _find_nested(tree, noun)
    if len(named) == 1 and _is_plural(tree, noun):  # "i coniugi A e B"
        named = expand(tree, named[0])
    indices = [i for t in named if (i := tree.covering[t]) is not None]
    said = [i for i in indices if tree.mentions[i].form != "demonym"]
    yield from dict.fromkeys(said)


def _is_behind_phrase(tree: Tree, noun: int, name: int) -> bool:
    """Say whether a name is that of a noun between: "the wife of the dissident Roe"."""
    between = name - 1
    inside = noun < between and tree.heads[between] == noun
    return inside and bool(find_cases(tree, between))


def _find_apposed(tree: Tree, noun: int) -> list[int]:
    """Give the names under a noun in apposition: "his wife, the painter Ann Green"."""
    return [
        one
        for child in tree.children_of(noun, "apposition")
        if tree.covering[child] is None
        for one in find_names_under(tree, child) or _find_body_behind(tree, child)
        if is_name_of(tree, noun, one) or is_name_of(tree, child, one)
    ]


def _find_body_behind(tree: Tree, noun: int) -> tuple[int, ...]:
    """Give the body right behind its noun: "its owner, the French group Acme"."""
    return find_neighbour(tree, noun) if tree.lemmas[noun] in tree.table.bodies else ()


def _find_quoted(tree: Tree, noun: int) -> list[int]:
    """Give the body in quotes right behind its noun: 'the magazine "Alba Nuova"'."""
    quotes, name = tree.table.surface.quotes, noun + 2
    if name >= len(tree.words) or tree.words[noun + 1] not in quotes:
        return []
    index = tree.covering[name]
    if index is None or tree.mentions[index].label != BODY:
        return []
    anchor = tree.anchors[index]
    return [] if anchor is None else [anchor]


def _find_nested(tree: Tree, noun: int) -> Iterator[int]:
    """Give the names beside a noun that says more of another.

    So in "its owner, the fund Acme", "deputy prime minister Rossi", "la casa di moda
    Alba".
    """
    for child in tree.children_of(noun, "nominal"):
        if _has_comma_and_article(tree, child) or _is_kind_of_body(tree, child):
            yield from find_names(tree, child)
            return
    for child in tree.children_of(noun, "name_part"):
        if child > noun and tree.covering[child] is None:
            yield from find_names(tree, child)


def _is_kind_of_body(tree: Tree, noun: int) -> bool:
    """Say whether a bare noun behind "of" has a body behind it: "di moda Alba"."""
    behind = noun + 1
    index = tree.covering[behind] if behind < len(tree.words) else None
    if index is None or tree.mentions[index].label != BODY:
        return False
    bare = tree.covering[noun] is None and not tree.children_of(noun, "determiner")
    return bare and "of" in find_preposition_roles(tree, noun)


def _has_comma_and_article(tree: Tree, noun: int) -> bool:
    """Say whether a comma and an article stand before a noun without preposition."""
    if tree.covering[noun] is not None or find_cases(tree, noun):
        return False
    articles = tree.children_of(noun, "determiner")
    commas = tree.table.surface.commas
    return bool(articles) and tree.words[articles[0] - 1] in commas


def _is_plural(tree: Tree, noun: int) -> bool:
    """Say whether a noun is plural: by its form or its article ("i leader")."""
    articles = tree.table.dropped.plural_articles
    said = (tree.words[c] for c in tree.children_of(noun, "determiner"))
    return tree.words[noun] != tree.lemmas[noun] or any(w in articles for w in said)


def _stands_for(tree: Tree, noun: int) -> bool:
    """Say whether a noun means the name before it: "the Acme group", no "Acme video".

    Nor is one with a name before it that is of another: "Roe, an Acme boss".
    """
    if tree.children_of(noun, "conjunct") or tree.is_kind(noun, "apposition"):
        return False
    lemma, table = tree.lemmas[noun], tree.table
    if not table.surface.premodifiers:
        return True
    kinds = (table.transparent, table.places, table.bodies)
    return any(lemma in kind for kind in kinds) or any(
        lemma in nouns for nouns in table.dropped.anaphors.values()
    )


def _find_place_named(tree: Tree, noun: int) -> list[int]:
    """Give the name of a place beside its noun: "the capital Jakarta".

    So also "Nigeria's Yobe state", where the noun comes last.
    """
    if tree.lemmas[noun] not in tree.table.places:
        return []
    before = (noun - 1,) if tree.table.surface.premodifiers else ()
    for beside in (noun + 1, *before):
        index = tree.covering[beside] if 0 <= beside < len(tree.words) else None
        if index is None or tree.anchors[index] is None:
            continue
        mention, anchor = tree.mentions[index], tree.anchors[index]
        named = mention.label == PLACE and mention.form == "name"
        owned = beside < noun and not tree.children_of(noun, "possessive")
        if named and anchor is not None and tree.heads[anchor] == noun and not owned:
            return [anchor]
    return []


def find_place_behind(tree: Tree, noun: int) -> list[int]:
    """Give the place named right behind people who act for it: "police in Turkey".

    The parse may hang it on their verb.
    """
    case = noun + 1
    if tree.lemmas[noun] not in tree.table.local or case >= len(tree.words):
        return []
    place = tree.heads[case]
    behind = tree.heads[place] in (noun, tree.heads[noun])
    inside = WITHIN in find_preposition_roles(tree, place)
    return [place] if behind and inside and case in find_cases(tree, place) else []


def find_leaders(tree: Tree, noun: int) -> list[int]:
    """Give who leads what a noun means: "a Saudi-led coalition"."""
    dashes, leading = tree.table.surface.dashes, tree.table.leading.hyphenated
    return [
        child - 2
        for child in tree.children_of(noun, "adjective", "compound", "participial")
        if tree.words[child] in leading and tree.words[child - 1] in dashes
    ]


def find_chiefs(tree: Tree, noun: int) -> list[int]:
    """Give who heads a group sent or joined: "the delegation led by Roe".

    Italian says it of a nation as well: "la coalizione a guida saudita".
    """
    leading = tree.table.leading
    if tree.lemmas[noun] not in leading.groups:
        return []
    said = [
        phrase
        for clause in tree.children_of(noun, "participial", "adjective")
        if tree.lemmas[clause] in leading.verbs
        for phrase in tree.children_of(clause, "agent", "oblique")
        if "by" in find_preposition_roles(tree, phrase)
    ]
    return said or [
        nation
        for child in tree.children_of(noun, "nominal")
        if tree.words[child] in leading.nouns
        for nation in tree.children_of(child, "adjective", "compound", "nominal")
    ]
