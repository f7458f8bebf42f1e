import pytest
from typer.testing import CliRunner

from extractor.cli.commands import app


@pytest.mark.parametrize("command", ["run", "score"])
def test_shared_options_have_the_same_help_everywhere(command, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    shown = CliRunner().invoke(app, [command, "--help"]).output
    assert "The embedded model (auto) or a spaCy pipeline." in shown
    assert "Relations to look for: a name or your own file." in shown
