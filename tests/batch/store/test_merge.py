import itertools
import json
from dataclasses import replace

import pyarrow.parquet as pq
import pytest

from extractor.batch.inputs.spool import build_row
from extractor.batch.store import merge as module
from extractor.batch.store.ledger import Ledger
from extractor.batch.store.merge import Merge
from extractor.batch.store.parts import name_part, write_part
from extractor.errors import OutputError
from extractor.results.files import read_tables
from extractor.results.tables import build_part, merge_tables


def copy(extraction, id, **changes):
    return replace(extraction, article=replace(extraction.article, id=id, **changes))


@pytest.fixture
def merge(tmp_path):
    """Write a part of each group of extractions and merge them."""
    folders = itertools.count()

    def merge(*groups, **options):
        parts = tmp_path / f"parts{next(folders)}"
        parts.mkdir()
        for number, group in enumerate(groups, start=1):
            _write(name_part(parts, number), group)
        with Ledger(parts) as ledger:
            merged = Merge(ledger, parts, parts / "merged", **options).run()
        return merged, read_tables(parts / "merged"), parts / "merged"

    return merge


def _write(folder, group):
    status, found = [], []
    for extraction in group:
        row = build_row("f", extraction.article)
        status.append(
            {
                **{key: row[key] for key in ("digest", "content", "file", "words")},
                "article": row["id"],
                "extracted": True,
                "step": extraction.error and "extract",
                "message": extraction.error,
                "group": "it",
                "signature": b"\1" * 512 if "NEAR" in row["id"] else None,
            }
        )
        if extraction.error is None:
            found.append((row["content"], extraction))
    write_part(folder, [given.article for given in group], found, status, "")


@pytest.mark.parametrize("bucket", [1, 2, 100])
def test_merge_equals_the_tables_of_all_articles(found, merge, monkeypatch, bucket):
    monkeypatch.setattr(module, "BUCKET", bucket)
    monkeypatch.setattr(module, "MENTIONS", bucket)
    monkeypatch.setattr(module, "SAMPLE", 1)
    expected = merge_tables([build_part(found)])
    for order in itertools.permutations(found):
        merged, tables, _ = merge(order[:1], order[1:])
        assert tables == expected
        assert merged.values["relations"] == {"MEETS": 2, "HEAD_OF": 1}
        assert merged.rows["articles"] == 3


def test_merge_of_nothing_gives_empty_tables(merge):
    merged, tables, _ = merge()
    assert {table.num_rows for table in tables.values()} == {0}
    assert set(merged.rows.values()) == {0}


def test_merge_takes_an_article_from_its_last_part(found, merge):
    changed = copy(found[1], "b.txt")
    _, tables, _ = merge(found[:1], [changed])
    assert tables == merge_tables([build_part([changed])])


def test_merge_drops_an_article_that_failed_later(found, merge):
    failed = replace(copy(found[0], "b.txt", text="new"), error="why")
    _, tables, folder = merge(found[:2], [failed])
    assert tables == merge_tables([build_part(found[1:2])])
    status = pq.read_table(folder / "status.parquet").to_pylist()
    assert [(row["article"], row["status"], row["message"]) for row in status] == [
        ("a.txt", "done", None),
        ("b.txt", "rejected", "why. It is in 'f'."),
    ]


@pytest.mark.parametrize("new", ["a0", "z"])
def test_merge_counts_copies_once_whatever_came_first(found, merge, new):
    merged, tables, _ = merge(found[:1], [copy(found[0], new)])
    original, duplicate = sorted(["b.txt", new])
    articles = tables["articles"]
    notes = dict(
        zip(
            articles["article"].to_pylist(),
            map(json.loads, articles["notes"].to_pylist()),
            strict=True,
        )
    )
    assert notes == {original: {}, duplicate: {"duplicate_of": original}}
    assert set(tables["mentions"]["article"].to_pylist()) == {original}
    assert tables["relations"].num_rows == 1
    assert merged.duplicates == 1


@pytest.mark.parametrize("change", [{"published": "2024"}, {"lang": "en"}])
def test_merge_keeps_copies_that_mean_something_else(found, merge, change):
    merged, _, _ = merge([found[0], copy(found[0], "z", **change)])
    assert merged.duplicates == 0


@pytest.mark.parametrize(
    ("wanted", "marked", "relations"), [("mark", 1, 2), ("drop", 1, 1), ("off", 0, 2)]
)
def test_merge_marks_near_duplicates(found, merge, wanted, marked, relations):
    group = [copy(found[0], "NEAR1"), copy(found[1], "NEAR2")]
    merged, tables, folder = merge(group, near_duplicates=wanted)
    assert merged.near_duplicates == marked
    assert tables["relations"].num_rows == relations
    note = json.loads(tables["articles"]["notes"].to_pylist()[1])
    assert note == ({"near_duplicate_of": "NEAR1"} if marked else {})
    status = pq.read_table(folder / "status.parquet")["status"].to_pylist()
    assert status == ["done", "near_duplicate" if marked else "done"]


def test_merge_names_a_damaged_part(found, merge, tmp_path):
    merge(found)
    (tmp_path / "parts0" / "000001" / "mentions.parquet").write_text("x")
    with Ledger(tmp_path / "parts0") as ledger:
        damaged = Merge(ledger, tmp_path / "parts0", tmp_path / "merged")
        with pytest.raises(OutputError, match=r"000001 cannot be read .*; remove that"):
            damaged.run()
