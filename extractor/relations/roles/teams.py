"""A team's name in, who is said to play for it or to train it out.

"il Torino di Vanoli", "Ancelotti's Real Madrid": so only in reports on sports, where
states are teams too. Elsewhere such a phrase is of an owner, a founder or a subject.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.lang.name_context_words import NameContextTable
from extractor.lang.sports import is_sporting
from extractor.lang.tables import load_table
from extractor.relations.arguments.places import is_state
from extractor.relations.trees.tree import Tree

PERSON, BODY = "PER", "ORG"
# The preposition without article that stands before a person's name.
OF = "of_bare"
# How what somebody becomes or is hangs on his verb or his name.
POSTED = ("open_complement", "apposition")


def find_team_people(tree: Tree, tokens: Sequence[int]) -> list[int]:
    """Give the person whose team the name at these tokens is said to be."""
    index = tree.covering[tokens[0]]
    if not is_on_sports(tree):  # as most articles
        return []
    if index is None or not (
        tree.mentions[index].label == BODY or is_state(tree, index)
    ):
        return []
    person = find_person_of(tree, tokens)
    return [] if person is None else [person]


def find_person_of(tree: Tree, tokens: Sequence[int]) -> int | None:
    """Give the person whose a name is: "il Torino di Vanoli", "Ancelotti's Chelsea"."""
    return _find_behind(tree, tokens[-1]) or _find_owner(tree, tokens[0])


def is_on_sports(tree: Tree) -> bool:
    """Say whether the article is a report on sports."""
    known: bool | None = tree.memo.get("sporting")
    if known is None:
        known = tree.memo["sporting"] = is_sporting(tree.lang, tree.words)
    return known


def names_a_post(tree: Tree, sentence: int) -> bool:
    """Say whether a sentence says in what somebody follows another: "as coach".

    Or that he was chosen for it: who is brought on for the rest of a match has no post.
    """
    posts = load_table(tree.lang, "name_contexts", NameContextTable).context.benches
    return any(
        tree.is_verb(token)
        or tree.is_kind(token, *POSTED)
        or bool(tree.children_of(token, "case"))
        for token in range(*tree.sents[sentence])
        if tree.lemmas[token] in posts
    )


def _find_behind(tree: Tree, last: int) -> int | None:
    of = last + 1
    if of + 1 >= len(tree.words):
        return None
    roles, name = tree.table.preposition_roles.get(tree.words[of], ()), of + 1
    title = tree.covering[name] is None and tree.lemmas[name] in tree.table.people
    if title and name + 1 < len(tree.words):  # "il Fronte del generale Neri"
        name += 1
    return name if OF in roles and _is_person(tree, name) else None


def _find_owner(tree: Tree, first: int) -> int | None:
    before = first - 2
    possessive = tree.words[first - 1] in tree.table.surface.possessive
    owned = before >= 0 and possessive and _is_person(tree, before)
    return before if owned else None


def _is_person(tree: Tree, token: int) -> bool:
    index = tree.covering[token]
    if index is None:
        return False
    mention = tree.mentions[index]
    return mention.label == PERSON and mention.form == "name"
