"""What people see: progress while a run goes on, and what it did."""

# Imports that take time stand inside the functions, so that --help answers at once.
# ruff: noqa: PLC0415

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from extractor.articles.files.kinds import SHOWN as ENDINGS
from extractor.records import Extraction

if TYPE_CHECKING:
    from extractor.articles import Reject
    from extractor.batch import Plan, Summary
    from extractor.batch.progress import Progress as Reached
    from extractor.batch.progress import Report

# Rejects and faults shown on the screen; the file has all rejects.
SHOWN = 5
SHOWN_CAUSES = 10
# Characters of a message on one line of the screen; of a longer one the middle is
# left out, since its end says what to do.
MAX_MESSAGE = 300
MAX_END = 120
# Seconds of work from which its speed can be told.
SURE_S = 3.0
# Words of a run from which its speed can be told: of fewer, loading takes the time.
MEASURED_WORDS = 1_000
# How much is said: 0 only errors, 1 what is usual, 2 all.
QUIET, USUAL, VERBOSE = range(3)
_LOUDNESS = ContextVar("loudness", default=USUAL)


@contextmanager
def set_loudness(*, quiet: bool, verbose: bool) -> Iterator[None]:
    """Say less or more inside the block; whoever wants both wants all."""
    level = VERBOSE if verbose else QUIET if quiet else USUAL
    before = _LOUDNESS.set(level)
    try:
        yield
    finally:
        _LOUDNESS.reset(before)


def is_quiet() -> bool:
    """Say whether only errors and data are wanted."""
    return _LOUDNESS.get() == QUIET


def say(message: str) -> None:
    """Show a message on the standard error: the standard output is for data."""
    if not is_quiet():
        typer.echo(message, err=True)


def show_json(report: Any) -> None:
    """Show a dataclass as JSON on the standard output, for programs."""
    from dataclasses import asdict
    from json import dumps

    typer.echo(dumps(asdict(report), ensure_ascii=False, indent=1))


def show_circumstances(config: Path | None) -> None:
    """Show which file of settings and which versions a command works with."""
    from extractor.cli.version import list_versions

    say(f"settings: {config or 'of the command line only'}")
    for line in list_versions():
        say(line)


@contextmanager
def show_line() -> Iterator[Callable[[str], None]]:
    """Show one line on a terminal that is written over and gone at the end."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    with Progress(
        *columns,
        console=console,
        transient=True,
        disable=is_quiet() or not console.is_terminal,
    ) as bar:
        task = bar.add_task("loading the model")
        yield lambda text: bar.update(task, description=text)


@contextmanager
def show_progress() -> Iterator[Callable[[Extraction | Reject], None]]:
    """Show on a terminal how many articles and words are done, and how fast."""
    started = time.perf_counter()
    articles = words = rejected = 0
    with show_line() as show:

        def report(item: Extraction | Reject) -> None:
            nonlocal articles, words, rejected
            if isinstance(item, Extraction) and item.error is None:
                articles += 1
                words += len(item.article.text.split())
            else:
                rejected += 1
            seconds = time.perf_counter() - started
            show(
                f"{articles:,} articles  {articles / seconds:,.1f}/s  "
                f"{words / seconds:,.0f} words/s  {rejected:,} rejected"
            )

        yield report


@contextmanager
def show_run() -> Iterator[Report]:
    """Show on a terminal how far a run is, how fast it goes and how long it will."""
    from extractor.batch.progress import Progress as Reached

    with show_line() as show:

        def report(item: object) -> None:
            if isinstance(item, Reached) and item.words:
                show(describe_progress(item))

        yield report


def describe_progress(reached: Reached) -> str:
    """Say how far a run is, in one line."""
    seconds = max(reached.working_s, 0.001)
    line = (
        f"{reached.articles:,} articles  {reached.articles / seconds:,.1f}/s  "
        f"{reached.words / seconds:,.0f} words/s  {reached.rejected:,} rejected"
    )
    if reached.rest_s is None or reached.working_s < SURE_S:
        return line
    minutes, rest = divmod(round(reached.rest_s), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{line}  {hours}:{minutes:02}:{rest:02} left"


def show_summary(summary: Summary, out: Path, seconds: float) -> None:
    """Show what a run did and what the output folder holds now."""
    counts = summary.counts
    say(f"{out}: {_describe_articles(summary)}, {summary.rejected:,} rejected")
    say(f"  mentions   {_list(_rank(counts['mentions']))}")
    say(f"  entities   {counts['entities']:,}{_joined(counts)}")
    say(f"  relations  {_list(_rank(counts['relations']))}")
    if summary.words >= MEASURED_WORDS:
        say(
            f"  speed      {summary.words / seconds:,.0f} words/s "
            f"({summary.words:,} words in {seconds:,.1f} s, loading included)"
        )
    if summary.lost:
        say(f"  workers    {summary.lost:,} lost and replaced")
    where = f"; all are in {out / 'rejected.jsonl'}"
    show_rejects(summary.rejects, where, summary.rejected)
    if not (summary.read or summary.rejected):
        say(f"The inputs hold no file that is read; read are {', '.join(ENDINGS)}.")
    if 1 < len(summary.causes) < summary.rejected:
        say("By cause:")
        for cause, count in list(summary.causes.items())[:SHOWN_CAUSES]:
            say(f"  {count:,} {printable(cause)}")


def _describe_articles(summary: Summary) -> str:
    """Count the articles, and say of them what there is to say."""
    counts = summary.counts
    copies = (
        _count(counts["duplicates"], "duplicate"),
        _count(counts["near_duplicates"], "near duplicate"),
    )
    groups = (
        (_some(summary.new, "new"), _some(summary.replaced, "of them changed")),
        (_some(summary.skipped, "done before"),),
        tuple(copy for copy in copies if not copy.startswith("0 ")),
        (_some(summary.removed, "removed"),),
    )
    said = "; ".join(filter(None, (", ".join(filter(None, g)) for g in groups)))
    return _count(counts["articles"], "article") + (f" ({said})" if said else "")


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _some(number: int, what: str) -> str:
    """Say a number of what there is, nothing of what there is not."""
    return f"{number:,} {what}" if number else ""


def _joined(counts: Mapping[str, Any]) -> str:
    """Say how many entities are others' by what people decided."""
    joined = counts.get("joined", 0)
    return f" ({joined:,} the same as others, by merges.tsv)" if joined else ""


def show_plan(plan: Plan) -> None:
    """Show what a run would do."""
    typer.echo(
        f"Would extract {_count(sum(plan.new.values()), 'article')} "
        f"({_list(plan.new)}), "
        f"{plan.replaced:,} of them changed; {plan.skipped:,} are done, "
        f"{plan.repeated:,} repeated, {plan.rejected:,} would be rejected"
    )
    show_rejects(plan.rejects, "", plan.rejected)


def show_error(error: Exception) -> None:
    """Show what is wrong, a fault on each line, the first ones of many."""
    faults = str(error).split("\n")
    shown = [printable(fault) for fault in faults[:SHOWN]]
    if len(faults) > SHOWN:
        shown.append(f"... and {len(faults) - SHOWN:,} more")
    if _LOUDNESS.get() == VERBOSE:
        from traceback import format_exception

        typer.echo("".join(format_exception(error)), err=True)
    typer.echo("Error: " + "\n  ".join(shown), err=True)


def show_rejects(rejects: Sequence[Reject], where: str, count: int) -> None:
    """Show the first rejects of ``count``; ``where`` says where all are."""
    if not rejects:
        return
    say(f"Rejected {count:,}{where}:")
    for reject in rejects[:SHOWN]:
        say(f"  {printable(reject.id)}: {printable(reject.message)}")
    if count > SHOWN:
        say(f"  ... and {count - SHOWN:,} more")


def _rank(counts: Mapping[str, int]) -> dict[str, int]:
    """Put the most frequent first; a manifest sorts by name."""
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _list(counts: Mapping[str, Any]) -> str:
    return " · ".join(f"{name} {count:,}" for name, count in counts.items()) or "none"


def printable(text: str) -> str:
    """Make text from files safe for a terminal: no control codes, no endless lines."""
    shown = "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)
    if len(shown) <= MAX_MESSAGE:
        return shown
    begin = MAX_MESSAGE - MAX_END - len(" … ")
    return f"{shown[:begin].rstrip()} … {shown[-MAX_END:].lstrip()}"
