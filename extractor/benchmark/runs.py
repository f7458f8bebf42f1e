"""An archive in, the speed of ``extractor run`` with one worker and with more out."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from extractor.articles import Reject
from extractor.batch import Notice, Progress, Settings, run_batch


@dataclass(frozen=True, slots=True)
class RunSpeed:
    """How fast one run was.

    ``words_per_second`` counts from the first article, when models are loaded;
    ``seconds`` is the whole run, ``finishing_s`` its part after the last article, when
    the tables are written. ``ratio`` compares with the first run that was measured.
    """

    workers: int
    words: int
    seconds: float
    finishing_s: float
    words_per_second: float
    ratio: float


def measure_runs(
    archive: Path, workers: Sequence[int] = (1, 2), *, settings: Settings | None = None
) -> tuple[RunSpeed, ...]:
    """Run the same archive with each number of workers, into folders thrown away."""
    found: list[RunSpeed] = []
    for count in workers:
        chosen = replace(settings or Settings(), workers=count)
        with tempfile.TemporaryDirectory(prefix="extractor-benchmark-") as folder:
            found.append(_measure(archive, Path(folder) / "out", chosen))
    base = found[0].words_per_second if found else 1.0
    return tuple(
        replace(run, ratio=round(run.words_per_second / base, 3)) for run in found
    )


def _measure(archive: Path, out: Path, settings: Settings) -> RunSpeed:
    last: Progress | None = None
    reached = begun = time.perf_counter()

    def keep(item: Progress | Reject | Notice) -> None:
        nonlocal last, reached
        if isinstance(item, Progress) and (last is None or item.words > last.words):
            last, reached = item, time.perf_counter()

    summary = run_batch([archive], out, settings=settings, report=keep)
    ended = time.perf_counter()
    working = (last.working_s if last is not None else 0.0) or ended - begun
    return RunSpeed(
        workers=int(settings.workers or 0),
        words=summary.words,
        seconds=round(ended - begun, 2),
        finishing_s=round(ended - reached, 2),
        words_per_second=round(summary.words / working, 1),
        ratio=1.0,
    )
