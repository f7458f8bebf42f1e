"""A verb of a tree in; whether it tells of the past, the present or what is to come."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.lang.cue_words import CueTable, Tenses
from extractor.lang.tables import load_table
from extractor.relations.trees.tree import Tree

HELPERS = ("auxiliary", "passive_auxiliary", "copula")
# A verb with one of these alone is in the tense of the helping verb.
PLAIN = ("passive_auxiliary", "copula")


def find_tense(tree: Tree, verb: int) -> str | None:
    """Give earlier, past, present or ahead, None of a form that has no time of its own.

    "Earlier" is what had happened before the past that is told ("had met").
    """
    table = load_table(tree.lang, "cues", CueTable)
    helpers = tree.children_of(verb, *HELPERS)
    if helpers:
        return _read_helpers(tree, helpers, table)
    return _read_form(tree, verb, table)


def _read_helpers(tree: Tree, helpers: Sequence[int], table: CueTable) -> str | None:
    first, tenses = tree.words[helpers[0]], table.tenses
    plain = len(helpers) == 1 and tree.is_kind(helpers[0], *PLAIN)
    if first in tenses.before:
        return "past" if plain else "earlier"
    if first in tenses.perfect:
        return "present" if plain and first not in tenses.past else "past"
    if first in tenses.past:
        return "past"
    if first in tenses.present:
        return "present"
    return "ahead" if _is_ahead(tree, helpers[0], table) else None


def _is_ahead(tree: Tree, token: int, table: CueTable) -> bool:
    word, cues = tree.words[token], (table.planned, table.possible)
    said = any(word in c.words or tree.lemmas[token] in c.lemmas for c in cues)
    return said or _has_plan(word, table)


def _read_form(tree: Tree, verb: int, table: CueTable) -> str | None:
    """Read the ending of a verb without helping verb."""
    word, tenses = tree.words[verb], table.tenses
    if not tree.is_verb(verb):
        return None
    if word in tenses.past or word.endswith(tenses.past_endings):
        return "past"
    if _has_plan(word, table):
        return "ahead"
    return "present" if _is_present(tree, verb, tenses) else None


def _has_plan(word: str, table: CueTable) -> bool:
    """Say whether a form ends as a future or a conditional does."""
    return any(
        bool(cues.endings)
        and word.endswith(cues.endings)
        and word not in cues.except_forms
        for cues in (table.planned, table.possible)
    )


def _is_present(tree: Tree, verb: int, tenses: Tenses) -> bool:
    word, lemma = tree.words[verb], tree.lemmas[verb]
    stem = lemma[: len(lemma) - tenses.infinitive_letters]
    return word in tenses.present or (
        len(stem) > 1
        and word.startswith(stem)
        and word[len(stem) :] in tenses.present_endings
    )


def is_perfect_infinitive(tree: Tree, verb: int) -> bool:
    """Say whether a verb says what was over before: "di aver visto", "having seen"."""
    perfect = load_table(tree.lang, "cues", CueTable).tenses.perfect_infinitives
    helpers = tree.children_of(verb, "auxiliary")
    return any(tree.words[helper] in perfect for helper in helpers)
