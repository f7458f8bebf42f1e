import json

import pytest

from extractor.lang.precision_rows import PrecisionRow
from extractor.lang.tables import read_tsv
from extractor.results.files import write_tables
from extractor.results.tables import build_part, merge_tables


@pytest.fixture
def gold(tmp_path, make_extraction):
    path = tmp_path / "gold.jsonl"
    lines = [
        make_extraction(lang, text, ("MEETS", 0, 1, word), lang=lang).to_dict()
        for lang, text, word in (
            ("it", "[Ada Levi:PER] incontra [Bo Neri:PER].", "incontra"),
            ("en", "[Ada Levi:PER] meets [Bo Neri:PER].", "meets"),
        )
    ]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return path


def test_score_shows_tables(invoke, gold):
    result = invoke("score", gold, "--found", gold)
    assert result.exit_code == 0
    assert "| fact (headline) | 100.0 " in result.output
    assert "| MEETS | it   | 100.0 |" in result.output


def test_score_shows_json_and_splits_as_asked(invoke, gold):
    result = invoke("score", gold, "--found", gold, "--json", "--by", "lang, label")
    rows = json.loads(result.output)["scores"]
    assert {row["lang"] for row in rows} == {"all", "it", "en"}
    assert not [row for row in rows if row["label"] == "MEETS"]


def test_score_writes_every_miss(invoke, gold, tmp_path):
    found = tmp_path / "found.jsonl"
    found.write_text(gold.read_text(encoding="utf-8").partition("\n")[0], "utf-8")
    errors = tmp_path / "errors.csv"
    assert invoke("score", gold, "--found", found, "--errors", errors).exit_code == 0
    lines = errors.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 4
    assert "argument not found: Ada Levi and Bo Neri" in lines[3]


def test_score_writes_how_often_each_rule_was_right(invoke, gold, tmp_path):
    result = invoke("score", gold, "--found", gold, "--rules", tmp_path / "rules")
    assert result.exit_code == 0
    table = tmp_path / "rules" / "en" / "precisions.tsv"
    rows = read_tsv(table, PrecisionRow)
    assert [(row.type, row.right, row.found) for row in rows] == [("MEETS", 1, 1)]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--by", "word"], "cannot be split by 'word'; allowed are lang, label, type"),
        (["--errors", "errors.xls"], "allowed are .jsonl, .csv"),
        (["--found", "none.jsonl"], "none.jsonl does not exist"),
    ],
)
def test_score_says_what_is_wrong(invoke, gold, options, message):
    result = invoke("score", gold, *options)
    assert result.exit_code == 1
    assert message in result.output


def test_score_shows_progress_on_a_terminal_only(invoke, gold, monkeypatch):
    assert invoke("score", gold, "--found", gold).stderr == ""
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "2 articles" in invoke("score", gold, "--found", gold).stderr


def test_score_fills_its_place_in_a_page(invoke, gold, tmp_path):
    page = tmp_path / "P.md"
    text = (
        "Before\n<!-- scores: begin own -->\nstale\n<!-- scores: end own -->\nAfter\n"
    )
    page.write_text(text, encoding="utf-8")
    options = ("--found", gold, "--page", page, "--part", "own")
    result = invoke("score", gold, *options, "--by", "label")
    assert result.exit_code == 0
    assert result.output == f"{page}: the scores of 'own' are new\n"
    written = page.read_text(encoding="utf-8")
    assert written.startswith("Before\n<!-- scores: begin own -->\n```sh\nextractor ")
    assert written.endswith("\n<!-- scores: end own -->\nAfter\n")
    assert "stale" not in written
    assert "| F1 in percent [95 % interval]" in written
    assert invoke("score", gold, *options).exit_code == 0
    assert page.read_text(encoding="utf-8") == written


def test_score_refuses_a_page_without_room(invoke, gold, tmp_path):
    page = tmp_path / "P.md"
    page.write_text("nothing", encoding="utf-8")
    result = invoke("score", gold, "--found", gold, "--page", page)
    assert result.exit_code == 1
    assert "write <!-- scores: begin corpus --> and" in result.stderr


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"text": "x"}, "different texts from character 0"),
        ({"id": "other"}, "the article 'other' is not in the gold (1 such)"),
    ],
)
def test_score_refuses_files_of_different_texts(
    invoke, gold, tmp_path, change, message
):
    row = json.loads(gold.read_text(encoding="utf-8").splitlines()[0])
    bare = {"article": row["article"] | change, "mentions": []}
    found = tmp_path / "found.jsonl"
    found.write_text(json.dumps(bare), encoding="utf-8")
    result = invoke("score", gold, "--found", found)
    assert result.exit_code == 1
    assert message in result.stderr
    assert str(found) in result.stderr


@pytest.mark.parametrize("ending", [".jsonl", ".spacy", ".conllu", ".json"])
def test_convert_writes_what_score_reads(invoke, gold, tmp_path, ending):
    out = tmp_path / f"out{ending}"
    result = invoke("convert", gold, "-o", out)
    assert result.exit_code == 0
    assert f"{out} is written" in result.output
    shown = invoke("score", gold, "--found", out)
    assert shown.exit_code == 0
    assert "| it   | PER   | 2    | -          | 100.0 " in shown.output


def test_convert_reads_the_folder_of_a_run(invoke, found, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    write_tables(folder, merge_tables([build_part(found)]))
    out = tmp_path / "tasks"
    assert invoke("convert", folder, "-o", out, "--to", "jsonl").exit_code == 0
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row["article"]["id"] for row in rows] == ["a.txt", "b.txt", "c.txt"]


def test_convert_writes_tables(invoke, found, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    write_tables(folder, merge_tables([build_part(found)]))
    out = tmp_path / "tables.sqlite"
    result = invoke("convert", folder, "-o", out)
    assert (result.exit_code, result.output) == (0, f"{out} is written\n")
    assert out.read_bytes().startswith(b"SQLite format 3")


def test_convert_says_what_is_wrong(invoke, gold, tmp_path):
    result = invoke("convert", gold, "-o", tmp_path / "out.xls")
    assert result.exit_code == 1
    assert "its ending is not known; allowed are jsonl (.jsonl)" in result.stderr


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"mentions": [{"start": 0, "end": 99}]},
            "line 2, mention [0, 99] 'Ada Levi': span [0, 99] is outside the text",
        ),
        (
            {"mentions": [{}, {"start": 4, "end": 8, "text": "Levi"}]},
            "line 2, mentions [0, 8] 'Ada Levi' and [4, 8] 'Levi' overlap",
        ),
        (
            {"relations": [{"type": "LIKES"}]},
            "line 2, relation 0 LIKES [9, 14]: the type 'LIKES' is not in the schema",
        ),
        (
            {"mentions": [{"label": "GPE"}]},
            "line 2, mention [0, 8] 'Ada Levi': label = 'GPE'; allowed are PER, ORG",
        ),
    ],
)
@pytest.mark.parametrize("command", ["score", "convert"])
def test_bad_gold_is_refused_with_file_line_and_span(
    invoke, gold, tmp_path, command, change, message
):
    lines = gold.read_text(encoding="utf-8").splitlines()
    row = json.loads(lines[1])
    for key, changes in change.items():
        for values, new in zip(row[key], changes, strict=False):
            values.update(new)
    bad = tmp_path / "bad.jsonl"
    bad.write_text(f"{lines[0]}\n{json.dumps(row)}\n", encoding="utf-8")
    options = ["-o", tmp_path / "out.spacy"] if command == "convert" else []
    result = invoke(command, bad, *options)
    if command == "convert" and "relations" in change:
        assert result.exit_code == 0
        return
    assert result.exit_code == 1
    assert f"Error: {bad}, {message}" in result.stderr
    assert not (tmp_path / "out.spacy").exists()
