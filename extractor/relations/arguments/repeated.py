"""A pronoun that repeats a noun in, that noun out: "il premier ceco e quello polacco".

The office is said once; what stands behind the pronoun says of what it is the second
time, and who has it.
"""

from __future__ import annotations

from extractor.relations.trees.tree import Tree


def find_repeated(tree: Tree, token: int) -> int | None:
    """Give the noun that the pronoun at a token stands for, if it goes on a row.

    What follows is an adjective of nationality or an "of".
    """
    if tree.words[token] not in tree.table.repeaters or not _goes_on(tree, token):
        return None
    row = token if tree.is_kind(token, "conjunct") else tree.heads[token]
    noun = tree.heads[row]
    if not tree.is_kind(row, "conjunct") or noun >= token:
        return None
    return noun if tree.pos[noun] in tree.table.surface.noun_pos else None


def stands_for_a_noun(tree: Tree, pronoun: int) -> bool:
    """Say whether a pronoun repeats a noun that acts for a name: "quella serba".

    It is one of the same row, or the subject of its verb: "la delegazione serba ha
    incontrato quella del Kosovo", "that of Peru".
    """
    if tree.words[pronoun] not in tree.table.repeaters or not _tells(tree, pronoun):
        return False
    head = tree.heads[pronoun]
    nouns = (
        tree.children_of(head, "subject", "passive_subject")
        if tree.is_verb(head)
        else (head,)
    )
    acting = tree.table.transparent
    return any(t < pronoun and tree.lemmas[t] in acting for t in nouns)


def _goes_on(tree: Tree, token: int) -> bool:
    """Say whether "and" stands before a token, and what tells it apart behind it."""
    before = token - 1
    if tree.pos[before] in tree.table.surface.preposition_pos:
        before -= 1  # "dal premier ceco e da quello polacco"
    if before < 0:
        return False
    if tree.pos[before] not in tree.table.surface.coordinator_pos:
        return False
    return _tells(tree, token)


def _tells(tree: Tree, pronoun: int) -> bool:
    """Say whether an adjective of nationality or an "of" stands behind a pronoun."""
    behind = pronoun + 1
    if behind >= len(tree.words):
        return False
    index = tree.covering[behind]
    if index is not None:
        return tree.mentions[index].form == "demonym"
    return "of" in tree.table.preposition_roles.get(tree.words[behind], ())
