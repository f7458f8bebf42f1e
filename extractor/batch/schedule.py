"""Articles that are due in, parts out: which rows go when, and again after a loss."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from extractor.batch.engines.engine import Done, Engine, Lost
from extractor.batch.kernel import Spec

# Articles of a part: some ten seconds of work, a few milliseconds of writing.
LARGEST, SMALLEST = 100, 2
# The longest wait for an answer before looking for new articles, in seconds.
TICK_S = 0.05


class Schedule:
    """Give rows of the spool to an engine until each is in a part.

    A partition whose worker is lost is tried again: the row that is suspected alone,
    the others without it; without a suspect, in halves. A row that is lost alone, and
    not for the first time, is given up and becomes a reject.

    Parameters
    ----------
    engine
        Where partitions are processed.
    first_part
        The number of the first part.
    add_part
        Called with each spec whose part is on the disk.
    """

    def __init__(
        self, engine: Engine, first_part: int, add_part: Callable[[Done], None]
    ) -> None:
        self._engine = engine
        self._number = first_part
        self._add_part = add_part
        self._waiting: deque[Spec] = deque()
        self._again: deque[Spec] = deque()
        self._open: dict[int, Spec] = {}
        self._left: Counter[str] = Counter()

    @property
    def waiting(self) -> int:
        """Count the rows that are not yet with a worker."""
        return sum(len(spec.rows) for spec in (*self._waiting, *self._again))

    @property
    def is_idle(self) -> bool:
        """Say whether nothing is waiting and nothing under way."""
        return not (self._waiting or self._again or self._open)

    def add(self, spool: Path, rows: list[tuple[int, bool]]) -> None:
        """Add rows of a file of the spool, each with whether it is to be extracted.

        A file without rows, or whose rows are all in parts, is removed.
        """
        if not rows:
            spool.unlink(missing_ok=True)
            return
        numbers, extracted = zip(*rows, strict=True)
        self._left[str(spool)] += len(rows)
        self._waiting.append(Spec(0, str(spool), numbers, extracted))

    def step(self, timeout_s: float = TICK_S) -> None:
        """Hand out what can be handed out, and take what is done."""
        while self._engine.free and (self._again or self._waiting):
            spec = replace(self._take(), number=self._number)
            self._number += 1
            self._open[spec.number] = spec
            self._engine.submit(spec)
        for outcome in self._engine.wait(timeout_s):
            if isinstance(outcome, Lost):
                self._try_again(outcome)
            else:
                self._finish(outcome)

    def stop(self, grace_s: float) -> None:
        """End the engine; what its workers have done by then is kept."""
        for outcome in self._engine.stop(grace_s):
            if isinstance(outcome, Done):
                self._finish(outcome)

    def _take(self) -> Spec:
        """Take the next rows: fewer at the end, so that all workers end together."""
        if self._again:
            return self._again.popleft()
        spec = self._waiting.popleft()
        fair = self.waiting + len(spec.rows)
        size = max(SMALLEST, min(LARGEST, fair // (3 * self._engine.slots)))
        if len(spec.rows) > size:
            self._waiting.appendleft(_cut(spec, slice(size, None)))
            spec = _cut(spec, slice(size))
        return spec

    def _finish(self, done: Done) -> None:
        spec = self._open.pop(done.spec.number)
        self._add_part(done)
        self._left[spec.spool] -= len(spec.rows)
        if self._left[spec.spool] <= 0:
            del self._left[spec.spool]
            Path(spec.spool).unlink(missing_ok=True)

    def _try_again(self, lost: Lost) -> None:
        spec = self._open.pop(lost.spec.number)
        if len(spec.rows) == 1 and spec.losses:
            self._again.append(replace(spec, given_up=lost.cause))
        else:
            self._again.extend(_split(spec, lost.suspect))


def _split(spec: Spec, suspect: int | None) -> Iterator[Spec]:
    """Split a lost partition so that a row that loses workers ends up alone."""
    if suspect is None:
        middle = (len(spec.rows) + 1) // 2
        halves = _cut(spec, slice(middle)), _cut(spec, slice(middle, None))
        parts = [replace(half, losses=spec.losses + 1) for half in halves]
    else:
        alone = _cut(spec, slice(suspect, suspect + 1))
        parts = [
            _cut(spec, slice(suspect)),
            replace(alone, losses=spec.losses + 1),
            _cut(spec, slice(suspect + 1, None)),
        ]
    return (part for part in parts if part.rows)


def _cut(spec: Spec, part: slice) -> Spec:
    return replace(spec, rows=spec.rows[part], extracted=spec.extracted[part])
