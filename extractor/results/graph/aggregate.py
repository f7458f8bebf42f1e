"""Evidence in, one row for all that says the same of the same two entities out."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc

# What makes two pieces of evidence say the same.
STATED = ("subject", "object", "type", "negated")
# Column of the evidence, how it is joined, and what the result is called.
SUMMED = (
    ("pointer", "count", "weight"),
    ("article", "count_distinct", "articles"),
    ("first_day", "min", "first_date"),
    ("last_day", "max", "last_date"),
    ("published", "min", "first_published"),
    ("published", "max", "last_published"),
    ("score", "max", "score"),
)
LISTED = (
    ("modality", "distinct", "modality"),
    ("rule", "distinct", "rules"),
    ("pointer", "list", "evidence"),
)


def aggregate(
    evidence: pa.Table, keys: Sequence[str] = STATED, *, min_articles: int = 1
) -> pa.Table:
    """Join rows with the same keys, in the order of these keys.

    ``weight`` counts pieces of evidence, ``articles`` those that state it; dates are
    the first and last day that a date of it may mean, and of publication; ``score`` is
    the best one; ``modality``, ``rules`` and ``evidence`` are sorted lists.
    """
    ways = [*SUMMED, *LISTED]
    grouped = pa.TableGroupBy(evidence, list(keys), use_threads=False).aggregate(
        [(column, way) for column, way, _ in ways]
    )
    names = {f"{column}_{way}": name for column, way, name in ways}
    table = grouped.rename_columns([names.get(n, n) for n in grouped.column_names])
    if min_articles > 1:
        table = table.filter(pc.greater_equal(table["articles"], min_articles))
    return table.sort_by([(key, "ascending") for key in keys])
