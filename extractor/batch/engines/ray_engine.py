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

from extractor.batch.engines.limits import Limits, count_cores, fill_limits
from extractor.batch.engines.ray_actor import Actor
from extractor.batch.engines.ray_start import start_ray
from extractor.batch.engines.supervisor import Supervisor
from extractor.batch.kernel import Work


def start_on_ray(
    work: Work,
    slots: int | None,
    limits: Limits | None = None,
    *,
    address: str | None = None,
) -> Supervisor:
    """Start an engine of actors, each with a model of its own.

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
    ray, is_ours = start_ray(slots, address)
    cores = int(ray.cluster_resources().get("CPU", 1))
    count = min(slots or cores, cores)  # of more, some would wait for ever
    # Of one machine, and as if all were like this one.
    filled = fill_limits(limits or Limits(), min(count, count_cores()))
    # Actors of this machine find the modules that are found here.
    path = {} if address else {"PYTHONPATH": os.pathsep.join(sys.path)}
    return Supervisor(RayCrew(ray, is_ours, work, path), count, filled)


class RayCrew:
    """Actors of a cluster, which is shut down at the end if it was started here."""

    advice = (
        "See that the package and its model are installed where Ray runs, and that a "
        "CPU is free there (ray status), or try '--engine local'."
    )

    def __init__(
        self, ray: Any, is_ours: bool, work: Work, path: dict[str, str]
    ) -> None:
        self._ray = ray
        self._is_ours = is_ours
        self._work = work
        self._path = path

    def start(self) -> Actor:
        """Start an actor."""
        return Actor(self._ray, self._work, self._path)

    def wait(self, workers: Sequence[Actor], timeout_s: float) -> None:
        """Wait for an answer; an actor that is gone has one as well."""
        answers = [worker.answer for worker in workers if worker.answer is not None]
        if answers:
            self._ray.wait(answers, timeout=timeout_s)
        else:
            time.sleep(timeout_s)

    def close(self) -> None:
        """End Ray, if it was started here."""
        if self._is_ours:
            self._ray.shutdown()
