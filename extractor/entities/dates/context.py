"""The text around a date in, what it says of the date out: anchor, tense, sentence.

An anchor is the date of a dateline or byline: "(ANSA) - ROMA, 8 MAR 2021 -",
"di X (Opinione Pubblica 06.12.23)", "MOSCOW 1996-12-06".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from extractor.entities.dates.edtf_values import Stamp, write_edtf
from extractor.entities.dates.expressions import Calendar, Found
from extractor.lang.date_words import DateWords, TenseWords

# Datelines and bylines stand in the first lines: title, subtitle, author, place.
HEAD_CHARACTERS = 600
# A place, an agency and an author take no more than this before the date.
PLACE_CHARACTERS = 60
# A clause seldom has its verb further away than this.
CLAUSE_CHARACTERS = 120
# Dates further apart do not lean on each other, whatever stands between.
SENTENCE_CHARACTERS = 300
_CLAUSE_END = re.compile(r"[,.;:!?\n“”«»\"]")
_SENTENCE_END = re.compile(r"[.!?][\s”»\")]|\n")
_WORD = re.compile(r"[^\W\d_]+")
# An agency and an author: "(ANSA) - ROMA,", "di Anna Rossi (Il Foglio", "Ariz.".
_PLACE = re.compile(r"(?:[^\W\d_]+|[.,()'’/ \t-])*")
_LAST_WORD = re.compile(r"([^\W\d_]+)['’]?\s*\Z")
_OPEN_BEFORE = re.compile(r"\([^()]{0,40}\Z")
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
    if line.rstrip(" :").lower().endswith(words.dateline.before):
        return not line.lower().rstrip(" :").endswith(words.dateline.prose)
    if len(line) > HEAD_CHARACTERS or not _ALONE_AFTER.match(text, date.end):
        return False
    if _OPEN_BEFORE.search(line) and text[date.end : date.end + 1] == ")":
        return True
    return not line.strip() or _is_place(line)


def _is_place(line: str) -> bool:
    """Tell whether the words before a date are names: "Milano,", "DILI, East Timor"."""
    if len(line) > PLACE_CHARACTERS or _PLACE.fullmatch(line) is None:
        return False
    found = _WORD.findall(line)
    small = [word for word in found if word[0].islower()]
    return len(small) < len(found) and len(small) <= 1


def find_tense(text: str, date: Found, words: TenseWords) -> int:
    """Give -1 if the clause of a date speaks of the past, +1 of the future, else 0.

    The nearest verb to the left decides, else the nearest to the right. Dates that
    belong to a noun ("the summit of 3 May") or lie ahead of the verb ("set for
    Friday") are not turned.
    """
    left = text[max(0, date.start - CLAUSE_CHARACTERS) : date.start]
    left = left[max((m.end() for m in _CLAUSE_END.finditer(left)), default=0) :]
    before = _WORD.findall(left)
    right = text[date.end : date.end + CLAUSE_CHARACTERS]
    # "On Thursday, he will speak": a date that opens belongs to what follows.
    right = right if len(before) > 1 else right.lstrip(", ")
    stop = _CLAUSE_END.search(right)
    right = right[: stop.start()] if stop else right
    if before and before[-1].lower() in (*words.ahead, *words.attributive):
        return 0
    return _nearest_tense(before, words, -1) or _nearest_tense(
        _WORD.findall(right), words, 1
    )


def _nearest_tense(said: list[str], words: TenseWords, step: int) -> int:
    """Give the tense of the nearest verb, from the end (-1) or from the start (1)."""
    pairs = list(zip_longest(said, said[1:], fillvalue=""))
    return next((tense for pair in pairs[::step] if (tense := _tense(*pair, words))), 0)


def _tense(word: str, after: str, words: TenseWords) -> int:
    low = word.lower()
    # A capital is the month of May, or a name.
    if word in words.future or _has_ending(word, words.future_endings):
        return 1
    if low in words.helpers:
        done = after.endswith(words.participle_endings) and after not in words.planned
        return -1 if done else 0
    if low in words.planned:
        return 0
    past = low in words.past or _has_ending(word, words.past_endings)
    return -1 if past else 0


def _has_ending(word: str, endings: tuple[str, ...]) -> bool:
    """Tell whether a word of some length ends like a verb; names never do."""
    return len(word) > 3 and word.islower() and word.endswith(endings)


def is_same_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether no sentence ends between two offsets."""
    return (
        end - start < SENTENCE_CHARACTERS
        and _SENTENCE_END.search(text, start, end) is None
    )


def is_attributive(text: str, date: Found, words: TenseWords) -> bool:
    """Tell whether a date belongs to a noun: "l'accordo del 3 maggio"."""
    said = re.search(
        r"([^\W\d_]+)['’]?\s*$", text[max(0, date.start - 12) : date.start]
    )
    return said is not None and said.group(1).lower() in words.attributive
