"""The command that writes our analysis model as a spaCy pipeline."""

# Imports that take time stand inside the command, so that --help answers at once.
# ruff: noqa: PLC0415

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.commands import app
from extractor.cli.guard import plain_errors
from extractor.cli.options import check_lang
from extractor.cli.screen import say


@app.command()
def pipeline(
    lang: Annotated[
        str,
        typer.Argument(
            metavar="it|en", callback=check_lang, help="Language of the pipeline."
        ),
    ],
    out: Annotated[Path, typer.Option("-o", "--out", help="A new folder.")],
) -> None:
    """Write the embedded model, with our components, as the folder of a spaCy pipeline.

    spacy.load(OUT) loads it; spaCy makes an installable package of it.
    """
    with plain_errors():
        from extractor.components import write_pipeline

        path = write_pipeline(lang, out)
        say(f'{path}: a pipeline for {lang!r}; load it with spacy.load("{path}")')
