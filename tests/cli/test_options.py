import pytest
from typer.testing import CliRunner

from extractor.articles import Keys, Limits, ReadingOptions
from extractor.cli.commands import app
from extractor.cli.options import build_reading


@pytest.mark.parametrize("command", ["run", "score"])
def test_shared_options_have_the_same_help_everywhere(command, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    shown = CliRunner().invoke(app, [command, "--help"]).output
    assert "The embedded model (auto) or a spaCy pipeline." in shown
    assert "Relations to look for: a name or your own file." in shown


def test_run_shows_the_options_of_rows(monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    shown = CliRunner().invoke(app, ["run", "--help"]).output
    for key in ("text", "id", "title", "source", "lang", "published"):
        assert f"--{key}-key" in shown


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--encoding", "klingon", "write utf-8, cp1252"),
        ("--date-order", "ymd", "allowed are dmy, mdy"),
        ("--max-mb", "0", "0.001"),
        ("--max-pages", "0", "1"),
    ],
)
def test_run_refuses_wrong_options_of_reading(tmp_path, option, value, message):
    (tmp_path / "a.txt").write_text("x")
    out = ["-o", str(tmp_path / "out")]
    result = CliRunner().invoke(
        app, ["run", str(tmp_path / "a.txt"), *out, option, value]
    )
    assert result.exit_code == 2
    assert message in " ".join(result.output.replace("│", " ").split())


def test_build_reading_gives_the_options_of_the_readers():
    reading = build_reading(
        {"text": "body", "id": None},
        {"max_mb": 2.5, "max_pages": 10, "max_seconds": 5.0},
        encoding="cp1252",
        date_order="dmy",
        keep_apparatus=True,
    )
    assert reading == ReadingOptions(
        keys=Keys(text="body"),
        limits=Limits(file_bytes=2_500_000, row_bytes=2_500_000, pages=10, timeout_s=5),
        encoding="cp1252",
        date_order="dmy",
        keep_apparatus=True,
    )
