"""The command that joins entities of finished results, as a person decided."""

# Imports that take time stand inside the command, so that --help answers at once.
# ruff: noqa: PLC0415

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.commands import app
from extractor.cli.guard import plain_errors
from extractor.cli.screen import say


@app.command()
def merge(
    folder: Annotated[
        Path, typer.Argument(metavar="OUT", help="The OUT folder of a run.")
    ],
) -> None:
    """Find people with two spellings, and join those that OUT/merges.tsv calls same.

    Edit the first column of that file (same, different, undecided) and run the command
    again; no article is read. Later runs into OUT honour the file.
    """
    with plain_errors():
        from extractor.results.merges import MERGES, merge_folder

        counts = merge_folder(folder)
        say(
            f"{folder / MERGES}: {counts['undecided']:,} pairs to decide, "
            f"{counts['same']:,} same, {counts['different']:,} different"
        )
        say(
            f"{folder / 'entities.parquet'}: {counts['joined']:,} entities joined to "
            "others"
        )
