"""World tables in, facts out: states, capitals, seats of government, organisations.

One row stands for one thing in all languages; lists in a cell are split at ``|``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator

from extractor.lang.folding import make_slug
from extractor.lang.tables import Table, read_tsv

HERE = Path(__file__).parent


def _split(cell: object) -> object:
    return tuple(cell.split("|")) if isinstance(cell, str) else cell


Words = Annotated[tuple[str, ...], BeforeValidator(_split)]


class StateRow(Table):
    """One row of ``states.tsv``.

    ``homographs`` are words of this row that are other words or names too and count
    only with a second sign; ``namesakes`` are those that other places bear.
    """

    id: str
    kind: Literal["state", "territory", "country", "former"]
    iso3166: str | None = None
    name_it: str
    name_en: str
    aliases_it: Words = ()
    aliases_en: Words = ()
    adjectives_it: Words = ()
    adjectives_en: Words = ()
    capital_it: str | None = None
    capital_en: str | None = None
    capital_aliases_it: Words = ()
    capital_aliases_en: Words = ()
    homographs: Words = ()
    namesakes: Words = ()


class SeatRow(Table):
    """One row of ``seats.tsv``: a place or building that stands for a government."""

    id: str
    label: Literal["ORG", "LOC"]
    name_it: str
    name_en: str
    aliases_it: Words = ()
    aliases_en: Words = ()
    stands_for: str
    homographs: Words = ()


class OrganisationRow(Table):
    """One row of ``organisations.tsv``: an international body."""

    id: str
    kind: str
    name_it: str
    name_en: str
    acronyms_it: Words = ()
    acronyms_en: Words = ()
    aliases_it: Words = ()
    aliases_en: Words = ()
    homographs: Words = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A thing of the world and what it is called.

    ``names`` has the usual name by language, ``aliases`` the other names and
    ``acronyms`` the short ones, ``adjectives`` the words for its people and things.
    ``stands_for`` is the id of the state or body that a capital or seat acts for.
    ``homographs`` and ``namesakes`` are as in the tables.
    """

    id: str
    label: str
    kind: str
    names: Mapping[str, str]
    aliases: Mapping[str, tuple[str, ...]]
    acronyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    adjectives: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ids: Mapping[str, str] = field(default_factory=dict)
    stands_for: str | None = None
    homographs: frozenset[str] = frozenset()
    namesakes: frozenset[str] = frozenset()

    @property
    def all_names(self) -> tuple[str, ...]:
        """Names, aliases and acronyms in all languages."""
        groups = (*self.aliases.values(), *self.acronyms.values())
        return (*self.names.values(), *(name for group in groups for name in group))


@cache
def load_facts() -> tuple[Fact, ...]:
    """Load all world tables; every id once, sorted.

    A capital that is a seat too ("Bruxelles") is one fact and stands for what the
    seats' table says.

    Raises
    ------
    TableError
        A table is missing or a row is wrong.
    """
    found: dict[str, Fact] = {}
    for fact in (*_states(), *_organisations(), *_seats()):
        found[fact.id] = fact
    return tuple(found[key] for key in sorted(found))


def _states() -> Iterator[Fact]:
    for row in read_tsv(HERE / "states.tsv", StateRow):
        yield Fact(
            id=row.id,
            label="LOC",
            kind=row.kind,
            names={"it": row.name_it, "en": row.name_en},
            aliases={"it": row.aliases_it, "en": row.aliases_en},
            adjectives={"it": row.adjectives_it, "en": row.adjectives_en},
            ids={"iso3166": row.iso3166} if row.iso3166 else {},
            homographs=frozenset(row.homographs),
            namesakes=frozenset(row.namesakes),
        )
        if row.capital_it and row.capital_en:
            yield Fact(
                id=f"loc:{make_slug(row.capital_en)}",
                label="LOC",
                kind="capital",
                names={"it": row.capital_it, "en": row.capital_en},
                aliases={"it": row.capital_aliases_it, "en": row.capital_aliases_en},
                stands_for=row.id,
                homographs=frozenset(row.homographs),
                namesakes=frozenset(row.namesakes),
            )


def _organisations() -> Iterator[Fact]:
    for row in read_tsv(HERE / "organisations.tsv", OrganisationRow):
        yield Fact(
            id=row.id,
            label="ORG",
            kind=row.kind,
            names={"it": row.name_it, "en": row.name_en},
            aliases={"it": row.aliases_it, "en": row.aliases_en},
            acronyms={"it": row.acronyms_it, "en": row.acronyms_en},
            homographs=frozenset(row.homographs),
        )


def _seats() -> Iterator[Fact]:
    for row in read_tsv(HERE / "seats.tsv", SeatRow):
        yield Fact(
            id=row.id,
            label=row.label,
            kind="seat",
            names={"it": row.name_it, "en": row.name_en},
            aliases={"it": row.aliases_it, "en": row.aliases_en},
            stands_for=row.stands_for,
            homographs=frozenset(row.homographs),
        )
