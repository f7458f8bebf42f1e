"""The engine of one machine: worker processes that are watched and replaced."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing import connection, get_context
from typing import Any

from extractor.batch.engine import Done, Lost, Outcome
from extractor.batch.kernel import Spec, Work
from extractor.batch.limits import (
    LOOK_S,
    MAX_FALSE_STARTS,
    Limits,
    fill_limits,
    find_excess,
    measure_memory,
)
from extractor.batch.processes import (
    ARTICLES,
    INDEX,
    LOADING,
    SHARED,
    SINCE,
    STOP,
    WORDS,
    one_thread,
)
from extractor.batch.worker import run_worker
from extractor.errors import ExtractorError

# To start a worker takes as long as to extract so many words, some three seconds.
WORDS_A_WORKER = 10_000


class _Worker:
    """One process, its pipe, and what it does now."""

    def __init__(self, work: Work) -> None:
        context = get_context("spawn")
        self.shared = context.RawArray("d", SHARED)
        self.shared[SINCE] = time.monotonic()
        self.shared[INDEX] = LOADING
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(
            target=run_worker, args=(theirs, self.shared, work), daemon=True
        )
        with one_thread():
            self.process.start()
        theirs.close()
        self.spec: Spec | None = None
        self.ready = False

    def submit(self, spec: Spec) -> None:
        """Hand over a partition; if the worker is gone, :meth:`receive` says so."""
        self.spec = spec
        with suppress(OSError):
            self.pipe.send(spec)

    def receive(self) -> tuple[Any, ...] | None:
        """Give an answer, or ``("gone",)`` if none will come any more."""
        try:
            if self.pipe.poll():
                answer: tuple[Any, ...] = self.pipe.recv()
                return answer
        except (EOFError, OSError):
            return ("gone",)
        return None if self.process.is_alive() else self._receive_last()

    def end(self) -> None:
        """End the process at once and wait until it is gone."""
        self.process.kill()
        self.process.join()
        self.pipe.close()

    def _receive_last(self) -> tuple[Any, ...]:
        """Give what was sent between the last look and the end of the process."""
        with suppress(EOFError, OSError):
            if self.pipe.poll():
                answer: tuple[Any, ...] = self.pipe.recv()
                return answer
        return ("gone",)


class LocalEngine:
    """Resident worker processes, each with a model of its own.

    Parameters
    ----------
    work
        What all partitions have in common.
    slots
        The number of workers.
    first
        The number that are started at once, if not all; see :meth:`grow`.
    """

    def __init__(
        self,
        work: Work,
        slots: int,
        limits: Limits | None = None,
        *,
        first: int | None = None,
    ) -> None:
        self.slots = slots
        self.lost = 0
        self._work = work
        self._limits = fill_limits(limits or Limits(), slots)
        self._false_starts = 0
        self._looked = 0.0
        self._workers = [_Worker(work) for _ in range(first or slots)]

    @property
    def free(self) -> int:
        """Count the workers that are ready and have nothing to do."""
        return sum(worker.ready and worker.spec is None for worker in self._workers)

    @property
    def done(self) -> tuple[int, int]:
        """Count articles and words that are finished in open partitions."""
        open_ = [worker.shared for worker in self._workers if worker.spec]
        return (
            int(sum(shared[ARTICLES] for shared in open_)),
            int(sum(shared[WORDS] for shared in open_)),
        )

    def grow(self, words: int) -> None:
        """Start a worker for every :data:`WORDS_A_WORKER` words that wait."""
        wanted = min(self.slots, math.ceil(words / WORDS_A_WORKER))
        for _ in range(wanted - len(self._workers)):
            self._workers.append(_Worker(self._work))

    def submit(self, spec: Spec) -> None:
        """Give a partition to a free worker."""
        worker = next(w for w in self._workers if w.ready and w.spec is None)
        worker.shared[ARTICLES] = worker.shared[WORDS] = 0
        worker.submit(spec)

    def wait(self, timeout_s: float) -> Sequence[Outcome]:
        """Give the partitions that are done or whose worker is lost.

        Raises
        ------
        ExtractorError
            A worker says that the run cannot go on, or none can be started.
        """
        connection.wait([worker.pipe for worker in self._workers], timeout=timeout_s)
        outcomes = [self._look(worker) for worker in tuple(self._workers)]
        if time.monotonic() - self._looked > LOOK_S:
            outcomes += [self._check(worker) for worker in tuple(self._workers)]
            self._looked = time.monotonic()
        return [outcome for outcome in outcomes if outcome is not None]

    def stop(self, grace_s: float) -> Sequence[Outcome]:
        """Let workers write what they have done, and end them."""
        for worker in self._workers:
            worker.shared[STOP] = 1
        outcomes: list[Outcome] = []
        try:
            end = time.monotonic() + grace_s
            while time.monotonic() < end and any(w.spec for w in self._workers):
                busy = [worker for worker in self._workers if worker.spec]
                connection.wait([worker.pipe for worker in busy], timeout=LOOK_S)
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
        return outcomes

    def _look(self, worker: _Worker) -> Outcome | None:
        """Take the answer of a worker, if there is one."""
        answer = worker.receive()
        if answer is None:
            return None
        kind, spec = answer[0], worker.spec
        if kind == "ready":
            worker.ready, self._false_starts = True, 0
        elif kind == "failed":
            raise answer[1]
        elif kind == "gone":
            return self._replace(worker, _describe_end(worker.process))
        elif spec is not None:
            worker.spec = None
            self._recycle(worker)
            if kind == "done":
                return Done(spec, answer[1])
            return Lost(spec, None, answer[1])
        return None

    def _check(self, worker: _Worker) -> Outcome | None:
        """End a worker that takes too long or too much."""
        index = worker.shared[INDEX]
        if worker.spec is None and index != LOADING:
            return None
        seconds = time.monotonic() - worker.shared[SINCE]
        held = measure_memory(worker.process.pid)
        cause = find_excess(index, seconds, held, self._limits)
        return None if cause is None else self._replace(worker, cause)

    def _recycle(self, worker: _Worker) -> None:
        """Put a fresh worker in the place of one that has grown."""
        if measure_memory(worker.process.pid) > (self._limits.recycle_gib or 0):
            self._start_instead(worker)

    def _replace(self, worker: _Worker, cause: str) -> Outcome | None:
        """Put a fresh worker in the place of a lost one; give its partition back."""
        spec, index = worker.spec, int(worker.shared[INDEX])
        if not worker.ready:
            self._false_starts += 1
            if self._false_starts >= MAX_FALSE_STARTS:
                raise ExtractorError(
                    f"No worker can be started. {cause} Try '--workers 1', or a "
                    "machine with more memory."
                )
        self.lost += 1
        self._start_instead(worker)
        if spec is None:
            return None
        return Lost(spec, index if index >= 0 else None, cause)

    def _start_instead(self, worker: _Worker) -> None:
        worker.end()
        self._workers[self._workers.index(worker)] = _Worker(self._work)


def _describe_end(process: Any) -> str:
    process.join(timeout=5)
    code = process.exitcode
    if code is not None and code < 0:
        return f"It ended its worker by signal {-code}."
    return f"It ended its worker with code {code}."
