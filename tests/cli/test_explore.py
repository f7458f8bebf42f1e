import pytest
from typer.testing import CliRunner

from extractor.cli import app
from extractor.results.files import write_tables
from extractor.results.tables import build_part, merge_tables


@pytest.fixture
def invoke():
    return lambda *args: CliRunner().invoke(app, ["explore", *map(str, args)])


@pytest.fixture
def folder(found, tmp_path):
    write_tables(tmp_path, merge_tables([build_part(found)]))
    return tmp_path


def test_explore_writes_a_page(invoke, folder):
    page = folder / "page.html"
    result = invoke(folder, "-o", page, "--lang", "it")
    assert result.exit_code == 0
    assert result.output == f"{page}: 3 entities, 3 relations\n"
    assert '<html lang="it">' in page.read_text("utf-8")


def test_explore_says_what_it_leaves_out(invoke, folder):
    result = invoke(folder, "-o", folder / "page.html", "--max-nodes", "2")
    assert result.exit_code == 0
    assert "Left out, the weakest: 1 entities, 1 relations" in result.output


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        (["-o", "page.txt"], 1, "end it in .html or .htm"),
        (["-o", "page.html", "--lang", "fr"], 2, "allowed are it, en"),
        (["-o", "page.html", "--max-nodes", "1"], 2, "--max-nodes"),
        (["-o", "page.html", "--schema", "none.toml"], 1, "none.toml"),
        ([], 2, "--out"),
    ],
)
def test_explore_says_what_is_wrong(
    invoke, folder, monkeypatch, options, code, message
):
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "200")
    result = invoke(folder, *options)
    assert result.exit_code == code
    assert message in result.output
    assert not (folder / "page.html").exists()


def test_explore_says_that_the_folder_is_no_run(invoke, tmp_path):
    result = invoke(tmp_path, "-o", tmp_path / "page.html")
    assert result.exit_code == 1
    assert "give the OUT folder of a finished" in result.output
