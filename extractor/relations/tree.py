"""A parsed Doc in, plain lists out: words, heads, children, kinds, mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from extractor.lang.syntax_roles import Scheme, SyntaxTable
from extractor.lang.tables import load_table
from extractor.records import Mention

NO_KINDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Tree:
    """One document for the rules; every list has an item per token.

    ``words`` and ``lemmas`` are lower case. ``heads`` are token indices, a root is its
    own head. ``kinds`` are neutral kinds of dependency (see ``Scheme``). ``sents`` are
    half-open token spans, ``sent_of`` their index per token. ``spans`` are the inclusive
    first and last token of each mention (None where it covers none), ``covering`` the
    index of the argument mention (PER, ORG, LOC) over a token, ``anchors`` the syntactic
    head token of each mention.
    """

    lang: str
    table: SyntaxTable
    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    lemmas: Sequence[str]
    pos: Sequence[str]
    heads: Sequence[int]
    kinds: Sequence[frozenset[str]]
    children: Sequence[Sequence[int]]
    sents: Sequence[tuple[int, int]]
    sent_of: Sequence[int]
    mentions: Sequence[Mention]
    spans: Sequence[tuple[int, int] | None]
    covering: Sequence[int | None]
    anchors: Sequence[int | None]

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


def build_tree(doc: Doc, mentions: Sequence[Mention]) -> Tree:
    """Lay a parsed Doc and its mentions out as lists.

    A Doc without a parse gives a flat tree (each token its own head), on which only the
    adjacent-span patterns find something.
    """
    table = load_table(doc.lang_, "syntax", SyntaxTable)
    parsed = doc.has_annotation("DEP")
    labels = [token.dep_ for token in doc]
    scheme = _find_scheme(table, labels)
    heads = [token.head.i for token in doc] if parsed else list(range(len(doc)))
    children: list[list[int]] = [[] for _ in heads]
    for token, head in enumerate(heads):
        if head != token:
            children[head].append(token)
    kinds = scheme.kinds
    sents = _find_sentences(doc)
    starts = [token.idx for token in doc]
    ends = [token.idx + len(token) for token in doc]
    spans = _align(starts, ends, mentions)
    return Tree(
        lang=doc.lang_,
        table=table,
        starts=starts,
        ends=ends,
        words=[token.lower_ for token in doc],
        lemmas=[(token.lemma_ or token.text).lower() for token in doc],
        pos=[token.pos_ for token in doc],
        heads=heads,
        kinds=[kinds.get(label, NO_KINDS) for label in labels],
        children=children,
        sents=sents,
        sent_of=[i for i, (first, end) in enumerate(sents) for _ in range(first, end)],
        mentions=mentions,
        spans=spans,
        covering=_cover(len(heads), mentions, spans),
        anchors=[_find_anchor(heads, span) for span in spans],
    )


def _find_scheme(table: SyntaxTable, labels: Sequence[str]) -> Scheme:
    """Choose the annotation scheme that knows most of the labels."""
    used = set(labels)
    counts = {label: labels.count(label) for label in used}

    def known(scheme: Scheme) -> int:
        return sum(count for label, count in counts.items() if label in scheme.kinds)

    return max(table.schemes.values(), key=known)


def _find_sentences(doc: Doc) -> list[tuple[int, int]]:
    if not len(doc):
        return []
    if not doc.has_annotation("SENT_START"):
        return [(0, len(doc))]
    return [(sent.start, sent.end) for sent in doc.sents]


def _align(
    starts: Sequence[int], ends: Sequence[int], mentions: Sequence[Mention]
) -> list[tuple[int, int] | None]:
    """Give the tokens that each mention touches, first and last."""
    owner: dict[int, int] = {}
    for token, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for point in range(start, end):
            owner[point] = token
    found: list[tuple[int, int] | None] = []
    for mention in mentions:
        tokens = [owner[p] for p in range(mention.start, mention.end) if p in owner]
        found.append((tokens[0], tokens[-1]) if tokens else None)
    return found


def _cover(
    length: int, mentions: Sequence[Mention], spans: Sequence[tuple[int, int] | None]
) -> list[int | None]:
    """Give the longest argument mention over each token; names before other forms."""
    order = sorted(
        (
            (mention.form == "name", span[1] - span[0], -index, index, span)
            for index, (mention, span) in enumerate(zip(mentions, spans, strict=True))
            if span is not None and mention.label != "DATE"
        ),
    )
    covering: list[int | None] = [None] * length
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
