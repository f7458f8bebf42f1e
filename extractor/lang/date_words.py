"""The shape of ``lang/{it,en}/dates.toml``: words of dates, kinds, productions."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import model_validator

from extractor.lang.tables import Table

# Kinds of words without a value. ``before`` and ``after`` serve as bounds and as
# "earlier" and "later"; ``stop`` are words that make "the day after" a relation to an
# event ("the day after he left"), never a date.
PLAIN_KINDS = (
    "article", "of", "in", "from", "to", "between", "and", "by", "since", "until",
    "before", "after", "this", "last", "next", "same", "that", "following", "previous",
    "current", "ago", "hence", "stop", "era_before", "era_after",
    "subject_verb", "suffix", "plural", "years", "century", "quarter", "half", "middle",
    "title", "firsts", "this_month",
)  # fmt: skip

# Kinds whose words have a value: a number, or for units the name of the unit.
VALUE_KINDS = (
    "month", "month_bare", "month_short", "weekday", "weekday_short", "ordinal",
    "quantity", "unit", "units", "day_word", "daypart", "earlier", "part", "season",
    "festival", "named_day", "year_word", "decade", "quarter_code", "span",
)  # fmt: skip

# Kinds that the lexer gives to signs and numerals.
SIGN_KINDS = (
    "dash", "comma", "period", "apostrophe", "open", "close", "day", "number", "year",
    "short_year", "roman", "full", "slash",
)  # fmt: skip

# Kinds that rules give.
MADE_KINDS = ("date", "year_date")

KINDS = (*PLAIN_KINDS, *VALUE_KINDS, *SIGN_KINDS, *MADE_KINDS)

_FEAST = re.compile(r"\d{1,2}-\d{1,2}|easter[+-]\d{1,2}|[0-6]-(?:-1|[1-5])-\d{1,2}")

Bound = Literal["since", "until", "before", "after", "by"]


class DateRule(Table):
    """One production: which words in a row make which date.

    ``pattern`` is a regular expression over kinds: ``day:day of? month:month`` names
    the parts that the maker gets. The mark reaches from the first to the last named
    part; a name that ends in ``_`` is context and stays outside.
    """

    make: str
    pattern: str


class TenseWords(Table):
    """Words and endings of verbs that say whether a date lies behind or ahead.

    A participle after one of ``helpers`` is past ("è morto"), one of ``planned`` after
    a helper or a word of ``copulas`` ahead ("è atteso", "is due"). ``present`` verbs
    tell of what is to come ("parte lunedì"). ``no_verbs`` and ``no_verb_endings`` only
    look like verbs ("però", "trattativa"). A word of ``clauses`` parts a date from the
    verbs before it. Dates after a word of ``ahead`` lie ahead of the verb; those after
    one of ``attributive``, or between one of ``modifying`` and a noun, belong to one; a
    word after one of ``before_noun`` is a noun, no participle. A season beside a word
    of ``habitual`` is one of every year. What opens with a form in ``gerund_endings``
    has the time of the clause behind its comma ("Speaking on Friday, she urged").
    """

    past: frozenset[str]
    past_endings: tuple[str, ...]
    future: frozenset[str]
    future_endings: tuple[str, ...]
    present: frozenset[str]
    no_verbs: frozenset[str]
    no_verb_endings: tuple[str, ...]
    helpers: frozenset[str]
    copulas: frozenset[str]
    participle_endings: tuple[str, ...]
    planned: frozenset[str]
    ahead: frozenset[str]
    clauses: frozenset[str]
    attributive: frozenset[str]
    modifying: frozenset[str]
    before_noun: frozenset[str]
    habitual: frozenset[str]
    gerund_endings: tuple[str, ...]


class Dateline(Table):
    """Words just before the date of a dateline; ``prose`` only seem to be.

    A line that opens with one of ``byline`` and a name may end with the date.
    """

    before: tuple[str, ...]
    byline: tuple[str, ...]
    prose: tuple[str, ...]


class DateWords(Table):
    """All words of ``dates.toml``.

    A word written with a capital matches only text with a capital, one in capitals
    only text in capitals; all others match any case. ``words`` and ``values`` are
    keyed by kind; ``not_before`` and ``not_after`` list, per kind, the words that
    must not stand beside it ("Black" Friday, the Sunday "Times"). ``month_first``
    says that the language has dates such as "May 3". Four figures after a word of
    ``before_year`` are a year; a number after one of ``numbered`` or before one of
    ``counted`` never is; after one of ``month_only`` figures behind a month are no day.
    After a word of ``before_joined_year`` four figures are a year where nothing follows
    that they could count, after one of ``before_old_year`` three figures are one at the
    end of a clause. ``persons`` are names of people too ("Domenica Rossi"),
    ``business`` words by which "the third quarter" is one of a year, not of a game.
    A number behind a weekday is a day before one of ``behind_day`` ("domenica 13 con").
    """

    month_first: bool
    numbered: tuple[str, ...]
    before_year: tuple[str, ...]
    before_joined_year: tuple[str, ...]
    before_old_year: tuple[str, ...]
    persons: tuple[str, ...]
    business: tuple[str, ...]
    counted: tuple[str, ...]
    month_only: tuple[str, ...]
    behind_day: frozenset[str]
    words: dict[str, tuple[str, ...]]
    values: dict[str, dict[str, int | str]]
    bounds: dict[str, Bound]
    not_before: dict[str, tuple[str, ...]]
    not_after: dict[str, tuple[str, ...]]
    tense: TenseWords
    dateline: Dateline
    rules: tuple[DateRule, ...]

    @model_validator(mode="after")
    def _kinds_are_known(self) -> DateWords:
        wrong = [k for k in self.words if k not in PLAIN_KINDS]
        wrong += [k for k in self.values if k not in VALUE_KINDS]
        beside = (*self.bounds, *self.not_before, *self.not_after)
        wrong += [k for k in beside if k not in KINDS]
        if wrong:
            raise ValueError(f"unknown kinds {wrong}; allowed are {', '.join(KINDS)}")
        return self

    @model_validator(mode="after")
    def _feasts_are_days(self) -> DateWords:
        wrong = [
            word
            for word, rule in self.values.get("festival", {}).items()
            if not _FEAST.fullmatch(str(rule))
        ]
        if wrong:
            raise ValueError(
                f"festivities without a day: {', '.join(wrong)}; write MONTH-DAY, "
                "easter+DAYS or WEEKDAY-NUMBER-MONTH (Monday = 0, -1 is the last)"
            )
        return self

    @model_validator(mode="after")
    def _no_word_twice(self) -> DateWords:
        words = [
            w for row in (*self.words.values(), *self.values.values()) for w in row
        ]
        twice = sorted({w for w in words if words.count(w) > 1})
        if twice:
            raise ValueError(f"words with two kinds: {', '.join(twice)}")
        return self
