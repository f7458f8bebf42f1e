"""Text in, islands of date words out: each word that a date may hold, with its kind.

One pass with one regular expression and one dictionary; cost grows with the length of
the text and nothing else. A word of no kind ends an island; islands without a seed (a
word that can carry a date) are dropped at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from extractor.lang.date_words import DateWords

_END = r"(?![\w/]|[.-]\d)"
_TOKEN = re.compile(
    rf"""
    (?P<word>(?!https?://|www\.)[^\W\d_]+)
  | (?P<url>(?:https?://|www\.)\S+)
  | (?P<iso>\d{{4}}-\d{{2}}-\d{{2}})(?=T\d|{_END})
  | (?P<numeric>\d{{1,2}}(?P<sep>[./-])\d{{1,2}}(?P=sep)(?:\d{{4}}|(?<!-)\d{{2}})){_END}
  | (?P<number>\d+(?:[.,:]\d+)*)
  | (?P<line>(?<![ \t])[ \t]*\n\s*)
  | [^\w\s]|_
    """,
    re.VERBOSE,
)
_FIGURE = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_SIGNS = {
    "-": "dash", "–": "dash", "—": "dash", ",": "comma", ".": "period",
    "'": "apostrophe", "’": "apostrophe", "‘": "apostrophe", "(": "open",
    ")": "close", "/": "slash", "°": "suffix",
}  # fmt: skip
_SEEDS = frozenset({
    "month", "month_bare", "month_short", "weekday", "unit", "units", "years",
    "century", "season", "festival", "day_word", "daypart", "year", "short_year",
    "full", "quarter_code", "decade", "quarter", "half", "middle",
    "era_before", "era_after", "span", "named_day", "year_word",
    "this_month",
})  # fmt: skip
# What a sign or figures and the word glued to them make together.
_GLUED = {
    ("day", "suffix"): "day", ("apostrophe", "day"): "short_year",
    ("apostrophe", "number"): "short_year", ("year", "plural"): "span",
    ("short_year", "plural"): "decade", ("number", "plural"): "decade",
    ("day", "plural"): "decade",
}  # fmt: skip
_ROMAN = {"I": 1, "V": 5, "X": 10}
# Two-digit years up to this one are of this century ("'23"), later ones of the last
# ("'68"): a fixed pivot, so that a text always means the same.
TWO_DIGIT_PIVOT = 30
# From here on round hundreds with an "s" are a decade ("the 2000s").
FIRST_DECADES = 2000
# Four-digit numbers outside are no years unless an era says so.
FIRST_YEAR, LAST_YEAR = 1000, 2100


@dataclass(slots=True)
class Node:
    """A word, a sign or a date already made; ``value`` depends on the kind."""

    kind: str
    start: int
    end: int
    value: Any = None


class Entry(NamedTuple):
    """What the table says of a word; ``case`` 0 any, 1 capital, 2 capitals."""

    kind: str
    value: int | str | None
    case: int


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
            if entry.kind in _SEEDS:
                yield head
        for head, row in self.phrases.items():
            if any(entry.kind in _SEEDS for _, entry in row):
                yield head

    def may_date(self, line: str) -> bool:
        """Tell whether a line has figures or a word that can carry a date."""
        if _FIGURE.search(line):
            return True
        return not self._seeds.isdisjoint(_LETTERS.findall(line.lower()))

    def may_have(self, word: str) -> bool:
        """Tell whether a word may be of some kind: most words of a text are of none."""
        return word.lower() in self._heads or word[0] in _ROMAN

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


def find_islands(
    text: str, lexicon: Lexicon, *, hard_wrapped: bool = False
) -> Iterator[list[Node]]:
    """Cut a text into islands of date words.

    A line break ends an island; in a hard-wrapped text only an empty line does.
    """
    if hard_wrapped:
        yield from _find_between(text, 0, len(text), lexicon)
        return
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if lexicon.may_date(line):  # as not many do
            yield from _find_between(text, start, end, lexicon)
        start = end + 1


def _find_between(
    text: str, start: int, end: int, lexicon: Lexicon
) -> Iterator[list[Node]]:
    """Cut a stretch of a text, which only an empty line divides, into islands."""
    nodes: list[Node] = []
    skip = 0
    for match in _TOKEN.finditer(text, start, end):
        group = match.lastgroup
        plain = group == "word" and not lexicon.may_have(match.group())
        if plain and not nodes:  # as most words of a text
            continue
        if match.start() < skip or (group == "line" and _is_wrap(match)):
            continue
        node = None if plain else _node(match, text, lexicon)
        if node is None:
            if _has_seed(nodes):
                yield nodes
            nodes = []
            continue
        skip = node.end
        if not (nodes and _is_glued(nodes[-1], node, text)):
            nodes.append(node)
    if _has_seed(nodes):
        yield nodes


def _has_seed(nodes: list[Node]) -> bool:
    kinds = [node.kind for node in nodes]
    if not _SEEDS.isdisjoint(kinds):
        return True
    if "number" in kinds and any(_may_be_year(*pair) for pair in pairwise(nodes)):
        return True
    return "day" in kinds and any(_may_be_day(*pair) for pair in pairwise(nodes))


def _may_be_year(before: Node, node: Node) -> bool:
    """Tell whether figures may be a year before 1000: "nel 476"."""
    figures = node.kind == "number" and node.end - node.start == 3
    return figures and before.kind == "in"


def _may_be_day(before: Node, node: Node) -> bool:
    """Tell whether figures may be a day of the month last named: "il 21"."""
    return node.kind == "day" and before.kind == "article"


def _is_wrap(match: re.Match[str]) -> bool:
    """Tell whether a line break only wraps a line: no empty line follows."""
    return match.group().count("\n") < 2


def _node(match: re.Match[str], text: str, lexicon: Lexicon) -> Node | None:
    group = match.lastgroup
    start, end = match.span()
    if group == "word":
        entry, end = lexicon.look_up(text, start, end)
        if entry is None:
            return _roman(match.group(), start, end)
        return Node(entry.kind, start, end, entry.value)
    if group is None:
        kind = _SIGNS.get(match.group())
        return Node(kind, start, end) if kind else None
    if group in ("url", "line"):
        return None
    return _numeral(group, match, text)


def _is_glued(last: Node, node: Node, text: str) -> bool:
    """Join what stands without a space: ordinals, decades, elided articles."""
    if last.end != node.start and text[last.end : node.start] not in ("'", "’"):
        return False
    if node.kind == "apostrophe":
        elided = text[last.end - 1].isalnum()
        return elided and text[node.end : node.end + 1].isalnum()
    made = _GLUED.get((last.kind, node.kind))
    if made is None or (made in ("span", "decade") and last.value % 10):
        return False
    if made == "span":
        # "The 1990s" are a decade, "the 1800s" a century.
        length = 100 if last.value % 100 == 0 and last.value < FIRST_DECADES else 10
        last.value = f"{last.value}/{last.value + length - 1}"
    elif made == "short_year":
        if node.end - node.start != 2:
            return False
        last.value = node.value
    last.kind, last.end = made, node.end
    return True


def _roman(word: str, start: int, end: int) -> Node | None:
    if word[0] not in _ROMAN or not set(word) <= set(_ROMAN):
        return None
    figures = [_ROMAN[letter] for letter in word]
    after = [*figures[1:], 0]
    value = sum(n if n >= m else -n for n, m in zip(figures, after, strict=True))
    return Node("roman", start, end, value)


def _numeral(group: str, match: re.Match[str], text: str) -> Node | None:
    """Read a date in figures, a range of years or a plain number."""
    start, end = match.span()
    if start and (text[start - 1].isalpha() or text[start - 1] in "_$€£#"):
        return None
    if text[end : end + 1] in ("%", "€", "$", "£"):
        return None
    said = match.group()
    if group == "number":
        return _number(said, start, end)
    parts = re.split(r"[./-]", said)
    numbers = [int(part) for part in parts]
    if group == "numeric" and len(parts[2]) == 2:
        numbers[2] = full_year(numbers[2])
    return Node("full", start, end, (group == "iso", *numbers))


def _number(said: str, start: int, end: int) -> Node | None:
    if not said.isdecimal() or len(said) > 4:
        return None
    value = int(said)
    if len(said) == 4 and FIRST_YEAR <= value <= LAST_YEAR:
        return Node("year", start, end, value)
    kind = "day" if len(said) <= 2 and 1 <= value <= 31 else "number"
    return Node(kind, start, end, value)


def full_year(two_digits: int) -> int:
    """Give a two-digit year its century.

    Examples
    --------
    >>> full_year(23), full_year(68)
    (2023, 1968)
    """
    return two_digits + (2000 if two_digits <= TWO_DIGIT_PIVOT else 1900)
