import os

import pyarrow.parquet as pq
import pytest

from extractor.errors import OutputError
from extractor.results.files import read_tables, write_tables, write_whole
from extractor.results.tables import build_part, merge_tables


@pytest.fixture
def tables(found):
    return merge_tables([build_part(found)])


def test_read_tables_gives_what_was_written(tables, tmp_path):
    write_tables(tmp_path, tables)
    assert read_tables(tmp_path) == tables


def test_write_tables_gives_the_same_bytes_twice(found, tables, tmp_path):
    again = merge_tables([build_part(reversed(found))])
    for name, content in (("one", tables), ("two", again)):
        (tmp_path / name).mkdir()
        write_tables(tmp_path / name, content)
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_read_tables_names_a_missing_table(tables, tmp_path):
    write_tables(tmp_path, tables)
    (tmp_path / "mentions.parquet").unlink()
    with pytest.raises(
        OutputError, match=r"mentions\.parquet is missing; give the OUT"
    ):
        read_tables(tmp_path)


def test_read_tables_names_a_damaged_table(tables, tmp_path):
    write_tables(tmp_path, tables)
    path = tmp_path / "mentions.parquet"
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(
        OutputError, match=r"mentions\.parquet cannot be read .*; remove it and run"
    ):
        read_tables(tmp_path)


def test_read_tables_names_missing_columns(tables, tmp_path):
    write_tables(tmp_path, tables)
    short = tables["mentions"].drop_columns(["score", "bound"])
    pq.write_table(short, tmp_path / "mentions.parquet")
    with pytest.raises(OutputError, match="lacks the columns bound, score"):
        read_tables(tmp_path)


def test_write_whole_leaves_the_old_file_when_writing_fails(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")

    def fail(part):
        part.write_text("ne")
        raise OSError(28, "No space left on device")

    with pytest.raises(OutputError, match="No space left on device"):
        write_whole(path, fail)
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_write_whole_waits_for_the_disk_before_it_moves(tmp_path, monkeypatch):
    done = []
    replace = os.replace
    monkeypatch.setattr(os, "fsync", lambda number: done.append("sync"))
    monkeypatch.setattr(
        os, "replace", lambda *names: (done.append("move"), replace(*names))
    )
    write_whole(tmp_path / "a.txt", lambda part: part.write_text("x"))
    assert done == ["sync", "move"]


def test_write_whole_names_a_folder_that_is_missing(tmp_path):
    with pytest.raises(
        OutputError, match=r"a\.txt cannot be written: .*no is no folde"
    ):
        write_whole(tmp_path / "no" / "a.txt", lambda part: part.write_text("x"))


def test_write_whole_asks_the_folder_before_what_writes(tmp_path, monkeypatch):
    def refuse(part):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(tmp_path), "touch", refuse)
    written = []
    with pytest.raises(OutputError, match=r"a\.txt cannot be written \(Permission"):
        write_whole(tmp_path / "a.txt", written.append)
    assert written == []
