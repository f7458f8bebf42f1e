"""A parsed Doc in, plain lists by token out, for steps that look at tokens often.

A token of spaCy is made anew at each look; one array of a Doc costs a tenth of a walk.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import TYPE_CHECKING

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
NUMBERS = ("IDX", "LENGTH", "HEAD", "SPACY", "SENT_START")
ATTRIBUTES = len(STRINGS) + len(NUMBERS)
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


def read_doc(doc: Doc | ParsedDoc) -> ParsedDoc:
    """Read a Doc; one that was read is given back.

    Without a parse each token is its own head, and all is one sentence.
    """
    if isinstance(doc, ParsedDoc):
        return doc
    columns = doc.to_array([*STRINGS, *NUMBERS]).reshape(-1, ATTRIBUTES)
    words, lower, lemmas, pos, labels = _read_strings(doc, columns[:, : len(STRINGS)])
    starts, ends, heads, spaced, opens = _read_numbers(columns[:, len(STRINGS) :])
    sents = _find_sentences(doc, opens)
    text = _join_words(words, spaced)
    curled = join_apostrophes(text) is not text
    return ParsedDoc(
        lang=doc.lang_,
        text=text,
        words=words,
        lower=lower,
        straight=[join_apostrophes(word) for word in lower] if curled else lower,
        lemmas=[a.lower() or word for a, word in zip(lemmas, lower, strict=True)],
        pos=pos,
        labels=labels,
        starts=starts,
        ends=ends,
        heads=heads,
        children=find_children(heads),
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
    """Give the columns of NUMBERS, with the end of each token for LENGTH.

    HEAD is the index of the token's head, SPACY is 1 where a space follows, SENT_START
    1 where a sentence begins.
    """
    numbers = columns.astype("int64").T
    numbers[1] += numbers[0]
    starts, ends, offsets, spaced, opens = numbers.tolist()
    heads = [token + offset for token, offset in enumerate(offsets)]
    return [starts, ends, heads, spaced, opens]


def _find_sentences(doc: Doc, opens: Sequence[int]) -> list[tuple[int, int]]:
    if not len(doc):
        return []
    if not doc.has_annotation("SENT_START"):
        return [(0, len(doc))]
    firsts = [0, *(token for token, flag in enumerate(opens) if flag == 1 and token)]
    return list(zip(firsts, [*firsts[1:], len(doc)], strict=True))
