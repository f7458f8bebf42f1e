"""Finished articles in, numbered parts on disk out: the memory of a run.

A part is a folder with the tables of its articles and a ledger with a line for each. It
appears whole, by a rename; what a killed run leaves half-written is never read. Where
an article stands in several parts, the last one counts.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from extractor.batch.folder import write_lines
from extractor.errors import OutputError
from extractor.records import Article, Extraction
from extractor.results.files import write_tables
from extractor.results.tables import build_part

LEDGER = "ledger.jsonl"
WRITING = ".writing"
# Articles a killed run may lose at most; writing a part takes some 20 ms.
PART_SIZE = 100


class Entry(NamedTuple):
    """What the ledger knows of an article: its part, and its digest if it was done."""

    part: Path
    digest: str | None


def find_digest(article: Article) -> str:
    """Find the SHA-256 of everything an article says, so that a change is noticed."""
    content = json.dumps(article.to_dict(), sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()


def find_parts(parts: Path) -> tuple[Path, ...]:
    """Find the complete parts, oldest first."""
    found = (path for path in parts.glob("[0-9]*") if path.is_dir())
    return tuple(sorted(found, key=lambda path: int(path.name)))


def read_ledger(parts: Path) -> dict[str, Entry]:
    """Read what is known of each article id; the last part that names it counts.

    Raises
    ------
    OutputError
        A ledger is damaged.
    """
    ledger: dict[str, Entry] = {}
    for part in find_parts(parts):
        try:
            lines = (part / LEDGER).read_text(encoding="utf-8").splitlines()
            rows = [json.loads(line) for line in lines]
            ledger |= {row["id"]: Entry(part, row["digest"]) for row in rows}
        except (OSError, ValueError, KeyError) as error:
            raise OutputError(
                f"{part / LEDGER} cannot be read ({error}); give --force to start anew."
            ) from error
    return ledger


class PartWriter:
    """Collect extractions and write a part whenever enough have come.

    As a context manager it writes the rest on leaving, also when a signal or an error
    ends the run, so that finished articles are kept.
    """

    def __init__(self, parts: Path, *, size: int = PART_SIZE) -> None:
        self._parts = parts
        self._size = size
        self._done: list[tuple[Extraction, str]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._flush()

    def add(self, extraction: Extraction, digest: str) -> None:
        """Add one extraction; of a failed one only the ledger takes note."""
        self._done.append((extraction, digest))
        if len(self._done) >= self._size:
            self._flush()

    def _flush(self) -> None:
        if not self._done:
            return
        done, self._done = self._done, []
        last = max((int(part.name) for part in find_parts(self._parts)), default=0)
        _write_part(self._parts, last + 1, done)


def _write_part(
    parts: Path, number: int, done: Iterable[tuple[Extraction, str]]
) -> None:
    done = list(done)
    writing = parts / WRITING
    shutil.rmtree(writing, ignore_errors=True)
    try:
        writing.mkdir()
        good = [extraction for extraction, _ in done if extraction.error is None]
        write_tables(writing, build_part(good))
        write_lines(writing / LEDGER, map(_ledger_row, done))
        writing.rename(parts / f"{number:05d}")
    except OSError as error:
        raise OutputError(
            f"{parts} cannot be written ({error.strerror}); make room and run again."
        ) from error


def _ledger_row(done: tuple[Extraction, str]) -> dict[str, str | None]:
    extraction, digest = done
    return {
        "id": extraction.article.id,
        "digest": None if extraction.error else digest,
    }
