import os
import signal

import pytest
import typer

from extractor.cli.guard import plain_errors
from extractor.errors import ModelError


def leave(error):
    with plain_errors():
        raise error


def interrupt(number):
    with plain_errors():
        os.kill(os.getpid(), number)
        signal.pause()


def test_plain_errors_shows_our_errors_as_one_message(capsys):
    with pytest.raises(typer.Exit) as stopped:
        leave(ModelError("No model\x1b."))
    assert stopped.value.exit_code == 1
    assert capsys.readouterr() == ("", "Error: No model\\x1b.\n")


def test_plain_errors_lets_other_errors_through():
    with pytest.raises(ZeroDivisionError):
        leave(ZeroDivisionError())


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)]
)
def test_plain_errors_ends_on_a_signal_with_its_code(capsys, number, code):
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(typer.Exit) as stopped:
        interrupt(number)
    assert stopped.value.exit_code == code
    assert "Finished articles are kept" in capsys.readouterr().err
    assert signal.getsignal(signal.SIGTERM) is before
