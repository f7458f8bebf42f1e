"""Workers of any kind in, watched and replaced, the ends of their partitions out.

What engines have in common. A crew knows where workers run: processes of this machine
(``local.py``) or actors of Ray (``ray_engine.py``).
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol

from extractor.batch.engines.engine import Done, Lost, Outcome
from extractor.batch.engines.limits import (
    LOADING_S,
    LOOK_S,
    MAX_FALSE_STARTS,
    Limits,
    find_excess,
)
from extractor.batch.kernel import Spec
from extractor.errors import ExtractorError

# To start a worker takes as long as to extract so many words, some three seconds.
WORDS_A_WORKER = 10_000

# What a worker answers: as ``worker.py`` says, or ``("gone", cause, row)`` if it will
# not answer any more; the row is the one that it was at, below zero for none.
Answer = tuple[Any, ...]


class Sight(NamedTuple):
    """What a worker does now: at which row, since when, with how much memory."""

    row: int
    seconds: float
    memory_gib: float


class Worker(Protocol):
    """A process that extracts, as its supervisor sees it."""

    spec: Spec | None
    ready: bool

    @property
    def done(self) -> tuple[int, int]:
        """Count articles and words that are finished in the open partition."""

    @property
    def memory_gib(self) -> float:
        """Tell the memory it holds."""

    def submit(self, spec: Spec) -> None:
        """Hand over a partition; if the worker is gone, :meth:`receive` says so."""

    def receive(self) -> Answer | None:
        """Give an answer, if there is one."""

    def look(self) -> Sight | None:
        """Give what it does, if that is known by now."""

    def stop(self) -> None:
        """Ask it to write what is done, and to take no more."""

    def end(self) -> None:
        """End it at once."""


class Crew(Protocol):
    """Where workers run; ``advice`` is for people, if none can be started."""

    advice: str

    def start(self) -> Worker:
        """Start a worker; it answers when it is ready."""

    def wait(self, workers: Sequence[Any], timeout_s: float) -> None:
        """Wait until one of these workers may have an answer."""

    def close(self) -> None:
        """Leave, when all workers have ended."""


class Supervisor:
    """The engine that keeps workers busy, and replaces those that are lost.

    Parameters
    ----------
    slots
        The number of workers.
    limits
        What each may take, filled.
    first
        The number that are started at once, if not all; see :meth:`grow`.
    """

    def __init__(
        self, crew: Crew, slots: int, limits: Limits, *, first: int | None = None
    ) -> None:
        self.slots = slots
        self.lost = 0
        self._crew = crew
        self._limits = limits
        self._false_starts = 0
        self._looked = time.monotonic()
        self._silent_s = 0.0
        self._workers = [crew.start() for _ in range(first or slots)]

    @property
    def free(self) -> int:
        """Count the workers that are ready and have nothing to do."""
        return sum(worker.ready and worker.spec is None for worker in self._workers)

    @property
    def done(self) -> tuple[int, int]:
        """Count articles and words that are finished in open partitions."""
        done = [worker.done for worker in self._workers if worker.spec]
        return sum(articles for articles, _ in done), sum(words for _, words in done)

    def grow(self, words: int) -> None:
        """Start a worker for every :data:`WORDS_A_WORKER` words that wait."""
        wanted = min(self.slots, math.ceil(words / WORDS_A_WORKER))
        for _ in range(wanted - len(self._workers)):
            self._workers.append(self._crew.start())

    def submit(self, spec: Spec) -> None:
        """Give a partition to a free worker."""
        next(w for w in self._workers if w.ready and w.spec is None).submit(spec)

    def wait(self, timeout_s: float) -> Sequence[Outcome]:
        """Give the partitions that are done or whose worker is lost.

        Raises
        ------
        ExtractorError
            A worker says that the run cannot go on, or none can be started, or none has
            given a sign of life for as long as loading may take.
        """
        began = time.monotonic()
        self._crew.wait(self._workers, timeout_s)
        self._silent_s += time.monotonic() - began
        outcomes = [self._take(worker) for worker in tuple(self._workers)]
        if time.monotonic() - self._looked > LOOK_S:
            self._looked = time.monotonic()
            outcomes += [self._check(worker) for worker in tuple(self._workers)]
        if self._silent_s > LOADING_S:
            raise ExtractorError(
                f"No worker has answered for {LOADING_S:g} seconds. {self._crew.advice}"
            )
        return [outcome for outcome in outcomes if outcome is not None]

    def stop(self, grace_s: float) -> Sequence[Outcome]:
        """Let workers write what they have done, and end them."""
        outcomes: list[Outcome] = []
        try:
            for worker in self._workers:
                worker.stop()
            end = time.monotonic() + grace_s
            while (busy := [w for w in self._workers if w.spec]) and (
                time.monotonic() < end
            ):
                self._crew.wait(busy, LOOK_S)
                for worker in busy:
                    answer = worker.receive()
                    if answer and worker.spec and answer[0] == "done":
                        outcomes.append(Done(worker.spec, answer[1]))
                    if answer and answer[0] != "ready":
                        worker.spec = None
        finally:
            for worker in self._workers:
                worker.end()
            self._workers = []
            self._crew.close()
        return outcomes

    def _take(self, worker: Worker) -> Outcome | None:
        """Take the answer of a worker, if there is one."""
        answer = worker.receive()
        if answer is None:
            return None
        self._silent_s = 0.0
        (kind, *values), spec = answer, worker.spec
        if kind == "ready":
            worker.ready, self._false_starts = True, 0
        elif kind == "failed":
            raise values[0]
        elif kind == "gone":
            return self._replace(worker, *values)
        elif spec is not None:
            worker.spec = None
            if worker.memory_gib > (self._limits.recycle_gib or 0):
                self._start_instead(worker)
            return (
                Done(spec, values[0]) if kind == "done" else Lost(spec, None, *values)
            )
        return None

    def _check(self, worker: Worker) -> Outcome | None:
        """End a worker that takes too long or too much."""
        sight = worker.look()
        if sight is not None:
            self._silent_s = 0.0
        if sight is None or (worker.ready and worker.spec is None):
            return None
        cause = find_excess(*sight, self._limits)
        return None if cause is None else self._replace(worker, cause, sight.row)

    def _replace(self, worker: Worker, cause: str, row: int) -> Outcome | None:
        """Put a fresh worker in the place of a lost one; give its partition back."""
        if not worker.ready:
            self._false_starts += 1
            if self._false_starts >= MAX_FALSE_STARTS:
                raise ExtractorError(
                    f"No worker can be started. {cause} {self._crew.advice}"
                )
        self.lost += 1
        self._start_instead(worker)
        if worker.spec is None:
            return None
        return Lost(worker.spec, row if row >= 0 else None, cause)

    def _start_instead(self, worker: Worker) -> None:
        worker.end()
        self._workers[self._workers.index(worker)] = self._crew.start()
