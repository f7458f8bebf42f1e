"""The patterns of a schema in, an index of them by the words that trigger them out.

However many patterns there are, a sentence tries those whose words it has.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from extractor.relations.triggers.lemmas import split_words
from extractor.relations.triggers.name_triggers import Kind, NameEntries, build_entries
from extractor.schemas import Pattern, Schema


@dataclass(frozen=True, slots=True)
class Entry:
    """A pattern under one of its triggers: the words after the first.

    ``is_word`` says that it has none, and needs no complement.
    """

    type: str
    pattern: Pattern
    rest: tuple[str, ...]
    is_word: bool = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Say what kind of trigger it is, once for all places that have its word."""
        is_word = not (self.rest or self.pattern.complement)
        object.__setattr__(self, "is_word", is_word)


@dataclass(frozen=True, slots=True)
class WordEntries:
    """Entries that begin with one word: that word alone; longer ones by the second.

    ``plain`` are those of ``alone`` that need no complement, ``needed`` all of them
    with the nouns that each needs one of, if any, and ``nouns`` all of these.
    """

    alone: Sequence[Entry]
    longer: Mapping[str, Sequence[Entry]]
    seconds: frozenset[str]
    plain: Sequence[Entry] = field(init=False, repr=False)
    needed: Sequence[tuple[Entry, frozenset[str]]] = field(init=False, repr=False)
    nouns: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Part the entries by what they need, once for all sentences."""
        needed = [(entry, frozenset(entry.pattern.complement)) for entry in self.alone]
        plain = [entry for entry, nouns in needed if not nouns]
        every = frozenset(noun for _, nouns in needed for noun in nouns)
        object.__setattr__(self, "plain", plain)
        object.__setattr__(self, "needed", needed)
        object.__setattr__(self, "nouns", every)

    @property
    def every(self) -> list[Entry]:
        """All of them."""
        return [*self.alone, *(e for some in self.longer.values() for e in some)]

    def find(self, said: frozenset[str]) -> list[Entry]:
        """Give the entries whose words may stand in a sentence of these words.

        Most end here, so that they cost next to nothing however many there are.
        """
        found = [*self.plain]
        if near := said & self.nouns:  # of many nouns a sentence has one or two
            found = [
                entry
                for entry, nouns in self.needed
                if not nouns or not near.isdisjoint(nouns)
            ]
        if not said.isdisjoint(self.seconds):
            for second, entries in self.longer.items():
                if second in said:
                    found += [one for one in entries if said.issuperset(one.rest)]
        return found


@dataclass(frozen=True, slots=True)
class TriggerIndex:
    """Entries by first word, and those that names trigger by label and form."""

    by_word: Mapping[str, WordEntries]
    by_name: Mapping[Kind, NameEntries]

    def find(self, word: str, lemma: str, said: frozenset[str]) -> list[Entry]:
        """Give the entries that begin with a word or its lemma, and may stand there."""
        entries = self.by_word.get(lemma)
        found = entries.find(said) if entries else []
        if word != lemma and (entries := self.by_word.get(word)):
            found += entries.find(said)
        return found


@lru_cache(maxsize=32)
def build_index(schema: Schema, lang: str) -> TriggerIndex:
    """Index the patterns of one language."""
    by_word: dict[str, list[Entry]] = {}
    patterns = schema.find_patterns(lang)
    for type_name, pattern in patterns:
        for trigger in pattern.trigger:
            first, *rest = split_words(trigger)
            by_word.setdefault(first, []).append(Entry(type_name, pattern, tuple(rest)))
    words = {word: _split_entries(entries) for word, entries in by_word.items()}
    return TriggerIndex(words, build_entries(patterns))


def _split_entries(entries: Sequence[Entry]) -> WordEntries:
    longer: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.rest:
            longer.setdefault(entry.rest[0], []).append(entry)
    alone = [entry for entry in entries if not entry.rest]
    return WordEntries(alone, longer, frozenset(longer))
