"""A word for a nation in, the name that it describes out: "il danese Holm"."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.relations.arguments.dropped import find_actors
from extractor.relations.arguments.nationals import find_national
from extractor.relations.offices.offices import find_neighbour
from extractor.relations.trees.clauses import is_subject
from extractor.relations.trees.tree import Tree

BODY = "ORG"
PERSON = "PER"
NUMBER = "NUM"


def find_described(tree: Tree, demonym: Sequence[int]) -> tuple[int, ...]:
    """Give the name right behind a demonym that opens its phrase: "il danese Holm".

    A demonym behind a noun goes with that noun; a person's name behind both tells who
    it is ("la pallavolista danese Holm").
    """
    own = tree.covering[demonym[0]]
    if own is not None and find_national(tree, own) is not None:
        return (demonym[0],)  # "the Spaniard"
    return _find_opened(tree, demonym[-1]) or _find_beside(tree, demonym)


def _find_beside(tree: Tree, demonym: Sequence[int]) -> tuple[int, ...]:
    """Give the name before a demonym and a comma, or right behind it."""
    surface, before = tree.table.surface, demonym[0] - 1
    small = surface.opening_pos
    opens = demonym[0] == tree.sents[tree.sent_of[demonym[0]]][0]
    if before > 0 and tree.pos[before] == NUMBER:
        before -= 1  # "i tre americani A, B e C"
    if not opens and tree.pos[before] not in small:
        if aside := _find_aside(tree, demonym):
            return aside
        if not _may_be_a_person(tree, before):
            return ()
        named = find_neighbour(tree, demonym[-1])
        return () if _is_apart(tree, before, named) else named
    behind = demonym[-1] + 1
    index = tree.covering[behind] if behind < len(tree.words) else None
    if index is not None and tree.mentions[index].label == BODY:
        return (behind,) if tree.mentions[index].form == "name" else ()
    return find_neighbour(tree, demonym[-1])


def _find_opened(tree: Tree, last: int) -> tuple[int, ...]:
    """Give whom what a nation opens is about: "Belga, 54 anni, Neri guida"."""
    surface, (first, end) = tree.table.surface, tree.sents[tree.sent_of[last]]
    if tree.covering[last] != tree.covering[first]:  # as most do not open it
        return ()
    apart = last + 1 < end and tree.words[last + 1] in surface.commas
    if surface.premodifiers or not apart:
        return ()
    roots = (t for t in range(first, end) if tree.heads[t] == t and tree.is_verb(t))
    verb = next(roots, None)
    actors = find_actors(tree, verb) if verb is not None else []
    return tuple(
        token
        for token in actors
        if (index := tree.covering[token]) is not None
        and tree.mentions[index].label == PERSON
    )


def _find_aside(tree: Tree, demonym: Sequence[int]) -> tuple[int, ...]:
    """Give the person before a nation between commas: "Rossi, belga, ha"."""
    commas, comma, after = tree.table.surface.commas, demonym[0] - 1, demonym[-1] + 1
    if tree.words[comma] not in commas or after >= len(tree.words):
        return ()
    index = tree.covering[comma - 1]
    if index is None or tree.words[after] not in commas:
        return ()
    name, person = tree.anchors[index], tree.mentions[index].label == PERSON
    return (name,) if person and name is not None else ()


def _may_be_a_person(tree: Tree, noun: int) -> bool:
    """Say whether a token is a noun that may be of a person, of whatever trade."""
    if tree.table.surface.premodifiers or tree.covering[noun] is not None:
        return False
    table, lemma = tree.table, tree.lemmas[noun]
    nominal = tree.pos[noun] in table.surface.noun_pos
    other = lemma in table.bodies or lemma in table.cabinets or lemma in table.places
    return nominal and not other


def _is_apart(tree: Tree, noun: int, names: Sequence[int]) -> bool:
    """Say whether a name is the subject behind: "al vertice europeo Rossi disse"."""
    phrase = tree.is_kind(noun, "oblique")
    return phrase and any(is_subject(tree, name) for name in names)
