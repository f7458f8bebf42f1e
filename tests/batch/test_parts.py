from dataclasses import replace

import pytest

from extractor.batch.parts import (
    Entry,
    PartWriter,
    find_digest,
    find_parts,
    read_ledger,
)
from extractor.errors import OutputError
from extractor.records import Article
from extractor.results.columns import PART_TABLES
from extractor.results.files import read_tables


def write(parts, extractions, digest="d", size=100):
    with PartWriter(parts, size=size) as writer:
        for extraction in extractions:
            writer.add(extraction, digest)


def test_find_digest_notices_every_change():
    article = Article("a", "text", notes={"b": 1})
    changes = [
        {"id": "b"},
        {"text": "Text"},
        {"lang": "it"},
        {"published": "2023"},
        {"title": "t"},
        {"source": "s"},
        {"notes": {}},
    ]
    digests = {find_digest(replace(article, **change)) for change in [{}, *changes]}
    assert len(digests) == 8
    assert find_digest(article) == find_digest(Article("a", "text", notes={"b": 1}))


def test_part_writer_writes_a_part_when_enough_have_come(found, tmp_path):
    write(tmp_path, found, size=2)
    one, two = find_parts(tmp_path)
    assert (one.name, two.name) == ("00001", "00002")
    assert read_tables(one, PART_TABLES)["articles"].num_rows == 2
    assert read_tables(two, PART_TABLES)["articles"].num_rows == 1


def test_part_writer_keeps_what_is_done_when_it_is_stopped(found, tmp_path):
    def stop():
        with PartWriter(tmp_path) as writer:
            writer.add(found[0], "d")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stop()
    assert set(read_ledger(tmp_path)) == {"b.txt"}


def test_part_writer_writes_nothing_for_nothing(tmp_path):
    write(tmp_path, [])
    assert find_parts(tmp_path) == ()


def test_part_writer_ignores_what_a_killed_run_left(found, tmp_path):
    (tmp_path / ".writing").mkdir()
    (tmp_path / ".writing" / "articles.parquet").write_text("half")
    assert read_ledger(tmp_path) == {}
    write(tmp_path, found)
    assert [path.name for path in tmp_path.iterdir()] == ["00001"]


def test_part_writer_notes_failed_articles_in_the_ledger_only(found, tmp_path):
    write(tmp_path, [found[0], replace(found[1], error="why")])
    part = tmp_path / "00001"
    assert read_ledger(tmp_path) == {
        "b.txt": Entry(part, "d"),
        "a.txt": Entry(part, None),
    }
    articles = read_tables(part, PART_TABLES)["articles"]
    assert articles["article"].to_pylist() == ["b.txt"]


def test_part_writer_names_a_folder_it_cannot_write(found, tmp_path):
    (tmp_path / ".writing").write_text("a file")
    with pytest.raises(OutputError, match="cannot be written"):
        write(tmp_path, found)


def test_read_ledger_lets_the_last_part_count(found, tmp_path):
    write(tmp_path, found[:2], digest="old")
    write(tmp_path, found[:1], digest="new")
    ledger = read_ledger(tmp_path)
    assert ledger["b.txt"] == Entry(tmp_path / "00002", "new")
    assert ledger["a.txt"] == Entry(tmp_path / "00001", "old")


def test_read_ledger_sorts_parts_by_number(found, tmp_path):
    for number in (99999, 100000):
        write(tmp_path, found[:1], digest=str(number))
        last = find_parts(tmp_path)[-1]
        last.rename(tmp_path / str(number))
    assert read_ledger(tmp_path)["b.txt"].digest == "100000"


@pytest.mark.parametrize("content", ["{", "{}\n", None])
def test_read_ledger_names_a_damaged_ledger(found, tmp_path, content):
    write(tmp_path, found)
    ledger = tmp_path / "00001" / "ledger.jsonl"
    ledger.unlink()
    if content:
        ledger.write_text(content)
    with pytest.raises(OutputError, match=r"ledger\.jsonl cannot be read"):
        read_ledger(tmp_path)
