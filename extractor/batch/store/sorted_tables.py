"""Tables in any order in, one sorted file out, with memory for a part of the rows.

Rows are dealt into buckets by the range of their key, on disk where there are several;
then each bucket is sorted alone. The file depends on the rows only: not on the buckets
and not on the order in which rows came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

# Rows of a row group of the files, which readers may load one at a time.
GROUP_ROWS = 20_000
# Two tables are dealt at one time, and a process may open 1,024 files on most systems.
MOST_BOUNDARIES = 250
# Bytes of the tables that are dealt at one time.
GATHERED_BYTES = 8 * 2**20


class Buckets:
    """Rows of one table, by the range of a key.

    Parameters
    ----------
    folder
        Where files of this name are made.
    boundaries
        The first keys of all buckets but the first, sorted; of very many, only some
        count, since each bucket is an open file.
    """

    def __init__(
        self, folder: Path, name: str, schema: pa.Schema, boundaries: Sequence[str]
    ) -> None:
        step = max(1, -(-len(boundaries) // MOST_BOUNDARIES))
        self._boundaries = list(boundaries)[::step]
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
        numbers = _find_places(table[key], self._boundaries)
        counts = np.bincount(numbers, minlength=len(self._paths))
        rows = table.take(np.argsort(numbers, kind="stable"))
        start = 0
        for number in np.flatnonzero(counts).tolist():
            count = int(counts[number])
            self._open(number).write_table(rows.slice(start, count))
            start += count

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


class Spool:
    """A part of the rows of tables that pass by, kept on disk to be read again."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        self._path = path
        self._schema = schema

    def keep(
        self, tables: Iterable[pa.Table], choose: Callable[[pa.Table], pa.Table]
    ) -> Iterator[pa.Table]:
        """Give the tables on, and keep what is chosen of each."""
        options = pa.ipc.IpcWriteOptions(compression="lz4")
        with pa.ipc.new_file(str(self._path), self._schema, options=options) as writer:
            for table in tables:
                writer.write_table(choose(table))
                yield table

    def read(self) -> Iterator[pa.Table]:
        """Give what was kept, a piece at a time."""
        with pa.OSFile(str(self._path)) as file:
            reader = pa.ipc.open_file(file)
            for number in range(reader.num_record_batches):
                yield pa.Table.from_batches([reader.get_batch(number)])

    def remove(self) -> None:
        """Remove the file."""
        self._path.unlink()


def gather(tables: Iterable[pa.Table]) -> Iterator[pa.Table]:
    """Join small tables to larger ones, which cost less for each row."""
    waiting: list[pa.Table] = []
    size = 0
    for table in tables:
        waiting.append(table)
        size += table.nbytes
        if size >= GATHERED_BYTES:
            yield pa.concat_tables(waiting).combine_chunks()
            waiting, size = [], 0
    if waiting:
        yield pa.concat_tables(waiting).combine_chunks()


def sort_table(table: pa.Table, keys: Sequence[str]) -> pa.Table:
    """Sort rows by columns, of which the first is a text that many rows share."""
    first, *others = keys
    texts = table[first].combine_chunks().dictionary_encode()
    ranks = pc.rank(texts.dictionary, tiebreaker="dense")
    columns = {first: pc.take(ranks, texts.indices)}
    columns |= {key: table[key] for key in others}
    order = [(key, "ascending") for key in keys]
    return table.take(pc.sort_indices(pa.table(columns), sort_keys=order))


def _find_places(
    keys: pa.ChunkedArray, boundaries: Sequence[str]
) -> npt.NDArray[np.int64]:
    """Find for each key how many boundaries are not behind it."""
    coded = keys.combine_chunks().dictionary_encode()
    # Sorting is stable: a boundary stands before the keys that are equal to it.
    both = pa.concat_arrays([pa.array(boundaries, pa.string()), coded.dictionary])
    order = pc.sort_indices(both).to_numpy()
    places = np.empty(len(both), np.int64)
    places[order] = np.cumsum(order < len(boundaries))
    found: npt.NDArray[np.int64] = places[len(boundaries) :]
    codes: npt.NDArray[np.int32] = coded.indices.to_numpy()
    return found.take(codes)


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

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
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
