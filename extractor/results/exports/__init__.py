"""Graphs and tables in, files for other programs out; equal input gives equal bytes.

Graphs: ``graphml``, ``gexf`` (with time), ``node_link`` (JSON), ``neo4j``, ``turtle``
(RDF), ``followthemoney``; graphs and tables of a run: ``csv_tables``, ``xlsx``,
Parquet; tables of a run: ``sqlite``. ``formats`` knows names and endings, ``values``
the rules by which they are written, ``vocabularies`` terms of RDF and FollowTheMoney,
``graph_tables``, ``xml_graph`` and ``archive`` what several share.

What a format drops: JSON and Parquet nothing; CSV, Turtle, FollowTheMoney and SQLite
that a graph counts what was left out; XLSX and the XML formats also the difference of
None and no attribute, XLSX that of None and an empty text. Turtle and FollowTheMoney
have texts and dates in the terms of their vocabularies.
"""

from extractor.results.exports.formats import (
    GRAPH_FORMATS,
    TABLE_FORMATS,
    find_export,
    find_graph_format,
)
from extractor.results.exports.write import write_graph

__all__ = [
    "GRAPH_FORMATS",
    "TABLE_FORMATS",
    "find_export",
    "find_graph_format",
    "write_graph",
]
