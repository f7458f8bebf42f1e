"""A page and text in, the page with that text in its place out.

A page keeps a place between the comments ``KIND: begin NAME`` and ``KIND: end NAME``.
What stands between them is replaced, nothing else.
"""

from __future__ import annotations

from pathlib import Path

from extractor.errors import OutputError
from extractor.results.files import write_whole


def check_part(path: Path, kind: str, name: str) -> str:
    """Read a page that has the place.

    Raises
    ------
    OutputError
        The page cannot be read, or has no such place or more than one.
    """
    try:
        page = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or error
        raise OutputError(
            f"{path} cannot be read ({why}); give a Markdown page that is there."
        ) from error
    begin, end = _find_marks(kind, name)
    if (
        page.count(begin) != 1
        or page.count(end) != 1
        or begin not in page.split(end)[0]
    ):
        raise OutputError(
            f"{path} has no single place for these {kind}; write {begin} and {end} "
            "where they shall stand, on lines of their own."
        )
    return page


def read_part(page: str, kind: str, name: str) -> str:
    """Give what stands in the place."""
    begin, end = _find_marks(kind, name)
    return page.split(begin, 1)[1].split(end, 1)[0].strip()


def replace_part(path: Path, kind: str, name: str, text: str) -> None:
    """Put text into the place, and leave the rest of the page alone.

    Raises
    ------
    OutputError
        As :func:`check_part`, or the page cannot be written.
    """
    page = check_part(path, kind, name)
    begin, end = _find_marks(kind, name)
    before, rest = page.split(begin, 1)
    whole = f"{before}{begin}\n{text}\n{end}{rest.split(end, 1)[1]}"

    def write(part: Path) -> None:
        part.write_text(whole, encoding="utf-8", newline="\n")

    write_whole(path, write)


def _find_marks(kind: str, name: str) -> tuple[str, str]:
    return f"<!-- {kind}: begin {name} -->", f"<!-- {kind}: end {name} -->"
