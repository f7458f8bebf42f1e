"""The SQLite file of the ledger: its tables, opened or made anew."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from extractor.errors import OutputError

FILE = "ledger.sqlite"
TABLES = """
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS parts (part INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS articles (
    id TEXT PRIMARY KEY, digest BLOB, content BLOB, part INTEGER, origin TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_content ON articles (content, id);
CREATE INDEX IF NOT EXISTS by_part ON articles (part);
CREATE TABLE IF NOT EXISTS contents (
    content BLOB PRIMARY KEY, part INTEGER, message TEXT, step TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS contents_by_part ON contents (part);
CREATE TABLE IF NOT EXISTS rejects (
    origin TEXT, id TEXT, step TEXT, message TEXT, run INTEGER
);
CREATE TEMP TABLE seen (id TEXT PRIMARY KEY, digest BLOB) WITHOUT ROWID;
CREATE TEMP TABLE due (content BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE origins (origin TEXT PRIMARY KEY) WITHOUT ROWID;
"""


def open_base(path: Path) -> sqlite3.Connection:
    """Open the ledger; a damaged one is made anew, from the parts."""
    try:
        return _connect(path)
    except sqlite3.DatabaseError:
        for ending in ("", "-journal"):
            with suppress(FileNotFoundError):
                path.with_name(path.name + ending).unlink()
        return _connect(path)


def describe_fault(path: Path, error: sqlite3.Error) -> OutputError:
    """Say for people what cannot be written."""
    return OutputError(f"{path} cannot be written ({error}); make room and run again.")


def _connect(path: Path) -> sqlite3.Connection:
    base = sqlite3.connect(path)
    base.executescript(TABLES)
    base.create_function("file_of", 1, _file_of, deterministic=True)
    base.create_function("line_of", 1, _line_of, deterministic=True)
    base.create_function("name_file", 3, name_file, deterministic=True)
    return base


def name_file(id: str, message: str, origin: str | None) -> str:
    """Say in which file an article is that is rejected, where its id does not.

    Examples
    --------
    >>> name_file("a1", "It failed.", "/news/day.jsonl")
    "It failed. It is in 'day.jsonl'."
    >>> name_file("day.txt", "It failed.", "/news/day.txt")
    'It failed.'
    """
    name = Path(origin or "").name
    if not name or _file_of(id).endswith(name):
        return message
    return f"{message}{'' if message.endswith('.') else '.'} It is in {name!r}."


def _file_of(id: str) -> str:
    file, _, line = id.rpartition(":")
    return file if line.isdecimal() else id


def _line_of(id: str) -> int:
    line = id.rpartition(":")[2]
    return min(int(line), 2**62) if line.isdecimal() and len(line) < 19 else 0
