"""Inputs in, files of the spool out: reading has a process of its own.

A file that hangs or ends its reader costs only itself: the process is replaced, and
goes on where it stood.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from extractor.articles.options import ReadingOptions
from extractor.articles.read import read_found
from extractor.articles.rejects import Reject
from extractor.articles.walk import Found, find_inputs
from extractor.batch.spool import build_row, write_chunk
from extractor.batch.worker import (
    IDLE,
    INDEX,
    SHARED,
    SINCE,
    Shared,
    live_with_parent,
    one_thread,
)
from extractor.errors import ExtractorError, OutputError
from extractor.records import Article

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

# Rows of the first chunk, so that workers start early, and of the largest.
FIRST_ROWS, MOST_ROWS = 16, 256
# Characters after which a chunk is written, whatever its rows.
MOST_CHARACTERS = 4_000_000
# Chunks that may lie in the spool before anyone asked for them.
AHEAD = 4
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


class ProcessReader:
    """Reads in a process of its own, some chunks ahead of who takes them.

    ``seconds`` is the limit for one file of one article, or one item of a larger one.
    """

    def __init__(self, reading: Reading, *, seconds: float) -> None:
        self.is_done = False
        self._reading = reading
        self._seconds = seconds
        self._place = Place()
        self._losses: Counter[int] = Counter()
        self._start()

    def take(self) -> Path | None:
        """Give the next chunk, or None if none is ready.

        Raises
        ------
        ExtractorError
            The spool cannot be written, or no process can be started.
        """
        answer = self._receive()
        if answer is None:
            self._check()
            return None
        if answer[0] == "failed":
            raise answer[1]
        if answer[0] == "end":
            self.stop()
            return None
        if answer[0] == "gone":
            self._lose(f"It ended its reader ({self._process.exitcode}).")
            return None
        _, path, self._place = answer
        with suppress(OSError):
            self._pipe.send(None)
        return Path(path)

    def stop(self) -> None:
        """Read no more."""
        self.is_done = True
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def _start(self) -> None:
        context = get_context("spawn")
        self._shared = context.RawArray("d", SHARED)
        self._shared[SINCE], self._shared[INDEX] = time.monotonic(), IDLE
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=run_reader,
            args=(theirs, self._shared, self._reading, self._place),
            daemon=True,
        )
        with one_thread():
            self._process.start()
        theirs.close()

    def _receive(self) -> tuple[Any, ...] | None:
        gone = not self._process.is_alive()
        try:
            if self._pipe.poll():
                answer: tuple[Any, ...] = self._pipe.recv()
                return answer
        except (EOFError, OSError):
            gone = True
        return ("gone",) if gone else None

    def _check(self) -> None:
        late = time.monotonic() - self._shared[SINCE] > self._seconds
        if late and self._shared[INDEX] != IDLE:
            self._lose(f"Reading it took longer than {self._seconds:g} seconds.")

    def _lose(self, cause: str) -> None:
        """Start again behind the last chunk; leave a file out that was lost twice."""
        number = int(self._shared[INDEX])
        self.stop()
        self._losses[number] += 1
        if self._losses[number] > 1:
            if number < 0:
                raise ExtractorError(
                    f"The inputs cannot be read: {cause} Try '--workers 0', which "
                    "reads them in the main process."
                )
            faults = {**self._place.faults, number: cause}
            self._place = replace(self._place, faults=faults)
        self.is_done = False
        self._start()


def run_reader(
    pipe: Connection[Any, Any], shared: Shared, reading: Reading, place: Place
) -> None:
    """Read from a place on, in a process of its own.

    Answers are ``("chunk", path, place)``, ``("end",)`` and ``("failed", error)``; for
    each chunk that was taken, None comes back.
    """

    def beat(number: int) -> None:
        shared[SINCE] = time.monotonic()
        shared[INDEX] = number

    live_with_parent()
    ahead = 0
    with suppress(EOFError, BrokenPipeError):
        try:
            for path, reached in read_chunks(reading, place, beat):
                pipe.send(("chunk", str(path), reached))
                ahead += 1
                number = int(shared[INDEX])
                beat(IDLE)
                while ahead >= AHEAD or pipe.poll():
                    pipe.recv()
                    ahead -= 1
                beat(number)
            pipe.send(("end",))
        except (ExtractorError, OSError) as error:
            if isinstance(error, BrokenPipeError):
                raise
            pipe.send(("failed", _as_ours(error)))


def _as_ours(error: Exception) -> ExtractorError:
    if isinstance(error, ExtractorError):
        return error
    return OutputError(f"The articles that were read cannot be kept: {error}.")
