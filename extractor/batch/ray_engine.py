"""The engine of a Ray cluster, or of a Ray on this machine: actors that process specs.

Actors load the model themselves and run the same kernel; specs and counts travel, and
parts and spool lie in the output folder, which every machine must see by the same path.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from typing import Any

from extractor.batch.engine import Done, Lost, Outcome
from extractor.batch.kernel import Spec, Work
from extractor.batch.limits import (
    LOOK_S,
    MAX_FALSE_STARTS,
    Limits,
    count_cores,
    fill_limits,
    find_excess,
)
from extractor.batch.processes import (
    ARTICLES,
    IDLE,
    INDEX,
    SINCE,
    WORDS,
)
from extractor.batch.ray_actor import Actor
from extractor.batch.ray_start import start_ray
from extractor.errors import ExtractorError


class RayEngine:
    """Actors of Ray that process partitions, each with a model of its own.

    Parameters
    ----------
    work
        What all partitions have in common; its paths are absolute.
    slots
        The number of actors; None for as many as the machine, or the cluster, can feed.
    address
        That of a cluster which runs, "auto" to find it, or None to start Ray here.

    Raises
    ------
    ExtractorError
        Ray is not installed, or there is no cluster at the address.
    """

    def __init__(
        self,
        work: Work,
        slots: int | None,
        limits: Limits | None = None,
        *,
        address: str | None = None,
    ) -> None:
        self._ray, self._ours = start_ray(slots, address)
        cores = int(self._ray.cluster_resources().get("CPU", 1))
        self.slots = min(slots or cores, cores)  # of more, some would wait for ever
        self.lost = 0
        self._work = work
        # Of one machine, and as if all were like this one.
        here = min(self.slots, count_cores())
        self._limits = fill_limits(limits or Limits(), here)
        self._false_starts = 0
        self._looked = time.monotonic()
        # Actors of this machine find the modules that are found here.
        self._path = {} if address else {"PYTHONPATH": os.pathsep.join(sys.path)}
        self._actors = [self._start() for _ in range(self.slots)]

    @property
    def free(self) -> int:
        """Count the actors that are ready and have nothing to do."""
        return sum(actor.ready and actor.spec is None for actor in self._actors)

    @property
    def done(self) -> tuple[int, int]:
        """Count articles and words that open partitions were last seen to have done."""
        seen = [actor.seen for actor in self._actors if actor.spec]
        return int(sum(s[ARTICLES] for s in seen)), int(sum(s[WORDS] for s in seen))

    def grow(self, words: int) -> None:
        """Leave it to Ray, which has started all."""

    def submit(self, spec: Spec) -> None:
        """Give a partition to a free actor."""
        next(a for a in self._actors if a.ready and a.spec is None).submit(spec)

    def wait(self, timeout_s: float) -> Sequence[Outcome]:
        """Give the partitions that are done or whose actor is lost.

        Raises
        ------
        ExtractorError
            An actor says that the run cannot go on, or none can be started.
        """
        busy = [actor for actor in self._actors if actor.spec or not actor.ready]
        if busy:
            self._ray.wait([actor.answer for actor in busy], timeout=timeout_s)
        outcomes = [self._take(actor) for actor in busy if self._is_there(actor.answer)]
        if time.monotonic() - self._looked > LOOK_S:
            self._looked = time.monotonic()
            outcomes += [self._check(actor) for actor in tuple(self._actors)]
        return [outcome for outcome in outcomes if outcome is not None]

    def stop(self, grace_s: float) -> Sequence[Outcome]:
        """Let actors write what they have done, and end them."""
        busy = {actor.answer: actor for actor in self._actors if actor.spec}
        outcomes: list[Outcome] = []
        try:
            for actor in busy.values():
                actor.actor.stop.remote()
            if busy:
                there, _ = self._ray.wait(
                    list(busy), num_returns=len(busy), timeout=grace_s
                )
                for answer in there:
                    spec, (kind, *values) = busy[answer].spec, self._get(answer)
                    if spec is not None and kind == "done":
                        outcomes.append(Done(spec, values[0]))
        finally:
            for actor in self._actors:
                self._ray.kill(actor.actor)
            self._actors = []
            if self._ours:
                self._ray.shutdown()
        return outcomes

    def _is_there(self, reference: Any) -> bool:
        return bool(self._ray.wait([reference], timeout=0)[0])

    def _get(self, reference: Any) -> Any:
        """Give an answer, or ``("gone", cause)`` if its actor is lost."""
        try:
            return self._ray.get(reference)
        except self._ray.exceptions.RayError as error:
            return "gone", f"It ended its worker ({type(error).__name__})."

    def _take(self, actor: Actor) -> Outcome | None:
        """Take the answer of an actor."""
        kind, *values = self._get(actor.answer)
        if kind == "gone":
            return self._replace(actor, values[0])
        if kind == "failed":
            raise values[0]
        spec, actor.spec = actor.spec, None
        if spec is None:
            actor.ready, self._false_starts = True, 0
            return None
        if actor.memory > (self._limits.recycle_gib or 0):
            self._start_instead(actor)
        if kind == "done":
            return Done(spec, values[0])
        return Lost(spec, None, values[0])

    def _check(self, actor: Actor) -> Outcome | None:
        """Take what was seen of an actor; end it if it takes too long or too much."""
        if not self._is_there(actor.sight):
            return None
        seen, held = self._get(actor.sight)
        if seen == "gone":
            return self._replace(actor, held)
        actor.memory, is_old = held, actor.looked_for is not actor.spec
        actor.look()
        if is_old or (actor.ready and actor.spec is None):
            return None
        actor.seen = seen
        cause = find_excess(seen[INDEX], seen[SINCE], held, self._limits)
        if cause is None:
            return None
        return self._replace(actor, cause, int(seen[INDEX]))

    def _replace(self, actor: Actor, cause: str, suspect: int = IDLE) -> Outcome | None:
        """Put a fresh actor in the place of a lost one; give its partition back."""
        if not actor.ready:
            self._false_starts += 1
            if self._false_starts >= MAX_FALSE_STARTS:
                raise ExtractorError(
                    f"No worker can be started on Ray. {cause} See that the package "
                    "and its model are installed there, or try '--engine local'."
                )
        self.lost += 1
        self._start_instead(actor)
        if actor.spec is None:
            return None
        return Lost(actor.spec, suspect if suspect >= 0 else None, cause)

    def _start_instead(self, actor: Actor) -> None:
        self._ray.kill(actor.actor)
        self._actors[self._actors.index(actor)] = self._start()

    def _start(self) -> Actor:
        return Actor(self._ray, self._work, self._path)
