"""Extractions in, four tables out, for pandas or as Arrow tables for files.

Tables are sorted by their keys and depend on nothing but the set of extractions: not on
their order, the time or the machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from extractor.errors import ArticleError
from extractor.records import Extraction
from extractor.results.columns import PART_TABLES
from extractor.results.entities import merge_entities
from extractor.results.rows import Row, build_rows

if TYPE_CHECKING:
    import pandas as pd

KEYS = {
    "articles": ["article"],
    "mentions": ["article", "mention"],
    "entities": ["article", "entity"],
    "relations": ["article", "relation"],
}
# Extractions that are Python rows at one time; beyond it they are Arrow columns.
CHUNK = 500


def build_tables(
    extractions: Extraction | Iterable[Extraction],
) -> dict[str, pd.DataFrame]:
    """Build the tables ``articles``, ``mentions``, ``entities`` and ``relations``.

    They are of one extraction or several. Columns are those of
    :mod:`extractor.results.columns`, also where a table is empty. An article that
    failed has its row, with ``error``. The entities are merged over all articles, see
    :func:`extractor.results.entities.merge_entities`.

    Raises
    ------
    ArticleError
        Two extractions have the same article id, or a text has a lone surrogate, or
        something is no extraction.
    """
    tables = merge_tables([build_part(extractions)])
    return {name: to_frame(table) for name, table in tables.items()}


def build_part(
    extractions: Extraction | Iterable[Extraction],
) -> dict[str, pa.Table]:
    """Build Arrow tables in which entities still stand once for each article."""
    chunks = [_build_chunk(chunk) for chunk in _chunks(list_extractions(extractions))]
    return {
        name: pa.concat_tables(
            [chunk[name] for chunk in chunks] or [schema.empty_table()]
        )
        for name, schema in PART_TABLES.items()
    }


def list_extractions(given: object) -> Iterable[Extraction]:
    """Give the extractions one by one; one alone is one.

    Raises
    ------
    ArticleError
        It is something else; of what is among them, when it is reached.
    """
    if isinstance(given, Extraction):
        return (given,)
    if isinstance(given, str | bytes | Path) or not isinstance(given, Iterable):
        raise _is_none(given)
    return _each(given)


def _each(given: Iterable[object]) -> Iterator[Extraction]:
    for one in given:
        if not isinstance(one, Extraction):
            raise _is_none(one)
        yield one


def _is_none(given: object) -> ArticleError:
    return ArticleError(
        f"This is {type(given).__name__}, no Extraction; give what extract gives, or "
        "ExtractionSet(OUT) for the folder of a run."
    )


def merge_tables(parts: Iterable[dict[str, pa.Table]]) -> dict[str, pa.Table]:
    """Join parts to the four final tables, sorted by their keys.

    Raises
    ------
    ArticleError
        An article id stands in two rows.
    """
    given = list(parts)
    tables = {
        name: pa.concat_tables(
            [schema.empty_table(), *(part[name] for part in given)]
        ).sort_by([(key, "ascending") for key in KEYS[name]])
        for name, schema in PART_TABLES.items()
    }
    _check_unique(tables["articles"]["article"])
    return tables | {
        "entities": merge_entities(tables["entities"], tables["mentions"]),
    }


def to_frame(table: pa.Table) -> pd.DataFrame:
    """Give a pandas table whose types do not depend on which cells are empty.

    Whole numbers that may be missing are ``Int64``.
    """
    frame: pd.DataFrame = table.to_pandas()
    for field in table.schema:
        if field.nullable and pa.types.is_integer(field.type):
            frame[field.name] = frame[field.name].astype("Int64")
    return frame


def _chunks(extractions: Iterable[Extraction]) -> Iterator[list[Extraction]]:
    waiting = iter(extractions)
    while chunk := list(islice(waiting, CHUNK)):
        yield chunk


def _build_chunk(extractions: list[Extraction]) -> dict[str, pa.Table]:
    rows: dict[str, list[Row]] = {name: [] for name in PART_TABLES}
    for extraction in extractions:
        for name, found in build_rows(extraction).items():
            rows[name] += found
    try:
        return {
            name: pa.Table.from_pylist(rows[name], schema=schema)
            for name, schema in PART_TABLES.items()
        }
    except UnicodeEncodeError as error:
        raise ArticleError(
            f"A text holds half a character ({error.object[error.start]!r}), which no "
            "file can store; replace it before extracting."
        ) from error


def _check_unique(ids: pa.ChunkedArray) -> None:
    counts = pc.value_counts(ids)
    twice = counts.filter(pc.greater(counts.field("counts"), 1)).field("values")
    if len(twice):
        raise ArticleError(
            f"The article id {twice[0].as_py()!r} occurs twice; give each article "
            "an id of its own."
        )
