"""A parsed Doc in, the words between its mentions that no rule made use of, out.

They are the to-do list of a rule writer: what news says of two names, and the schema
does not know.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from extractor.records import Mention
from extractor.relations.rules import find_candidates
from extractor.relations.trees.agreement import read_tree
from extractor.relations.trees.tree import Tree
from extractor.relations.triggers.lemmas import build_lemmas
from extractor.relations.triggers.trigger_index import build_index
from extractor.schemas import Schema

# Tokens between two names; what is further apart is rarely one statement.
MAX_BETWEEN = 12
VERB, NOUN = "verb", "noun"


@dataclass(frozen=True, slots=True)
class Gap:
    """A verb or noun between two mentions of a sentence that no rule relates.

    ``known`` are the relation types of which the word is a trigger: then the rule is
    there, and its arguments were not found.
    """

    lang: str
    part: str
    lemma: str
    known: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class GapCount:
    """How often a word stands in a gap, and the first sentences of it."""

    lang: str
    part: str
    lemma: str
    known: tuple[str, ...]
    count: int
    sentences: tuple[str, ...]


def find_gaps(doc: Doc, mentions: Sequence[Mention], schema: Schema) -> Iterator[Gap]:
    """Find the verbs and nouns between neighbouring mentions that fire no rule.

    Mentions with nothing but other words between them are neighbours; a pair that a
    rule relates, and the words that rules fired on, are left out.
    """
    tree = read_tree(doc, mentions, build_lemmas(schema, doc.lang_))
    fired: set[int] = set()
    related: set[frozenset[int]] = set()
    for trigger, pair in find_candidates(tree, schema):
        fired.update(trigger.tokens)
        related.add(frozenset((pair.subject, pair.object)))
    known = _find_known(schema, doc.lang_)
    for first, end in tree.sents:
        seen: set[int] = set()
        for tokens in _find_between(tree, first, end, related):
            for token in tokens:
                part = _find_part(tree, token)
                if part is None or token in fired or token in seen:
                    continue
                seen.add(token)
                lemma = tree.lemmas[token]
                start, stop = tree.find_sentence_bounds(token)
                types = known.get(lemma, ())
                yield Gap(tree.lang, part, lemma, types, doc.text[start:stop])


def count_gaps(gaps: Iterable[Gap], *, sentences: int = 3) -> tuple[GapCount, ...]:
    """Count gaps by language, part of speech and lemma, most frequent first.

    ``sentences`` is how many different ones are kept of each, the first ones. The
    result does not depend on the order of articles but for these.
    """
    groups: dict[tuple[str, str, str], list[Gap]] = defaultdict(list)
    for gap in gaps:
        groups[gap.lang, gap.part, gap.lemma].append(gap)
    counted = [
        GapCount(
            *key,
            known=found[0].known,
            count=len(found),
            sentences=tuple(dict.fromkeys(gap.sentence for gap in found))[:sentences],
        )
        for key, found in groups.items()
    ]
    return tuple(sorted(counted, key=lambda c: (c.lang, -c.count, c.lemma, c.part)))


def _find_between(
    tree: Tree, first: int, end: int, related: set[frozenset[int]]
) -> Iterator[range]:
    """Give the tokens between neighbouring mentions that no rule relates."""
    last = -1
    for token in range(first, end):
        index = tree.covering[token]
        if index is None:
            continue
        before = tree.covering[last] if last >= first else index
        pair = frozenset((before, index))
        near = token - last - 1 <= MAX_BETWEEN
        if before is not None and before != index and near and pair not in related:
            yield range(last + 1, token)
        last = token


def _find_part(tree: Tree, token: int) -> str | None:
    """Say whether a token is a verb or a common noun; helping verbs are neither."""
    surface, pos = tree.table.surface, tree.pos[token]
    if pos in surface.verb_pos:
        return None if tree.is_kind(token, "auxiliary", "copula") else VERB
    return NOUN if pos in surface.common_pos else None


def _find_known(schema: Schema, lang: str) -> dict[str, tuple[str, ...]]:
    """Give the relation types whose triggers begin with a word, by that word."""
    by_word = build_index(schema, lang).by_word
    return {
        word: tuple(sorted({entry.type for entry in entries.every}))
        for word, entries in by_word.items()
    }
