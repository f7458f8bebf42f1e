"""What is looked for: relation types and their patterns, ours and the user's.

Files: ``model`` (what a schema file may hold), ``marked`` (sentences with marks),
``loader`` (name or path to schema), ``news.toml`` (the shipped types).
"""

from extractor.schemas.loader import load_schema
from extractor.schemas.marked import Mark, read_marked
from extractor.schemas.model import Pattern, RelationType, Schema

__all__ = [
    "Mark",
    "Pattern",
    "RelationType",
    "Schema",
    "load_schema",
    "read_marked",
]
