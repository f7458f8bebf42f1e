"""Entities and relations from Italian and English news.

The way of an article: ``articles/`` reads it, ``entities/`` finds who, where and
when, ``relations/`` finds who did what to whom, ``results/`` gives tables, graph and
pictures.
``route.py`` joins the four; ``records.py`` holds what they hand on (``json_form.py``:
as JSON). ``collector.py`` keeps garbage from being looked for meanwhile.

The names below are imported when they are first used, so that the command line answers
at once and readers of articles do not wait for spaCy, pandas and networkx.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.articles import read_articles
    from extractor.errors import ExtractorError
    from extractor.records import Article, Entity, Extraction, Mention, Relation
    from extractor.results import ExtractionSet, build_graph, build_tables
    from extractor.route import extract, extract_text
    from extractor.schemas import load_schema

__all__ = [
    "Article",
    "Entity",
    "Extraction",
    "ExtractionSet",
    "ExtractorError",
    "Mention",
    "Relation",
    "build_graph",
    "build_tables",
    "extract",
    "extract_text",
    "load_schema",
    "read_articles",
]

_PLACES = {
    "articles": ("read_articles",),
    "errors": ("ExtractorError",),
    "records": ("Article", "Entity", "Extraction", "Mention", "Relation"),
    "results": ("ExtractionSet", "build_graph", "build_tables"),
    "route": ("extract", "extract_text"),
    "schemas": ("load_schema",),
}


def __getattr__(name: str) -> Any:
    for module, names in _PLACES.items():
        if name in names:
            return getattr(import_module(f"extractor.{module}"), name)
    raise AttributeError(f"module 'extractor' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
