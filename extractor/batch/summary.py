"""What a run did, and what the output folder holds: numbers for people and programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from extractor.articles.rejects import Reject
from extractor.batch.merge import count_duplicates


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would do: articles to extract by language, and the rest."""

    new: Mapping[str, int]
    skipped: int
    replaced: int
    repeated: int
    rejects: tuple[Reject, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did.

    ``read``, ``new``, ``skipped``, ``replaced`` and ``repeated`` count articles of this
    run and ``words`` those of the new ones; ``counts`` is what the output folder holds
    now.
    """

    read: int
    new: int
    skipped: int
    replaced: int
    repeated: int
    words: int
    rejects: tuple[Reject, ...]
    counts: Mapping[str, Any]


def count_tables(tables: Mapping[str, pa.Table]) -> dict[str, Any]:
    """Count the rows: mentions by label, relations by type, most frequent first."""
    return {
        "articles": tables["articles"].num_rows,
        "duplicates": count_duplicates(tables),
        "entities": tables["entities"].num_rows,
        "mentions": _count(tables["mentions"]["label"]),
        "relations": _count(tables["relations"]["type"]),
    }


def count_steps(rejects: tuple[Reject, ...]) -> dict[str, int]:
    """Count rejects by the step that gave up."""
    return dict(sorted(Counter(reject.step for reject in rejects).items()))


def _count(values: pa.ChunkedArray) -> dict[str, int]:
    found = {row["values"]: row["counts"] for row in values.value_counts().to_pylist()}
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))
