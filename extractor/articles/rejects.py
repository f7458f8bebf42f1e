"""The row for something that could not be used: what, at which step, and why."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Reject:
    """One line of ``rejected.jsonl``.

    ``id`` is the id of the article, or the path of the file it should have come from,
    with ``:line`` where a file holds many. ``step`` is the step that gave up.
    ``message`` says what is wrong and what to do, in words for people.
    """

    id: str
    step: str
    message: str

    def to_dict(self) -> dict[str, str]:
        """Give JSON types."""
        return asdict(self)
