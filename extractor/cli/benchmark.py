"""The command that measures speed and memory."""

# Imports that take time stand inside the commands, so that --help answers at once.
# ruff: noqa: PLC0415

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from extractor.cli.commands import app
from extractor.cli.guard import plain_errors
from extractor.cli.screen import say

if TYPE_CHECKING:
    from extractor.benchmark import MemoryPoint

# One thread for each library, as in the workers of a run; they read it when they load.
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
Paragraphs = dict[str, tuple[str, ...]]


@app.command()
def benchmark(  # noqa: PLR0913  # the options of a command are its interface
    *,
    articles: Annotated[
        int,
        typer.Option(min=0, help="Articles of the archive; 0 to measure no speed."),
    ] = 200,
    samples: Annotated[
        Path | None,
        typer.Option(help="Folder of articles it is made of.", show_default="corpus/"),
    ] = None,
    workers: Annotated[
        str, typer.Option(help="Numbers of workers to run with; empty for no run.")
    ] = "1,2",
    memory: Annotated[
        int,
        typer.Option(
            min=0, help="Articles over which memory is watched, all with new names."
        ),
    ] = 1000,
    memory_words: Annotated[
        int, typer.Option(min=1, help="Words of each of these, or a few more.")
    ] = 330,
    rows: Annotated[
        int,
        typer.Option(
            min=0, help="Relations whose tables and graph are made, such as 1000000."
        ),
    ] = 0,
    layers: Annotated[
        int,
        typer.Option(min=0, help="Articles over which each step of the way is timed."),
    ] = 0,
    rules: Annotated[
        int,
        typer.Option(
            min=0, help="With --layers: also time relations with so many more rules."
        ),
    ] = 0,
    write: Annotated[
        Path | None,
        typer.Option(help="Only write the archive to this .jsonl file, and stop."),
    ] = None,
    json: Annotated[
        bool, typer.Option("--json", help="Show JSON instead of tables.")
    ] = False,
) -> None:
    """Measure words a second and memory: the model, the whole way, spaCy pipelines.

    All is measured on one core each, side by side: compare figures of one call.
    """
    for name in THREADS:
        os.environ.setdefault(name, "1")
    with plain_errors():
        counts = _read_workers(workers)
        from extractor import benchmark as bench

        if write is not None:
            paragraphs = bench.find_samples(samples)
            count = bench.write_archive(write, bench.make_archive(paragraphs, articles))
            say(f"{write}: {count:,} articles")
            return
        report: dict[str, Any] = {}
        if memory:  # first, while nothing else is loaded
            paragraphs = bench.find_samples(samples)
            tell = _tell_nothing if json else _tell_memory
            report["memory"] = _watch_memory(paragraphs, memory, memory_words, tell)
        if rows:
            report["tables"] = _measure_tables(rows)
        if layers:
            report["layers"] = _measure_layers(
                bench.find_samples(samples), layers, rules
            )
        if articles:
            report |= _measure_speeds(bench.find_samples(samples), articles, counts)
        report["machine"] = bench.describe_machine()
    _show(report, json=json)


def _read_workers(given: str) -> tuple[int, ...]:
    try:
        return tuple(int(part) for part in given.split(",") if part.strip())
    except ValueError:
        raise typer.BadParameter(
            f"--workers is {given!r}; give numbers with commas between, such as 1,2."
        ) from None


def _watch_memory(
    paragraphs: Paragraphs,
    articles: int,
    words: int,
    tell: Callable[[MemoryPoint], None],
) -> list[dict[str, Any]]:
    from dataclasses import asdict

    from extractor import benchmark as bench

    archive = bench.make_archive(
        paragraphs, articles, words=words, new_names=True, seed=1
    )
    with tempfile.TemporaryDirectory(prefix="extractor-benchmark-") as folder:
        path = Path(folder) / "archive.jsonl"
        bench.write_archive(path, archive)
        points = bench.measure_memory(path, articles, tell=tell)
    return [asdict(point) for point in points]


def _measure_tables(rows: int) -> dict[str, Any]:
    from dataclasses import asdict

    from extractor import benchmark as bench

    return asdict(bench.measure_tables(rows))


def _measure_layers(
    paragraphs: Paragraphs, articles: int, rules: int
) -> list[dict[str, Any]]:
    from dataclasses import asdict

    from extractor import benchmark as bench

    archive = bench.make_archive(paragraphs, articles)
    return [asdict(layer) for layer in bench.measure_layers(archive, rules=rules)]


def _measure_speeds(
    paragraphs: Paragraphs, articles: int, workers: tuple[int, ...]
) -> dict[str, Any]:
    from dataclasses import asdict

    from extractor import benchmark as bench
    from extractor.entities.found_models import find_models

    pipelines = [
        (model.name, model.langs[0])
        for model in find_models()
        if model.version is not None and not model.chosen
    ]
    archive = list(bench.make_archive(paragraphs, articles))
    speeds = bench.measure_speeds(archive, pipelines)
    words = sum(
        bench.count_words((one for one in archive if one.lang == lang), lang)
        for lang in paragraphs
    )
    with tempfile.TemporaryDirectory(prefix="extractor-benchmark-") as folder:
        path = Path(folder) / "archive.jsonl"
        bench.write_archive(path, archive)
        runs = bench.measure_runs(path, words, workers)
    return {
        "speed": [asdict(speed) for speed in speeds],
        "runs": [asdict(run) for run in runs],
    }


def _show(report: dict[str, Any], *, json: bool) -> None:
    if json:
        from json import dumps

        typer.echo(dumps(report, indent=1))
        return
    typer.echo(", ".join(f"{key} {value}" for key, value in report["machine"].items()))
    if memory := report.get("memory"):
        typer.echo("\nMemory of 'extractor run' with one worker:")
        for row in memory:
            worker, main = row["workers"] / 2**20, row["main"] / 2**20
            typer.echo(
                f"  {row['articles']:>8,} articles {worker:>6,.0f} MiB, "
                f"main process {main:>5,.0f} MiB, "
                f"{row['articles_per_second']:>6,.1f} articles/s"
            )
    if tables := report.get("tables"):
        _show_tables(tables)
    if layers := report.get("layers"):
        _show_layers(layers)
    if report.get("speed"):
        _show_speeds(report)


def _show_tables(row: dict[str, Any]) -> None:
    typer.echo(
        f"\nTables and graph of {row['relations']:,} relations in {row['articles']:,} "
        f"articles, {row['entities']:,} entities:\n"
        f"  ledger {row['ledger_s']:.1f} s, tables {row['merge_s']:.1f} s, graph of "
        f"{row['edges']:,} edges {row['graph_s']:.1f} s, together "
        f"{row['ledger_s'] + row['merge_s'] + row['graph_s']:.1f} s; "
        f"{row['bytes'] / 2**20:,.0f} MiB"
    )


def _show_layers(rows: list[dict[str, Any]]) -> None:
    typer.echo("\nEach step of an article, processor time and share of the analysis:")
    for row in rows:
        typer.echo(
            f"  {row['lang']}  {row['layer']:<28}"
            f"{row['milliseconds']:>8.2f} ms  {row['ratio']:.3f}"
        )


def _show_speeds(report: dict[str, Any]) -> None:
    typer.echo("\nOne process, one core:")
    for row in report["speed"]:
        typer.echo(
            f"  {row['lang']}  {row['what']:<9}  {row['model']:<24}"
            f"{row['words_per_second']:>8,.0f} words/s  {row['ratio']:.2f}"
        )
    if report["runs"]:
        typer.echo("\nextractor run:")
    for row in report["runs"]:
        typer.echo(
            f"  {row['workers']} workers {row['words_per_second']:>8,.0f} words/s  "
            f"{row['ratio']:.2f}  ({row['words']:,} words in {row['seconds']:.1f} s: "
            f"start {row['starting_s']:.1f} s, tables {row['finishing_s']:.1f} s)"
        )


def _tell_memory(point: MemoryPoint) -> None:
    say(
        f"{point.articles:,} articles in {point.seconds:,.0f} s, "
        f"{point.workers / 2**20:,.0f} MiB of the worker"
    )


def _tell_nothing(point: MemoryPoint) -> None:
    pass
