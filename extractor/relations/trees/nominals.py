"""A noun hung on another in; it is hung, in place, on what it says more of.

"Neri, per anni capo di Y", "nei confronti di Y", "visitò, con Neri, l'isola di Y".
"""

from __future__ import annotations

from extractor.relations.trees.clauses import find_cases
from extractor.relations.trees.enclosing import find_above, follows_comma
from extractor.relations.trees.misplaced_nations import raise_rival
from extractor.relations.trees.phrases import join_preposition
from extractor.relations.trees.raised import (
    mend_timed,
    raise_agent,
    raise_dated,
    raise_owner,
)
from extractor.relations.trees.tree import Tree

OBJECT = frozenset({"object"})
APPOSITION = frozenset({"apposition"})
PERSON = "PER"


def mend_nominal(tree: Tree, noun: int) -> None:
    """Take a bare noun behind a name and comma for its apposition.

    So in "Neri, dal 2023 sindaco di Roma", and an object that is still missing behind
    the phrase it was put into: "visitò, con Neri, l'isola di Lesbo".
    """
    head = tree.heads[noun]
    if noun == head + 1 and mend_timed(tree, noun):
        return
    if join_preposition(tree, noun):
        return
    if noun > head and tree.covering[noun] is not None and not raise_rival(tree, noun):
        raise_owner(tree, noun)
        raise_dated(tree, noun)
        raise_agent(tree, noun)
    if noun > head and tree.covering[noun] is None and not find_cases(tree, noun):
        _mend_common(tree, noun)


def _mend_common(tree: Tree, noun: int) -> None:
    """Hang a common noun without preposition behind its head on what it goes with."""
    head = tree.heads[noun]
    commas, determined = tree.table.surface.commas, tree.children_of(noun, "determiner")
    index = tree.covering[head]
    if not determined:
        person = index is not None and tree.mentions[index].label == PERSON
        person = person or _is_titled(tree, head, noun)
        if person and any(tree.words[t] in commas for t in range(head + 1, noun)):
            tree.change_kind(noun, APPOSITION)
    elif follows_comma(tree, noun) and find_cases(tree, head):
        verb = find_above(tree, head)
        lacks = verb is not None and verb < head and _lacks_object(tree, verb)
        if verb is not None and lacks:
            tree.move(noun, verb, OBJECT)


def _is_titled(tree: Tree, title: int, noun: int) -> bool:
    """Say whether a name stands between two nouns for people: "il medico X, capo"."""
    known = tree.lemmas[noun] in tree.table.people and tree.covering[title] is None
    names = tree.children_of(title, "nominal", "apposition") if known else ()
    indices = (tree.covering[t] for t in names if title < t < noun)
    return any(i is not None and tree.mentions[i].label == PERSON for i in indices)


def _lacks_object(tree: Tree, verb: int) -> bool:
    needs = tree.lemmas[verb] in tree.table.dropped.transitive
    return needs and not tree.children_of(verb, "object", "passive_auxiliary")
