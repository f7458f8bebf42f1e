"""A graph in, a file out in the format that is asked for."""

from __future__ import annotations

from pathlib import Path

import networkx as nx

from extractor.results.exports.formats import find_graph_format


def write_graph(
    graph: nx.Graph[str], path: str | Path, *, to: str | None = None
) -> tuple[str, ...]:
    """Write the graph in the format that the ending of ``path``, or ``to``, names.

    ``.graphml`` and ``.gexf`` open in Gephi: there the name of an entity is ``label``
    and its label ``kind``, the type of a relation is ``label``. ``.json`` is node-link
    and keeps everything as it is; ``.ttl`` is RDF, ``.ftm.jsonl`` FollowTheMoney;
    ``neo4j``, ``csv`` and ``parquet`` make a folder, or a ``.zip``. How lists, None and
    control characters are written says :mod:`extractor.results.exports.values`. Equal
    graphs give equal bytes.

    Returns
    -------
    notes
        What to know of the file: how it is imported, what it could not hold.

    Raises
    ------
    OutputError
        The format is not known, a library that it needs is missing, or the file cannot
        be written.
    """
    path = Path(path)
    return find_graph_format(path, to).write(graph, path)
