import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from extractor.batch.store.parquet import read_table


@pytest.fixture
def path(tmp_path):
    table = pa.table({"a": ["x", "y"], "b": [1, 2], "c": [[1], []]})
    pq.write_table(table.replace_schema_metadata({"k": "v"}), tmp_path / "t.parquet")
    return tmp_path / "t.parquet"


def test_read_table_gives_what_pyarrow_gives(path):
    assert read_table(path).equals(pq.read_table(path), check_metadata=True)
    assert read_table(path, ["c", "a"]).column_names == ["c", "a"]


def test_read_table_tells_missing_from_damaged(path):
    with pytest.raises(FileNotFoundError):
        read_table(path.with_name("none"))
    path.write_bytes(b"PAR1")
    with pytest.raises(pa.ArrowInvalid):
        read_table(path)
