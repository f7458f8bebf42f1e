"""Columns of text in, columns of numbers that stand for each distinct text out; back.

Ten million texts of which few are distinct are then four bytes each, and the Python
objects made of them are shared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

TEXT = pa.string()
CODED = pa.dictionary(pa.int32(), TEXT)
# Rows that are Python objects at one time.
BATCH = 50_000


def encode(column: pa.ChunkedArray) -> pa.DictionaryArray:
    """Give a column as one array with each distinct text once."""
    if not pa.types.is_dictionary(column.type):
        column = column.dictionary_encode()
    return column.unify_dictionaries().combine_chunks()


def decode(table: pa.Table) -> pa.Table:
    """Give texts for codes and for days."""
    for at, field in enumerate(table.schema):
        if pa.types.is_dictionary(field.type) or pa.types.is_date(field.type):
            table = table.set_column(at, field.name, table[field.name].cast(TEXT))
    return table


def change(
    column: pa.DictionaryArray, function: Callable[[pa.Array], pa.Array]
) -> pa.DictionaryArray:
    """Change the distinct texts; what becomes the same gets the same code."""
    changed = function(column.dictionary).dictionary_encode()
    codes = pc.take(changed.indices, column.indices)
    return pa.DictionaryArray.from_arrays(codes, changed.dictionary)


def find_dates(
    column: pa.DictionaryArray, find: Callable[[str], str | None]
) -> pa.Array:
    """Give the day of each text, looking for that of each distinct text once."""
    found = [find(text) for text in column.dictionary.to_pylist()]
    days = [None if day is None else date.fromisoformat(day) for day in found]
    return pc.take(pa.array(days, pa.date32()), column.indices)


def iterate_rows(table: pa.Table) -> Iterator[dict[str, Any]]:
    """Give the rows of a table as Python values; what has codes is one object each."""
    for columns in iterate_columns(table):
        for values in zip(*columns.values(), strict=True):
            yield dict(zip(columns, values, strict=True))


def iterate_columns(
    table: pa.Table, change: Callable[[pa.RecordBatch], pa.RecordBatch] | None = None
) -> Iterator[dict[str, list[Any]]]:
    """Give the columns of some rows at a time as Python values, shared as above.

    ``change`` is applied to these rows, for what would not fit into memory.
    """
    seen: dict[Any, Any] = {}
    texts = {
        name: _share(column.chunk(0).dictionary.to_pylist(), seen)
        for name, column in zip(table.column_names, table.columns, strict=True)
        if pa.types.is_dictionary(column.type) and column.num_chunks == 1
    }
    for part in table.to_batches(max_chunksize=BATCH):
        batch = change(part) if change else part
        yield {
            name: _look_up(column, texts[name])
            if name in texts
            else _to_list(column, seen)
            for name, column in zip(table.column_names, batch.columns, strict=True)
        }


def _look_up(column: pa.DictionaryArray, texts: list[Any]) -> list[Any]:
    return [None if i is None else texts[i] for i in column.indices.to_pylist()]


def _share(items: list[Any], seen: dict[Any, Any]) -> list[Any]:
    return [seen.setdefault(item, item) for item in items]


def _to_list(column: pa.Array, seen: dict[Any, Any]) -> list[Any]:
    if pa.types.is_list(column.type):
        values = _to_list(column.flatten(), seen)
        lengths = pc.fill_null(pc.list_value_length(column), 0).to_numpy()
        ends = np.cumsum(lengths).tolist()
        starts = [0, *ends[:-1]]
        return [values[a:b] for a, b in zip(starts, ends, strict=True)]
    is_coded = pa.types.is_dictionary(column.type)
    if is_coded and len(column.dictionary) <= len(column):
        return _look_up(column, _share(column.dictionary.to_pylist(), seen))
    few = is_coded or pa.types.is_date(column.type)
    items: list[Any] = (column.cast(TEXT) if few else column).to_pylist()
    return _share(items, seen) if few or pa.types.is_floating(column.type) else items
