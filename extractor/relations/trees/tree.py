"""A parsed Doc in, plain lists out: words, heads, children, kinds, mentions."""

from __future__ import annotations

from collections.abc import MutableSequence, Sequence
from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Doc

from extractor.lang.parsed_doc import (
    NO_KINDS,
    ParsedDoc,
    find_kinds,
    read_doc,
)
from extractor.lang.syntax_roles import SyntaxTable
from extractor.lang.tables import load_table
from extractor.records import Mention
from extractor.relations.trees.common_words import drop_common, drop_nouns
from extractor.relations.trees.covering import align, cover, find_anchor
from extractor.relations.trees.inner_names import drop_inner
from extractor.relations.trees.repairs import (
    is_beneath,
    join_halves,
    join_kinds,
    join_titles,
    lift_objects,
    lower_participles,
    lower_phrases,
    mend_arguments,
    mend_relatives,
    split_names,
)
from extractor.relations.triggers.lemmas import KnownLemmas

NOUN, NUMBER = "NOUN", "NUM"
OBJECT = frozenset({"object"})


@dataclass(frozen=True, slots=True)
class Tree:
    """One document for the rules; every list has an item per token.

    ``words`` and ``lemmas`` are lower case, ``verbs`` says which are verbs. ``heads``
    are token indices, a root is its own head. ``kinds`` are neutral kinds of dependency
    (see ``Scheme``), ``beneath`` all those of a token's children, and maybe more.
    ``sents`` are half-open token spans, ``sent_of`` their index per token. ``spans``
    are the first and last token of each mention, both included (None where it covers
    none), ``named`` the indices of the mentions that begin in each sentence, in text
    order, ``labels`` all their labels. ``covering`` is the index of the argument
    mention (PER, ORG, LOC) over a token, ``anchors`` the syntactic head token of each
    mention. ``memo`` keeps what was read once, for patterns that share a trigger.
    """

    lang: str
    table: SyntaxTable
    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    lemmas: MutableSequence[str]
    pos: MutableSequence[str]
    verbs: Sequence[bool]
    heads: MutableSequence[int]
    kinds: MutableSequence[frozenset[str]]
    children: Sequence[list[int]]
    beneath: MutableSequence[frozenset[str]]
    sents: Sequence[tuple[int, int]]
    sent_of: Sequence[int]
    mentions: Sequence[Mention]
    spans: Sequence[tuple[int, int] | None]
    named: Sequence[Sequence[int]]
    labels: Sequence[frozenset[str]]
    covering: Sequence[int | None]
    anchors: Sequence[int | None]
    memo: dict[Any, Any] = field(default_factory=dict, repr=False)

    def is_kind(self, token: int, kind: str, *others: str) -> bool:
        """Say whether the token depends on its head in one of these ways."""
        found = self.kinds[token]
        return kind in found or (others != () and not found.isdisjoint(others))

    def children_of(self, token: int, kind: str, *others: str) -> list[int]:
        """Give the dependents of one of these kinds, in text order."""
        beneath = self.beneath[token]
        if not others:  # as in most calls
            if kind not in beneath:
                return []
            found = self.kinds
            return [c for c in self.children[token] if kind in found[c]]
        found, kinds = self.kinds, (kind, *others)
        if beneath.isdisjoint(kinds):
            return []
        return [c for c in self.children[token] if not found[c].isdisjoint(kinds)]

    def change_kind(self, token: int, kinds: frozenset[str]) -> None:
        """Let a token depend on its head in another way."""
        head = self.heads[token]
        self.kinds[token] = kinds
        self.beneath[head] = self.beneath[head] | kinds

    def move(self, token: int, head: int, kinds: frozenset[str]) -> None:
        """Hang a token on another head, with what depends on it.

        What hangs beneath the token is no head for it: such a move is left undone,
        as a loop of heads would never end.
        """
        if self.is_beneath(head, token):
            return
        self.children[self.heads[token]].remove(token)
        self.children[head].append(token)
        self.children[head].sort()
        self.heads[token] = head
        self.change_kind(token, kinds)

    def is_beneath(self, token: int, head: int) -> bool:
        """Say whether a token is another one or hangs beneath it."""
        return is_beneath(token, head, self.heads)

    def turn(self, root: int, head: int, kinds: frozenset[str]) -> None:
        """Make a dependent of a root the root, and the root its dependent."""
        self.children[root].remove(head)
        self.heads[head] = head
        self.kinds[head] = NO_KINDS
        self.children[head].append(root)
        self.children[head].sort()
        self.heads[root] = head
        self.change_kind(root, kinds)

    def is_verb(self, token: int) -> bool:
        """Say whether the token is a verb."""
        return self.verbs[token]

    def find_right_edge(self, token: int) -> int:
        """Give the last token of the phrase that a token heads."""
        while self.children[token] and self.children[token][-1] > token:
            token = self.children[token][-1]
        return token

    def find_bounds(self, tokens: Sequence[int]) -> tuple[int, int]:
        """Give the half-open code points of tokens in text order."""
        return self.starts[tokens[0]], self.ends[tokens[-1]]

    def find_sentence_bounds(self, token: int) -> tuple[int, int]:
        """Give the code points of the token's sentence, without space around it."""
        sentence = self.sent_of[token]
        key = "bounds", sentence
        known: tuple[int, int] | None = self.memo.get(key)
        if known is None:
            said = [i for i in range(*self.sents[sentence]) if self.words[i].strip()]
            known = self.memo[key] = self.find_bounds(said)
        return known


def build_tree(
    doc: Doc | ParsedDoc,
    mentions: Sequence[Mention],
    known: KnownLemmas | None = None,
) -> Tree:
    """Lay a parsed Doc, read or not, and its mentions out as lists.

    ``known`` corrects lemmas. A Doc without a parse gives a flat tree (each token its
    own head), on which only the adjacent-span patterns find something.
    """
    parsed = read_doc(doc)
    table = load_table(parsed.lang, "syntax", SyntaxTable)
    words, lemmas = parsed.lower, parsed.lemmas
    pos = _read_pos(words, parsed.pos, table)
    heads, children = list(parsed.heads), list(map(list, parsed.children))
    spans = align(parsed.starts, parsed.ends, mentions)
    kinds = mend_arguments(_read_kinds(table, parsed), heads, children)
    kinds = mend_relatives(kinds, heads, children, words, table.relative_pronouns)
    named = drop_common(
        words, pos, drop_nouns(lemmas, pos, mentions, spans, table), table
    )
    named = drop_inner(parsed, kinds, mentions, named, table)
    covering = cover(words, mentions, named)
    said = _group(parsed, spans)
    split_names(kinds, heads, children, covering)
    join_titles(kinds, heads, children, covering)
    join_halves(kinds, heads, children, covering)
    lift_objects(kinds, heads, children)
    commas, verb_pos = table.surface.commas, table.surface.verb_pos
    is_comma = [word in commas for word in words]
    lower_participles(kinds, heads, children, covering, is_comma)
    lower_phrases(kinds, heads, children, is_comma)
    return Tree(
        lang=parsed.lang,
        table=table,
        starts=parsed.starts,
        ends=parsed.ends,
        words=words,
        lemmas=_correct(words, lemmas, pos, table, known),
        pos=pos,
        verbs=[tag in verb_pos for tag in pos],
        heads=heads,
        kinds=kinds,
        children=children,
        beneath=[join_kinds(kinds, under) if under else NO_KINDS for under in children],
        sents=parsed.sents,
        sent_of=parsed.sent_of,
        mentions=mentions,
        spans=spans,
        named=said,
        labels=[frozenset([mentions[index].label for index in some]) for some in said],
        covering=covering,
        anchors=[find_anchor(heads, span) for span in spans],
    )


def _read_pos(
    words: Sequence[str], tags: Sequence[str], table: SyntaxTable
) -> list[str]:
    """Give the parts of speech, where somebody of an age is no number: "un 34enne"."""
    pos, aged = list(tags), table.surface.aged
    if aged and NUMBER in pos:
        for token, tag in enumerate(pos):
            if tag == NUMBER and words[token].endswith(aged):
                pos[token] = NOUN
    return pos


def _read_kinds(table: SyntaxTable, parsed: ParsedDoc) -> list[frozenset[str]]:
    """Give the kinds of all tokens; a root has none, whatever its label."""
    kinds = find_kinds(table, parsed.labels)
    for token, head in enumerate(parsed.heads):
        if head == token:
            kinds[token] = NO_KINDS
    return kinds


def _correct(
    words: Sequence[str],
    lemmas: Sequence[str],
    pos: Sequence[str],
    table: SyntaxTable,
    known: KnownLemmas | None,
) -> list[str]:
    """Put the lemma of a known form in the place of one that nobody looks for."""
    if known is None:
        return list(lemmas)
    verbs, right, nouns = table.surface.verb_pos, known.lemmas, known.nouns
    return [
        known.correct(word, lemma, verb=True)
        if p in verbs
        else lemma
        if lemma in right
        else nouns.get(word, lemma)
        for word, lemma, p in zip(words, lemmas, pos, strict=True)
    ]


def _group(
    parsed: ParsedDoc, spans: Sequence[tuple[int, int] | None]
) -> list[list[int]]:
    """Give the indices of the mentions that begin in each sentence."""
    named: list[list[int]] = [[] for _ in parsed.sents]
    for index, span in enumerate(spans):
        if span is not None:
            named[parsed.sent_of[span[0]]].append(index)
    return named
