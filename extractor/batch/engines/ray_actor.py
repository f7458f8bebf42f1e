"""One process of Ray that extracts, and what its supervisor knows of it."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from extractor.batch.engines.limits import measure_memory
from extractor.batch.engines.processes import (
    ARTICLES,
    IDLE,
    INDEX,
    LOADING,
    SHARED,
    SINCE,
    STOP,
    THREADS,
    WORDS,
)
from extractor.batch.engines.supervisor import Answer, Sight
from extractor.batch.engines.worker import answer_spec, load
from extractor.batch.kernel import Spec, Work


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
        self._ray = ray
        self._actor = ray.remote(**options)(Extractor).remote(work, str(Path.cwd()))
        self.spec: Spec | None = None
        self.ready = False
        self.answer = self._actor.load.remote()
        self.memory_gib = 0.0
        self._seen = [0.0] * SHARED
        self._gone: Answer | None = None
        self._ask()

    @property
    def done(self) -> tuple[int, int]:
        """Count articles and words that it was last seen to have done."""
        return int(self._seen[ARTICLES]), int(self._seen[WORDS])

    def submit(self, spec: Spec) -> None:
        """Hand over a partition."""
        self.spec = spec
        self._seen = [0.0] * SHARED
        self.answer = self._actor.process.remote(spec)

    def receive(self) -> Answer | None:
        """Give an answer, or say that none will come any more."""
        if self._gone or self.answer is None or not self._is_there(self.answer):
            return self._gone
        answer, self.answer = self._get(self.answer), None
        return answer

    def look(self) -> Sight | None:
        """Give what it was doing when it was asked, and ask again."""
        if not self._is_there(self._sight):
            return None
        found = self._get(self._sight)
        if found[0] == "gone":
            self._gone = found
            return None
        (seen, self.memory_gib), is_old = found, self._looked_for is not self.spec
        self._ask()
        if is_old:
            return None
        self._seen = seen
        return Sight(int(seen[INDEX]), seen[SINCE], self.memory_gib)

    def stop(self) -> None:
        """Ask it to write what is done, and to take no more."""
        self._actor.stop.remote()

    def end(self) -> None:
        """End it at once."""
        self._ray.kill(self._actor)

    def _ask(self) -> None:
        self._looked_for = self.spec
        self._sight = self._actor.look.remote()

    def _is_there(self, reference: Any) -> bool:
        return bool(self._ray.wait([reference], timeout=0)[0])

    def _get(self, reference: Any) -> Answer:
        try:
            answer: Answer = self._ray.get(reference)
        except self._ray.exceptions.RayError as error:
            # At which row it was is lost with it.
            return "gone", f"It ended its worker ({type(error).__name__}).", IDLE
        return answer
