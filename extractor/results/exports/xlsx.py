"""Tables in, one Excel workbook out: a sheet for each, with texts, never formulas."""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from extractor.errors import OutputError
from extractor.results.exports.archive import pack
from extractor.results.exports.values import escape, iterate_rows, neutralise
from extractor.results.files import write_whole

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

# What a sheet and a cell can hold (Excel specifications and limits); a cell in UTF-16.
MAX_ROWS = 1_048_576
MAX_TEXT = 32_767
DAY = datetime(1980, 1, 1)  # what is written does not depend on the day
CORE = "docProps/core.xml"
_CHANGED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def write_xlsx(tables: Mapping[str, pa.Table], path: Path) -> tuple[str, ...]:
    """Write a workbook; say how many texts were too long for a cell and are cut.

    Characters that a cell cannot hold are written as Excel does, ``_xHHHH_``; None and
    an empty text are an empty cell.

    Raises
    ------
    OutputError
        openpyxl is not installed, or a table has more rows than a sheet.
    """
    try:
        import openpyxl  # noqa: PLC0415  # an extra
    except ImportError as error:
        raise OutputError(
            'XLSX needs openpyxl: pip install "extractor[exports]".'
        ) from error
    for name, table in tables.items():
        if len(table) >= MAX_ROWS:
            raise OutputError(
                f"{path}: {name} has {len(table):,} rows, a sheet holds "
                f"{MAX_ROWS - 1:,}; write .sqlite, or CSV or Parquet (--to) instead."
            )
    book = openpyxl.Workbook(write_only=True)
    book.properties.creator = "extractor"
    book.properties.created = DAY
    cut = sum(_add_sheet(book, name, table) for name, table in tables.items())
    write_whole(path, lambda part: _save(book, part))
    if not cut:
        return ()
    return (f"{cut:,} texts are longer than the {MAX_TEXT:,} of a cell: cut in {path}",)


def _add_sheet(book: Workbook, name: str, table: pa.Table) -> int:
    """Add a sheet and count the texts that are cut."""
    sheet = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    sheet.append([_build_cell(sheet, title) for title in table.column_names])
    cut = 0
    for values in iterate_rows(table):
        texts = [escape(neutralise(v)) if isinstance(v, str) else v for v in values]
        fit = [_cut(text) if isinstance(text, str) else text for text in texts]
        cut += sum(a != b for a, b in zip(texts, fit, strict=True))
        sheet.append([_build_cell(sheet, value) for value in fit])
    return cut


def _build_cell(sheet: WriteOnlyWorksheet, value: Any) -> Any:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415  # an extra

    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, value)
    cell.data_type = "s"  # never a formula, a date or an error such as "#N/A"
    return cell


def _cut(text: str) -> str:
    if len(text) * 2 <= MAX_TEXT:
        return text
    units = text.encode("utf-16-le")[: 2 * MAX_TEXT]
    return units.decode("utf-16-le", errors="ignore")


def _save(book: Workbook, path: Path) -> None:
    """Save without the time: openpyxl writes that of the day into the zip and in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        saved = folder / "saved.xlsx"
        book.save(saved)
        with zipfile.ZipFile(saved) as archive:
            archive.extractall(folder / "parts")
            names = archive.namelist()
        core = folder / "parts" / CORE
        stamp = rb"\g<1>" + DAY.isoformat().encode() + b"Z"
        core.write_bytes(_CHANGED.sub(stamp, core.read_bytes()))
        pack({name: folder / "parts" / name for name in names}, path)
