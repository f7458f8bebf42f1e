"""The OUT folder of a run in, a page on disk out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from extractor.errors import OutputError
from extractor.results.explorer.page import build_page
from extractor.results.explorer.page_data import build_page_data
from extractor.results.explorer.strongest import Limits
from extractor.results.files import write_whole
from extractor.schemas import Schema, load_schema

ENDINGS = (".html", ".htm")


@dataclass(frozen=True, slots=True)
class Explored:
    """What a page shows, and what it leaves out: counts by name."""

    entities: int
    relations: int
    left_out: dict[str, int]


def write_explorer(
    folder: str | Path,
    path: str | Path,
    *,
    lang: str | None = None,
    schema: str | Schema = "news",
    limits: Limits | None = None,
) -> Explored:
    """Write the page of a run as one file that needs no network and no server.

    ``schema`` tells what relations are called; types that it lacks keep their own
    names. ``lang`` is as in :func:`build_page`. The same tables give the same bytes.

    Raises
    ------
    OutputError
        ``path`` is no page, the folder lacks tables, or the file cannot be written.
    SchemaError
        The schema cannot be read.
    """
    path = Path(path)
    if path.suffix.lower() not in ENDINGS:
        raise OutputError(
            f"{path} is no name of a page; end it in {' or '.join(ENDINGS)}."
        )
    named = schema if isinstance(schema, Schema) else load_schema(schema)
    data = build_page_data(folder, schema=named, limits=limits)
    page = build_page(data, lang=lang)
    write_whole(path, partial(_write, page))
    drawn = sum(entity["at"] is not None for entity in data["entities"])
    return Explored(drawn, len(data["relations"]), data["left_out"])


def _write(page: str, path: Path) -> None:
    path.write_bytes(page.encode("utf-8"))
