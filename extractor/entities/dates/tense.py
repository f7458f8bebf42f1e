"""A date and the words around it in, the side of the anchor its verb puts it on out.

Only words and endings are read, those of ``[tense]`` in ``dates.toml``: no parse is
needed, and what they leave open is 0, so that the nearest date is taken.
"""

from __future__ import annotations

import re

from extractor.entities.dates.expressions import Found
from extractor.lang.date_words import TenseWords

# A clause seldom has its verb further away than this.
CLAUSE_CHARACTERS = 120
# Words between a participle and its date: "signed in Minsk in", "eletto a Roma nel".
PARTICIPLE_WORDS = 4
_CLAUSE_END = re.compile(r"[,.;:!?\n“”«»\"]")
_SENTENCE_END = re.compile(r"[.;:!?\n“”«»\"]")
_WORD = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"([^\W\d_]+)['’]?\s*\Z")
_NOUN = re.compile(r"[ \t][^\W\d_]+")
_OPENS = re.compile(r"(?:\A|[,;:(.!?\n“”«»\"])[ \t]*\Z")
# Bounds that lie ahead of what is said, unless a verb tells otherwise.
_AHEAD = ("until", "by")


def find_tense(text: str, date: Found, words: TenseWords) -> int:
    """Give -1 if the clause of a date speaks of the past, +1 of the future, else 0.

    The nearest verb to the left decides, else the nearest to the right. Dates that
    belong to a noun ("the summit of 3 May") are not turned; those ahead of the verb
    ("set for Friday", "until Friday") never lie behind for its sake.
    """
    left, right = _clause(text, date)
    before, after = _main_words(_WORD.findall(left), words), _WORD.findall(right)
    last = before[-1].lower() if before else ""
    if last in words.attributive:
        return 0
    ahead = last in words.ahead or date.bound in _AHEAD
    side = _nearest_tense(before, words, ahead=ahead, step=-1)
    side = side or _read_participle(text, date.start - len(left), before, words)
    side = side or _nearest_tense(after, words, step=1)
    if not side and _is_fronted(text, date.start - len(left), before, words):
        side = _read_clauses(text, date.end, words)
    if ahead:
        return 1 if side >= 0 else 0
    return side


def _read_participle(text: str, start: int, said: list[str], words: TenseWords) -> int:
    """Give the time of a participle that a comma sets off: ", eletto a marzo"."""
    if not said or not text[:start].endswith(","):
        return 0
    if said[0] in words.planned:
        return 1
    past = said[0].islower() and len(said[0]) > 3 and _is_participle(said[0], words)
    return -1 if past else 0


def _is_fronted(text: str, start: int, said: list[str], words: TenseWords) -> bool:
    """Tell whether a date stands before a main clause, alone or with a gerund.

    "On Monday, in Rome, she ..." and "Speaking on Monday, she ..." do.
    """
    if not _OPENS.search(text, 0, start) or text[:start].endswith(","):
        return False
    return len(said) <= 1 or said[0].lower().endswith(words.gerund_endings)


def _read_clauses(text: str, start: int, words: TenseWords) -> int:
    """Give the tense of the first clause that has one, of those behind the commas."""
    behind = text[start : start + CLAUSE_CHARACTERS]
    stop = _SENTENCE_END.search(behind)
    _, *clauses = behind[: stop.start() if stop else None].split(",")
    sides = (_nearest_tense(_WORD.findall(c), words, step=1) for c in clauses)
    return next((side for side in sides if side), 0)


def _clause(text: str, date: Found) -> tuple[str, str]:
    """Give what stands before and after a date in its clause."""
    left = text[max(0, date.start - CLAUSE_CHARACTERS) : date.start]
    left = left[max((m.end() for m in _CLAUSE_END.finditer(left)), default=0) :]
    right = text[date.end : date.end + CLAUSE_CHARACTERS]
    # "On Thursday, he will speak": a date that opens belongs to what follows.
    right = right if len(_WORD.findall(left)) > 1 else right.lstrip(", ")
    stop = _CLAUSE_END.search(right)
    return left, right[: stop.start()] if stop else right


def _main_words(said: list[str], words: TenseWords) -> list[str]:
    """Keep what follows the last word that opens a clause: "ha detto che a marzo"."""
    opens = [at for at, word in enumerate(said) if word.lower() in words.clauses]
    return said[opens[-1] + 1 :] if opens else said


def _nearest_tense(
    said: list[str],
    words: TenseWords,
    *,
    step: int,
    ahead: bool = False,
) -> int:
    """Give the tense of the nearest verb, from the end (-1) or from the start (1)."""
    for at in range(len(said))[::step]:
        tense = _tense(said[max(0, at - 1) : at + 3], min(at, 1), words, ahead)
        if tense:
            return tense
    return 0


def _tense(said: list[str], at: int, words: TenseWords, ahead: bool) -> int:
    """Give the tense of a word; ``said`` has the one before it and two after it."""
    word, before = said[at], said[0].lower() if at else ""
    low = word.lower()
    # A capital is the month of May, or a name.
    if (
        word in words.future
        or word in words.present
        or _has_ending(word, words.future_endings, words)
    ):
        return 1
    if low in words.planned:
        bound = ahead or _is_auxiliary(before, words)
        return 1 if bound else 0
    if low in words.helpers:
        return -1 if any(_is_participle(w, words) for w in said[at + 1 :]) else 0
    # "Is played" is no past.
    be = before in words.copulas and before not in words.past
    present = be and _is_participle(low, words)
    return -1 if _is_past(word, words) and not present else 0


def _is_participle(word: str, words: TenseWords) -> bool:
    ends = word.endswith(words.participle_endings)
    return ends and word not in words.planned and word not in words.no_verbs


def _has_ending(word: str, endings: tuple[str, ...], words: TenseWords) -> bool:
    """Tell whether a word of some length ends like a verb; names never do."""
    if len(word) <= 3 or not word.islower() or not word.endswith(endings):
        return False
    return word not in words.no_verbs and not word.endswith(words.no_verb_endings)


def is_attributive(text: str, date: Found, words: TenseWords) -> bool:
    """Tell whether a date belongs to a noun or a participle, not to the main verb.

    "L'accordo del 3 maggio", "eletto nel maggio 2017", "the deal, signed in May 2017,"
    and "the May 2017 deal" say nothing of the year of what follows.
    """
    if is_of_noun(text, date, words):
        return True
    left = text[max(0, date.start - CLAUSE_CHARACTERS) : date.start]
    found = list(_WORD.finditer(left))[-PARTICIPLE_WORDS - 1 :]
    return any(_is_apposed(left, match, words) for match in found)


def is_of_noun(text: str, date: Found, words: TenseWords) -> bool:
    """Tell whether a date stands beside its noun: "the vote of 3 May", "a May vote"."""
    left = text[max(0, date.start - CLAUSE_CHARACTERS) : date.start]
    said = _LAST_WORD.search(left)
    last = said.group(1).lower() if said else ""
    modifies = last in words.modifying and _NOUN.match(text, date.end) is not None
    return modifies or last in words.attributive


def _is_apposed(left: str, match: re.Match[str], words: TenseWords) -> bool:
    """Tell whether a word is a participle without its verb."""
    word = match.group()
    if len(word) <= 3 or not _is_participle(word.lower(), words):
        return False
    if _OPENS.search(left, 0, match.start()):
        return True
    before = _LAST_WORD.search(left, 0, match.start())
    said = before.group(1).lower() if before else ""
    bound = said in words.before_noun or _is_auxiliary(said, words)
    return word.islower() and not bound and not _is_past(word, words)


def _is_auxiliary(word: str, words: TenseWords) -> bool:
    return word in words.helpers or word in words.copulas or word in words.past


def _is_past(word: str, words: TenseWords) -> bool:
    return word in words.past or _has_ending(word, words.past_endings, words)


def is_habitual(text: str, date: Found, words: TenseWords) -> bool:
    """Tell whether a clause speaks of every year: "in summer it is always hot"."""
    return any(
        word.lower() in words.habitual
        for side in _clause(text, date)
        for word in _WORD.findall(side)
    )
