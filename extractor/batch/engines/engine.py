"""What every engine offers to the scheduler: slots that process partitions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from extractor.batch.kernel import Counts, Spec, Work, process_partition, warm_up
from extractor.errors import ExtractorError


@dataclass(frozen=True, slots=True)
class Done:
    """A partition whose part is on the disk."""

    spec: Spec
    counts: Counts


@dataclass(frozen=True, slots=True)
class Lost:
    """A partition whose worker is lost; nothing of its part is on the disk.

    ``suspect`` is the index of the row that was being extracted, or None if that is
    not known. ``cause`` says what happened, for people.
    """

    spec: Spec
    suspect: int | None
    cause: str


Outcome = Done | Lost


class Engine(Protocol):
    """Workers that process partitions; ``lost`` counts those that were replaced."""

    slots: int
    lost: int

    @property
    def free(self) -> int:
        """Count the slots that can take a partition now."""

    @property
    def done(self) -> tuple[int, int]:
        """Count articles and words that are finished in open partitions."""

    def grow(self, words: int) -> None:
        """Start more workers, up to ``slots``, if that pays for so many words."""

    def submit(self, spec: Spec) -> None:
        """Take a partition; called only while ``free`` is above zero."""

    def wait(self, timeout_s: float) -> Sequence[Outcome]:
        """Give the partitions that have ended, after ``timeout_s`` at the latest.

        Raises
        ------
        ExtractorError
            No other partition would fare better: no model, no room on the disk.
        """

    def stop(self, grace_s: float) -> Sequence[Outcome]:
        """Let workers write what they have done, in ``grace_s``, and end them."""


class InlineEngine:
    """The engine that works in this process: no limit of time or memory holds.

    For notebooks, debuggers and tests.
    """

    slots = 1
    lost = 0
    done = (0, 0)

    def __init__(self, work: Work) -> None:
        self._work = work
        self._spec: Spec | None = None
        self._warm = False

    @property
    def free(self) -> int:
        """Say whether a partition can be taken."""
        return int(self._spec is None)

    def grow(self, words: int) -> None:
        """Stay alone."""

    def submit(self, spec: Spec) -> None:
        """Take a partition."""
        self._spec = spec

    def wait(self, timeout_s: float) -> Sequence[Outcome]:
        """Process the partition that was taken, however long it takes."""
        if self._spec is None:
            return ()
        spec, self._spec = self._spec, None
        if not self._warm:
            warm_up(self._work)
            self._warm = True
        try:
            return (Done(spec, process_partition(spec, self._work)),)
        except (ExtractorError, OSError):
            raise
        except Exception as error:  # whatever is wrong with one article
            return (Lost(spec, None, f"{type(error).__name__}: {error}"),)

    def stop(self, grace_s: float) -> Sequence[Outcome]:
        """Forget the partition that was taken."""
        self._spec = None
        return ()
