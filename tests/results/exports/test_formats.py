import zipfile
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from extractor.errors import OutputError
from extractor.results.exports.formats import (
    GRAPH_FORMATS,
    TABLE_FORMATS,
    find_export,
    find_graph_format,
    write_csv_tables,
    write_parquet_tables,
)


@pytest.mark.parametrize("formats", [GRAPH_FORMATS, TABLE_FORMATS])
def test_find_export_knows_endings_and_names(formats):
    for name, form in formats.items():
        assert find_export(formats, Path("out"), name) is form
        for ending in form.endings:
            assert find_export(formats, Path(f"out{ending.upper()}")) is form
    assert find_export(formats, Path("out.xls")) is None


def test_find_export_takes_the_longest_ending():
    assert find_graph_format(Path("g.ftm.json")) is GRAPH_FORMATS["ftm"]
    assert find_graph_format(Path("g.json")) is GRAPH_FORMATS["json"]


@pytest.mark.parametrize(
    ("path", "name", "message"),
    [
        (
            "g.xls",
            None,
            r"g\.xls has an ending that is no graph format; allowed are gr",
        ),
        ("folder", None, r"folder has no ending .*: name it \(--to\); allowed are gr"),
        ("g.json", "dot", r"'dot' is no graph format; allowed are graphml \(\.graphml"),
    ],
)
def test_find_graph_format_refuses_others(path, name, message):
    with pytest.raises(OutputError, match=message):
        find_graph_format(Path(path), name)


def test_write_parquet_tables_keeps_everything(hostile_tables, tmp_path):
    write_parquet_tables(hostile_tables, tmp_path / "out")
    for name, table in hostile_tables.items():
        assert pq.read_table(tmp_path / "out" / f"{name}.parquet") == table


def test_write_csv_tables_writes_one_table_by_its_name(tables, tmp_path):
    write_csv_tables(tables, tmp_path / "entities.csv")
    assert [p.name for p in tmp_path.iterdir()] == ["entities.csv"]
    with pytest.raises(OutputError, match=r"names no table; allowed are articles\.csv"):
        write_csv_tables(tables, tmp_path / "out.csv")


def test_write_csv_tables_writes_all_into_a_zip(tables, tmp_path):
    write_csv_tables(tables, tmp_path / "out.zip")
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert archive.namelist() == [f"{name}.csv" for name in tables]


@pytest.mark.parametrize(
    ("name", "file"),
    [("csv", "t.zip"), ("parquet", "t.zip"), ("xlsx", "t.xlsx"), ("sqlite", "t.db")],
)
def test_equal_tables_give_equal_bytes(hostile_tables, tmp_path, name, file):
    for folder in ("1", "2"):
        (tmp_path / folder).mkdir()
        TABLE_FORMATS[name].write(hostile_tables, tmp_path / folder / file)
    one, two = ((tmp_path / folder / file).read_bytes() for folder in ("1", "2"))
    assert one == two
