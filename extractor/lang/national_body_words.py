"""The table ``national_bodies``: words for bodies that every state has, by kind."""

from __future__ import annotations

from extractor.lang.tables import Table


class NationalBodyTable(Table):
    """``national_bodies.toml``: words of bodies ("esercito"), and how a state joins.

    ``of`` stands before the name of a state; ``template`` has the places ``{body}``
    and ``{state}``.
    """

    of: frozenset[str]
    template: str
    bodies: dict[str, tuple[str, ...]]
