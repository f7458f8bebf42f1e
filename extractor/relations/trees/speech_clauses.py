"""A clause beside what somebody says in; it is hung, in place, on the verb of speech.

"Ieri X ha detto che Y partirà e ha invitato Z": the parse joins the last clause to what
is said, though its time is that of the saying. "Ha fatto sapere lunedì di sostenere X":
it hangs what is said on the day. "Ha detto a X di dimettersi, scatenando proteste": it
hangs what came of the words on what they ask for.
"""

from __future__ import annotations

from extractor.lang.cue_words import CueTable
from extractor.lang.tables import load_table
from extractor.relations.times.distances import is_time_word
from extractor.relations.times.tenses import find_tense
from extractor.relations.trees.clauses import is_infinitive
from extractor.relations.trees.surface import is_comma
from extractor.relations.trees.tree import Tree

CONJUNCT, COMPLEMENT = frozenset({"conjunct"}), frozenset({"complement"})
ADVERBIAL = frozenset({"adverbial"})
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


def raise_result(tree: Tree, clause: int) -> None:
    """Hang what came of a saying on its verb: "told X to leave, sparking protests".

    What is said is an infinitive, which the comma ends.
    """
    said = tree.heads[clause]
    teller = tree.heads[said]
    if not teller < said < clause - 1 or not is_comma(tree, clause - 1):
        return
    if not tree.words[clause].endswith(tree.table.active_endings):
        return
    governed = tree.is_kind(said, "complement", "open_complement", "adverbial")
    reports = load_table(tree.lang, "cues", CueTable).reported
    if governed and is_infinitive(tree, said) and tree.lemmas[teller] in reports.lemmas:
        tree.move(clause, teller, ADVERBIAL)


def lift_told(tree: Tree, clause: int) -> bool:
    """Hang an infinitive that tells what is said on the verb, not on the day of it."""
    day = tree.heads[clause]
    verb = tree.heads[day]
    if not verb < day < clause or not is_infinitive(tree, clause):
        return False
    reports = load_table(tree.lang, "cues", CueTable).reported
    phrase = f"{tree.lemmas[tree.heads[verb]]} {tree.lemmas[verb]}"  # "fa sapere"
    said = tree.lemmas[verb] in reports.lemmas or phrase in reports.phrases
    moved = said and is_time_word(tree, day)
    if moved:
        tree.move(clause, verb, COMPLEMENT)
    return moved
