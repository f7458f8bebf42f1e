"""Identity across articles: which of their entities are joined, and which should be.

Notes
-----
An entity of an article is a pair of gold and found id that its shared names have (same
span), counted once however often it is named. Two of different articles are joined if
their ids are equal, also across languages. Gold whose ids count in one article only
("e1") says nothing here; an id of all articles begins with its label ("per:ada-levi").
Each pair is half of either article's, so that the rows of languages add up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeVar

from extractor.results.scores.compared import NAME, Compared
from extractor.results.scores.identity_scores import IDENTITY
from extractor.results.scores.name_scores import WITH_RULES
from extractor.results.scores.tally import ALL, Counted, Measure, Tally

ACROSS = "across articles"
Key = TypeVar("Key")
# Of one entity of an article: its label, its id in the gold, and the id that was found.
Joined = tuple[str, str, str]


def score_across(compared: Sequence[Compared]) -> list[dict[Measure, Tally]]:
    """Count the pairs of each article with all others, by label and together."""
    articles = [frozenset(_find_entities(one)) for one in compared]
    labels = sorted({label for entities in articles for label, _, _ in entities})
    rows: list[dict[Measure, Tally]] = [{} for _ in compared]
    for label in (ALL, *labels):
        chosen = [
            frozenset(one for one in entities if label in (ALL, one[0]))
            for entities in articles
        ]
        for row, (measure, tally) in zip(rows, _count(chosen, label), strict=True):
            row[measure] = tally
    return rows if len([one for one in articles if one]) > 1 else [{} for _ in rows]


def _find_entities(one: Compared) -> Iterator[Joined]:
    if IDENTITY not in one.layers:
        return
    found = {(m.start, m.end): m.entity for m in one.found.mentions if m.entity}
    for mention in one.gold.mentions:
        id = found.get((mention.start, mention.end))
        if mention.form != NAME or id is None or not _is_global(mention.entity):
            continue
        yield mention.label, str(mention.entity), id


def _is_global(id: str | None) -> bool:
    """Whether an id is that of a label and a name, as those of the output are."""
    return id is not None and id[:3].isalpha() and id[3:4] == ":"


def _count(articles: Sequence[frozenset[Joined]], label: str) -> Iterator[Counted]:
    """Give half of the pairs of each article: right, found, in the gold."""
    gold = Counter(g for entities in articles for _, g, _ in entities)
    found = Counter(f for entities in articles for _, _, f in entities)
    both = Counter((g, f) for entities in articles for _, g, f in entities)
    for entities in articles:
        yield (
            Measure(IDENTITY, ACROSS, WITH_RULES, label),
            Tally.of(
                right=_count_pairs(both, Counter((g, f) for _, g, f in entities)),
                found=_count_pairs(found, Counter(f for _, _, f in entities)),
                gold=_count_pairs(gold, Counter(g for _, g, _ in entities)),
            ),
        )


def _count_pairs(total: Counter[Key], here: Counter[Key]) -> float:
    return sum(here[key] * (total[key] - here[key]) for key in here) / 2
