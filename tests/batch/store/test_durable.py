import os
import stat

import pytest

from extractor.batch.store.durable import move_file, sync, write_folder


def fill(folder):
    (folder / "a").write_text("whole")


def test_write_folder_appears_whole_and_leaves_nothing_else(tmp_path):
    write_folder(tmp_path / "part", fill)
    assert [path.name for path in tmp_path.iterdir()] == ["part"]
    assert (tmp_path / "part" / "a").read_text() == "whole"


def test_write_folder_starts_anew_where_a_killed_one_stopped(tmp_path):
    (tmp_path / ".writing-part").mkdir()
    (tmp_path / ".writing-part" / "half").write_text("x")
    write_folder(tmp_path / "part", fill)
    assert [path.name for path in (tmp_path / "part").iterdir()] == ["a"]


def test_write_folder_never_replaces_a_folder(tmp_path):
    write_folder(tmp_path / "part", fill)
    with pytest.raises(OSError, match="not empty"):
        write_folder(tmp_path / "part", fill)
    assert [path.name for path in tmp_path.iterdir()] == ["part"]


def test_write_folder_leaves_nothing_of_what_failed(tmp_path):
    def fail(folder):
        fill(folder)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_folder(tmp_path / "part", fail)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def order(monkeypatch):
    """What is synced, a file or a folder, and renamed, in order."""
    done = []

    def sync(number):
        done.append("folder" if stat.S_ISDIR(os.fstat(number).st_mode) else "file")

    def record(function):
        return lambda *names: (done.append("rename"), function(*names))

    monkeypatch.setattr(os, "fsync", sync)
    for name in ("rename", "replace"):
        monkeypatch.setattr(os, name, record(getattr(os, name)))
    return done


def test_write_folder_syncs_files_before_it_renames(tmp_path, order):
    write_folder(tmp_path / "part", fill)
    assert order == ["file", "folder", "rename", "folder"]


def test_move_file_syncs_the_file_before_and_the_folder_after(tmp_path, order):
    (tmp_path / "new").write_text("new")
    move_file(tmp_path / "new", tmp_path / "old")
    assert order == ["file", "rename", "folder"]


def test_move_file_replaces(tmp_path):
    (tmp_path / "new").write_text("new")
    (tmp_path / "old").write_text("old")
    move_file(tmp_path / "new", tmp_path / "old")
    assert (tmp_path / "old").read_text() == "new"
    assert not (tmp_path / "new").exists()


def test_sync_names_what_is_missing(tmp_path):
    with pytest.raises(FileNotFoundError):
        sync(tmp_path / "missing")
