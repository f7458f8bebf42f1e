"""The words of a person's mark in, how many of them are titles and offices out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache

from extractor.entities.names.gazetteer import Gazetteer, load_gazetteer
from extractor.lang.folding import join_apostrophes
from extractor.lang.name_words import NameTable, TitleTable
from extractor.lang.tables import load_table

# A word for a nation stands so far before the name behind its preposition, and such an
# office has at least so many words before the name.
NATION, SPLIT = 2, 3
# Letters within which an office begins before what it is of.
BEFORE = 60


@dataclass(frozen=True, slots=True)
class Titles:
    """One language's titles; ``longest`` counts the tokens of the longest.

    ``openings`` are the tokens that one may begin with, ``last_words`` those that a
    portfolio may end with, elided article or not.
    """

    words: frozenset[str]
    openings: frozenset[str]
    portfolios: frozenset[str]
    last_words: frozenset[str]
    modifiers: frozenset[str]
    small: frozenset[str]
    longest: int
    gazetteer: Gazetteer


@cache
def load_titles(lang: str) -> Titles:
    """Load the titles of one language.

    Raises
    ------
    LanguageError
        The language is not supported.
    TableError
        A table is missing or wrong.
    """
    table = load_table(lang, "titles", TitleTable)
    names = load_table(lang, "names", NameTable)
    portfolios = table.portfolios.words
    words = table.honorifics.words | table.offices.words | portfolios
    return Titles(
        words=words,
        openings=frozenset(start for name in words for start in _find_starts(name)),
        portfolios=portfolios,
        last_words=frozenset(end for name in portfolios for end in _find_ends(name)),
        modifiers=table.modifiers.words,
        small=names.small,
        # An elided article is a token of its own.
        longest=max(len(word.replace("'", "' ").split()) for word in words),
        gazetteer=load_gazetteer(lang),
    )


def count_titles(words: Sequence[str], titles: Titles) -> int:
    """Count the leading words that are no part of the name.

    After an office its body may stand ("presidente della Repubblica del Kazakistan
    Tokayev"), before it a nation ("Russian President"). One word is always left,
    unless all of several words are one title: then nothing is.
    """
    words = [join_apostrophes(word) for word in words]
    if len(words) > 1 and _title_length(words, 0, titles) == len(words):
        return len(words)
    position, seen = 0, False
    while step := _step(words, position, titles, after_title=seen):
        if position + step >= len(words):
            break
        position += step
        seen = True
    return position


def ends_portfolio(before: Sequence[str], name: Sequence[str], titles: Titles) -> bool:
    """Whether a name is but the end of an office: "Esteri" in "ministro degli Esteri".

    ``before`` are the words before the name. What says of which nation the office is
    may stand inside: "ministro spagnolo dell'Agricoltura".
    """
    if not name or _join(name[-1:]) not in titles.last_words:
        return False
    size, known = len(name), titles.portfolios
    if _ends_one([*before[-titles.longest :], *name], size, known):
        return True
    if len(before) < SPLIT or not before[-NATION].islower():
        return False
    whole = [*before[-titles.longest : -NATION], before[-1], *name]
    return _ends_one(whole, size, known)


def ends_office(text: str, place: tuple[int, int], lang: str) -> bool:
    """Whether a name ends an office: "presidente della [Repubblica]".

    ``place`` are its half-open code points in a text.
    """
    titles, (start, end) = load_titles(lang), place
    before = text[max(0, start - BEFORE) : start].split()[-titles.longest :]
    name = text[start:end].split()
    return _ends_one([*before, *name], len(name), titles.words)


def _ends_one(words: Sequence[str], size: int, titles: Set[str]) -> bool:
    """Whether one of some titles ends with so many of the words, and begins earlier."""
    texts = (_join(words[first:]) for first in range(len(words) - size))
    return any(text in titles for text in texts)


def _find_ends(name: str) -> Iterator[str]:
    """Give the last word of a title, with an elided article and without."""
    last = name.rsplit(maxsplit=1)[-1]
    yield last
    yield last.rpartition("'")[2]


def _find_starts(name: str) -> Iterator[str]:
    """Give the first word of a title, with an elided article and the article alone."""
    yield name.split(maxsplit=1)[0]
    yield name.replace("'", "' ").split(maxsplit=1)[0]


def _join(words: Sequence[str]) -> str:
    text = join_apostrophes(" ".join(words)).lower()
    return text.replace("' ", "'")


def _step(
    words: Sequence[str], position: int, titles: Titles, *, after_title: bool
) -> int:
    """Count the words at a position that can be skipped."""
    length = _title_length(words, position, titles)
    if length:
        return length
    word = words[position] if position < len(words) else ""
    if word.lower() in titles.gazetteer.adjectives:
        following = _title_length(words, position + 1, titles)
        return (
            1 if after_title and word.islower() else 1 + following if following else 0
        )
    if word.lower() in titles.modifiers:
        return 1
    if after_title and word in titles.small:
        return 1 + _body_length(words, position + 1, titles.gazetteer)
    return 0


def _title_length(words: Sequence[str], position: int, titles: Titles) -> int:
    """Count the words of the longest title at a position, at least leaving none."""
    opening = words[position].lower() if position < len(words) else ""
    if opening not in titles.openings:  # as at most positions
        return 0
    for length in range(min(titles.longest, len(words) - position), 0, -1):
        if _join(words[position : position + length]) in titles.words:
            return length
    return 0


def _body_length(words: Sequence[str], position: int, gazetteer: Gazetteer) -> int:
    """Count the words of a known name at a position that does not end the mark."""
    if position >= len(words):
        return 0
    lower = [word.lower() for word in words]
    surface = gazetteer.names.find(words[position], lower, position)
    return len(surface.tokens) if surface else 0
