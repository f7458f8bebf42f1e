"""Evidence in, one row for all that says the same of the same two entities out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
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
    the best one; ``modality``, ``rules`` and ``evidence`` are lists in no order.
    """
    ways = [*SUMMED, *LISTED]
    needed = {*keys, *(column for column, _, _ in ways)}
    numbers, texts = _split(evidence.select(sorted(needed)))
    grouped = pa.TableGroupBy(numbers, list(keys), use_threads=False).aggregate(
        [(column, way) for column, way, _ in ways]
    )
    names = {f"{column}_{way}": name for column, way, name in ways}
    origin = {f"{column}_{way}": column for column, way, _ in LISTED}
    origin |= {key: key for key in keys}
    table = pa.table(
        {
            names.get(name, name): _restore(grouped[name], texts.get(origin.get(name)))
            for name in grouped.column_names
        }
    )
    if min_articles > 1:
        table = table.filter(pc.greater_equal(table["articles"], min_articles))
    return sort_rows(table, keys)


def _split(evidence: pa.Table) -> tuple[pa.Table, dict[str | None, pa.Array]]:
    """Give codes in the place of texts, and the texts of each column."""
    columns, texts = {}, {}
    for name in evidence.column_names:
        column = evidence[name]
        if pa.types.is_dictionary(column.type):
            coded = column.combine_chunks()
            column, texts[name] = coded.indices, coded.dictionary
        columns[name] = column
    return pa.table(columns), texts


def _restore(column: pa.ChunkedArray, texts: pa.Array | None) -> pa.Array:
    """Give texts for codes, in lists too."""
    whole = column.combine_chunks()
    if texts is None:
        return whole
    if not pa.types.is_list(whole.type):
        return pa.DictionaryArray.from_arrays(whole, texts)
    values = pa.DictionaryArray.from_arrays(whole.flatten(), texts)
    starts = np.concatenate([[0], np.cumsum(pc.list_value_length(whole).to_numpy())])
    return pa.ListArray.from_arrays(pa.array(starts, pa.int32()), values)


def sort_rows(table: pa.Table, keys: Sequence[str]) -> pa.Table:
    """Sort by columns; codes are put into the order of their texts."""
    columns = {}
    for key in keys:
        column = table[key].combine_chunks()
        if pa.types.is_dictionary(column.type):
            ranks = pc.rank(column.dictionary, tiebreaker="dense")
            column = pc.take(ranks, column.indices)
        columns[key] = column
    order = [(key, "ascending") for key in keys]
    return table.take(pc.sort_indices(pa.table(columns), sort_keys=order))
