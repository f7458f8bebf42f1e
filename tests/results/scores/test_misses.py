import csv
import json

import pytest

from extractor.errors import OutputError
from extractor.results.scores.compared import Compared
from extractor.results.scores.misses import find_misses, write_misses


@pytest.fixture
def misses(make_extraction):
    compared = [
        Compared(
            make_extraction(id, gold, lang=lang),
            make_extraction(id, found, ("MEETS", 0, 1, " "), lang=lang),
            frozenset({"names", "relations"}),
        )
        for id, lang, gold, found in (
            (
                "it",
                "it",
                "[Ada:PER] e [Bo:PER], perché\nCy",
                "[Ada:PER] e [Bo:ORG], perché\nCy",
            ),
            ("en", "en", "[Ada:PER] and Bo", "[Ada:PER] and [Bo:PER]"),
        )
    ]
    return list(find_misses(compared, symmetric=frozenset()))


def test_find_misses_goes_through_articles_and_tasks(misses):
    assert [(m.article, m.task, m.kind) for m in misses] == [
        ("it", "names", "missed"),
        ("it", "names", "false"),
        ("it", "relations", "false"),
        ("en", "names", "false"),
        ("en", "relations", "apart"),
    ]


@pytest.mark.parametrize("name", ["misses.jsonl", "misses.csv"])
def test_write_misses_writes_a_row_for_each(misses, tmp_path, name):
    path = tmp_path / name
    write_misses(misses, path)
    with path.open(encoding="utf-8", newline="") as lines:
        rows = (
            list(csv.DictReader(lines))
            if name.endswith(".csv")
            else [json.loads(line) for line in lines]
        )
    assert [row["cause"] for row in rows] == [miss.cause for miss in misses]
    assert rows[0]["sentence"] == "Ada e Bo, perché"


def test_write_misses_refuses_other_endings(tmp_path):
    with pytest.raises(OutputError, match=r"ending in '\.xls'; allowed are \.jsonl"):
        write_misses([], tmp_path / "misses.xls")


def test_write_misses_says_why_a_file_cannot_be_written(tmp_path):
    with pytest.raises(OutputError, match=r"misses\.csv cannot be written: No such"):
        write_misses([], tmp_path / "none" / "misses.csv")
