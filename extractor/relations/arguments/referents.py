"""A pronoun, or a verb without a subject, in, whom it means, out.

Readers are asked in turn, in the order of the tables ``ONE`` and ``SEVERAL`` below: in
the sentence of the pronoun, then before it. The first that finds anybody is believed.
``fillers`` looks before them for who has just left an office ("lo sostituisce") and,
where they find nobody for "him", for the only other person (``find_only_other``).

The questions here ask one another, so they stand in one file: a verb without a subject
is of whom the text is about; that may be whom a pronoun means ("Lo volle a Genova
Mantovani. Vinse ..."); and a pronoun does not mean who acts in its own clause.
"""

from __future__ import annotations

from collections.abc import Callable

from extractor.relations.arguments.agreeing import (
    Pronoun,
    is_of_other_gender,
    is_one_person,
    is_several,
)
from extractor.relations.arguments.appointed import find_appointed
from extractor.relations.arguments.clause_before import (
    find_fronted,
    find_object_before,
    find_row_before,
    find_thing_before,
)
from extractor.relations.arguments.dropped import (
    are_companions,
    find_finite,
    find_number,
    find_open_clause,
    says_where,
)
from extractor.relations.arguments.near_names import find_only_person, find_only_row
from extractor.relations.arguments.protagonists import (
    find_protagonist,
    find_protagonist_instead,
    is_remembered,
)
from extractor.relations.arguments.topics import (
    find_told,
    find_treated,
    is_name_predicate,
    is_thing,
    keep_agreeing,
)
from extractor.relations.trees.agreement import is_plural
from extractor.relations.trees.antecedents import is_of_another
from extractor.relations.trees.enclosing import is_clause
from extractor.relations.trees.main_clauses import find_clause_above, find_heads
from extractor.relations.trees.subjects import find_subjects
from extractor.relations.trees.tree import Tree

PERSON = "PER"


def find_actors(tree: Tree, verb: int) -> list[int]:
    """Give the subjects of a verb, those of an earlier clause if it has none."""
    return find_subjects(tree, verb) or find_dropped(tree, verb)


def find_dropped(tree: Tree, verb: int) -> list[int]:
    """Give the subject that a clause leaves out, as tokens of an earlier clause.

    It is whom the text is about; but who succeeds is who was appointed, and somebody's
    wife may be told of in passing, in an article about another, as who mourns him is.
    """
    clause = find_open_clause(tree, verb)
    if clause is None:
        return []
    if tree.is_kind(clause, "relative"):
        return _find_around(tree, clause)
    plural = find_number(tree, clause)
    if plural is None:
        return []
    if not plural and (chosen := find_appointed(tree, clause)):
        return chosen
    topic = find_topic(tree, tree.sent_of[clause], plural=plural)
    passing = are_companions(tree, topic) or (
        bool(topic) and is_remembered(tree, tree.sent_of[topic[0]])
    )
    if plural or (topic and not passing):
        return topic
    return find_protagonist(tree, clause) or topic


def _find_around(tree: Tree, relative: int) -> list[int]:
    """Give the subject of the clause around a relative one, unless it is described."""
    head = tree.heads[relative]
    if is_of_another(tree, relative):  # "X, capo di Y, da cui si è dimesso"
        return [head]
    above = next((t for t in find_heads(tree, head) if is_clause(tree, t)), None)
    plural = is_plural(tree, relative)
    if above is None or find_finite(tree, above) != plural:
        told = plural is False and says_where(tree, relative)
        return find_topic(tree, tree.sent_of[relative], plural=False) if told else []
    subjects = find_subjects(tree, above)
    if not subjects and not tree.is_kind(above, "relative"):
        subjects = find_dropped(tree, above)
    return [] if head in subjects else subjects


def find_topic(tree: Tree, sentence: int, *, plural: bool) -> list[int]:
    """Give whom the text before a sentence is about, if number agrees.

    The subjects of its last main clause, who it says they are, or whom it goes on about
    by a pronoun.
    """
    told = find_told(tree, sentence, plural=plural)
    if told is None:
        return []
    if is_name_predicate(tree, told.clause):
        return [told.clause]
    pronoun = find_treated(tree, told, plural=plural)
    meant = [] if pronoun is None else find_referents(tree, pronoun, told.clause)
    return meant or keep_agreeing(tree, told, plural=plural)


def find_referents(tree: Tree, token: int, verb: int) -> list[int]:
    """Give what a pronoun that is no subject of its verb means.

    The verb itself is the token where the pronoun hangs on its end ("vederlo").
    """
    plural, own = is_several(tree, token), frozenset(find_actors(tree, verb))
    pronoun = Pronoun(token, verb, plural, own)
    readers = SEVERAL if plural else ONE
    return next((found for read in readers if (found := read(tree, pronoun))), [])


def _find_outer_one(tree: Tree, pronoun: Pronoun) -> list[int]:
    """Give the subject of the clause above, unless it is several."""
    outer = _find_outer(tree, pronoun)
    several = len(outer) > 1 or any(tree.children_of(s, "conjunct") for s in outer)
    return [] if several else outer


def _find_outer_several(tree: Tree, pronoun: Pronoun) -> list[int]:
    """Give the subjects of the clause above, unless they are one person."""
    outer = _find_outer(tree, pronoun)
    return [] if is_one_person(tree, outer) else outer


def _find_outer(tree: Tree, pronoun: Pronoun) -> list[int]:
    """Give the subjects of the clause above, or of the one that it goes on in turn."""
    verb, own = pronoun.verb, pronoun.own
    above = find_clause_above(tree, verb)
    if above is not None and verb < above and tree.is_kind(above, "conjunct"):
        above = tree.heads[above]  # "X è arrivato, ad accoglierlo c'era Y"
    if above is None or verb <= above:  # "Per sostituirlo Rossi sceglie ..."
        return []
    subjects = find_actors(tree, above)
    if subjects and own.issuperset(subjects):
        if tree.is_kind(above, "conjunct"):
            subjects = find_actors(tree, tree.heads[above])
        elif tree.is_kind(above, "relative"):  # "fled to X, which says it took him in"
            further = find_clause_above(tree, above)
            subjects = find_actors(tree, further) if further is not None else []
    return [s for s in subjects if s not in own]


def _find_one_told_before(tree: Tree, pronoun: Pronoun) -> list[int]:
    """Give whom the text before is about, or the only person near.

    Not if he acts himself. No sequence of readers: each may speak against whom the one
    before has found.
    """
    token, sentence = pronoun.token, tree.sent_of[pronoun.verb]
    topic = find_topic(tree, sentence, plural=False)
    if not pronoun.own.isdisjoint(topic):
        return find_fronted(tree, pronoun)
    clitic = tree.words[token] in tree.table.dropped.pronouns
    if clitic and all(is_thing(tree, t) for t in topic):
        topic = find_protagonist(tree, token) or topic
    instead = find_protagonist_instead(tree, token, topic)
    if instead is not None:
        return instead
    if not topic or is_of_other_gender(tree, token, topic):
        return find_only_person(tree, pronoun)
    far = tree.sent_of[topic[0]] < sentence - 1
    return (far and find_only_person(tree, pronoun)) or topic


def _find_several_told_before(tree: Tree, pronoun: Pronoun) -> list[int]:
    """Give whom the text before is about, or the row that it acts on.

    Nobody if they act themselves.
    """
    topic = find_topic(tree, tree.sent_of[pronoun.verb], plural=True)
    if not pronoun.own.isdisjoint(topic):
        return []
    if topic and not is_of_other_gender(tree, pronoun.token, topic):
        return topic
    return find_only_row(tree, pronoun.verb)


Reader = Callable[[Tree, Pronoun], list[int]]
# Who is asked whom a pronoun means, in turn: "him", "lo"; "them", "li".
ONE: tuple[Reader, ...] = (
    find_object_before,
    find_thing_before,
    _find_outer_one,
    _find_one_told_before,
)
SEVERAL: tuple[Reader, ...] = (
    find_row_before,
    _find_outer_several,
    _find_several_told_before,
)


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
