"""``syntax.toml``: dependency labels and function words in, neutral roles out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from pydantic import field_validator

from extractor.lang.argument_roles import PREPOSITION_ROLES
from extractor.lang.syntax_words import Agreement, Dropped, Employers, Surface
from extractor.lang.tables import Table
from extractor.lang.verb_words import Attendance, Control, Leading


class Scheme(Table):
    """What one annotation scheme calls the neutral kinds of dependency."""

    subject: tuple[str, ...]
    passive_subject: tuple[str, ...]
    object: tuple[str, ...]
    dative: tuple[str, ...]
    oblique: tuple[str, ...]
    agent: tuple[str, ...]
    nominal: tuple[str, ...]
    possessive: tuple[str, ...]
    case: tuple[str, ...]
    marker: tuple[str, ...]
    conjunct: tuple[str, ...]
    apposition: tuple[str, ...]
    name_part: tuple[str, ...]
    compound: tuple[str, ...]
    adjective: tuple[str, ...]
    relative: tuple[str, ...]
    participial: tuple[str, ...]
    open_complement: tuple[str, ...]
    complement: tuple[str, ...]
    adverbial: tuple[str, ...]
    parataxis: tuple[str, ...]
    copula: tuple[str, ...]
    auxiliary: tuple[str, ...]
    passive_auxiliary: tuple[str, ...]
    expletive: tuple[str, ...]
    impersonal: tuple[str, ...]
    fixed: tuple[str, ...]
    determiner: tuple[str, ...]
    adverb: tuple[str, ...]

    @cached_property
    def kinds(self) -> Mapping[str, frozenset[str]]:
        """Neutral kinds of each label."""
        found: dict[str, set[str]] = {}
        for kind in type(self).model_fields:
            for label in getattr(self, kind):
                found.setdefault(label, set()).add(kind)
        return {label: frozenset(kinds) for label, kinds in found.items()}


class SyntaxTable(Table):
    """One language's dependency labels, prepositions and helping words.

    ``schemes`` is keyed by annotation scheme (``ud``; ``clearnlp`` has its place).
    ``participle_tails`` are, by the ending of the lemma, those of a past participle
    that no other form has; an infinitive may drop its ``infinitive_vowel`` ("far");
    a verb with one of ``reflexive_endings`` is reflexive ("vedersi"). One with
    ``gerund_endings`` describes no noun.
    Verbs that are ``never_passive`` form their past with "to be" ("è scesa"); none is
    passive with one of the ``active_helpers`` alone ("ha inviato").
    ``transparent`` nouns pass a role on to the name they stand for ("la delegazione di
    Minsk"), ``aspects`` do so where a pattern lets them ("Minsk's plan"), ``deeds``
    are said of a whole clause ("left, a move praised by X"), those that
    are ``suffered`` not to whom they hit ("the invasion of Chad"), ``local``
    ones also to the place they are in ("police in Turkey");
    ``voices`` to whom they speak for ("a spokesman for Hamas"),
    ``places`` have the name of a place right behind them ("the capital Jakarta");
    ``bodies`` are nouns that an office may be of, so that what follows them is
    not its place ("presidente della commissione Bilancio di ..."), ``organs``
    those that stand beside the body they are of ("the UN agency"); ``common_words`` are
    words of which alone no name is made ("gli Stati membri"); behind ``distributives``
    stands none either ("ogni Stato membro", "each party"), behind ``cabinets`` a
    surname that tells which is meant ("sottosegretario del governo Draghi");
    ``boards`` are no bodies beside those whose they are ("the board of Acme"), nor is
    the first word of ``titles``; ``public`` offices are of no party, which is the
    bearer's own ("the Labour minister Roe"), and ``party_offices`` of one, as a word
    for its people says ("il segretario dem");
    a name behind one of ``prefixes`` and a hyphen does nothing ("pro-Russian"), nor
    does a nation beside one of ``disciplines`` ("professor of German literature");
    ``renaming`` leads to another name of a place ("modern Yan'an"), no ``shared``
    office is of a body of states ("an EU leader"), one of ``fields`` is of a part
    ("its humanitarian chief"), or of ``camps`` ("the separatist leader"), who is
    ``bygone`` does not act for his old body; who leads its ``parts`` does not lead the
    whole ("head of the Polish delegation"), nor a state who leads what is not
    ``governing`` it ("the Polish army"); ``thing_relatives`` mean no person ("which");
    what follows verbs of ``listing`` are some of ``presented`` ("those invited include
    X"); ``eponyms`` are called after somebody ("Parkinson's disease"), as are ``laws``
    by a bare name ("la legge Neri"); what lies at a point of the ``compass`` of a place
    is outside of it ("a nord di Mosca"); names of streets and buildings begin with
    ``houses``, those of parties have one of ``parties``; ``precisely`` leads from a
    place to one in it; ``companions`` are people of somebody, so that a name behind a
    comma is theirs ("la moglie del re, Camilla"); ``bereaved`` are those of the dead
    ("the widow"); ``seated`` are people whose town does nothing with them ("a judge of
    Bari"); ``light_verbs`` lend their arguments to an event noun ("tenere una
    riunione"), ``light_nouns`` that of their verb ("annunciare la firma di un
    accordo"), and so do ``word_nouns`` ("parole di solidarietà"); what stands behind
    one of ``naming`` is the name of the noun before it ("un ufficiale di nome Rossi");
    ``question_words`` open a clause that claims nothing ("asked why ...");
    ``predicative_verbs`` link a person to an office ("diventare presidente"), of
    ``succession_verbs`` it is the subject's ("X replaced Y as mayor");
    ``reciprocal_verbs`` are of what only several do together ("A and B agreed");
    ``departures`` say that somebody leaves an office or life ("resign", "morte");
    ``borders`` are where a state meets the one behind "with" ("the border with Chad");
    ``conflicts`` are what somebody ends who mediates; ``proposing_verbs`` say who made
    an offer or a charge ("the plan put forward by Chad"); ``mutual_kin`` are each
    other's ("the brothers A and B"); ``posts`` lead to the office that somebody holds
    ("the post of mayor"), of ``appointments`` put somebody there ("election to the
    presidency"), of ``candidates`` nobody holds it yet ("candidate for mayor"),
    ``people`` are nouns of a person, whose the name behind them is ("la vedova del
    pittore Sala"); ``personal_pronouns`` that are the subject of a clause somebody says
    are that person; ``quantifiers`` fill no role; ``clitics`` stand for a whole phrase,
    in the roles given ("ne è uscita", "went there"), ``repeaters`` for a noun of the
    same row ("e quello polacco"); ``dative_relatives`` need no preposition ("Merz, cui
    ha chiesto"); ``times`` are nouns that set an event in time ("at the end of"),
    ``spells`` for a stretch of it ("for years"); ``people_endings`` tell a noun of
    nationality that means a people ("i russi") from one person.
    """

    schemes: Mapping[str, Scheme]
    prepositions: Mapping[str, tuple[str, ...]]
    relative_pronouns: frozenset[str]
    relative_adverbs: frozenset[str]
    question_words: frozenset[str]
    personal_pronouns: frozenset[str]
    reflexive_pronouns: frozenset[str]
    quantifiers: frozenset[str]
    clitics: Mapping[str, tuple[str, ...]]
    repeaters: frozenset[str]
    dative_relatives: frozenset[str]
    times: frozenset[str]
    spells: frozenset[str]
    active_endings: tuple[str, ...]
    gerund_endings: tuple[str, ...]
    participle_endings: frozenset[str]
    participle_tails: Mapping[str, tuple[str, ...]]
    infinitive_endings: tuple[str, ...]
    infinitive_vowel: str
    reflexive_endings: tuple[str, ...]
    infinitive_markers: frozenset[str]
    people_endings: tuple[str, ...]
    active_helpers: frozenset[str]
    never_passive: frozenset[str]
    light_verbs: frozenset[str]
    light_nouns: frozenset[str]
    word_nouns: frozenset[str]
    naming: frozenset[str]
    predicative_verbs: frozenset[str]
    succession_verbs: frozenset[str]
    reciprocal_verbs: frozenset[str]
    departures: frozenset[str]
    borders: frozenset[str]
    conflicts: frozenset[str]
    proposing_verbs: frozenset[str]
    posts: frozenset[str]
    staying_verbs: frozenset[str]
    mutual_kin: frozenset[str]
    appointments: frozenset[str]
    candidates: frozenset[str]
    people: frozenset[str]
    transparent: frozenset[str]
    aspects: frozenset[str]
    deeds: frozenset[str]
    suffered: frozenset[str]
    local: frozenset[str]
    voices: frozenset[str]
    places: frozenset[str]
    bodies: frozenset[str]
    organs: frozenset[str]
    common_words: frozenset[str]
    distributives: frozenset[str]
    cabinets: frozenset[str]
    titles: frozenset[str]
    public: frozenset[str]
    party_offices: frozenset[str]
    boards: frozenset[str]
    prefixes: frozenset[str]
    disciplines: frozenset[str]
    renaming: frozenset[str]
    shared: frozenset[str]
    fields: frozenset[str]
    camps: frozenset[str]
    bygone: frozenset[str]
    parts: frozenset[str]
    governing: frozenset[str]
    thing_relatives: frozenset[str]
    presented: frozenset[str]
    listing: frozenset[str]
    eponyms: frozenset[str]
    laws: frozenset[str]
    compass: frozenset[str]
    houses: frozenset[str]
    parties: frozenset[str]
    precisely: frozenset[str]
    companions: frozenset[str]
    bereaved: frozenset[str]
    seated: frozenset[str]
    respectively: frozenset[str]
    surface: Surface
    dropped: Dropped
    employers: Employers
    control: Control
    leading: Leading
    attendance: Attendance
    agreement: Agreement

    @field_validator("prepositions")
    @classmethod
    def _known_roles(cls, value: Mapping[str, tuple[str, ...]]) -> Mapping[str, object]:
        unknown = sorted(set(value) - set(PREPOSITION_ROLES))
        if unknown:
            raise ValueError(
                f"unknown role {', '.join(unknown)}; "
                f"allowed are {', '.join(PREPOSITION_ROLES)}"
            )
        return value

    @cached_property
    def pronominals(self) -> frozenset[str]:
        """Words that may fill a role whatever their dependency is called."""
        return self.relative_pronouns | self.dative_relatives | self.clitics.keys()

    @cached_property
    def doubtful_offices(self) -> frozenset[str]:
        """Offices that are prepositions too: "ad"."""
        return self.employers.house & self.preposition_roles.keys()

    @cached_property
    def preposition_roles(self) -> Mapping[str, tuple[str, ...]]:
        """Roles of each preposition, in the order of the table."""
        found: dict[str, tuple[str, ...]] = {}
        for role, words in self.prepositions.items():
            for word in words:
                found[word] = (*found.get(word, ()), role)
        return found
