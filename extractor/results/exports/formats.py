"""The formats of graphs and tables: what they are called, and how their files end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import networkx as nx
import pyarrow as pa
import pyarrow.parquet as pq

from extractor.errors import OutputError
from extractor.results.exports.archive import ZIP, write_files
from extractor.results.exports.csv_tables import write_csv
from extractor.results.exports.followthemoney import write_followthemoney
from extractor.results.exports.gexf import write_gexf
from extractor.results.exports.graph_tables import build_graph_tables
from extractor.results.exports.graphml import write_graphml
from extractor.results.exports.neo4j import write_neo4j
from extractor.results.exports.node_link import write_node_link
from extractor.results.exports.sqlite import write_sqlite
from extractor.results.exports.turtle import write_turtle
from extractor.results.exports.xlsx import write_xlsx
from extractor.results.files import write_whole

Tables = Mapping[str, pa.Table]


class GraphFormat(NamedTuple):
    """How its files end, what writes them, and the projection it is made for."""

    endings: tuple[str, ...]
    write: Callable[[nx.Graph[str], Path], tuple[str, ...]]
    projection: str = "relations"


class TableFormat(NamedTuple):
    """How its files end, and what writes them."""

    endings: tuple[str, ...]
    write: Callable[[Tables, Path], tuple[str, ...]]


def write_csv_tables(tables: Tables, path: Path) -> tuple[str, ...]:
    """Write one table, or each into a folder or zip, as CSV."""
    return _write_each(tables, path, ".csv", write_csv)


def write_parquet_tables(tables: Tables, path: Path) -> tuple[str, ...]:
    """Write one table, or each into a folder or zip, as Parquet."""
    return _write_each(tables, path, ".parquet", pq.write_table)


def _write_each(
    tables: Tables, path: Path, ending: str, write: Callable[[pa.Table, Path], Any]
) -> tuple[str, ...]:
    """Write the table that a file is named after, or all into a folder or zip."""
    if path.suffix.lower() != ending:
        named = {f"{name}{ending}": partial(write, t) for name, t in tables.items()}
        write_files(path, named)
        return ()
    if path.stem not in tables:
        listed = ", ".join(f"{name}{ending}" for name in tables)
        raise OutputError(
            f"{path} names no table; allowed are {listed}, or a folder or {ZIP} for "
            f"all of them, with --to {ending[1:]}."
        )
    write_whole(path, partial(write, tables[path.stem]))
    return ()


def _write_graph_tables(
    write: Callable[[Tables, Path], tuple[str, ...]], graph: nx.Graph[str], path: Path
) -> tuple[str, ...]:
    return write(build_graph_tables(graph), path)


GRAPH_FORMATS: Mapping[str, GraphFormat] = {
    "graphml": GraphFormat((".graphml",), write_graphml),
    "gexf": GraphFormat((".gexf",), write_gexf),
    "json": GraphFormat((".json",), write_node_link),
    "neo4j": GraphFormat((".neo4j", ".neo4j.zip"), write_neo4j),
    "turtle": GraphFormat((".ttl",), write_turtle, "evidence"),
    "ftm": GraphFormat((".ftm.jsonl", ".ftm.json"), write_followthemoney, "evidence"),
    "csv": GraphFormat((".csv",), partial(_write_graph_tables, write_csv_tables)),
    "xlsx": GraphFormat((".xlsx",), partial(_write_graph_tables, write_xlsx)),
    "parquet": GraphFormat(
        (".parquet",), partial(_write_graph_tables, write_parquet_tables)
    ),
}
TABLE_FORMATS: Mapping[str, TableFormat] = {
    "csv": TableFormat((".csv",), write_csv_tables),
    "xlsx": TableFormat((".xlsx",), write_xlsx),
    "parquet": TableFormat((".parquet",), write_parquet_tables),
    "sqlite": TableFormat((".sqlite", ".db"), write_sqlite),
}
Format = TypeVar("Format", GraphFormat, TableFormat)


def find_export(
    formats: Mapping[str, Format], path: Path, name: str | None = None
) -> Format | None:
    """Find the format of that name, or the one whose ending a path has, if any."""
    if name is not None:
        return formats.get(name)
    fitting = [
        (len(ending), form)
        for form in formats.values()
        for ending in form.endings
        if path.name.lower().endswith(ending)
    ]
    return max(fitting, key=lambda found: found[0])[1] if fitting else None


def find_graph_format(path: Path, name: str | None = None) -> GraphFormat:
    """Find the format of a graph by its name, or by the ending of a path.

    Raises
    ------
    OutputError
        There is none.
    """
    found = find_export(GRAPH_FORMATS, path, name)
    if found is None:
        listed = ", ".join(
            f"{key} ({' '.join(form.endings)})" for key, form in GRAPH_FORMATS.items()
        )
        if name is None and not path.suffix:
            what = f"{path} has no ending that tells its format: name it (--to)"
        else:
            what = f"{name!r} is" if name else f"{path} has an ending that is"
            what += " no graph format"
        raise OutputError(f"{what}; allowed are {listed}.")
    return found
