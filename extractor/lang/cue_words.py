"""``cues.toml``: words that deny, plan, doubt or report what a clause says."""

from __future__ import annotations

from extractor.lang.tables import Table


class Cues(Table):
    """Cues of one kind.

    ``words`` are forms that depend on the trigger or its verb, ``lemmas`` are verbs,
    nouns and adjectives that govern it, ``markers`` open its clause, ``endings`` are
    verb endings, ``except_forms`` forms that only look so. ``adjectives`` modify an
    event noun; ``phrases`` are word sequences that govern the clause.
    """

    words: frozenset[str] = frozenset()
    lemmas: frozenset[str] = frozenset()
    markers: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    except_forms: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    phrases: tuple[str, ...] = ()


class Reports(Table):
    """Who says so: verbs of speech and the marks that open and close quotations.

    ``charges`` are verbs and nouns of accusing; what a clause or noun behind one of
    their ``charge_markers`` tells is no more than said ("accusato di aver ucciso").
    """

    lemmas: frozenset[str]
    nouns: frozenset[str]
    charges: frozenset[str]
    charge_markers: frozenset[str]
    open_quotes: frozenset[str]
    close_quotes: frozenset[str]


class CueTable(Table):
    """One language's cues.

    ``apart`` are prepositions that set what they govern apart in time: an event behind
    one has neither the date nor the plans of its verb ("after talks with X").
    ``mentioning`` are verbs, or phrases that begin with one, that, denied, deny the
    event they are about ("non si parla di un ritiro", "non è andato in porto").
    ``dated_relatives``: a relative clause has the date of what is around it.
    """

    negated: Cues
    planned: Cues
    possible: Cues
    reported: Reports
    apart: frozenset[str] = frozenset()
    dated_relatives: bool = False
    mentioning: tuple[str, ...] = ()
