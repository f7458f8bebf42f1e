"""World tables in, facts out: states, seats, organisations, institutions, places.

One row stands for one thing in all languages. Persons of history are facts too, but
apart: they are looked up by whole names only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from extractor.errors import TableError
from extractor.lang.folding import fold_name, make_slug
from extractor.lang.tables import read_tsv
from extractor.world.rows import (
    DemonymRow,
    InstitutionRow,
    NamedRow,
    OrganisationRow,
    PersonRow,
    PlaceRow,
    SeatRow,
    StateRow,
)

HERE = Path(__file__).parent
# Clubs and firms are called by the bare names of such places: "Napoli", "Lazio".
LENDING_KINDS = frozenset({"area", "city", "island", "region", "river"})
# States, territories and parts of states that have a government.
STATE_KINDS = frozenset({"state", "territory", "country", "former"})
# Tables of the words for people and things, and where their ids have their row.
DEMONYMS = {"demonyms.tsv": "places.tsv", "party_members.tsv": "institutions.tsv"}


@dataclass(frozen=True, slots=True)
class Fact:
    """A thing of the world and what it is called.

    ``names`` has the usual name by language, ``aliases`` the other names and
    ``acronyms`` the short ones, ``adjectives`` the words for its people and things.
    ``stands_for`` is the id of the state or body that a capital or seat acts for,
    ``parent`` of the body that an organ belongs to, ``state`` of the state that a
    place or institution is in. ``homographs`` and ``namesakes`` are as in the tables.
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
    parent: str | None = None
    state: str | None = None

    @property
    def all_names(self) -> tuple[str, ...]:
        """Names, aliases and acronyms in all languages."""
        groups = (*self.aliases.values(), *self.acronyms.values())
        return (*self.names.values(), *(name for group in groups for name in group))

    def shares(self, name: str) -> bool:
        """Whether other things of the world bear a name too, however it is cased."""
        if not self.namesakes:
            return False
        folded = fold_name(name)
        return any(fold_name(one) == folded for one in self.namesakes)

    @property
    def lends_name(self) -> bool:
        """Whether clubs, firms and families are called by it as it stands."""
        return self.kind in LENDING_KINDS


@cache
def load_facts() -> tuple[Fact, ...]:
    """Load all world tables of places and bodies; every id once, sorted.

    A capital that is a seat too ("Bruxelles") is one fact and stands for what the
    seats' table says.

    Raises
    ------
    TableError
        A table is missing or a row is wrong.
    """
    found: dict[str, Fact] = {}
    tables = (_states(), _places(), _organisations(), _institutions(), _seats())
    for fact in (fact for table in tables for fact in table):
        found[fact.id] = fact
    _set_demonyms(found)
    return tuple(found[key] for key in sorted(found))


@cache
def load_people() -> tuple[Fact, ...]:
    """Load rulers, popes and figures of history; every id once, sorted.

    A name among ``homographs`` ("Francesco") means the person only after the title
    that the full name has ("papa Francesco").

    Raises
    ------
    TableError
        As :func:`load_facts`.
    """
    rows = read_tsv(HERE / "historical_people.tsv", PersonRow)
    return tuple(
        _make_fact(row, label="PER", kind=row.kind)
        for row in sorted(rows, key=lambda row: row.id)
    )


def _make_fact(
    row: NamedRow,
    *,
    label: str,
    kind: str,
    stands_for: str | None = None,
    state: str | None = None,
) -> Fact:
    """Make the fact of a row that has but names and ids of other facts."""
    return Fact(
        id=row.id,
        label=label,
        kind=kind,
        names={"it": row.name_it, "en": row.name_en},
        aliases={"it": row.aliases_it, "en": row.aliases_en},
        homographs=frozenset(row.homographs),
        namesakes=frozenset(row.namesakes),
        stands_for=stands_for,
        state=state,
    )


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
            yield _make_capital(row, row.capital_it, row.capital_en)


def _make_capital(row: StateRow, name_it: str, name_en: str) -> Fact:
    return Fact(
        id=f"loc:{make_slug(name_en)}",
        label="LOC",
        kind="capital",
        names={"it": name_it, "en": name_en},
        aliases={"it": row.capital_aliases_it, "en": row.capital_aliases_en},
        stands_for=row.id,
        homographs=frozenset(row.homographs),
        namesakes=frozenset(row.namesakes),
        state=row.id,
    )


def _places() -> Iterator[Fact]:
    for row in read_tsv(HERE / "places.tsv", PlaceRow):
        yield _make_fact(row, label="LOC", kind=row.kind, state=row.state)


def _set_demonyms(found: dict[str, Fact]) -> None:
    """Give places below states, and parties, the words for their people and things."""
    for name, home in DEMONYMS.items():
        for row in read_tsv(HERE / name, DemonymRow):
            if row.id not in found:
                raise TableError(
                    f"{HERE / name}: id {row.id!r} is in no table; "
                    f"add it to {home} or mend the id."
                )
            fact = found[row.id]
            found[row.id] = replace(
                fact,
                adjectives={"it": row.adjectives_it, "en": row.adjectives_en},
                homographs=fact.homographs | frozenset(row.homographs),
                namesakes=fact.namesakes | frozenset(row.namesakes),
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
            namesakes=frozenset(row.namesakes),
            parent=row.parent,
        )


def _institutions() -> Iterator[Fact]:
    for row in read_tsv(HERE / "institutions.tsv", InstitutionRow):
        yield _make_fact(row, label="ORG", kind=row.kinds[0], state=row.state)


def _seats() -> Iterator[Fact]:
    for row in read_tsv(HERE / "seats.tsv", SeatRow):
        yield _make_fact(row, label=row.label, kind="seat", stands_for=row.stands_for)
