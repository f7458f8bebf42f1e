"""Extractions or saved tables in, a networkx graph out.

A node is an entity, an edge is one relation stated by one article.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import networkx as nx
import pyarrow as pa

from extractor.records import Extraction
from extractor.results.columns import NAMES
from extractor.results.files import read_tables
from extractor.results.tables import build_part, merge_tables

NODE_KEYS = ("label", "name", *NAMES, "mentions", "articles")
EDGE_KEYS = (
    "type",
    "article",
    "date",
    "negated",
    "modality",
    "attribution_text",
    "place_text",
    "rule",
    "score",
    "trigger_text",
    "sentence_text",
)


def build_graph(found: Iterable[Extraction] | str | Path) -> nx.MultiDiGraph[str]:
    """Build the graph of extractions, or of the tables in an output folder.

    Nodes are entity ids with ``label``, ``name``, ``name_it``, ``name_en`` and the
    counts ``mentions`` and ``articles``. Edges go from subject to object; their key is
    ``article#relation``, their attributes are columns of the relations table and
    ``published`` of the article. Attributes are text, numbers or booleans; what is not
    known is left out. A symmetric relation is one edge, the actor first in the text is
    its subject. Relations of mentions without an entity cannot be edges; their number
    is ``graph.graph["relations_without_entity"]``.

    Raises
    ------
    ArticleError
        Two extractions have the same article id.
    OutputError
        The folder does not hold complete tables.
    """
    if isinstance(found, str | Path):
        return _build(read_tables(found))
    return _build(merge_tables([build_part(found)]))


def _build(tables: Mapping[str, pa.Table]) -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in tables["entities"].to_pylist():
        graph.add_node(row["entity"], **_known(row, NODE_KEYS))
    articles = tables["articles"].select(["article", "published"]).to_pylist()
    published = {row["article"]: row["published"] for row in articles}
    left_out = 0
    for row in tables["relations"].to_pylist():
        ends = row["subject_entity"], row["object_entity"]
        if None in ends:
            left_out += 1
            continue
        row["published"] = published[row["article"]]
        key = f"{row['article']}#{row['relation']}"
        graph.add_edge(*ends, key=key, **_known(row, (*EDGE_KEYS, "published")))
    graph.graph["relations_without_entity"] = left_out
    return graph


def _known(row: Mapping[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    return {key: row[key] for key in keys if row[key] is not None}
