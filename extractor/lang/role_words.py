"""``roles.toml``: offices and bodies, which stand for a name said before."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from pydantic import field_validator, model_validator

from extractor.lang.tables import Table

Gender = Literal["f", "m"]


class Office(Table):
    """What people are called by: an office or a trade, singular, in lower case.

    ``feminine`` words are said of women only, ``words`` of anybody. ``fits`` are the
    other offices whose holders it may mean ("the head of state": a president, a king).
    """

    words: frozenset[str] = frozenset()
    feminine: frozenset[str] = frozenset()
    fits: frozenset[str] = frozenset()


class Clubs(Table):
    """The clubs, by their folded ``names``, that have a colour or nickname.

    ``nouns`` say it behind an article ("i nerazzurri"), ``adjectives`` behind a noun.
    """

    names: frozenset[str]
    nouns: frozenset[str]
    adjectives: frozenset[str] = frozenset()


class Body(Table):
    """What bodies and states are called by: a bare noun, singular, in lower case.

    ``kinds`` are the kinds of the world tables that it may mean, ``ids`` facts of other
    kinds ("the island": Cuba); behind a word of ``bare`` it needs no article, and
    ``opened`` are the only articles it has, if any. ``named`` says that a name with the
    noun in it is one too ("il partito": "Partito Democratico"), ``forms`` that a sort
    of company behind a name is a sign ("the company": "Acme Ltd"). ``fits`` are the
    other sorts that it may mean ("the group": a company, a party); ``open``
    that it may mean a body of which the article has not said the sort; ``implied`` are
    the offices, or their fields, that only such a body has ("the striker of Acme").
    """

    words: frozenset[str]
    label: Literal["ORG", "LOC"] = "ORG"
    kinds: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()
    opened: frozenset[str] = frozenset()
    named: bool = True
    forms: bool = False
    fits: frozenset[str] = frozenset()
    open: bool = False
    implied: frozenset[str] = frozenset()


class RoleTable(Table):
    """One language's offices and bodies, and the small words around them.

    ``definite`` words open a phrase that means somebody known, those of ``feminine`` a
    woman; ``of`` leads to what the office is of, ``qualifiers`` are adjectives that
    tell offices apart ("foreign minister"), ``appended`` words stand behind an office
    without telling it apart ("ad interim"), ``former`` says that it is over, ``ranks``
    that others have it as well ("senior"), ``others`` that somebody else is meant ("the
    other minister"), ``incoming`` words that it is who was just chosen, ``predicative``
    words stand before an office that describes ("as president"), ``leading`` ones say
    only that one leads ("at the head"). ``led`` are nouns whose leader has an office.
    ``highest`` are the offices whose holders news name without saying so, ``of_bodies``
    those among them that bodies have too, ``stops`` are signs that part two statements.
    ``portfolios`` are the offices that say what they are for ("minister of trade"),
    ``heirs`` those whose holders have the office of another ("his successor"),
    ``counterparts`` those who have it elsewhere. ``unnamed`` are the fields of those
    whom news often leave without a name, ``unnamed_trades`` single trades,
    ``adjoining`` fields whose people often come from another. ``ages`` end words for
    people of an age behind figures or ``tens`` ("43enne", "ventiduenne"),
    ``masculine_endings`` words for a man by his nation. ``epicene`` words have a gender
    that says nothing of the person, ``men`` are said of men only. ``members`` are words
    for the people of a party, with the ids of those it may be, ``party_offices`` those
    that such a word tells apart, ``held`` words those that a body known from before has
    beside a name ("club president Joan Laporta"). ``vague_people`` are epithets of
    anybody, ``unnamed_people`` nouns (lemmas) by which news bring in somebody without a
    name ("a tourist"), ``plural_definite`` what opens a phrase for several,
    ``feminine_indefinite`` one for a woman not named before. ``teams`` are nicknames of
    national teams with the ids of their countries, ``team_articles`` what stands before
    those in lower case. ``clubs`` are clubs by their colours or nicknames.
    """

    offices: Mapping[str, Office]
    bodies: Mapping[str, Body]
    definite: frozenset[str]
    feminine: frozenset[str]
    of: frozenset[str]
    possessive: frozenset[str]
    qualifiers: frozenset[str]
    modifiers: frozenset[str]
    appended: frozenset[str]
    former: frozenset[str]
    ranks: frozenset[str]
    others: frozenset[str]
    incoming: frozenset[str]
    predicative: frozenset[str]
    leading: frozenset[str]
    led: Mapping[str, str]
    highest: frozenset[str]
    of_bodies: frozenset[str]
    stops: frozenset[str]
    fields: Mapping[str, frozenset[str]]
    epithets: frozenset[str]
    loose: frozenset[str]
    portfolios: frozenset[str]
    heirs: frozenset[str]
    counterparts: frozenset[str]
    unnamed: frozenset[str]
    unnamed_trades: frozenset[str]
    adjoining: frozenset[str]
    epicene: frozenset[str]
    men: frozenset[str]
    national: str
    ages: tuple[str, ...]
    tens: tuple[str, ...]
    masculine_endings: tuple[str, ...]
    vague: frozenset[str]
    plural_definite: frozenset[str]
    feminine_indefinite: frozenset[str]
    members: Mapping[str, tuple[str, ...]]
    party_offices: frozenset[str]
    held: frozenset[str]
    unnamed_people: frozenset[str]
    vague_people: frozenset[str]
    teams: Mapping[str, str]
    team_articles: frozenset[str]
    clubs: tuple[Clubs, ...]

    @cached_property
    def club_words(self) -> Mapping[str, frozenset[str]]:
        """Folded names of the clubs that each nickname may mean."""
        return {
            word: clubs.names
            for clubs in self.clubs
            for word in clubs.nouns | clubs.adjectives
        }

    @cached_property
    def club_nouns(self) -> frozenset[str]:
        """Nicknames that mean a club behind an article ("i nerazzurri")."""
        return frozenset().union(*(clubs.nouns for clubs in self.clubs))

    @cached_property
    def club_adjectives(self) -> frozenset[str]:
        """Nicknames that mean a club behind a noun ("il tecnico nerazzurro")."""
        return frozenset().union(*(clubs.adjectives for clubs in self.clubs))

    @field_validator("offices")
    @classmethod
    def _fits_are_offices(cls, value: Mapping[str, Office]) -> Mapping[str, Office]:
        unknown = sorted({key for o in value.values() for key in o.fits} - set(value))
        if unknown:
            raise ValueError(f"fits names no office: {', '.join(unknown)}")
        return value

    @field_validator("bodies")
    @classmethod
    def _fits_are_bodies(cls, value: Mapping[str, Body]) -> Mapping[str, Body]:
        unknown = sorted({key for b in value.values() for key in b.fits} - set(value))
        if unknown:
            raise ValueError(f"fits names no body: {', '.join(unknown)}")
        return value

    @model_validator(mode="after")
    def _led_are_offices(self) -> RoleTable:
        fields = (key for keys in self.fields.values() for key in keys)
        named = {
            *self.led.values(),
            *self.highest,
            *fields,
            *self.epithets,
            self.national,
        }
        named |= self.loose | self.portfolios | self.heirs | self.counterparts
        unknown = sorted(named - set(self.offices))
        if unknown:
            raise ValueError(f"no office is called {', '.join(unknown)}")
        return self

    @model_validator(mode="after")
    def _implied_are_known(self) -> RoleTable:
        implied = {key for body in self.bodies.values() for key in body.implied}
        if unknown := sorted(implied - set(self.fields) - set(self.offices)):
            raise ValueError(f"implied is no field or office: {', '.join(unknown)}")
        return self

    @model_validator(mode="after")
    def _no_word_twice(self) -> RoleTable:
        words = [w for o in self.offices.values() for w in (*o.words, *o.feminine)]
        words += [w for body in self.bodies.values() for w in body.words]
        twice = sorted({word for word in words if words.count(word) > 1})
        if twice:
            raise ValueError(f"words with two meanings: {', '.join(twice)}")
        return self

    @cached_property
    def office_of(self) -> Mapping[str, str]:
        """The office of each word."""
        return {
            word: key
            for key, office in self.offices.items()
            for word in (*office.words, *office.feminine)
        }

    @cached_property
    def field_of(self) -> Mapping[str, str]:
        """The field of each office that has one."""
        return {office: field for field, keys in self.fields.items() for office in keys}

    @cached_property
    def body_of(self) -> Mapping[str, str]:
        """The sort of body of each word."""
        return {word: key for key, body in self.bodies.items() for word in body.words}

    @cached_property
    def women(self) -> frozenset[str]:
        """Words that are said of women only."""
        return frozenset().union(*(office.feminine for office in self.offices.values()))

    @cached_property
    def masculine(self) -> frozenset[str]:
        """Words that open a phrase for a man; none where articles have no gender."""
        if not self.feminine:
            return frozenset()
        whole = {word for word in self.definite if not word.endswith("'")}
        return frozenset(whole - self.feminine)

    @cached_property
    def openings(self) -> frozenset[str]:
        """The first tokens of all words."""
        words = (*self.office_of, *self.body_of)
        return frozenset(word.replace("'", "' ").split()[0] for word in words)

    @cached_property
    def body_ends(self) -> frozenset[str]:
        """The last tokens of the nouns for bodies, elided articles on them or not."""
        last = [word.split()[-1] for word in self.body_of]
        return frozenset((*last, *(word.rpartition("'")[2] for word in last)))

    @cached_property
    def longest(self) -> int:
        """Tokens of the longest word; an elided article is a token of its own."""
        return max(
            len(word.replace("'", "' ").split())
            for word in (*self.office_of, *self.body_of)
        )
