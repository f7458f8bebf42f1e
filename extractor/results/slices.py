"""Extractions in; those of their relations that are asked for out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from extractor.lang.folding import fold_name
from extractor.records import Extraction, Relation
from extractor.results.days import find_days
from extractor.results.graph import Selection
from extractor.results.graph.selection import check_types, make_set
from extractor.schemas import Schema, load_schema


@dataclass(frozen=True, slots=True)
class Slice:
    """Which relations of an extraction stay.

    ``entity`` are ids, or names and aliases in any spelling of small and large letters,
    of which one must be the subject or the object; None are all. ``selection`` says the
    rest, as for graphs; its ``min_articles`` does not count here.
    """

    entity: frozenset[str] | None = None
    selection: Selection = field(default_factory=Selection)

    def keeps(self, extraction: Extraction, relation: Relation) -> bool:
        """Say whether a relation stays; entities are not looked at."""
        wanted = self.selection
        return (
            (wanted.types is None or relation.type in wanted.types)
            and (wanted.modality is None or relation.modality in wanted.modality)
            and wanted.negated in (None, relation.negated)
            and relation.score >= wanted.min_score
            and self._is_in_time(relation.date, extraction.article.published)
        )

    def _is_in_time(self, date: str | None, published: str | None) -> bool:
        """Say whether a date may lie between both ends; what has none does not."""
        since, until = self.selection.since, self.selection.until
        if since is None and until is None:
            return True
        days = find_days(date) or find_days(published)
        if days is None:
            return False
        first, last = days
        return (since is None or last >= (find_days(since) or first)[0]) and (
            until is None or first <= (find_days(until) or last)[-1]
        )


def make_slice(  # noqa: PLR0913  # each option is one question about a relation
    found: Iterable[Extraction],
    *,
    entity: str | Iterable[str] | None = None,
    types: str | Iterable[str] | None = None,
    since: str | None = None,
    until: str | None = None,
    modality: str | Iterable[str] | None = None,
    negated: bool | None = None,
    min_score: float = 0.0,
    schema: str | Path | Schema = "news",
) -> Slice:
    """Make a slice of what was found; each option may be one text or several.

    Types that the schema has not are looked for in ``found``, which else is not read.

    Raises
    ------
    ExtractorError
        A value is not possible.
    """
    wanted = Slice(
        make_set(entity),
        Selection(
            since=since,
            until=until,
            types=make_set(types),
            modality=make_set(modality),
            negated=negated,
            min_score=min_score,
        ),
    )
    loaded = schema if isinstance(schema, Schema) else load_schema(schema)
    relations = (relation for one in found for relation in one.relations)
    check_types(wanted.selection.types, loaded, lambda: {r.type for r in relations})
    return wanted


def select_relations(extraction: Extraction, wanted: Slice) -> Extraction:
    """Give the extraction with the relations that a slice keeps, all else unchanged."""
    ids = None if wanted.entity is None else find_ids(extraction, wanted.entity)
    mentions = extraction.mentions
    kept = tuple(
        relation
        for relation in extraction.relations
        if wanted.keeps(extraction, relation)
        and (
            ids is None
            or mentions[relation.subject].entity in ids
            or mentions[relation.object].entity in ids
        )
    )
    return replace(extraction, relations=kept)


def find_ids(extraction: Extraction, names: Iterable[str]) -> frozenset[str]:
    """Find the ids of the entities that are called so."""
    wanted = frozenset(names)
    folded = frozenset(map(fold_name, wanted))
    return frozenset(
        entity.id
        for entity in extraction.entities
        if entity.id in wanted
        or not folded.isdisjoint(
            map(fold_name, (entity.name, *entity.names.values(), *entity.aliases))
        )
    )
