import os
import signal
import time

import pytest

from extractor.articles import Reject
from extractor.batch import reading as module
from extractor.batch.reading import (
    InlineReader,
    Place,
    ProcessReader,
    Reading,
    read_chunks,
)
from extractor.batch.spool import read_index


@pytest.fixture
def reading(tmp_path):
    for number in range(5):
        (tmp_path / f"in{number}").mkdir()
        path = tmp_path / f"in{number}" / f"{number}.txt"
        path.write_text(f"Anna Bruni è arrivata a Roma {number} volte.")
    (tmp_path / "spool").mkdir()
    inputs = tuple(str(tmp_path / f"in{number}") for number in range(5))
    return Reading(inputs, str(tmp_path / "spool"), "it", "2024-05")


def take_all(reader):
    ids, end = [], time.monotonic() + 60
    while not reader.is_done and time.monotonic() < end:
        path = reader.take()
        if path:
            ids += [(row["id"], row["message"]) for row in read_index(path)]
            path.unlink()
    return ids


ALL = [(f"{number}.txt", None) for number in range(5)]


def test_read_chunks_go_on_from_every_place(reading, monkeypatch):
    monkeypatch.setattr(module, "FIRST_ROWS", 1)
    monkeypatch.setattr(module, "MOST_ROWS", 1)
    chunks = list(read_chunks(reading))
    assert [len(read_index(path)) for path, _ in chunks] == [1] * 5
    for done, (_, place) in enumerate(chunks, start=1):
        rest = [read_index(path)[0]["id"] for path, _ in read_chunks(reading, place)]
        assert rest == [f"{number}.txt" for number in range(done, 5)]


def test_read_chunks_go_on_within_a_file(tmp_path, write_jsonl, monkeypatch):
    monkeypatch.setattr(module, "FIRST_ROWS", 2)
    feed = write_jsonl(tmp_path / "f.jsonl", [(f"{n}", "Anna Bruni") for n in range(5)])
    reading = Reading((str(feed),), str(tmp_path), "it")
    _, place = next(read_chunks(reading))
    assert (place.files, place.items) == (0, 2)
    ((path, _), *_) = read_chunks(reading, place)
    assert [row["id"] for row in read_index(path)] == ["2", "3"]


def test_read_chunks_do_not_read_what_is_at_fault(reading):
    place = Place(faults={1: "It hangs."})
    ((path, _),) = read_chunks(reading, place)
    rows = [(row["id"], row["message"]) for row in read_index(path)]
    assert rows == [ALL[0], ("1.txt", "It hangs."), *ALL[2:]]


def test_read_chunks_fill_in_language_and_date(reading):
    ((path, _),) = read_chunks(reading)
    assert {row["lang"] for row in read_index(path)} == {"it"}
    assert all(row["words"] == 8 for row in read_index(path))


def test_inline_reader_reads_all(reading):
    assert take_all(InlineReader(reading)) == ALL
    reader = InlineReader(reading)
    reader.stop()
    assert reader.is_done


@pytest.mark.slow
def test_process_reader_reads_ahead_and_survives_a_kill(reading):
    reader = ProcessReader(reading, seconds=60)
    os.kill(reader._process.pid, signal.SIGKILL)
    assert take_all(reader) == ALL


@pytest.mark.slow
def test_process_reader_leaves_out_a_file_that_hangs(tmp_path, fake_route, reading):
    os.mkfifo(tmp_path / "in1" / "fifo")  # rejected by name, not opened
    reader = ProcessReader(reading, seconds=60)
    rows = take_all(reader)
    assert [row for row in rows if row[1] is None] == ALL
    ((id, message),) = [row for row in rows if row[1]]
    assert id == "fifo"
    assert "no regular file" in message


@pytest.mark.slow
def test_process_reader_gives_up_a_file_that_is_lost_twice(reading):
    reader = ProcessReader(reading, seconds=60)
    for _ in range(2):
        reader._shared[module.INDEX] = 1
        reader._lose("It ended its reader.")
    rows = take_all(reader)
    assert rows == [ALL[0], ("1.txt", "It ended its reader."), *ALL[2:]]


@pytest.mark.slow
def test_process_reader_says_that_the_spool_is_full(reading):
    lost = Reading(reading.inputs, reading.spool + "/none", "it")
    reader = ProcessReader(lost, seconds=60)
    with pytest.raises(module.OutputError, match="cannot be written"):
        take_all(reader)
    reader.stop()


def test_step_is_that_of_reading():
    assert Reject("a", module.STEP, "x").step == "articles"
