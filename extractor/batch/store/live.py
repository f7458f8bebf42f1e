"""The articles of the ledger that count: what the final tables are made of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

# Each article that stands in the tables or is a copy of one that does.
LIVE = """
articles JOIN contents ON articles.content = contents.content
WHERE contents.message IS NULL
"""


class Live(NamedTuple):
    """An article that is done; ``original`` is the first id that has its content."""

    id: str
    content: bytes
    original: str


class LiveArticles:
    """The articles that are done, copies included."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base

    def find(self) -> Iterator[Live]:
        """Find all, in order of their ids."""
        rows = self._base.execute(
            "SELECT id, articles.content, (SELECT min(id) FROM articles AS same "
            f"WHERE same.content = articles.content) FROM {LIVE} ORDER BY id"
        )
        return (Live(*row) for row in rows)

    def find_every(self, step: int) -> list[str]:
        """Find every so many-th id, in order, without the first."""
        rows = self._base.execute(f"SELECT id FROM {LIVE} ORDER BY id")
        return [id for (id,) in islice(rows, step, None, step)]

    def find_articles(self, part: int) -> list[tuple[str, str]]:
        """Find the ids whose article row in a part counts, each with its original."""
        return self._base.execute(
            "SELECT id, (SELECT min(id) FROM articles AS same "
            f"WHERE same.content = articles.content) FROM {LIVE} AND articles.part = ?",
            (part,),
        ).fetchall()

    def find_originals(self, part: int) -> list[tuple[bytes, str]]:
        """Find the contents whose mentions in a part count, each with its article."""
        return self._base.execute(
            f"SELECT contents.content, min(id) FROM {LIVE} AND contents.part = ? "
            "GROUP BY contents.content",
            (part,),
        ).fetchall()
