"""A ``.csv`` or ``.tsv`` stream in, one article for each row out.

The first row names the columns. The delimiter is told from it (comma, semicolon, tab
or bar), as spreadsheets differ by country. A file of any size streams by rows.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import zip_longest

from extractor.articles.files.decoding import decode, note_encoding
from extractor.articles.files.sources import Source, show_size, skip_mark
from extractor.articles.formats.rows import KEYS, build_article
from extractor.articles.options import ReadingOptions
from extractor.articles.rejects import Reject
from extractor.errors import ArticleError
from extractor.records import Article

DELIMITERS = ",;\t|"
# How Excel says the delimiter, in a line before the names.
SAID = re.compile(r"sep=([,;\t|])\s*")


def read_csv(source: Source) -> Iterator[Article | Reject]:
    """Read the articles of one table, row by row.

    Yields
    ------
    An article, or a reject with the id ``file:row``, for each row that is not blank;
    the row of names is number 1.

    Raises
    ------
    ArticleError
        The columns lack the text, a quotation mark is never closed, or the stream is
        damaged.
    OSError
        The stream cannot be read.
    """
    encoding = skip_mark(source)
    # Bytes that are no UTF-8 are kept as half characters and decoded cell by cell.
    errors = "surrogateescape" if encoding is None else "replace"
    with (
        io.TextIOWrapper(
            source.stream, encoding or "utf-8", errors=errors, newline=""
        ) as lines,
        _limit_cells(source.options.limits.row_bytes) as limit,
    ):
        delimiter, names = _read_header(*_find_header(lines, limit), source.options)
        rows = _read_rows(lines, delimiter, limit)
        for number, cells in enumerate(rows, start=2):
            place = f"{source.id}:{number}"
            if any(map(str.strip, cells)):
                try:
                    yield _build(names, cells, place, source.options, encoding)
                except ArticleError as error:
                    yield Reject(place, "articles", str(error))


@contextmanager
def _limit_cells(limit: int) -> Iterator[int]:
    """Let cells be as long as this; other readers of CSV have their limit back."""
    before = csv.field_size_limit(limit)
    try:
        yield limit
    finally:
        csv.field_size_limit(before)


class _Lines:
    """Give each line with its end; ``ended`` when one more was asked for in vain."""

    def __init__(self, lines: io.TextIOWrapper, limit: int) -> None:
        self._lines, self._limit = lines, limit
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        while line := self._lines.readline(self._limit):
            # A file without line ends must not fill memory.
            if len(line) == self._limit and not line.endswith(("\n", "\r")):
                raise csv.Error("the line is too long")
            yield line
        self.ended = True


def _read_rows(
    lines: io.TextIOWrapper, delimiter: str, limit: int
) -> Iterator[list[str]]:
    given = _Lines(lines, limit)
    rows = csv.reader(given, delimiter=delimiter)
    number = 1  # the row of names
    try:
        for cells in rows:
            if given.ended:  # the row wanted more: it is the rest of the file
                raise csv.Error("the file ends inside a cell")
            yield cells
            number += 1
    except csv.Error as error:
        raise ArticleError(
            f"Row {number + 1} cannot be read ({error}): a quotation mark is never "
            f"closed, or a cell is larger than {show_size(limit)}. The rows before it "
            "were read. Write quotation marks inside a text twice."
        ) from error


def _find_header(lines: io.TextIOWrapper, limit: int) -> tuple[str, str]:
    """Find the line of names, and the delimiters it may have."""
    delimiters = DELIMITERS
    while line := lines.readline(limit):
        if said := SAID.fullmatch(line):
            delimiters = said[1]
        elif line.strip():
            return line, delimiters
    raise ArticleError("The table is empty; its first row must name the columns.")


def _read_header(
    header: str, delimiters: str, options: ReadingOptions
) -> tuple[str, tuple[str, ...]]:
    """Find the delimiter and the names of the columns."""
    text = options.keys.get_name("text")
    readings = [
        (delimiter, tuple(_split(header, delimiter))) for delimiter in delimiters
    ]
    delimiter, names = max(readings, key=lambda r: (text in r[1], len(r[1])))
    if len(names) > options.limits.columns:
        raise ArticleError(
            f"The table has {len(names)} columns; at most {options.limits.columns} are "
            "read. Leave out those that are not needed."
        )
    for name in _find_needed(options):
        if name not in names:
            shown = ", ".join(map(repr, names))[:300]
            raise ArticleError(
                f"The table has no column {name!r}; columns found: {shown}. Say which "
                "holds the text (--text-key)."
            )
    _refuse_twins(names, options)
    return delimiter, names


def _refuse_twins(names: tuple[str, ...], options: ReadingOptions) -> None:
    """Refuse two columns of a name that is read: one of them would be lost."""
    for key in KEYS:
        name = options.keys.get_name(key)
        if names.count(name) > 1:
            raise ArticleError(
                f"The table has {names.count(name)} columns {name!r}; give each a name "
                "of its own."
            )


def _find_needed(options: ReadingOptions) -> tuple[str, ...]:
    """Find the columns that must be there: the text, and every one that was named."""
    keys = options.keys
    named = (keys.id, keys.lang, keys.published, keys.title, keys.source)
    return (keys.get_name("text"), *(name for name in named if name))


def _split(header: str, delimiter: str) -> list[str]:
    names = next(csv.reader([header.rstrip("\r\n")], delimiter=delimiter), [])
    return [name.strip() for name in names]


def _build(
    names: tuple[str, ...],
    cells: list[str],
    place: str,
    options: ReadingOptions,
    encoding: str | None,
) -> Article:
    if len(cells) > len(names) and any(cells[len(names) :]):
        raise ArticleError(
            f"the row has {len(cells)} cells, but the table has {len(names)} columns; "
            "put texts that hold the delimiter in quotation marks."
        )
    whole = "\x1f".join(cells)
    if encoding is None and not whole.isascii():
        # All cells together, so that they are taken for one encoding.
        whole, notes = decode(whole.encode("utf-8", "surrogateescape"))
        cells = whole.split("\x1f")
    else:
        notes = note_encoding(whole, encoding or "utf-8")
    values = dict(zip_longest(names, cells[: len(names)], fillvalue=""))
    return build_article(values, place, options, notes)
