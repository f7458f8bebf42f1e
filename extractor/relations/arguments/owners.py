"""A noun with "his", "its" or "their" in, whose it is out.

It is the subject's of the clause or the one before, the name's right before in a row,
or the only one's whom the word can mean.
"""

from __future__ import annotations

from extractor.relations.arguments.dropped import (
    find_actors,
    find_clause_above,
    find_referents,
    find_topic,
)
from extractor.relations.arguments.near_names import (
    find_couple,
    find_only_of_gender,
    find_only_thing,
    is_of_other_gender,
    is_one_person,
)
from extractor.relations.arguments.protagonists import find_mourned, is_kin
from extractor.relations.arguments.said import find_understood
from extractor.relations.trees.clauses import is_subject
from extractor.relations.trees.possessors import find_row_owner
from extractor.relations.trees.subjects import find_subjects
from extractor.relations.trees.tree import Tree

# Sentences looked back into for the one person that "his" can mean.
NEAR = 2
PERSON = "PER"
DATE = "DATE"
PAIR = 2


def find_owners(tree: Tree, noun: int) -> list[int]:
    """Give who "his", "its" before a noun means: the subject of its clause, or before.

    Of the subject itself ("i suoi aerei hanno colpito ...") it is the one before, and
    of what stands before a verb with its subject behind it ("al suo posto arriva ...").
    """
    own = tree.table.dropped.possessives
    nouns = (noun, *tree.children_of(noun, "compound"))  # "its finance chief"
    said = next(
        (c for n in nouns for c in tree.children[n] if tree.words[c] in own), None
    )
    if said is None:
        return []
    word, dropped = tree.words[said], tree.table.dropped
    row = _find_row_owner(tree, noun, word)
    if row and is_of_other_gender(tree, said, row):  # "Claire and his son Paul"
        row = []
    known = find_understood(tree, said) or row or _find_shared_owner(tree, noun, said)
    if known := known or _find_placed_owner(tree, noun):
        return known
    meant = _find_meant(tree, noun, said)
    meant = [t for t in meant if not is_of_other_gender(tree, said, [t])]
    if word in dropped.personal and (hero := _find_hero(tree, noun, said, meant)):
        return hero
    theirs = word in dropped.plural_possessives
    if theirs and (two := _find_both(tree, noun)):
        return two
    if theirs and (not meant or is_one_person(tree, meant)):
        meant = find_couple(tree, noun)  # "their daughter" is of two
    gendered = word in dropped.neuter or word in dropped.personal
    return _find_fitting(tree, noun, said, meant) if gendered else meant


def _find_placed_owner(tree: Tree, noun: int) -> list[int]:
    """Give the subject of a noun with "his" that says where: "who was on his way"."""
    placed = tree.children_of(noun, "copula") and tree.children_of(noun, "case")
    return find_subjects(tree, noun) if placed else []


def _find_fitting(tree: Tree, noun: int, said: int, meant: list[int]) -> list[int]:
    """Keep the people of those meant for "his", the others for "its"; else the only."""
    person = tree.words[said] in tree.table.dropped.personal
    fitting = [t for t in meant if _may_mean(tree, t, person=person)]
    if not person:  # "governments sided with Chad in its quarrel": of one only
        fitting = [t for t in fitting if not _is_several(tree, t)]
    if person and all(_is_unnamed(tree, t) for t in fitting):
        return _find_only_person(tree, noun, said) or fitting
    found = fitting or _find_only_before(tree, noun, said, person=person)
    return found or ([] if person else find_only_thing(tree, noun))


def _find_row_owner(tree: Tree, noun: int, word: str) -> list[int]:
    """Give who is meant by "his" in a row: "A met B and his wife"."""
    table, row = tree.table.dropped, find_row_owner(tree, noun)
    if word not in table.neuter | table.personal:
        return row
    person = word in table.personal
    return [t for t in row if _may_mean(tree, t, person=person)]


def _find_both(tree: Tree, noun: int) -> list[int]:
    """Give the two pronouns of a clause: "she survives him with their sons"."""
    verb, words = find_clause_above(tree, noun), tree.table.dropped.personal
    if verb is None:
        return []
    said = tree.children_of(verb, "subject", "object")
    both = [t for t in said if t < noun and tree.words[t] in words]
    return both if len(both) == PAIR else []


def _find_hero(tree: Tree, noun: int, said: int, meant: list[int]) -> list[int]:
    """Give whose life it is where one of his kin is told of behind another.

    "His father Paul was a smith, and his mother Ann ..." is not about Paul's mother.
    """
    kin = tree.lemmas[noun] in tree.table.companions and is_subject(tree, noun)
    if not kin or (meant and not is_kin(tree, meant[0])):
        return []
    hero = find_mourned(tree, noun)
    return [] if hero and is_of_other_gender(tree, said, hero) else hero


def _find_shared_owner(tree: Tree, noun: int, said: int) -> list[int]:
    """Give whose the kin before one is: "Ann's sister Mary and her brother Paul"."""
    head = tree.heads[noun]
    row = tree.is_kind(noun, "conjunct") and tree.lemmas[head] in tree.table.companions
    owners = [
        token
        for token in (tree.children_of(head, "possessive") if row else ())
        if tree.covering[token] is not None
    ]
    return [] if is_of_other_gender(tree, said, owners) else owners


def _may_mean(tree: Tree, token: int, *, person: bool) -> bool:
    index = tree.covering[token]
    return index is None or (tree.mentions[index].label == PERSON) == person


def _find_only_before(tree: Tree, noun: int, word: int, *, person: bool) -> list[int]:
    """Give the only name before a noun in its sentence that "its" or "his" can mean."""
    before = {
        tree.mentions[index].entity or str(index): anchor
        for index in tree.named[tree.sent_of[noun]]
        if (anchor := tree.anchors[index]) is not None
        and anchor < noun
        and tree.mentions[index].form == "name"
        and tree.mentions[index].label != DATE
        and (tree.mentions[index].label == PERSON) == person
        and not is_of_other_gender(tree, word, [anchor])
    }
    return list(before.values()) if len(before) == 1 else []


def _find_only_person(tree: Tree, noun: int, word: int) -> list[int]:
    """Give the only person before "his" noun, or that did something just before."""
    found = _find_only_before(tree, noun, word, person=True)
    if found:
        return found
    last = tree.sent_of[noun]
    for sentence in range(last - 1, max(-1, last - 1 - NEAR), -1):
        people = {
            tree.mentions[index].entity or str(index): anchor
            for index in tree.named[sentence]
            if (anchor := tree.anchors[index]) is not None
            and tree.mentions[index].label == PERSON
            and tree.is_kind(anchor, "subject", "passive_subject", "agent")
            and not is_of_other_gender(tree, word, [anchor])
        }
        if people:
            return list(people.values()) if len(people) == 1 else []
    return find_only_of_gender(tree, word)


def find_only_other(tree: Tree, pronoun: int) -> list[int]:
    """Give the mention of the only person before "him" who does not do it himself."""
    own = {tree.covering[t] for t in find_actors(tree, tree.heads[pronoun])}
    doers = {tree.mentions[i].entity for i in own if i is not None}
    others = {
        tree.mentions[index].entity: index
        for index in tree.named[tree.sent_of[pronoun]]
        if (anchor := tree.anchors[index]) is not None
        and anchor < pronoun
        and tree.mentions[index].label == PERSON
        and tree.mentions[index].form == "name"
        and tree.mentions[index].entity not in doers
        and not is_of_other_gender(tree, pronoun, [anchor])
    }
    return list(others.values()) if doers and len(others) == 1 else []


def _is_several(tree: Tree, token: int) -> bool:
    """Say whether a common noun is a plural."""
    return _is_common(tree, token) and tree.words[token] != tree.lemmas[token]


def _is_unnamed(tree: Tree, token: int) -> bool:
    """Say whether a word is a common noun without a person's name beside it."""
    names = tree.children_of(token, "apposition", "name_part")
    indices = (tree.covering[name] for name in names)
    held = any(i is not None and tree.mentions[i].label == PERSON for i in indices)
    return _is_common(tree, token) and not held


def _is_common(tree: Tree, token: int) -> bool:
    """Say whether a word is a common noun: no name, and no pronoun."""
    nouns = tree.table.surface.noun_pos
    return tree.covering[token] is None and tree.pos[token] in nouns


def _find_meant(tree: Tree, noun: int, possessive: int) -> list[int]:
    """Give whom a possessive means, by the subjects of the clauses around it."""
    verb = find_clause_above(tree, noun)
    if verb is None:
        copular = tree.children_of(tree.heads[noun], "copula")
        return find_topic(tree, tree.sent_of[noun], plural=False) if copular else []
    subjects = find_actors(tree, verb)
    presented = any(noun < verb < subject for subject in subjects)
    if presented and not tree.children_of(verb, "object"):
        return find_topic(tree, tree.sent_of[noun], plural=False)
    return find_referents(tree, possessive, verb) if noun in subjects else subjects


def find_possessor(tree: Tree, pronoun: int) -> list[int]:
    """Give whose somebody is that a possessive goes with: of "her husband"."""
    noun = tree.heads[pronoun]
    if tree.is_kind(noun, "compound"):
        noun = tree.heads[noun]
        return find_owners(tree, noun)
    companion = tree.lemmas[noun] in tree.table.companions
    return find_owners(tree, noun) if companion else []
