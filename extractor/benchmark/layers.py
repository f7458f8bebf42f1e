"""Articles in, what each step of the way costs beside the analysis, out.

Each step is timed by the processor's time, over each article by itself and several
times over; the least counts, so that other work on the machine shows little.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import cycle, islice
from typing import Any

from extractor.benchmark.speed import ANALYSIS, PASSES
from extractor.entities.mentions import find_mentions
from extractor.entities.pipeline import load_pipeline, open_zone
from extractor.lang.parsed_doc import read_doc
from extractor.records import LANGUAGES, Article
from extractor.relations.rules import find_relations
from extractor.relations.triggers.lemmas import split_words
from extractor.schemas import Pattern, Schema, load_schema

MENTIONS, RELATIONS = "mentions", "relations"
# Parts of speech of the words that made-up rules look for.
OPEN_POS = frozenset({"NOUN", "VERB", "ADJ"})


@dataclass(frozen=True, slots=True)
class Layer:
    """What one step takes of an article, in milliseconds of the processor.

    ``ratio`` compares with the analysis: 0.1 is a tenth of it.
    """

    lang: str
    layer: str
    milliseconds: float
    ratio: float


def measure_layers(
    articles: Iterable[Article], *, rules: int = 0, passes: int = PASSES
) -> tuple[Layer, ...]:
    """Measure the analysis, mentions and relations, each by itself.

    ``rules`` adds a step: relations with so many more rules, each of which looks for
    a word of the articles that no shipped rule begins with.
    """
    listed = list(articles)
    schema = load_schema("news")
    found: list[Layer] = []
    for lang in LANGUAGES:
        some = [article for article in listed if article.lang == lang]
        if not some:
            continue
        schemas = {RELATIONS: schema}
        if rules:
            name = f"{RELATIONS}, {rules:,} more rules"
            schemas[name] = add_rules(schema, lang, rules, find_words(some, lang))
        seconds = _measure(some, lang, schemas, passes)
        found += [
            Layer(
                lang,
                layer,
                round(1_000 * spent / len(some), 2),
                round(spent / seconds[ANALYSIS], 3),
            )
            for layer, spent in seconds.items()
        ]
    return tuple(found)


def add_rules(schema: Schema, lang: str, count: int, words: Sequence[str]) -> Schema:
    """Give a schema with copies of its rules that look for other words instead."""
    shipped = [p for _, p in schema.find_patterns(lang) if p.trigger]
    known = {split_words(word)[0] for p in shipped for word in p.trigger}
    new = [word for word in words if word not in known]
    random.Random(1).shuffle(new)
    made = zip(cycle(shipped), islice(cycle(new or words), count), strict=False)
    copies: dict[str, list[Pattern]] = {}
    for number, (pattern, word) in enumerate(made):
        update = {"id": f"{pattern.id}-{number}", "trigger": (word,)}
        copies.setdefault(pattern.id, []).append(pattern.model_copy(update=update))
    relations = {
        name: relation.model_copy(
            update={
                "pattern": (
                    *relation.pattern,
                    *(copy for p in relation.pattern for copy in copies.get(p.id, ())),
                )
            }
        )
        for name, relation in schema.relations.items()
    }
    return Schema.model_construct(name="more", relations=relations)


def find_words(articles: Iterable[Article], lang: str) -> tuple[str, ...]:
    """Give the lemmas of nouns, verbs and adjectives of articles, sorted."""
    nlp = load_pipeline(lang)
    docs = (read_doc(nlp(article.text)) for article in articles)
    return tuple(
        sorted(
            {
                lemma
                for doc in docs
                for lemma, pos in zip(doc.lemmas, doc.pos, strict=True)
                if pos in OPEN_POS and lemma.isalpha()
            }
        )
    )


def _measure(
    articles: Sequence[Article], lang: str, schemas: dict[str, Schema], passes: int
) -> dict[str, float]:
    """Give the seconds that each step takes of all articles."""
    total: dict[str, float] = {}
    for article in (articles[0], *articles):  # the first once more: it loads
        if article is articles[0]:
            total.clear()
        best: dict[str, float] = {}
        for _ in range(passes):
            for layer, spent in _time_steps(article, lang, schemas):
                best[layer] = min(spent, best.get(layer, spent))
        for layer, spent in best.items():
            total[layer] = total.get(layer, 0.0) + spent
    return total


def _time_steps(
    article: Article, lang: str, schemas: dict[str, Schema]
) -> Iterator[tuple[str, float]]:
    """Take one article through all steps; give the seconds of each."""
    nlp = load_pipeline(lang)
    with open_zone(nlp):
        doc, spent = _time(partial(nlp, article.text))
        yield ANALYSIS, spent

        def read() -> Any:
            parsed = read_doc(doc)
            anchor = article.published
            return parsed, find_mentions(doc, anchor=anchor, parsed=parsed)[0]

        (parsed, mentions), spent = _time(read)
        yield MENTIONS, spent
        for layer, schema in schemas.items():
            _, spent = _time(partial(find_relations, parsed, mentions, schema))
            yield layer, spent


def _time(step: Callable[[], Any]) -> tuple[Any, float]:
    begun = time.process_time()
    found = step()
    return found, time.process_time() - begun
