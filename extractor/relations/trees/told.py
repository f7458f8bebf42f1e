"""A clause hung in what somebody says in; it goes on, in place, with who says it.

"Ieri X ha detto che Y partirà e ha invitato Z": the parse joins the last clause to what
is said, though its time is that of the saying.
"""

from __future__ import annotations

from extractor.lang.cue_words import CueTable
from extractor.lang.tables import load_table
from extractor.relations.times.tenses import find_tense
from extractor.relations.trees.tree import Tree

CONJUNCT = frozenset({"conjunct"})
PAST = "past"


def raise_told(tree: Tree, clause: int) -> bool:
    """Join a past clause without subject to the verb of speech, not to what it says.

    What is said is of another time ("said that X will leave and invited Y").
    """
    said = tree.heads[clause]
    teller = tree.heads[said]
    if not teller < said < clause or not tree.is_kind(said, "complement"):
        return False
    reports = load_table(tree.lang, "cues", CueTable).reported
    if tree.lemmas[teller] not in reports.lemmas:
        return False
    if tree.children_of(clause, "subject", "passive_subject"):
        return False
    times = find_tense(tree, clause), find_tense(tree, teller)
    other = find_tense(tree, said)
    moved = times == (PAST, PAST) and other not in (None, PAST, "earlier")
    if moved:
        tree.move(clause, teller, CONJUNCT)
    return moved
