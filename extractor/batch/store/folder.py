"""An output folder in, refused or made ready: it holds one configuration's results."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from extractor.batch.configuration import find_differences
from extractor.batch.store.durable import WRITING
from extractor.errors import OutputError
from extractor.results.columns import TABLES
from extractor.results.files import write_whole
from extractor.results.merges import MERGES

REJECTED = "rejected.jsonl"
MANIFEST = "manifest.json"
PARTS = ".parts"
SPOOL = "spool"
MERGED = "merged"
CONFIGURATION = "configuration.json"
LOCK = "lock"
OURS = (
    *(f"{name}.parquet" for name in (*TABLES, "status")),
    REJECTED,
    MANIFEST,
)
# More would fill the screen; the first few say what happened.
SHOWN_DIFFERENCES = 5
# What the keys of the tables in the package begin with.
SHIPPED = "tables."


def check_folder(
    out: Path,
    configuration: Mapping[str, Any],
    inputs: Iterable[Path],
    *,
    force: bool = False,
) -> None:
    """Refuse an output folder that this run must not write into; nothing is written.

    Raises
    ------
    OutputError
        It is a file, lies inside an input, holds other files, or holds the results of
        another configuration. ``force`` allows the last two.
    """
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out} is a file; choose a folder for the results.")
    for root in inputs:
        if root.is_dir() and out.resolve().is_relative_to(root.resolve()):
            raise OutputError(
                f"{out} lies inside the input {root} and would be read as articles; "
                "choose a folder outside."
            )
    if not force and _holds_something(out):
        _check_configuration(out, configuration)


@contextmanager
def lock_folder(out: Path) -> Iterator[None]:
    """Keep other runs out of an output folder; it is made if it is missing.

    The lock belongs to the process: if that ends in any way, the lock is gone.

    Raises
    ------
    OutputError
        Another run is writing into it, or it cannot be written.
    """
    try:
        (out / PARTS).mkdir(parents=True, exist_ok=True)
        lock = FileLock(out / PARTS / LOCK)
        lock.acquire(timeout=0)
    except Timeout as error:
        raise OutputError(
            f"Another run is writing into {out}; wait until it has finished, or choose "
            "another folder."
        ) from error
    except OSError as error:
        raise _cannot_write(out, error) from error
    try:
        yield
    finally:
        lock.release()


def open_folder(out: Path, configuration: Mapping[str, Any], *, force: bool) -> Path:
    """Make the output folder ready and give its folder of parts.

    ``force`` removes the results of earlier runs, and no other file: ``merges.tsv``
    stays. What a killed run has left half-done is removed as well.

    Raises
    ------
    OutputError
        The folder cannot be written.
    """
    parts = out / PARTS
    try:
        if force:
            _remove_results(out)
        parts.mkdir(parents=True, exist_ok=True)
        for left in (*parts.glob(f"{WRITING}*"), parts / SPOOL, parts / MERGED):
            shutil.rmtree(left, ignore_errors=True)
        (parts / SPOOL).mkdir()
    except OSError as error:
        raise _cannot_write(out, error) from error
    write_json(parts / CONFIGURATION, configuration)
    return parts


def write_json(path: Path, values: Mapping[str, Any]) -> None:
    """Write one JSON object, readable and with a stable order of keys."""
    text = json.dumps(values, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    write_whole(path, partial(_write_text, text))


def write_lines(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write one JSON object a line."""
    write_whole(path, partial(_write_rows, rows))


def _write_rows(rows: Iterable[Mapping[str, Any]], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def _write_text(text: str, path: Path) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _check_configuration(out: Path, configuration: Mapping[str, Any]) -> None:
    try:
        old = json.loads((out / PARTS / CONFIGURATION).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise OutputError(
            f"{out} is not empty and holds no results of 'extractor run'; choose "
            "another folder, or give --force to write into it."
        ) from error
    if shown := _describe_differences(old, configuration):
        raise OutputError(
            f"{out} holds results of another configuration ({shown}). Choose another "
            "folder, or give --force to start anew."
        )


def _describe_differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """Name what differs; the tables of the package are no one's choice: a number."""
    found = find_differences(old, new)
    chosen = [each for each in found if not each.startswith(SHIPPED)]
    shown = chosen[:SHOWN_DIFFERENCES]
    if more := len(chosen) - len(shown):
        shown.append(f"and {more} more")
    if tables := len(found) - len(chosen):
        shown.append(f"{tables} of the word tables of the package")
    return "; ".join(shown)


def _holds_something(out: Path) -> bool:
    """Say whether a folder holds more than a run that ended before it began."""
    if not out.is_dir():
        return False
    names = {path.name for path in out.iterdir()}
    # People may bring what they decided about the entities of other results.
    return bool(names - {PARTS, MERGES}) or (out / PARTS / CONFIGURATION).exists()


def _remove_results(out: Path) -> None:
    for name in OURS:
        (out / name).unlink(missing_ok=True)
    if not (out / PARTS).is_dir():
        return
    # First what says that the rest can be used; the lock is held and stays.
    (out / PARTS / CONFIGURATION).unlink(missing_ok=True)
    for path in (out / PARTS).iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name != LOCK:
            path.unlink()


def _cannot_write(out: Path, error: OSError) -> OutputError:
    return OutputError(
        f"{out} cannot be written ({error.strerror or error}); choose another folder."
    )
