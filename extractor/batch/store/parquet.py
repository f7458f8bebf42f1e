"""A small Parquet file in, its table out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq


def read_table(path: Path, columns: Sequence[str] | None = None) -> pa.Table:
    """Read a file, or some columns of it, in the order in which they are named.

    ``pyarrow.parquet.read_table`` takes several times as long for a small file: it
    makes ready for a folder of many, and for threads.

    Raises
    ------
    OSError
        It cannot be read.
    ArrowInvalid
        It is no Parquet file, or damaged.
    """
    with pq.ParquetFile(path, pre_buffer=False) as file:
        wanted = None if columns is None else list(columns)
        return file.read(columns=wanted, use_threads=False)
