"""Evidence in, the part of it that is asked for out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Set
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from extractor.errors import ExtractorError
from extractor.records import MODALITIES
from extractor.results.days import Days, find_days
from extractor.schemas import Schema

# Lengths of a date that name a period.
PERIODS = {"year": 4, "month": 7, "day": 10}


@dataclass(frozen=True, slots=True)
class Selection:
    """Which evidence counts.

    ``since`` and ``until`` are dates, both included; they are compared with the date of
    a relation, or with the publication of its article where it has none, and what has
    neither is left out. ``types`` and ``modality`` None are all; ``negated`` True keeps
    only what is denied, False only what is not, None both. ``min_score`` is of each
    piece of evidence; ``min_articles`` of articles that state the same.

    Raises
    ------
    ExtractorError
        A value is not possible.
    """

    since: str | None = None
    until: str | None = None
    types: frozenset[str] | None = None
    modality: frozenset[str] | None = None
    negated: bool | None = None
    min_score: float = 0.0
    min_articles: int = 1

    def __post_init__(self) -> None:
        since = _find_day("since", self.since)
        until = _find_day("until", self.until)
        if since and until and since[0] > until[1]:
            raise ExtractorError(
                f"since is {self.since!r}, which is after until, {self.until!r}; give "
                "the earlier date as since."
            )
        if self.modality is not None:
            check_names("modality", self.modality, MODALITIES)


def _find_day(name: str, value: object) -> Days | None:
    if value is None:
        return None
    days = find_days(value) if isinstance(value, str) else None
    if days is None:
        raise ExtractorError(
            f"{name} is {value!r}; give a date such as 2023, 2023-11 or 2023-11-23, as "
            "text."
        )
    return days


def check_names(
    option: str, given: Collection[str], allowed: Iterable[str], *, advice: str = ""
) -> None:
    """Refuse names that are none of those allowed, and none at all.

    Raises
    ------
    ExtractorError
        They are named, with what is allowed, and the advice.
    """
    known = sorted(allowed)
    unknown = sorted(set(given) - set(known), key=str)
    if unknown or not given:
        shown = ", ".join(map(repr, unknown)) or "empty"
        raise ExtractorError(
            f"{option} is {shown}; allowed are {', '.join(known)}.{advice}"
        )


def check_types(
    types: Collection[str] | None, schema: Schema, find_others: Callable[[], Set[str]]
) -> None:
    """Refuse types that neither the schema nor what was found has: a misspelt one.

    The others, of what was found, are only asked for where the schema lacks one.

    Raises
    ------
    ExtractorError
        It names them, and what is allowed.
    """
    if types is None or (types and schema.relations.keys() >= set(types)):
        return
    known = {*schema.relations, *find_others()}
    check_names("types", types, known, advice=" Give the schema of others as schema.")


def find_length(every: str) -> int:
    """Give how much of a date names the period it is in.

    Raises
    ------
    ExtractorError
        There is no such period.
    """
    if every not in PERIODS:
        raise ExtractorError(f"every is {every!r}; allowed are {', '.join(PERIODS)}.")
    return PERIODS[every]


def make_set(values: str | Iterable[str] | None) -> frozenset[str] | None:
    """Make a set of one text or several; None stays None."""
    if values is None:
        return None
    return frozenset([values] if isinstance(values, str) else values)


def select(evidence: pa.Table, wanted: Selection) -> pa.Table:
    """Keep the rows that a selection wants (``min_articles`` comes with the edges)."""
    if wanted.types is not None:
        evidence = _keep(evidence, "type", wanted.types)
    if wanted.modality is not None:
        evidence = _keep(evidence, "modality", wanted.modality)
    if wanted.negated is not None:
        evidence = evidence.filter(pc.equal(evidence["negated"], wanted.negated))
    if wanted.min_score > 0:
        evidence = evidence.filter(
            pc.greater_equal(evidence["score"], wanted.min_score)
        )
    return _select_days(evidence, wanted)


def _keep(evidence: pa.Table, name: str, values: frozenset[str]) -> pa.Table:
    allowed = pa.array(sorted(values), pa.string())
    return evidence.filter(pc.is_in(evidence[name], value_set=allowed))


def _select_days(evidence: pa.Table, wanted: Selection) -> pa.Table:
    """Keep what touches the time asked for; days sort as text."""
    if wanted.since is not None:
        since, _ = find_days(wanted.since) or ("", "")
        last = pc.coalesce(evidence["last_day"], evidence["published"])
        day = pa.scalar(since).cast(last.type)
        evidence = evidence.filter(pc.fill_null(pc.greater_equal(last, day), False))
    if wanted.until is not None:
        _, until = find_days(wanted.until) or ("", "")
        first = pc.coalesce(evidence["first_day"], evidence["published"])
        day = pa.scalar(until).cast(first.type)
        evidence = evidence.filter(pc.fill_null(pc.less_equal(first, day), False))
    return evidence
