"""The commands and their options; each calls the package and shows what came out."""

# Imports that take time stand inside the commands, so that --help answers at once.
# ruff: noqa: PLC0415

from __future__ import annotations

import time
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.guard import plain_errors
from extractor.cli.options import Lang, Model, Schema
from extractor.cli.screen import show_plan, show_progress, show_summary
from extractor.errors import ArticleError
from extractor.records import LANGUAGES

if TYPE_CHECKING:
    from extractor.articles import Reject
    from extractor.batch import Settings, Summary

EXAMPLE = """Example:

extractor run articles/ -o out

extractor graph out -o graph.graphml
"""

app = typer.Typer(
    name="extractor",
    help="People, organisations, places, dates and their relations from Italian and "
    "English news, as tables and a graph.",
    epilog=EXAMPLE,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_show_locals=False,
)


def main() -> None:
    """Run the console script."""
    app()


def _show_version(wanted: bool) -> None:
    if wanted:
        try:
            typer.echo(f"extractor {version('extractor')}")
        except PackageNotFoundError:
            typer.echo("extractor, not installed: run from its sources")
        raise typer.Exit


def _check_published(value: str | None) -> str | None:
    if value is None:
        return None
    from extractor.articles.published import read_published

    try:
        return read_published(value)
    except ArticleError as error:
        raise typer.BadParameter(str(error)) from error


@app.callback()
def _options(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Show the version."
        ),
    ] = False,
) -> None:
    pass


@app.command(epilog=EXAMPLE)
def run(  # noqa: PLR0913  # the options of a command are its interface
    inputs: Annotated[
        list[Path],
        typer.Argument(
            metavar="INPUT",
            exists=True,
            readable=False,
            help="Files (.txt: one article, .jsonl: one a line) and folders of them.",
        ),
    ],
    out: Annotated[Path, typer.Option("-o", "--out", help="Folder for the results.")],
    *,
    force: Annotated[
        bool, typer.Option("--force", help="Start anew if OUT holds something else.")
    ] = False,
    lang: Lang = None,
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            callback=_check_published,
            help="Date of articles that do not say theirs, such as 2023-12-06.",
        ),
    ] = None,
    schema: Schema = "news",
    model: Model = "auto",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done, and stop.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 if anything was rejected.")
    ] = False,
) -> None:
    """Extract all articles of INPUT into tables in OUT.

    The same command again does only what is new, changed or unfinished.
    """
    with plain_errors():
        from extractor.batch import Settings, plan_batch

        settings = Settings(lang, published, schema, model)
        if dry_run:
            plan = plan_batch(inputs, out, settings=settings, force=force)
            show_plan(plan)
            rejects: Sequence[Reject] = plan.rejects
        else:
            rejects = _run(inputs, out, settings, force=force).rejects
    if strict and rejects:
        raise typer.Exit(1)


@app.command()
def graph(
    folder: Annotated[
        Path, typer.Argument(metavar="OUT", help="The OUT folder of a run.")
    ],
    out: Annotated[
        Path,
        typer.Option("-o", "--out", help="A .graphml, .gexf or .json file."),
    ],
) -> None:
    """Write the graph of entities and relations for Gephi and other programs."""
    with plain_errors():
        from extractor.results.exports import write_graph
        from extractor.results.graph import build_graph

        built = build_graph(folder)
        write_graph(built, out)
        nodes, edges = built.number_of_nodes(), built.number_of_edges()
        typer.echo(f"{out}: {nodes} entities, {edges} relations")
        if left_out := built.graph["relations_without_entity"]:
            typer.echo(f"Left out: {left_out} relations of mentions without an entity")


@app.command()
def models() -> None:
    """List the analysis models: which are installed, which a run uses, and why."""
    with plain_errors():
        from rich import box
        from rich.console import Console
        from rich.table import Table

        from extractor.entities.pipeline import find_models

        table = Table("model", "languages", "version", "", box=box.SIMPLE)
        for found in find_models():
            mark = "* " if found.chosen else "  "
            languages = " ".join(found.langs)
            table.add_row(
                mark + found.name, languages, found.version or "-", found.reason
            )
        Console().print(table)


@app.command()
def check(
    schema: Annotated[
        str, typer.Argument(metavar="[SCHEMA]", help="A name or your own file.")
    ] = "news",
    model: Model = "auto",
) -> None:
    """Run the examples and counterexamples of a relation schema."""
    with plain_errors():
        from extractor.entities.pipeline import check_model, load_pipeline
        from extractor.relations import check_schema
        from extractor.schemas import load_schema

        loaded = load_schema(schema)
        check_model(model)
        parsers = {lang: load_pipeline(lang, model) for lang in LANGUAGES}
        report = check_schema(loaded, parsers)
    for failure in report.failures:
        typer.echo(f"{failure.pattern}: {failure.sentence} ({failure.reason})")
    typer.echo(
        f"{report.patterns} patterns, {report.examples} examples, "
        f"{len(report.failures)} failures"
    )
    if report.failures:
        raise typer.Exit(1)


def _run(
    inputs: Sequence[Path], out: Path, settings: Settings, *, force: bool
) -> Summary:
    from extractor.batch import run_batch

    started = time.perf_counter()
    with show_progress() as report:
        summary = run_batch(inputs, out, settings=settings, force=force, report=report)
    show_summary(summary, out, time.perf_counter() - started)
    return summary
