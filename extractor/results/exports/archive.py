"""Several files in, a folder or a zip of them out; equal files give equal bytes."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from extractor.errors import OutputError
from extractor.results.files import write_whole

Writers = Mapping[str, Callable[[Path], None]]
ZIP = ".zip"
# The first day that a zip can name: what is written does not depend on the day.
DAY = (1980, 1, 1, 0, 0, 0)
MODE = 0o644 << 16


def write_files(path: Path, writers: Writers) -> None:
    """Write files by name into the zip ``path``, or the folder if it does not end so.

    Raises
    ------
    OutputError
        The folder or a file cannot be written.
    """
    if path.suffix.lower() == ZIP:
        write_whole(path, lambda part: _write_zip(part, writers))
        return
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"{path} cannot be made a folder ({error.strerror}); choose another name, "
            f"or one that ends in {ZIP}."
        ) from error
    for name, write in writers.items():
        write_whole(path / name, write)


def _write_zip(path: Path, writers: Writers) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, write in writers.items():
            write(Path(folder) / name)
        pack({name: Path(folder) / name for name in writers}, path)


def pack(files: Mapping[str, Path], path: Path) -> None:
    """Put files into a zip without the time, the system and the rights they have."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, file in files.items():
            info = zipfile.ZipInfo(name, DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system, info.external_attr = 3, MODE
            with file.open("rb") as source, archive.open(info, "w") as target:
                while block := source.read(1 << 20):
                    target.write(block)
