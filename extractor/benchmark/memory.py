"""An archive in, the memory that ``extractor run`` takes on its way through it out."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from extractor.articles import Reject
from extractor.batch import Notice, Progress, Settings, run_batch

# Points at which memory is read while articles are extracted, evenly spread.
POINTS = 20


@dataclass(frozen=True, slots=True)
class MemoryPoint:
    """Memory after so many articles, in bytes that are resident.

    ``main`` is the process that keeps the ledger and merges, ``workers`` all others
    together: the one that extracts, and while it reads the one that reads.
    ``articles_per_second`` counts since the point before.
    """

    articles: int
    seconds: float
    articles_per_second: float
    main: int
    workers: int


def measure_memory(
    archive: Path,
    articles: int,
    *,
    settings: Settings | None = None,
    tell: Callable[[MemoryPoint], None] = lambda point: None,
) -> tuple[MemoryPoint, ...]:
    """Run an archive into a folder that is thrown away, and read memory on the way.

    The last point is that after the merge, when no worker is left. Words that no
    article had before are what makes memory grow, so the archive wants new names.

    Parameters
    ----------
    articles
        Of the archive: the points are spread over them.
    tell
        Called with each point when it is reached.
    """
    watch = _Watch(articles, tell)
    with tempfile.TemporaryDirectory(prefix="extractor-benchmark-") as folder:
        chosen = settings or Settings(workers=1)
        summary = run_batch(
            [archive], Path(folder) / "out", settings=chosen, report=watch.keep
        )
    watch.add(summary.new)
    return tuple(watch.points)


class _Watch:
    """Reads memory when a run reports that it has reached the next point."""

    def __init__(self, articles: int, tell: Callable[[MemoryPoint], None]) -> None:
        import psutil  # noqa: PLC0415  # only a benchmark asks for it

        self.points: list[MemoryPoint] = []
        self._process = psutil.Process()
        self._gone = psutil.Error
        self._step = max(1, articles // POINTS)
        self._tell = tell
        self._begun = time.perf_counter()

    def keep(self, item: Progress | Reject | Notice) -> None:
        """Take a report of a run."""
        reached = self.points[-1].articles if self.points else 0
        if isinstance(item, Progress) and item.articles - reached >= self._step:
            self.add(item.articles)

    def add(self, articles: int) -> None:
        """Read memory now."""
        last = self.points[-1] if self.points else MemoryPoint(0, 0.0, 0.0, 0, 0)
        seconds = time.perf_counter() - self._begun
        point = MemoryPoint(
            articles=articles,
            seconds=round(seconds, 1),
            articles_per_second=0.0,
            main=self._process.memory_info().rss,
            workers=sum(map(self._measure, self._process.children())),
        )
        speed = (articles - last.articles) / max(seconds - last.seconds, 0.1)
        self.points.append(replace(point, articles_per_second=round(speed, 1)))
        self._tell(self.points[-1])

    def _measure(self, process: Any) -> int:
        try:
            return int(process.memory_info().rss)
        except self._gone:
            return 0
