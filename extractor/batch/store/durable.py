"""Files and folders that appear whole or not at all, and are still there after a crash.

The order of steps is temporary name, write, sync, rename, sync of the folder.

References
----------
Pillai et al. 2014, All file systems are not created equal (OSDI): why a rename without
a sync may leave an empty file behind.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

WRITING = ".writing-"


def write_folder(folder: Path, write: Callable[[Path], None]) -> None:
    """Let ``write`` fill a folder beside ``folder``, then move it there.

    Raises
    ------
    OSError
        It cannot be written, or ``folder`` exists and is not empty; nothing is left.
    """
    writing = folder.with_name(f"{WRITING}{folder.name}")
    shutil.rmtree(writing, ignore_errors=True)
    try:
        writing.mkdir()
        write(writing)
        for path in writing.iterdir():
            sync(path)
        sync(writing)
        writing.rename(folder)
    except BaseException:
        shutil.rmtree(writing, ignore_errors=True)
        raise
    sync(folder.parent)


def move_file(path: Path, target: Path) -> None:
    """Move a written file to its final name, in the place of an older one."""
    sync(path)
    path.replace(target)
    sync(target.parent)


def sync(path: Path) -> None:
    """Wait until a file or the entries of a folder are on the disk."""
    if os.name == "nt" and path.is_dir():
        return  # Windows cannot open folders, and writes their entries at once
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
