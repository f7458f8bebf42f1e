"""Commands as people write them, shown under the help of each command."""

from __future__ import annotations

from collections.abc import Iterable

EXAMPLES: dict[str, tuple[str, ...]] = {
    "run": (
        "extractor run articles/ -o out",
        "extractor run news.jsonl -o out --text-key body --published-key date",
        "extractor run telegram.txt -o out --published 2024-05-17 --lang it",
    ),
    "graph": (
        "extractor graph out -o graph.graphml",
        "extractor graph out -o actors.gexf --projection actors --since 2023",
    ),
    "explore": ("extractor explore out -o page.html --lang it",),
    "score": (
        "extractor score corpus/it/dev.jsonl --by lang,label",
        "extractor score gold/ --errors misses.csv --json",
    ),
    "convert": (
        "extractor convert out -o found.spacy",
        "extractor convert out -o tasks.json --to labelstudio",
    ),
    "check": ("extractor check my.toml", "extractor check my.toml --json"),
    "gaps": ("extractor gaps out --lang it --top 50", "extractor gaps out --json"),
    "merge": ("extractor merge out",),
    "models": ("extractor models", "extractor models --json"),
    "benchmark": ("extractor benchmark --articles 100 --workers 1,2 --json",),
    "pipeline": (
        "extractor pipeline it -o it_news",
        "python -m spacy package it_news packages --build wheel",
    ),
    "columns": (
        "extractor columns",
        "extractor columns --json-schema",
        "extractor columns --page README.md",
    ),
}


def list_examples(commands: Iterable[str]) -> str | None:
    """List commands for the end of a help text, each a paragraph; None for none."""
    shown = list(commands)
    if not shown:
        return None
    return "\n\n".join(["Example:" if len(shown) == 1 else "Examples:", *shown])
