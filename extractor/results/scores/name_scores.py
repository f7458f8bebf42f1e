"""Names: strict, exact, partial and type (SemEval 2013), and by token, side by side.

References
----------
Segura-Bedmar, Martínez and Herrero-Zazo 2013, SemEval-2013 Task 9; computed by the
package nervaluate. Its "all" of partial and exact leaves labels aside; a row of one
label compares the names of that label alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from extractor.errors import ExtractorError
from extractor.records import Mention
from extractor.results.scores.compared import Compared, find_names
from extractor.results.scores.tally import ALL, Counted, Measure, Tally

if TYPE_CHECKING:
    from nervaluate.entities import EvaluationResult

NAMES = "names"
MODEL_ONLY = "model only"
WITH_RULES = "model + rules"
LABELS = ("PER", "ORG", "LOC")
# Our word for each measure, and nervaluate's.
MEASURES = {
    "strict": "strict",
    "exact": "exact",
    "partial": "partial",
    "type": "ent_type",
}
TOKEN = re.compile(r"\w+|[^\w\s]")
# SemEval counts a partial match as half a right one; in "type" it has none.
HALF = 0.5


def score_names(compared: Compared) -> Iterator[Counted]:
    """Count names of the model alone, where known, and of model and rules.

    Raises
    ------
    ExtractorError
        The package nervaluate is not installed.
    """
    if NAMES not in compared.layers:
        return
    gold = find_names(compared.gold.mentions)
    found = {WITH_RULES: find_names(compared.found.mentions)}
    if compared.model_names is not None:
        found[MODEL_ONLY] = find_names(compared.model_names)
    for setting, names in found.items():
        yield from _count_spans(gold, names, setting)
        yield from _count_tokens(compared.gold.article.text, gold, names, setting)


def _count_spans(
    gold: Sequence[Mention], found: Sequence[Mention], setting: str
) -> Iterator[Counted]:
    for label in (ALL, *LABELS):
        here = [_spans(gold, label), _spans(found, label)]
        results = _evaluate(*here)
        for name, theirs in MEASURES.items():
            yield Measure(NAMES, name, setting, label), _tally(results[theirs])


def _evaluate(
    gold: list[dict[str, Any]], found: list[dict[str, Any]]
) -> dict[str, EvaluationResult]:
    try:
        from nervaluate import Evaluator  # noqa: PLC0415  # in the extra dev only
    except ImportError as error:
        raise ExtractorError(
            "Scores need the package nervaluate, which is not installed. "
            "Install it with: pip install 'extractor[dev]'"
        ) from error
    evaluator = Evaluator([gold], [found], tags=list(LABELS), loader="dict")
    results: dict[str, EvaluationResult] = evaluator.evaluate()["overall"]
    return results


def _spans(mentions: Sequence[Mention], label: str) -> list[dict[str, Any]]:
    """Give spans as nervaluate wants them: the end is included."""
    return [
        {"label": m.label, "start": m.start, "end": m.end - 1}
        for m in mentions
        if label in (ALL, m.label)
    ]


def _tally(result: EvaluationResult) -> Tally:
    right = result.correct + HALF * result.partial
    return Tally.of(right, found=result.actual, gold=result.possible)


def _count_tokens(
    text: str, gold: Sequence[Mention], found: Sequence[Mention], setting: str
) -> Iterator[Counted]:
    """Count words and signs inside names; this flatters, and is shown to compare."""
    in_gold, in_found = _label_tokens(text, gold), _label_tokens(text, found)
    right = Counter(label for at, label in in_gold.items() if in_found.get(at) == label)
    golds, founds = Counter(in_gold.values()), Counter(in_found.values())
    for label in LABELS:
        tally = Tally.of(right[label], found=founds[label], gold=golds[label])
        yield Measure(NAMES, "token", setting, label), tally
    total = Tally.of(right.total(), found=founds.total(), gold=golds.total())
    yield Measure(NAMES, "token", setting), total


def _label_tokens(text: str, mentions: Sequence[Mention]) -> dict[int, str]:
    """Give the label of each token that lies in a name, by the token's start."""
    return {
        token.start() + mention.start: mention.label
        for mention in mentions
        for token in TOKEN.finditer(text[mention.start : mention.end])
        if mention.label in LABELS
    }
