import re
from dataclasses import replace

import pyarrow.parquet as pq
import pytest

from extractor.batch.store.parts import (
    STATUS,
    explain_fault,
    find_parts,
    name_part,
    read_status,
    remove_part,
    write_part,
)
from extractor.errors import OutputError

STATUS_ROW = {"article": "b.txt", "content": b"\1\2", "extracted": True}


def test_write_part_names_what_was_found_by_its_content(found, tmp_path):
    folder = name_part(tmp_path, 7)
    write_part(folder, [found[0].article], [(b"\1\2", found[0])], [STATUS_ROW], "c")
    articles = pq.read_table(folder / "articles.parquet")
    assert articles["article"].to_pylist() == ["b.txt"]
    for name in ("mentions", "entities", "relations"):
        table = pq.read_table(folder / f"{name}.parquet")
        assert set(table["article"].to_pylist()) == {"0102"}
    status = read_status(folder)
    assert status.schema.names == STATUS.names
    assert status["article"].to_pylist() == ["b.txt"]
    assert status.schema.metadata == {b"configuration": b"c"}


def test_write_part_names_a_folder_it_cannot_write(found, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match=r"000001 cannot be written .*make room"):
        write_part(name_part(tmp_path / "file", 1), [], [], [], "")


def test_write_part_never_replaces_a_part(tmp_path):
    write_part(name_part(tmp_path, 1), [], [], [STATUS_ROW], "")
    with pytest.raises(OutputError, match="cannot be written"):
        write_part(name_part(tmp_path, 1), [], [], [], "")
    assert read_status(name_part(tmp_path, 1)).num_rows == 1


def test_find_parts_sorts_by_number_and_sees_complete_ones_only(tmp_path):
    for name in ("999999", "1000000", ".writing-000007", "spool"):
        (tmp_path / name).mkdir()
    (tmp_path / "000001").write_text("a file")
    assert [path.name for path in find_parts(tmp_path)] == ["999999", "1000000"]


def test_remove_part_removes_one(tmp_path):
    for number in (1, 2):
        write_part(name_part(tmp_path, number), [], [], [], "")
    remove_part(tmp_path, 1)
    remove_part(tmp_path, 1)
    assert [path.name for path in find_parts(tmp_path)] == ["000002"]


@pytest.mark.parametrize("content", [None, b"PAR1"])
def test_read_status_names_a_damaged_part(tmp_path, content):
    part = name_part(tmp_path, 1)
    write_part(part, [], [], [], "")
    (part / "status.parquet").unlink()
    if content:
        (part / "status.parquet").write_bytes(content)
    with pytest.raises(OutputError, match="000001 cannot be read"):
        read_status(part)


def test_explain_fault_finds_the_damaged_part_and_says_what_to_do(tmp_path):
    for number in (1, 2):
        write_part(name_part(tmp_path, number), [], [], [], "")
    parts = find_parts(tmp_path)
    full = OSError("no space left on device")
    assert str(explain_fault(parts, full)) == (
        "The tables cannot be made (no space left on device); make room and run again."
    )
    (parts[1] / "mentions.parquet").write_bytes(b"x")
    assert re.fullmatch(
        r".*000002 cannot be read \(.*\); remove that folder and run again, or give "
        r"--force to start anew\.",
        str(explain_fault(parts, full)),
    )


def test_write_part_refuses_half_a_character(found, tmp_path):
    from extractor.errors import ArticleError

    article = replace(found[0].article, title="\ud800")
    with pytest.raises(ArticleError, match="half a character"):
        write_part(name_part(tmp_path, 1), [article], [], [], "")
    assert find_parts(tmp_path) == ()
