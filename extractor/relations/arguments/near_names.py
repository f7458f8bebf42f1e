"""A pronoun or "his" in, the only names near it that it can mean, out: one, or two.

"Gli Usa hanno promesso droni a Ruto. L'ambasciatrice lo ha visto"; "their daughter";
"flew to Oman. Its emir". Where more are near, none is given.
"""

from __future__ import annotations

from extractor.relations.arguments.agreeing import Pronoun, is_of_other_gender
from extractor.relations.trees.agreement import is_plural
from extractor.relations.trees.genders import find_gender, find_pronoun_gender
from extractor.relations.trees.main_clauses import find_last_clause
from extractor.relations.trees.subjects import find_subjects
from extractor.relations.trees.tree import Tree

PAIR = 2
# Sentences looked back into for the one person that "his" can mean.
NEAR = 2
PERSON, BODY, PLACE, DATE = "PER", "ORG", "LOC", "DATE"
DOES = ("subject", "passive_subject", "agent")


def find_only_person(tree: Tree, pronoun: Pronoun) -> list[int]:
    """Give the only person of the sentence before, for an Italian pronoun.

    "Gli Usa hanno promesso droni a Ruto. L'ambasciatrice lo ha visto ieri": the subject
    before is of another number.
    """
    last = tree.sent_of[pronoun.token]
    if not last or not tree.table.dropped.plural_endings or _goes_on(tree, last - 1):
        return []
    doers = {
        tree.mentions[index].entity or str(index)
        for token in pronoun.own
        if (index := tree.covering[token]) is not None
    }
    people = _find_people(tree, last - 1)
    others = [anchor for entity, anchor in people.items() if entity not in doers]
    return others if len(people) == 1 else []


def _goes_on(tree: Tree, sentence: int) -> bool:
    """Say whether a sentence is of one whom it leaves unsaid: "Succede a Neri"."""
    root = find_last_clause(tree, sentence)
    if root is None or not tree.is_verb(root) or is_plural(tree, root) is not False:
        return False
    bare = not tree.children_of(root, "auxiliary", "copula")
    ends = tree.table.agreement.participles
    headline = bare and tree.words[root].endswith(ends)
    return not (headline or find_subjects(tree, root))


def find_couple(tree: Tree, token: int) -> list[int]:
    """Give the only two people of the sentence before, by name or pronoun."""
    last = tree.sent_of[token]
    people = _find_people(tree, last - 1) if last else {}
    return sorted(people.values()) if len(people) == PAIR else []


def _find_people(tree: Tree, sentence: int) -> dict[str, int]:
    """Give where the people of a sentence are last named, by entity."""
    return {
        tree.mentions[index].entity or str(index): anchor
        for index in tree.named[sentence]
        if tree.mentions[index].label == PERSON
        and (anchor := tree.anchors[index]) is not None
    }


def find_only_of_gender(tree: Tree, pronoun: int) -> list[int]:
    """Give the only one of the sentence before known to have a pronoun's gender."""
    gender = find_pronoun_gender(tree, tree.words[pronoun])
    last = tree.sent_of[pronoun] - 1
    if gender is None or last < 0:
        return []
    people = {
        tree.mentions[index].entity: anchor
        for index in tree.named[last]
        if tree.mentions[index].label == PERSON
        and (anchor := tree.anchors[index]) is not None
        and find_gender(tree, index) == gender
    }
    return list(people.values()) if len(people) == 1 else []


def find_only_thing(tree: Tree, token: int) -> list[int]:
    """Give the only body or place of the sentence before: "flew to Oman. Its emir"."""
    last = tree.sent_of[token]
    near = tree.named[last - 1] if last else ()
    named = {
        tree.mentions[index].entity or str(index): anchor
        for index in near
        if tree.mentions[index].label in (BODY, PLACE)
        and tree.mentions[index].form != "demonym"
        and (anchor := tree.anchors[index]) is not None
    }
    return list(named.values()) if len(named) == 1 else []


def find_only_row(tree: Tree, token: int) -> list[int]:
    """Give the row that the sentence before acts on: "Arrestò X e Y. Li accusa".

    Only if it is the one object of its last clause.
    """
    sentence = tree.sent_of[token] - 1
    root = find_last_clause(tree, sentence) if sentence >= 0 else None
    if root is None or not tree.is_verb(root):
        return []
    objects = tree.children_of(root, "object")
    row = len(objects) == 1 and tree.children_of(objects[0], "conjunct")
    return objects if row else []


def find_only_before(
    tree: Tree, noun: int, possessive: int, *, person: bool
) -> list[int]:
    """Give the only name before a noun in its sentence that "its" or "his" can mean."""
    before = {
        tree.mentions[index].entity or str(index): anchor
        for index in tree.named[tree.sent_of[noun]]
        if (anchor := tree.anchors[index]) is not None
        and anchor < noun
        and tree.mentions[index].form == "name"
        and tree.mentions[index].label != DATE
        and (tree.mentions[index].label == PERSON) == person
        and not is_of_other_gender(tree, possessive, [anchor])
    }
    return list(before.values()) if len(before) == 1 else []


def find_only_doer(tree: Tree, noun: int, possessive: int) -> list[int]:
    """Give the only person that did something just before, whom "his" can mean.

    Nobody of two; if none did, the only one of the sentence before of its gender.
    """
    last = tree.sent_of[noun]
    for sentence in range(last - 1, max(-1, last - 1 - NEAR), -1):
        people = {
            tree.mentions[index].entity or str(index): anchor
            for index in tree.named[sentence]
            if (anchor := tree.anchors[index]) is not None
            and tree.mentions[index].label == PERSON
            and tree.is_kind(anchor, *DOES)
            and not is_of_other_gender(tree, possessive, [anchor])
        }
        if people:
            return list(people.values()) if len(people) == 1 else []
    return find_only_of_gender(tree, possessive)
