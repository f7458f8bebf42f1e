"""The command that lists what stands between names and fires no rule."""

# Imports that take time stand inside the functions, so that --help answers at once.
# ruff: noqa: PLC0415

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import asdict
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.commands import app
from extractor.cli.guard import plain_errors
from extractor.cli.options import Lang, Model, Schema
from extractor.cli.screen import say, show_progress
from extractor.errors import OutputError

if TYPE_CHECKING:
    from extractor.relations.gaps import Gap, GapCount

# Characters of a sentence on the screen.
MAX_SENTENCE = 160
ENDINGS = (".csv", ".jsonl")
COLUMNS = ("lang", "part", "lemma", "known", "count", "sentences")


@app.command()
def gaps(  # noqa: PLR0913  # the options of a command are its interface
    folder: Annotated[
        Path, typer.Argument(metavar="OUT", help="The OUT folder of a run.")
    ],
    *,
    lang: Lang = None,
    top: Annotated[int, typer.Option(min=1, help="Words shown of each language.")] = 25,
    sentences: Annotated[
        int, typer.Option(min=1, max=20, help="Sentences kept of each word.")
    ] = 3,
    file: Annotated[
        Path | None,
        typer.Option(
            "--file", help="Write all of them to this .csv or .jsonl, not on screen."
        ),
    ] = None,
    json: Annotated[
        bool, typer.Option("--json", help="Show all of them as JSON.")
    ] = False,
    schema: Schema = "news",
    model: Model = "auto",
) -> None:
    """List verbs and nouns that stand between two names and fire no rule.

    By frequency, with sentences: the to-do list of a rule writer. Words that a relation
    already looks for are shown with its type; of those the arguments were not found.
    The articles of OUT are analysed again.
    """
    with plain_errors():
        if file is not None and file.suffix not in ENDINGS:
            raise OutputError(f"{file} must end in {' or '.join(ENDINGS)}.")
        from extractor.relations.gaps import count_gaps

        found = _find_all(folder, lang, schema, model)
        counted = count_gaps(found, sentences=sentences)
        if file is not None:
            _write(counted, file)
            say(f"{file}: {len(counted):,} words")
        if json:
            typer.echo(dumps([asdict(gap) for gap in counted], ensure_ascii=False))
        elif file is None:
            _show(counted, top)


def _find_all(folder: Path, lang: str | None, schema: str, model: str) -> Iterator[Gap]:
    """Analyse the articles of a run again, with the mentions that were found then."""
    from extractor.entities.pipeline import check_model, load_pipeline, open_zone
    from extractor.relations.gaps import find_gaps
    from extractor.results.extractions import read_extractions
    from extractor.schemas import load_schema

    check_model(model)
    loaded = load_schema(schema)
    with show_progress() as report:
        for extraction in read_extractions(folder):
            spoken = extraction.article.lang
            wanted = spoken is not None and lang in (None, spoken)
            if wanted and extraction.error is None:
                nlp = load_pipeline(str(spoken), model)
                with open_zone(nlp):  # as in the route
                    doc = nlp(extraction.article.text)
                    yield from list(find_gaps(doc, extraction.mentions, loaded))
            report(extraction)


def _show(counted: tuple[GapCount, ...], top: int) -> None:
    if not counted:
        typer.echo("Nothing stands between two names that a rule could be made of.")
    for lang in sorted({gap.lang for gap in counted}):
        for gap in [gap for gap in counted if gap.lang == lang][:top]:
            known = f"  looked for: {', '.join(gap.known)}" if gap.known else ""
            typer.echo(f"{gap.count:>5}  {lang}  {gap.part}  {gap.lemma}{known}")
            for sentence in gap.sentences:
                typer.echo(f"           {' '.join(sentence.split())[:MAX_SENTENCE]}")


def _write(counted: tuple[GapCount, ...], path: Path) -> None:
    try:
        with path.open("w", encoding="utf-8", newline="") as lines:
            if path.suffix == ".jsonl":
                rows = (dumps(asdict(g), ensure_ascii=False) for g in counted)
                lines.writelines(f"{row}\n" for row in rows)
            else:
                writer = csv.DictWriter(lines, COLUMNS)
                writer.writeheader()
                for gap in counted:
                    joined = {
                        "known": " ".join(gap.known),
                        "sentences": "\n".join(gap.sentences),
                    }
                    writer.writerow(asdict(gap) | joined)
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror}.") from error
