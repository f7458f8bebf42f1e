import json

import pytest

from extractor.batch.store.folder import (
    CONFIGURATION,
    OURS,
    PARTS,
    check_folder,
    lock_folder,
    open_folder,
    write_json,
    write_lines,
)
from extractor.errors import OutputError

ONE, TWO = {"model": {"version": "1"}}, {"model": {"version": "2"}}


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "out"
    open_folder(folder, ONE, force=False)
    return folder


def test_check_folder_allows_what_is_missing_empty_or_ours(tmp_path, out):
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "missing", tmp_path / "empty", out):
        check_folder(folder, ONE, [])


def test_check_folder_refuses_a_file(tmp_path):
    (tmp_path / "a").write_text("x")
    with pytest.raises(OutputError, match="is a file; choose a folder"):
        check_folder(tmp_path / "a", ONE, [])


@pytest.mark.parametrize("inside", [".", "out", "a/../out"])
def test_check_folder_refuses_a_place_inside_an_input(tmp_path, inside):
    with pytest.raises(OutputError, match="lies inside the input"):
        check_folder(tmp_path / inside, ONE, [tmp_path], force=True)


def test_check_folder_refuses_a_foreign_folder_unless_forced(tmp_path):
    (tmp_path / "letters.txt").write_text("x")
    with pytest.raises(OutputError, match="holds no results of 'extractor run'"):
        check_folder(tmp_path, ONE, [])
    check_folder(tmp_path, ONE, [], force=True)


def test_check_folder_names_the_difference_unless_forced(out):
    with pytest.raises(OutputError, match=r"\(model.version: '1' -> '2'\).*--force"):
        check_folder(out, TWO, [])
    check_folder(out, TWO, [], force=True)


def test_check_folder_shows_the_first_of_many_differences(tmp_path):
    open_folder(tmp_path, {str(n): "1" for n in range(9)}, force=False)
    with pytest.raises(OutputError, match="4: '1' -> none; and 4 more"):
        check_folder(tmp_path, {}, [])


def test_check_folder_counts_the_tables_of_another_release(out):
    def describe(version):
        tables = {f"lang/en/{name}.toml": version for name in "abc"}
        return {"schema": {"name": "news"}, "package": version, "tables": tables}

    write_json(out / PARTS / CONFIGURATION, describe("1"))
    with pytest.raises(
        OutputError,
        match=r"\(package: '1' -> '2'; 3 of the word tables of the package\)\. Choose",
    ):
        check_folder(out, describe("2"), [])


def test_check_folder_refuses_a_damaged_configuration(out):
    (out / PARTS / CONFIGURATION).write_text("{")
    with pytest.raises(OutputError, match="holds no results"):
        check_folder(out, ONE, [])


def test_open_folder_keeps_results_and_force_removes_only_ours(out):
    for name in (*OURS, "letters.txt", f"{PARTS}/00001"):
        (out / name).write_text("x")
    (out / PARTS / ".writing-00002").mkdir()
    open_folder(out, ONE, force=False)
    assert (out / PARTS / "00001").exists()
    assert not (out / PARTS / ".writing-00002").exists()
    open_folder(out, TWO, force=True)
    assert sorted(path.name for path in out.iterdir()) == [PARTS, "letters.txt"]
    assert json.loads((out / PARTS / CONFIGURATION).read_text()) == TWO


def test_check_folder_allows_what_a_run_left_that_never_began(tmp_path):
    (tmp_path / PARTS).mkdir()
    check_folder(tmp_path, ONE, [])


def test_lock_folder_lets_one_run_in_at_a_time(tmp_path):
    with lock_folder(tmp_path / "out"):
        with pytest.raises(OutputError, match="Another run is writing into"):
            lock_folder(tmp_path / "out").__enter__()
        open_folder(tmp_path / "out", ONE, force=True)
    with lock_folder(tmp_path / "out"):
        pass


def test_lock_folder_names_a_place_it_cannot_write(tmp_path):
    (tmp_path / "a").write_text("x")
    with pytest.raises(OutputError, match="cannot be written"):
        lock_folder(tmp_path / "a").__enter__()


def test_open_folder_names_a_place_it_cannot_write(tmp_path):
    (tmp_path / "a").write_text("x")
    with pytest.raises(OutputError, match="cannot be written"):
        open_folder(tmp_path / "a" / "out", ONE, force=False)


def test_write_json_and_lines_are_readable_and_stable(tmp_path):
    write_json(tmp_path / "a.json", {"b": "è", "a": 1})
    assert (tmp_path / "a.json").read_text(encoding="utf-8") == (
        '{\n  "a": 1,\n  "b": "è"\n}\n'
    )
    write_lines(tmp_path / "a.jsonl", [{"b": "è\n"}, {}])
    assert (tmp_path / "a.jsonl").read_text(encoding="utf-8") == '{"b": "è\\n"}\n{}\n'
