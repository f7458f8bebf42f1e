"""A reading in, its chunks out of a process of its own.

A file that hangs or ends its reader costs only itself: the process is replaced, and
goes on where it stood.
"""

from __future__ import annotations

import time
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.batch.engines.processes import (
    IDLE,
    INDEX,
    SHARED,
    SINCE,
    Shared,
    live_with_parent,
    no_interrupts,
    one_thread,
)
from extractor.batch.inputs.reading import Place, Reading, read_chunks
from extractor.errors import ExtractorError, OutputError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

# Chunks that may lie in the spool before anyone asked for them.
AHEAD = 4


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
        with one_thread(), no_interrupts():
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
