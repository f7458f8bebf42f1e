"""A parsed Doc in, plain lists out: words, heads, children, kinds, mentions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import MutableSequence, Sequence
from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Doc

from extractor.lang.syntax_roles import Scheme, SyntaxTable
from extractor.lang.tables import load_table
from extractor.records import Mention
from extractor.relations.lemmas import KnownLemmas
from extractor.relations.repairs import (
    join_titles,
    lift_objects,
    mend_arguments,
    mend_relatives,
    split_names,
)

NO_KINDS: frozenset[str] = frozenset()
OBJECT = frozenset({"object"})
# Forms of mentions, from those that yield a token to those that take it.
COVERS = (None, "pronoun", "role", "demonym", "name")


@dataclass(frozen=True, slots=True)
class Tree:
    """One document for the rules; every list has an item per token.

    ``words`` and ``lemmas`` are lower case. ``heads`` are token indices, a root is its
    own head. ``kinds`` are neutral kinds of dependency (see ``Scheme``). ``sents`` are
    half-open token spans, ``sent_of`` their index per token. ``spans`` are the first
    and last token of each mention, both included (None where it covers none),
    ``named`` the indices of the mentions that begin in each sentence, in text order,
    ``covering`` is the index of the argument mention (PER, ORG, LOC) over a token,
    ``anchors`` the syntactic head token of each mention. ``memo`` keeps what was read
    once, for patterns that share a trigger.
    """

    lang: str
    table: SyntaxTable
    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    lemmas: Sequence[str]
    pos: Sequence[str]
    heads: Sequence[int]
    kinds: MutableSequence[frozenset[str]]
    children: Sequence[Sequence[int]]
    sents: Sequence[tuple[int, int]]
    sent_of: Sequence[int]
    mentions: Sequence[Mention]
    spans: Sequence[tuple[int, int] | None]
    named: Sequence[Sequence[int]]
    covering: Sequence[int | None]
    anchors: Sequence[int | None]
    memo: dict[Any, Any] = field(default_factory=dict, repr=False)

    def is_kind(self, token: int, *kinds: str) -> bool:
        """Say whether the token depends on its head in one of these ways."""
        return not self.kinds[token].isdisjoint(kinds)

    def children_of(self, token: int, *kinds: str) -> list[int]:
        """Give the dependents of one of these kinds, in text order."""
        return [c for c in self.children[token] if not self.kinds[c].isdisjoint(kinds)]

    def is_verb(self, token: int) -> bool:
        """Say whether the token is a verb."""
        return self.pos[token] in self.table.surface.verb_pos

    def find_bounds(self, tokens: Sequence[int]) -> tuple[int, int]:
        """Give the half-open code points from the first to the last token."""
        return self.starts[min(tokens)], self.ends[max(tokens)]

    def find_sentence_bounds(self, token: int) -> tuple[int, int]:
        """Give the code points of the token's sentence, without space around it."""
        first, end = self.sents[self.sent_of[token]]
        return self.find_bounds([i for i in range(first, end) if self.words[i].strip()])


def build_tree(
    doc: Doc, mentions: Sequence[Mention], known: KnownLemmas | None = None
) -> Tree:
    """Lay a parsed Doc and its mentions out as lists.

    ``known`` corrects lemmas. A Doc without a parse gives a flat tree (each token its
    own head), on which only the adjacent-span patterns find something.
    """
    table = load_table(doc.lang_, "syntax", SyntaxTable)
    words, lemmas, pos, labels = _read_strings(doc)
    starts, lengths, heads = _read_numbers(doc)
    ends = [start + length for start, length in zip(starts, lengths, strict=True)]
    scheme = _find_scheme(table, labels).kinds
    children = _find_children(heads)
    sents = _find_sentences(doc)
    spans = _align(starts, ends, mentions)
    sent_of = [i for i, (first, end) in enumerate(sents) for _ in range(first, end)]
    kinds = mend_arguments([scheme.get(x, NO_KINDS) for x in labels], children)
    kinds = mend_relatives(kinds, children, words, table.relative_pronouns)
    covering = _cover(words, mentions, spans, table.common_words)
    split_names(kinds, heads, children, covering)
    join_titles(kinds, heads, children, covering)
    lift_objects(kinds, heads, children)
    return Tree(
        lang=doc.lang_,
        table=table,
        starts=starts,
        ends=ends,
        words=words,
        lemmas=_correct(words, lemmas, pos, table, known),
        pos=pos,
        heads=heads,
        kinds=kinds,
        children=children,
        sents=sents,
        sent_of=sent_of,
        mentions=mentions,
        spans=spans,
        named=_group(sents, sent_of, spans),
        covering=covering,
        anchors=[_find_anchor(heads, span) for span in spans],
    )


def _read_strings(doc: Doc) -> list[list[str]]:
    """Give words and lemmas in lower case, parts of speech and labels.

    One array is read in place of four walks over the tokens, which cost ten times more.
    """
    strings = doc.vocab.strings
    keys = doc.to_array(["LOWER", "LEMMA", "POS", "DEP"]).reshape(-1, 4).T
    columns = [[int(key) for key in column] for column in keys.tolist()]
    known = {key: strings[key] for column in columns for key in set(column)}
    words, lemmas, pos, labels = ([known[key] for key in column] for column in columns)
    lower = {lemma: lemma.lower() for lemma in set(lemmas)}
    lemmas = [lower[lemma] or word for lemma, word in zip(lemmas, words, strict=True)]
    return [words, lemmas, pos, labels]


def _read_numbers(doc: Doc) -> tuple[list[int], list[int], list[int]]:
    """Give the start and length of each token and the index of its head."""
    columns = doc.to_array(["IDX", "LENGTH", "HEAD"]).reshape(-1, 3)
    starts, lengths, offsets = columns.astype("int64").T.tolist()
    return starts, lengths, [token + offset for token, offset in enumerate(offsets)]


def _find_children(heads: Sequence[int]) -> list[list[int]]:
    children: list[list[int]] = [[] for _ in heads]
    for token, head in enumerate(heads):
        if head != token:
            children[head].append(token)
    return children


def _correct(
    words: Sequence[str],
    lemmas: Sequence[str],
    pos: Sequence[str],
    table: SyntaxTable,
    known: KnownLemmas | None,
) -> Sequence[str]:
    """Put the lemma of a known form in the place of one that nobody looks for."""
    if known is None:
        return lemmas
    verbs = table.surface.verb_pos
    return [
        known.correct(word, lemma, verb=p in verbs)
        for word, lemma, p in zip(words, lemmas, pos, strict=True)
    ]


def _find_scheme(table: SyntaxTable, labels: Sequence[str]) -> Scheme:
    """Choose the annotation scheme that knows most of the labels."""
    if len(table.schemes) == 1:
        return next(iter(table.schemes.values()))
    counts = Counter(labels)

    def count_known(scheme: Scheme) -> int:
        return sum(counts[label] for label in counts if label in scheme.kinds)

    return max(table.schemes.values(), key=count_known)


def _find_sentences(doc: Doc) -> list[tuple[int, int]]:
    if not len(doc):
        return []
    if not doc.has_annotation("SENT_START"):
        return [(0, len(doc))]
    return [(sent.start, sent.end) for sent in doc.sents]


def _align(
    starts: Sequence[int], ends: Sequence[int], mentions: Sequence[Mention]
) -> list[tuple[int, int] | None]:
    """Give the first and last token that each mention touches."""
    found: list[tuple[int, int] | None] = []
    for mention in mentions:
        first = bisect_right(ends, mention.start)
        last = bisect_left(starts, mention.end) - 1
        found.append((first, last) if first <= last else None)
    return found


def _group(
    sents: Sequence[tuple[int, int]],
    sent_of: Sequence[int],
    spans: Sequence[tuple[int, int] | None],
) -> list[list[int]]:
    """Give the indices of the mentions that begin in each sentence."""
    named: list[list[int]] = [[] for _ in sents]
    for index, span in enumerate(spans):
        if span is not None:
            named[sent_of[span[0]]].append(index)
    return named


def _cover(
    words: Sequence[str],
    mentions: Sequence[Mention],
    spans: Sequence[tuple[int, int] | None],
    common: frozenset[str],
) -> list[int | None]:
    """Give the longest argument mention over each token; names before other forms.

    In "il presidente russo" the nation is its own, the rest the role.

    A mention of common words only ("Stati membri") is taken for no name.
    """
    order = sorted(
        (
            (COVERS.index(mention.form), span[1] - span[0], -index, index, span)
            for index, (mention, span) in enumerate(zip(mentions, spans, strict=True))
            if span is not None
            and mention.label != "DATE"
            and not common.issuperset(words[span[0] : span[1] + 1])
        ),
    )
    covering: list[int | None] = [None] * len(words)
    for *_, index, (first, last) in order:
        for token in range(first, last + 1):
            covering[token] = index
    return covering


def _find_anchor(heads: Sequence[int], span: tuple[int, int] | None) -> int | None:
    """Give the first token of the span whose head lies outside it."""
    if span is None:
        return None
    first, last = span
    for token in range(first, last + 1):
        if heads[token] == token or not first <= heads[token] <= last:
            return token
    return first
