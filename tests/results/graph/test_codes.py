import pyarrow as pa
import pytest

from extractor.results.graph import codes
from extractor.results.graph.codes import (
    change,
    decode,
    encode,
    find_dates,
    iterate_rows,
)

COLUMN = pa.chunked_array([["b", "a", None], ["b", "c"]])


@pytest.mark.parametrize("column", [COLUMN, COLUMN.dictionary_encode()])
def test_encode_holds_each_text_once(column):
    coded = encode(column)
    assert coded.to_pylist() == ["b", "a", None, "b", "c"]
    assert sorted(coded.dictionary.to_pylist()) == ["a", "b", "c"]


def test_encode_takes_columns_without_rows():
    assert len(encode(pa.chunked_array([], pa.string()))) == 0


def test_decode_gives_texts():
    days = find_dates(encode(COLUMN), {"a": "2024-02-29"}.get)
    table = decode(pa.table({"text": encode(COLUMN), "day": days, "n": range(5)}))
    assert table.schema.types == [pa.string(), pa.string(), pa.int64()]
    assert table["day"].to_pylist() == [None, "2024-02-29", None, None, None]


def test_change_gives_one_code_to_what_becomes_the_same():
    coded = change(encode(COLUMN), lambda texts: pa.array(["x"] * len(texts)))
    assert coded.to_pylist() == ["x", "x", None, "x", "x"]
    assert coded.dictionary.to_pylist() == ["x"]


def test_iterate_rows_shares_texts_between_batches(monkeypatch):
    monkeypatch.setattr(codes, "BATCH", 2)
    lists = pa.array([["b", "a"], [], ["c"], ["a"], ["b"]])
    table = pa.table({"text": encode(COLUMN), "list": lists, "n": [0, 1, 2, 3, 4]})
    rows = list(iterate_rows(table))
    assert [row["text"] for row in rows] == ["b", "a", None, "b", "c"]
    assert [row["list"] for row in rows] == lists.to_pylist()
    assert rows[0]["text"] is rows[3]["text"]
