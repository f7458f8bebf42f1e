"""A noun that describes a name said right before it in, that name out.

"Ha vinto Anna Bosco di Terra Nuova, la lista fondata da Ugo Sala": the parse hangs "la
lista" on any name of the sentence, the sort of thing it says tells on which one.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.relations.arguments.places import is_called
from extractor.relations.trees.agreement import is_plural
from extractor.relations.trees.clauses import find_cases
from extractor.relations.trees.tree import Tree

# Words between the comma and the noun: an article, "former", adjectives.
MAX_BETWEEN = 5
BODY, PERSON = "ORG", "PER"


def find_apposed(tree: Tree, noun: int) -> int | None:
    """Give the name that stands right before a noun and its comma, if of its sort."""
    label = find_label(tree, noun)
    comma = _find_comma(tree, noun)
    if label is None or comma is None or comma == 0:
        return None
    if comma < tree.heads[noun] < noun:  # "Roe, an aide to Lee, blamed managers"
        return None
    index = tree.covering[comma - 1]
    if index is None or tree.covering[noun] is not None:
        return None
    mention = tree.mentions[index]
    named = mention.label == label and mention.form == "name"
    return index if named and is_called(tree, index, tree.lemmas[noun]) else None


def find_label(tree: Tree, noun: int) -> str | None:
    """Give the label of what a noun may stand for."""
    lemma = tree.lemmas[noun]
    known = tree.table.dropped.labels.get(lemma)
    return BODY if known is None and lemma in tree.table.bodies else known


def _find_comma(tree: Tree, noun: int) -> int | None:
    """Give the comma that opens the phrase of a noun, with no more than its article."""
    surface = tree.table.surface
    small = surface.inner_pos
    if surface.premodifiers:  # "the Milan-based software group"
        small = surface.determiner_pos | surface.premodifier_pos | surface.verb_pos
    first = tree.sents[tree.sent_of[noun]][0]
    for token in range(noun - 1, max(first, noun - 2 - MAX_BETWEEN), -1):
        hyphen = _is_hyphen(tree, token)
        if tree.words[token] in surface.commas and not hyphen:
            return token
        passed = tree.pos[token] in small or tree.words[token] in surface.office_before
        name = tree.covering[token] is not None and not surface.premodifiers
        if name or not (passed or hyphen):
            return None
    return None


def _is_hyphen(tree: Tree, token: int) -> bool:
    """Say whether a mark joins the words around it: "Milan-based"."""
    inside = 0 < token < len(tree.words) - 1
    mark = inside and tree.words[token] in tree.table.surface.dashes
    glued = mark and tree.ends[token - 1] == tree.starts[token]
    return glued and tree.ends[token] == tree.starts[token + 1]


def find_latter(tree: Tree, token: int) -> int | None:
    """Give the last name before "quest'ultimo", "the latter"; a person for "costui"."""
    person = _is_person_said_last(tree, token)
    if not person and not _is_latter(tree, token):
        return None
    before = _find_names_before(tree, tree.sent_of[token], token)
    people = (i for i in before if not person or tree.mentions[i].label == PERSON)
    return next(people, None)


def _is_person_said_last(tree: Tree, token: int) -> bool:
    """Say whether a pronoun is of one person said last: "Questi ha risposto"."""
    dropped, word = tree.table.dropped, tree.words[token]
    if word not in dropped.last_subject:
        return word in dropped.last_person
    subject = tree.is_kind(token, "subject", "passive_subject")
    return subject and is_plural(tree, tree.heads[token]) is False


def _is_latter(tree: Tree, token: int) -> bool:
    dropped = tree.table.dropped
    before = token - 1
    pointed = before >= 0 and tree.words[before] in dropped.pointers
    return pointed and tree.words[token] in dropped.latter


def _find_names_before(tree: Tree, sentence: int, token: int) -> Iterator[int]:
    """Give the names of this sentence and the one before, the last first."""
    for near in range(sentence, max(-1, sentence - 2), -1):
        for index in reversed(tree.named[near]):
            mention, span = tree.mentions[index], tree.spans[index]
            before = span is not None and span[1] < token
            if before and mention.label != "DATE" and mention.form == "name":
                yield index


def is_apposed(tree: Tree, token: int) -> bool:
    """Say whether a noun is in apposition; also one behind a comma so mislabelled."""
    if tree.is_kind(token, "apposition"):
        return True
    head, commas = tree.heads[token], tree.table.surface.commas
    bare = tree.is_kind(token, "nominal") and not find_cases(tree, token)
    return bare and any(tree.words[t] in commas for t in range(head + 1, token))
