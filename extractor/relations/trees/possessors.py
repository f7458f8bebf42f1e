"""A noun in, whose it is, by its row or clause, out: "Rossi e la moglie Anna"."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.subjects import find_subjects
from extractor.relations.trees.tree import Tree
from extractor.relations.trees.voice import is_participial

PERSON = "PER"
# Roles of what somebody is thanked or blamed for.
BLAME = frozenset({"for", "about"})
# Phrases climbed from a noun to its clause.
MAX_CLIMB = 4
# How a name depends on the noun before it.
NAMED = ("name_part", "nominal", "apposition", "compound")
# How a noun that belongs to the subject depends on its clause.
GOVERNED = ("object", "oblique", "nominal")


def find_possessors(tree: Tree, noun: int) -> list[int]:
    """Give who a noun without "of" belongs to ("Rossi e la moglie Anna").

    It is the name before it in its row, or else the subject of its clause.
    """
    if _has_owner(tree, noun) or are_each_others(tree, noun):
        return []
    head = tree.heads[noun]
    if tree.words[head] in tree.table.relative_pronouns:  # "tra cui la moglie"
        return find_subjects(tree, tree.heads[head])
    if tree.is_kind(noun, "conjunct"):
        if found := find_row_owner(tree, noun):
            return found
        return find_possessors(tree, head) if tree.is_kind(head, *GOVERNED) else []
    return _find_clause_owners(tree, noun)


def _find_clause_owners(tree: Tree, noun: int) -> list[int]:
    """Give the subject of the clause that a noun is an argument of.

    What a participle says of a thing is of the clause around it: "entered the clan led
    by his uncle".
    """
    head = tree.heads[noun]
    if tree.is_kind(noun, "nominal") and not tree.is_verb(head):
        noun, head = _leave_phrase(tree, noun)
    clause = tree.is_verb(head) or bool(tree.children_of(head, "copula"))
    if not (clause and tree.is_kind(noun, *GOVERNED, "agent")):
        name = _find_apposed(tree, head)
        return [] if name is None else [name]
    found = [] if _is_where(tree, head) else find_subjects(tree, head)
    if not any(_is_person(tree, token) for token in found):
        found = _find_blamed(tree, noun, head) or found
    if found and is_participial(tree, head) and not _is_person(tree, found[0]):
        above = tree.heads[found[0]]
        return find_subjects(tree, above) if tree.is_verb(above) else []
    return found


def _find_blamed(tree: Tree, noun: int, verb: int) -> list[int]:
    """Give whom a verb thanks or blames for what a phrase says: his is what is in it.

    So in "arrested X over the murder of his wife": she is not the police's.
    """
    if tree.lemmas[verb] not in tree.table.control.judging or noun < verb:
        return []
    if BLAME.isdisjoint(find_preposition_roles(tree, noun)):
        return []
    found = tree.children_of(verb, "object", "passive_subject")
    return [token for token in found if _is_person(tree, token)][:1]


def _is_where(tree: Tree, verb: int) -> bool:
    """Say whether a clause without subject says where: "the house where he lives"."""
    adverbs = tree.table.relative_adverbs
    if not tree.is_kind(verb, "relative") or not tree.table.dropped.plural_endings:
        return False
    said = tree.children_of(verb, "subject", "passive_subject")
    return not said and any(tree.words[c] in adverbs for c in tree.children[verb])


def _find_apposed(tree: Tree, noun: int) -> int | None:
    """Give the person an office describes: "X, founder of Y with her husband Z"."""
    name = tree.heads[noun]
    index = tree.covering[name]
    if index is None or not tree.is_kind(noun, "apposition"):
        return None
    held = tree.covering[noun] is None and tree.mentions[index].label == PERSON
    return name if held else None


def _is_person(tree: Tree, token: int) -> bool:
    index = tree.covering[token]
    people = tree.lemmas[token] in tree.table.people
    return people if index is None else tree.mentions[index].label == PERSON


def are_each_others(tree: Tree, noun: int) -> bool:
    """Say whether kin are of each other: "met the brothers A and B", not "his"."""
    mutual, possessives = tree.table.mutual_kin, tree.table.dropped.possessives
    if tree.lemmas[noun] not in mutual and tree.words[noun] not in mutual:
        return False
    if tree.words[noun] == tree.lemmas[noun] and tree.words[noun] not in mutual:
        return False
    if any(tree.words[child] in possessives for child in tree.children[noun]):
        return False
    named = tree.children_of(noun, "apposition", "name_part", "nominal", "compound")
    behind = [name for name in named if name > noun and tree.covering[name] is not None]
    inner = tree.children_of(behind[0], "conjunct", "apposition") if behind else ()
    return len(behind) > 1 or bool(inner) or _is_surname(tree, noun, behind)


def _is_surname(tree: Tree, noun: int, names: Sequence[int]) -> bool:
    """Say whether one word behind a plural names all of them: "i fratelli Bianchi"."""
    index = tree.covering[names[0]] if names else None
    span = tree.spans[index] if index is not None else None
    several = tree.words[noun] != tree.lemmas[noun]
    return several and span is not None and span[0] == span[1] == noun + 1


def find_row_owner(tree: Tree, noun: int) -> list[int]:
    """Give the name that stands before a noun in its row: "A, B and his wife" is B's.

    What is "theirs" is of the whole row, which its first name stands for.
    """
    if not tree.is_kind(noun, "conjunct"):
        return []
    articles = tree.children_of(noun, "determiner")
    if any(tree.words[token] in tree.table.dropped.new for token in articles):
        return []  # "they have two daughters, Ann and Mary, and a son, Paul"
    head, plural = tree.heads[noun], tree.table.dropped.plural_possessives
    row = [t for t in (head, *tree.children_of(head, "conjunct")) if t < noun]
    named = [t for t in row if tree.covering[t] is not None or _is_titled(tree, t)]
    theirs = any(tree.words[child] in plural for child in tree.children[noun])
    return named[:1] if theirs else named[-1:]


def _is_titled(tree: Tree, noun: int) -> bool:
    """Say whether a noun has a bare name right behind it: "la compagnia Acme"."""
    return any(
        tree.covering[child] is not None
        for child in tree.children_of(noun, *NAMED)
        if child > noun and not tree.children_of(child, "case")
    )


def _leave_phrase(tree: Tree, noun: int) -> tuple[int, int]:
    """Give the noun whose phrase a noun is in, and its head: "the death of the son".

    It is left only over nouns that are no names and belong to nobody else; but for
    kin, only behind "of": the money for a journey is not the traveller's.
    """
    kin = tree.lemmas[noun] in tree.table.companions
    for _ in range(MAX_CLIMB):
        head = tree.heads[noun]
        inside = tree.is_kind(noun, "nominal") and tree.covering[head] is None
        inside = inside and (kin or "of" in find_preposition_roles(tree, noun))
        if not inside or tree.is_verb(head) or tree.children_of(head, "copula"):
            break
        noun = head
    return noun, tree.heads[noun]


def _has_owner(tree: Tree, noun: int) -> bool:
    """Say whether another noun says whose it is; a pronoun ("his") leaves it open."""
    nouns = tree.table.surface.noun_pos
    return any(
        ("possessive" in tree.kinds[child] and tree.pos[child] in nouns)
        or "of" in find_preposition_roles(tree, child)
        for child in tree.children_of(noun, "nominal", "possessive")
    )
