"""A word for a nation in; hung, in place, on the noun or name that it goes with.

The parse takes the noun right before it ("squadre di soccorso italiane"), and a name
behind it for another subject ("ha battuto le russe A e B").
"""

from __future__ import annotations

from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.raised import mend_timed
from extractor.relations.trees.tree import Tree

OBJECT = frozenset({"object"})
ADJECTIVE = frozenset({"adjective"})
NOTHING = frozenset[str]()
CONJUNCT = frozenset({"conjunct"})
# How a name depends on the office that somebody holds.
NAMING = ("name_part", "apposition", "nominal")
OBLIQUE, NOMINAL = frozenset({"oblique"}), frozenset({"nominal"})
DEMONYM, PERSON = "demonym", "PER"
# Heads climbed from a nation to the verb of its clause.
MAX_CLIMB = 3


def join_nation(tree: Tree, name: int) -> bool:
    """Take a name behind its nation for the object: "ha battuto le russe A e B"."""
    verb, index = tree.heads[name], tree.covering[name]
    before = tree.covering[name - 1]
    if index is None or before is None or before == index:
        return False
    nation = tree.anchors[before]
    if nation is None or tree.mentions[before].form != DEMONYM:
        return False
    if tree.heads[nation] != verb or not tree.is_kind(nation, "object"):
        return False
    tree.change_kind(name, OBJECT)
    tree.move(nation, name, ADJECTIVE)
    return True


def drop_opening(tree: Tree, nation: int) -> bool:
    """Take no nation for the subject of a life that it opens: "Belga, 54 anni, guida".

    Of several it is the subject: "Belgi, olandesi e danesi hanno votato".
    """
    index, verb = tree.covering[nation], tree.heads[nation]
    if index is None or tree.mentions[index].form != DEMONYM:
        return False
    first = nation == tree.sents[tree.sent_of[nation]][0]
    if not first or tree.words[nation + 1] not in tree.table.surface.commas:
        return False
    helpers = tree.children_of(verb, "auxiliary", "copula")
    endings = tree.table.dropped.plural_endings
    if not endings or tree.words[min(helpers, default=verb)].endswith(endings):
        return False
    tree.change_kind(nation, NOTHING)
    return True


def mend_adjective(tree: Tree, adjective: int) -> None:
    """Hang a nation on the noun that it agrees with: "squadre di soccorso italiane".

    The parse takes the noun right before it.
    """
    inner, index = tree.heads[adjective], tree.covering[adjective]
    if adjective == inner + 1 and mend_timed(tree, adjective):
        return
    if index is not None and inner == adjective + 1:
        _part_other(tree, adjective, inner)
    if index is not None and _raise_name(tree, adjective):
        return
    if index is None or adjective != inner + 1 or not tree.table.agreement.numbers:
        return
    outer = tree.heads[inner]
    bare = tree.is_kind(inner, "nominal") and outer < inner
    bare = bare and tree.covering[inner] is None and tree.covering[outer] is None
    if not bare or tree.mentions[index].form != DEMONYM or tree.is_verb(outer):
        return
    cases = [tree.words[case] for case in tree.children_of(inner, "case")]
    definite = tree.table.dropped.definite
    if not cases or tree.children_of(inner, "determiner") or cases[0] in definite:
        return
    if _agrees_with_outer(tree, tree.words[adjective], inner, outer):
        tree.move(adjective, outer, ADJECTIVE)


def _part_other(tree: Tree, nation: int, name: int) -> None:
    """Take who is of another nation for the next of a row, not for who holds an office.

    "Con la premier danese, il francese Jean Martin": he is no Dane.
    """
    office, start = tree.heads[name], nation - 1
    if start < 1 or office > start or not tree.is_kind(name, *NAMING):
        return
    surface = tree.table.surface
    apart = tree.words[start - 1] in surface.commas
    if not apart or tree.pos[start] not in surface.determiner_pos:
        return
    if tree.covering[office] is None and is_of_other_nation(tree, office, nation):
        tree.move(name, office, CONJUNCT)


def is_of_other_nation(tree: Tree, office: int, nation: int) -> bool:
    """Say whether an adjective tells an office to be of another nation than a word."""
    own = tree.covering[nation]
    return own is not None and any(
        tree.mentions[index].form == DEMONYM
        and tree.mentions[index].entity != tree.mentions[own].entity
        for child in tree.children_of(office, "adjective", "nominal")
        if (index := tree.covering[child]) is not None
    )


def _raise_name(tree: Tree, nation: int) -> bool:
    """Hang a name, with the preposition before its nation, on the verb above.

    "Ha vinto la gara davanti al francese Jean Martin": no "gara francese". With "of"
    it stays with the noun before.
    """
    name = nation + 1
    own, index = tree.covering[nation], tree.covering[name : name + 1] or [None]
    if own is None or tree.mentions[own].form != DEMONYM or index[0] is None:
        return False
    if tree.mentions[index[0]].label != PERSON or tree.heads[name] != nation:
        return False
    cases = tree.children_of(nation, "case")
    before = [*cases, *tree.children_of(name, "case")]
    if not before:
        return False
    above = tree.heads[nation]
    within = "of" in find_preposition_roles(tree, tree.heads[before[0]])
    for _ in range(MAX_CLIMB):
        if within or tree.is_verb(above) or tree.heads[above] == above:
            break
        above = tree.heads[above]
    tree.move(name, above, OBLIQUE if tree.is_verb(above) else NOMINAL)
    tree.move(nation, name, ADJECTIVE)
    for case in cases:
        tree.move(case, name, tree.kinds[case])
    return True


def raise_rival(tree: Tree, nation: int) -> bool:
    """Hang on the verb who came in behind: "ha vinto la gara davanti al francese X"."""
    if "ahead_of" not in find_preposition_roles(tree, nation):
        return False
    return _raise_name(tree, nation)


def _agrees_with_outer(tree: Tree, word: str, inner: int, outer: int) -> bool:
    """Say whether number tells that an adjective is not of the inner of two nouns.

    Nouns in "e" show none: then its ending is that of the outer one.
    """
    agreement, last = tree.table.agreement, tree.words[inner][-1:]
    if word.endswith(agreement.single_tails):
        return False
    plural, single = agreement.numbers["plural"], agreement.numbers["single"]
    if last in single:
        return word[-1:] in plural
    if last in plural - agreement.endings["feminine"]:
        return word[-1:] in single
    return last in plural and word[-1:] == tree.words[outer][-1:]
