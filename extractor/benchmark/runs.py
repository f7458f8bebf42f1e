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
    ``seconds`` is the whole run, ``starting_s`` its part before, ``finishing_s`` that
    after the last article, when the tables are written. ``ratio`` compares with the
    first run that was measured.
    """

    workers: int
    words: int
    seconds: float
    starting_s: float
    finishing_s: float
    words_per_second: float
    ratio: float


def measure_runs(
    archive: Path,
    words: int,
    workers: Sequence[int] = (1, 2),
    *,
    settings: Settings | None = None,
) -> tuple[RunSpeed, ...]:
    """Run the same archive with each number of workers, into folders thrown away.

    Parameters
    ----------
    words
        Of the archive, counted as for the other ways, see :func:`count_words`.
    """
    found: list[RunSpeed] = []
    for count in workers:
        chosen = replace(settings or Settings(), workers=count)
        with tempfile.TemporaryDirectory(prefix="extractor-benchmark-") as folder:
            found.append(_measure(archive, words, Path(folder) / "out", chosen))
    base = found[0].words_per_second if found else 1.0
    return tuple(
        replace(run, ratio=round(run.words_per_second / base, 3)) for run in found
    )


def _measure(archive: Path, words: int, out: Path, settings: Settings) -> RunSpeed:
    last: Progress | None = None
    reached = begun = time.perf_counter()

    def keep(item: Progress | Reject | Notice) -> None:
        nonlocal last, reached
        if isinstance(item, Progress) and (last is None or item.words > last.words):
            last, reached = item, time.perf_counter()

    run_batch([archive], out, settings=settings, report=keep)
    ended = time.perf_counter()
    working = (last.working_s if last is not None else 0.0) or ended - begun
    return RunSpeed(
        workers=int(settings.workers or 0),
        words=words,
        seconds=round(ended - begun, 2),
        starting_s=round(max(0.0, reached - begun - working), 2),
        finishing_s=round(ended - reached, 2),
        words_per_second=round(words / working, 1),
        ratio=1.0,
    )
