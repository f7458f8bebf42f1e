"""One annotated article in, its row in our JSONL gold format out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from extractor.records import Extraction

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Annotated:
    """An extraction and, if people annotated it, what they left open.

    ``optional`` are indices of relations that are arguable, ``unjudged`` those of dates
    whose value is not judged; ``layers`` says what is annotated at all, None: all that
    the row says.
    """

    extraction: Extraction
    optional: frozenset[int] = frozenset()
    unjudged: frozenset[int] = frozenset()
    layers: frozenset[str] | None = None


def build_row(item: Annotated) -> Row:
    """Build the JSON object that a line of gold holds."""
    row = item.extraction.to_dict()
    for at in item.optional:
        row["relations"][at]["optional"] = True
    for at in item.unjudged:
        row["mentions"][at]["judged"] = False
    return row if item.layers is None else row | {"layers": sorted(item.layers)}
