"""A relation type in, the family out that gives it its colour."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from extractor.lang.tables import Table, read_toml
from extractor.schemas import Schema

PATH = Path(__file__).parent / "families.toml"


class Family(Table):
    """Types that belong together, by their PLOVER code or by name."""

    id: str
    plover: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    side: str | None = None


class FamilyTable(Table):
    """``families.toml``: the last family takes what no other names."""

    offices: frozenset[str]
    family: tuple[Family, ...]


@cache
def load_families() -> FamilyTable:
    """Load the table of families."""
    return read_toml(PATH, FamilyTable)


def find_family(name: str, schema: Schema) -> str:
    """Find the family of a type; a name beats the PLOVER code of the schema.

    Examples
    --------
    >>> from extractor.schemas import load_schema
    >>> find_family("MEETS", load_schema("news")), find_family("X", load_schema("news"))
    ('talks', 'other')
    """
    families = load_families().family
    relation = schema.relations.get(name)
    plover = relation.plover if relation else None
    named = (family.id for family in families if name in family.types)
    coded = (family.id for family in families if plover in family.plover)
    return next(named, None) or next(coded, families[-1].id)


def find_class(name: str, schema: Schema) -> str | None:
    """Find whether a type is "cooperation", "conflict" or (None) neither.

    Examples
    --------
    >>> from extractor.schemas import load_schema
    >>> find_class("AIDS", load_schema("news"))
    'cooperation'
    """
    id = find_family(name, schema)
    return next(f.side for f in load_families().family if f.id == id)
