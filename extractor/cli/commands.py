"""The commands and their options; each calls the package and shows what came out."""

# Imports that take time stand inside the commands, so that --help answers at once.
# ruff: noqa: PLC0415

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.application import App
from extractor.cli.examples import EXAMPLES, list_examples
from extractor.cli.guard import plain_errors
from extractor.cli.log import log_run
from extractor.cli.options import (
    DateOrder,
    Encoding,
    Entities,
    IdKey,
    KeepApparatus,
    Lang,
    LangKey,
    MaxMb,
    MaxPages,
    Model,
    PublishedKey,
    Schema,
    SourceKey,
    TextKey,
    TitleKey,
    build_reading,
)
from extractor.cli.run_options import (
    AUTO,
    Engine,
    Log,
    MaxCharacters,
    MaxMemory,
    MaxSeconds,
    NearDuplicates,
    RayAddress,
    Workers,
    check_inputs,
)
from extractor.cli.screen import show_json, show_plan, show_run, show_summary
from extractor.errors import ArticleError
from extractor.records import LANGUAGES

if TYPE_CHECKING:
    from extractor.batch import Summary
    from extractor.relations import CheckReport

app = App(
    name="extractor",
    help="People, organisations, places, dates and their relations from Italian and "
    "English news, as tables and a graph.",
    epilog=list_examples(EXAMPLES[name][0] for name in ("run", "graph", "explore")),
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_show_locals=False,
)


def main() -> None:
    """Run the console script."""
    app()


def _show_version(wanted: bool) -> None:
    if wanted:
        from extractor.cli.version import list_versions

        for line in list_versions():
            typer.echo(line)
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
            "--version",
            callback=_show_version,
            is_eager=True,
            help="Show the versions that a report of a fault needs.",
        ),
    ] = False,
) -> None:
    pass


@app.command()
def run(  # noqa: PLR0913  # the options of a command are its interface
    inputs: Annotated[
        list[Path],
        typer.Argument(
            metavar="INPUT",
            callback=check_inputs,
            help="Files, folders, patterns such as 'news/**/*.html', and - for the "
            "standard input.",
        ),
    ],
    out: Annotated[Path, typer.Option("-o", "--out", help="Folder for the results.")],
    *,
    force: Annotated[
        bool,
        typer.Option(
            "--force", help="Start anew if OUT holds something else; merges.tsv stays."
        ),
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
    entities: Entities = None,
    workers: Workers = "auto",
    engine: Engine = "local",
    ray_address: RayAddress = None,
    prune: Annotated[
        bool, typer.Option("--prune", help="Remove articles that INPUT has no more.")
    ] = False,
    near_duplicates: NearDuplicates = "mark",
    max_seconds: MaxSeconds = 120.0,
    max_characters: MaxCharacters = 500_000,
    max_memory: MaxMemory = None,
    text_key: TextKey = None,
    id_key: IdKey = None,
    title_key: TitleKey = None,
    source_key: SourceKey = None,
    lang_key: LangKey = None,
    published_key: PublishedKey = None,
    date_order: DateOrder = None,
    encoding: Encoding = None,
    keep_apparatus: KeepApparatus = False,
    max_mb: MaxMb = 50.0,
    max_pages: MaxPages = 2_000,
    log: Log = "text",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done, and stop.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 if anything was rejected.")
    ] = False,
    json: Annotated[
        bool, typer.Option("--json", help="Show what was done as JSON.")
    ] = False,
) -> None:
    """Extract all articles of INPUT into tables in OUT.

    The same command again does only what is new, changed or unfinished.
    """
    with plain_errors():
        from extractor.batch import Settings, plan_batch, run_batch

        settings = Settings(
            lang=lang,
            published=published,
            schema=schema,
            model=model,
            entities=None if entities is None else str(entities),
            workers=None if workers == AUTO else int(workers),
            engine=engine,
            ray_address=ray_address,
            max_seconds=max_seconds,
            max_characters=max_characters,
            max_memory_gib=max_memory,
            near_duplicates=near_duplicates,
            reading=build_reading(
                {
                    "text": text_key,
                    "id": id_key,
                    "title": title_key,
                    "source": source_key,
                    "lang": lang_key,
                    "published": published_key,
                },
                {
                    "max_mb": max_mb,
                    "max_pages": max_pages,
                    "max_seconds": max_seconds,
                },
                encoding=encoding,
                date_order=date_order,
                keep_apparatus=keep_apparatus,
            ),
        )
        if dry_run:
            plan = plan_batch(inputs, out, settings=settings, force=force)
            rejected = plan.rejected
            if json:
                show_json(plan)
            else:
                show_plan(plan)
        else:
            start = partial(
                run_batch, inputs, out, settings=settings, force=force, prune=prune
            )
            rejected = _run(start, out, log, json=json).rejected
    if strict and rejected:
        raise typer.Exit(1)


@app.command()
def check(
    schema: Annotated[
        str, typer.Argument(metavar="[SCHEMA]", help="A name or your own file.")
    ] = "news",
    model: Model = "auto",
    *,
    json: Annotated[
        bool, typer.Option("--json", help="Show JSON instead of lines.")
    ] = False,
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
    if json:
        show_json(report)
    else:
        _show_check(report)
    if report.failures:
        raise typer.Exit(1)


def _show_check(report: CheckReport) -> None:
    for failure in report.failures:
        typer.echo(f"{failure.pattern}: {failure.sentence} ({failure.reason})")
    typer.echo(
        f"{report.patterns} patterns, {report.examples} examples, "
        f"{len(report.failures)} failures"
    )


def _run(start: Callable[..., Summary], out: Path, log: str, *, json: bool) -> Summary:
    started = time.perf_counter()
    with log_run() if log == "json" else show_run() as report:
        summary = start(report=report)
    if json:
        show_json(summary)
    elif log != "json":
        show_summary(summary, out, time.perf_counter() - started)
    return summary
