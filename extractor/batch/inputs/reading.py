"""Inputs in, files of the spool out, from any place on where reading was left off."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

from extractor.articles.files.walk import Found, find_inputs
from extractor.articles.options import ReadingOptions
from extractor.articles.read import read_found
from extractor.articles.rejects import Reject
from extractor.batch.engines.processes import IDLE
from extractor.batch.inputs.spool import build_row, write_chunk
from extractor.records import Article

# Rows of the first chunk, so that workers start early, and of the largest.
FIRST_ROWS, MOST_ROWS = 16, 256
# Characters after which a chunk is written, whatever its rows.
MOST_CHARACTERS = 4_000_000
STEP = "articles"


@dataclass(frozen=True, slots=True)
class Place:
    """How far inputs are read: whole files, and items of the next one.

    ``faults`` has the files, by their number, that are not to be read, and why.
    """

    files: int = 0
    items: int = 0
    chunks: int = 0
    faults: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read, and into which folder."""

    inputs: tuple[str, ...]
    spool: str
    lang: str | None = None
    published: str | None = None
    options: ReadingOptions | None = None


class Reader(Protocol):
    """Gives the chunks of a reading in order; ``is_done`` when no more will come."""

    is_done: bool

    def take(self) -> Path | None:
        """Give the next chunk; None if there is none yet, or no more."""

    def stop(self) -> None:
        """Read no more."""


def read_chunks(
    reading: Reading,
    place: Place = Place(),
    beat: Callable[[int], None] = lambda number: None,
) -> Iterator[tuple[Path, Place]]:
    """Read from a place on; give each chunk with the place that it reaches.

    ``beat`` is called with the number of the file before each item.
    """
    rows: list[dict[str, Any]] = []
    size, length = FIRST_ROWS, 0
    for row, reached in _read_rows(reading, place, beat):
        rows.append(row)
        length += len(row.get("article", ""))
        if len(rows) >= size or length >= MOST_CHARACTERS:
            place = _move(place, reached)
            yield _write(reading, place, rows), place
            rows, size, length = [], min(2 * size, MOST_ROWS), 0
    if rows:
        place = _move(place, reached)
        yield _write(reading, place, rows), place


def _move(place: Place, reached: tuple[int, int]) -> Place:
    files, items = reached
    return replace(place, files=files, items=items, chunks=place.chunks + 1)


def _read_rows(
    reading: Reading, place: Place, beat: Callable[[int], None]
) -> Iterator[tuple[dict[str, Any], tuple[int, int]]]:
    """Give the row of each item, and how far it reaches."""
    for number, found in enumerate(find_inputs(reading.inputs)):
        if number < place.files:
            continue
        fault = place.faults.get(number)
        items = (
            _read_file(found, reading)
            if fault is None
            else iter([Reject(found.id, STEP, fault)])
        )
        skipped = place.items if number == place.files and fault is None else 0
        file = str(found.path.absolute())
        beat(number)
        for index, item in enumerate(items, start=1):
            if index > skipped:
                yield build_row(file, item), (number, index)
            beat(number)
        beat(IDLE)


def _read_file(found: Found, reading: Reading) -> Iterator[Article | Reject]:
    return read_found(
        found,
        lang=reading.lang,
        published=reading.published,
        options=reading.options,
    )


def _write(reading: Reading, place: Place, rows: Sequence[dict[str, Any]]) -> Path:
    path = Path(reading.spool) / f"{place.chunks:06d}.parquet"
    write_chunk(path, rows)
    return path


class InlineReader:
    """Reads in this process, without a limit of time."""

    def __init__(self, reading: Reading) -> None:
        self.is_done = False
        self._chunks = read_chunks(reading)

    def take(self) -> Path | None:
        """Give the next chunk, or None at the end."""
        path, _ = next(self._chunks, (None, None))
        self.is_done = path is None
        return path

    def stop(self) -> None:
        """Read no more."""
        self.is_done = True
