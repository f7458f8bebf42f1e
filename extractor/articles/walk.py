"""Inputs in, files to read out: sorted, each once, with the ids they will carry."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Found(NamedTuple):
    """A file and its id, or why it is none (``fault``)."""

    path: Path
    id: str
    fault: str | None = None


def find_paths(root: Path) -> Iterator[Found]:
    """Find the files of one INPUT: itself, or everything below it if it is a folder.

    Files come sorted by path; ids are paths relative to ``root`` with ``/`` (the bare
    name if ``root`` is a file). Names that begin with a dot are left out. Links to
    folders are not followed below ``root``, so a loop of links ends.
    """
    if not root.is_dir():
        yield _check(root, _readable(root.name))
        return
    faults: list[Found] = []

    def note(error: OSError) -> None:
        path = Path(error.filename)
        faults.append(Found(path, _id(path, root), _reason(error)))

    for folder, subfolders, names in os.walk(root, onerror=note):
        subfolders[:] = sorted(n for n in subfolders if not n.startswith("."))
        here = Path(folder)
        links = [n for n in subfolders if (here / n).is_symlink()]
        for name in sorted([*names, *links]):
            if not name.startswith("."):
                yield _check(here / name, _id(here / name, root))
    yield from faults


def _check(path: Path, id: str) -> Found:
    try:
        path.stat()
    except OSError as error:
        return Found(path, id, _reason(error))
    if path.is_file():
        return Found(path, id)
    if path.is_symlink() and path.is_dir():
        return Found(
            path, id, "A link to a folder is not followed; give that folder as INPUT."
        )
    return Found(path, id, "This is no regular file; give text files or folders.")


def _reason(error: OSError) -> str:
    return f"It cannot be read: {error.strerror}."


def _id(path: Path, root: Path) -> str:
    return _readable(path.relative_to(root).as_posix())


def _readable(name: str) -> str:
    """Replace the bytes of a file name that are not UTF-8."""
    return os.fsencode(name).decode("utf-8", errors="replace")
