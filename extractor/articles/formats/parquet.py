"""A ``.parquet`` file in, one article for each row out, a few rows at a time."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.articles.files.sources import Source, show_size
from extractor.articles.formats.rows import FIELDS, KEYS, build_article
from extractor.articles.options import ReadingOptions
from extractor.articles.rejects import Reject
from extractor.errors import ArticleError
from extractor.records import Article

# Rows in memory at a time; articles have some kilobytes.
BATCH_ROWS = 64
# Where our own tables have the id.
OURS = "article"


def read_parquet(source: Source) -> Iterator[Article | Reject]:
    """Read the articles of one table, row by row.

    Yields
    ------
    An article, or a reject with the id ``file:row``; rows are counted from 1.

    Raises
    ------
    ArticleError
        It is no Parquet table, lacks the column of the text, or is not a plain file.
    OSError
        The file cannot be read.
    """
    import pyarrow as pa  # noqa: PLC0415  # slow
    import pyarrow.parquet as pq  # noqa: PLC0415  # as above

    if source.packed or not source.stream.seekable():
        raise ArticleError("A Parquet table must be a plain file; unpack or save it.")
    try:
        table = pq.ParquetFile(source.stream)
        columns = _find_columns(table.schema_arrow.names, source.options)
        batches = table.iter_batches(BATCH_ROWS, columns=columns)
        number = 0
        for batch in batches:
            for values in batch.to_pylist():
                number += 1
                yield _read_row(values, f"{source.id}:{number}", source.options)
    except (pa.ArrowException, ValueError, OSError) as error:
        if isinstance(error, OSError) and error.errno:
            raise  # the disk, not the table
        raise ArticleError(
            f"The Parquet table is damaged ({_short(error)}); get the file again."
        ) from error


def _find_columns(names: list[str], options: ReadingOptions) -> list[str]:
    """Choose the columns that are used; the others are never read."""
    if len(names) > options.limits.columns:
        raise ArticleError(
            f"The table has {len(names)} columns; at most {options.limits.columns} are "
            "read. Leave out those that are not needed."
        )
    given = options.keys
    asked = {getattr(given, name) for name in KEYS} - {None} | {given.get_name("text")}
    missing = sorted(
        name for name in asked if name not in names and name.split(".")[0] not in names
    )
    if missing:
        raise ArticleError(
            f"The table has no column {missing[0]!r}; columns found: "
            f"{', '.join(map(repr, names))[:300]}. Say which holds the text "
            "(--text-key)."
        )
    wanted = {given.get_name(name) for name in KEYS} | {*FIELDS, OURS}
    wanted |= {name.split(".")[0] for name in wanted}
    return [name for name in names if name in wanted]


def _read_row(
    values: dict[str, object], place: str, options: ReadingOptions
) -> Article | Reject:
    try:
        limit = options.limits.row_bytes
        text = values.get(options.keys.get_name("text"))
        if isinstance(text, str | bytes) and len(text) > limit:
            raise ArticleError(f"The text is longer than {show_size(limit)}.")
        return build_article(values, place, options, {})
    except ArticleError as error:
        return Reject(place, "articles", str(error))


def _short(error: Exception) -> str:
    return str(error).partition("\n")[0][:120]
