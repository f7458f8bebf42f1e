"""What a run tells while it goes on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from extractor.articles.rejects import Reject


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is.

    ``articles`` and ``words`` are extracted, ``rejected`` counts rejects, ``waiting``
    the words that are read and not yet extracted; ``is_read`` says that no more will
    come, so that the rest can be told. ``seconds`` count from the start of the run,
    ``working_s`` from the first article, when the models are loaded.
    """

    articles: int
    words: int
    rejected: int
    waiting: int
    is_read: bool
    seconds: float
    working_s: float

    @property
    def rest_s(self) -> float | None:
        """Estimate the seconds that are left; None while that cannot be told."""
        if not self.is_read or not self.words or not self.working_s:
            return None
        return self.waiting / (self.words / self.working_s)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that happened once: ``start``, ``part``, ``workers_lost``, ``end``."""

    event: str
    values: Mapping[str, Any] = field(default_factory=dict)


Report = Callable[[Progress | Reject | Notice], None]
