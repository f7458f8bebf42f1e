"""A word of succession in, who has left before, out: "X resigned. In his place, Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.relations.arguments.referents import find_topic
from extractor.relations.roles.clause_roles import find_clause_roles
from extractor.relations.roles.others import find_others
from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.tree import Tree

# Sentences looked back into for who left.
MAX_BACK = 2
PERSON = "PER"
# Roles of who leaves: whom a verb sends away, else who goes; whose leave it is.
OF_VERBS = ("object", "subject")
OF_NOUNS = ("of",)


def find_departed(tree: Tree, noun: int, trigger: Sequence[int]) -> list[int]:
    """Give the last person said to leave before a token, at most two sentences back.

    Nobody if it is told whose place it is ("in place of Neri").
    """
    owners = tree.children_of(noun, "nominal", "possessive")
    if any(_is_person(tree, t) and not _is_pronoun(tree, t) for t in owners):
        return []
    here = tree.sent_of[noun]
    for sentence in range(here, max(-1, here - 1 - MAX_BACK), -1):
        first, end = tree.sents[sentence]
        for token in range(min(end, *trigger) - 1, first - 1, -1):
            if tree.lemmas[token] in tree.table.departures:
                found = list(_find_leavers(tree, token, noun))
                if found:
                    return found if len(found) == 1 else []
    return []


def _find_leavers(tree: Tree, token: int, before: int) -> Iterator[int]:
    roles = find_clause_roles(tree, token)
    for role in OF_VERBS if tree.is_verb(token) else OF_NOUNS:
        people = [t for t in roles.get(role, {}) if t < before and _is_person(tree, t)]
        if people:
            yield from people
            return
    if not tree.is_verb(token):  # "the board has accepted his resignation"
        yield from (t for t in _find_meant(tree, token) if _is_person(tree, t))


def _find_meant(tree: Tree, noun: int) -> Sequence[int]:
    """Give whom "his" means: whom the sentence before is about, else the one named."""
    own = tree.table.dropped.possessives
    said = next((c for c in tree.children[noun] if tree.words[c] in own), None)
    if said is None:
        return ()
    topic = find_topic(tree, tree.sent_of[noun], plural=False)
    return topic or find_others(tree, noun)


def _is_person(tree: Tree, token: int) -> bool:
    """Say whether a token is a person's name or the office before one."""
    if tree.covering[token] is None and tree.lemmas[token] in tree.table.people:
        return True
    near = [token, *tree.children_of(token, "nominal", "apposition", "name_part")]
    indices = [index for t in near if (index := tree.covering[t]) is not None]
    return any(tree.mentions[index].label == PERSON for index in indices)


def _is_pronoun(tree: Tree, token: int) -> bool:
    index = tree.covering[token]
    return index is not None and tree.mentions[index].form == "pronoun"


def find_replaced(tree: Tree, noun: int, trigger: Sequence[int]) -> list[int]:
    """Give who was there before: "ha preso il posto di X alla guida di ..."."""
    post = tree.heads[noun]
    verb = post if tree.is_verb(post) else tree.heads[post]
    if not tree.is_verb(verb) or not tree.is_kind(noun, "oblique", "nominal"):
        return []
    table, roles = tree.table, find_clause_roles(tree, verb)
    if post != verb and tree.lemmas[post] not in table.posts:
        return []  # "prese il posto di X, dopo un anno alla guida di Y"
    if tree.lemmas[verb] in table.succession_verbs:
        return list(roles.get("object") or roles.get("dative") or ())
    return [
        child
        for taken in tree.children_of(verb, "object")
        if tree.lemmas[taken] in table.posts
        for child in tree.children_of(taken, "nominal")
        if "of" in find_preposition_roles(tree, child)
    ]
