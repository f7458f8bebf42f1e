"""Tables in, CSV files out that a spreadsheet can open without running anything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
from pyarrow import csv

from extractor.results.exports.values import flatten, neutralise, restore

# Without it Excel takes UTF-8 for something else.
MARK = b"\xef\xbb\xbf"
# Rows that are Python objects at one time.
BATCH = 10_000


def write_csv(table: pa.Table, path: Path) -> None:
    """Write UTF-8 with a byte order mark, texts in quotes, and lists as JSON text.

    An empty cell without quotes is None, ``""`` an empty text.
    """
    flat = flatten_table(table)
    with path.open("wb") as file:
        file.write(MARK)
        with csv.CSVWriter(file, flat.schema) as writer:
            for batch in flat.to_batches(max_chunksize=BATCH):
                writer.write_table(
                    pa.Table.from_batches([_map_texts(batch, neutralise)])
                )


def read_csv(path: Path, schema: pa.Schema) -> pa.Table:
    """Read what :func:`write_csv` wrote; lists stay JSON text."""
    table = csv.read_csv(
        path,
        parse_options=csv.ParseOptions(newlines_in_values=True),
        convert_options=csv.ConvertOptions(
            column_types=flatten_schema(schema),
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
            null_values=[""],
        ),
    )
    batches = [_map_texts(batch, restore) for batch in table.to_batches()]
    return pa.Table.from_batches(batches, table.schema)


def flatten_schema(schema: pa.Schema) -> pa.Schema:
    """Give the same columns with text for lists."""
    return pa.schema(
        pa.field(field.name, pa.string() if _is_nested(field.type) else field.type)
        for field in schema
    )


def flatten_table(table: pa.Table) -> pa.Table:
    """Give JSON text for lists."""
    schema = flatten_schema(table.schema)
    columns = [
        pa.array(
            [flatten(value) for value in table[field.name].to_pylist()], pa.string()
        )
        if _is_nested(field.type)
        else table[field.name]
        for field in table.schema
    ]
    return pa.table(columns, schema=schema)


def _is_nested(kind: pa.DataType) -> bool:
    return bool(pa.types.is_nested(kind))


def _map_texts(batch: pa.RecordBatch, change: Callable[[str], str]) -> pa.RecordBatch:
    columns = []
    for column in batch.columns:
        if pa.types.is_string(column.type) and len(column):
            values = column.to_pylist()
            changed = [None if value is None else change(value) for value in values]
            columns.append(pa.array(changed, pa.string()))
        else:
            columns.append(column)
    return pa.RecordBatch.from_arrays(columns, schema=batch.schema)
