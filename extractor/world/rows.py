"""What a row of each world table holds; lists in a cell are split at ``|``.

``homographs`` are words of a row that are other words or names too and count only
with a second sign; ``namesakes`` are those that other things of the world bear.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, StringConstraints

from extractor.lang.tables import Table


def _split(cell: object) -> object:
    return tuple(cell.split("|")) if isinstance(cell, str) else cell


Words = Annotated[tuple[str, ...], BeforeValidator(_split)]
# A date as EDTF level 0 writes it: a year, a month or a day.
_DATE = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
Date = Annotated[str, StringConstraints(pattern=_DATE)]


class NamedRow(Table):
    """What the rows of all tables of names have."""

    id: str
    name_it: str
    name_en: str
    aliases_it: Words = ()
    aliases_en: Words = ()
    homographs: Words = ()
    namesakes: Words = ()


class StateRow(NamedRow):
    """One row of ``states.tsv``: a state or territory, with its capital."""

    kind: Literal["state", "territory", "country", "former"]
    iso3166: str | None = None
    adjectives_it: Words = ()
    adjectives_en: Words = ()
    capital_it: str | None = None
    capital_en: str | None = None
    capital_aliases_it: Words = ()
    capital_aliases_en: Words = ()


class SeatRow(NamedRow):
    """One row of ``seats.tsv``: a place or building that stands for a government.

    ``kinds`` are as in ``institutions.tsv``, where the seat's name is the body's.
    """

    label: Literal["ORG", "LOC"]
    stands_for: str
    kinds: Words = ()


class OrganisationRow(NamedRow):
    """One row of ``organisations.tsv``: an international body, or an organ of one.

    ``parent`` is the id of the body that an organ, agency or mission belongs to.
    """

    kind: Literal[
        "agency", "alliance", "court", "finance", "former", "forum", "global",
        "group", "mission", "ngo", "organ", "party", "see", "sport", "union",
    ]  # fmt: skip
    acronyms_it: Words = ()
    acronyms_en: Words = ()
    parent: str | None = None


class InstitutionRow(NamedRow):
    """One row of ``institutions.tsv``: a body of one state or nation.

    ``kinds`` are the sorts of body that it is the one and only of in its state, as
    in ``lang/*/national_bodies.toml``, or one of the sorts that a state has several of;
    ``state`` is the id of the state, None for a body of no state.
    """

    kinds: Words
    state: str | None = None


class PlaceRow(NamedRow):
    """One row of ``places.tsv``: a region, town, water, mountain or island."""

    kind: Literal[
        "area", "city", "continent", "desert", "gulf", "island", "lake", "mountain",
        "ocean", "peninsula", "region", "river", "sea", "strait",
    ]  # fmt: skip
    state: str | None = None


class DemonymRow(Table):
    """One row of ``demonyms.tsv``: what the people and things of a place are called.

    ``id`` is a place of another table; states have theirs in ``states.tsv``. Those of
    ``party_members.tsv`` are parties; ``namesakes`` are words that the members of
    parties of other states are called too.
    """

    id: str
    adjectives_it: Words = ()
    adjectives_en: Words = ()
    homographs: Words = ()
    namesakes: Words = ()


class LeaderRow(Table):
    """One row of ``leaders.tsv``: who led which state or body, at any time.

    ``aliases`` are other ways to write the name, and the surname alone where news call
    nobody else so; ``office`` is an office of ``lang/*/roles.toml``; ``of`` is the id
    of the state or body.
    """

    id: str
    name: str
    aliases: Words = ()
    office: str
    of: str


class PersonRow(NamedRow):
    """One row of ``historical_people.tsv``: a ruler, pope or figure of history."""

    kind: Literal[
        "artist", "emperor", "king", "pope", "queen", "religious", "statesman",
        "thinker", "writer",
    ]  # fmt: skip


class MembershipRow(Table):
    """One row of ``memberships.tsv``: a state in an organisation.

    ``state`` is the id of the state; ``since`` and ``until`` are EDTF dates, a year at
    least; ``until`` is None for a member of today.
    """

    organisation: str
    state: str
    since: Date
    until: Date | None = None
