"""The command that writes the graph of a run for other programs."""

# Imports that take time stand inside the command, so that --help answers at once.
# ruff: noqa: PLC0415

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.commands import app
from extractor.cli.guard import plain_errors
from extractor.cli.options import Schema
from extractor.cli.screen import say

if TYPE_CHECKING:
    import networkx as nx

# What counts as evidence, apart from what is written and how.
CHOICE = "Which relations"
# What edges of a projection are called.
EDGES = {"actors": "pairs", "cooccurrence": "pairs", "evidence": "relations"}
# What is counted but no edge, and how it is said.
LEFT_OUT = {
    "relations_without_entity": "relations of mentions without an entity",
    "relations_within_entity": "relations between two names of one entity",
    "relations_not_selected": "relations that were not asked for",
}


@app.command()
def graph(  # noqa: PLR0913  # the options of a command are its interface
    folder: Annotated[
        Path, typer.Argument(metavar="OUT", help="The OUT folder of a run.")
    ],
    out: Annotated[
        Path,
        typer.Option(
            "-o",
            "--out",
            help="A .graphml, .gexf, .json, .ttl, .ftm.jsonl, .xlsx, .zip file, or a "
            "folder.",
        ),
    ],
    *,
    to: Annotated[
        str | None,
        typer.Option(
            metavar="graphml|gexf|json|neo4j|turtle|ftm|csv|xlsx|parquet",
            help="The format, if the ending of the file does not tell.",
        ),
    ] = None,
    projection: Annotated[
        str | None,
        typer.Option(
            metavar="relations|actors|evidence|cooccurrence",
            help="An edge for what says the same, for two who have to do with each "
            "other, for each sentence, or for two in the same article. Without it: "
            "evidence for .ttl and .ftm.jsonl, else relations.",
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            rich_help_panel=CHOICE,
            help="Dated, else published, on this date or later.",
        ),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            rich_help_panel=CHOICE,
            help="Dated, else published, on this date or before.",
        ),
    ] = None,
    types: Annotated[
        str | None,
        typer.Option(
            metavar="TYPES",
            rich_help_panel=CHOICE,
            help="Only these types, with commas between: MEETS,VISITS.",
        ),
    ] = None,
    modality: Annotated[
        str | None,
        typer.Option(
            metavar="MODALITIES",
            rich_help_panel=CHOICE,
            help="Only these of fact,planned,possible,reported.",
        ),
    ] = None,
    negated: Annotated[
        bool | None,
        typer.Option(
            "--negated/--asserted",
            rich_help_panel=CHOICE,
            help="Only what is denied, or only what is not; else both.",
            show_default=False,
        ),
    ] = None,
    min_score: Annotated[
        float,
        typer.Option(
            min=0, max=1, rich_help_panel=CHOICE, help="Score of each relation."
        ),
    ] = 0.0,
    min_articles: Annotated[
        int,
        typer.Option(
            min=1, rich_help_panel=CHOICE, help="Articles that state the same."
        ),
    ] = 1,
    metonyms: Annotated[
        bool,
        typer.Option("--metonyms", help="Put states for capitals that act for them."),
    ] = False,
    isolated: Annotated[
        bool,
        typer.Option(
            "--isolated/--connected", help="Keep entities without an edge, or not."
        ),
    ] = True,
    schema: Schema = "news",
) -> None:
    """Write the graph of entities and relations for Gephi, Neo4j and other programs."""
    with plain_errors():
        from extractor.results.exports import find_graph_format, write_graph
        from extractor.results.graph import build_graph

        form = find_graph_format(out, to)
        shown = projection or form.projection
        built = build_graph(
            folder,
            projection=shown,
            since=since,
            until=until,
            types=_split(types),
            modality=_split(modality),
            negated=negated,
            min_score=min_score,
            min_articles=min_articles,
            metonyms=metonyms,
            isolated=isolated,
            schema=schema,
        )
        notes = write_graph(built, out, to=to)
        _show(out, built, EDGES.get(shown, "relations"), notes)


def _split(words: str | None) -> list[str] | None:
    if words is None:
        return None
    return [word.strip() for word in words.split(",") if word.strip()]


def _show(out: Path, built: nx.Graph[str], edges: str, notes: tuple[str, ...]) -> None:
    nodes, count = built.number_of_nodes(), built.number_of_edges()
    told = sum(weight for *_, weight in built.edges(data="weight", default=1))
    # An edge is all that says the same: a run counts more relations than there are.
    times = f" (told {told:,} times)" if edges == "relations" and told > count else ""
    say(f"{out}: {nodes:,} entities, {count:,} {edges}{times}")
    for key, what in LEFT_OUT.items():
        if left_out := built.graph.get(key):
            say(f"Left out: {left_out:,} {what}")
    for note in notes:
        say(note)
