"""A word that denies in, whether it leaves an exception: "non fa che accusare" accuses.

So do "was not the first to", "had no choice but to sack": what stands behind is so.
"""

from __future__ import annotations

from extractor.lang.cue_words import Cues
from extractor.relations.trees.clauses import is_infinitive
from extractor.relations.trees.tree import Tree

AUXILIARIES = frozenset({"AUX"})
# Tokens between a word that denies and the exception from it.
REACH = 5
# What a clause with a verb of its own has, or a noun that says what somebody is.
FINITE = ("auxiliary", "passive_auxiliary", "copula", "subject", "passive_subject")


def is_limited(tree: Tree, word: int, cues: Cues) -> bool:
    """Say whether a word denies only that there is more than what stands behind."""
    if not cues.limiting:
        return False
    small = tree.table.surface.determiner_pos | AUXILIARIES
    token, end = word + 1, tree.sents[tree.sent_of[word]][1]
    while token < end and tree.pos[token] in small:
        token += 1
    if token < end and tree.words[token] in cues.limiting:
        return True
    excepted = _is_excepted(tree, word + 1, cues) or _is_excepted(tree, token, cues)
    return excepted or _leads_to_exception(tree, word, cues)


def is_only_one(tree: Tree, noun: int, cues: Cues) -> bool:
    """Say whether a noun with a word that denies leaves one: "no choice but"."""
    return any(
        tree.words[child] in cues.words and is_limited(tree, child, cues)
        for child in tree.children[noun]
    )


def _is_excepted(tree: Tree, start: int, cues: Cues) -> bool:
    """Say whether a phrase at a token excepts what follows: "no [choice but]"."""
    behind = tree.words[start : start + cues.longest_exception]
    return any(
        tuple(behind[: len(parts)]) == parts for parts in cues.exceptions_as_words
    )


def _leads_to_exception(tree: Tree, word: int, cues: Cues) -> bool:
    """Say whether the clause of a word goes on with an exception: "non può [che]".

    No finite clause stands behind it ("non crede che Rossi abbia ..."), no name before.
    """
    end = min(tree.sents[tree.sent_of[word]][1], word + REACH + 1)
    marks = tree.table.surface.punctuation_pos
    for token in range(word + 1, end):
        if tree.words[token] in cues.excepting:
            head = tree.heads[token]
            if tree.is_verb(head):
                return head > token and is_infinitive(tree, head)
            return head > token and not tree.children_of(head, *FINITE)
        if tree.covering[token] is not None or tree.pos[token] in marks:
            return False
    return False
