import random

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from extractor.batch.store import sorted_tables as module
from extractor.batch.store.sorted_tables import (
    Buckets,
    SortedFile,
    Spool,
    gather,
    sort_table,
)

SCHEMA = pa.schema(
    [pa.field("key", pa.string(), nullable=False), ("value", pa.int64())]
)


def make(keys):
    return pa.table({"key": keys, "value": list(range(len(keys)))}, schema=SCHEMA)


@pytest.mark.parametrize("boundaries", [[], ["b"], ["b", "c", "x"]])
def test_buckets_give_ranges_in_order(tmp_path, boundaries):
    buckets = Buckets(tmp_path, "t", SCHEMA, boundaries)
    buckets.add(make(["c", "a", "d"]), "key")
    buckets.add(make(["b", "a"]), "key")
    found = [sorted(table["key"].to_pylist()) for table in buckets.read()]
    assert len(found) == len(boundaries) + 1
    assert [key for keys in found for key in keys] == ["a", "a", "b", "c", "d"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("most", "files"), [(1, 2), (2, 3), (3, 4), (5, 6), (9, 6)])
def test_buckets_open_few_files_however_many_boundaries(
    tmp_path, monkeypatch, most, files
):
    monkeypatch.setattr(module, "MOST_BOUNDARIES", most)
    buckets = Buckets(tmp_path, "t", SCHEMA, list("cfimp"))
    buckets.add(make(list("zmafcipbdg")), "key")
    assert len(list(tmp_path.iterdir())) == files
    found = [sorted(table["key"].to_pylist()) for table in buckets.read()]
    assert [key for keys in found for key in keys] == sorted("zmafcipbdg")


def test_buckets_of_nothing(tmp_path):
    for boundaries in ([], ["b"]):
        for table in Buckets(tmp_path, "t", SCHEMA, boundaries).read():
            assert table.equals(SCHEMA.empty_table())


def test_buckets_deal_a_key_that_is_a_boundary_into_the_bucket_behind_it(tmp_path):
    keys = ["è", "f", "a", "è", "z", "b"]
    buckets = Buckets(tmp_path, "t", SCHEMA, ["b", "f", "è"])
    buckets.add(make(keys), "key")
    found = [sorted(table["key"].to_pylist()) for table in buckets.read()]
    assert found == [["a"], ["b"], ["f", "z"], ["è", "è"]]


def test_gather_keeps_all_rows_in_order_in_larger_pieces(monkeypatch):
    monkeypatch.setattr(module, "GATHERED_BYTES", 200)
    whole = make([f"key{n}" for n in range(57)])
    found = list(gather(whole.slice(start, 3) for start in range(0, 57, 3)))
    assert pa.concat_tables(found).equals(whole)
    assert 1 < len(found) < 19
    assert list(gather([])) == []


def test_sort_table_sorts_texts_as_python_does_and_numbers_as_numbers():
    rows = [("é", 2), ("z", 10), ("Z", 1), ("z", 9), ("", 0)]
    keys, values = zip(*rows, strict=True)
    table = pa.table({"key": keys, "value": values}, schema=SCHEMA)
    found = sort_table(table, ["key", "value"]).to_pylist()
    assert [(row["key"], row["value"]) for row in found] == sorted(rows)


def test_spool_gives_back_what_was_chosen_and_passes_all_on(tmp_path):
    spool = Spool(tmp_path / "spool.arrow", SCHEMA)
    tables = [make(["a", "b"]), make(["c"])]
    passed = list(spool.keep(iter(tables), lambda table: table.slice(1)))
    assert passed == tables
    assert [table["key"].to_pylist() for table in spool.read()] == [["b"]]
    spool.remove()
    assert list(tmp_path.iterdir()) == []


def test_sorted_file_does_not_depend_on_the_pieces(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "GROUP_ROWS", 10)
    whole = make([f"key{n}" for n in range(57)])
    for seed in range(4):
        sizes = random.Random(seed)
        start = 0
        with SortedFile(tmp_path / f"{seed}", SCHEMA) as file:
            while start < 57:
                size = sizes.randint(1, 25)
                file.add(whole.slice(start, size))
                start += size
        assert file.rows == 57
    first = (tmp_path / "0").read_bytes()
    assert all((tmp_path / f"{seed}").read_bytes() == first for seed in range(4))
    assert pq.read_table(tmp_path / "0").equals(whole)
    groups = pq.ParquetFile(tmp_path / "0").metadata.num_row_groups
    assert groups == 6


def test_sorted_file_without_rows_has_its_columns(tmp_path):
    with SortedFile(tmp_path / "a", SCHEMA) as file:
        pass
    assert file.rows == 0
    assert pq.read_table(tmp_path / "a").schema.names == ["key", "value"]
