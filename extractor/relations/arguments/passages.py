"""A noun in, whether a role passes through it to a name out: "the banks of Iran"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from extractor.lang.argument_roles import PREPOSITION_ROLES
from extractor.relations.arguments.names_beside import find_leaders, find_place_behind
from extractor.relations.arguments.places import PLACE, acts_for_a_state
from extractor.relations.roles.name_roles import BEARER
from extractor.relations.roles.syntax import find_roles
from extractor.relations.trees.clauses import find_preposition_roles, is_beyond
from extractor.relations.trees.tree import Tree
from extractor.schemas import Pattern

PERSON, DEMONYM = "PER", "demonym"
# Roles of a transparent noun that lead to the name it stands for.
INWARD = ("of", "modifier", "compound", "from")
# Roles of who does what somebody else suffers.
DOERS = ("by", "modifier")
# How a nation hangs on its noun.
BESIDE = ("adjective", "compound", "possessive")


class Passage(NamedTuple):
    """Nouns passed through beside those that stand for a name: these, or all others.

    None of ``shut`` is, though it stand for a name elsewhere; a place is reached only
    through ``seats``, if any are given.
    """

    nouns: frozenset[str]
    others: bool
    shut: frozenset[str] = frozenset()
    seats: frozenset[str] = frozenset()

    def is_open(self, noun: str) -> bool:
        """Say whether a noun is passed through."""
        return (noun in self.nouns) != self.others


NOTHING: frozenset[str] = frozenset()
CLOSED = Passage(NOTHING, others=False)


def find_passage(tree: Tree, pattern: Pattern, role: str, *, own: bool) -> Passage:
    """Give the nouns that a role passes through; ``own`` is the object's."""
    office = BEARER in (*pattern.subject, *pattern.object)
    shut = tree.table.parts if (office or pattern.whole) and own else NOTHING
    if pattern.bodies and own:
        shut |= _find_agents(tree)
    seats = tree.table.governing if pattern.whole and own else NOTHING
    if pattern.topics and role in PREPOSITION_ROLES:
        return Passage(tree.table.bodies if office else NOTHING, others=True, shut=shut)
    if pattern.aspects and own:
        return Passage(tree.table.aspects, others=False, shut=shut)
    return Passage(NOTHING, others=False, shut=shut, seats=seats) if shut else CLOSED


def _find_agents(tree: Tree) -> frozenset[str]:
    """Give the nouns that stand for a body and are none: "EU leaders", "EU drills"."""
    known: frozenset[str] | None = tree.memo.get("agents")
    if known is None:
        table = tree.table
        nouns = table.transparent.union(table.dropped.anaphors[PERSON])
        known = nouns - table.bodies - table.governing - table.boards
        tree.memo["agents"] = known
    return known


def is_shut(tree: Tree, noun: int, passage: Passage) -> bool:
    """Say whether a noun leads nowhere: a part of a body, a nation's arts as studied.

    "The head of the Polish delegation" is not that of Poland, nor does a "professor of
    German literature" hold an office of Germany. "Former members of X" do not act for
    it.
    """
    if tree.lemmas[noun] in passage.shut or is_beyond(tree, noun):
        return True
    adjectives, bygone = tree.children_of(noun, "adjective"), tree.table.bygone
    if any(tree.lemmas[token] in bygone for token in adjectives):
        return True
    nations = (tree.covering[c] for c in tree.children_of(noun, "adjective"))
    return tree.words[noun] in tree.table.disciplines and any(
        tree.mentions[index].form == "demonym" for index in nations if index is not None
    )


def find_inward(tree: Tree, noun: int) -> Iterator[Iterable[int]]:
    """Give, role by role, the tokens that a noun may lead to.

    "The invasion of Chad by Libya" leads to Libya alone.
    """
    roles = find_roles(tree, (noun,))
    if tree.lemmas[noun] in tree.table.suffered:
        yield from (roles.get(role, ()) for role in DOERS)
        return
    inward = [*INWARD]
    if tree.lemmas[noun] in tree.table.voices:
        inward.append("for")
    if tree.lemmas[noun] in tree.table.borders:  # "al confine con il Messico"
        inward += ("with", "between")
    for role in inward:
        yield roles.get(role, ())
    yield _find_authors(tree, noun)
    yield find_place_behind(tree, noun)
    yield find_leaders(tree, noun)


def _find_authors(tree: Tree, noun: int) -> list[int]:
    """Give who says what a noun means: "a statement by France and Spain"."""
    if tree.lemmas[noun] not in tree.table.word_nouns:
        return []
    phrases = tree.children_of(noun, "nominal")
    return [t for t in phrases if "by" in find_preposition_roles(tree, t)]


def governs(tree: Tree, noun: int) -> bool:
    """Say whether the chief of what a noun means is that of the place it is of."""
    return not tree.table.governing.isdisjoint((tree.lemmas[noun], tree.words[noun]))


def is_of_a_part(tree: Tree, token: int, trigger: Sequence[int]) -> bool:
    """Say whether a place only tells of what nation something is: "the Polish army".

    That is something of the trigger's: of what another phrase tells, the place stands
    for itself ("la ministra colombiana Rossi, in sostituzione del presidente Neri").
    """
    index, noun = tree.covering[token], tree.heads[token]
    if index is None or noun in trigger or tree.covering[noun] is not None:
        return False
    if not any(tree.is_beneath(noun, one) for one in trigger):
        return False
    common = tree.pos[noun] in tree.table.surface.noun_pos
    place = tree.mentions[index].label == PLACE and tree.is_kind(token, *BESIDE)
    return place and common and not governs(tree, noun)


def is_shut_out(tree: Tree, noun: int, index: int, passage: Passage) -> bool:
    """Say whether a noun does not stand for a mention it leads to.

    A town is but where somebody sits ("il giudice di Bari"), nobody is his country
    ("Stubb, il cui Paese ..."), an army's chief is not the state's, and who is from a
    region does not act for it ("l'assessore calabrese").
    """
    mention, lemma = tree.mentions[index], tree.lemmas[noun]
    if passage.seats and mention.label == PLACE and not governs(tree, noun):
        return True
    if mention.label != PLACE:
        return mention.label == PERSON and lemma in tree.table.dropped.kinds
    whose = lemma in tree.table.people or lemma in tree.table.dropped.kinds
    whose = whose or (lemma in tree.table.bodies and not governs(tree, noun))
    from_there = mention.form == DEMONYM and whose
    sits = from_there or lemma in tree.table.seated
    return sits and not acts_for_a_state(tree, index)
