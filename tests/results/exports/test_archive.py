import os
import zipfile

import pytest

from extractor.errors import OutputError
from extractor.results.exports.archive import write_files

WRITERS = {
    "a.txt": lambda path: path.write_text("a"),
    "b.txt": lambda path: path.write_text("b" * 5_000_000),
}


def test_write_files_makes_a_folder(tmp_path):
    write_files(tmp_path / "deep" / "out", WRITERS)
    assert sorted(p.name for p in (tmp_path / "deep" / "out").iterdir()) == [*WRITERS]


def test_write_files_makes_a_zip_that_does_not_depend_on_time(tmp_path):
    write_files(tmp_path / "1.zip", WRITERS)
    old = {**WRITERS, "a.txt": _write_old}
    write_files(tmp_path / "2.ZIP", old)
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.ZIP").read_bytes()
    with zipfile.ZipFile(tmp_path / "1.zip") as archive:
        assert archive.read("a.txt") == b"a"
        assert archive.testzip() is None


def _write_old(path):
    path.write_text("a")
    os.utime(path, (0, 1_000_000_000))
    path.chmod(0o600)


def test_write_files_says_that_a_file_is_no_folder(tmp_path):
    (tmp_path / "out").write_text("")
    with pytest.raises(OutputError, match=r"choose another name, or one that ends in"):
        write_files(tmp_path / "out", WRITERS)
