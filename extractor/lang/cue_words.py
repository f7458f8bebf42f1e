"""``cues.toml``: words that deny, plan, doubt or report what a clause says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from extractor.lang.tables import Table


def _group_by_end(phrases: Iterable[str]) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Give the words of phrases, by their last word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = tuple(phrase.split())
        found.setdefault(parts[-1], []).append(parts)
    return found


class Cues(Table):
    """Cues of one kind.

    That there is none of its ``evidence`` denies what was claimed; one of ``words``
    before one of ``circumstances`` is of the clause ("under no circumstances"). A
    lemma of ``own`` says so inside a trigger ("promised aid").

    ``words`` are forms that depend on the trigger or its verb, ``lemmas`` are verbs,
    nouns and adjectives that govern it, ``markers`` open its clause, ``endings`` are
    verb endings, ``except_forms`` forms that only look so. ``adjectives`` modify an
    event noun; ``phrases`` are word sequences that govern the clause. A lemma may have
    a particle ("rule out"); those of ``denied`` govern it if they are denied. What is
    said of one of ``claims`` by one of ``denials`` is said of what is claimed. Before
    one of ``limiting`` a word says that there is more ("not only", "non è il primo");
    with a phrase of ``exceptions`` right behind it ("no [choice but] to"), or one of
    ``excepting`` in its clause ("non fa [che] accusare"), it leaves an exception. One
    of ``contrasting`` opens what is so instead ("not X [but] Y"), one of ``either``
    joins those of whom nobody knows which one it is ("X [or] Y"). What one of
    ``undone`` governs is so where that one is denied ("has not [stopped] accusing").
    Words of ``joining`` deny each of a row ("[neither] A [nor] B"), those of
    ``answering`` behind a name deny of it what was said before ("Rossi [no]").
    One of ``withholding`` denies a clause with one of ``withheld`` ("barred from").
    An infinitive under one of ``outcomes`` tells what came of it ("rallied to beat X").
    One under one of ``infinitives`` is meant as well, though the object of that word is
    not ("undertook to leave", "undertook the work").
    A finite clause under one of ``opinions`` tells what somebody holds for true
    ("they agree that X won"). Forms of ``done`` are of a lemma, but what they govern
    came about ("ha voluto").
    ``openings`` are phrases that open a clause as a marker does ("in case"); one of
    ``inverted`` before its subject opens one too ("had he left"), and one of ``asked``
    ends what is asked.
    """

    words: frozenset[str] = frozenset()
    lemmas: frozenset[str] = frozenset()
    markers: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    except_forms: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    phrases: tuple[str, ...] = ()
    denied: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()
    denials: frozenset[str] = frozenset()
    evidence: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    answering: frozenset[str] = frozenset()
    circumstances: frozenset[str] = frozenset()
    limiting: frozenset[str] = frozenset()
    contrasting: frozenset[str] = frozenset()
    either: frozenset[str] = frozenset()
    exceptions: tuple[str, ...] = ()
    excepting: frozenset[str] = frozenset()
    outcomes: frozenset[str] = frozenset()
    infinitives: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()
    opinions: frozenset[str] = frozenset()
    openings: tuple[str, ...] = ()
    undone: frozenset[str] = frozenset()
    withholding: frozenset[str] = frozenset()
    withheld: frozenset[str] = frozenset()
    inverted: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()

    @cached_property
    def phrases_by_end(self) -> Mapping[str, Sequence[tuple[str, ...]]]:
        """The words of each phrase, by their last word."""
        return _group_by_end(self.phrases)

    @cached_property
    def exceptions_as_words(self) -> Sequence[tuple[str, ...]]:
        """The words of each phrase that excepts."""
        return [tuple(phrase.split()) for phrase in self.exceptions]

    @cached_property
    def longest_exception(self) -> int:
        """How many words the longest of them has."""
        return max(map(len, self.exceptions_as_words), default=0)

    @cached_property
    def openings_by_end(self) -> Mapping[str, Sequence[tuple[str, ...]]]:
        """The words of each phrase that opens a clause, by their last word."""
        return _group_by_end(self.openings)

    @cached_property
    def words_alone(self) -> frozenset[str]:
        """The words of all cues but the phrases; of a verb with a particle the verb."""
        lemmas = self.lemmas | self.denied | self.denials | self.own
        lemmas |= self.withholding | self.infinitives
        words = self.words | self.markers | self.adjectives
        return words | {lemma.split()[0] for lemma in lemmas}

    def may_stand_among(self, words: Sequence[str], said: frozenset[str]) -> bool:
        """Say whether a sentence has a word of a cue; ``said`` has its lemmas too."""
        if not said.isdisjoint(self.words_alone):
            return True
        if self.endings and any(word.endswith(self.endings) for word in words):
            return True
        ends = self.phrases_by_end.keys() & said
        return any(
            said.issuperset(parts) for end in ends for parts in self.phrases_by_end[end]
        )


class Attempts(Table):
    """Words for trying, and for what comes of it.

    ``lemmas`` are verbs and nouns that govern what is tried, behind one of ``markers``
    ("tried to meet", "tentativo di incontrare"), and those of ``aims`` too, though who
    has an aim did nothing yet ("seek to"); ``adjectives`` stand with a noun for it
    ("attempted takeover"). With a phrase of ``vain`` beside its governor, or one of
    ``vain_adjectives`` ("a vain attempt to", "chiese invano di"), it did not come
    about; so too with one of ``failing`` ("but failed"), and with one of ``succeeding``
    that is denied ("ma non ci è riuscito").
    """

    lemmas: frozenset[str]
    aims: frozenset[str] = frozenset()
    markers: frozenset[str]
    adjectives: frozenset[str]
    vain: frozenset[str]
    vain_adjectives: frozenset[str]
    failing: frozenset[str]
    succeeding: frozenset[str]

    @cached_property
    def vain_by_end(self) -> Mapping[str, Sequence[tuple[str, ...]]]:
        """The words of each phrase of ``vain``, by their last word."""
        return _group_by_end(self.vain)

    @cached_property
    def words_alone(self) -> frozenset[str]:
        """The words of all of them; of a phrase the last."""
        said = self.lemmas | self.adjectives | self.vain_adjectives
        return said | self.failing | self.succeeding | self.vain_by_end.keys()

    def may_stand_among(self, words: Sequence[str], said: frozenset[str]) -> bool:
        """Say whether a sentence has any of them; ``said`` has its lemmas too."""
        return not said.isdisjoint(self.words_alone)


class Reports(Table):
    """Who says so: verbs of speech and the marks that open and close quotations.

    ``charges`` are verbs and nouns of accusing; what a clause or noun behind one of
    their ``charge_markers`` tells is no more than said ("accusato di aver ucciso").
    ``words`` say it of their clause ("reportedly").
    ``phrases`` are a verb and the lemma of its complement that say something ("rendere
    noto"); a clause with one of ``comment_markers``, or of one of ``comment_words``,
    says who says the rest ("come scrive X", "a quanto riferisce X"). A ``late`` verb
    behind what is said has who speaks behind it, not whom it is said of.
    """

    lemmas: frozenset[str]
    nouns: frozenset[str]
    charges: frozenset[str]
    charge_markers: frozenset[str]
    late: frozenset[str]
    words: frozenset[str] = frozenset()
    phrases: frozenset[str] = frozenset()
    comment_markers: frozenset[str] = frozenset()
    comment_words: frozenset[str] = frozenset()
    open_quotes: frozenset[str]
    close_quotes: frozenset[str]


class Tenses(Table):
    """Helping verbs and forms by the time that they put a clause in.

    ``before`` ("had") set it before the past that is told; ``perfect`` ones ("ha", "è")
    are past with a participle and present alone in a passive. ``past`` and ``present``
    are helping verbs and whole forms. ``present_endings`` follow the lemma without its
    last ``infinitive_letters``. Behind one of ``perfect_infinitives`` stands what was
    over before ("aver visto", "having seen").
    """

    before: frozenset[str]
    perfect: frozenset[str] = frozenset()
    past: frozenset[str]
    present: frozenset[str]
    past_endings: tuple[str, ...]
    present_endings: frozenset[str]
    infinitive_letters: int
    perfect_infinitives: frozenset[str]


class Occasions(Table):
    """Events that a text names again, without a word of which ("at the meeting").

    ``nouns`` are lemmas of events that take no more than a day, ``definite`` the
    articles and demonstratives, alone or in a preposition, of what is known; ``at`` are
    the prepositions that say that something happened there, ``parts`` the nouns that
    may stand between ("nel corso del colloquio", "at the end of the meeting").
    ``dayparts`` are of the day that is told of, with no article too ("in serata").
    """

    nouns: frozenset[str]
    definite: frozenset[str]
    at: frozenset[str]
    parts: frozenset[str]
    dayparts: frozenset[str]


class CueTable(Table):
    """One language's cues.

    ``apart`` are prepositions that set what they govern apart in time: an event behind
    one has neither the date nor the plans of its verb ("after talks with X").
    ``mentioning`` are verbs, or phrases that begin with one, that, denied, deny the
    event they are about ("non si parla di un ritiro", "non è andato in porto").
    Those of ``meanwhile`` do so for its plans, not its date ("during talks with X"),
    what stands behind those of ``over`` was before.
    ``dated_relatives``: a relative clause of the same time has the date of what is
    around it. A clause with one of ``later`` does not have that of the one before it.
    A distance may end with one of ``onward`` and a comma ("two weeks on,").
    ``hours`` are counted as days where they make some; fewer, ``few`` or ``moments``
    after something are on its day, and so is what happened ``soon`` after it.
    One of ``afterwards`` may be said for "later" ("two days afterwards").
    ``eves`` are days by how far they are from an event ("on the eve of the vote": -1).
    A clause with one of ``when`` is at the time of the one it belongs to; with one of
    ``contrasts`` it is where both are of the same tense.
    Who is described by a participle of ``gathering`` does at that time what the main
    verb says ("the ministers, gathered on Monday, approved"). A participle of ``held``
    gives an event or a writing its date ("in a letter dated 3 May").
    The date of a ``published`` thing is not that of what it tells ("a deal made public
    on Monday").
    """

    negated: Cues
    planned: Cues
    possible: Cues
    attempted: Attempts
    reported: Reports
    tenses: Tenses
    occasions: Occasions
    onward: frozenset[str] = frozenset()
    hours: frozenset[str] = frozenset()
    moments: frozenset[str] = frozenset()
    few: frozenset[str] = frozenset()
    soon: frozenset[str] = frozenset()
    afterwards: frozenset[str] = frozenset()
    eves: Mapping[str, int] = {}
    when: frozenset[str] = frozenset()
    contrasts: frozenset[str] = frozenset()
    gathering: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    over: frozenset[str]
    meanwhile: frozenset[str] = frozenset()
    later: frozenset[str] = frozenset()
    published: frozenset[str] = frozenset()
    dated_relatives: bool = False
    mentioning: tuple[str, ...] = ()

    @cached_property
    def negated_attempts(self) -> Cues:
        """What denies that something was tried, whatever came of it."""
        attempted, denying = self.attempted, self.negated
        return denying.model_copy(
            update={
                "lemmas": denying.lemmas - attempted.failing,
                "adjectives": denying.adjectives - attempted.vain_adjectives,
            }
        )
