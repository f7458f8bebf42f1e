"""One part of a language's syntax table in, its words by what they are for out.

Each class is a section of ``syntax.toml``; :class:`SyntaxTable` joins them, and those
of ``verb_words``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from extractor.lang.tables import Table


class Surface(Table):
    """Parts of speech and words that adjacent-span patterns step over.

    What ends in ``aged`` is somebody of that age, not a number ("34enne").
    """

    aged: tuple[str, ...]
    gap_pos: frozenset[str]
    step_pos: frozenset[str]
    noun_pos: frozenset[str]
    verb_pos: frozenset[str]
    name_pos: frozenset[str]
    determiner_pos: frozenset[str]
    preposition_pos: frozenset[str]
    coordinator_pos: frozenset[str]
    punctuation_pos: frozenset[str]
    premodifier_pos: frozenset[str]
    adjective_pos: frozenset[str]
    adverb_pos: frozenset[str]
    definite: frozenset[str]
    commas: frozenset[str]
    colons: frozenset[str]
    dashes: frozenset[str]
    openers: frozenset[str]
    closers: frozenset[str]
    before_name_behind: frozenset[str]
    before_phrase_behind: frozenset[str]
    quotes: frozenset[str]
    possessive: frozenset[str]
    office_roles: frozenset[str]
    office_before: frozenset[str]
    premodifiers: bool

    @cached_property
    def opening_pos(self) -> frozenset[str]:
        """What may open a phrase: prepositions and articles."""
        return self.determiner_pos | self.preposition_pos

    @cached_property
    def nominal_pos(self) -> frozenset[str]:
        """Nouns and adjectives."""
        return self.noun_pos | self.adjective_pos

    @cached_property
    def common_pos(self) -> frozenset[str]:
        """Nouns that are no names."""
        return self.noun_pos - self.name_pos

    @cached_property
    def inner_pos(self) -> frozenset[str]:
        """What may stand between a preposition and its noun."""
        return self.determiner_pos | self.adjective_pos

    @cached_property
    def phrase_pos(self) -> frozenset[str]:
        """All that a phrase is made of."""
        return self.opening_pos | self.nominal_pos


class Dropped(Table):
    """Words by which a subject that is left out, or stands for another, is found.

    ``plural_endings`` and ``other_endings`` are of finite verbs: third person plural,
    and first or second person; what is left is third person singular. Without
    ``plural_endings`` the language leaves no subject out. ``plural_articles`` and
    ``single_articles`` tell the number of a noun. ``pronouns`` are those of the third
    person, of which those with ``plural_pronouns`` at their end are plural but for
    ``single_pronouns``;
    ``enclitic_endings`` are of verbs with one at their end, ``enclitic_datives`` those
    that say to whom, ``enclitic_partitives`` those that say whose ("sequestrandone");
    ``possessives`` say that a
    noun is somebody's, the ``neuter`` ones no person's, the ``personal`` ones a
    person's, the ``plural_possessives`` that of several. A noun beside one of the
    ``others`` means another body. ``anaphors`` are
    nouns by the label of what they stand for ("the company": ORG), with a ``definite``
    article or preposition and no ``indefinite`` one,
    of which ``new`` are articles; ``both`` are
    numbers of people or countries spoken of before.
    A pronoun that opens a sentence before a ``stating`` verb is what was said ("Lo
    denuncia l'Unicef").
    ``transitive`` verbs are never without an object: what stands behind them without
    one is it ("dove ha incontrato Rossi").
    ``latter`` behind one of ``pointers`` is the last name said ("quest'ultimo"), a
    ``last_person`` pronoun the last person ("costui"), a ``last_subject`` one too,
    before a verb in the singular ("questi rispose").
    A text whose first line with one of ``remembering`` names one person tells his
    life ("Addio a Marta Sala").
    ``kinds`` are the kinds of place, in the world's tables, that such a noun may mean:
    a sea is no "country". A place of no known kind is any but a state. ``trades`` are
    titles and nouns by trade, of which one person has one; the gender of a noun for
    ``either`` tells nothing ("la vittima").
    """

    transitive: frozenset[str]
    stating: frozenset[str]
    remembering: frozenset[str]
    plural_endings: tuple[str, ...]
    plural_articles: frozenset[str]
    single_articles: frozenset[str]
    other_endings: tuple[str, ...]
    pronouns: frozenset[str]
    plural_pronouns: tuple[str, ...]
    single_pronouns: tuple[str, ...]
    enclitic_endings: tuple[str, ...]
    enclitic_datives: tuple[str, ...]
    enclitic_partitives: tuple[str, ...]
    possessives: frozenset[str]
    plural_possessives: frozenset[str]
    neuter: frozenset[str]
    personal: frozenset[str]
    others: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    new: frozenset[str]
    both: Mapping[str, int]
    pointers: frozenset[str]
    latter: frozenset[str]
    last_person: frozenset[str]
    last_subject: frozenset[str]
    accused: frozenset[str]
    anaphors: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, frozenset[str]]
    trades: Mapping[str, frozenset[str]]
    either: frozenset[str]

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """Label of what each noun stands for."""
        return {noun: label for label, ns in self.anaphors.items() for noun in ns}


class Agreement(Table):
    """What tells of which noun a participle is, where the language shows it.

    ``participles`` are endings of participles in the singular; ``endings`` are last
    letters of participles, ``articles`` words before a noun, and ``pronouns``, by the
    gender they show.
    ``numbers`` are last letters of nouns and adjectives by the number they show, but
    for adjectives that end in one of ``single_tails`` ("francese"). ``of_bodies`` are
    verbs of what is done to bodies alone ("the paper founded by X"), ``circumstances``
    those of how somebody does something ("helped by X"). Names of ``towns`` have one
    gender ("la bella Napoli"). Nouns that end in one of ``unclear_tails`` may
    be of either ("problema", "visita").
    """

    participles: tuple[str, ...]
    of_bodies: frozenset[str]
    circumstances: frozenset[str]
    endings: Mapping[str, frozenset[str]]
    articles: Mapping[str, frozenset[str]]
    pronouns: Mapping[str, tuple[str, ...]]
    towns: frozenset[str]
    numbers: Mapping[str, frozenset[str]]
    single_tails: tuple[str, ...]
    unclear_tails: tuple[str, ...]


class Employers(Table):
    """Words by which the body is found that an office is of and does not name.

    Who appoints by an ``appointing`` verb, or sends away by a ``dismissing`` one, is a
    body whose office it is, as is what somebody goes to by a ``joining`` one "as" that,
    but for ``electors``: words in names of bodies that appoint to offices of others
    ("parliament"). ``house`` offices are always of a body, those of ``towns`` of a town
    or of a body whose name begins with a ``municipal`` word, those of ``states`` of a
    state, those through whose ``mouths`` a body speaks of it; where none is named they
    are of the one that the text speaks of. Who has somebody "as" that, or a new one, by
    a ``having`` verb, is the body as well. A ``succeeding`` verb, or a ``taking`` one
    with one of the ``seats``, says whom somebody follows in an office; an ``entering``
    one that he comes into one ("will return as head"). ``home`` are ids
    of the states whose offices a text in the language may leave without state, if it
    speaks of them at all.
    """

    appointing: frozenset[str]
    dismissing: frozenset[str]
    joining: frozenset[str]
    electors: frozenset[str]
    house: frozenset[str]
    towns: frozenset[str]
    states: frozenset[str]
    municipal: frozenset[str]
    mouths: frozenset[str]
    home: frozenset[str]
    having: frozenset[str]
    succeeding: frozenset[str]
    entering: frozenset[str]
    taking: frozenset[str]
    seats: frozenset[str]
