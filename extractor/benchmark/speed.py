"""Articles and models in, words a second out, all measured side by side.

Each article is read in all ways in turn, several times over, and its best time counts:
other work on the machine slows some of them, it never makes one faster.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import inf

from extractor.entities.pipeline import AUTO, load_pipeline, open_zone
from extractor.records import Article

PASSES = 3
# What the rows of a report are called.
ANALYSIS = "analysis"
ROUTE = "whole way"


@dataclass(frozen=True, slots=True)
class Speed:
    """Words a second of one way to read one language.

    ``what`` is "analysis" (a model alone) or "whole way" (text to relations);
    ``ratio`` compares with the analysis of the embedded model in that language.
    """

    what: str
    model: str
    lang: str
    words_per_second: float
    ratio: float


def measure_speeds(
    articles: Iterable[Article],
    pipelines: Sequence[tuple[str, str]] = (),
    *,
    passes: int = PASSES,
) -> tuple[Speed, ...]:
    """Measure the embedded model, the whole way, and spaCy pipelines.

    Parameters
    ----------
    articles
        With their language.
    pipelines
        Names of installed pipelines and their language.
    passes
        How often each article is read in each way; the best time counts.
    """
    of_lang: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        of_lang[str(article.lang)].append(article)
    found: list[Speed] = []
    for lang, some in of_lang.items():
        ways = [(ANALYSIS, AUTO), (ROUTE, AUTO)]
        ways += [(ANALYSIS, name) for name, of in pipelines if of == lang]
        best = _measure_in_turn(ways, some, lang, passes)
        base = best[ANALYSIS, AUTO]
        found += [
            Speed(what, model, lang, round(speed, 1), round(speed / base, 3))
            for (what, model), speed in best.items()
        ]
    return tuple(found)


def count_words(articles: Iterable[Article], lang: str) -> int:
    """Count the tokens that are no white space, the same for every way."""
    tokenizer = load_pipeline(lang).tokenizer
    return sum(
        sum(not token.is_space for token in tokenizer(article.text))
        for article in articles
    )


def _measure_in_turn(
    ways: Sequence[tuple[str, str]], articles: Sequence[Article], lang: str, passes: int
) -> dict[tuple[str, str], float]:
    words = count_words(articles, lang)
    readers = {way: _make_reader(*way, lang) for way in ways}
    for read in readers.values():
        read(articles[0])  # load
    best = {way: [inf] * len(articles) for way in ways}
    for _ in range(passes):
        for number, article in enumerate(articles):
            for way, read in readers.items():
                begun = time.perf_counter()
                read(article)
                spent = time.perf_counter() - begun
                best[way][number] = min(spent, best[way][number])
    return {way: words / sum(times) for way, times in best.items()}


def _make_reader(what: str, model: str, lang: str) -> Callable[[Article], None]:
    from extractor.route import extract  # noqa: PLC0415  # spaCy, for no other figure

    def read_route(article: Article) -> None:
        next(extract([article], model=model, on_error="raise"))

    def read_analysis(article: Article) -> None:
        nlp = load_pipeline(lang, model)
        with open_zone(nlp):
            nlp(article.text)

    return read_route if what == ROUTE else read_analysis
