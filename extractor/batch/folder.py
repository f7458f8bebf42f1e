"""An output folder in, refused or made ready: it holds one configuration's results."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from extractor.batch.configuration import find_differences
from extractor.errors import OutputError
from extractor.results.columns import TABLES
from extractor.results.files import write_whole

REJECTED = "rejected.jsonl"
MANIFEST = "manifest.json"
PARTS = ".parts"
CONFIGURATION = "configuration.json"
OURS = (*(f"{name}.parquet" for name in TABLES), REJECTED, MANIFEST)
# More would fill the screen; the first few say what happened.
SHOWN_DIFFERENCES = 5


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
    if not force and out.is_dir() and any(out.iterdir()):
        _check_configuration(out, configuration)


def open_folder(out: Path, configuration: Mapping[str, Any], *, force: bool) -> Path:
    """Make the output folder ready and give its folder of parts.

    ``force`` removes the results of earlier runs, and no other file.

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
    except OSError as error:
        raise OutputError(
            f"{out} cannot be written ({error.strerror}); choose another folder."
        ) from error
    write_json(parts / CONFIGURATION, configuration)
    return parts


def write_json(path: Path, values: Mapping[str, Any]) -> None:
    """Write one JSON object, readable and with a stable order of keys."""
    text = json.dumps(values, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    write_whole(path, partial(_write_text, text))


def write_lines(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write one JSON object a line."""
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    write_whole(path, partial(_write_text, text))


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
    if differences := find_differences(old, configuration):
        more = len(differences) - SHOWN_DIFFERENCES
        shown = "; ".join(differences[:SHOWN_DIFFERENCES])
        raise OutputError(
            f"{out} holds results of another configuration ({shown}"
            f"{f'; and {more} more' if more > 0 else ''}). Choose another folder, or "
            "give --force to start anew."
        )


def _remove_results(out: Path) -> None:
    for name in OURS:
        (out / name).unlink(missing_ok=True)
    if (out / PARTS).is_dir():
        shutil.rmtree(out / PARTS)
