"""What is known of each article: a SQLite file that is made from the parts.

A part holds one status row for each of its articles, so the ledger can be made again
from the parts at any time: parts it does not know are added when it is opened. It is
the only file of a run that is changed in place.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from extractor.articles.rejects import Reject
from extractor.batch.store.ledger_base import FILE, describe_fault, name_file, open_base
from extractor.batch.store.live import LiveArticles
from extractor.batch.store.parts import find_parts, read_status, remove_part

# The columns of status rows that the ledger keeps; all but the wide signatures.
NOTED = ("article", "digest", "content", "file", "extracted", "step", "message")
REJECTED = """
SELECT id, step, message FROM rejects
UNION ALL
SELECT id, step, name_file(id, message, origin) AS message FROM articles
    JOIN contents ON articles.content = contents.content WHERE message IS NOT NULL
"""


class Known(NamedTuple):
    """What the ledger knows of an article id; ``failed`` says that it was rejected."""

    digest: bytes
    failed: bool


class Ledger:
    """The articles of an output folder, those of this run, and the rejects.

    ``live`` finds the articles that count.
    """

    def __init__(self, parts: Path, configuration: str = "") -> None:
        self._parts = parts
        self._configuration = configuration
        self._base = open_base(parts / FILE)
        self.live = LiveArticles(self._base)
        try:
            self.run = int(self.get("run") or 0) + 1
            self.set("run", self.run)
            self._add_unknown()
        except sqlite3.Error as error:
            self._base.close()
            raise describe_fault(parts / FILE, error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._base.close()
        if isinstance(error, sqlite3.Error):
            raise describe_fault(self._parts / FILE, error) from error

    def get(self, name: str) -> str | None:
        """Get a note that an earlier run has left."""
        row = self._base.execute("SELECT value FROM meta WHERE name = ?", (name,))
        found = row.fetchone()
        return None if found is None else str(found[0])

    def set(self, name: str, value: str | int) -> None:
        """Leave a note for later runs."""
        with self._base as base:
            base.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    def next_part(self) -> int:
        """Find the first number after those of all parts."""
        (last,) = self._base.execute("SELECT max(part) FROM parts").fetchone()
        return max(last or 0, int(self.get("last") or 0)) + 1

    def find(self, id: str) -> Known | None:
        """Find what is known of an article id."""
        row = self._base.execute(
            "SELECT digest, message IS NOT NULL OR contents.content IS NULL "
            "FROM articles LEFT JOIN contents ON articles.content = contents.content "
            "WHERE id = ?",
            (id,),
        ).fetchone()
        return None if row is None else Known(row[0], bool(row[1]))

    def is_due(self, content: bytes) -> bool:
        """Say whether a content is to be extracted; True only once a run.

        What failed in an earlier run is tried again.
        """
        done = self._base.execute(
            "SELECT 1 FROM contents WHERE content = ? AND message IS NULL", (content,)
        )
        if done.fetchone() is not None:
            return False
        asked = self._base.execute("INSERT OR IGNORE INTO due VALUES (?)", (content,))
        return asked.rowcount == 1

    def find_seen(self, id: str) -> bytes | None:
        """Find the digest of an article that this run has read."""
        seen = self._base.execute("SELECT digest FROM seen WHERE id = ?", (id,))
        row = seen.fetchone()
        return None if row is None else bytes(row[0])

    def note_seen(self, id: str, digest: bytes) -> None:
        """Note an article of this run."""
        self._base.execute("INSERT INTO seen VALUES (?, ?)", (id, digest))

    def note_origin(self, origin: str) -> None:
        """Note a file that this run has read."""
        self._base.execute("INSERT OR IGNORE INTO origins VALUES (?)", (origin,))

    def add_reject(self, origin: str, reject: Reject) -> None:
        """Keep what could not be read, until its file is read again."""
        self._base.execute(
            "INSERT INTO rejects VALUES (?, ?, ?, ?, ?)",
            (origin, reject.id, reject.step, reject.message, self.run),
        )

    def commit(self) -> None:
        """Keep the notes made since the last commit."""
        self._base.commit()

    def add_part(self, part: Path) -> tuple[Reject, ...]:
        """Take over the status rows of a finished part; give its rejects."""
        rows = read_status(part, NOTED).to_pylist()
        with self._base as base:
            _add_rows(base, int(part.name), rows)
        return tuple(
            Reject(
                row["article"],
                row["step"],
                name_file(row["article"], row["message"], row["file"]),
            )
            for row in rows
            if row["extracted"] and row["message"] is not None
        )

    def finish_reading(self) -> None:
        """Forget the rejects of files that were read again and are right, or are gone.

        What is still rejected has been noted anew by this run.
        """
        old = self._base.execute(
            "SELECT DISTINCT origin FROM rejects WHERE run < ?", (self.run,)
        ).fetchall()
        read = "SELECT 1 FROM origins WHERE origin = ?"
        with self._base as base:
            for (origin,) in old:
                again = base.execute(read, (origin,)).fetchone()
                if again or not Path(origin).exists():
                    base.execute(
                        "DELETE FROM rejects WHERE run < ? AND origin = ?",
                        (self.run, origin),
                    )

    def prune(self) -> int:
        """Remove the articles that this run has not seen; give their number.

        Articles of a file that could not be read now stay: a fault is no removal.
        """
        with self._base as base:
            removed = base.execute(
                "DELETE FROM articles WHERE id NOT IN (SELECT id FROM seen) AND "
                "origin NOT IN (SELECT origin FROM rejects WHERE run = ?)",
                (self.run,),
            ).rowcount
            base.execute(
                "DELETE FROM rejects WHERE origin NOT IN (SELECT origin FROM origins)"
            )
            if removed:
                _mark_changed(base)
        return removed

    def drop_unused(self) -> None:
        """Remove the parts of which nothing counts any more."""
        self.set("last", self.next_part() - 1)  # numbers are never given twice
        with self._base as base:
            base.execute(
                "DELETE FROM contents "
                "WHERE content NOT IN (SELECT content FROM articles)"
            )
            unused = base.execute(
                "SELECT part FROM parts EXCEPT SELECT part FROM articles "
                "EXCEPT SELECT part FROM contents"
            ).fetchall()
            base.executemany("DELETE FROM parts WHERE part = ?", unused)
        for (number,) in unused:
            remove_part(self._parts, number)

    def find_rejects(self, *, by_id: bool = False) -> Iterator[Reject]:
        """Find the rejects, in order of file and line, or of their ids."""
        order = "id" if by_id else "file_of(id), line_of(id)"
        rows = self._base.execute(
            f"SELECT DISTINCT id, step, message FROM ({REJECTED}) "
            f"ORDER BY {order}, step, message"
        )
        return (Reject(*row) for row in rows)

    def _add_unknown(self) -> None:
        known = {number for (number,) in self._base.execute("SELECT part FROM parts")}
        found = {int(part.name): part for part in find_parts(self._parts)}
        with self._base as base:  # one transaction: thousands would wait for the disk
            for number in sorted(found.keys() - known):
                status = read_status(found[number], NOTED)
                if status.schema.metadata.get(b"configuration") == (
                    self._configuration.encode()
                ):
                    _add_rows(base, number, status.to_pylist())
                else:
                    remove_part(self._parts, number)
        lost = [(number,) for number in known - found.keys()]
        with self._base as base:
            for table in ("articles", "contents", "parts"):
                base.executemany(f"DELETE FROM {table} WHERE part = ?", lost)
            if lost:
                _mark_changed(base)


@contextmanager
def copy_ledger(parts: Path | None, configuration: str = "") -> Iterator[Ledger]:
    """Give a copy of the ledger of some parts, or an empty one, to try things on."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        if parts is not None:
            for number in find_parts(parts):
                (copy / number.name).symlink_to(number.absolute())
            if (parts / FILE).is_file():
                shutil.copy(parts / FILE, copy / FILE)
        with Ledger(copy, configuration) as ledger:
            yield ledger


def _add_rows(
    base: sqlite3.Connection, number: int, rows: Sequence[Mapping[str, Any]]
) -> None:
    """Note the status rows of a part."""
    base.executemany(
        "INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?)",
        [
            (row["article"], row["digest"], row["content"], number, row["file"])
            for row in rows
        ],
    )
    base.executemany(
        "INSERT OR REPLACE INTO contents VALUES (?, ?, ?, ?)",
        [
            (row["content"], number, row["message"], row["step"])
            for row in rows
            if row["extracted"]
        ],
    )
    base.execute("INSERT OR REPLACE INTO parts VALUES (?)", (number,))
    _mark_changed(base)


def _mark_changed(base: sqlite3.Connection) -> None:
    base.execute("INSERT OR REPLACE INTO meta VALUES ('merged', '')")
