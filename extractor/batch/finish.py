"""The ledger and its parts in, the final files of the output folder out.

They are made beside the old ones and moved there at the end. The manifest goes first
and comes last: where it is, it vouches for all others.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from extractor.batch.configuration import find_libraries
from extractor.batch.store.durable import move_file
from extractor.batch.store.folder import (
    MANIFEST,
    MERGED,
    OURS,
    PARTS,
    REJECTED,
    write_json,
    write_lines,
)
from extractor.batch.store.ledger import Ledger
from extractor.batch.store.merge import Merge
from extractor.batch.summary import Rejections, count_merged
from extractor.errors import OutputError
from extractor.results.merges import MERGES, find_same_as, read_merges

# The note of the ledger that tells for what the final files were made.
NOTE = "merged"


def finish_run(
    ledger: Ledger,
    out: Path,
    configuration: Mapping[str, Any],
    near_duplicates: str,
    rejections: Rejections,
) -> dict[str, Any]:
    """Write tables, rejects and manifest; give the counts of the manifest.

    Raises
    ------
    OutputError
        A part is damaged, ``merges.tsv`` has a mistake, or the folder cannot be
        written; then the old files stand,
        and the manifest is missing if some are new.
    """
    folder = out / PARTS / MERGED
    merges = _read_bytes(out)
    merge = Merge(
        ledger,
        out / PARTS,
        folder,
        near_duplicates=near_duplicates,
        same_as=read_same_as(out),
    )
    counts = count_merged(merge.run(), rejections)
    write_lines(folder / REJECTED, (row.to_dict() for row in ledger.find_rejects()))
    manifest = {
        **configuration,
        "near_duplicates": near_duplicates,
        "libraries": find_libraries(),
        "counts": counts,
        "files": {
            path.name: {"bytes": path.stat().st_size, "sha256": _find_sha256(path)}
            for path in sorted(folder.iterdir())
        },
    }
    write_json(folder / MANIFEST, manifest)
    _move_files(folder, out)
    ledger.set(NOTE, _describe(near_duplicates, rejections, merges))
    return counts


def _move_files(folder: Path, out: Path) -> None:
    """Put new files in place of the old ones; without a manifest until all are."""
    try:
        (out / MANIFEST).unlink(missing_ok=True)
        for name in OURS:
            move_file(folder / name, out / name)
        shutil.rmtree(folder)
    except OSError as error:
        raise OutputError(
            f"{out} cannot be written ({error.strerror or error}); make room or choose "
            "another folder, and run again."
        ) from error


def is_finished(
    ledger: Ledger, out: Path, near_duplicates: str, rejections: Rejections
) -> bool:
    """Say whether the final files are there, whole, and nothing has changed since."""
    described = _describe(near_duplicates, rejections, _read_bytes(out))
    return ledger.get(NOTE) == described and _are_whole(out)


def _are_whole(out: Path) -> bool:
    """Compare the files with the sizes in the manifest; checksums could take long."""
    try:
        files = _read_manifest(out)["files"]
        return all(
            name == MANIFEST or (out / name).stat().st_size == files[name]["bytes"]
            for name in OURS
        )
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _read_manifest(out: Path) -> Any:
    return json.loads((out / MANIFEST).read_text(encoding="utf-8"))


def read_same_as(out: Path) -> dict[str, str]:
    """Read what people decided in ``merges.tsv``: the id that others are the same as.

    Raises
    ------
    OutputError
        The file has a mistake.
    """
    return find_same_as(read_merges(out / MERGES))


def read_counts(out: Path) -> dict[str, Any]:
    """Read the counts of a manifest.

    Raises
    ------
    OutputError
        It is damaged.
    """
    try:
        counts: dict[str, Any] = _read_manifest(out)["counts"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise OutputError(
            f"{out / MANIFEST} cannot be read ({error}); remove it and run again."
        ) from error
    return counts


def _describe(near_duplicates: str, rejections: Rejections, merges: bytes) -> str:
    """Name what the files depend on besides the parts, which unset the note."""
    decided = hashlib.sha256(merges).hexdigest()
    return f"{near_duplicates} {rejections.to_checksum()} {decided}"


def _read_bytes(out: Path) -> bytes:
    path = out / MERGES
    return path.read_bytes() if path.is_file() else b""


def _find_sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
