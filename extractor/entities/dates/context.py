"""The text around a date in, the anchor and the sentence it gives out.

An anchor is the date of a dateline or byline: "(ANSA) - ROMA, 8 MAR 2021 -",
"di X (Opinione Pubblica 06.12.23)", "MOSCOW 1996-12-06".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.entities.dates.edtf_values import Stamp, write_edtf
from extractor.entities.dates.expressions import Calendar, Found
from extractor.lang.date_words import DateWords

# Datelines and bylines stand in the first lines: title, subtitle, author, place.
HEAD_CHARACTERS = 600
# A place, an agency and an author take no more than this before the date.
PLACE_CHARACTERS = 60
# Dates further apart do not lean on each other, whatever stands between.
SENTENCE_CHARACTERS = 300
# "That day" points back over no more text, and no more ends of sentences, than this.
NAMED_CHARACTERS, NAMED_SENTENCES = 400, 2
_SENTENCE_END = re.compile(r"[.!?][\s”»\")]|\n")
_WORD = re.compile(r"[^\W\d_]+")
# An agency and an author: "(ANSA) - ROMA,", "di Anna Rossi (Il Foglio", "Ariz.".
_PLACE = re.compile(r"(?:[^\W\d_]|[.,()'’/ \t-])*+")
_OPEN_BEFORE = re.compile(r"\([^()]{0,40}\Z")
_ALONE_AFTER = re.compile(r"[ \t]*+(?:\)[ \t]*+)?(?:$|[-–—])", re.MULTILINE)


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
    if _is_byline(text, line, date, words):
        return True
    if len(line) > HEAD_CHARACTERS or not _ALONE_AFTER.match(text, date.end):
        return False
    if _OPEN_BEFORE.search(line) and text[date.end : date.end + 1] == ")":
        return True
    return not line.strip() or _is_place(line)


def _is_byline(text: str, line: str, date: Found, words: DateWords) -> bool:
    """Tell whether a line opens with "(Agency 06.12.23)" or "By our correspondent,"."""
    if len(line) > PLACE_CHARACTERS or not (line and date.start < HEAD_CHARACTERS):
        return False
    after = text[date.end : date.end + 1]
    if line.startswith("(") and ")" not in line:
        return after == ")"
    opens = line.lower().startswith(words.dateline.byline)
    return opens and line.rstrip().endswith((",", "-", "–", "|")) and after in ".\n"


def _is_place(line: str) -> bool:
    """Tell whether the words before a date are names: "Milano,", "DILI, East Timor"."""
    if len(line) > PLACE_CHARACTERS or _PLACE.fullmatch(line) is None:
        return False
    found = _WORD.findall(line)
    small = [word for word in found if word[0].islower()]
    return len(small) < len(found) and len(small) <= 1


def is_same_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether no sentence ends between two offsets."""
    return (
        end - start < SENTENCE_CHARACTERS
        and _SENTENCE_END.search(text, start, end) is None
    )


def is_near(text: str, start: int, end: int) -> bool:
    """Tell whether "that day" may point back: few sentences end between."""
    if end - start > NAMED_CHARACTERS:
        return False
    return len(_SENTENCE_END.findall(text, start, end)) <= NAMED_SENTENCES
