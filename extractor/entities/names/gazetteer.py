"""All tables of names in, one index by words, by folded name and by id out.

Loaded once per language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.entities.names.own_entities import join_facts, read_entities
from extractor.entities.names.surfaces import SurfaceIndex, index_names
from extractor.lang.folding import fold_name, join_apostrophes
from extractor.lang.name_context_words import NameContextTable
from extractor.lang.name_words import NameTable, NationalName, OrganisationTable
from extractor.lang.place_words import DemonymTable
from extractor.lang.tables import HERE, load_table, read_tsv
from extractor.records import LANGUAGES, Mention
from extractor.world.facts import STATE_KINDS, Fact, load_facts
from extractor.world.national_bodies import find_national_body

if TYPE_CHECKING:
    # spaCy's tokenizer is compiled and has no types.
    Tokenizer = Any

# Shorter acronyms of another language are words of this one ("UN" in Italian).
SHORTEST_FOREIGN_ACRONYM = 3
# Folded names kept: those of some hundred articles, whose names are folded again and
# again.
FOLDED = 16_384


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """What one language's articles are compared with.

    ``names`` and ``demonyms`` are by the words that they are written with; ``folded``
    is by folded name in any language; ``facts`` by id; ``own`` are the ids of a user's
    table, which go before others of the same name. ``places`` are the kinds of places
    that nouns before their names say.
    """

    names: SurfaceIndex
    demonyms: SurfaceIndex
    adjectives: Mapping[str, tuple[Fact, ...]]
    folded: Mapping[str, tuple[Fact, ...]]
    facts: Mapping[str, Fact]
    articles: frozenset[str]
    forms: frozenset[str]
    own: frozenset[str] = frozenset()
    places: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def find_facts(self, text: str, label: str) -> tuple[Fact, ...]:
        """Give what a whole name may mean, in any language, among one label.

        A seat of government is a building too, so for it the label says nothing.
        """
        found = self.folded.get(self.fold(text))
        if not found:
            return self._find_places(text) if label == "LOC" else ()
        fitting = tuple([f for f in found if f.label == label or f.kind == "seat"])
        if not self.own:  # as mostly
            return fitting
        return tuple(f for f in fitting if f.id in self.own) or fitting

    def _find_places(self, text: str) -> tuple[Fact, ...]:
        """Give what a place's name means behind a noun for its kind: "fiume Ohio"."""
        noun, _, name = self.fold(text).partition(" ")
        kinds = self.places.get(noun, frozenset())
        return tuple(f for f in self.folded.get(name, ()) if f.kind in kinds)

    def is_state(self, id: str) -> bool:
        """Whether an id is that of a state, or of a part of one with a government."""
        return id in self.facts and self.facts[id].kind in STATE_KINDS

    def fold(self, text: str) -> str:
        """Fold a name; a leading article and a sort of company go."""
        return _fold(text, self.articles, self.forms)


@lru_cache(maxsize=FOLDED)
def _fold(text: str, articles: frozenset[str], forms: frozenset[str]) -> str:
    words = fold_name(text).replace("'", "' ").split()
    while len(words) > 1 and words[0] in articles:
        del words[0]
    while len(words) > 1 and words[-1] in forms:
        del words[-1]
        words[-1] = words[-1].rstrip(",")  # "Apple, Inc."
    return " ".join(words)


def find_meanings(
    mention: Mention, text: str, gazetteer: Gazetteer
) -> tuple[Fact, ...]:
    """Give the facts that a mention may mean if it is written as ``text``."""
    if mention.form == "demonym":
        return gazetteer.adjectives.get(join_apostrophes(text).lower(), ())
    if mention.label not in ("ORG", "LOC"):
        return ()
    facts = gazetteer.find_facts(text, mention.label)
    body = find_national_body(text) if mention.label == "ORG" and not facts else None
    return (body,) if body else facts


def find_sure(mentions: Iterable[Mention], gazetteer: Gazetteer) -> frozenset[str]:
    """Give the ids of facts that mentions name by what nothing else is called."""
    found = set()
    for mention in mentions:
        facts = find_meanings(mention, mention.text, gazetteer)
        if len(facts) == 1 and not facts[0].shares(mention.text):
            found.add(facts[0].id)
    # A body that no row names ("Iraqi army") is no fact of the tables.
    return frozenset(found & gazetteer.facts.keys())


def load_gazetteer(lang: str, entities: str | Path | None = None) -> Gazetteer:
    """Load all tables of names for articles in one language.

    ``entities`` is a user's table, or None; it is read again when it has changed.

    Raises
    ------
    LanguageError
        The language is not supported.
    TableError
        A table is missing or wrong.
    """
    if entities is None:
        return _load(lang, None, 0)
    path = Path(entities)
    return _load(lang, path, path.stat().st_mtime_ns if path.is_file() else 0)


@lru_cache(maxsize=8)  # two languages, with and without tables of a user
def _load(lang: str, entities: Path | None, changed: int) -> Gazetteer:
    """Load the gazetteer; ``changed`` is when the user's table was."""
    small = [load_table(each, "names", NameTable) for each in LANGUAGES]
    sorts = load_table(lang, "organisations", OrganisationTable)
    rules = load_table(lang, "demonyms", DemonymTable)
    own = read_entities(entities) if entities else ()
    facts = join_facts((*load_facts(), *_load_national()), own)
    articles = frozenset().union(*(table.articles for table in small))
    forms = frozenset(map(fold_name, sorts.forms))
    nothing = SurfaceIndex({})
    empty = Gazetteer(nothing, nothing, {}, {}, {}, articles, forms)
    tokenizer = _make_tokenizer(lang)
    return Gazetteer(
        names=index_names(_list_names(facts, lang), tokenizer),
        demonyms=index_names(_list_demonyms(facts, lang, rules), tokenizer),
        adjectives=_group(
            (word.lower(), fact)
            for fact in facts
            for word in fact.adjectives.get(lang, ())
        ),
        # What this language or the user calls so goes before: "Monaco" is Munich in
        # Italian; what only another language calls so is known as well.
        folded=_group((empty.fold(name), f) for f in facts for name in f.all_names)
        | _group(
            (empty.fold(name), fact)
            for fact in facts
            for name in (fact.all_names if fact in own else _list_own(fact, lang))
        ),
        facts={fact.id: fact for fact in facts},
        articles=articles,
        forms=forms,
        own=frozenset(fact.id for fact in own),
        places=load_table(lang, "name_contexts", NameContextTable).place_kinds,
    )


def _make_tokenizer(lang: str) -> Tokenizer:
    import spacy  # noqa: PLC0415  # takes a second to import, and tables do not need it

    return spacy.blank(lang).tokenizer


def _load_national() -> tuple[Fact, ...]:
    """Join the rows of all languages' ``gazetteer.tsv`` that have one id."""
    names: dict[str, dict[str, str]] = defaultdict(dict)
    aliases: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    unsure: dict[str, set[str]] = defaultdict(set)
    labels: dict[str, str] = {}
    for lang in LANGUAGES:
        for row in read_tsv(HERE / lang / "gazetteer.tsv", NationalName):
            labels[row.id] = row.label
            if row.form == "name":
                names[row.id][lang] = row.name
            else:
                old = aliases[row.id].get(lang, ())
                aliases[row.id][lang] = (*old, row.name)
            if row.ambiguous:
                unsure[row.id].add(row.name)
    return tuple(
        Fact(
            id=key,
            label=label,
            kind="national",
            names=names[key],
            aliases=aliases[key],
            homographs=frozenset(unsure[key]),
            # "Camera" and "Senate" are bodies of many states.
            namesakes=frozenset(unsure[key]),
        )
        for key, label in sorted(labels.items())
    )


def _list_names(facts: Iterable[Fact], lang: str) -> Iterator[tuple[str, Fact, bool]]:
    """List what is looked for in a text of ``lang``: name, fact, whether it is sure."""
    for fact in facts:
        foreign = [
            name
            for other, names in fact.acronyms.items()
            if other != lang
            for name in names
            if len(name) >= SHORTEST_FOREIGN_ACRONYM
        ]
        for name in dict.fromkeys((*_list_own(fact, lang), *foreign)):
            yield name, fact, name not in fact.homographs


def _list_own(fact: Fact, lang: str) -> tuple[str, ...]:
    """List what a language calls a fact: name, aliases, acronyms."""
    name = fact.names.get(lang)
    short = fact.acronyms.get(lang, ())
    return ((name,) if name else ()) + (*fact.aliases.get(lang, ()), *short)


def _list_demonyms(
    facts: Iterable[Fact], lang: str, rules: DemonymTable
) -> Iterator[tuple[str, Fact, bool]]:
    """List words for nations, and the phrases that are none, without a fact."""
    for fact in facts:
        for word in fact.adjectives.get(lang, ()):
            yield word, fact, word not in fact.homographs
    nothing = Fact(id="", label="LOC", kind="phrase", names={}, aliases={})
    for phrase in sorted(rules.phrases):
        yield phrase, nothing, False


def _group(pairs: Iterable[tuple[str, Fact]]) -> dict[str, tuple[Fact, ...]]:
    grouped: dict[str, dict[str, Fact]] = defaultdict(dict)
    for key, fact in pairs:
        grouped[key][fact.id] = fact
    return {key: tuple(facts.values()) for key, facts in grouped.items()}
