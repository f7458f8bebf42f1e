"""One part of a language's syntax table in, its verbs by whom they tell of out.

Each class is a section of ``syntax.toml``, which :class:`SyntaxTable` joins.
"""

from __future__ import annotations

from functools import cached_property

from extractor.lang.tables import Table


class Control(Table):
    """Verbs that say who does what the verb or noun under them says.

    ``dative_verbs`` make the person addressed the subject of the infinitive ("ha
    chiesto a Rossi di"), ``object_verbs`` their object ("accusa Rossi di aver
    mentito"), as do the ``judging`` ones with what they thank or blame somebody for;
    who stands behind a preposition of a ``calling`` one does what follows ("called on
    Rome to leave"). ``subject_verbs`` do not, though they have an object ("quit Acme to
    join Edison").
    ``replies`` are to what another did, and so are ``reactions`` ("condanna per il
    raid"); whom a blow hit stands behind one of the ``blows``. An infinitive under an
    ``undergoing`` verb tells what others do to its subject ("si è visto negare il visto
    da Roma"), one under the object of a ``foiling`` one what others meant to do
    ("foiled a plot to kill X"). What one of the ``aims`` opens under a ``pressing``
    verb is what somebody wants of others ("insiste perché Rossi parta"). An infinitive
    under an ``obliging`` verb tells what somebody must do: with ``sums`` he pays, and
    gives nothing, as of ``dues``.
    """

    object_verbs: frozenset[str]
    calling: frozenset[str]
    subject_verbs: frozenset[str]
    dative_verbs: frozenset[str]
    judging: frozenset[str]
    replies: frozenset[str]
    reactions: frozenset[str]
    blows: frozenset[str]
    undergoing: frozenset[str]
    foiling: frozenset[str]
    pressing: frozenset[str]
    aims: frozenset[str]
    obliging: frozenset[str]
    dues: frozenset[str]
    sums: frozenset[str]


class Leading(Table):
    """Words that say for whom a group acts, as they say who leads it.

    What is ``hyphenated`` with a name acts for it ("a US-led coalition"), as do
    ``groups`` for whom one of the ``verbs`` or ``nouns`` names ("la delegazione guidata
    da Rossi", "a guida saudita").
    """

    hyphenated: frozenset[str]
    groups: frozenset[str]
    verbs: frozenset[str]
    nouns: frozenset[str]


class Attendance(Table):
    """Words that say who is at an event, or acts there for another.

    ``present`` ones say both ("participate"), ``coming`` ones only who is there ("take
    part"), ``signing`` ones only for whom somebody acts ("for Poland, X signed").
    """

    present: frozenset[str]
    coming: frozenset[str]
    signing: frozenset[str]

    @cached_property
    def at_events(self) -> frozenset[str]:
        """What says who is at an event."""
        return self.present | self.coming

    @cached_property
    def for_others(self) -> frozenset[str]:
        """What somebody may do "for" a body or state."""
        return self.present | self.signing
