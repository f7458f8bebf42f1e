"""The tables about names: ``labels``, ``titles``, ``names``, ``organisations``."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from extractor.lang.role_words import Gender
from extractor.lang.tables import Table

Label = Literal["PER", "ORG", "LOC"]


class LabelTable(Table):
    """``labels.toml``: what a model's label is called here; others are not used."""

    labels: dict[str, Label]


class Gendered(Table):
    """Titles by the gender of the person they stand for; ``either`` says neither."""

    masculine: frozenset[str]
    feminine: frozenset[str]
    either: frozenset[str] = frozenset()

    @property
    def words(self) -> frozenset[str]:
        """All of them; some are several words with a space between."""
        return self.masculine | self.feminine | self.either


class Modifiers(Table):
    """Words that stand between or before titles: "ex", "former"."""

    words: frozenset[str]


class Portfolios(Table):
    """Offices whose last words are no body's name: "ministro degli Esteri"."""

    words: frozenset[str]


class GivenNames(Table):
    """How first names show a gender; the two lists go before the endings."""

    feminine_endings: tuple[str, ...]
    feminine: frozenset[str]
    masculine: frozenset[str]

    def find_gender(self, given: str) -> Gender | None:
        """Give the gender of a folded first name; None for one that nobody knows.

        Examples
        --------
        >>> names = GivenNames(
        ...     feminine_endings=("a",),
        ...     feminine=frozenset({"ruth"}),
        ...     masculine=frozenset({"luca"}),
        ... )
        >>> [names.find_gender(name) for name in ("anna", "luca", "ruth", "indigo")]
        ['f', 'm', 'f', None]
        """
        if given in self.masculine:
            return "m"
        known = given in self.feminine or given.endswith(self.feminine_endings)
        return "f" if known else None


class TitleTable(Table):
    """``titles.toml``: what stands before a person's name and is no part of it.

    ``kin`` are nouns that say whose kin the person is.
    """

    honorifics: Gendered
    offices: Gendered
    modifiers: Modifiers
    portfolios: Portfolios
    kin: Gendered
    given_names: GivenNames

    def find_gender(self, word: str) -> Gender | None:
        """Give the gender that the word before a name says, if any.

        Masculine offices ("il presidente") are said of women too, so only "signor" and
        the like, and kin, count.
        """
        titles, kin = self.honorifics, self.kin
        if word in titles.feminine or word in self.offices.feminine:
            return "f"
        if word in kin.feminine:
            return "f"
        return "m" if word in titles.masculine or word in kin.masculine else None


class NameTable(Table):
    """``names.toml``: small words at the edges and joints of names, in lower case.

    ``given_places`` are names of places that are first names too, as they are written;
    ``joined`` are two names with a hyphen that are one ("Congo-Brazzaville"), ``lines``
    nouns before such a pair of places that make one of it ("ferrovia Roma-Lido"),
    ``between`` nouns of what is between two ("the Macron-Merz meeting").
    ``particles`` are small words inside surnames, ``syllables`` follow a hyphen in
    given names, ``finals`` are signs that a name may end with ("Yahoo!").
    """

    articles: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    endings: frozenset[str] = frozenset()
    given_places: frozenset[str]
    joined: frozenset[str] = frozenset()
    lines: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    particles: frozenset[str]
    syllables: frozenset[str]
    finals: frozenset[str]

    @cached_property
    def small(self) -> frozenset[str]:
        """Articles and prepositions."""
        return self.articles | self.prepositions


class OrganisationTable(Table):
    """``organisations.toml``: sorts of company, and words that "of" goes on after.

    ``heads`` have a capital; ``nouns`` are those that begin a name without one.
    ``others`` are words of treaties and events, which are no organisations. What
    begins with one of ``named`` may have a name of its own: its town is another.
    """

    forms: frozenset[str]
    heads: frozenset[str]
    nouns: frozenset[str]
    of: frozenset[str]
    others: frozenset[str]
    named: frozenset[str] = frozenset()


class NationalName(Table):
    """One row of ``gazetteer.tsv``: a name that this language gives to a body.

    The first row of an ``id`` has the form "name", the others are aliases. What is
    ambiguous counts only where a model sees a name too.
    """

    id: str
    name: str
    label: Label
    form: Literal["name", "alias"]
    ambiguous: Literal["yes", ""] = ""
