"""A text in, the places of its notes, bibliography and note numbers out.

They are the apparatus of an article, not its prose: the works a note names, their
authors and dates are no facts of the story. The text keeps them; only the analysis
does not see them, and all offsets stay those of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from extractor.lang.layout_words import LayoutTable
from extractor.lang.tables import load_table
from extractor.records import LANGUAGES, Article, Entity, Extraction

Span = tuple[int, int]

NOTE = "apparatus"
# "[12]", "[1, 3]", "[4-6]": four digits are years.
CALL = re.compile(r"\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,9}\]")
# "coesione¹²": digits raised above the line, after a word or its punctuation.
RAISED = re.compile(r"(?<=[^\s\d])[⁰¹²³⁴-⁹]{1,3}(?![\w⁰¹²³⁴-⁹])")
# "[1]", "(1)", "1.", "1)", "¹" or a bare number before a note.
NOTE_LINE = re.compile(
    r"[ \t]*(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)]|([⁰¹²³⁴-⁹]{1,3})"
    r"|(\d{1,3})(?=[ \t]))[ \t]*(?=\S)"
)
LINK = re.compile(r"https?://|\bwww\.", re.IGNORECASE)
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
# Before a heading word: Markdown and numbers of sections; after it: a colon.
HEADING = re.compile(r"(?:#+|\d{1,2}\.?)?[ \t]*+(.{2,40}?)[ \t]*:?")
# Characters of a heading with all that; longer lines are not looked at.
MAX_HEADING = 100
RAISED_SIGNS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
RAISED_DIGITS = str.maketrans(RAISED_SIGNS, "0123456789")
# Of the notes of a list: at least this share must look like references, or be called.
MIN_SHARE = 0.5
# Notes stand behind the prose: what comes before them is at least this share of it.
MIN_BODY = 0.2
# Lists from the end that are looked at; notes are the last, or nearly.
MAX_LISTS = 5
# Characters of a reference, and of one with a link; longer paragraphs are prose.
MAX_REFERENCE, MAX_LINKED = 300, 600
# Characters before a raised number that tell a unit (km²) from a word.
MAX_UNIT = 5


class Line(NamedTuple):
    """A line that is not empty, and whether an empty one stands before it."""

    start: int
    end: int
    text: str
    apart: bool


def find_apparatus(text: str) -> tuple[Span, ...]:
    """Find what is left out of the analysis: half-open code points, sorted, apart.

    Notes are numbered paragraphs behind the prose, 1, 2, 3 and so on, of which at
    least half look like references (a link, a year, a word of ``layout.toml``) or are
    called in the prose, or which a heading announces ("Note", "References").
    A bibliography is what follows such a heading and looks like references.

    Examples
    --------
    >>> find_apparatus("Ha detto di no. [1] Poi è partito.")
    ((16, 19),)
    """
    if not _may_have(text):
        return ()
    lines = tuple(_find_lines(text))
    blocks = _merge([*_find_notes(text, lines), *_find_bibliographies(text, lines)])
    calls = (s for s in _find_calls(text) if not _inside(s, blocks))
    return tuple(sorted([*blocks, *calls]))


def add_apparatus(article: Article) -> Article:
    """Note the apparatus of an article, unless its notes have an entry already.

    An empty entry keeps everything in the analysis.
    """
    if NOTE in article.notes:
        return article
    found = [list(span) for span in find_apparatus(article.text)]
    if not found:
        return article
    return replace(article, notes=dict(article.notes) | {NOTE: found})


def mask_apparatus(text: str, notes: Mapping[str, Any]) -> str:
    """Give the text as the analysis sees it: of the same length, the apparatus blank.

    ``notes`` are those of the article; without an entry ``apparatus``, nothing is.
    """
    pieces, place = [], 0
    for start, end in sorted(notes.get(NOTE, ())):
        if not place <= start < end <= len(text):
            continue
        gap = text[start:end]
        blank = " " * len(gap) if "\n" not in gap else "\n" * len(gap)
        pieces += [text[place:start], blank]
        place = end
    return "".join([*pieces, text[place:]])


def restore_words(found: Extraction) -> Extraction:
    """Give mentions the words of the text, and names one space, where a call was blank.

    "Unione[3] europea" is said so in the text; its name has no gap.
    """
    text = found.article.text
    if all(text[m.start : m.end] == m.text for m in found.mentions):
        return found
    return replace(
        found,
        mentions=tuple(replace(m, text=text[m.start : m.end]) for m in found.mentions),
        entities=tuple(map(_close_gaps, found.entities)),
    )


def _close_gaps(entity: Entity) -> Entity:
    aliases = {_one_space(alias) for alias in entity.aliases}
    return replace(
        entity,
        name=_one_space(entity.name),
        names={lang: _one_space(name) for lang, name in entity.names.items()},
        aliases=tuple(sorted(aliases - {_one_space(entity.name)})),
    )


def _one_space(name: str) -> str:
    return " ".join(name.split())


def _may_have(text: str) -> bool:
    return any(c in text for c in f"[{RAISED_SIGNS}") or "\n" in text


def _find_lines(text: str) -> Iterator[Line]:
    start, apart = 0, True
    for line in text.split("\n"):
        if line.strip():
            yield Line(start, start + len(line), line, apart)
            apart = False
        else:
            apart = True
        start += len(line) + 1


def _find_calls(text: str) -> Iterator[Span]:
    for call in CALL.finditer(text):
        yield call.span()
    if not any(digit in text for digit in RAISED_SIGNS):  # as in nearly all
        return
    for call in RAISED.finditer(text):
        if not _units().search(text, max(0, call.start() - MAX_UNIT), call.start()):
            yield call.span()


def _inside(span: Span, blocks: Sequence[Span]) -> bool:
    place = bisect_right(blocks, (span[0], len(blocks) and blocks[-1][1])) - 1
    return place >= 0 and span[0] < blocks[place][1]


def _find_notes(text: str, lines: Sequence[Line]) -> Iterator[Span]:
    """Find the last list of numbers 1, 2, 3 ... that is one of notes."""
    numbers = [_find_number(line) for line in lines]
    firsts = [i for i, number in enumerate(numbers) if number == 1]
    for first in reversed(firsts[-MAX_LISTS:]):
        if lines[first].start < MIN_BODY * len(text.rstrip()):
            return
        headed = first > 0 and _is_heading(lines[first - 1].text)
        items = tuple(_follow(numbers, first))
        members = frozenset(items)
        texts = [_find_item(lines, i, members) for i in items]
        if not headed and not _are_notes(text, lines[first].start, texts):
            continue
        start = lines[first - headed].start
        yield start, max(end for _, end in texts)
        return


def _follow(numbers: Sequence[int | None], first: int) -> Iterator[int]:
    """Give the lines with 1, 2, 3 ... from the first on."""
    wanted = 1
    for index in range(first, len(numbers)):
        if numbers[index] == wanted:
            yield index
            wanted += 1


def _find_number(line: Line) -> int | None:
    found = NOTE_LINE.match(line.text)
    if found is None:
        return None
    return int(next(filter(None, found.groups())).translate(RAISED_DIGITS))


def _find_item(lines: Sequence[Line], index: int, items: Collection[int]) -> Span:
    """Give one note with the lines that go on it, up to an empty line."""
    end = lines[index].end
    for number in range(index + 1, len(lines)):
        if lines[number].apart or number in items:
            break
        end = lines[number].end
    return lines[index].start, end


def _are_notes(text: str, start: int, items: Sequence[Span]) -> bool:
    called = {
        int(number)
        for a, b in _find_calls(text[:start])
        for number in re.findall(r"\d+", text[a:b].translate(RAISED_DIGITS))
    }
    good = sum(
        number in called or _is_cited(text[a:b])
        for number, (a, b) in enumerate(items, start=1)
    )
    return good >= MIN_SHARE * len(items)


def _is_cited(item: str) -> bool:
    """Whether a note has the marks of a reference: a link, or a word of citations."""
    return bool(LINK.search(item) or _citations().search(item))


def _find_bibliographies(text: str, lines: Sequence[Line]) -> Iterator[Span]:
    """Find headings with what follows them and looks like references."""
    for index, line in enumerate(lines):
        if not _is_heading(line.text) or line.start < MIN_BODY * len(text.rstrip()):
            continue
        end = None
        for after in lines[index + 1 :]:
            if not _is_reference(after.text):
                break
            end = after.end
        if end is not None:
            yield line.start, end


def _is_reference(line: str) -> bool:
    if _is_cited(line):
        return len(line) <= MAX_LINKED
    return len(line) <= MAX_REFERENCE and YEAR.search(line) is not None


def _is_heading(line: str) -> bool:
    said = line.strip()
    found = HEADING.fullmatch(said) if len(said) <= MAX_HEADING else None
    return found is not None and found[1].strip("*_ ").lower() in _headings()


def _merge(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


@cache
def _headings() -> frozenset[str]:
    """Headings of both languages: notes are often in another than the article."""
    tables = (load_table(lang, "layout", LayoutTable) for lang in LANGUAGES)
    return frozenset().union(*(table.apparatus.headings for table in tables))


@cache
def _citations() -> re.Pattern[str]:
    tables = (load_table(lang, "layout", LayoutTable) for lang in LANGUAGES)
    words = sorted({word for t in tables for word in t.apparatus.citations})
    either = "|".join(map(re.escape, words))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


@cache
def _units() -> re.Pattern[str]:
    tables = (load_table(lang, "layout", LayoutTable) for lang in LANGUAGES)
    units = sorted({unit for t in tables for unit in t.apparatus.units})
    return re.compile(rf"(?<!\w)(?:{'|'.join(units)})$")
