import sys
import time
import zipfile

import openpyxl
import pyarrow as pa
import pytest

from extractor.errors import OutputError
from extractor.results.exports import xlsx
from extractor.results.exports.values import flatten, restore, unescape
from extractor.results.exports.xlsx import write_xlsx


def read(path, sheet):
    """Give the rows of a sheet as they were before they were written."""
    title, *rows = openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True)
    return [
        dict(
            zip(
                title,
                [restore(unescape(c)) if isinstance(c, str) else c for c in row],
                strict=True,
            )
        )
        for row in rows
    ]


@pytest.mark.parametrize("name", ["articles", "mentions", "entities", "relations"])
def test_write_xlsx_comes_back(hostile_tables, tmp_path, name):
    assert write_xlsx(hostile_tables, tmp_path / "t.xlsx") == ()
    expected = [
        {key: None if value == "" else flatten(value) for key, value in row.items()}
        for row in hostile_tables[name].to_pylist()
    ]
    assert read(tmp_path / "t.xlsx", name) == expected


def test_write_xlsx_writes_no_formula_and_no_error(hostile_tables, tmp_path):
    write_xlsx(hostile_tables, tmp_path / "t.xlsx")
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    kinds = {c.data_type for sheet in book for row in sheet for c in row}
    assert kinds <= {"s", "inlineStr", "n", "b"}
    with zipfile.ZipFile(tmp_path / "t.xlsx") as archive:
        for name in archive.namelist():
            assert b"<f>" not in archive.read(name)


def test_write_xlsx_keeps_numbers(tables, tmp_path):
    write_xlsx(tables, tmp_path / "t.xlsx")
    row = read(tmp_path / "t.xlsx", "relations")[0]
    assert isinstance(row["score"], int | float)
    assert row["negated"] is False


def test_write_xlsx_gives_the_same_bytes_at_another_time(tables, tmp_path, monkeypatch):
    write_xlsx(tables, tmp_path / "1.xlsx")
    later = time.time() + 100_000
    monkeypatch.setattr(time, "time", lambda: later)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(later))
    write_xlsx(tables, tmp_path / "2.xlsx")
    assert (tmp_path / "1.xlsx").read_bytes() == (tmp_path / "2.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "1.xlsx") as archive:
        core = archive.read("docProps/core.xml").decode()
    assert core.count("1980-01-01T00:00:00Z") == 2


def test_write_xlsx_says_what_it_cuts(tmp_path):
    table = pa.table({"text": ["𝄞" * 20_000, "b" * 32_767, "c" * 40_000]})
    [note] = write_xlsx({"t": table}, tmp_path / "t.xlsx")
    assert note.startswith("2 texts are longer than the 32,767 of a cell: cut in ")
    rows = read(tmp_path / "t.xlsx", "t")
    assert [len(row["text"]) for row in rows] == [16_383, 32_767, 32_767]


def test_write_xlsx_refuses_more_rows_than_a_sheet_holds(tables, tmp_path, monkeypatch):
    monkeypatch.setattr(xlsx, "MAX_ROWS", 3)
    with pytest.raises(
        OutputError, match=r"mentions has 10 rows, a sheet holds 2; write"
    ):
        write_xlsx({"mentions": tables["mentions"]}, tmp_path / "t.xlsx")
    assert not (tmp_path / "t.xlsx").exists()


def test_write_xlsx_names_what_to_install(tables, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(OutputError, match=r'pip install "extractor\[exports\]"'):
        write_xlsx(tables, tmp_path / "t.xlsx")
