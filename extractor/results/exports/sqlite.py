"""The tables of a run in, one SQLite database out, with full-text search and views."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from functools import cache, partial
from itertools import groupby
from pathlib import Path

import pyarrow as pa

from extractor.errors import OutputError
from extractor.results.exports.values import BATCH, iterate_rows
from extractor.results.files import write_whole

SCHEMA = Path(__file__).parent / "database.sql"
# The part of the script before it makes tables, the rest what is built on their rows.
BORDER = "-- rows"
ORDER = ("articles", "entities", "mentions", "relations")


@cache
def _read_schema() -> tuple[str, str]:
    before, _, after = SCHEMA.read_text(encoding="utf-8").partition(BORDER)
    return before, after


def write_sqlite(tables: Mapping[str, pa.Table], path: Path) -> tuple[str, ...]:
    """Write a database that Datasette and any SQLite tool open.

    The tables of a run with keys and a ``name`` for each article (its title, else its
    id), ``sentences`` (those that state something),
    full-text search over sentences and articles (``sentences_search``,
    ``articles_search``; accents do not matter), and the views ``statements`` and
    ``pairs`` for people. Lists are JSON text. Equal tables give equal bytes with the
    same version of SQLite.

    Raises
    ------
    OutputError
        The database cannot be written.
    """
    write_whole(path, partial(_write, tables))
    return ()


def _write(tables: Mapping[str, pa.Table], path: Path) -> None:
    path.unlink(missing_ok=True)  # what a run that was stopped left there
    before, after = _read_schema()
    try:
        database = sqlite3.connect(path)
        try:
            database.executescript(before)
            for name in ORDER:
                _fill(database, name, tables[name])
            _fill_sentences(database, tables["relations"])
            database.executescript(after)
            database.commit()
        finally:
            database.close()
    except sqlite3.Error as error:
        path.unlink(missing_ok=True)
        raise OutputError(
            f"{path} cannot be written ({error}); make room or choose another place."
        ) from error


def _fill(database: sqlite3.Connection, name: str, table: pa.Table) -> None:
    columns = ", ".join(f'"{column}"' for column in table.column_names)
    marks = ", ".join("?" * len(table.column_names))
    database.executemany(
        f'INSERT INTO "{name}" ({columns}) VALUES ({marks})',  # our names
        iterate_rows(table),
    )


def _fill_sentences(database: sqlite3.Connection, relations: pa.Table) -> None:
    """Keep each sentence once; relations are sorted by article and sentence."""
    names = ["article", "sentence", "sentence_text"]
    rows = (
        row
        for batch in relations.select(names).to_batches(max_chunksize=BATCH)
        for row in batch.to_pylist()
    )
    database.executemany(
        'INSERT OR IGNORE INTO sentences (article, "start", "end", "text") '
        "VALUES (?, ?, ?, ?)",
        (
            (article, *span, next(group)["sentence_text"])
            for (article, span), group in groupby(
                rows, key=lambda row: (row["article"], row["sentence"])
            )
        ),
    )
