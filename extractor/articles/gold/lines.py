"""A text file, compressed by gzip or not, in; its numbered lines out."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path

from extractor.errors import ArticleError

Block = tuple[int, tuple[str, ...]]


def read_lines(path: Path) -> Iterator[tuple[int, str]]:
    """Read the lines of a UTF-8 file, numbered from 1, without their ends.

    Raises
    ------
    ArticleError
        The file cannot be read, or is not UTF-8.
    """
    try:
        with (
            gzip.open(path, "rt", encoding="utf-8-sig", newline="\n")
            if path.suffix == ".gz"
            else path.open(encoding="utf-8-sig", newline="\n")
        ) as lines:
            for number, line in enumerate(lines, start=1):
                yield number, line.rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise ArticleError(f"{path} is not UTF-8; save it as UTF-8.") from error
    except (OSError, EOFError, zlib.error) as error:
        raise ArticleError(f"{path} cannot be read: {error}.") from error


def read_blocks(path: Path) -> Iterator[Block]:
    """Read the blocks of lines between blank lines, each with its first line's number.

    Raises
    ------
    ArticleError
        As :func:`read_lines`.
    """
    first, lines = 1, list[str]()
    for number, line in read_lines(path):
        if line.strip():
            first = first if lines else number
            lines.append(line)
        elif lines:
            yield first, tuple(lines)
            lines = []
    if lines:
        yield first, tuple(lines)
