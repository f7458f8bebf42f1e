"""The command that measures speed and memory."""

# Imports that take time stand inside the commands, so that --help answers at once.
# ruff: noqa: PLC0415

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Annotated, Any

import typer

from extractor.cli.commands import app
from extractor.cli.guard import plain_errors
from extractor.cli.screen import say

# One thread for each library, as in the workers of a run; they read it when they load.
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@app.command()
def benchmark(
    *,
    articles: Annotated[
        int, typer.Option(min=20, help="Articles of the archive that is made.")
    ] = 200,
    samples: Annotated[
        Path | None,
        typer.Option(help="Folder of articles it is made of.", show_default="corpus/"),
    ] = None,
    workers: Annotated[
        str, typer.Option(help="Numbers of workers to run with; empty for no run.")
    ] = "1,2",
    memory: Annotated[
        int, typer.Option(help="Articles over which memory is watched.")
    ] = 1000,
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

        paragraphs = bench.find_samples(samples)
        if write is not None:
            count = bench.write_archive(write, bench.make_archive(paragraphs, articles))
            say(f"{write}: {count:,} articles")
            return
        report = _measure(paragraphs, articles, counts, memory)
    _show(report, json=json)


def _read_workers(given: str) -> tuple[int, ...]:
    try:
        return tuple(int(part) for part in given.split(",") if part.strip())
    except ValueError:
        raise typer.BadParameter(
            f"--workers is {given!r}; give numbers with commas between, such as 1,2."
        ) from None


def _measure(
    paragraphs: dict[str, tuple[str, ...]],
    articles: int,
    workers: tuple[int, ...],
    memory: int,
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
    report: dict[str, Any] = {"machine": bench.describe_machine()}
    watched = bench.make_archive(paragraphs, memory, seed=1)
    report["memory"] = [  # first, while nothing else is loaded
        {"articles": count, "bytes": size}
        for count, size in bench.measure_memory(watched, memory)
    ]
    speeds = bench.measure_speeds(archive, pipelines)
    report["speed"] = [asdict(speed) for speed in speeds]
    with tempfile.TemporaryDirectory(prefix="extractor-benchmark-") as folder:
        path = Path(folder) / "archive.jsonl"
        bench.write_archive(path, archive)
        runs = bench.measure_runs(path, workers)
    report["runs"] = [asdict(run) for run in runs]
    return report


def _show(report: dict[str, Any], *, json: bool) -> None:
    if json:
        from json import dumps

        typer.echo(dumps(report, indent=1))
        return
    typer.echo(", ".join(f"{key} {value}" for key, value in report["machine"].items()))
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
            f"{row['ratio']:.2f}  ({row['words']:,} words in {row['seconds']:.1f} s, "
            f"loading included; tables {row['finishing_s']:.1f} s)"
        )
    if report["memory"]:
        typer.echo("\nMemory of one process:")
    for row in report["memory"]:
        typer.echo(
            f"  {row['articles']:>8,} articles {row['bytes'] / 2**20:>6,.0f} MiB"
        )
