"""The command that writes a page to look at."""

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
def explore(
    folder: Annotated[
        Path, typer.Argument(metavar="OUT", help="The OUT folder of a run.")
    ],
    out: Annotated[Path, typer.Option("-o", "--out", help="A .html file.")],
    *,
    lang: Annotated[
        str | None,
        typer.Option(
            metavar="it|en",
            callback=check_lang,
            help="Language of the page at first; else that of the browser.",
        ),
    ] = None,
    schema: Annotated[
        str, typer.Option(help="What relations are called: a name or your own file.")
    ] = "news",
    max_nodes: Annotated[
        int,
        typer.Option(
            min=2, max=10_000, help="Entities to draw; of more, the strongest."
        ),
    ] = 2_000,
) -> None:
    """Write one page with network, tables and evidence; it opens without a network."""
    with plain_errors():
        from extractor.results.explorer import Limits, write_explorer

        limits = Limits(nodes=max_nodes)
        done = write_explorer(folder, out, lang=lang, schema=schema, limits=limits)
        say(f"{out}: {done.entities:,} entities, {done.relations:,} relations")
        left = done.left_out
        if left["entities"] or left["relations"]:
            say(
                f"Left out, the weakest: {left['entities']:,} entities, "
                f"{left['relations']:,} relations (--max-nodes {max_nodes})"
            )
        if left["without_entity"]:
            say(
                f"Left out: {left['without_entity']:,} relations of mentions without "
                "an entity"
            )
