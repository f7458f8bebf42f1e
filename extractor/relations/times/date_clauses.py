"""A date of a tree in; the clause that it stands in, out, and whether it is none."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.lang.cue_words import CueTable
from extractor.lang.tables import load_table
from extractor.relations.trees.main_clauses import climb
from extractor.relations.trees.tree import Tree


def find_verb(tree: Tree, date: int, above: Sequence[int]) -> int | None:
    """Give the verb of a date's clause.

    Of "said on Monday it had agreed" it is the first, whatever the parse says.
    """
    verb = next((token for token in above if _has_own_time(tree, token)), None)
    if verb is None or not tree.is_kind(verb, "complement"):
        return verb
    said = tree.heads[verb]
    reports = load_table(tree.lang, "cues", CueTable).reported
    others = [t for t in tree.children[verb] if t not in above]
    first = min(others, default=verb)
    early = said < date < first and tree.lemmas[said] in reports.lemmas
    return said if early else verb


def _has_own_time(tree: Tree, token: int) -> bool:
    """Say whether a clause has its time by a word: a verb, "who was in Rome"."""
    return tree.is_verb(token) or bool(tree.children_of(token, "copula"))


def climb_date(tree: Tree, date: int) -> list[int]:
    """Give what a date depends on, up to the root."""
    above = climb(tree, date)
    verb = next((token for token in above if tree.is_verb(token)), date)
    clause = _find_relative(tree, date, verb) if date < verb else None
    return above if clause is None else [date, *climb(tree, clause)]


def _find_relative(tree: Tree, date: int, verb: int) -> int | None:
    """Give the verb of a relative clause that a comma closes behind a date.

    "Tamim, who succeeded his father in 2013, has not said" is not of 2013, whatever
    the parse says.
    """
    commas = tree.table.surface.commas
    if not any(tree.words[token] in commas for token in range(date, verb)):
        return None
    subjects = tree.children_of(verb, "subject", "passive_subject")
    clauses = (c for who in subjects for c in tree.children_of(who, "relative"))
    return next((c for c in clauses if c < date and tree.is_verb(c)), None)


def is_in_dateline(tree: Tree, index: int) -> bool:
    """Say whether a date stands in a dateline: "OSLO, March 14 (Reuters) - ..."."""
    span, surface = tree.spans[index], tree.table.surface
    if span is None:
        return False
    first, end = tree.sents[tree.sent_of[span[0]]]
    before = range(first, span[0])
    after = span[1] + 1
    marks = surface.dashes | surface.openers | surface.commas
    while after < end and _is_mark(tree, after) and tree.words[after] not in marks:
        after += 1  # "28 feb. (Ansa) -"
    if after < end and tree.words[after] in surface.openers:
        closing = (t for t in range(after, end) if tree.words[t] in surface.closers)
        after = next(closing, end) + 1
    dashed = after < end and tree.words[after] in tree.table.surface.dashes
    return dashed and all(
        tree.covering[t] is not None or tree.pos[t] in surface.punctuation_pos
        for t in before
    )


def _is_mark(tree: Tree, token: int) -> bool:
    return tree.pos[token] in tree.table.surface.punctuation_pos
