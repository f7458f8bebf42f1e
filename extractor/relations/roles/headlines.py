"""A line without end mark in, who does what it names and who is where out.

Headlines leave out verbs and articles: "Zelensky a Londra: incontro con Starmer".
"""

from __future__ import annotations

from extractor.relations.trees.clauses import find_cases
from extractor.relations.trees.subjects import find_subjects
from extractor.relations.trees.surface import find_edges
from extractor.relations.trees.tree import Tree

PERSON = "PER"
BODY = "ORG"
NAME = "name"


def find_headline_doers(tree: Tree, noun: int) -> list[int]:
    """Give who does what a noun without article says behind a colon or comma.

    It is the subject of the part before, else the one person or body that it names.
    """
    before = _find_mark(tree, noun)
    if before is None or not _is_line(tree, noun):
        return []
    first = _find_start(tree, before)
    for token in range(first, before):
        if tree.is_verb(token) and (said := find_subjects(tree, token)):
            return said
    for label in (PERSON, BODY):
        if names := _find_names(tree, first, before, label):
            return names if len(names) == 1 else []
    return []


def find_arrived(tree: Tree, place: int) -> list[int]:
    """Give the person right before a place where a verb is left out: "Rossi a Kiev"."""
    cases = find_cases(tree, place)
    if not cases or cases[0] < 1:
        return []
    index = tree.covering[cases[0] - 1]
    if index is None or tree.mentions[index].label != PERSON:
        return []
    if not _is_line(tree, place):
        return []
    anchor, span = tree.anchors[index], tree.spans[index]
    first = tree.sents[tree.sent_of[place]][0]
    if anchor is None or span is None or not _ends_part(tree, place):
        return []
    if find_cases(tree, anchor):  # "La statua di Rossi a Kiev"
        return []
    verbs = any(tree.is_verb(t) for t in range(first, place) if _is_free(tree, t))
    return [] if verbs else [anchor]


def _is_free(tree: Tree, token: int) -> bool:
    return tree.covering[token] is None


def _ends_part(tree: Tree, place: int) -> bool:
    """Say whether a line, or a part of it with no quotation behind it, ends here."""
    after = find_edges(tree, place)[1] + 1
    end = tree.sents[tree.sent_of[place]][1]
    if after >= end or not tree.words[after].strip():
        return True
    if tree.words[after] in tree.table.surface.colons:
        return after + 1 < len(tree.words) and _is_event(tree, after + 1)
    aims = "for" in tree.table.preposition_roles.get(tree.words[after], ())
    return aims or tree.words[after] in tree.table.surface.commas


def _is_event(tree: Tree, token: int) -> bool:
    """Say whether a common noun stands here, so that nobody is quoted."""
    common = tree.table.surface.common_pos
    return tree.pos[token] in common and tree.covering[token] is None


def _find_mark(tree: Tree, noun: int) -> int | None:
    """Give the comma or colon right before a bare noun and its adjectives."""
    if tree.children_of(noun, "determiner", "case"):
        return None
    before = min([noun, *tree.children_of(noun, "adjective")]) - 1
    surface = tree.table.surface
    marks = surface.commas | surface.colons
    return before if before > 0 and tree.words[before] in marks else None


def _find_start(tree: Tree, mark: int) -> int:
    """Give where the part before a mark begins."""
    return tree.sents[tree.sent_of[mark]][0]


def _is_line(tree: Tree, token: int) -> bool:
    """Say whether the sentence of a token ends without an end mark."""
    first, end = tree.sents[tree.sent_of[token]]
    last = next((t for t in range(end - 1, first, -1) if tree.words[t].strip()), first)
    surface = tree.table.surface
    if tree.words[last] in surface.quotes | surface.closers | surface.colons:
        return True
    return tree.pos[last] not in surface.punctuation_pos


def _find_names(tree: Tree, first: int, end: int, label: str) -> list[int]:
    """Give the anchors of the names with a label in half-open tokens, one an entity."""
    found: dict[str, int] = {}
    for index in tree.named[tree.sent_of[first]]:
        mention, anchor = tree.mentions[index], tree.anchors[index]
        fits = mention.label == label and mention.form == NAME
        if fits and anchor is not None and first <= anchor < end:
            found.setdefault(mention.entity or str(index), anchor)
    return list(found.values())
