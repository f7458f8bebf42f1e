"""A post or an appointment in, who has the office that it is of, out.

"Holds the post of mayor of Leeds"; "hailed the choice of X, a judge, as its head".
"""

from __future__ import annotations

from extractor.relations.arguments.referents import find_actors
from extractor.relations.trees.clauses import find_cases, find_preposition_roles
from extractor.relations.trees.tree import Tree
from extractor.relations.trees.voice import is_passive

# Heads above an office among which the appointment to it is looked for.
MAX_CLIMB = 3
# How an event depends on the verb it is told with.
GOVERNED = ("object", "subject", "passive_subject", "oblique")
# Roles of the one word that may also say as what.
AGENT = frozenset({"by", "from"})


def find_holders(tree: Tree, office: int) -> list[int]:
    """Give who has the post an office says: "holds the post of mayor of Leeds".

    Not so with an article: "defends the position of the mayor" is said of another.
    """
    post = tree.heads[office]
    posts = tree.lemmas[post] in tree.table.posts and tree.is_kind(office, "nominal")
    roles = find_preposition_roles(tree, office)
    definite = "of_the" in roles or bool(tree.children_of(office, "determiner"))
    if not posts or definite or "of" not in roles:
        return []
    if not tree.is_kind(post, "object", "oblique", "passive_subject"):
        return []
    verb = tree.heads[post]
    if not tree.is_verb(verb):
        return []
    objects = [
        o for o in tree.children_of(verb, "object") if tree.covering[o] is not None
    ]
    if is_passive(tree, verb) and tree.is_kind(post, "passive_subject"):
        return []
    return objects or find_actors(tree, verb)


def find_whose_appointment(tree: Tree, office: int) -> list[int]:
    """Give of whom the appointment is: "hailed the choice of X, a judge, as its head".

    The parse may hang the office on any verb around it.
    """
    if "as" not in find_preposition_roles(tree, office):
        return []
    above, events = office, tree.table.appointments | tree.table.posts
    for _ in range(MAX_CLIMB):
        above = tree.heads[above]
        for event in (above, *tree.children_of(above, *GOVERNED)):
            if event < office and tree.lemmas[event] in events:
                return _find_owners(tree, event, office)
    return []


def _find_owners(tree: Tree, event: int, end: int) -> list[int]:
    """Give the names before a token that an event is of."""
    return [
        child
        for child in tree.children_of(event, "nominal", "possessive")
        if child < end
        and tree.covering[child] is not None
        and "of" in find_preposition_roles(tree, child)
    ]


def find_former(tree: Tree, office: int) -> list[int]:
    """Give who did something in an office, or leaves it: "da ministro firmò".

    Only Italian has one word for "from", "by" and "as": "si è dimesso da presidente".
    """
    cases = find_cases(tree, office)
    if len(cases) != 1 or tree.children_of(office, "determiner"):
        return []
    word, head = tree.words[cases[0]], tree.heads[office]
    whole = AGENT.issubset(tree.table.preposition_roles.get(word, ()))
    if not whole or word in tree.table.dropped.definite or head == office:
        return []
    if tree.is_verb(head):
        several = tree.words[office] != tree.lemmas[office]
        doers = several and is_passive(tree, head)  # "picchiato da militanti"
        return [] if doers else find_actors(tree, head)
    if tree.lemmas[head] not in tree.table.departures:
        return []
    owners = [
        child
        for child in tree.children_of(head, "nominal")
        if child < office and "of" in find_preposition_roles(tree, child)
    ]
    verb = tree.heads[head]
    told = tree.is_kind(head, "object") and tree.is_verb(verb)
    return owners or (find_actors(tree, verb) if told else [])
