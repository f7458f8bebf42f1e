"""Articles and models in, words a second out, all measured side by side.

Everything is measured in turn, several times over, and the best pass counts: other
work on the machine slows some passes, it never makes one faster.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

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
        How often each is measured; the best counts.
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
    runners = {way: _make_runner(*way, articles, lang) for way in ways}
    for run in runners.values():
        run(1)  # load
    best = dict.fromkeys(ways, 0.0)
    for _ in range(passes):
        for way, run in runners.items():
            begun = time.perf_counter()
            run(len(articles))
            best[way] = max(best[way], words / (time.perf_counter() - begun))
    return best


def _make_runner(
    what: str, model: str, articles: Sequence[Article], lang: str
) -> Callable[[int], None]:
    from extractor.route import extract  # noqa: PLC0415  # spaCy, for no other figure

    def run_route(count: int) -> None:
        for _ in extract(articles[:count], model=model, on_error="raise"):
            pass

    def run_analysis(count: int) -> None:
        nlp = load_pipeline(lang, model)
        for article in articles[:count]:
            with open_zone(nlp):
                nlp(article.text)

    return run_route if what == ROUTE else run_analysis
