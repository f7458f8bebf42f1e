"""``name_contexts.toml``: words in and around a name that say what it is."""

from __future__ import annotations

from functools import cached_property

from extractor.lang.tables import Table


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
