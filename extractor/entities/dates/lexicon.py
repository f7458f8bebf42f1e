"""The date words of one language in, what the words of a text may be out.

Hardly any word of a text has to do with a date, so a line is cut first at those that
have not, and only what lies between is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractor.lang.date_words import DateWords

_FIGURE = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_URL = re.compile(r"://|www\.")
# Pieces between two spaces that are kept, with what they are.
_KEPT = 50_000
# Kinds of words that can carry a date.
SEEDS = frozenset({
    "month", "month_bare", "month_short", "weekday", "unit", "units", "years",
    "century", "season", "festival", "day_word", "daypart", "year", "short_year",
    "full", "quarter_code", "decade", "quarter", "half", "middle",
    "era_before", "era_after", "span", "named_day", "year_word",
    "this_month",
})  # fmt: skip
# Figures of which some numbers are made, as words that no table has.
ROMAN = {"I": 1, "V": 5, "X": 10}


class Entry(NamedTuple):
    """What the table says of a word; ``case`` 0 any, 1 capital, 2 capitals."""

    kind: str
    value: int | str | None
    case: int


class Piece(NamedTuple):
    """What stands between two spaces of a text, as far as dates are concerned.

    ``first`` and ``end`` are around its words of no kind, 0 without one; ``length``
    counts the space behind it.
    """

    dating: bool
    first: int
    end: int
    length: int


class Lexicon:
    """The words of one language, ready for lookup; phrases hang on their first word."""

    def __init__(self, words: DateWords) -> None:
        self.entries: dict[str, Entry] = {}
        self.phrases: dict[str, list[tuple[re.Pattern[str], Entry]]] = {}
        for kind, plain in words.words.items():
            for word in plain:
                self._add(word, kind, None)
        for kind, valued in words.values.items():
            for word, value in valued.items():
                self._add(word, kind, value)
        for row in self.phrases.values():
            row.sort(key=lambda item: -len(item[0].pattern))
        self._heads = frozenset((*self.entries, *self.phrases))
        self._seeds = frozenset(self._find_seeds())
        self._inner = frozenset(self._find_inner(words))
        self._pieces: dict[str, Piece] = {}

    def _add(self, word: str, kind: str, value: int | str | None) -> None:
        first = re.match(r"[^\W\d_]+", word)
        head = first.group() if first else word
        capitals = head.isupper() and (len(head) > 1 or head != word)
        entry = Entry(kind, value, 2 if capitals else int(head[0].isupper()))
        if head == word:
            self.entries[word.lower()] = entry
            return
        rest = re.escape(word[len(head) :]).replace(r"\ ", r"[ \t]+")
        pattern = re.compile(rest.replace("'", "['’]") + r"(?!\w)", re.IGNORECASE)
        self.phrases.setdefault(head.lower(), []).append((pattern, entry))

    def _find_seeds(self) -> Iterator[str]:
        """Give the first words of what can carry a date."""
        for head, entry in self.entries.items():
            if entry.kind in SEEDS:
                yield head
        for head, row in self.phrases.items():
            if any(entry.kind in SEEDS for _, entry in row):
                yield head

    @staticmethod
    def _find_inner(words: DateWords) -> Iterator[str]:
        """Give the words of phrases, in lower case."""
        for kinds in (words.words, words.values):
            for group in kinds.values():
                for word in group:
                    yield from _LETTERS.findall(word.lower())

    def find_stretches(self, line: str) -> Iterator[tuple[int, int]]:
        """Give the half-open stretches of a line between words of no kind.

        Only those that may hold a date: a word of no kind, which nearly all are, is
        looked at no closer than to see that it is one.
        """
        start = at = 0
        dating = False
        pieces = self._pieces
        for written in line.split(" "):
            piece = pieces[written] if written in pieces else self._read(written)
            if piece.dating:
                dating = True
            elif piece.end:
                if dating:
                    yield start, at + piece.first
                    dating = False
                start = at + piece.end
            at += piece.length
        if dating:
            yield start, len(line)

    def _read(self, written: str) -> Piece:
        """Read a piece, and keep it for the next time."""
        dating, spans = self.may_date(written), []
        if not (dating or _URL.search(written)):
            spans = [
                match.span()
                for match in _LETTERS.finditer(written)
                if not self.may_have(match.group())
                and match.group().lower() not in self._inner
            ]
        first, end = (spans[0][0], spans[-1][1]) if spans else (0, 0)
        if len(self._pieces) >= _KEPT:
            self._pieces = {}  # begun anew, and not emptied under another thread
        piece = Piece(dating, first, end, len(written) + 1)
        self._pieces[written] = piece
        return piece

    def may_date(self, line: str) -> bool:
        """Tell whether a line has figures or a word that can carry a date."""
        if _FIGURE.search(line):
            return True
        return not self._seeds.isdisjoint(_LETTERS.findall(line.lower()))

    def may_have(self, word: str) -> bool:
        """Tell whether a word may be of some kind: most words of a text are of none."""
        return word.lower() in self._heads or word[0] in ROMAN

    def look_up(self, text: str, start: int, end: int) -> tuple[Entry | None, int]:
        """Give the entry of the word at ``start`` and where it ends (phrases win)."""
        word = text[start:end]
        low = word.lower()
        for pattern, entry in self.phrases.get(low, ()):
            more = pattern.match(text, end)
            if more and _fits(entry.case, word):
                return entry, more.end()
        found = self.entries.get(low)
        return (found if found and _fits(found.case, word) else None), end


def _fits(case: int, word: str) -> bool:
    return case == 0 or (word[0].isupper() if case == 1 else word.isupper())
