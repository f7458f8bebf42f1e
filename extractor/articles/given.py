"""What a program gives as an article in, an Article out: rows of pandas as well."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from numbers import Integral
from typing import Any

from extractor.articles.rejects import Reject
from extractor.errors import ArticleError
from extractor.records import Article

WANTED = "an Article, or a mapping with the keys 'id' and 'text'"
OPTIONAL = ("lang", "published", "title", "source")
CAN_MISS = frozenset({*OPTIONAL, "notes"})


def name_given(given: object, number: int) -> str:
    """Name what may be no article: by its own id if it has one, else by its place.

    Examples
    --------
    >>> name_given({"id": "a1", "txt": "..."}, 7), name_given(None, 7)
    ('a1', 'article 7')
    """
    own = given.get("id") if isinstance(given, Mapping) else getattr(given, "id", None)
    own = _write_id(own)
    return own if isinstance(own, str) and own.strip() else f"article {number}"


def build_given(given: object) -> Article:
    """Build the article that is meant.

    Whole numbers as ids and dates as ``published`` become text; what pandas puts into
    an empty cell is the same as leaving a key out.

    Raises
    ------
    ArticleError
        It is a reject of the readers, whose message this is, or no article, or a field
        of it holds what it cannot.

    Examples
    --------
    >>> build_given({"id": 5, "text": "Ciao", "title": float("nan")})
    ... # doctest: +ELLIPSIS
    Article(id='5', text='Ciao', lang=None, published=None, title=None, ...)
    """
    if isinstance(given, Reject):
        raise ArticleError(given.message)
    if isinstance(given, Mapping):
        filled = {
            key: value
            for key, value in given.items()
            if key not in CAN_MISS or not _is_missing(value)
        }
        given = Article.from_dict(filled)
    if not isinstance(given, Article):
        raise ArticleError(
            f"This is {type(given).__name__}, no article; give {WANTED}."
        )
    if not isinstance(given.id, str) or not isinstance(given.published, str | None):
        published: Any = given.published
        if isinstance(published, date):
            published = published.isoformat()[:10]
        given = replace(given, id=_write_id(given.id), published=published)
    _check(given)
    return given


def _check(article: Article) -> None:
    """Refuse values of other types than tables have columns for."""
    if not isinstance(article.id, str) or not article.id.strip():
        raise ArticleError(f"id is {article.id!r}; give a text that is not empty.")
    for name in OPTIONAL:
        value = getattr(article, name)
        if not isinstance(value, str | None):
            raise ArticleError(
                f"Article {article.id!r}: {name} is {type(value).__name__}; give a "
                "text, or None."
            )
    if not isinstance(article.notes, Mapping):
        kind = type(article.notes).__name__
        raise ArticleError(f"Article {article.id!r}: notes is {kind}; give a mapping.")


def _write_id(value: Any) -> Any:
    is_number = isinstance(value, Integral) and not isinstance(value, bool)
    return str(int(value)) if is_number else value


def _is_missing(value: object) -> bool:
    """Whether a cell is empty: None, NaN or NaT, which are not equal to themselves."""
    if value is None:
        return True
    if isinstance(value, str | Mapping | list | tuple):
        return False
    try:
        return bool(value != value)  # noqa: PLR0124  # what tells NaN
    except (TypeError, ValueError):  # pandas.NA is neither equal nor unequal
        return type(value).__name__ == "NAType"
