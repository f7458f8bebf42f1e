"""Tables in any order in, one sorted file out, with memory for a part of the rows.

Rows are dealt into buckets by the range of their key, on disk where there are several;
then each bucket is sorted alone. The file depends on the rows only: not on the buckets
and not on the order in which rows came.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

# Rows of a row group of the files, which readers may load one at a time.
GROUP_ROWS = 20_000


class Buckets:
    """Rows of one table, by the range of a key.

    Parameters
    ----------
    folder
        Where files of this name are made.
    boundaries
        The first keys of all buckets but the first, sorted.
    """

    def __init__(
        self, folder: Path, name: str, schema: pa.Schema, boundaries: Sequence[str]
    ) -> None:
        self._boundaries = list(boundaries)
        self._schema = schema
        self._kept: list[pa.Table] = []
        self._paths = [
            folder / f"{name}-{number:05d}.arrow"
            for number in range(len(self._boundaries) + 1)
        ]
        self._writers: list[pa.RecordBatchFileWriter | None] = [None] * len(self._paths)

    def add(self, table: pa.Table, key: str) -> None:
        """Add rows; ``key`` is a text column."""
        if len(self._paths) == 1:
            self._kept.append(table)
            return
        dictionary = table[key].combine_chunks().dictionary_encode()
        places = pa.array(
            [
                bisect.bisect_right(self._boundaries, value)
                for value in dictionary.dictionary.to_pylist()
            ],
            pa.int32(),
        )
        numbers = places.take(dictionary.indices)
        for number in pc.unique(numbers).to_pylist():
            rows = table.filter(pc.equal(numbers, number))
            self._open(number).write_table(rows)

    def read(self) -> Iterator[pa.Table]:
        """Give the rows of each bucket, in order of the buckets; remove their files."""
        if len(self._paths) == 1:
            kept, self._kept = self._kept, []
            yield pa.concat_tables([self._schema.empty_table(), *kept])
            return
        for number, path in enumerate(self._paths):
            writer = self._writers[number]
            if writer is None:
                yield self._schema.empty_table()
                continue
            writer.close()
            with pa.OSFile(str(path)) as file:
                yield pa.ipc.open_file(file).read_all()
            path.unlink()

    def _open(self, number: int) -> pa.RecordBatchFileWriter:
        writer = self._writers[number]
        if writer is None:
            options = pa.ipc.IpcWriteOptions(compression="lz4")
            path = str(self._paths[number])
            writer = pa.ipc.new_file(path, self._schema, options=options)
            self._writers[number] = writer
        return writer


class SortedFile:
    """A Parquet file that is written in pieces, in row groups of one size."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        self.rows = 0
        self._schema = schema
        self._writer = pq.ParquetWriter(path, schema)
        self._waiting: list[pa.Table] = []
        self._count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self._write(last=True)
        self._writer.close()

    def add(self, table: pa.Table) -> None:
        """Write rows behind those that are there."""
        self._waiting.append(table)
        self._count += table.num_rows
        self.rows += table.num_rows
        if self._count >= GROUP_ROWS:
            self._write(last=False)

    def _write(self, *, last: bool) -> None:
        table = pa.concat_tables([self._schema.empty_table(), *self._waiting])
        whole = table.num_rows - (0 if last else table.num_rows % GROUP_ROWS)
        for start in range(0, whole, GROUP_ROWS):
            group = table.slice(start, min(GROUP_ROWS, whole - start))
            # In one piece: the pages of the file follow the pieces of the table.
            self._writer.write_table(group.combine_chunks(), row_group_size=GROUP_ROWS)
        rest = table.slice(whole).combine_chunks()
        self._waiting, self._count = [rest], rest.num_rows
