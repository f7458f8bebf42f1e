"""A user's table of entities in, facts like those of the world tables out.

The file is a table like those of ``extractor/world``: tab-separated, a line of column
names, a row for each thing. It needs no comment lines. A row whose ``id`` a world table
has adds its names to that thing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

from pydantic import StringConstraints, model_validator

from extractor.errors import TableError
from extractor.lang.tables import Table, read_tsv
from extractor.world.facts import Fact
from extractor.world.rows import Words

Id = Annotated[str, StringConstraints(pattern=r"^(per|org|loc):[a-z0-9-]+$")]
OWN = "own"


class EntityRow(Table):
    """One row of a user's table; ``id`` begins with ``per:``, ``org:`` or ``loc:``.

    A name that is given in one language is that of the other too. ``adjectives`` are
    words for people and things of a place, ``stands_for`` is the id of the state or
    body that it acts for. ``homographs`` are names of the row that are other words too
    and count only where the model sees a name; ``namesakes`` those that other things
    bear.
    """

    id: Id
    kind: str = OWN
    name_it: str | None = None
    name_en: str | None = None
    acronyms_it: Words = ()
    acronyms_en: Words = ()
    aliases_it: Words = ()
    aliases_en: Words = ()
    adjectives_it: Words = ()
    adjectives_en: Words = ()
    stands_for: Id | None = None
    homographs: Words = ()
    namesakes: Words = ()

    @model_validator(mode="after")
    def _has_a_name(self) -> EntityRow:
        if not (self.name_it or self.name_en):
            raise ValueError("give name_it, name_en, or both")
        return self

    def to_fact(self) -> Fact:
        """Give what the row says."""
        return Fact(
            id=self.id,
            label=self.id[:3].upper(),
            kind=self.kind,
            names={
                "it": self.name_it or str(self.name_en),
                "en": self.name_en or str(self.name_it),
            },
            aliases={"it": self.aliases_it, "en": self.aliases_en},
            acronyms={"it": self.acronyms_it, "en": self.acronyms_en},
            adjectives={"it": self.adjectives_it, "en": self.adjectives_en},
            stands_for=self.stands_for,
            homographs=frozenset(self.homographs),
            namesakes=frozenset(self.namesakes),
        )


def read_entities(path: str | Path) -> tuple[Fact, ...]:
    """Read a user's table of entities.

    Raises
    ------
    TableError
        The file cannot be read, a row is wrong (with file, line, column and what is
        allowed), or an id occurs twice.
    """
    rows = read_tsv(Path(path), EntityRow, header=False)
    counts = Counter(row.id for row in rows)
    twice = sorted(id for id, count in counts.items() if count > 1)
    if twice:
        raise TableError(
            f"{path}: the id {twice[0]!r} occurs twice; put all names into one row, "
            "with | between them."
        )
    return tuple(row.to_fact() for row in rows)


def join_facts(known: Iterable[Fact], own: Sequence[Fact]) -> tuple[Fact, ...]:
    """Give all facts once; own rows come first and add names to known things."""
    facts = {fact.id: fact for fact in known}
    added = {
        fact.id: _extend(facts[fact.id], fact) if fact.id in facts else fact
        for fact in own
    }
    return (*added.values(), *(facts[id] for id in facts if id not in added))


def _extend(fact: Fact, own: Fact) -> Fact:
    """Add the names of a row to what is known of a thing."""
    names = {lang: (name,) for lang, name in own.names.items()}
    return replace(
        fact,
        aliases=_join(fact.aliases, names, own.aliases),
        acronyms=_join(fact.acronyms, own.acronyms),
        adjectives=_join(fact.adjectives, own.adjectives),
        stands_for=own.stands_for or fact.stands_for,
        homographs=fact.homographs | own.homographs,
        namesakes=fact.namesakes | own.namesakes,
    )


def _join(*groups: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    langs = sorted({lang for group in groups for lang in group})
    return {
        lang: tuple(
            dict.fromkeys(name for group in groups for name in group.get(lang, ()))
        )
        for lang in langs
    }
