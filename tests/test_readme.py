"""What the README shows is what happens: its Python blocks run, its words are true."""

import re
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
