"""A graph in, the two CSV files that Neo4j imports out, in a folder or a zip."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import networkx as nx
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from extractor.results.exports.archive import ZIP, write_files
from extractor.results.exports.graph_tables import EDGES, NODES, build_graph_tables
from extractor.results.exports.values import escape

NODES_FILE, EDGES_FILE = "nodes.csv", "relationships.csv"
# Types of columns in a header of neo4j-admin; texts need none.
TYPES = {pa.bool_(): ":boolean", pa.int64(): ":long", pa.float64(): ":double"}
DAYS = frozenset(
    {"first_date", "last_date", "first_published", "last_published"}
)  # always whole days
# What separates the items of a list; in an item it is written as values.py says.
SEPARATOR, ESCAPED = ";", "_x003B_"
ENTITY, DENIED = "Entity", "NOT_"
# Types of edges that sum up several, or state nothing.
SUMMED = "RELATED_TO"


def write_neo4j(graph: nx.Graph[str], path: Path) -> tuple[str, ...]:
    """Write ``nodes.csv`` and ``relationships.csv`` with typed headers.

    Nodes have the labels ``Entity`` and PER, ORG or LOC; what is denied has the type
    ``NOT_TYPE``, so that a search for TYPE does not find it. Texts are as they are.
    """
    tables = build_graph_tables(graph)
    nodes = _build_nodes(tables[NODES])
    edges = _build_edges(tables[EDGES])
    writers = {
        NODES_FILE: partial(_write, nodes),
        EDGES_FILE: partial(_write, edges),
    }
    write_files(path, writers)
    where = "unpack it, and there" if path.suffix.lower() == ZIP else f"in {path}"
    return (
        f"Import ({where}): neo4j-admin database import full neo4j "
        f"--nodes={NODES_FILE} --relationships={EDGES_FILE} --multiline-fields=true",
    )


def _build_nodes(table: pa.Table) -> pa.Table:
    labels = pc.coalesce(table["label"], pa.scalar(""))
    joined = pc.binary_join_element_wise(pa.scalar(ENTITY), labels, SEPARATOR)
    columns = {"id:ID": table["id"], ":LABEL": pc.utf8_rtrim(joined, SEPARATOR)}
    return pa.table(columns | _type_columns(table.drop_columns(["id"])))


def _build_edges(table: pa.Table) -> pa.Table:
    size = len(table)
    types = pa.array([SUMMED] * size, pa.string())
    if "type" in table.column_names:
        types = pc.coalesce(table["type"], types)
    if "negated" in table.column_names:
        denied = pc.fill_null(table["negated"], False)
        named = pc.binary_join_element_wise(pa.scalar(DENIED), types, "")
        types = pc.if_else(denied, named, types)
    columns = {":START_ID": table["source"], ":END_ID": table["target"], ":TYPE": types}
    return pa.table(columns | _type_columns(table.drop_columns(["source", "target"])))


def _type_columns(table: pa.Table) -> dict[str, pa.ChunkedArray]:
    columns = {}
    for field in table.schema:
        column = table[field.name]
        name = f"{field.name.replace(':', '_')}{TYPES.get(field.type, '')}"
        if pa.types.is_list(field.type):
            name, column = f"{name}:string[]", _join_items(column)
        elif field.name in DAYS:
            name = f"{name}:date"
        columns[name] = column
    return columns


def _join_items(column: pa.ChunkedArray) -> pa.Array:
    joined = [
        None if items is None else SEPARATOR.join(_escape(item) for item in items)
        for items in column.to_pylist()
    ]
    return pa.array(joined, pa.string())


def _escape(item: str) -> str:
    return escape(item).replace(SEPARATOR, ESCAPED)


def _write(table: pa.Table, path: Path) -> None:
    csv.write_csv(table, path)
