"""A name of a state's body in, the fact it means out: "esercito israeliano".

Every state has an army, a parliament and a foreign ministry. Their words are in
``lang/*/national_bodies.toml``; this module joins them with the words for nations. A
row of ``institutions.tsv`` with the kind and the state is the body, else an id is made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from extractor.lang.folding import fold_name
from extractor.lang.national_body_words import NationalBodyTable
from extractor.lang.tables import load_table, read_tsv
from extractor.records import LANGUAGES
from extractor.world.facts import HERE, STATE_KINDS, Fact, load_facts
from extractor.world.rows import InstitutionRow, SeatRow

# Words of the longest adjective ("South Korean"), and of the longest "of" ("of the").
LONGEST_NATION = 3
LONGEST_OF = 2
# Names kept in memory; a corpus repeats them.
_KEPT = 16_384


@dataclass(frozen=True, slots=True)
class _Words:
    """What one language calls bodies and nations, by folded words."""

    kinds: Mapping[str, str]
    nations: Mapping[str, tuple[str, ...]]
    states: Mapping[str, tuple[str, ...]]
    of: frozenset[str]
    shared: frozenset[str]


@lru_cache(maxsize=_KEPT)
def find_national_body(text: str) -> Fact | None:
    """Find the body that a name with its nation or state means, in any language.

    None where the words are no body's, or the nation may be one of several ("Korean").

    Examples
    --------
    >>> find_national_body("Ministero degli Esteri bielorusso").id
    'org:by-foreign-ministry'
    >>> find_national_body("Belarusian Foreign Ministry").id
    'org:by-foreign-ministry'
    >>> find_national_body("Bank of Russia") is None  # a name of a row, not of a kind
    True
    """
    words = fold_name(text).replace("'", "' ").split()
    for lang in LANGUAGES:
        meant = set(_read(words, _load_words(lang)))
        if len(meant) == 1:
            return find_state_body(*meant.pop())
    return None


@lru_cache(maxsize=_KEPT)
def find_state_body(kind: str, state: str) -> Fact:
    """Give the body of a kind that a state has, by the state's id.

    Examples
    --------
    >>> find_state_body("government", "loc:by").id
    'org:by-government'
    """
    return _find_named().get((kind, state)) or _make_body(kind, state)


def find_kind(text: str, lang: str) -> str | None:
    """Give the kind of body that a noun alone names, in one language.

    Examples
    --------
    >>> find_kind("Parlamento", "it"), find_kind("Storting", "en")
    ('parliament', None)
    """
    return _load_words(lang).kinds.get(_fold(text))


def is_shared(text: str, lang: str) -> bool:
    """Whether a name is but a noun for bodies, of which there are many."""
    known = _load_words(lang)
    folded = _fold(text)
    return folded in known.shared or folded in known.kinds


def _read(words: list[str], known: _Words) -> Iterator[tuple[str, str]]:
    """Give each kind and state that the words may mean."""
    for first in range(len(words)):
        for end in range(first + 1, min(first + LONGEST_NATION, len(words)) + 1):
            kind = known.kinds.get(" ".join(words[:first] + words[end:]))
            nation = " ".join(words[first:end])
            yield from _pair(kind, known.nations.get(nation, ()))
        for start in range(first + 1, min(first + LONGEST_OF, len(words)) + 1):
            if " ".join(words[first:start]) in known.of:
                kind = known.kinds.get(" ".join(words[:first]))
                state = " ".join(words[start:])
                yield from _pair(kind, known.states.get(state, ()))


def _pair(kind: str | None, states: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((kind, state) for state in states if kind)


@cache
def _load_words(lang: str) -> _Words:
    table = load_table(lang, "national_bodies", NationalBodyTable)
    states = [
        fact
        for fact in load_facts()
        if fact.kind in STATE_KINDS and fact.adjectives.get(lang)
    ]
    return _Words(
        kinds={
            _fold(word): kind for kind, words in table.bodies.items() for word in words
        },
        nations=_group(
            (_fold(word), state.id)
            for state in states
            for word in state.adjectives[lang]
        ),
        states=_group(
            (_fold(name), state.id)
            for state in states
            for name in (state.names[lang], *state.aliases[lang])
        ),
        of=frozenset(map(_fold, table.of)),
        shared=frozenset(map(_fold, table.shared)),
    )


def _fold(text: str) -> str:
    return " ".join(fold_name(text).replace("'", "' ").split())


def _group(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    grouped: dict[str, dict[str, None]] = defaultdict(dict)
    for key, state in pairs:
        grouped[key][state] = None
    return {key: tuple(states) for key, states in grouped.items()}


@cache
def _find_named() -> dict[tuple[str, str], Fact]:
    """Index the institutions and seats that are alone of their kind in a state."""
    facts = {fact.id: fact for fact in load_facts()}
    rows: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in read_tsv(HERE / "institutions.tsv", InstitutionRow):
        for kind in row.kinds if row.state else ():
            rows[kind, str(row.state)].append(row.id)
    for seat in read_tsv(HERE / "seats.tsv", SeatRow):
        for kind in seat.kinds:
            rows[kind, seat.stands_for].append(seat.id)
    return {key: facts[ids[0]] for key, ids in rows.items() if len(ids) == 1}


def _make_body(kind: str, state: str) -> Fact:
    """Make the fact of a body that no row names; its id is state and kind."""
    facts = {fact.id: fact for fact in load_facts() if fact.id == state}
    return Fact(
        id=f"org:{state.partition(':')[2]}-{kind}",
        label="ORG",
        kind=kind,
        names={lang: _name_body(kind, facts[state], lang) for lang in LANGUAGES},
        aliases={},
        state=state,
    )


def _name_body(kind: str, state: Fact, lang: str) -> str:
    table = load_table(lang, "national_bodies", NationalBodyTable)
    word = table.bodies[kind][0]
    name: str = table.template.format(
        body=word[0].upper() + word[1:], state=state.names[lang]
    )
    return name
