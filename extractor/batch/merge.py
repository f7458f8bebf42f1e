"""Parts in, the final tables out: each article once, duplicates marked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from extractor.batch.parts import Entry, find_parts, read_ledger
from extractor.results.columns import PART_TABLES
from extractor.results.files import read_tables
from extractor.results.tables import merge_tables

# Articles that agree in these say the same: copies of an agency report.
SAME = ["text", "lang", "published"]


def merge_parts(parts: Path) -> dict[str, pa.Table]:
    """Merge all parts; the result does not depend on how articles fell into parts.

    Of articles with the same text, language and date, the first id in the alphabet
    keeps its mentions and relations; the others stay in ``articles`` with the note
    ``duplicate_of``, so that copies do not count twice.

    Raises
    ------
    OutputError
        A part is damaged.
    """
    ledger = read_ledger(parts)
    tables = [_read_valid(part, ledger) for part in find_parts(parts)]
    originals = _find_originals([part["articles"] for part in tables])
    return merge_tables(_mark_duplicates(part, originals) for part in tables)


def count_duplicates(tables: Mapping[str, pa.Table]) -> int:
    """Count the articles that carry the note ``duplicate_of``."""
    notes = tables["articles"]["notes"].to_pylist()
    return sum("duplicate_of" in json.loads(note) for note in notes)


def _read_valid(part: Path, ledger: Mapping[str, Entry]) -> dict[str, pa.Table]:
    """Read a part without the articles that a later part has again."""
    valid = [id for id, entry in ledger.items() if entry.part == part and entry.digest]
    chosen = pa.array(valid, pa.string())
    return {
        name: table.filter(pc.is_in(table["article"], value_set=chosen))
        for name, table in read_tables(part, PART_TABLES).items()
    }


def _find_originals(articles: list[pa.Table]) -> dict[str, str]:
    """Find the duplicates, each with the id that stands for it."""
    if not articles:
        return {}
    frame = pa.concat_tables(articles).select(["article", *SAME]).to_pandas()
    first = frame.groupby(SAME, dropna=False, sort=False)["article"].transform("min")
    repeated = frame["article"] != first
    return dict(zip(frame["article"][repeated], first[repeated], strict=True))


def _mark_duplicates(
    part: Mapping[str, pa.Table], originals: Mapping[str, str]
) -> dict[str, pa.Table]:
    copies = pa.array(list(originals), pa.string())
    kept = {
        name: table.filter(pc.invert(pc.is_in(table["article"], value_set=copies)))
        for name, table in part.items()
    }
    return kept | {"articles": _add_notes(part["articles"], originals)}


def _add_notes(articles: pa.Table, originals: Mapping[str, str]) -> pa.Table:
    pairs = zip(
        articles["article"].to_pylist(), articles["notes"].to_pylist(), strict=True
    )
    notes = [
        _add_note(note, originals[id]) if id in originals else note
        for id, note in pairs
    ]
    place = articles.schema.get_field_index("notes")
    column = pa.array(notes, pa.string())
    return articles.set_column(place, articles.schema.field(place), column)


def _add_note(notes: str, original: str) -> str:
    values = json.loads(notes) | {"duplicate_of": original}
    return json.dumps(values, ensure_ascii=False, sort_keys=True)
