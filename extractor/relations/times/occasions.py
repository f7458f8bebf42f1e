"""A tree in; the events out that a text names again: "during the meeting".

What happened at one has the date of the event, which an earlier sentence gave ("On
Monday A received B. During the meeting B asked for help"). The words are those of
``occasions`` in ``cues.toml``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from extractor.lang.cue_words import CueTable, Occasions
from extractor.lang.tables import load_table
from extractor.relations.trees.tree import Tree

# What may stand with an event that is named again, and no more.
PLAIN = ("case", "determiner", "adjective", "marker")


class Occasion(NamedTuple):
    """The head token of a phrase that names an event, or a part of its day, again."""

    token: int
    is_daypart: bool


def find_occasions(tree: Tree) -> Mapping[int, list[Occasion]]:
    """Give, by sentence, the phrases that name an event again.

    It is definite and says no more of itself ("at the meeting", not "at a meeting" and
    not "at the meeting with X", which may be another one). So are parts of the day.
    """
    known: dict[int, list[Occasion]] | None = tree.memo.get("occasions")
    if known is None:
        known = tree.memo["occasions"] = _find_all(tree)
    return known


def _find_all(tree: Tree) -> dict[int, list[Occasion]]:
    occasions = load_table(tree.lang, "cues", CueTable).occasions
    found: dict[int, list[Occasion]] = {}
    nouns = occasions.nouns | occasions.dayparts
    if nouns.isdisjoint(tree.lemmas):
        return found
    for noun, lemma in enumerate(tree.lemmas):
        if lemma in nouns and _is_named_again(tree, noun, occasions):
            top = _find_top(tree, noun, occasions)
            if top is not None:
                occasion = Occasion(top, lemma in occasions.dayparts)
                found.setdefault(tree.sent_of[noun], []).append(occasion)
    return found


def is_known(tree: Tree, event: int) -> bool:
    """Say whether an event is definite and says no more of itself: "the attack"."""
    return _is_named_again(
        tree, event, load_table(tree.lang, "cues", CueTable).occasions
    )


def _is_named_again(tree: Tree, noun: int, occasions: Occasions) -> bool:
    children = tree.children[noun]
    said = [tree.words[child] for child in children]
    known = not occasions.definite.isdisjoint(said)
    if not known and tree.lemmas[noun] in occasions.dayparts:
        known = len(tree.children_of(noun, "case")) == len(children)  # "in serata"
    return (
        known
        and tree.covering[noun] is None
        and all(_is_plain(tree, child) for child in children)
    )


def _is_plain(tree: Tree, child: int) -> bool:
    """Say whether a word says nothing of a noun: an article, a small adjective."""
    if tree.is_kind(child, "adjective"):
        return tree.covering[child] is None and not tree.children[child]
    return tree.is_kind(child, *PLAIN) or not tree.words[child].isalnum()


def _find_top(tree: Tree, noun: int, occasions: Occasions) -> int | None:
    """Give the head of the phrase, if it says at what a verb's action happened.

    "Nel corso del colloquio" and "at the end of the meeting" are of the event.
    """
    cases = [tree.words[case] for case in tree.children_of(noun, "case")]
    top = noun
    if tree.is_kind(noun, "nominal") and tree.words[tree.heads[noun]] in (
        occasions.parts
    ):
        top = tree.heads[noun]
        cases = [tree.words[case] for case in tree.children_of(top, "case")]
    alone = not cases and tree.lemmas[noun] in occasions.dayparts  # "la sera ha visto"
    placed = alone or not occasions.at.isdisjoint(cases)
    told = tree.is_kind(top, "oblique") and tree.is_verb(tree.heads[top])
    return top if placed and told else None
