"""Results of some articles in, a numbered part on disk out: the memory of a run.

A part is a folder that appears whole, by a rename. ``articles.parquet`` has the
articles by their ids. In the other tables ``article`` is the content, text and language
and date, so that copies share what was found once. ``status.parquet`` has one row for
each article that the part was asked for.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from extractor.batch.store.durable import write_folder
from extractor.batch.store.parquet import read_table
from extractor.errors import OutputError
from extractor.records import Article, Extraction
from extractor.results.tables import build_part

STATUS = pa.schema(
    [
        ("article", pa.string()),
        ("digest", pa.binary()),
        ("content", pa.binary()),
        ("file", pa.string()),
        ("extracted", pa.bool_()),
        ("step", pa.string()),
        ("message", pa.string()),
        ("words", pa.int64()),
        ("group", pa.string()),
        ("signature", pa.binary()),
    ]
)
STATUS_FILE = "status.parquet"


def find_parts(parts: Path) -> tuple[Path, ...]:
    """Find the complete parts, oldest first."""
    found = (path for path in parts.glob("[0-9]*") if path.is_dir())
    return tuple(sorted(found, key=lambda path: int(path.name)))


def name_part(parts: Path, number: int) -> Path:
    """Name the folder of a part."""
    return parts / f"{number:06d}"


def remove_part(parts: Path, number: int) -> None:
    """Remove a part."""
    shutil.rmtree(name_part(parts, number), ignore_errors=True)


def read_status(part: Path, columns: Sequence[str] = STATUS.names) -> pa.Table:
    """Read the status rows of a part, or some columns of them.

    Raises
    ------
    OutputError
        The part is damaged.
    """
    try:
        return read_table(part / STATUS_FILE, columns).select(list(columns))
    except (OSError, pa.ArrowInvalid, KeyError) as error:
        raise _damaged(part, error) from error


def explain_fault(parts: Iterable[Path], error: Exception) -> OutputError:
    """Say why tables cannot be made of parts: one is damaged, or there is no room."""
    for part in parts:
        for path in sorted(part.glob("*.parquet")):
            try:
                pq.read_table(path)
            except (OSError, pa.ArrowInvalid) as fault:
                return _damaged(part, fault)
    return OutputError(f"The tables cannot be made ({error}); make room and run again.")


def _damaged(part: Path, error: Exception) -> OutputError:
    return OutputError(
        f"{part} cannot be read ({' '.join(str(error).split())}); remove that folder "
        "and run again, or give --force to start anew."
    )


def write_part(
    folder: Path,
    articles: Sequence[Article],
    found: Iterable[tuple[bytes, Extraction]],
    status: Sequence[Mapping[str, Any]],
    configuration: str,
) -> None:
    """Write a part of articles, what was found in contents, and the status rows.

    Raises
    ------
    OutputError
        It cannot be written; nothing of it stays.
    """
    tables = build_part(_with_id(content, given) for content, given in found)
    tables["articles"] = build_part(map(Extraction, articles))["articles"]
    schema = STATUS.with_metadata({"configuration": configuration})
    tables["status"] = pa.Table.from_pylist(list(status), schema=schema)
    try:
        write_folder(folder, lambda here: _write_tables(here, tables))
    except OSError as error:
        raise OutputError(
            f"{folder} cannot be written ({error.strerror or error}); make room and "
            "run again."
        ) from error


def _write_tables(folder: Path, tables: Mapping[str, pa.Table]) -> None:
    for name, table in tables.items():
        pq.write_table(table, folder / f"{name}.parquet")


def _with_id(content: bytes, extraction: Extraction) -> Extraction:
    return replace(extraction, article=replace(extraction.article, id=content.hex()))
