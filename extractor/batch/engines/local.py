"""The engine of one machine: processes that are started here, and what they do now."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing import connection, get_context
from typing import Any

from extractor.batch.engines.limits import Limits, fill_limits, measure_memory
from extractor.batch.engines.processes import (
    ARTICLES,
    INDEX,
    LOADING,
    SHARED,
    SINCE,
    STOP,
    WORDS,
    no_interrupts,
    one_thread,
)
from extractor.batch.engines.supervisor import Answer, Sight, Supervisor
from extractor.batch.engines.worker import run_worker
from extractor.batch.kernel import Spec, Work


def start_local(
    work: Work, slots: int, limits: Limits | None = None, *, first: int | None = None
) -> Supervisor:
    """Start an engine of ``slots`` processes, each with a model of its own.

    ``first`` of them are started at once, if not all.
    """
    filled = fill_limits(limits or Limits(), slots)
    return Supervisor(LocalCrew(work), slots, filled, first=first)


class LocalCrew:
    """Worker processes of this machine."""

    advice = "Try '--workers 1', or a machine with more memory."

    def __init__(self, work: Work) -> None:
        self._work = work

    def start(self) -> LocalWorker:
        """Start a process."""
        return LocalWorker(self._work)

    def wait(self, workers: Sequence[LocalWorker], timeout_s: float) -> None:
        """Wait for an answer, or the end of a process, which closes its pipe."""
        connection.wait([worker.pipe for worker in workers], timeout=timeout_s)

    def close(self) -> None:
        """Leave nothing behind: all processes have ended."""


class LocalWorker:
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
        with one_thread(), no_interrupts():
            self.process.start()
        theirs.close()
        self.spec: Spec | None = None
        self.ready = False

    @property
    def done(self) -> tuple[int, int]:
        """Count articles and words that are finished in the open partition."""
        return int(self.shared[ARTICLES]), int(self.shared[WORDS])

    @property
    def memory_gib(self) -> float:
        """Measure the memory it holds."""
        return measure_memory(self.process.pid)

    def submit(self, spec: Spec) -> None:
        """Hand over a partition."""
        self.shared[ARTICLES] = self.shared[WORDS] = 0
        self.spec = spec
        with suppress(OSError):
            self.pipe.send(spec)

    def receive(self) -> Answer | None:
        """Give an answer, or say that none will come any more."""
        # Asked first: what was sent before the end of the process is still in the pipe.
        is_alive = self.process.is_alive()
        try:
            if self.pipe.poll():
                answer: Answer = self.pipe.recv()
                return answer
        except (EOFError, OSError):
            is_alive = False
        if is_alive:
            return None
        return "gone", _describe_end(self.process), int(self.shared[INDEX])

    def look(self) -> Sight:
        """Give what it does."""
        seconds = time.monotonic() - self.shared[SINCE]
        return Sight(int(self.shared[INDEX]), seconds, self.memory_gib)

    def stop(self) -> None:
        """Ask it to write what is done, and to take no more."""
        self.shared[STOP] = 1

    def end(self) -> None:
        """End the process at once and wait until it is gone."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


def _describe_end(process: Any) -> str:
    process.join(timeout=5)
    code = process.exitcode
    if code is not None and code < 0:
        return f"It ended its worker by signal {-code}."
    return f"It ended its worker with code {code}."
