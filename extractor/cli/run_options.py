"""The options of a run that say how much it may take, each with its help and check."""

# Imports that take time stand inside the functions, so that --help answers at once.
# ruff: noqa: PLC0415

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

AUTO = "auto"
NEAR_DUPLICATES = ("mark", "drop", "off")
LOGS = ("text", "json")
ENGINES = ("local", "ray")


def check_inputs(values: list[Path]) -> list[Path]:
    """Refuse an input that is not there."""
    from extractor.articles.files.walk import NOT_FETCHED, STDIN, is_address, is_pattern

    for value in values:
        if is_address(value):
            address = str(value).replace(":/", "://", 1)  # a path holds one slash
            raise typer.BadParameter(f"{address!r}: {NOT_FETCHED}")
        known = str(value) == STDIN or is_pattern(value) or value.exists()
        if not (known or value.is_symlink()):
            raise typer.BadParameter(f"{str(value)!r} does not exist.")
    return values


def check_workers(value: str) -> str:
    """Refuse what is no number of workers."""
    if value != AUTO and not (value.isdecimal() and int(value) < 1000):
        raise typer.BadParameter(
            f"{value!r}; give {AUTO}, a number below 1000, or 0 for no worker process"
        )
    return value


def check_near_duplicates(value: str) -> str:
    """Refuse what cannot be done with near duplicates."""
    return _check(value, NEAR_DUPLICATES)


def check_engine(value: str) -> str:
    """Refuse an unknown engine."""
    return _check(value, ENGINES)


def check_log(value: str) -> str:
    """Refuse an unknown form of messages."""
    return _check(value, LOGS)


def _check(value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise typer.BadParameter(f"{value!r}; allowed are {', '.join(allowed)}")
    return value


Workers = Annotated[
    str,
    typer.Option(
        metavar="N|auto",
        callback=check_workers,
        help="Processes that extract; auto: as many as cores and memory allow.",
    ),
]
Engine = Annotated[
    str,
    typer.Option(
        metavar="local|ray",
        callback=check_engine,
        help="Where they run: processes of this machine, or actors of Ray.",
    ),
]
RayAddress = Annotated[
    str | None,
    typer.Option(
        metavar="HOST:PORT|auto",
        help="With --engine ray: a cluster that sees INPUT and OUT by the same paths.",
        show_default="Ray on this machine",
    ),
]
NearDuplicates = Annotated[
    str,
    typer.Option(
        metavar="mark|drop|off",
        callback=check_near_duplicates,
        help="Articles that repeat another with small changes: note it, or also leave "
        "their relations out.",
    ),
]
MaxSeconds = Annotated[
    float, typer.Option(min=0.1, help="Time for one article; more is rejected.")
]
MaxCharacters = Annotated[
    int, typer.Option(min=1, help="Length of one article; more is rejected.")
]
MaxMemory = Annotated[
    float | None,
    typer.Option(
        min=0.1,
        metavar="GIB",
        help="Memory of one worker; an article that needs more is rejected.",
        show_default="a share of the machine",
    ),
]
Log = Annotated[
    str,
    typer.Option(
        metavar="text|json",
        callback=check_log,
        help="json: one JSON object a line on the standard error, for programs.",
    ),
]
