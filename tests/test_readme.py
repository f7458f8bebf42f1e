"""What the README shows is what happens: its Python blocks run, its words are true."""

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest

from extractor.records import LABELS

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


@pytest.mark.slow
@pytest.mark.model
@pytest.mark.parametrize("block", blocks("python"))
def test_python_block_runs_and_prints_what_it_says(block, capsys):
    shown = [line[2:] for line in block.splitlines() if line.startswith("# ")]
    exec(compile(block, "README.md", "exec"), {})  # the block is ours
    assert capsys.readouterr().out.splitlines() == shown


def test_readme_has_both_commands_in_one_line_each():
    for name in ("first", "tests"):
        mark = f"<!-- command: {name} -->\n```sh\n"
        assert mark in README
        command = README.split(mark, 1)[1].split("```", 1)[0].strip()
        assert "\n" not in command


def test_readme_names_every_label():
    assert all(label in README for label in LABELS)


@pytest.mark.slow
@pytest.mark.model
def test_own_relations_of_the_readme_pass_their_check(tmp_path):
    from typer.testing import CliRunner

    from extractor.cli.commands import app

    [block] = re.findall(
        r"^<!-- file: my.toml -->\n```toml\n(.*?)^```", README, re.MULTILINE | re.DOTALL
    )
    path = tmp_path / "my.toml"
    path.write_text(block, encoding="utf-8")
    done = CliRunner().invoke(app, ["check", str(path)])
    assert "0 failures" in done.output, done.output


# Commands of the README that a test cannot run: installing, and what takes minutes.
NOT_RUN = ("extractor benchmark", "extractor score PATH")
# A pipeline that is not on every machine; tests/entities/test_official.py runs it.
OFFICIAL = "it_core_news_lg"


def find_commands():
    lines = [line for block in blocks("sh") for line in block.splitlines()]
    commands = [line.split("  #")[0].strip() for line in lines]
    return [
        command
        for command in commands
        if command.startswith("extractor ")
        and not command.startswith(NOT_RUN)
        and OFFICIAL not in command
    ]


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with the files that the README's commands name."""
    root = Path(__file__).parent.parent
    (tmp_path / "corpus").symlink_to(root / "corpus")
    shutil.copy(root / "README.md", tmp_path)
    texts = (
        "Il 3 maggio 2007 Angela Merkel ha incontrato Vladimir Putin a Mosca.",
        "On 4 May 2007 Vladimir Putin met Angela Merkel in Berlin.",
    )
    (tmp_path / "articles").mkdir()
    for number, text in enumerate(texts):
        (tmp_path / "articles" / f"{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "telegram.txt").write_text("Yesterday Bob Ray met Ann Lee in Rome.")
    rows = [json.dumps({"id": f"n{n}", "text": text}) for n, text in enumerate(texts)]
    (tmp_path / "news.jsonl").write_text("\n".join(rows), encoding="utf-8")
    (tmp_path / "archive.csv").write_text(
        "id,body,date\nr1,The minister met Ann Lee in Rome.,2024-05-17\n"
    )
    for name, kind in (("my.toml", "toml"), ("my.tsv", "tsv")):
        pattern = rf"^<!-- file: {name} -->\n```{kind}\n(.*?)^```"
        [block] = re.findall(pattern, README, re.MULTILINE | re.DOTALL)
        (tmp_path / name).write_text(block, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.slow
@pytest.mark.model
def test_every_command_of_the_readme_runs(desk):
    from typer.testing import CliRunner

    from extractor.cli import app

    for command in find_commands():
        arguments = shlex.split(command)[1:]
        if arguments[0] == "run":
            arguments += ["--force", "--workers", "0"]
        done = CliRunner().invoke(app, arguments)
        assert done.exit_code == 0, f"{command}\n{done.output}"
    for name in ("page.html", "graph.gexf", "news.sqlite", "found.spacy"):
        assert (desk / name).stat().st_size
