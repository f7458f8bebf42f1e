"""What a run has done so far, counted and told a few times a second."""

from __future__ import annotations

import time
from collections.abc import Sequence

from extractor.articles.rejects import Reject
from extractor.batch.engines.engine import Done, Engine
from extractor.batch.progress import Notice, Progress, Report

# Seconds between two reports of progress.
REPORT_S = 0.2


class Tally:
    """Counts what is in parts, and reports it with what open partitions have done.

    ``articles`` and ``words`` are extracted, ``rejected_words`` those of articles that
    could not be; ``lost`` are workers that were replaced.
    """

    def __init__(self, report: Report) -> None:
        self.articles = self.words = self.rejected_words = self.lost = 0
        self._rejected = 0
        self._report = report
        self._started = time.monotonic()
        self._working = 0.0
        self._told = 0.0

    def add_part(self, name: str, done: Done, rejects: Sequence[Reject]) -> None:
        """Count a part, of whose articles some were rejected."""
        self.articles += done.counts.articles - len(rejects)
        self.words += done.counts.words
        self.rejected_words += done.counts.rejected_words
        self.add_rejects(rejects)
        self._report(Notice("part", {"part": name, **done.counts.to_dict()}))

    def add_rejects(self, rejects: Sequence[Reject]) -> None:
        """Count rejects, and report each."""
        self._rejected += len(rejects)
        for reject in rejects:
            self._report(reject)

    def tell(
        self, engine: Engine, due: int, *, is_read: bool, now: bool = False
    ) -> None:
        """Report the progress, a few times a second, or ``now``.

        ``due`` counts the words of all articles that are to be extracted.
        """
        time_s = time.monotonic()
        if engine.lost > self.lost:
            self.lost = engine.lost
            self._report(Notice("workers_lost", {"workers": self.lost}))
        if time_s - self._told < REPORT_S and not now:
            return
        self._told = time_s
        articles, words = engine.done
        if not self._working and (words or self.words):
            self._working = time_s
        words += self.words
        self._report(
            Progress(
                articles=self.articles + articles,
                words=words,
                rejected=self._rejected,
                waiting=max(0, due - words - self.rejected_words),
                is_read=is_read,
                seconds=time_s - self._started,
                working_s=time_s - self._working if self._working else 0.0,
            )
        )
