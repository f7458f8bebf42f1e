"""A parsed Doc in, plain lists by token out, for steps that look at tokens often.

A token of spaCy is made anew at each look; one array of a Doc costs a tenth of a walk.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from extractor.lang.folding import join_apostrophes
from extractor.lang.syntax_roles import Scheme, SyntaxTable

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from spacy.strings import StringStore
    from spacy.tokens import Doc

    Array = npt.NDArray[np.generic]

NO_KINDS: frozenset[str] = frozenset()
# What is read of a token: first what the vocabulary has, then numbers.
STRINGS = ("ORTH", "LOWER", "LEMMA", "POS", "DEP")
NUMBERS = ("IDX", "LENGTH", "SPACY", "HEAD", "SENT_START")
ATTRIBUTES = len(STRINGS) + len(NUMBERS)
# Those that are there before a parse, but for the words.
PLACED = 3
# Texts of the vocabulary that are kept from Doc to Doc, some 5 MB.
KEPT = 50_000
# A text by its key, which is the same in every vocabulary; the store is slower.
_texts: dict[int, str] = {}


@dataclass(frozen=True, slots=True)
class ParsedDoc:
    """One Doc as plain lists; each but ``sents`` has an item per token.

    ``words`` are as written, ``lower`` and ``lemmas`` in lower case (a missing lemma is
    the word), ``straight`` in lower case with straight apostrophes, ``labels`` the
    parser's. ``starts`` and ``ends`` are code points of
    ``text``; ``heads`` are token indices, a root is its own head; ``children`` are in
    text order. ``sents`` are half-open token spans, ``sent_of`` their index.
    """

    lang: str
    text: str
    words: Sequence[str]
    lower: Sequence[str]
    straight: Sequence[str]
    lemmas: Sequence[str]
    pos: Sequence[str]
    labels: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    heads: Sequence[int]
    children: Sequence[list[int]]
    sents: Sequence[tuple[int, int]]
    sent_of: Sequence[int]

    def cut(self, first: int, end: int) -> str:
        """Give the text of half-open tokens, without space around it."""
        return self.text[self.starts[first] : self.ends[end - 1]]


class Parse(NamedTuple):
    """What a parser finds, an item per token; ``heads`` are token indices."""

    lemmas: Sequence[str]
    pos: Sequence[str]
    labels: Sequence[str]
    heads: Sequence[int]


def read_words(doc: Doc) -> list[str]:
    """Read the texts of all tokens."""
    [words] = _read_strings(doc, doc.to_array(["ORTH"]).reshape(-1, 1))
    return words


def read_doc(doc: Doc | ParsedDoc) -> ParsedDoc:
    """Read a Doc; one that was read is given back.

    Without a parse each token is its own head, and all is one sentence.
    """
    if isinstance(doc, ParsedDoc):
        return doc
    columns = doc.to_array([*STRINGS, *NUMBERS]).reshape(-1, ATTRIBUTES)
    words, lower, *parsed = _read_strings(doc, columns[:, : len(STRINGS)])
    *places, offsets, opens = _read_numbers(columns[:, len(STRINGS) :])
    lemmas, pos, labels = parsed
    heads = [token + offset for token, offset in enumerate(offsets)]
    sents = _find_sentences(doc, opens)
    parse = Parse(lemmas, pos, labels, heads)
    return _build(doc.lang_, (words, lower), places, parse, sents)


def build_parsed_doc(doc: Doc, words: list[str], parse: Parse) -> ParsedDoc:
    """Build the lists of a Doc whose words were read, and parsed elsewhere.

    They are those that :func:`read_doc` would give if the parse stood on the Doc: a
    sentence is a tree.
    """
    places = _read_numbers(doc.to_array(list(NUMBERS[:PLACED])).reshape(-1, PLACED))
    strings = words, list(map(str.lower, words))
    return _build(doc.lang_, strings, places, parse, _find_trees(parse.heads))


def _build(
    lang: str,
    strings: Sequence[list[str]],
    places: Sequence[list[int]],
    parse: Parse,
    sents: list[tuple[int, int]],
) -> ParsedDoc:
    (words, lower), (starts, ends, spaced) = strings, places
    text = _join_words(words, spaced)
    curled = join_apostrophes(text) is not text
    pairs = zip(parse.lemmas, lower, strict=True)
    return ParsedDoc(
        lang=lang,
        text=text,
        words=words,
        lower=lower,
        straight=[join_apostrophes(word) for word in lower] if curled else lower,
        lemmas=[lemma.lower() or word for lemma, word in pairs],
        pos=parse.pos,
        labels=parse.labels,
        starts=starts,
        ends=ends,
        heads=parse.heads,
        children=find_children(parse.heads),
        sents=sents,
        sent_of=[i for i, (first, end) in enumerate(sents) for _ in range(first, end)],
    )


def find_children(heads: Sequence[int]) -> list[list[int]]:
    """Give the dependents of each token, in text order."""
    children: list[list[int]] = [[] for _ in heads]
    for token, head in enumerate(heads):
        if head != token:
            children[head].append(token)
    return children


def find_kinds(table: SyntaxTable, labels: Sequence[str]) -> list[frozenset[str]]:
    """Give the neutral kinds of each label, of the scheme that knows most of them."""
    kinds = _find_scheme(table, labels).kinds
    return list(map(kinds.get, labels, repeat(NO_KINDS)))


def _find_scheme(table: SyntaxTable, labels: Sequence[str]) -> Scheme:
    if len(table.schemes) == 1:
        return next(iter(table.schemes.values()))
    counts = Counter(labels)

    def count_known(scheme: Scheme) -> int:
        return sum(counts[label] for label in counts if label in scheme.kinds)

    return max(table.schemes.values(), key=count_known)


def _join_words(words: Sequence[str], spaced: Sequence[int]) -> str:
    """Join the text; ``doc.text`` makes a token of spaCy for each word of it."""
    pairs = zip(words, spaced, strict=True)
    return "".join([word + " " if gap else word for word, gap in pairs])


def _read_strings(doc: Doc, columns: Array) -> list[list[str]]:
    """Give the columns of STRINGS as texts."""
    global _texts  # noqa: PLW0603  # begun anew, and not emptied under another thread
    if len(_texts) > KEPT:
        _texts = {}
    known, strings = _texts, doc.vocab.strings
    keys: list[list[int]] = columns.astype("uint64").T.tolist()
    return [_read_texts(column, known, strings) for column in keys]


def _read_texts(
    keys: Sequence[int], known: dict[int, str], strings: StringStore
) -> list[str]:
    """Give the text of each key; ``known`` are those that were read before."""
    try:
        return [known[key] for key in keys]
    except KeyError:
        known.update((key, strings[key]) for key in set(keys) if key not in known)
        return [known[key] for key in keys]


def _read_numbers(columns: Array) -> list[list[int]]:
    """Give the columns of NUMBERS, or the first of them; ends in place of lengths.

    SPACY is 1 where a space follows, HEAD how far away the head is, SENT_START 1 where
    a sentence begins.
    """
    numbers = columns.astype("int64").T
    numbers[1] += numbers[0]
    found: list[list[int]] = numbers.tolist()
    return found


def _find_trees(heads: Sequence[int]) -> list[tuple[int, int]]:
    """Give the half-open tokens of each tree; those of two trees are never mixed."""
    firsts: dict[int, int] = {}
    tops: list[int] = []
    for token in range(len(heads)):
        top = token
        while top >= token and heads[top] != top:
            top = heads[top]
        tops.append(top if top >= token else tops[top])
        firsts.setdefault(tops[token], token)
    starts = sorted(firsts.values())
    return list(zip(starts, [*starts[1:], len(heads)], strict=True)) if heads else []


def _find_sentences(doc: Doc, opens: Sequence[int]) -> list[tuple[int, int]]:
    if not len(doc):
        return []
    if not doc.has_annotation("SENT_START"):
        return [(0, len(doc))]
    firsts = [0, *(token for token, flag in enumerate(opens) if flag == 1 and token)]
    return list(zip(firsts, [*firsts[1:], len(doc)], strict=True))
