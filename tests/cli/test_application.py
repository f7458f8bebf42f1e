"""What every command has: settings from a file, less and more to read, examples."""

import json
import os
import re
import shlex
import subprocess
import sys

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from extractor.cli import app
from extractor.cli.examples import EXAMPLES
from extractor.results.files import write_tables
from extractor.results.tables import build_part, merge_tables

COMMANDS = get_command(app).commands


@pytest.fixture
def folder(found, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    write_tables(out, merge_tables([build_part(found)]))
    return out


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_settings_stand_in_the_working_folder(invoke, here, folder):
    (here / "extractor.toml").write_text(
        '[graph]\nout = "g.graphml"\nmin-score = 0.5\n'
    )
    assert invoke("graph", folder).exit_code == 0
    assert (here / "g.graphml").is_file()


def test_settings_are_given_and_the_command_line_goes_before(invoke, here, folder):
    mine = here / "mine.toml"
    mine.write_text('out = "a.graphml"\nprojection = "actors"\n')
    done = invoke("graph", folder, "--config", mine, "-o", "b.graphml")
    assert done.exit_code == 0
    assert "pairs" in done.stderr
    assert (here / "b.graphml").is_file()
    assert not (here / "a.graphml").exists()


def test_a_wrong_setting_is_refused_with_its_place(invoke, here, folder):
    (here / "extractor.toml").write_text("# mine\n[graph]\nmin_scores = 1\n")
    done = invoke("graph", folder, "-o", "g.json")
    shown = " ".join(done.stderr.replace("│", " ").split())
    assert done.exit_code == 2
    assert "extractor.toml, line 3: graph.min_scores: there is no such option" in shown
    assert "Did you mean 'min-score'?" in shown


def test_a_missing_settings_file_is_refused(invoke, here, folder):
    done = invoke("graph", folder, "-o", "g.json", "--config", "none.toml")
    assert done.exit_code == 2
    assert "none.toml cannot be read" in done.stderr


def test_messages_go_to_the_standard_error_and_stay_away_when_quiet(
    invoke, here, folder
):
    usual = invoke("graph", folder, "-o", "g.json")
    assert usual.stdout == ""
    assert "g.json: " in usual.stderr
    assert invoke("graph", folder, "-o", "g.json", "--quiet").output == ""
    assert invoke("graph", folder, "-o", "g.json").stderr == usual.stderr


def test_quiet_does_not_hide_errors(invoke, here):
    done = invoke("graph", here / "none", "-o", "g.json", "-q")
    assert done.exit_code == 1
    assert "Error: " in done.stderr


def test_verbose_says_versions_and_where_errors_arise(invoke, here, folder):
    (here / "extractor.toml").write_text("")
    done = invoke("graph", folder, "-o", "g.json", "-v")
    assert "settings: extractor.toml" in done.stderr
    assert "\nspacy 3." in done.stderr
    wrong = invoke("graph", here / "none", "-o", "g.json", "-v")
    assert "Traceback" in wrong.stderr
    assert "Traceback" not in invoke("graph", here / "none", "-o", "g.json").stderr


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_examples_that_are_right(name):
    assert EXAMPLES[name]
    for example in EXAMPLES[name]:
        program, *words = shlex.split(example)
        if program != "extractor":
            continue
        command = COMMANDS[words[0]]
        assert words[0] == name
        known = {spelling for param in command.params for spelling in param.opts}
        assert {word for word in words if word.startswith("-")} <= known
        with command.make_context(name, words[1:], resilient_parsing=True) as context:
            assert not context.args


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_help_shows_the_examples(name):
    shown = CliRunner().invoke(app, [name, "--help"], env={"COLUMNS": "200"}).output
    assert all(example in shown for example in EXAMPLES[name])
    for option in ("--config", "--quiet", "--verbose"):
        assert option in shown


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_help_lets_the_screen_break_its_lines(name):
    # Where the docstring breaks them, a narrow screen would break them twice.
    assert not re.search(r"[^\n]\n[^\n]", COMMANDS[name].help)


def test_the_shell_can_complete_commands():
    done = CliRunner().invoke(
        app,
        prog_name="extractor",
        env={
            "_EXTRACTOR_COMPLETE": "complete_bash",
            "COMP_WORDS": "extractor gr",
            "COMP_CWORD": "1",
        },
    )
    assert done.stdout.split() == ["graph"]
    assert "--install-completion" in CliRunner().invoke(app, ["--help"]).output


@pytest.mark.slow
def test_no_color_is_respected():
    command = [sys.executable, "-m", "extractor", "graph", "--help"]
    colors = {"TERM": "xterm-256color", "FORCE_COLOR": "1"}
    shown = {
        wish: subprocess.run(
            command,
            env=os.environ | colors | wished,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for wish, wished in {"any": {}, "none": {"NO_COLOR": "1"}}.items()
    }
    assert "\x1b[36m" in shown["any"] or "\x1b[1;36m" in shown["any"]
    assert not any(f"\x1b[{style}3" in shown["none"] for style in ("", "1;", "2;"))


def test_check_shows_json(invoke, monkeypatch, tmp_path):
    import spacy

    schema = tmp_path / "own.toml"
    schema.write_text(
        """
[relation.ADMIRES]
subject = ["PER"]
object = ["PER"]
label = { it = "ammira", en = "admires" }
[[relation.ADMIRES.pattern]]
id = "en-admires-1"
lang = "en"
trigger = ["admire"]
subject = "subject"
object = "object"
examples = ["[Anna:subject] admires [Marco:object]."]
counterexamples = ["Anna sings."]
"""
    )

    def load(lang, model):
        nlp = spacy.blank(lang)
        nlp.add_pipe("sentencizer")
        return nlp

    monkeypatch.setattr("extractor.entities.pipeline.load_pipeline", load)
    monkeypatch.setattr("extractor.entities.pipeline.check_model", lambda model: None)
    done = invoke("check", schema, "--json")
    shown = json.loads(done.stdout)
    assert (shown["patterns"], shown["examples"]) == (1, 2)
    assert shown["failures"][0]["pattern"] == "en-admires-1"
    assert done.exit_code == 1
