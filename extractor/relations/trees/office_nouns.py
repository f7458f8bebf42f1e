"""A language in, the last words of its offices out: "executive", "minister"."""

from __future__ import annotations

from functools import cache

from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


@cache
def list_office_nouns(lang: str) -> frozenset[str]:
    """List the last words of offices and trades, in lower case."""
    offices = load_table(lang, "roles", RoleTable).offices.values()
    names = frozenset().union(*(one.words | one.feminine for one in offices))
    return frozenset(name.split()[-1] for name in names)
