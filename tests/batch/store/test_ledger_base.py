import sqlite3

import pytest

from extractor.batch.store.ledger_base import (
    FILE,
    describe_fault,
    name_file,
    open_base,
)


def test_open_base_makes_tables_and_keeps_what_is_in_them(tmp_path):
    for expected in (0, 1):
        base = open_base(tmp_path / FILE)
        assert base.execute("SELECT count(*) FROM parts").fetchone() == (expected,)
        base.execute("INSERT INTO parts VALUES (?)", (7 + expected,))
        base.commit()
        base.close()


@pytest.mark.parametrize("journal", [True, False])
def test_open_base_makes_a_damaged_file_anew(tmp_path, journal):
    (tmp_path / FILE).write_bytes(b"damaged" * 999)
    if journal:
        (tmp_path / f"{FILE}-journal").write_bytes(b"damaged")
    base = open_base(tmp_path / FILE)
    assert base.execute("SELECT count(*) FROM articles").fetchone() == (0,)
    base.close()


@pytest.mark.parametrize(
    ("id", "file", "line"),
    [
        ("a.jsonl:12", "a.jsonl", 12),
        ("a.txt", "a.txt", 0),
        ("a:b", "a:b", 0),
        ("a:" + "9" * 30, "a", 0),
    ],
)
def test_open_base_can_sort_by_file_and_line(tmp_path, id, file, line):
    base = open_base(tmp_path / FILE)
    query = "SELECT file_of(?), line_of(?)"
    assert base.execute(query, (id, id)).fetchone() == (file, line)
    base.close()


def test_describe_fault_names_the_file_and_what_to_do(tmp_path):
    error = describe_fault(tmp_path / FILE, sqlite3.OperationalError("disk is full"))
    assert str(error).endswith("(disk is full); make room and run again.")
    assert FILE in str(error)


@pytest.mark.parametrize(
    ("id", "origin", "message"),
    [
        ("a1", "/news/day.jsonl", "why. It is in 'day.jsonl'."),
        ("day.jsonl:3", "/news/day.jsonl", "why"),
        ("2024/day.txt", "/news/2024/day.txt", "why"),
        ("a1", None, "why"),
    ],
)
def test_name_file_names_it_where_the_id_does_not(id, origin, message):
    assert name_file(id, "why", origin) == message
