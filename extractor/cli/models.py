"""The command that says which analysis models there are."""

# Imports that take time stand inside the commands, so that --help answers at once.
# ruff: noqa: PLC0415

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.commands import app
from extractor.cli.guard import plain_errors

if TYPE_CHECKING:
    from extractor.entities.found_models import FoundModel

NOTE = (
    "Scores: of the embedded model on KIND Wikinews (it), GUM (en) and UD ISDT (it), "
    "none of them trained on; of spaCy pipelines as their authors publish them on sets "
    "of their own."
)


@app.command()
def models(
    *,
    json: Annotated[
        bool, typer.Option("--json", help="Show JSON instead of a table.")
    ] = False,
) -> None:
    """List the analysis models: which are installed, which a run uses, and why."""
    with plain_errors():
        from extractor.entities.found_models import find_models

        found = find_models()
        if json:
            from json import dumps

            typer.echo(dumps([asdict(model) for model in found], indent=1))
        else:
            _show(found)


def _show(found: tuple[FoundModel, ...]) -> None:
    for model in found:
        mark = "*" if model.chosen else " "
        known = (
            model.version,
            " and ".join(model.langs),
            None if model.megabytes is None else f"{model.megabytes:,.1f} MB",
            model.licence,
        )
        facts = ", ".join(fact for fact in known if fact)
        typer.echo(f"{mark} {model.name}  {facts}")
        for lang, scores in model.scores.items():
            shown = ", ".join(f"{name} {value:.3f}" for name, value in scores.items())
            typer.echo(f"    {lang}: {shown}")
        typer.echo(f"    {model.reason}")
    typer.echo(NOTE)
