"""The settings file: its values reach options, its mistakes are said."""

import re
from pathlib import Path

import pytest
import typer
from typer.main import get_command

from extractor.cli import app
from extractor.cli.settings_file import read_defaults


@pytest.fixture
def read(tmp_path):
    """The function that reads settings for a command."""
    path = tmp_path / "extractor.toml"
    root = get_command(app)

    def read_for(command, text):
        path.write_text(text, encoding="utf-8")
        parent = root.make_context("extractor", [command], resilient_parsing=True)
        context = typer.Context(
            root.commands[command], info_name=command, parent=parent
        )
        return read_defaults(path, context)

    return read_for


def test_a_table_goes_before_what_holds_for_all(read):
    text = 'model = "auto"\nlang = "it"\n[run]\nlang = "en"\n[score]\nlang = "it"\n'
    assert read("run", text) == {"model": "auto", "lang": "en"}
    assert read("merge", text) == {}


def test_the_mark_of_a_windows_editor_is_no_mistake(read):
    assert read("run", '\ufefflang = "it"\n') == {"lang": "it"}


def test_numbers_dates_and_flags_are_read(read):
    text = "[run]\nworkers = 2\npublished = 2023-12-06\nstrict = true\nmax_mb = 1.5\n"
    assert read("run", text) == {
        "workers": "2",
        "published": "2023-12-06",
        "strict": True,
        "max_mb": "1.5",
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[run]\nworker = 2", r"line 2: run\.worker: .* Did you mean 'workers'\?"),
        ("[runs]\nworkers = 2", r"line 1: \[runs\]: there is no such command.*'run'"),
        ("modle = 'auto'", r"line 1: modle: .*'model'"),
        ("\n[score]\nworkers = 2", r"line 3: score\.workers: there is no such option"),
        ("[run]\nworkers = 'many'", r"line 2: workers = 'many': .*give auto"),
        ("[run]\nlang = 'de'", r"line 2: lang = 'de': .*allowed are it, en"),
        (
            "[run]\nmax-pages = 0",
            r"line 2: max-pages = 0: .*greater than or equal to 1",
        ),
        ("[run]\npublished = 'soon'", r"line 2: published = 'soon'"),
        ("[run]\nstrict = 'yes'", r"line 2: strict = 'yes': must be true or false"),
        ("[run]\nlang = true", r"line 2: lang = true: must be a value"),
        ("[run]\nlang = ['it']", r"line 2: lang = \['it'\]: must be one value"),
        ("[run]\nconfig = 'a'", r"line 2: run\.config: there is no such option"),
        ("[run\n", r"is no valid TOML: .*line 1"),
    ],
)
def test_mistakes_are_said_with_their_place(read, text, message):
    with pytest.raises(typer.BadParameter, match=rf"extractor\.toml.*{message}"):
        read("run", text)


def test_a_file_that_is_no_text_is_refused(tmp_path, read):
    path = tmp_path / "a.toml"
    path.write_bytes(b"\xff\xfe")
    root = get_command(app)
    context = typer.Context(root.commands["run"], info_name="run")
    with pytest.raises(typer.BadParameter, match="cannot be read as UTF-8"):
        read_defaults(Path(path), context)
    with pytest.raises(typer.BadParameter, match=r"none\.toml cannot be read: No such"):
        read_defaults(tmp_path / "none.toml", context)


README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(
    r"^<!-- file: extractor.toml -->\n```toml\n(.*?)^```",
    README,
    re.MULTILINE | re.DOTALL,
)


@pytest.mark.skipif(not BLOCKS, reason="README.md shows no extractor.toml")
def test_the_settings_of_the_readme_are_right(read):
    for block in BLOCKS:
        assert read("run", block)
