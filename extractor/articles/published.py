"""A date of publication in, the same date as EDTF out; never today, never a guess."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from edtf import EDTFParseException, parse_edtf

from extractor.errors import ArticleError
from extractor.lang.folding import fold_name
from extractor.lang.layout_words import LayoutTable
from extractor.lang.tables import load_table
from extractor.records import LANGUAGES

if TYPE_CHECKING:
    from dateutil.parser import parser, parserinfo

# Names of months or days by their number, form and width.
Names = Mapping[str, Mapping[str, Mapping[int, str]]]
# Two dates that share no field: what a spelling leaves out shows as a difference.
DEFAULTS = (datetime(2000, 1, 1), datetime(2004, 2, 2))
# Of two-digit years, as in POSIX: 69 is 1969, 68 is 2068.
FIRST_SHORT_YEAR = 69
# Printing dates older than the first newspapers are misread numbers.
MIN_YEAR = 1500
MAX_LENGTH = 100
# Dates kept in memory, as articles of a day share theirs; reading one takes 20 ms.
KEPT = 8_192
# What the edtf package raises on a value that is none; the others are mistakes of its.
NO_EDTF = (EDTFParseException, AttributeError, TypeError, ValueError)
# What EDTF is written with; other spellings need not be tried as EDTF.
EDTF = re.compile(r"[\dXYTZSE?~%^./:,+\[\]{}-]+")
# Seconds and milliseconds since 1970, from 1973 on; other numbers are no dates.
SECONDS, MILLISECONDS = re.compile(r"\d{9,10}"), re.compile(r"\d{12,13}")
# The year goes first in one order only: year, month, day.
YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,].*)?")
COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4}(?:\d\d)?Z?)?")
# What a parser stumbles over: ordinals, colons after words, times with a point.
NOISE = re.compile(r"(?<=\d)[º°ª]|(?<=[^\W\d]):|(?<=\d{4})\D+\d{1,2}\.\d\d$")
# Points are written in Europe only, where the day goes first.
POINTS = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}\b")
# A date without a year like these is a time or a page.
YEAR = re.compile(r"\d{4}|\d{1,2}(?P<sign>[-/.])\w+(?P=sign)\d\d\b")


def check_published(value: str | None, where: str) -> None:
    """Refuse a date that is not EDTF; None is allowed.

    Raises
    ------
    ArticleError
        The message begins with ``where``.
    """
    if value is None:
        return
    try:
        read_published(value)
    except ArticleError as error:
        raise ArticleError(f"{where}: {error}") from error


@lru_cache(maxsize=KEPT)
def read_published(value: str) -> str:
    """Check the date of an article and cut a time of day off.

    Parameters
    ----------
    value
        EDTF, such as ``2023-12-06``, ``2023-12``, ``2023`` or ``2023-12-06T10:00:00Z``.

    Raises
    ------
    ArticleError
        The value is no EDTF date.

    Examples
    --------
    >>> read_published("2023-12-06T10:00:00Z")
    '2023-12-06'
    """
    try:
        parse_edtf(value)
    except NO_EDTF as error:
        given = value[:MAX_LENGTH]
        raise ArticleError(
            f"published = {given!r} is no EDTF date; write year-month-day, "
            "year-month or year, such as 2023-12-06, 2023-12 or 2023."
        ) from error
    return value.partition("T")[0]


@lru_cache(maxsize=KEPT)
def find_published(
    value: str, *, lang: str | None = None, order: str | None = None
) -> str:
    """Read the date of an article in any usual spelling of Italian or English.

    Parameters
    ----------
    value
        EDTF, ISO 8601, a date of mail headers and feeds, month names and
        abbreviations, digits, or seconds or milliseconds since 1970 (in UTC).
    lang
        Of the article: in Italian the day goes before the month.
    order
        "dmy" or "mdy", for 06/12/2023 where the language does not say.

    Returns
    -------
    The day, or what is said of it (a month, a year); a time of day is cut off, and the
    day is the one that is written, whatever its time zone.

    Raises
    ------
    ArticleError
        It is no date, or could be two.

    Examples
    --------
    >>> find_published("mercoledì 6 dicembre 2023, 10:30")
    '2023-12-06'
    >>> find_published("December 2023")
    '2023-12'
    """
    value = " ".join(value[:MAX_LENGTH].split())
    number = _read_number(value)
    if number is not None:
        return number
    if EDTF.fullmatch(value):
        try:
            return read_published(value)
        except ArticleError:
            pass
    found = _find_readings(value, _find_order(value, lang, order))
    if len(found) > 1:
        raise ArticleError(
            f"published = {value!r} could be {' or '.join(found)}; say which number is "
            "the month (--date-order dmy or mdy)."
        )
    for edtf in found:
        return edtf
    raise ArticleError(
        f"published = {value!r} is no date that can be read for certain; write "
        "year-month-day, year-month or year, such as 2023-12-06, 2023-12 or 2023."
    )


def _read_number(value: str) -> str | None:
    """Read dates of digits that can be read in one way only."""
    written = COMPACT.fullmatch(value) or YEAR_FIRST.fullmatch(value)
    if written is not None:
        year, month, day = map(int, written.groups())
        try:
            return date(year, month, day).isoformat() if year >= MIN_YEAR else None
        except ValueError:
            return None
    if SECONDS.fullmatch(value) or MILLISECONDS.fullmatch(value):
        seconds = int(value) // (1000 if MILLISECONDS.fullmatch(value) else 1)
        return datetime.fromtimestamp(seconds, tz=UTC).date().isoformat()
    return None


def _find_readings(value: str, orders: tuple[bool, ...]) -> tuple[str, ...]:
    if YEAR_FIRST.fullmatch(value) or not YEAR.search(value):
        return ()
    found = {_parse(value, day_first) for day_first in orders}
    return tuple(sorted(edtf for edtf in found if edtf is not None))


def _find_order(value: str, lang: str | None, order: str | None) -> tuple[bool, ...]:
    """Say whether the day may go first; both where nothing tells."""
    if order is not None:
        return (order == "dmy",)
    if lang == "it" or POINTS.search(value):
        return (True,)
    return (True, False)


def _parse(value: str, day_first: bool) -> str | None:
    """Parse a date; what it leaves out must not come from anywhere else."""
    value = NOISE.sub("", value)
    try:
        first, second = (
            _parser().parse(value, default=default, dayfirst=day_first, ignoretz=True)
            for default in DEFAULTS
        )
    except (ValueError, OverflowError, TypeError, AttributeError):
        return None
    if first.year != second.year or first.year < MIN_YEAR:
        return None
    if first.month != second.month:
        return f"{first.year:04d}" if first.day != second.day else None
    if first.day != second.day:
        return f"{first.year:04d}-{first.month:02d}"
    return first.date().isoformat()


@cache
def _parser() -> parser:
    """Make a parser that knows the months and weekdays of our languages.

    The words come from the Unicode CLDR (through babel) and ``layout.toml``.
    """
    from dateutil.parser import parser as make  # noqa: PLC0415  # slow, rarely needed

    return make(_build_info())


def _build_info() -> parserinfo:
    from babel import Locale  # noqa: PLC0415  # slow, rarely needed
    from dateutil.parser import parserinfo as base  # noqa: PLC0415  # as above

    locales = [Locale(lang) for lang in LANGUAGES]
    months = [
        (*known, *_collect_words([locale.months for locale in locales], number))
        for number, known in enumerate(base.MONTHS, start=1)
    ]
    # "mar" is March in both languages, and a day of the week in one.
    taken = {word.lower() for words in months for word in words}
    days = [
        _collect_words([locale.days for locale in locales], number)
        for number in range(len(base.WEEKDAYS))
    ]
    weekdays = [
        (*known, *(word for word in words if word not in taken))
        for known, words in zip(base.WEEKDAYS, days, strict=True)
    ]

    class Info(base):
        JUMP = [*base.JUMP, *_find_fillers()]  # noqa: RUF012  # dateutil's own type
        MONTHS: Any = months
        WEEKDAYS: Any = weekdays

        def convertyear(self, year: int, century_specified: bool = False) -> int:
            if century_specified or year >= 100:
                return year
            return year + (1900 if year >= FIRST_SHORT_YEAR else 2000)

    return Info()


def _collect_words(tables: Sequence[Names], number: int) -> tuple[str, ...]:
    """Give all words of several languages for one month or weekday, folded as well."""
    words = {
        table[form][width][number].rstrip(".").lower()
        for table in tables
        for form in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
    }
    return tuple(sorted(words | set(map(fold_name, words))))


def _find_fillers() -> list[str]:
    tables = (load_table(lang, "layout", LayoutTable) for lang in LANGUAGES)
    return sorted({word for table in tables for word in table.published.fillers})
