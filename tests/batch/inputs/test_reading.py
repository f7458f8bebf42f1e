from extractor.articles import Reject
from extractor.batch.inputs import reading as module
from extractor.batch.inputs.reading import (
    InlineReader,
    Place,
    Reading,
    read_chunks,
)
from extractor.batch.inputs.spool import read_index

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


def test_inline_reader_reads_all(reading, take_all):
    assert take_all(InlineReader(reading)) == ALL
    reader = InlineReader(reading)
    reader.stop()
    assert reader.is_done


def test_step_is_that_of_reading():
    assert Reject("a", module.STEP, "x").step == "articles"
