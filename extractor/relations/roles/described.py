"""A word for a nation in, the name that it describes out: "il danese Holm"."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.relations.arguments.nation_nouns import find_national
from extractor.relations.arguments.referents import find_actors
from extractor.relations.offices.offices import find_neighbour
from extractor.relations.trees.clauses import is_subject
from extractor.relations.trees.tree import Tree

BODY = "ORG"
PERSON = "PER"
PLACE = "LOC"
NUMBER = "NUM"
# Words from the comma before an age to the one behind it.
AGE = 3


def find_described(tree: Tree, demonym: Sequence[int]) -> tuple[int, ...]:
    """Give the name right behind a demonym that opens its phrase: "il danese Holm".

    A demonym behind a noun goes with that noun; a person's name behind both tells who
    it is ("la pallavolista danese Holm").
    """
    own = tree.covering[demonym[0]]
    if own is not None and find_national(tree, own) is not None:
        return (demonym[0],)  # "the Spaniard"
    found = _find_opened(tree, demonym[-1]) or _find_beside(tree, demonym)
    last = demonym[-1]
    return found or _find_of_trade(tree, last) or _find_of_party(tree, last)


def is_topic(tree: Tree, last: int) -> bool:
    """Say whether a state opens a headline on it: "Ucraina, Neri incontra Sala"."""
    surface, first = tree.table.surface, tree.sents[tree.sent_of[last]][0]
    if tree.pos[last] not in surface.name_pos or last + 1 >= len(tree.words):
        return False
    opens = tree.covering[last] == tree.covering[first]
    return opens and tree.words[last + 1] in surface.commas


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
    if index is not None and tree.mentions[index].label in (BODY, PLACE):
        return (behind,) if tree.mentions[index].form == "name" else ()
    return find_neighbour(tree, demonym[-1])


def _find_of_trade(tree: Tree, last: int) -> tuple[int, ...]:
    """Give whose trade an English noun behind a demonym says, whatever trade it is.

    "British primatologist Ann Roe", "Ann Roe, a British primatologist,"; "Ann Roe was a
    British primatologist".
    """
    surface, noun = tree.table.surface, tree.heads[last]
    if not surface.premodifiers or noun <= last or not _is_trade(tree, noun):
        return ()
    before = range(last + 1, noun)
    if any(tree.pos[t] not in surface.adjective_pos for t in before):
        return ()
    if tree.is_kind(noun, "apposition", "name_part", "compound"):
        named = [tree.heads[noun]]
    else:
        named = list(tree.children_of(noun, "apposition", "name_part", "compound"))
        beside = [t for t in named if t == noun + 1]
        said = tree.children_of(noun, "copula")
        named = beside or (find_actors(tree, noun) if said else [])
    return tuple(t for t in named[:1] if _is_person(tree, t))


def _find_of_party(tree: Tree, last: int) -> tuple[int, ...]:
    """Give whose party an English word before his office says.

    "Democratic Senator Ann Roe", "the Republican mayor of Leeds, Ann Roe"; not "the
    Republican plan Ann Roe backs".
    """
    index, noun = tree.covering[last], tree.heads[last]
    party = index is not None and tree.mentions[index].label == BODY
    if not (party and tree.table.surface.premodifiers) or noun <= last:
        return ()
    if tree.covering[noun] is not None or _is_thing(tree, noun):
        return ()
    above, behind = tree.heads[noun], noun + 1
    set_off = tree.children_of(noun, "apposition")
    if above == behind or tree.is_kind(noun, "apposition"):
        named = [above]
    else:
        named = [t for t in tree.children[noun] if t == behind] or set_off
    return tuple(t for t in named[:1] if _is_person(tree, t))


def _is_thing(tree: Tree, noun: int) -> bool:
    table, lemma = tree.table, tree.lemmas[noun]
    return any(lemma in nouns for nouns in (table.bodies, table.places, table.aspects))


def _is_trade(tree: Tree, noun: int) -> bool:
    """Say whether a token is a noun for a person that is no office or companion."""
    table, lemma = tree.table, tree.lemmas[noun]
    plain = tree.pos[noun] in table.surface.noun_pos - table.surface.name_pos
    nouns = (table.bodies, table.places, table.transparent, table.companions)
    other = any(lemma in known for known in nouns) or lemma in table.aspects
    return plain and tree.covering[noun] is None and not other


def _is_person(tree: Tree, token: int) -> bool:
    """Say whether somebody is named at a token, or a pronoun stands for him."""
    index = tree.covering[token]
    if index is None:
        return tree.words[token] in tree.table.dropped.personal
    return tree.mentions[index].label == PERSON


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
    if tree.words[after] not in commas:
        return ()
    index = tree.covering[comma - 1]
    if index is None and comma > AGE and tree.words[comma - AGE] in commas:
        aged = tree.pos[comma - AGE + 1] == NUMBER  # "Rossi, 52 anni, belga, ha"
        index = tree.covering[comma - AGE - 1] if aged else None
    if index is None:
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
