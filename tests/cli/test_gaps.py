import csv
import json

import pytest

from extractor.cli import gaps as gaps_command
from extractor.relations.gaps import Gap

FOUND = (
    Gap("en", "verb", "woo", ("MEETS",), "Rome woos Paris."),
    Gap("it", "verb", "corteggiare", (), "Roma corteggia Parigi."),
)


@pytest.fixture
def found(monkeypatch):
    """Put known gaps in the place of an analysis."""
    module = __import__("sys").modules[gaps_command.__module__]
    monkeypatch.setattr(module, "_find_all", lambda *args: iter(FOUND))


@pytest.mark.usefixtures("found")
def test_gaps_shows_words_with_sentences_and_known_types(invoke, tmp_path):
    done = invoke("gaps", tmp_path)

    assert done.exit_code == 0
    assert "1  en  verb  woo  looked for: MEETS" in done.output
    assert "Roma corteggia Parigi." in done.output


@pytest.mark.usefixtures("found")
def test_gaps_writes_all_of_them(invoke, tmp_path):
    table, lines = tmp_path / "gaps.csv", tmp_path / "gaps.jsonl"

    assert "2 words" in invoke("gaps", tmp_path, "--file", table).output
    assert invoke("gaps", tmp_path, "--file", lines).exit_code == 0

    with table.open(encoding="utf-8", newline="") as rows:
        assert [row["lemma"] for row in csv.DictReader(rows)] == ["woo", "corteggiare"]
    first = json.loads(lines.read_text(encoding="utf-8").splitlines()[0])
    assert first == {
        "lang": "en",
        "part": "verb",
        "lemma": "woo",
        "known": ["MEETS"],
        "count": 1,
        "sentences": ["Rome woos Paris."],
    }


def test_gaps_refuses_another_ending_and_an_empty_folder(invoke, tmp_path):
    wrong = invoke("gaps", tmp_path, "--file", tmp_path / "gaps.pdf")
    empty = invoke("gaps", tmp_path)

    assert wrong.exit_code == empty.exit_code == 1
    assert "must end in .csv or .jsonl" in wrong.output
    assert "articles.parquet is missing" in empty.output


@pytest.mark.usefixtures("found")
def test_gaps_says_where_a_file_cannot_be_written(invoke, tmp_path):
    done = invoke("gaps", tmp_path, "--file", tmp_path / "nowhere" / "gaps.csv")

    assert done.exit_code == 1
    assert "cannot be written" in done.output
