"""A tree in; names right before their verb that were hung on what opens it, moved.

"Con la mediazione della Cina, Iran e Oman hanno deciso ...", "Receiving X, Y said ...":
the name is no part of the phrase before it but the subject that the verb lacks.
"""

from __future__ import annotations

from extractor.lang.cue_words import CueTable
from extractor.lang.tables import load_table
from extractor.relations.trees.clauses import find_cases
from extractor.relations.trees.enclosing import (
    choose_subject,
    find_above,
    follows_comma,
    has_subject,
    is_in_phrase,
)
from extractor.relations.trees.tree import Tree

# How a name without preposition hangs on what it is no part of.
BARE = ("nominal", "name_part", "apposition")
# What may stand between a subject and its verb.
SMALL = ("auxiliary", "passive_auxiliary", "adverb", "expletive", "dative", "copula")
CONJUNCT = frozenset({"conjunct"})
PERSON = "PER"
# Phrases climbed from a name to the verb of its clause.
MAX_CLIMB = 6


def mend_fronted(tree: Tree, index: int, top: int) -> bool:
    """Give the main clause its subject, taken for a part of what opens it.

    So in "Receiving X, Y said ...": behind a comma, right before its verb; a person
    also behind a noun without article ("con un video girato in carcere X ha chiesto"),
    and whoever stands behind an event ("al termine del colloquio X ha ringraziato Y").
    """
    if not tree.is_kind(top, *BARE):
        return False
    apart = follows_comma(tree, top) or _is_behind_place(tree, index, top)
    apart = apart or _is_behind_event(tree, top)
    if not apart and not _has_own_article(tree, top):
        return False
    verb = find_above(tree, tree.heads[top])
    if verb is None or verb < top or has_subject(tree, verb):
        return False
    span = tree.spans[index]
    last = span[1] if span else top
    if tree.children_of(top, "conjunct"):
        last = tree.find_right_edge(top)
    between = range(last + 1, verb)
    if any(tree.heads[t] != verb or not tree.is_kind(t, *SMALL) for t in between):
        return False
    tree.move(top, verb, choose_subject(tree, verb))
    return True


def mend_fronted_row(tree: Tree, top: int) -> bool:
    """Give the main clause a row of subjects taken for more of what opens it.

    "Con la mediazione della Cina, Iran e Oman hanno deciso ...": no comma parts them
    from their verb.
    """
    first = tree.heads[top]
    row = tree.children_of(first, "conjunct")
    if first > top or row[0] != top or not find_cases(tree, first):
        return False
    if find_cases(tree, top) or not follows_comma(tree, top):
        return False
    verb = find_above(tree, first)
    if verb is None or verb <= row[-1] or has_subject(tree, verb):
        return False
    if not _ends_before(tree, row, verb):
        return False
    tree.move(top, verb, choose_subject(tree, verb))
    for other in row[1:]:
        tree.move(other, top, CONJUNCT)
    return True


def _has_own_article(tree: Tree, top: int) -> bool:
    """Say whether a name with an article is behind a phrase: "dopo il colloquio l'Eni".

    Nothing but a preposition makes it a part of the phrase.
    """
    noun, table = tree.heads[top], tree.table
    if tree.covering[noun] is not None or table.surface.premodifiers:
        return False
    named = (table.people, table.transparent, table.houses, table.bodies)
    if any(tree.lemmas[noun] in nouns for nouns in named):
        return False
    definite = tree.table.surface.definite
    articles = tree.children_of(top, "determiner")
    return any(tree.words[t] in definite for t in articles) and is_in_phrase(tree, noun)


def _is_behind_place(tree: Tree, index: int, top: int) -> bool:
    """Say whether a person stands behind a phrase that takes no name: "in carcere"."""
    noun, table = tree.heads[top], tree.table
    if tree.mentions[index].label != PERSON or tree.covering[noun] is not None:
        return False
    named = (table.people, table.transparent, table.houses, table.bodies)
    if any(tree.lemmas[noun] in nouns for nouns in named):
        return False
    bare = find_cases(tree, noun) and not tree.children_of(noun, "determiner")
    fused = any(tree.words[c] in table.dropped.definite for c in find_cases(tree, noun))
    return bool(bare) and not fused


def _is_behind_event(tree: Tree, top: int) -> bool:
    """Say whether a name stands behind an event: "al termine del colloquio Rama ha"."""
    noun = tree.heads[top]
    occasions = load_table(tree.lang, "cues", CueTable).occasions
    event = tree.lemmas[noun] in occasions.nouns and tree.covering[noun] is None
    return event and bool(find_cases(tree, noun))


def _ends_before(tree: Tree, row: list[int], verb: int) -> bool:
    """Say whether nothing but small words stands between a row and a verb."""
    last = verb - 1
    while tree.heads[last] == verb and tree.is_kind(last, *SMALL):
        last -= 1
    for _ in range(MAX_CLIMB):
        if last in row:
            return True
        last = tree.heads[last]
    return False
