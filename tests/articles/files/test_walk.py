import os
from pathlib import Path

import pytest

from extractor.articles.files.walk import (
    Found,
    find_inputs,
    find_paths,
    is_address,
    is_pattern,
)


@pytest.fixture
def tree(tmp_path):
    root = tmp_path / "in"
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "c.txt", ".git/x.txt", ".hidden"):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return root


def test_find_paths_walks_in_order_without_hidden_names(tree):
    ids = [found.id for found in find_paths(tree)]
    assert ids == ["b.txt", "c.txt", "a/z.txt", "a/b/c.txt"]


def test_find_paths_gives_a_file_its_name(tree):
    path = tree / "a" / "z.txt"
    assert list(find_paths(path)) == [Found(path, "z.txt", direct=True)]


def test_find_paths_ends_on_a_loop_of_links(tree):
    (tree / "a" / "loop").symlink_to(tree)
    (loop,) = [found for found in find_paths(tree) if found.fault]
    assert loop.id == "a/loop"
    assert "A link to a folder is not followed" in loop.fault


def test_find_paths_follows_a_link_to_a_file(tree):
    (tree / "link.txt").symlink_to(tree / "b.txt")
    assert Found(tree / "link.txt", "link.txt") in list(find_paths(tree))


def test_find_paths_follows_the_input_itself(tree, tmp_path):
    (tmp_path / "link").symlink_to(tree)
    assert len(list(find_paths(tmp_path / "link"))) == 4


def test_find_paths_names_what_is_missing_or_no_file(tree):
    (tree / "broken.txt").symlink_to(tree / "nowhere.txt")
    os.mkfifo(tree / "pipe.txt")
    faults = {found.id: found.fault for found in find_paths(tree) if found.fault}
    assert faults == {
        "broken.txt": "It cannot be read: No such file or directory.",
        "pipe.txt": "This is no regular file; give text files or folders.",
    }
    (missing,) = find_paths(tree / "missing.txt")
    assert missing.fault == "It cannot be read: No such file or directory."


def test_find_paths_reports_a_folder_it_cannot_open(tree, monkeypatch):
    scandir = os.scandir

    def refuse(path):
        if str(path).endswith("/b"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    faults = [found for found in find_paths(tree) if found.fault]
    assert faults == [
        Found(tree / "a" / "b", "a/b", "It cannot be read: Permission denied.")
    ]


def test_find_paths_makes_odd_names_readable(tmp_path):
    (tmp_path / os.fsdecode(b"citt\xe0.txt")).write_text("x")
    (found,) = find_paths(tmp_path)
    assert found.id == "citt\ufffd.txt"
    assert found.path.exists()


def test_find_inputs_takes_files_folders_and_the_standard_input(tree):
    found = list(find_inputs([tree / "a", "-", str(tree / "b.txt")]))
    assert [item.id for item in found] == ["z.txt", "b/c.txt", "stdin", "b.txt"]
    assert [item.is_stdin for item in found] == [False, False, True, False]
    assert [item.direct for item in found] == [False, False, True, True]


@pytest.mark.parametrize(
    ("pattern", "ids"),
    [
        ("*.txt", ["b.txt", "c.txt"]),
        ("**/*.txt", ["a/b/c.txt", "a/z.txt", "b.txt", "c.txt"]),
        ("a/?.txt", ["z.txt"]),
        ("[bc].txt", ["b.txt", "c.txt"]),
    ],
)
def test_find_inputs_takes_patterns(tree, pattern, ids):
    assert [found.id for found in find_inputs([tree / pattern])] == ids


@pytest.mark.parametrize("form", [str, Path])
def test_find_inputs_takes_one_input_for_one(tree, form):
    # Not for the letters of its name, of which one, /, is the whole disk.
    found = list(find_inputs(form(tree / "b.txt")))
    assert [one.id for one in found] == ["b.txt"]


@pytest.mark.parametrize(
    "given", ["https://www.example.org/a?id=1", "http:/x.org/a.html", "file:///a.txt"]
)
def test_find_inputs_fetches_nothing(given):
    (found,) = find_inputs([given])
    assert found.id == given
    assert "nothing is fetched from the network; save the page" in found.fault


def test_is_address_knows_drives_and_files_from_addresses(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert not is_address("C:/news/a.txt")
    assert not is_address("news: today/a.txt")
    assert is_address("sftp://x")
    (tmp_path / "sftp:").mkdir()
    (tmp_path / "sftp:" / "x").touch()
    assert not is_address(Path("sftp:/x"))


def test_find_inputs_says_that_a_pattern_matches_nothing(tree):
    (found,) = find_inputs([tree / "*.pdf"])
    assert found.fault == "No file matches this pattern; check it."


def test_is_pattern_takes_a_file_of_that_name_for_a_file(tree):
    (tree / "what?.txt").write_text("x")
    assert not is_pattern(tree / "what?.txt")
    assert is_pattern(tree / "?.txt")
    assert [found.id for found in find_inputs([tree / "what?.txt"])] == ["what?.txt"]


@pytest.mark.slow
def test_find_paths_gives_the_first_of_many_files_at_once(tmp_path):
    for number in range(20_000):
        (tmp_path / f"{number:05d}.txt").touch()
    paths = find_paths(tmp_path)
    assert next(paths).id == "00000.txt"
    assert sum(1 for _ in paths) == 19_999
