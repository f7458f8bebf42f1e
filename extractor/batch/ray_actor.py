"""One process of Ray that extracts, and what its supervisor knows of it."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from extractor.batch.kernel import Spec, Work
from extractor.batch.limits import measure_memory
from extractor.batch.processes import (
    IDLE,
    INDEX,
    LOADING,
    SHARED,
    SINCE,
    STOP,
    THREADS,
)
from extractor.batch.worker import answer_spec, load


class Extractor:
    """One process of Ray with a model of its own; two threads, one of them to look."""

    def __init__(self, work: Work, folder: str) -> None:
        with suppress(OSError):
            os.chdir(folder)  # a schema may be named by a path from there
        self._work = work
        self._shared = [0.0] * SHARED
        self._shared[SINCE], self._shared[INDEX] = time.monotonic(), LOADING

    def load(self) -> tuple[Any, ...]:
        """Load the model."""
        answer = load(self._work)
        self._shared[INDEX] = IDLE
        return answer

    def process(self, spec: Spec) -> tuple[Any, ...]:
        """Process a partition."""
        answer = answer_spec(spec, self._shared, self._work)
        self._shared[INDEX] = IDLE
        return answer

    def look(self) -> tuple[list[float], float]:
        """Tell what is done now, since how many seconds, and the memory held in GiB."""
        shared = list(self._shared)
        shared[SINCE] = time.monotonic() - shared[SINCE]
        return shared, measure_memory(os.getpid())

    def stop(self) -> None:
        """Write what is done, and take no more."""
        self._shared[STOP] = 1


class Actor:
    """One actor, what it does now, and what it was last seen to do."""

    def __init__(self, ray: Any, work: Work, path: dict[str, str]) -> None:
        options = {
            "num_cpus": 1,
            "max_concurrency": 2,
            "runtime_env": {"env_vars": THREADS | path},
        }
        self.actor = ray.remote(**options)(Extractor).remote(work, str(Path.cwd()))
        self.spec: Spec | None = None
        self.ready = False
        self.answer = self.actor.load.remote()
        self.seen = [0.0] * SHARED
        self.memory = 0.0
        self.look()

    def submit(self, spec: Spec) -> None:
        """Hand over a partition."""
        self.spec = spec
        self.seen = [0.0] * SHARED
        self.answer = self.actor.process.remote(spec)

    def look(self) -> None:
        """Ask the actor what it does."""
        self.looked_for = self.spec
        self.sight = self.actor.look.remote()
