"""A Doc in, its DATE mentions out, each with its EDTF value and what bounds it.

The text is cut into islands of date words (``lexer``), parsed by the productions
of ``lang/*/dates.toml`` (``grammar``, ``makers``, ``periods``) and
counted out from an anchor (``context``, ``values``) and written as EDTF
(``edtf_values``). No trained model is needed: only the text and the language of the Doc
are read, in time proportional to the length of the text.

A list gives a mention per date ("il 3 e il 5 maggio": two), a range one. Weeks begin
on Monday. "Two years later" with no date before it is no mention.

*Fails on*: weekdays inside titles that look like prose, seasons meant in general ("in
the summer it is hot"), a year left out of a dateline, relations to events ("il giorno
dopo il voto"), movable feasts, days in words ("tre maggio").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractor.entities.analysis.line_breaks import is_hard_wrapped
from extractor.entities.dates.context import (
    find_dateline,
    find_tense,
    is_attributive,
    is_same_sentence,
)
from extractor.entities.dates.edtf_values import Span, Stamp, read_anchor, write_edtf
from extractor.entities.dates.expressions import Calendar, Found, Relative
from extractor.entities.dates.grammar import load_grammar, parse_dates
from extractor.entities.dates.values import Answer, Clock, find_value
from extractor.records import Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from extractor.lang.date_words import TenseWords

# Stated dates are read, the others concluded: a year or a day may be the wrong one.
SCORES = {"stated": 1.0, "article": 0.9, "text": 0.9, None: 0.9}


def find_dates(doc: Doc, *, anchor: str | None = None) -> tuple[Mention, ...]:
    """Find the DATE mentions of a Doc, sorted by start, complete with their values.

    ``anchor`` is the EDTF date of the article (a month or a year will do); without
    one the date of a dateline or byline serves, and never today.

    Raises
    ------
    LanguageError
        The language of the Doc has no date table.

    Examples
    --------
    >>> import spacy
    >>> doc = spacy.blank("it")("Ieri, 8 marzo, si è votato.")
    >>> [(m.text, m.value) for m in find_dates(doc, anchor="2023-03-09")]
    [('Ieri', '2023-03-08'), ('8 marzo', '2023-03-08')]
    """
    text, lang = doc.text, doc.lang_
    found = parse_dates(text, lang, hard_wrapped=is_hard_wrapped(text))
    words = load_grammar(lang).words
    dateline = None if anchor else find_dateline(text, found, words)
    base = read_anchor(anchor or dateline)
    sources = {"anchor": "article" if anchor else "text", "named": "text"}
    return tuple(
        _mention(text, date, answer, sources)
        for date, answer in _answers(text, found, base, words.tense)
    )


def find_anchor(doc: Doc) -> str | None:
    r"""Give the EDTF date of a dateline or byline in the first lines, or None.

    Examples
    --------
    >>> import spacy
    >>> find_anchor(spacy.blank("en")("MOSCOW 1996-12-06\nYeltsin plans to return."))
    '1996-12-06'
    """
    text, lang = doc.text, doc.lang_
    return find_dateline(text, parse_dates(text, lang), load_grammar(lang).words)


def _answers(
    text: str, found: tuple[Found, ...], base: Stamp | None, tense: TenseWords
) -> Iterator[tuple[Found, Answer | None]]:
    """Count the dates out in the order of the text: each may lean on those before."""
    named: Span | None = None
    frame: tuple[Found, Stamp] | None = None
    for date in found:
        if frame and not is_same_sentence(text, frame[0].end, date.start):
            frame = None
        turn = find_tense(text, date, tense) if base and _is_open(date) else 0
        clock = Clock(base, named, frame[1] if frame else None, turn)
        answer = find_value(date.meaning, clock)
        if answer or not _is_aside(date):
            yield date, answer
        if answer is None:
            continue
        named = answer.span
        if _sets_year(date, answer) and not (
            base and is_attributive(text, date, tense)
        ):
            frame = (date, answer.span[1])


def _is_open(date: Found) -> bool:
    """Tell whether a date leaves out the year that a verb may decide."""
    meaning = date.meaning
    return isinstance(meaning, Calendar) and meaning.year is None


def _is_aside(date: Found) -> bool:
    """Tell whether a date counts from another: "two years later" alone is no date."""
    meaning = date.meaning
    return isinstance(meaning, Relative) and meaning.named and meaning.shift != 0


def _sets_year(date: Found, answer: Answer) -> bool:
    """Tell whether a date states year and month, so that dates after it share both."""
    meaning = date.meaning
    if isinstance(meaning, Relative) or answer.source == "anchor":
        return False
    return answer.span[1].year is not None and answer.span[1].month is not None


def _mention(
    text: str, date: Found, answer: Answer | None, sources: dict[str, str]
) -> Mention:
    value = write_edtf(answer.span) if answer else None
    origin = sources.get(answer.source, answer.source) if answer and value else None
    return Mention(
        start=date.start,
        end=date.end,
        text=text[date.start : date.end],
        label="DATE",
        value=value,
        value_from=origin,
        bound=date.bound,
        score=SCORES[origin],
        source="dates",
    )
