"""Tables in, one table of evidence out: a row says what an article states of whom.

Columns are Arrow columns, with each text stored once, so that ten million rows take
less than a gigabyte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from extractor.records import Extraction
from extractor.results.columns import SAME_AS
from extractor.results.days import find_days
from extractor.results.files import read_tables
from extractor.results.tables import build_part, merge_tables

Found = Iterable[Extraction] | Mapping[str, pa.Table] | str | Path
# Columns of a relation that stand in the evidence as they are.
KEPT = ("article", "relation", "type", "negated", "modality", "date", "rule", "score")
# Columns of the evidence: entities of both ends, the days of the relation's date, the
# day of publication, and where the evidence is: article#relation.
ADDED = ("subject", "object", "first_day", "last_day", "published", "pointer")


def read_found(found: Found) -> dict[str, pa.Table]:
    """Give the tables of extractions, or in the folder of a run, or as they are given.

    Raises
    ------
    ArticleError
        Two extractions have the same article id.
    OutputError
        The folder does not hold complete tables.
    """
    if isinstance(found, str | Path):
        return read_tables(found)
    if isinstance(found, Mapping):
        return dict(found)
    return merge_tables([build_part(found)])


def build_evidence(
    tables: Mapping[str, pa.Table],
    *,
    symmetric: frozenset[str] = frozenset(),
    metonyms: bool = False,
) -> tuple[pa.Table, dict[str, int]]:
    """Build the evidence, and count the relations that are none.

    Parameters
    ----------
    tables
        As ``build_tables`` gives them, or :func:`read_found`.
    symmetric
        Types without direction: their ends are put into one order.
    metonyms
        Put the state that a capital acts for in its place ("Minsk" for Belarus).

    Returns
    -------
    evidence, left_out
        ``left_out`` counts relations of mentions without an entity, and those between
        two names of what was found to be one entity.
    """
    relations = tables["relations"]
    same_as = _read_same_as(tables["entities"])
    ends = {}
    for end in ("subject", "object"):
        ids = relations[f"{end}_entity"]
        if metonyms:
            ids = pc.coalesce(_find_metonyms(tables, end), ids)
        ends[end] = _replace(ids, same_as)
    known = pc.and_(pc.is_valid(ends["subject"]), pc.is_valid(ends["object"]))
    joined = pc.fill_null(pc.equal(ends["subject"], ends["object"]), False)
    was_one = pc.fill_null(
        pc.equal(relations["subject_entity"], relations["object_entity"]), False
    )
    within = pc.and_not(joined, was_one)
    left_out = {
        "relations_without_entity": len(relations) - (pc.sum(known).as_py() or 0),
        "relations_within_entity": pc.sum(within).as_py() or 0,
    }
    table = _add_columns(relations, ends, tables["articles"])
    kept = table.filter(pc.and_not(known, within))
    return _order_ends(kept, symmetric), left_out


def _add_columns(
    relations: pa.Table, ends: Mapping[str, pa.ChunkedArray], articles: pa.Table
) -> pa.Table:
    table = relations.select(list(KEPT))
    places = pc.index_in(relations["article"], value_set=articles["article"])
    published = pc.take(_map(articles["published"], _find_first_day), places)
    pointer = pc.binary_join_element_wise(
        relations["article"], pc.cast(relations["relation"], pa.string()), "#"
    )
    first = _map(relations["date"], _find_first_day)
    last = _map(relations["date"], _find_last_day)
    values = (ends["subject"], ends["object"], first, last, published, pointer)
    for name, column in zip(ADDED, values, strict=True):
        table = table.append_column(name, column)
    return table


def _find_first_day(value: str) -> str | None:
    days = find_days(value)
    return days[0] if days else None


def _find_last_day(value: str) -> str | None:
    days = find_days(value)
    return days[1] if days else None


def _map(
    column: pa.ChunkedArray, change: Callable[[str], str | None]
) -> pa.ChunkedArray:
    """Change each distinct text of a column once."""
    distinct = pc.unique(column).drop_null()
    changed = pa.array([change(text) for text in distinct.to_pylist()], pa.string())
    return pc.take(changed, pc.index_in(column, value_set=distinct))


def _read_same_as(entities: pa.Table) -> tuple[pa.Array, pa.Array]:
    """Give the ids that were decided to be another's, and those others."""
    decided = entities.filter(pc.is_valid(entities[SAME_AS]))
    return decided["entity"].combine_chunks(), decided[SAME_AS].combine_chunks()


def _replace(
    ids: pa.ChunkedArray, same_as: tuple[pa.Array, pa.Array]
) -> pa.ChunkedArray:
    olds, news = same_as
    if not len(olds):
        return ids
    return pc.coalesce(pc.take(news, pc.index_in(ids, value_set=olds)), ids)


def _find_metonyms(tables: Mapping[str, pa.Table], end: str) -> pa.ChunkedArray:
    """Find the state that the mention at one end of each relation stands for."""
    mentions = tables["mentions"]
    acting = mentions.filter(pc.is_valid(mentions["metonym"]))
    relations = tables["relations"]
    places = pc.index_in(
        _join(relations["article"], relations[end]),
        value_set=_join(acting["article"], acting["mention"]),
    )
    return pc.take(acting["metonym"], places)


def _join(articles: pa.ChunkedArray, numbers: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.binary_join_element_wise(articles, pc.cast(numbers, pa.string()), "#")


def _order_ends(table: pa.Table, symmetric: frozenset[str]) -> pa.Table:
    """Let the ends of symmetric relations stand in the order of their ids."""
    if not symmetric:
        return table
    types = pa.array(sorted(symmetric), pa.string())
    turned = pc.and_(
        pc.is_in(table["type"], value_set=types),
        pc.greater(table["subject"], table["object"]),
    )
    subject = pc.if_else(turned, table["object"], table["subject"])
    object_ = pc.if_else(turned, table["subject"], table["object"])
    for name, column in (("subject", subject), ("object", object_)):
        table = table.set_column(table.schema.get_field_index(name), name, column)
    return table
