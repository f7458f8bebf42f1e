"""A noun with "his", "its" or "their" in, whose it is out.

Readers are asked in turn, in the order of the table ``READERS`` below. Mostly it is the
subject's of the clause or the one before; else the only one's whom the word can mean.
"""

from __future__ import annotations

from collections.abc import Callable

from extractor.relations.arguments.agreeing import is_of_other_gender, is_one_person
from extractor.relations.arguments.near_names import (
    find_couple,
    find_only_before,
    find_only_doer,
    find_only_thing,
)
from extractor.relations.arguments.protagonists import find_whose_life, is_kin
from extractor.relations.arguments.referents import (
    find_actors,
    find_referents,
    find_topic,
)
from extractor.relations.arguments.said import find_understood
from extractor.relations.trees.clauses import is_subject
from extractor.relations.trees.main_clauses import find_clause_above
from extractor.relations.trees.possessors import find_row_owner
from extractor.relations.trees.subjects import find_subjects
from extractor.relations.trees.tree import Tree

PERSON = "PER"
PAIR = 2


def find_owners(tree: Tree, noun: int) -> list[int]:
    """Give who "his", "its" before a noun means: the subject of its clause, or before.

    Of the subject itself ("i suoi aerei hanno colpito ...") it is the one before, and
    of what stands before a verb with its subject behind it ("al suo posto arriva ...").
    """
    said = _find_possessive(tree, noun)
    if said is None:
        return []
    found = (read(tree, noun, said) for read in READERS)
    return next((owners for owners in found if owners), [])


def _find_possessive(tree: Tree, noun: int) -> int | None:
    """Give the "his" of a noun, or of a noun before it: "its finance chief"."""
    own = tree.table.dropped.possessives
    nouns = (noun, *tree.children_of(noun, "compound"))
    return next(
        (c for n in nouns for c in tree.children[n] if tree.words[c] in own), None
    )


def _find_understood(tree: Tree, noun: int, said: int) -> list[int]:
    """Give whom a "his" means that is understood already."""
    return find_understood(tree, said)


def _find_row_owner(tree: Tree, noun: int, said: int) -> list[int]:
    """Give who is meant by "his" in a row: "A met B and his wife".

    Not in "Claire and his son Paul".
    """
    table, word, row = tree.table.dropped, tree.words[said], find_row_owner(tree, noun)
    if word in table.neuter | table.personal:
        person = word in table.personal
        row = [t for t in row if _may_mean(tree, t, person=person)]
    return [] if row and is_of_other_gender(tree, said, row) else row


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


def _find_placed_owner(tree: Tree, noun: int, said: int) -> list[int]:
    """Give the subject of a noun with "his" that says where: "who was on his way"."""
    placed = tree.children_of(noun, "copula") and tree.children_of(noun, "case")
    return find_subjects(tree, noun) if placed else []


def _find_fitting(tree: Tree, noun: int, said: int) -> list[int]:
    """Give those of whom the text tells that "his", "its" or "their" can mean.

    Where the word fits none of them, the only one near whom it fits.
    """
    meant = _find_meant(tree, noun, said)
    meant = [t for t in meant if not is_of_other_gender(tree, said, [t])]
    word, dropped = tree.words[said], tree.table.dropped
    if word in dropped.plural_possessives:
        return _find_several(tree, noun, meant)
    if word in dropped.personal:
        return _find_person(tree, noun, said, meant)
    return _find_thing(tree, noun, said, meant) if word in dropped.neuter else meant


def _find_meant(tree: Tree, noun: int, said: int) -> list[int]:
    """Give whom a possessive means, by the subjects of the clauses around it."""
    verb = find_clause_above(tree, noun)
    if verb is None:
        copular = tree.children_of(tree.heads[noun], "copula")
        return find_topic(tree, tree.sent_of[noun], plural=False) if copular else []
    subjects = find_actors(tree, verb)
    presented = any(noun < verb < subject for subject in subjects)
    if presented and not tree.children_of(verb, "object"):
        return find_topic(tree, tree.sent_of[noun], plural=False)
    return find_referents(tree, said, verb) if noun in subjects else subjects


def _find_several(tree: Tree, noun: int, meant: list[int]) -> list[int]:
    """Give who is meant by "their": "their daughter" is of two."""
    if two := _find_both(tree, noun):
        return two
    alone = not meant or is_one_person(tree, meant)
    return find_couple(tree, noun) if alone else meant


def _find_both(tree: Tree, noun: int) -> list[int]:
    """Give the two pronouns of a clause: "she survives him with their sons"."""
    verb, words = find_clause_above(tree, noun), tree.table.dropped.personal
    if verb is None:
        return []
    said = tree.children_of(verb, "subject", "object")
    both = [t for t in said if t < noun and tree.words[t] in words]
    return both if len(both) == PAIR else []


def _find_person(tree: Tree, noun: int, said: int, meant: list[int]) -> list[int]:
    """Give the people of those meant for "his"; the only one where they are unnamed."""
    if life := _find_life(tree, noun, said, meant):
        return life
    people = [t for t in meant if _may_mean(tree, t, person=True)]
    if not all(_is_unnamed(tree, t) for t in people):
        return people
    only = find_only_before(tree, noun, said, person=True)
    return only or find_only_doer(tree, noun, said) or people


def _find_life(tree: Tree, noun: int, said: int, meant: list[int]) -> list[int]:
    """Give whose life it is where one of his kin is told of behind another.

    "His father Paul was a smith, and his mother Ann ..." is not about Paul's mother.
    """
    kin = tree.lemmas[noun] in tree.table.companions and is_subject(tree, noun)
    if not kin or (meant and not is_kin(tree, meant[0])):
        return []
    life = find_whose_life(tree, noun)
    return [] if life and is_of_other_gender(tree, said, life) else life


def _find_thing(tree: Tree, noun: int, said: int, meant: list[int]) -> list[int]:
    """Give the bodies and places of those meant for "its"; else the only one near.

    "Governments sided with Chad in its quarrel" is of one only.
    """
    things = [t for t in meant if _may_mean(tree, t, person=False)]
    things = [t for t in things if not _is_several(tree, t)]
    only = things or find_only_before(tree, noun, said, person=False)
    return only or find_only_thing(tree, noun)


def _may_mean(tree: Tree, token: int, *, person: bool) -> bool:
    index = tree.covering[token]
    return index is None or (tree.mentions[index].label == PERSON) == person


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


Reader = Callable[[Tree, int, int], list[int]]
# Who is asked whose a noun with "his" is, in turn: who stands in a certain place to it,
# then those of whom the text tells.
READERS: tuple[Reader, ...] = (
    _find_understood,
    _find_row_owner,
    _find_shared_owner,
    _find_placed_owner,
    _find_fitting,
)


def find_possessor(tree: Tree, pronoun: int) -> list[int]:
    """Give whose somebody is that a possessive goes with: of "her husband"."""
    noun = tree.heads[pronoun]
    if tree.is_kind(noun, "compound"):
        noun = tree.heads[noun]
        return find_owners(tree, noun)
    companion = tree.lemmas[noun] in tree.table.companions
    return find_owners(tree, noun) if companion else []
