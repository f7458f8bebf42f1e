"""What tests of several commands share."""

import pytest
from typer.testing import CliRunner

from extractor.cli import app


@pytest.fixture
def invoke():
    """The function that runs the command line with some arguments."""
    return lambda *args: CliRunner().invoke(app, list(map(str, args)))
