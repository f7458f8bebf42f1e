"""All scores of all articles, by language and label: one row a number to believe."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import asdict, dataclass
from typing import Any

from extractor.errors import ExtractorError
from extractor.results.scores.across_scores import score_across
from extractor.results.scores.compared import Compared
from extractor.results.scores.date_scores import score_dates
from extractor.results.scores.identity_scores import score_identity
from extractor.results.scores.intervals import Interval, draw_weights, find_interval
from extractor.results.scores.name_scores import NAMES, score_names
from extractor.results.scores.qualifier_scores import score_qualifiers
from extractor.results.scores.relation_scores import APART, RELATIONS, score_relations
from extractor.results.scores.tally import ALL, Counted, Measure, Tally

BY = ("lang", "label", "type")
# The option that splits the labels of a task; those of other tasks are always shown.
SPLIT_BY = {NAMES: "label", RELATIONS: "type"}


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One measure of one language (or all) and one label (or all).

    Numbers are summed over articles before shares are taken (micro). ``interval`` is
    that of ``f1``, at 95 %. Shares are None where there is nothing to divide by, and
    for relations set apart, of which only ``found`` counts.
    """

    task: str
    measure: str
    setting: str
    lang: str
    label: str
    precision: float | None
    recall: float | None
    f1: float | None
    interval: Interval | None
    found: float
    gold: float
    articles: int

    def to_dict(self) -> dict[str, Any]:
        """Give JSON types."""
        return asdict(self)


def build_score_table(
    compared: Sequence[Compared],
    *,
    symmetric: AbstractSet[str],
    by: Collection[str] = BY,
    seed: int = 0,
) -> tuple[ScoreRow, ...]:
    """Score every article and sum up.

    Parameters
    ----------
    symmetric
        Relation types that read the same both ways.
    by
        What rows are split by, beside the sums: lang, label (of names), type (of
        relations).
    seed
        Of the draws for confidence intervals.

    Raises
    ------
    ExtractorError
        ``by`` has an unknown word, or nervaluate is not installed.
    """
    check_split(by)
    counted = [
        (str(one.gold.article.lang), dict(_score_article(one, symmetric)) | across)
        for one, across in zip(compared, score_across(compared), strict=True)
    ]
    langs = sorted({lang for lang, _ in counted}) if "lang" in by else []
    rows: list[ScoreRow] = []
    for lang in (ALL, *langs):
        here = [tallies for found, tallies in counted if lang in (ALL, found)]
        rows += _build_rows(here, lang, by, seed)
    return tuple(rows)


def check_split(by: Collection[str]) -> None:
    """Refuse what scores cannot be split by.

    Raises
    ------
    ExtractorError
        A word is none of lang, label and type.
    """
    unknown = sorted(set(by) - set(BY))
    if unknown:
        raise ExtractorError(
            f"Scores cannot be split by {unknown[0]!r}; allowed are {', '.join(BY)}."
        )


def _score_article(one: Compared, symmetric: AbstractSet[str]) -> Iterator[Counted]:
    yield from score_names(one)
    yield from score_dates(one)
    yield from score_identity(one)
    yield from score_relations(one, symmetric=symmetric)
    yield from score_qualifiers(one, symmetric=symmetric)


def _build_rows(
    articles: Sequence[dict[Measure, Tally]], lang: str, by: Collection[str], seed: int
) -> Iterator[ScoreRow]:
    if not articles:
        return
    weights = draw_weights(len(articles), seed)
    measures = dict.fromkeys(measure for tallies in articles for measure in tallies)
    for measure in _sort(measures):
        if not _is_wanted(measure, by):
            continue
        tallies = [one.get(measure, Tally()) for one in articles]
        total = sum(tallies, Tally())
        shown = measure.name != APART
        yield ScoreRow(
            task=measure.task,
            measure=measure.name,
            setting=measure.setting,
            lang=lang,
            label=measure.label,
            precision=total.precision if shown else None,
            recall=total.recall if shown else None,
            f1=total.f1 if shown else None,
            interval=find_interval(tallies, weights) if shown else None,
            found=total.found,
            gold=total.gold,
            articles=len(articles),
        )


def _is_wanted(measure: Measure, by: Collection[str]) -> bool:
    split = SPLIT_BY.get(measure.task)
    return measure.label == ALL or split is None or split in by


def _sort(measures: Collection[Measure]) -> list[Measure]:
    """Sort labels inside their measure, "all" first; measures stay as they come."""
    order = {key: at for at, key in enumerate(dict.fromkeys(m[:3] for m in measures))}
    return sorted(measures, key=lambda m: (order[m[:3]], m.label != ALL, m.label))
