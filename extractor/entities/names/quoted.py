"""Marks in, the same with what stands in quotation marks inside a name, out.

"[Salvatore «Totò» Riina]" is one person, "[Policlinico "Gemelli"]" one place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.entities.names.marks import Mark
from extractor.lang.parsed_doc import ParsedDoc

QUOTES = frozenset('"“”„«»')
# Tokens of a nickname, and of the first name or surname around it.
LONGEST = 2


def join_quoted(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Join a first name, a nickname and a surname; close what a name has opened."""
    listed = list(marks)
    end = 0
    for place, mark in enumerate(listed):
        if mark.start < end:
            continue
        words = mark.parsed.words
        end = mark.end
        if end < len(words) and words[end] in QUOTES:
            end = _find_surname(mark, listed[place + 1 :]) or _find_closing(mark)
        yield mark.cut(mark.start, end)


def closes(parsed: ParsedDoc, first: int, token: int) -> bool:
    """Whether a token closes a quotation that opens behind ``first`` and before it."""
    words = parsed.words
    if words[token] not in QUOTES or words[first] in QUOTES:
        return False
    return sum(word in QUOTES for word in words[first:token]) % 2 == 1


def _find_closing(mark: Mark) -> int:
    """Give the end of a mark, or of the quotation mark behind it that closes it."""
    return mark.end + closes(mark.parsed, mark.start, mark.end)


def _find_surname(mark: Mark, following: Sequence[Mark]) -> int | None:
    """Give the end of a person's name that goes on behind a nickname, or None."""
    words = mark.parsed.words
    closing = _find_end_of_nickname(mark) if mark.label == "PER" else None
    if closing is None or not words[closing + 1][:1].isupper():
        return None
    first = closing + 1
    other = next((m for m in following if m.end > first), None)
    if other is None or other.start > first:
        return first + 1 if mark.parsed.pos[first] == "PROPN" else None
    short = other.label == "PER" and other.end - first <= LONGEST
    return other.end if short else None


def _find_end_of_nickname(mark: Mark) -> int | None:
    """Give the quotation mark that closes a nickname in or behind a first name."""
    words, opening = mark.parsed.words, mark.end
    last = len(words) - 1
    if closes(mark.parsed, mark.start, opening):  # "[Joaquín "El Chapo]" Guzmán"
        return opening if opening < last else None
    if opening - mark.start > LONGEST:
        return None
    inside = range(opening + 2, min(opening + LONGEST + 2, last))
    closing = next((t for t in inside if words[t] in QUOTES), None)
    if closing is None:
        return None
    named = words[opening + 1][:1].isupper() and words[closing - 1][:1].isupper()
    return closing if named else None
