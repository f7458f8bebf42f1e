"""A schema in, the forms of the words it looks for out, each with its lemma."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from extractor.lang.cue_words import CueTable
from extractor.lang.inflection_endings import InflectionTable
from extractor.lang.syntax_roles import SyntaxTable
from extractor.lang.tables import load_table
from extractor.schemas import Schema


@dataclass(frozen=True, slots=True)
class KnownLemmas:
    """Lemmas that tables and patterns name, and their forms as verbs and as nouns."""

    lemmas: frozenset[str]
    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    certain: Mapping[str, str]
    infinitives: frozenset[str]

    def correct(self, word: str, lemma: str, *, verb: bool) -> str:
        """Give the lemma of a known form; any other lemma stays as it is."""
        if verb and word in self.certain:
            return self.certain[word]
        if verb and word == lemma and lemma not in self.infinitives:
            # "ferito" of "ferire"; or a noun with the tag of a verb
            return self.verbs.get(word) or self.nouns.get(word, lemma)
        if lemma in self.lemmas:
            return lemma
        return (self.verbs if verb else self.nouns).get(word, lemma)


def split_words(trigger: str) -> list[str]:
    """Give the words of a trigger as a text has them: a hyphen is one of its own."""
    return trigger.lower().replace("-", " - ").split()


@lru_cache(maxsize=32)
def build_lemmas(schema: Schema, lang: str) -> KnownLemmas:
    """Collect the words of a schema and its language, and build their forms."""
    inflection = load_table(lang, "inflection", InflectionTable)
    lemmas = frozenset(_find_lemmas(schema, lang))
    forms: tuple[dict[str, str], dict[str, str]] = ({}, {})
    # Verbs first: "volta" is a form of "voltare", and a noun that a phrase needs.
    for lemma in sorted(lemmas, key=lambda word: (not inflection.bends(word), word)):
        for verb, known in zip((True, False), forms, strict=True):
            for form in inflection.find_forms(lemma, verb=verb):
                known.setdefault(form, lemma)
    # A participle in a trigger ("uscire battuto") stays a form of its verb.
    nouns = forms[1]
    nouns.update(
        (lemma, inflection.find_singular(lemma, lemmas) or lemma) for lemma in lemmas
    )
    infinitives = frozenset(filter(inflection.bends, lemmas))
    return KnownLemmas(lemmas, *forms, inflection.certain, infinitives)


def _find_lemmas(schema: Schema, lang: str) -> Iterator[str]:
    for _, pattern in schema.find_patterns(lang):
        for trigger in (*pattern.trigger, *pattern.complement):
            yield from split_words(trigger)
    syntax = load_table(lang, "syntax", SyntaxTable)
    yield from syntax.light_verbs | syntax.predicative_verbs
    yield from syntax.control.dative_verbs
    yield from syntax.transparent | syntax.bodies | syntax.proposing_verbs
    cues = load_table(lang, "cues", CueTable)
    yield from cues.negated.lemmas | cues.planned.lemmas | cues.possible.lemmas
    yield from cues.reported.lemmas
