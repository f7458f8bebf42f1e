"""What is counted, and the measures made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

ALL = "all"


class Measure(NamedTuple):
    """What a tally counts.

    ``task`` is names, dates, identity, relations or qualifiers; ``setting`` tells
    "model only" from "model + rules", or "end to end" from "gold mentions"; ``label``
    is a label, a relation type, or "all".
    """

    task: str
    name: str
    setting: str
    label: str = ALL


@dataclass(frozen=True, slots=True)
class Tally:
    """Right ones and all ones, seen from what was found and from the gold.

    The two right numbers are the same but for B-cubed. They may be fractions.
    """

    right_found: float = 0.0
    found: float = 0.0
    right_gold: float = 0.0
    gold: float = 0.0

    @classmethod
    def of(cls, right: float, found: float, gold: float) -> Tally:
        """Build a tally whose right ones are the same from both sides."""
        return cls(right, found, right, gold)

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right_found + other.right_found,
            self.found + other.found,
            self.right_gold + other.right_gold,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None if nothing was found."""
        return self.right_found / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of the gold that was found; None if there is no gold."""
        return self.right_gold / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean; None if there is neither gold nor found.

        Examples
        --------
        >>> Tally.of(right=1, found=2, gold=1).f1
        0.6666666666666666
        """
        if not self.found and not self.gold:
            return None
        precision, recall = self.precision or 0.0, self.recall or 0.0
        total = precision + recall
        return 2 * precision * recall / total if total else 0.0


Counted = tuple[Measure, Tally]
