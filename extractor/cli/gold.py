"""The commands about gold: how good results are, and their way to be corrected."""

# Imports that take time stand inside the commands, so that --help answers at once.
# ruff: noqa: PLC0415

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.commands import app
from extractor.cli.guard import plain_errors
from extractor.cli.options import Entities, GoldLang, Model, Schema
from extractor.cli.screen import say, show_progress

# A page shows languages side by side.
BY = ("lang", "label", "type")


@app.command()
def score(  # noqa: PLR0913  # the options of a command are its interface
    gold: Annotated[
        list[Path], typer.Argument(metavar="GOLD", help="Gold files and folders.")
    ],
    *,
    model: Model = "auto",
    schema: Schema = "news",
    entities: Entities = None,
    lang: GoldLang = None,
    by: Annotated[
        str, typer.Option(help="What scores are split by, with commas between.")
    ] = "lang,label,type",
    found: Annotated[
        Path | None,
        typer.Option(help="Score this JSONL output instead of extracting anew."),
    ] = None,
    errors: Annotated[
        Path | None,
        typer.Option(help="Write every miss and false hit to this .jsonl or .csv."),
    ] = None,
    rules: Annotated[
        Path | None,
        typer.Option(
            help="Write how often each rule was right to FOLDER/{it,en}/"
            "precisions.tsv; scores of relations are calibrated with these.",
            metavar="FOLDER",
        ),
    ] = None,
    json: Annotated[
        bool, typer.Option("--json", help="Show JSON instead of tables.")
    ] = False,
    page: Annotated[
        Path | None,
        typer.Option(help="Put a short table into this Markdown page, not on screen."),
    ] = None,
    part: Annotated[
        str,
        typer.Option(help="The place in the page: 'scores: begin PART' to 'end PART'."),
    ] = "corpus",
) -> None:
    """Score results against gold: names, dates, identity, relations, qualifiers."""
    with plain_errors():
        from extractor import scoring
        from extractor.results.scores import (
            check_misses_path,
            check_page,
            write_misses,
            write_part,
            write_rules,
        )

        if errors is not None:
            check_misses_path(errors)
        if page is not None:
            check_page(page, part)
        with show_progress() as report:
            scores = scoring.score(
                gold,
                model=model,
                schema=schema,
                entities=entities,
                lang=lang,
                by=_read_split(by) if page is None else BY,
                found=found,
                report=report,
            )
        if errors is not None:
            write_misses(scores.misses, errors)
        if rules is not None:
            names = ["/".join(path.resolve().parts[-2:]) for path in gold]
            day = date.today().isoformat()
            for path in write_rules(scores.rules, rules, gold=names, day=day):
                say(f"{path} is written")
        if page is None:
            typer.echo(scores.to_json() if json else scores.to_markdown(), nl=False)
        else:
            day = date.today().isoformat()
            write_part(page, part, scores.to_summary(page, part, day=day))
            say(f"{page}: the scores of {part!r} are new")


@app.command()
def convert(
    inputs: Annotated[
        list[Path],
        typer.Argument(
            metavar="INPUT", help="Gold files and folders, or OUT folders of runs."
        ),
    ],
    out: Annotated[
        Path,
        typer.Option(
            "-o",
            "--out",
            help="A .jsonl, .spacy, .conllu, .json, .sqlite or .xlsx file, one table "
            "(relations.csv), or a folder or .zip for all (--to csv).",
        ),
    ],
    *,
    to: Annotated[
        str | None,
        typer.Option(
            metavar="jsonl|docbin|conllu|labelstudio|csv|xlsx|parquet|sqlite",
            help="The format, if the ending of the file does not tell.",
        ),
    ] = None,
    schema: Annotated[
        str, typer.Option(help="Relations that Label Studio offers: a name or a file.")
    ] = "news",
    lang: GoldLang = None,
) -> None:
    """Write results or gold for annotation tools, or as tables.

    What comes back from spaCy, CoNLL-U tools or Label Studio is gold: 'extractor score'
    and 'extractor convert' read it. Tables are CSV and XLSX for spreadsheets, Parquet,
    and SQLite with full-text search.
    """
    with plain_errors():
        from extractor import conversion

        if conversion.is_of_tables(out, to):
            notes = conversion.convert_tables(inputs, out, to=to, lang=lang)
            for line in (f"{out} is written", *notes):
                say(line)
            return
        for path in conversion.convert(inputs, out, to=to, schema=schema, lang=lang):
            say(f"{path} is written")


def _read_split(by: str) -> Sequence[str]:
    return [word.strip() for word in by.split(",") if word.strip()]
