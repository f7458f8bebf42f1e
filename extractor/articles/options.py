"""How inputs are read: where a row holds what, how much is too much, what is kept."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from extractor.errors import ArticleError

MEGABYTE = 1_000_000
DATE_ORDERS = ("dmy", "mdy")


@dataclass(frozen=True, slots=True)
class Keys:
    """Which key of a JSON object, or column of a table, holds which field.

    None is the field's own name, and the key may be absent. A name given here must be
    in every row if it is that of the text or the id. A dot goes into an inner object:
    ``source.name``.
    """

    id: str | None = None
    text: str | None = None
    lang: str | None = None
    published: str | None = None
    title: str | None = None
    source: str | None = None

    def get_name(self, name: str) -> str:
        """Get the key that holds a field."""
        given: str | None = getattr(self, name)
        return given or name


@dataclass(frozen=True, slots=True)
class Limits:
    """What one input may cost; more is rejected, so that one file cannot stop a run.

    ``file_bytes`` counts a document and ``row_bytes`` one row of a table, both after
    unpacking. ``ratio`` is unpacked to packed size, looked at above ``ratio_from``
    bytes. ``pages`` are those of a PDF, ``columns`` those of a table. ``timeout_s`` is
    for one document.
    """

    # The longest book has some 5 MB of text, a PDF with pictures far more.
    file_bytes: int = 50 * MEGABYTE
    row_bytes: int = 10 * MEGABYTE
    # Text packs to a third or a tenth; zip bombs go beyond 1,000.
    ratio: int = 200
    ratio_from: int = 10 * MEGABYTE
    pages: int = 2_000
    columns: int = 1_000
    timeout_s: float = 60.0

    def __post_init__(self) -> None:
        """Refuse limits that would reject everything.

        Raises
        ------
        ArticleError
            A limit is not above zero.
        """
        for limit in fields(self):
            if not getattr(self, limit.name) > 0:
                given = getattr(self, limit.name)
                raise ArticleError(f"{limit.name} = {given}; give a number above 0.")


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """Everything that can be said about how inputs are read.

    ``encoding`` is obeyed in every file without a byte order mark; None is UTF-8, else
    what surely fits. ``date_order`` ("dmy", "mdy") reads 06/12/2023, which is else
    rejected. ``keep_apparatus`` leaves footnotes and bibliographies in the analysis.
    """

    keys: Keys = field(default_factory=Keys)
    limits: Limits = field(default_factory=Limits)
    encoding: str | None = None
    date_order: str | None = None
    keep_apparatus: bool = False

    def __post_init__(self) -> None:
        """Refuse values that no file could be read with.

        Raises
        ------
        ArticleError
            The encoding is not known, or the order of dates is none of those allowed.
        """
        if self.encoding is not None:
            check_encoding(self.encoding)
        if self.date_order not in (None, *DATE_ORDERS):
            raise ArticleError(
                f"date_order = {self.date_order!r}; allowed are "
                f"{', '.join(DATE_ORDERS)}."
            )


def check_encoding(name: str) -> None:
    """Refuse a name that is no encoding of text.

    Raises
    ------
    ArticleError
        Python knows no such encoding of text.
    """
    try:
        "a".encode(name).decode(name)
    except (LookupError, UnicodeError, ValueError, TypeError) as error:
        raise ArticleError(
            f"encoding = {name!r} is not known; write utf-8, cp1252 (Windows), "
            "mac_roman, utf-16 or another name of a Python codec."
        ) from error
