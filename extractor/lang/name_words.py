"""The tables about names.

``labels``, ``titles``, ``names``, ``name_contexts``, ``organisations``.
"""

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


class ContextNouns(Table):
    """Nouns right before a name, by what it then is; ``none``: no person, body, place.

    The keys are labels, so they are written as labels are. Behind a noun ``purpose``
    words lead to what the thing is for.
    """

    ORG: frozenset[str]
    LOC: frozenset[str]
    none: frozenset[str]
    purpose: frozenset[str]


class OfNouns(Table):
    """Nouns before "of" and a name, by what it then is.

    ``no_person`` are those that no person's name follows. Behind ``at`` and ``to`` a
    place stands, behind ``published`` and ``upon`` a newspaper or journal, behind
    ``jobs`` and ``employer`` a body. Of what a state is called as well, a state is
    meant behind those of ``governing``, or before them with a possessive.
    """

    ORG: frozenset[str]
    LOC: frozenset[str]
    no_person: frozenset[str]
    governing: frozenset[str]
    at: frozenset[str]
    to: frozenset[str]
    published: frozenset[str]
    upon: frozenset[str]
    jobs: frozenset[str]
    employer: frozenset[str]


class TeamWords(Table):
    """Words beside a place's name that say that a team is called so.

    ``nouns`` stand before one of the words ``of`` that have an article. In reports on
    sports ``articles`` stand before a town's name, ``before`` before any place's and
    ``behind`` behind it.
    """

    nouns: frozenset[str]
    of: frozenset[str]
    articles: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]


class NextWords(Table):
    """Words right behind a name, in lower case, by what it then is.

    ``makes`` are verbs of bodies, ``itself`` follow the verb of one ("said it"),
    ``age`` a person's years; behind a comma ``seated`` follow bodies, ``who`` persons
    only, ``which`` none; behind one of ``copulas`` stands one of the nouns ``called``,
    which say what a body is. Who ``appoints`` one of the ``chiefs`` is a firm.
    """

    ORG: frozenset[str]
    LOC: frozenset[str]
    itself: frozenset[str]
    age: frozenset[str]
    seated: frozenset[str]
    makes: frozenset[str]
    who: frozenset[str]
    which: frozenset[str]
    copulas: frozenset[str]
    called: frozenset[str]
    appoints: frozenset[str]
    chiefs: frozenset[str]

    @cached_property
    def longest_chief(self) -> int:
        """The words of the longest of the ``chiefs``."""
        return max(len(name.split()) for name in self.chiefs)


class EventWords(Table):
    """Words of events, laws, prizes and works, which are no names of ours.

    ``before`` and ``behind`` stand beside a name, ``first`` begin and ``last`` end one;
    ``whole`` are names as they are written, ``prefixes`` halves of words for two
    nations ("Franco-African"). ``opening`` words are written with a capital where a
    sentence opens only; a word before one of ``offices`` says a minister's field.
    """

    before: frozenset[str]
    behind: frozenset[str]
    first: frozenset[str]
    last: frozenset[str]
    whole: frozenset[str]
    prefixes: frozenset[str]
    opening: frozenset[str]
    offices: frozenset[str]


class ContextWords(Table):
    """Small words before names, and words that tell what an article is about.

    ``sports`` are words of reports on sports, ``benches`` what nobody has there for
    the rest of a match ("replaced X as coach"), ``codes`` those of provinces or states
    in brackets behind a town. No surname follows one of ``articles``, a place follows
    ``locative`` words, and a seat of government behind one of ``beside`` is a building.
    Behind one of ``upon`` a firm is where something is said, behind one of ``one`` what
    it makes is meant; behind ``also_named`` and ``better_known`` is one's other name.
    """

    sports: frozenset[str]
    benches: frozenset[str]
    codes: frozenset[str]
    articles: frozenset[str]
    locative: frozenset[str]
    beside: frozenset[str]
    upon: frozenset[str]
    one: frozenset[str]
    also_named: frozenset[str]
    better_known: frozenset[str]


class NameParts(Table):
    """Words, in lower case, that a name begins or ends with, by what it then is."""

    ORG: frozenset[str]
    LOC: frozenset[str]


class NameContextTable(Table):
    """``name_contexts.toml``: what the words of a name and around it say about it.

    ``places`` are nouns in lower case that are part of the place's name behind them
    ("fiume Ohio"), by the kind of the places of the tables that they say; "other" are
    those that say none.
    """

    nouns: ContextNouns
    places: dict[str, frozenset[str]]
    of: OfNouns
    teams: TeamWords
    next: NextWords
    events: EventWords
    context: ContextWords
    first: NameParts
    last: NameParts

    @cached_property
    def place_kinds(self) -> dict[str, frozenset[str]]:
        """The kinds of places that each of the nouns ``places`` may say."""
        kinds: dict[str, set[str]] = {}
        for kind, nouns in self.places.items():
            for noun in nouns:
                kinds.setdefault(noun, set()).add(kind)
        return {noun: frozenset(found) for noun, found in sorted(kinds.items())}


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
