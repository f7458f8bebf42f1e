"""A noun that says not of whom it is in, of whom it is out.

"La moglie", "the visit": it is of who did something in its clause or just before, or
of whom the article is about. Readers are asked in turn, in the order of the table
``READERS`` below.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from extractor.relations.arguments.agreeing import is_of_other_gender
from extractor.relations.arguments.owners import find_owners
from extractor.relations.arguments.protagonists import (
    find_protagonist,
    find_whose_life,
)
from extractor.relations.arguments.referents import find_dropped, find_topic
from extractor.relations.trees.clauses import (
    find_preposition_roles,
    is_infinitive,
    is_subject,
)
from extractor.relations.trees.possessors import are_each_others, find_possessors
from extractor.relations.trees.tree import Tree

PERSON = "PER"
WITH = "with"
# Heads climbed from a noun to the main clause.
MAX_CLIMB = 8


def find_whose(tree: Tree, noun: int) -> list[int]:
    """Give who a noun without "of" belongs to, in its sentence or the one before."""
    if are_each_others(tree, noun) or _is_of_relative(tree, noun):
        return []
    if _is_of_object(tree, noun):
        return []
    if tree.lemmas[_find_first(tree, noun)] in tree.table.bereaved:
        return find_whose_life(tree, noun)  # nobody who does anything
    if _has_word(tree, noun, tree.table.dropped.neuter):
        return find_owners(tree, noun)  # "sided with Chad in its quarrel"
    theirs = _has_word(tree, noun, tree.table.dropped.plural_possessives)
    if theirs and (owners := find_owners(tree, noun)):
        return owners
    return next((found for read in READERS if (found := read(tree, noun))), [])


def _is_of_relative(tree: Tree, noun: int) -> bool:
    """Say whether a relative pronoun says whose kin somebody is: "X, il cui zio"."""
    kin = tree.lemmas[noun] in tree.table.companions
    return kin and _has_word(tree, noun, tree.table.relative_pronouns)


def _is_of_object(tree: Tree, noun: int) -> bool:
    """Say whether a thing made has what a bare noun says: "a firm with seat in X"."""
    verb = tree.heads[noun]
    if WITH not in find_preposition_roles(tree, noun) or not tree.is_verb(verb):
        return False
    if tree.lemmas[noun] in tree.table.companions:
        return False  # "opened a shop with her brother"
    if not tree.is_kind(noun, "oblique") or tree.children_of(noun, "determiner"):
        return False
    made = tree.children_of(verb, "object", "passive_subject")
    return any(verb < thing < noun and tree.covering[thing] is None for thing in made)


def _has_word(tree: Tree, noun: int, words: Collection[str]) -> bool:
    """Say whether one of some words depends on a noun."""
    return any(tree.words[child] in words for child in tree.children[noun])


def _find_agreeing(tree: Tree, noun: int) -> list[int]:
    """Give whom the clause says a noun is of, unless "his" or "her" is no word for him.

    In "with Ann and his daughter" it is not Ann's.
    """
    found, own = find_possessors(tree, noun), tree.table.dropped.possessives
    said = [c for c in tree.children_of(noun, "possessive") if tree.words[c] in own]
    if not (found and said):
        return found
    understood = tree.covering[said[0]] is not None  # "Lai's sister and his son"
    return [] if understood or is_of_other_gender(tree, said[0], found) else found


def _find_later_owner(tree: Tree, noun: int) -> list[int]:
    """Give whose kin a phrase before him speaks of: "Che la moglie sia lì, Neri nega".

    It is the person who is the subject of the main clause, behind a comma.
    """
    if tree.lemmas[noun] not in tree.table.companions or tree.children_of(noun, "case"):
        return []
    main = noun
    for _ in range(MAX_CLIMB):
        main = tree.heads[main]
    subjects = tree.children_of(main, "subject") if tree.is_verb(main) else ()
    if len(subjects) != 1 or not noun < subjects[0] < main:
        return []
    index = tree.covering[subjects[0]]
    person = index is not None and tree.mentions[index].label == PERSON
    comma = tree.words[subjects[0] - 1] in tree.table.surface.commas
    return [*subjects] if person and comma else []


def _find_first(tree: Tree, noun: int) -> int:
    """Give the first of the row that a noun stands in: "the widow and the sons"."""
    first = tree.heads[noun] if tree.is_kind(noun, "conjunct") else noun
    return noun if tree.covering[first] is not None else first


def _find_owner_of_first(tree: Tree, noun: int) -> list[int]:
    """Give whose the kin before one is: "con lui il fratello Paolo e i figli A e B"."""
    head, kin = tree.heads[noun], tree.table.companions
    row = tree.is_kind(noun, "conjunct") and tree.lemmas[head] in kin
    named = row and tree.covering[head] is None and tree.lemmas[noun] in kin
    return find_whose(tree, head) if named else []


def _find_life(tree: Tree, noun: int) -> list[int]:
    """Give whose kin nobody else's is: "In aula, accanto alla moglie Ada, sedevano"."""
    lemma, definite = tree.lemmas[noun], tree.table.surface.definite
    if lemma not in tree.table.companions or tree.table.surface.premodifiers:
        return []
    if any("of" in find_preposition_roles(tree, c) for c in tree.children[noun]):
        return []
    several = tree.words[noun] != lemma or "of" in find_preposition_roles(tree, noun)
    if several:  # "il cartello dei fratelli Neri"
        return []
    cases = tree.children_of(noun, "case", "determiner")
    said = any(tree.words[c].endswith(tuple(definite)) for c in cases)
    return find_protagonist(tree, noun) if said else []


def _find_topical_owner(tree: Tree, noun: int) -> list[int]:
    """Give the subject of the sentence before, whose "the son", "the visit" is."""
    owned = tree.children_of(noun, "possessive") or any(
        "of" in find_preposition_roles(tree, child) for child in tree.children[noun]
    )
    if owned:
        return []
    if _is_told(tree, noun):
        return find_topic(tree, tree.sent_of[noun], plural=False)
    if not is_subject(tree, noun):
        governed = tree.is_kind(noun, "object", "oblique")
        return find_dropped(tree, tree.heads[noun]) if governed else []
    topic = find_topic(tree, tree.sent_of[noun], plural=False)
    if tree.lemmas[noun] not in tree.table.companions:
        return topic
    articles = tree.children_of(noun, "determiner")
    if any(tree.words[t] in tree.table.dropped.indefinite for t in articles):
        return find_whose_life(tree, noun)  # "Another daughter, Anna, died in 2008"
    passing = _is_passing(tree, topic, noun)
    return (passing and find_whose_life(tree, noun)) or topic


def _is_passing(tree: Tree, topic: Sequence[int], noun: int) -> bool:
    """Say whether who did something last was never named before: a bystander.

    "L'avvocato Neri ricorrerà. Il figlio Dario ..." goes on about his client.
    """
    index = tree.covering[topic[0]] if len(topic) == 1 else None
    if index is None:
        return False
    entity, start = tree.mentions[index].entity, tree.starts[noun]
    said = [m for m in tree.mentions if m.entity == entity and m.start < start]
    return entity is not None and len(said) == 1


def _is_told(tree: Tree, noun: int) -> bool:
    """Say whether a noun is who did what opens the sentence: "A dirlo è la figlia"."""
    return bool(tree.children_of(noun, "copula")) and any(
        clause < noun and is_infinitive(tree, clause)
        for clause in tree.children_of(noun, "adverbial", "complement")
    )


Reader = Callable[[Tree, int], list[int]]
# Who is asked whose a noun is, in turn.
READERS: tuple[Reader, ...] = (
    _find_agreeing,
    find_owners,
    _find_later_owner,
    _find_topical_owner,
    _find_owner_of_first,
    _find_life,
)
