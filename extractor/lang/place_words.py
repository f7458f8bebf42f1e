"""The tables about states: ``demonyms`` (nations), ``metonyms`` (capitals that act)."""

from __future__ import annotations

from extractor.lang.tables import Table


class DemonymTable(Table):
    """``demonyms.toml``: when a word for a nation counts as a mention of the state.

    A homograph that ends in one of ``people_endings`` right behind one of
    ``people_articles`` is a people, whatever its part of speech: "i russi"; behind one
    of ``one_articles`` it is somebody of one: "Roe, a Dane,"; behind one
    of ``articles`` and before a name (in a part of speech of ``before_names``) it says
    of what nation that is: "la turca Baykar". Neither is said of those in ``common``,
    which mostly are other nouns: "i corsi". Between a word of ``language_cues`` and
    one for a language stands no preposition but ``language_prepositions`` and
    ``language_sources`` ("translated from Russian").
    """

    capitalised: bool
    pos: frozenset[str]
    strict_pos: frozenset[str]
    language_cues: frozenset[str]
    language_prepositions: frozenset[str]
    language_sources: frozenset[str] = frozenset()
    modified_pos: frozenset[str] = frozenset()
    phrases: frozenset[str]
    people_articles: frozenset[str]
    one_articles: frozenset[str] = frozenset()
    people_endings: tuple[str, ...]
    articles: frozenset[str] = frozenset()
    before_names: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()


class MetonymTable(Table):
    """``metonyms.toml``: what shows that a capital stands for its state; lemmas."""

    verbs: frozenset[str]
    light_verbs: frozenset[str]
    nouns: frozenset[str]
    of: frozenset[str]
    dealings: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    adjectives: frozenset[str]
    sources: frozenset[str]
