"""Text in, islands of date words out: each word that a date may hold, with its kind.

One pass with one regular expression and one dictionary, over what stands between words
of no kind; cost grows with the length of the text and nothing else. A word of no kind
ends an island; islands without a seed (a word that can carry a date) are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from extractor.entities.dates.lexicon import ROMAN, SEEDS, Lexicon

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
_SIGNS = {
    "-": "dash", "–": "dash", "—": "dash", ",": "comma", ".": "period",
    "'": "apostrophe", "’": "apostrophe", "‘": "apostrophe", "(": "open",
    ")": "close", "/": "slash", "°": "suffix",
}  # fmt: skip
# What a sign or figures and the word glued to them make together.
_GLUED = {
    ("day", "suffix"): "day", ("apostrophe", "day"): "short_year",
    ("apostrophe", "number"): "short_year", ("year", "plural"): "span",
    ("short_year", "plural"): "decade", ("number", "plural"): "decade",
    ("day", "plural"): "decade",
}  # fmt: skip
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
        if lexicon.may_date(line):  # as not many do
            for first, end in lexicon.find_stretches(line):
                yield from _find_between(text, start + first, start + end, lexicon)
        start += len(line) + 1


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
    if not SEEDS.isdisjoint(kinds):
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
    if word[0] not in ROMAN or not set(word) <= set(ROMAN):
        return None
    figures = [ROMAN[letter] for letter in word]
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
