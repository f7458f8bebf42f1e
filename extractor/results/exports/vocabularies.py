"""A relation type and the labels of its ends in, its terms elsewhere out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import Field

from extractor.lang.tables import Table, read_toml

PATH = Path(__file__).parent / "vocabularies.toml"


class Term(Table):
    """A relation type between ends of these labels."""

    type: str
    subject: frozenset[str]
    object: frozenset[str]


class Property(Term):
    """A property of schema.org; ``inverse``: of the object."""

    term: str
    inverse: bool = False


class Interest(Term):
    """A schema of FollowTheMoney, and what it calls the ends."""

    entity_schema: str = Field(alias="schema")
    subject_as: str
    object_as: str


class Detail(Term):
    """A property of the subject in FollowTheMoney, and what it says of the object."""

    property: str
    value: Literal["country", "name"]


class Vocabularies(Table):
    """``vocabularies.toml``."""

    classes: dict[str, str]
    schemata: dict[str, str]
    property: tuple[Property, ...]
    interest: tuple[Interest, ...]
    detail: tuple[Detail, ...]


Found = TypeVar("Found", bound=Term)


@cache
def load_vocabularies() -> Vocabularies:
    """Load the table of terms."""
    return read_toml(PATH, Vocabularies)


def find_term(
    terms: Iterable[Found], type: str, subject: str | None, object: str | None
) -> Found | None:
    """Find the term of a relation type between two labels, if there is one."""
    fitting = (
        term
        for term in terms
        if term.type == type and subject in term.subject and object in term.object
    )
    return next(fitting, None)
