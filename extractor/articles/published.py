"""A date of publication in, the same date checked as EDTF out."""

from __future__ import annotations

from edtf import EDTFParseException, parse_edtf

from extractor.errors import ArticleError


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
    except EDTFParseException as error:
        raise ArticleError(
            f"published = {value!r} is no EDTF date; write year-month-day, "
            "year-month or year, such as 2023-12-06, 2023-12 or 2023."
        ) from error
    return value.partition("T")[0]
