"""Errors and signals in, one clear message and the exit code out."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from extractor.cli.screen import show_error
from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from types import FrameType


@contextmanager
def plain_errors() -> Iterator[None]:
    """Show our own errors and signals as one message, without a traceback."""
    before = signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    except ExtractorError as error:
        show_error(error)
        raise typer.Exit(1) from error
    except KeyboardInterrupt as stop:
        raise _stopped(signal.SIGINT) from stop
    except SystemExit as stop:
        raise _stopped(signal.SIGTERM) from stop
    finally:
        signal.signal(signal.SIGTERM, before)


def _terminate(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


def _stopped(number: int) -> typer.Exit:
    typer.echo(
        "Stopped. Finished articles are kept; the same command goes on from there.",
        err=True,
    )
    return typer.Exit(128 + number)
