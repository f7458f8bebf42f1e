"""The table ``national_bodies``: words for bodies that every state has, by kind."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from extractor.lang.tables import Table


class NationalBodyTable(Table):
    """``national_bodies.toml``: words of bodies ("esercito"), and how a state joins.

    ``of`` stands before the name of a state, ``conjunctions`` between two states, and
    ``adjective`` is the side of the body on which a word for a nation stands.
    ``template`` has the places ``{body}`` and ``{state}``. A capital stands for its
    state before the bodies of ``seated`` only ("the Kyiv government", but not "the Kyiv
    police"). ``shared`` are nouns for bodies of towns, firms and others ("il comune"),
    which name none when they stand alone.
    """

    of: frozenset[str]
    conjunctions: frozenset[str]
    adjective: Literal["before", "after"]
    template: str
    seated: frozenset[str]
    shared: frozenset[str]
    bodies: dict[str, tuple[str, ...]]

    @model_validator(mode="after")
    def _seated_are_kinds(self) -> NationalBodyTable:
        unknown = sorted(self.seated - self.bodies.keys())
        if unknown:
            raise ValueError(f"seated names no kind of bodies: {', '.join(unknown)}")
        return self
