"""A trigger in, whether its clause is asked, supposed or announced without "will", out.

"Did X attack Y?", "Had X attacked Y, ...", "in the event that X attacks Y"; and in
headlines "X to meet Y".
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.lang.cue_words import Cues, CueTable
from extractor.lang.tables import load_table
from extractor.relations.trees.tree import Tree
from extractor.relations.triggers.triggers import find_head

# Signs behind the question mark of a sentence: a quotation mark, a bracket.
MAX_CLOSING = 2
# How what is asked hangs on the verb of the question.
ASKED = ("complement", "open_complement", "conjunct")
# Tokens from the phrase that opens a clause to the verb of the clause.
MAX_OPENED = 10
STOPS = frozenset({",", ";", ":", "–", "—"})


def is_supposed(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether what a trigger says is only asked, or supposed."""
    head = find_head(tree, tokens)
    cues = load_table(tree.lang, "cues", CueTable).possible
    if _is_polar(tree, tree.sent_of[head], cues):
        return _is_asked(tree, head)
    return tree.is_verb(head) and (
        _is_inverted(tree, head, cues) or _is_opened(tree, head, cues)
    )


def is_announced(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether an infinitive tells what a name will do: "Roe to replace Lee"."""
    head = find_head(tree, tokens)
    name = head - 2
    if name < 0 or not tree.is_verb(head) or tree.covering[name] is None:
        return False
    markers = load_table(tree.lang, "cues", CueTable).planned.markers
    above = tree.heads[head]
    root = above == tree.heads[above]
    own = above == head or tree.covering[above] == tree.covering[name]
    return root and own and tree.words[head - 1] in markers


def _is_polar(tree: Tree, sentence: int, cues: Cues) -> bool:
    """Say whether a sentence is a question to be answered by yes or no; read once.

    What a question word asks more of is a fact: "Why did X attack Y?".
    """
    key = "polar", sentence
    known: bool | None = tree.memo.get(key)
    if known is None:
        first, end = tree.sents[sentence]
        last = tree.words[max(first, end - MAX_CLOSING - 1) : end]
        words = tree.words[first:end]
        known = not cues.asked.isdisjoint(last) and STOPS.isdisjoint(words[-3:])
        if known:
            open_words = tree.table.question_words - cues.markers
            known = open_words.isdisjoint(words)
        tree.memo[key] = known
    return known


def _is_asked(tree: Tree, token: int) -> bool:
    """Say whether a clause is the question's own, not one beside it."""
    if not (tree.is_verb(token) or tree.children_of(token, "copula")):
        return False
    while tree.heads[token] != token:
        if not tree.is_kind(token, *ASKED):
            return False
        token = tree.heads[token]
    return True


def _is_inverted(tree: Tree, verb: int, cues: Cues) -> bool:
    """Say whether a helping verb opens a clause before its subject: "Had X left, "."""
    if not cues.inverted:
        return False
    subjects = tree.children_of(verb, "subject", "passive_subject")
    first = tree.sents[tree.sent_of[verb]][0]
    return any(
        tree.words[helper] in cues.inverted
        and (helper == first or tree.words[helper - 1] in STOPS)
        and any(helper < subject for subject in subjects)
        for helper in tree.children_of(verb, "auxiliary", "copula")
    )


def _is_opened(tree: Tree, verb: int, cues: Cues) -> bool:
    """Say whether a phrase opens the clause of a verb as "if" does: "in case"."""
    first = max(tree.sents[tree.sent_of[verb]][0], verb - MAX_OPENED)
    known = cues.openings_by_end
    for end in range(verb, first, -1):
        word = tree.words[end - 1]
        if word in STOPS or (tree.is_verb(end - 1) and word not in known):
            return False
        for parts in known.get(word, ()):
            start = end - len(parts)
            if start >= first and tuple(tree.words[start:end]) == parts:
                return True
    return False
