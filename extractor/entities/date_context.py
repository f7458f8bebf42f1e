"""The text around a date in, what it says of the date out: anchor, tense, sentence.

An anchor is the date of a dateline or byline: "(ANSA) - ROMA, 8 MAR 2021 -",
"di X (Opinione Pubblica 06.12.23)", "MOSCOW 1996-12-06".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extractor.entities.date_expressions import Calendar, Found
from extractor.entities.date_values import Stamp, write_edtf
from extractor.lang.date_words import DateWords, TenseWords
from extractor.lang.tables import load_table

# Datelines and bylines stand in the first lines: title, subtitle, author, place.
HEAD_CHARACTERS = 600
# A line of no more than this is a dateline or byline, a longer one prose.
LINE_CHARACTERS = 80
# A clause seldom has its verb further away than this.
CLAUSE_CHARACTERS = 120
_CLAUSE_END = re.compile(r"[.;:!?\n“”«»\"]")
_SENTENCE_END = re.compile(r"[.!?][\s”»\")]|\n")
_WORD = re.compile(r"[^\W\d_]+")
_DASH_AFTER = re.compile(r"[ \t]*\)?[ \t]*(?:[-–—][ \t]|[-–—]?$)", re.MULTILINE)
_PLACE_BEFORE = re.compile(r"^[^\n.;:!?]{2,60}?[ ,(]*$")
_ALONE_AFTER = re.compile(r"[ \t]*\)?[ \t]*(?:$|[-–—])", re.MULTILINE)


def find_dateline(text: str, found: Sequence[Found], words: DateWords) -> str | None:
    """Give the EDTF date of a dateline or byline in the first lines, or None."""
    for date in found:
        if date.start > HEAD_CHARACTERS:
            return None
        meaning = date.meaning
        if not isinstance(meaning, Calendar) or not isinstance(meaning.year, int):
            continue
        if meaning.month is None or not _is_dateline(text, date, words):
            continue
        stamp = Stamp(meaning.year, meaning.month, meaning.day)
        return write_edtf((stamp, stamp))
    return None


def _is_dateline(text: str, date: Found, words: DateWords) -> bool:
    """Tell whether a date stands in brackets, after a place or after its cue."""
    line = text[text.rfind("\n", 0, date.start) + 1 : date.start]
    cue = line.rstrip(" :").lower()
    if any(
        re.search(rf"(?:^|\W){re.escape(word)}$", cue) for word in words.dateline.before
    ):
        return not cue.endswith(
            tuple(f"{word} {words.dateline.before[0]}" for word in words.words["in"])
        )
    if "(" in line[-40:] and text[date.end : date.end + 1] == ")":
        return _ALONE_AFTER.match(text, date.end) is not None
    if len(line) > LINE_CHARACTERS or not _ALONE_AFTER.match(text, date.end):
        return False
    return not line.strip() or _has_place(line)


def _has_place(line: str) -> bool:
    """Tell whether words before a date are names only: "Milano,", "DILI, East Timor"."""
    found = _WORD.findall(line)
    names = [word for word in found if word[0].isupper()]
    return (
        bool(names)
        and _PLACE_BEFORE.match(line) is not None
        and (
            len(names) >= len(found) - 1
            and line.lstrip()[:1] in "(" + line.lstrip()[:1].upper()
        )
    )


@cache
def load_tense(lang: str) -> TenseWords:
    """Load the words and endings that tell past from future; cached."""
    return load_table(lang, "dates", DateWords).tense


def find_tense(text: str, date: Found, words: TenseWords) -> int:
    """Give -1 if the clause of a date speaks of the past, +1 of the future, else 0.

    The nearest verb to the left decides, else the nearest to the right. Dates that
    belong to a noun ("the summit of 3 May") or lie ahead of the verb ("set for
    Friday") are not turned.
    """
    left = text[max(0, date.start - CLAUSE_CHARACTERS) : date.start]
    left = left[max((m.end() for m in _CLAUSE_END.finditer(left)), default=0) :]
    right = text[date.end : date.end + CLAUSE_CHARACTERS]
    stop = _CLAUSE_END.search(right)
    right = right[: stop.start()] if stop else right
    before = _WORD.findall(left)
    if before and before[-1].lower() in (*words.ahead, *words.attributive):
        return 0
    for word in [*reversed(before), *_WORD.findall(right)]:
        tense = _tense(word, words)
        if tense:
            return tense
    return 0


def _tense(word: str, words: TenseWords) -> int:
    if word in words.future or (len(word) > 4 and word.endswith(words.future_endings)):
        return 1
    low = word.lower()
    if low in words.past:
        return -1
    return (
        -1
        if len(word) > 3 and word.islower() and word.endswith(words.past_endings)
        else 0
    )


def is_same_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether no sentence ends between two offsets."""
    return end - start < 300 and _SENTENCE_END.search(text, start, end) is None


def is_attributive(text: str, date: Found, words: TenseWords) -> bool:
    """Tell whether a date belongs to a noun: "l'accordo del 3 maggio"."""
    said = re.search(
        r"([^\W\d_]+)['’]?\s*$", text[max(0, date.start - 12) : date.start]
    )
    return said is not None and said.group(1).lower() in words.attributive
