import itertools
import json
from dataclasses import replace

import pytest

from extractor.batch.merge import count_duplicates, merge_parts
from extractor.batch.parts import PartWriter
from extractor.results.tables import build_part, merge_tables


def write(parts, *groups):
    parts.mkdir()
    for group in groups:
        with PartWriter(parts) as writer:
            for extraction in group:
                writer.add(extraction, "d")
    return parts


def copy(extraction, id, **changes):
    return replace(extraction, article=replace(extraction.article, id=id, **changes))


def test_merge_parts_equals_the_tables_of_all_articles(found, tmp_path):
    expected = merge_tables([build_part(found)])
    for number, order in enumerate(itertools.permutations(found)):
        parts = write(tmp_path / str(number), order[:1], order[1:])
        assert merge_parts(parts) == expected


def test_merge_parts_of_nothing_gives_empty_tables(tmp_path):
    tables = merge_parts(write(tmp_path / "parts"))
    assert {table.num_rows for table in tables.values()} == {0}


def test_merge_parts_takes_an_article_from_its_last_part(found, tmp_path):
    changed = copy(found[1], "b.txt")
    tables = merge_parts(write(tmp_path / "parts", found[:1], [changed]))
    assert tables == merge_tables([build_part([changed])])


def test_merge_parts_drops_an_article_that_failed_later(found, tmp_path):
    failed = replace(found[0], error="why")
    tables = merge_parts(write(tmp_path / "parts", found[:2], [failed]))
    assert tables == merge_tables([build_part(found[1:2])])


@pytest.mark.parametrize("new", ["a0", "z"])
def test_merge_parts_counts_copies_once_whatever_came_first(found, tmp_path, new):
    parts = write(tmp_path / "parts", found[:1], [copy(found[0], new)])
    tables = merge_parts(parts)
    original, duplicate = sorted(["b.txt", new])
    notes = dict(
        zip(
            tables["articles"]["article"].to_pylist(),
            map(json.loads, tables["articles"]["notes"].to_pylist()),
            strict=True,
        )
    )
    assert notes == {original: {}, duplicate: {"duplicate_of": original}}
    assert set(tables["mentions"]["article"].to_pylist()) == {original}
    assert tables["relations"].num_rows == 1
    assert count_duplicates(tables) == 1


@pytest.mark.parametrize("change", [{"published": "2024"}, {"lang": "en"}])
def test_merge_parts_keeps_copies_that_mean_something_else(found, tmp_path, change):
    parts = write(tmp_path / "parts", [found[0], copy(found[0], "z", **change)])
    assert count_duplicates(merge_parts(parts)) == 0
