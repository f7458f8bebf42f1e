"""Step 4, results go out: records in; tables, graphs, pictures and scores out.

``columns.py`` fixes the columns, ``column_descriptions.py`` and ``json_schema.py`` say
what they mean, ``rows.py`` and ``tables.py`` build the tables, ``entities.py`` merges
entities, ``files.py`` writes and reads Parquet, ``graph/`` builds the graph,
``exports/`` writes it for other programs, ``slices.py`` keeps what is asked for,
``extraction_set.py`` is many articles as one thing, ``picture.py`` shows one article in
a notebook, ``scores/`` measures results against gold.

The names below are imported when they are first used: who only writes tables does not
wait for networkx.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.results.extraction_set import ExtractionSet
    from extractor.results.files import read_tables, write_tables
    from extractor.results.graph import build_graph
    from extractor.results.picture import build_picture
    from extractor.results.tables import build_tables

__all__ = [
    "ExtractionSet",
    "build_graph",
    "build_picture",
    "build_tables",
    "read_tables",
    "write_tables",
]

_PLACES = {
    "ExtractionSet": "extraction_set",
    "build_graph": "graph",
    "build_picture": "picture",
    "build_tables": "tables",
    "read_tables": "files",
    "write_tables": "files",
}


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module 'extractor.results' has no attribute {name!r}")
    return getattr(import_module(f"extractor.results.{_PLACES[name]}"), name)
