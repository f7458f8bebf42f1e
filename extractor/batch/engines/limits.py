"""What one article and one worker may take, and what the machine can feed."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass

from extractor.batch.engines.processes import IDLE, LOADING

GIB = 1024**3
# Measured for the embedded model: 0.5 GiB with both languages, 0.7 after long texts.
WORKER_MEMORY = 1.2
# Share of the machine's memory that all workers may take together.
MEMORY_SHARE = 0.7
# Seconds between two looks at the memory of the workers.
LOOK_S = 0.25
# Workers that may fail in a row before one has loaded its model.
MAX_FALSE_STARTS = 3
# Seconds that loading a model may take on a slow disk.
LOADING_S = 600.0


@dataclass(frozen=True, slots=True)
class Limits:
    """What one article may take, and one worker.

    ``seconds`` is the time for one article. A worker that holds more than
    ``recycle_gib`` after a partition is replaced by a fresh one; one that holds more
    than ``memory_gib`` while it works is ended, and its article is suspected. None
    stands for a share of the machine.
    """

    seconds: float = 120.0
    memory_gib: float | None = None
    recycle_gib: float | None = None


def count_workers() -> int:
    """Find how many workers the cores and the free memory of this machine can feed."""
    import psutil  # noqa: PLC0415  # only where workers are started

    free: float = psutil.virtual_memory().available / GIB
    return max(1, min(count_cores(), math.floor(free / WORKER_MEMORY)))


def count_cores() -> int:
    """Count the cores that this process may use; a container has fewer."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def fill_limits(limits: Limits, slots: int) -> Limits:
    """Put shares of this machine, for ``slots`` workers, where limits are None."""
    import psutil  # noqa: PLC0415  # only where workers are started

    share = psutil.virtual_memory().total / GIB * MEMORY_SHARE / slots
    memory = limits.memory_gib or max(share, WORKER_MEMORY)
    return Limits(limits.seconds, memory, limits.recycle_gib or memory / 2)


def measure_memory(pid: int | None) -> float:
    """Measure the memory of a process in GiB; one that is gone has none."""
    import psutil  # noqa: PLC0415  # only where workers are started

    try:
        return float(psutil.Process(pid).memory_info().rss / GIB)
    except psutil.Error:
        return 0.0


def find_excess(
    index: float, seconds: float, memory_gib: float, limits: Limits
) -> str | None:
    """Say which limit a worker exceeds, or None.

    ``index`` is the row it is at, or IDLE or LOADING; ``seconds`` is how long it is
    there. The limits are filled.
    """
    limit = LOADING_S if index == LOADING else limits.seconds
    if index != IDLE and seconds > limit:
        return f"It took longer than {limit:g} seconds."
    if memory_gib > (limits.memory_gib or 0):
        return f"It needed more than {limits.memory_gib:.1f} GiB of memory."
    return None
