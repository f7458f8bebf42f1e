import csv

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.results.exports.csv_tables import flatten_table, read_csv, write_csv

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
CELLS = st.lists(st.tuples(st.none() | TEXTS, st.none() | st.integers(-9, 9)))
SCHEMA = pa.schema([("text", pa.string()), ("number", pa.int64())])


@pytest.mark.parametrize("name", ["articles", "mentions", "entities", "relations"])
def test_write_csv_comes_back(hostile_tables, tmp_path, name):
    table = hostile_tables[name]
    write_csv(table, tmp_path / "t.csv")
    back = read_csv(tmp_path / "t.csv", table.schema)
    assert back.to_pylist() == flatten_table(table).to_pylist()


@settings(max_examples=50, deadline=None)
@given(cells=CELLS)
def test_write_csv_keeps_none_and_empty_texts_apart(tmp_path_factory, cells):
    rows = [{"text": text, "number": number} for text, number in cells]
    path = tmp_path_factory.mktemp("t") / "t.csv"
    write_csv(pa.Table.from_pylist(rows, schema=SCHEMA), path)
    assert read_csv(path, SCHEMA).to_pylist() == rows


def test_write_csv_lets_no_formula_through(hostile, tmp_path):
    rows = [{"text": text, "number": -1} for text in hostile]
    write_csv(pa.Table.from_pylist(rows, schema=SCHEMA), tmp_path / "t.csv")
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = list(csv.DictReader(file))
    assert not [c for c in cells if c["text"].lstrip()[:1] in set("=+-@＝")]
    assert {cell["number"] for cell in cells} == {"-1"}  # numbers stay numbers


def test_write_csv_is_read_by_pandas(tables, tmp_path):
    write_csv(tables["relations"], tmp_path / "t.csv")
    frame = pd.read_csv(tmp_path / "t.csv")
    assert list(frame.columns) == tables["relations"].column_names
    assert frame["trigger"].iloc[0].startswith("[")
    assert frame["score"].tolist() == [1, 1, 1]


def test_write_csv_of_nothing_has_a_header(tables, tmp_path):
    empty = tables["relations"].schema.empty_table()
    write_csv(empty, tmp_path / "t.csv")
    assert read_csv(tmp_path / "t.csv", empty.schema).num_rows == 0
    assert (tmp_path / "t.csv").read_bytes().startswith(b'\xef\xbb\xbf"article"')
