import sqlite3

import pytest

from extractor.articles import Reject
from extractor.batch.store.ledger import Known, Ledger, copy_ledger
from extractor.batch.store.ledger_base import FILE
from extractor.batch.store.parts import find_parts
from extractor.errors import OutputError


def test_ledger_takes_over_parts_and_gives_their_rejects(tmp_path, add, row):
    with Ledger(tmp_path) as ledger:
        part = add(1, row("a"), row("b", message="why"), row("c", "a", extracted=False))
        rejected = (Reject("b", "extract", "why. It is in 'f'."),)
        assert ledger.add_part(part) == rejected
        assert tuple(ledger.find_rejects()) == rejected
        assert ledger.find("a") == Known(b"a", failed=False)
        assert ledger.find("b") == Known(b"b", failed=True)
        assert ledger.find("x") is None
        assert [live.id for live in ledger.live.find()] == ["a", "c"]
        assert ledger.next_part() == 2


def test_ledger_names_the_file_of_each_copy_that_is_rejected(tmp_path, add, row):
    first = row("a", message="why.", file="/news/x.jsonl")
    copy = row("b", "a", extracted=False, file="/news/y.jsonl")
    own = row("c.txt", message="why.", file="/news/c.txt")
    with Ledger(tmp_path) as ledger:
        ledger.add_part(add(1, first, copy, own))
        assert {reject.id: reject.message for reject in ledger.find_rejects()} == {
            "a": "why. It is in 'x.jsonl'.",
            "b": "why. It is in 'y.jsonl'.",
            "c.txt": "why.",
        }


def test_ledger_finds_parts_it_does_not_know(tmp_path, add, row):
    add(3, row("a"), configuration="c")
    add(4, row("b"), configuration="other")
    with Ledger(tmp_path, "c") as ledger:
        assert [live.id for live in ledger.live.find()] == ["a"]
    assert [part.name for part in find_parts(tmp_path)] == ["000003"]


def test_ledger_forgets_parts_that_are_gone(tmp_path, add, row):
    add(1, row("a"))
    part = add(2, row("b"))
    with Ledger(tmp_path) as ledger:
        assert len(list(ledger.live.find())) == 2
    part.rename(tmp_path / "away")
    with Ledger(tmp_path) as ledger:
        assert ledger.find("b") is None


def test_ledger_asks_for_a_content_once_a_run_until_it_is_done(tmp_path, add, row):
    with Ledger(tmp_path) as ledger:
        assert [ledger.is_due(b"a"), ledger.is_due(b"a")] == [True, False]
        ledger.add_part(add(1, row("a", message="why"), row("b")))
        assert not ledger.is_due(b"a")
    with Ledger(tmp_path) as ledger:
        assert ledger.is_due(b"a")
        assert not ledger.is_due(b"b")


def test_ledger_keeps_rejects_until_their_file_is_right_or_gone(tmp_path):
    (tmp_path / "one").touch()
    (tmp_path / "two").touch()
    names = [str(tmp_path / name) for name in ("one", "two", "gone")]
    with Ledger(tmp_path) as ledger:
        for name in names:
            ledger.add_reject(name, Reject(name, "articles", "why"))
        ledger.commit()
    with Ledger(tmp_path) as ledger:
        ledger.note_origin(names[0])
        ledger.finish_reading()
        assert [reject.id for reject in ledger.find_rejects()] == [names[1]]


def test_ledger_sorts_rejects_by_line_or_by_id(tmp_path):
    with Ledger(tmp_path) as ledger:
        for id in ("f:10", "f:9", "e", "f:" + "9" * 30):
            ledger.add_reject("f", Reject(id, "articles", "why"))
        found = [reject.id for reject in ledger.find_rejects()]
        assert found == ["e", "f:" + "9" * 30, "f:9", "f:10"]
        found = [reject.id for reject in ledger.find_rejects(by_id=True)]
        assert found == sorted(found)


def test_ledger_prunes_what_was_not_seen_unless_its_file_is_damaged(tmp_path, add, row):
    add(1, row("a"), row("b"), row("c", file="damaged"))
    with Ledger(tmp_path) as ledger:
        ledger.note_seen("a", b"a")
        assert ledger.find_seen("a") == b"a"
        assert ledger.find_seen("b") is None
        ledger.add_reject("damaged", Reject("damaged:2", "articles", "why"))
        assert ledger.prune() == 1
        assert [live.id for live in ledger.live.find()] == ["a", "c"]


def test_ledger_drops_parts_without_use_and_never_their_numbers(tmp_path, add, row):
    add(1, row("a", "old"))
    add(2, row("a", "new"), row("b"))
    with Ledger(tmp_path) as ledger:
        ledger.drop_unused()
        assert [part.name for part in find_parts(tmp_path)] == ["000002"]
        ledger.prune()
        ledger.drop_unused()
        assert find_parts(tmp_path) == ()
        assert ledger.next_part() == 3


def test_ledger_unsets_the_note_of_the_merge_with_each_change(tmp_path, add, row):
    with Ledger(tmp_path) as ledger:
        ledger.set("merged", "mark")
        ledger.add_part(add(1, row("a")))
        assert ledger.get("merged") == ""
        ledger.set("merged", "mark")
        assert ledger.prune() == 1
        assert ledger.get("merged") == ""


def test_copy_ledger_changes_nothing(tmp_path, add, row):
    add(1, row("a"), configuration="c")
    with copy_ledger(tmp_path, "c") as ledger:
        assert len(list(ledger.live.find())) == 1
        ledger.prune()
    assert not (tmp_path / FILE).exists()
    assert len(find_parts(tmp_path)) == 1
    with copy_ledger(None) as ledger:
        assert list(ledger.live.find()) == []


def test_ledger_names_a_disk_that_is_full(tmp_path):
    with (
        pytest.raises(OutputError, match=r"ledger.* cannot be written.*make room"),
        Ledger(tmp_path),
    ):
        raise sqlite3.OperationalError("database or disk is full")


def test_ledger_names_a_disk_that_is_full_at_once(tmp_path, monkeypatch):
    def fail(ledger, name, value):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Ledger, "set", fail)
    with pytest.raises(OutputError, match=r"disk is full.*make room"):
        Ledger(tmp_path)
