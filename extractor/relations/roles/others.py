"""A noun in, whose it is by "his", if that is not who does it, out.

"Neri has accepted his resignation" is about another's, "Neri has offered his
resignation" about his own; only patterns of the first sort ask.
"""

from __future__ import annotations

from extractor.relations.arguments.referents import find_actors, find_referents
from extractor.relations.trees.clauses import find_preposition_roles, is_subject
from extractor.relations.trees.main_clauses import find_clause_above
from extractor.relations.trees.remarks import is_set_off
from extractor.relations.trees.surface import is_person
from extractor.relations.trees.tree import Tree

DATE = "DATE"


def find_others(tree: Tree, noun: int) -> list[int]:
    """Give whom a possessive means: the one name before it, or an earlier subject.

    None if there is no possessive, or the noun is the subject of its clause.
    """
    own = tree.table.dropped.possessives
    said = [child for child in tree.children[noun] if tree.words[child] in own]
    verb = find_clause_above(tree, noun) if said else None
    if verb is None or is_subject(tree, noun):
        return []
    actors = find_actors(tree, verb)
    named = _find_names_before(tree, noun, actors)
    if len(named) == 1:
        return list(named.values())
    return [] if named else find_referents(tree, said[0], verb)


def find_makers(tree: Tree, noun: int) -> list[int]:
    """Give who made what a noun says: "the plan put forward by Rome".

    Or whoever acts where it is made: "signed an order that imposes duties on Rome", or
    where it is said of all that he does: "shut the plant, a move condemned by Rome".
    """
    verb, makes = tree.heads[noun], tree.table.proposing_verbs
    makers = [
        phrase
        for clause in _find_participles(tree, noun)
        if tree.lemmas[clause] in makes
        for phrase in tree.children_of(clause, "agent", "oblique")
        if "by" in find_preposition_roles(tree, phrase)
    ]
    made = tree.is_kind(noun, "object")
    made = made and (tree.lemmas[verb] in makes or is_set_off(tree, noun))
    return find_actors(tree, verb) if made and not makers else makers


def _find_participles(tree: Tree, noun: int) -> list[int]:
    """Give the participles that describe a noun, or the bare one that says its kind.

    So in "un mandato di arresto spiccato da Roma".
    """
    kinds = [
        child
        for child in tree.children_of(noun, "nominal")
        if child > noun
        and tree.covering[child] is None
        and "of_bare" in find_preposition_roles(tree, child)
    ]
    return [
        clause
        for one in (noun, *kinds)
        for clause in tree.children_of(one, "participial", "adverbial")
        if clause > one
    ]


def _find_names_before(tree: Tree, noun: int, actors: list[int]) -> dict[str, int]:
    """Give the names before a noun in its sentence, but for those who act, by entity.

    A person's if one is there.
    """
    around = [token for actor in actors for token in (actor, *tree.children[actor])]
    doing = {_find_entity(tree, token) for token in around}
    found = {}
    for index in tree.named[tree.sent_of[noun]]:
        token, mention = tree.anchors[index], tree.mentions[index]
        entity = mention.entity or str(index)
        named = mention.label != DATE and mention.form == "name"
        if token is not None and token < noun and named and entity not in doing:
            found[entity] = token
    people = {e: t for e, t in found.items() if is_person(tree, t)}
    return people or found


def _find_entity(tree: Tree, token: int) -> str | None:
    index = tree.covering[token]
    return None if index is None else tree.mentions[index].entity or str(index)
