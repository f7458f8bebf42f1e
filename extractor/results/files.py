"""Tables in, Parquet files out, each whole or not at all; and back."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from extractor.errors import OutputError
from extractor.results.columns import TABLES


def write_tables(folder: Path, tables: Mapping[str, pa.Table]) -> None:
    """Write ``{name}.parquet`` for each table; equal tables give equal bytes.

    Raises
    ------
    OutputError
        The folder cannot be written.
    """
    for name, table in tables.items():
        path = folder / f"{name}.parquet"
        write_whole(path, partial(pq.write_table, table))


def read_tables(
    folder: str | Path, schemas: Mapping[str, pa.Schema] = TABLES
) -> dict[str, pa.Table]:
    """Read the tables that :func:`write_tables` wrote, and only these columns of them.

    Raises
    ------
    OutputError
        A table is missing, damaged, or has other columns.
    """
    return {
        name: _read_table(Path(folder) / f"{name}.parquet", schema)
        for name, schema in schemas.items()
    }


def write_whole(path: Path, write: Callable[[Path], None]) -> None:
    """Let ``write`` make a file beside ``path`` and move it there when it is complete.

    Raises
    ------
    OutputError
        The file cannot be written; ``path`` is as it was before.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        if path.parent.is_dir():  # some make it
            part.touch()  # not all that write say why they cannot
        write(part)
        with part.open("rb") as written:
            os.fsync(written.fileno())
        part.replace(path)
    except OSError as error:
        if not path.parent.is_dir():
            raise OutputError(
                f"{path} cannot be written: {path.parent} is no folder that is there; "
                "make it, or choose another place."
            ) from error
        part.unlink(missing_ok=True)
        raise OutputError(
            f"{path} cannot be written ({error.strerror or error}); make room or "
            "choose another place, and run again."
        ) from error


def _read_table(path: Path, schema: pa.Schema) -> pa.Table:
    if not path.is_file():
        raise OutputError(
            f"{path} is missing; give the OUT folder of a finished 'extractor run'."
        )
    try:
        present = pq.read_schema(path).names
        if missing := [name for name in schema.names if name not in present]:
            raise OutputError(
                f"{path} lacks the columns {', '.join(missing)}; run 'extractor run' "
                "again."
            )
        coded = [f.name for f in schema if pa.types.is_dictionary(f.type)]
        table = pq.read_table(path, columns=schema.names, read_dictionary=coded)
    except (OSError, pa.ArrowInvalid) as error:
        raise OutputError(
            f"{path} cannot be read ({' '.join(str(error).split())}); remove it and "
            "run 'extractor run' again with the same INPUT, which makes it anew."
        ) from error
    return table.select(schema.names).cast(schema)
