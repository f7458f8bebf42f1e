"""Entity ids in, the names that people read out, in the language they want."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pandas as pd

from extractor.errors import ExtractorError
from extractor.records import LANGUAGES

# Columns that hold ids, or lists of ids.
COLUMNS = ("entity", "source", "subject", "object", "asserted_by", "denied_by")


def check_graph(graph: object, lang: str | None = None) -> None:
    """Refuse what is no graph, such as the folder of a run, and a language unknown.

    Raises
    ------
    ExtractorError
        ``graph`` is no graph of networkx, or ``lang`` is not supported.
    """
    if not isinstance(graph, nx.Graph):
        raise ExtractorError(
            f"graph is {type(graph).__name__}; give what build_graph makes of the OUT "
            "folder of a run, or of extractions."
        )
    if lang is not None and lang not in LANGUAGES:
        raise ExtractorError(
            f"lang is {lang!r}; allowed are {', '.join(LANGUAGES)}, or None for the "
            "names that most articles write."
        )


def find_name(graph: nx.Graph[str], id: str, lang: str | None = None) -> str:
    """Find the name of a node: in ``lang`` if it is known, else as most write it."""
    node = graph.nodes[id]
    return str(node.get(f"name_{lang}") or node.get("name", id))


def name_entities(
    table: pd.DataFrame, graph: nx.Graph[str], *, lang: str | None = None
) -> pd.DataFrame:
    """Put names in the place of ids, in a table of this package, for reading.

    Parameters
    ----------
    table
        Any result of :mod:`extractor.results.analysis`; ids may be its index.
    graph
        Of :func:`build_graph` of the same articles; ids that it lacks stay.
    lang
        "it" or "en"; None is as most articles write them.
    """
    check_graph(graph, lang)

    def name(value: Any) -> Any:
        if isinstance(value, list):
            return ", ".join(map(name, value))
        return find_name(graph, value, lang) if value in graph else value

    named = table.copy()
    for column in named.columns.intersection(list(COLUMNS)):
        named[column] = named[column].map(name)
    if named.index.name in COLUMNS:
        named.index = named.index.map(name)
    return named
