"""The command that says what the columns and fields of the output mean."""

# Imports that take time stand inside the command, so that --help answers at once.
# ruff: noqa: PLC0415

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.commands import app
from extractor.cli.guard import plain_errors
from extractor.cli.screen import say

# The place of the table in a page: 'columns: begin all' to 'columns: end all'.
PLACE = ("columns", "all")


@app.command()
def columns(
    *,
    json: Annotated[
        bool, typer.Option("--json", help="Show JSON instead of Markdown.")
    ] = False,
    json_schema: Annotated[
        bool,
        typer.Option("--json-schema", help="Show the JSON Schema of an extraction."),
    ] = False,
    page: Annotated[
        Path | None,
        typer.Option(help="Put the table into this Markdown page, not on screen."),
    ] = None,
) -> None:
    """Say what each column of the tables means, or each field of the JSON form."""
    with plain_errors():
        from json import dumps

        from extractor.results.column_descriptions import build_page, list_columns
        from extractor.results.json_schema import build_json_schema
        from extractor.results.page_parts import replace_part

        if page is not None:
            replace_part(page, *PLACE, build_page())
            say(f"{page}: the columns are new")
        elif json_schema:
            typer.echo(dumps(build_json_schema(), ensure_ascii=False, indent=1))
        elif json:
            typer.echo(dumps(list(list_columns()), ensure_ascii=False, indent=1))
        else:
            typer.echo(build_page())
