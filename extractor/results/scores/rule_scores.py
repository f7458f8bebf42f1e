"""How often each rule was right on gold: the counts that scores are calibrated with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from extractor.results.scores.compared import Compared
from extractor.results.scores.facts import build_facts, find_sides


class RuleCount(NamedTuple):
    """Facts that a rule found end to end in gold articles of a language."""

    lang: str
    rule: str
    type: str
    right: int
    found: int


def count_rules(
    compared: Iterable[Compared], *, symmetric: AbstractSet[str]
) -> Iterator[RuleCount]:
    """Count the facts of each rule, sorted by language and rule.

    Facts that the gold calls arguable, or of arguments it does not mark, say nothing
    and are left out. A fact that several rules say counts for each of them.
    """
    found: Counter[tuple[str, str, str]] = Counter()
    right: Counter[tuple[str, str, str]] = Counter()
    for one in compared:
        side = next(find_sides(one))
        facts = build_facts(one, side, symmetric=symmetric)
        for fact, rows in facts.found.items():
            if fact in facts.optional:
                continue
            lang = str(one.gold.article.lang)
            keys = {(lang, side.relations[at].rule, fact.type) for at in rows}
            found.update(keys)
            if fact in facts.firm:
                right.update(keys)
    for key in sorted(found):
        yield RuleCount(*key, right=right[key], found=found[key])
