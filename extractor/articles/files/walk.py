"""Inputs in, files to read out: sorted, each once, with the ids they will carry."""

from __future__ import annotations

import glob
import os
import re
import stat
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from extractor.errors import ArticleError

STDIN = "-"
STDIN_ID = "stdin"
WILDCARDS = frozenset("*?[")
# One letter before the colon is a drive; a path holds one slash of two.
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:/", re.IGNORECASE)
NOT_FETCHED = (
    "This is an address, no file, and nothing is fetched from the network; save the "
    "page and give its file."
)


class Found(NamedTuple):
    """A file and its id, or why it is none (``fault``).

    ``direct`` says that it was named itself, not found in a folder.
    """

    path: Path
    id: str
    fault: str | None = None
    direct: bool = False

    @property
    def is_stdin(self) -> bool:
        """Whether it stands for the standard input."""
        return self.direct and str(self.path) == STDIN


def find_inputs(inputs: str | Path | Iterable[str | Path]) -> Iterator[Found]:
    """Find the files of one INPUT or several, in their order; nothing is opened.

    An INPUT is a file, a folder, ``-`` for the standard input, or a pattern such as
    ``news/**/*.html``, whose files carry ids relative to the folder before its first
    wildcard.
    """
    for given in list_inputs(inputs):
        if str(given) == STDIN:
            yield Found(Path(STDIN), STDIN_ID, direct=True)
        elif is_address(given):
            yield Found(Path(given), str(given), NOT_FETCHED)
        elif is_pattern(given):
            yield from _find_matches(str(given))
        else:
            yield from find_paths(Path(given))


def list_inputs(
    inputs: str | Path | Iterable[str | Path],
) -> tuple[str | Path, ...]:
    """List INPUTs; one alone is one, not the letters of its name.

    Raises
    ------
    ArticleError
        One is neither a text nor a path.
    """
    if isinstance(inputs, str | Path):
        return (inputs,)
    listed = tuple(inputs) if isinstance(inputs, Iterable) else (inputs,)
    for given in listed:
        if not isinstance(given, str | Path):
            raise ArticleError(
                f"An input is {type(given).__name__}; give files, folders or patterns, "
                "each as a text or a Path. Articles of your own go to extract."
            )
    return listed


def is_address(given: str | Path) -> bool:
    """Whether an INPUT is an address of the web: ``https://...``, and no file."""
    return ADDRESS.match(str(given)) is not None and not os.path.lexists(given)


def is_pattern(given: str | Path) -> bool:
    """Whether an INPUT is a pattern: it has wildcards, and no file has that name."""
    return not WILDCARDS.isdisjoint(str(given)) and not os.path.lexists(given)


def find_paths(root: Path) -> Iterator[Found]:
    """Find the files of one INPUT: itself, or everything below it if it is a folder.

    Files come sorted by path; ids are paths relative to ``root`` with ``/`` (the bare
    name if ``root`` is a file). Names that begin with a dot are left out. Links to
    folders are not followed below ``root``, so a loop of links ends. The names of one
    folder at a time are in memory, never those of all.
    """
    if not root.is_dir():
        yield _check(root, _readable(root.name))._replace(direct=True)
        return
    faults: list[Found] = []

    def note(error: OSError) -> None:
        path = Path(error.filename)
        faults.append(Found(path, _id(path, root), _reason(error)))

    for folder, subfolders, names in os.walk(root, onerror=note):
        subfolders[:] = sorted(n for n in subfolders if not n.startswith("."))
        here = Path(folder)
        links = [n for n in subfolders if (here / n).is_symlink()]
        for name in sorted(chain(names, links)):
            if not name.startswith("."):
                yield _check(here / name, _id(here / name, root))
    yield from faults


def _find_matches(pattern: str) -> Iterator[Found]:
    """Find the files that match; folders among them are left to ``**``."""
    root = _find_root(pattern)
    # Links to folders are not followed by ** and names with a dot not matched, as
    # in a walk; glob gives each match once, in no order.
    matches = glob.glob(pattern, recursive=True)  # noqa: PTH207  # Path.glob is relative and follows other rules
    paths = sorted(map(Path, matches))
    files = [path for path in paths if not path.is_dir()]
    if not files:
        yield Found(root, pattern, "No file matches this pattern; check it.")
    for path in files:
        yield _check(path, _id(path, root))


def _find_root(pattern: str) -> Path:
    """Find the folder before the first part with a wildcard."""
    parts = Path(pattern).parts
    fixed = [i for i, part in enumerate(parts) if not WILDCARDS.isdisjoint(part)]
    return Path(*parts[: fixed[0]])


def _check(path: Path, id: str) -> Found:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return Found(path, id, _reason(error))
    if stat.S_ISREG(mode):
        return Found(path, id)
    if stat.S_ISDIR(mode):
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
