"""A pronoun in, whom the clause that its own goes on names beside its subject, out.

"met premier X and told him"; "broke with Qatar, accusing it"; "vide X e Y e li lodò";
"Entrato in Acme, la lasciò". Each gives nobody where its construction is another.
"""

from __future__ import annotations

from extractor.relations.arguments.agreeing import (
    Pronoun,
    is_known_town,
    is_of_other_gender,
    is_one_person,
)
from extractor.relations.trees.tree import Tree

PERSON, BODY, PLACE = "PER", "ORG", "LOC"


def find_object_before(tree: Tree, pronoun: Pronoun) -> list[int]:
    """Give the one person that the clause before has, else its one object.

    So in "met X and told him", "ha accusato Roma e la ha minacciata".

    Not for a pronoun that may be a subject ("it").
    """
    token, verb = pronoun.token, pronoun.verb
    before = tree.heads[verb]
    same = tree.is_kind(verb, "conjunct") and not tree.children_of(verb, "subject")
    same = same or (tree.is_kind(verb, "adverbial") and before < verb == token)
    subject_form = tree.words[token] in tree.table.personal_pronouns
    clitic = token == verb or tree.words[token] in tree.table.dropped.pronouns
    if not (same and clitic and not subject_form and tree.is_verb(before)):
        return []
    named = [
        child
        for child in tree.children_of(before, "object", "oblique", "dative")
        if child < token and tree.covering[child] is not None
    ]
    people = [child for child in named if is_one_person(tree, [child])]
    people = people or find_people_between(tree, before, token)
    bodies = [child for child in named if tree.is_kind(child, "object")]
    found = people or bodies
    return found if len(found) == 1 else []


def find_people_between(tree: Tree, first: int, last: int) -> list[int]:
    """Give the persons named behind a verb, each once: "met premier X and told him"."""
    found = {
        tree.mentions[index].entity or str(index): anchor
        for index in tree.named[tree.sent_of[first]]
        if (anchor := tree.anchors[index]) is not None
        and first < anchor < last
        and tree.mentions[index].label == PERSON
    }
    return list(found.values())


def find_thing_before(tree: Tree, pronoun: Pronoun) -> list[int]:
    """Give the one body or state of the clause before: "broke with Qatar, accusing it".

    None if "it" may be a person whom that clause does something to ("ha espulso
    l'ambasciatore del Qatar, accusandolo").
    """
    token, verb = pronoun.token, pronoun.verb
    before, words = tree.heads[verb], tree.table.dropped
    goes_on = tree.is_kind(verb, "conjunct", "adverbial") and before < verb
    goes_on = goes_on and not tree.children_of(verb, "subject")
    clitic = token == verb or tree.words[token] in words.pronouns - words.personal
    clitic = clitic and not tree.is_kind(token, "subject")
    if not (goes_on and clitic and tree.is_verb(before)):
        return []
    if any(_may_be(tree, token, o) for o in tree.children_of(before, "object")):
        return []
    named = {
        tree.mentions[index].entity or str(index): anchor
        for index in tree.named[tree.sent_of[verb]]
        if (anchor := tree.anchors[index]) is not None
        and before < anchor < token
        and tree.mentions[index].label in (BODY, PLACE)
        and not is_known_town(tree, anchor)
    }
    found = list(named.values())
    alone = len(found) == 1 and not is_of_other_gender(tree, token, found)
    return found if alone else []


def _may_be(tree: Tree, pronoun: int, noun: int) -> bool:
    """Say whether a pronoun may mean a noun for somebody: "l'ambasciatore", "lo"."""
    table, lemma = tree.table, tree.lemmas[noun]
    people = (table.people, table.companions, table.transparent)
    thing = tree.words[pronoun] in table.dropped.neuter or tree.words[noun] != lemma
    if thing or tree.covering[noun] is not None:
        return False
    return any(lemma in nouns for nouns in people) and not is_of_other_gender(
        tree, pronoun, [noun]
    )


def find_row_before(tree: Tree, pronoun: Pronoun) -> list[int]:
    """Give the row that the clause before has for object: "vide X e Y e li lodò"."""
    token, verb = pronoun.token, pronoun.verb
    before = tree.heads[verb]
    gerund = tree.is_kind(verb, "adverbial") and before < verb == token
    if not (gerund or tree.is_kind(verb, "conjunct")) or not tree.is_verb(before):
        return []
    objects = [o for o in tree.children_of(before, "object") if o < token]
    alone = len(objects) == 1 and bool(tree.children_of(objects[0], "conjunct"))
    return objects if alone else []


def find_fronted(tree: Tree, pronoun: Pronoun) -> list[int]:
    """Give the one body or place of a clause before: "Entrato in Acme, la lasciò"."""
    named = {
        tree.covering[child]: child
        for clause in tree.children_of(pronoun.verb, "adverbial", "participial")
        if clause < pronoun.token
        for child in tree.children_of(clause, "object", "oblique", "dative")
        if (index := tree.covering[child]) is not None
        and tree.mentions[index].label != PERSON
    }
    return list(named.values()) if len(named) == 1 else []
