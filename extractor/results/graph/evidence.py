"""Tables in, one table of evidence out: a row says what an article states of whom.

It is built of codes (see ``codes.py``), so that ten million rows take less than a
gigabyte; ``build_evidence`` gives the texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from extractor.records import Extraction
from extractor.results.columns import SAME_AS, TABLES
from extractor.results.days import find_days
from extractor.results.files import read_tables
from extractor.results.graph.codes import CODED, change, decode, encode, find_dates
from extractor.results.tables import build_part, merge_tables

Found = Extraction | Iterable[Extraction] | Mapping[str, pa.Table] | str | Path
# Columns of a relation that stand in the evidence as they are.
KEPT = ("article", "relation", "type", "negated", "modality", "date", "rule", "score")
# Columns of the evidence: entities of both ends, the days of the relation's date, the
# day of publication, and where the evidence is: article#relation.
ADDED = ("subject", "object", "first_day", "last_day", "published", "pointer")
ENDS = ("subject", "object")
# What a graph is built from; the rest of the tables is texts to be read.
NEEDED = {
    "articles": ("article", "published"),
    "mentions": ("article", "entity"),
    "entities": tuple(TABLES["entities"].names),
    "relations": (*KEPT, "subject_entity", "object_entity"),
}
# And with metonyms, to find the mentions that relations are of.
ACTING = NEEDED | {
    "mentions": (*NEEDED["mentions"], "mention", "metonym"),
    "relations": (*NEEDED["relations"], *ENDS),
}
CODES = pa.int32()


def read_found(
    found: Found, *, columns: Mapping[str, Sequence[str]] | None = None
) -> dict[str, pa.Table]:
    """Give the tables of extractions, or in the folder of a run, or as they are given.

    Parameters
    ----------
    columns
        What is read of the tables in a folder, with codes for texts, such as
        ``NEEDED``; None: all of it, with texts.

    Raises
    ------
    ArticleError
        Two extractions have the same article id.
    OutputError
        The folder does not hold complete tables.
    """
    if isinstance(found, str | Path):
        narrow = {name: _narrow(name, kept) for name, kept in (columns or {}).items()}
        return read_tables(found, narrow or TABLES)
    if isinstance(found, Mapping):
        return dict(found)
    return merge_tables([build_part(found)])


def _narrow(name: str, columns: Sequence[str]) -> pa.Schema:
    fields = (TABLES[name].field(column) for column in columns)
    if name == "entities":
        return pa.schema(fields)
    return pa.schema(
        pa.field(f.name, CODED) if pa.types.is_string(f.type) else f for f in fields
    )


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
    coded, left_out = encode_evidence(tables, symmetric=symmetric, metonyms=metonyms)
    places = coded["pointer"]
    table = decode(coded)
    pointers = _join(pc.take(tables["relations"]["article"], places), table["relation"])
    at = table.schema.get_field_index("pointer")
    return table.set_column(at, "pointer", pointers), left_out


def encode_evidence(
    tables: Mapping[str, pa.Table],
    *,
    symmetric: frozenset[str] = frozenset(),
    metonyms: bool = False,
) -> tuple[pa.Table, dict[str, int]]:
    """Build the evidence as :func:`build_evidence`, of codes.

    Texts are dictionaries, days are dates, ``pointer`` is the row of the relation.
    """
    relations = tables["relations"]
    same_as = _read_same_as(tables["entities"])
    given = [_find_ends(tables, end, metonyms=False) for end in ENDS]
    meant = [_find_ends(tables, e, metonyms=True) for e in ENDS] if metonyms else given
    codes, names = _encode_ends([*given, *(_replace(ids, same_as) for ids in meant)])
    known = pc.and_(pc.is_valid(codes[2]), pc.is_valid(codes[3]))
    joined = pc.fill_null(pc.equal(codes[2], codes[3]), False)
    was_one = pc.fill_null(pc.equal(codes[0], codes[1]), False)
    within = pc.and_not(joined, was_one)
    left_out = {
        "relations_without_entity": len(relations) - (pc.sum(known).as_py() or 0),
        "relations_within_entity": pc.sum(within).as_py() or 0,
    }
    ends = [pa.DictionaryArray.from_arrays(code, names) for code in codes[2:]]
    table = _add_columns(relations, ends, tables["articles"])
    kept = table.filter(pc.and_not(known, within))
    if symmetric:
        types = pa.array(sorted(symmetric), pa.string())
        kept = order_ends(kept, pc.is_in(kept["type"], value_set=types))
    return kept, left_out


def _find_ends(
    tables: Mapping[str, pa.Table], end: str, *, metonyms: bool
) -> pa.DictionaryArray:
    """Find the entity at one end of each relation, or the state it acts for."""
    ids = encode(tables["relations"][f"{end}_entity"])
    if not metonyms:
        return ids
    states = _find_metonyms(tables, end)
    return encode(pa.chunked_array([pc.coalesce(states, ids).cast(pa.string())]))


def _encode_ends(columns: list[pa.DictionaryArray]) -> tuple[list[pa.Array], pa.Array]:
    """Give codes that mean the same in all columns and sort as the ids do."""
    texts = pa.chunked_array([c.dictionary.cast(pa.string()) for c in columns])
    names = pc.unique(texts)
    names = names.take(pc.sort_indices(names))
    return [
        pc.take(pc.index_in(c.dictionary, value_set=names).cast(CODES), c.indices)
        for c in columns
    ], names


def _add_columns(
    relations: pa.Table, ends: list[pa.Array], articles: pa.Table
) -> pa.Table:
    columns = {name: relations[name] for name in KEPT}
    for name in ("article", "type", "modality", "date", "rule"):
        columns[name] = encode(columns[name])
    dates, ids = columns["date"], columns["article"]
    days = find_dates(encode(articles["published"]), find_first_day)
    places = pc.index_in(
        ids.dictionary, value_set=articles["article"].cast(pa.string())
    )
    published = pc.take(pc.take(days, places), ids.indices)
    first, last = (find_dates(dates, f) for f in (find_first_day, find_last_day))
    rows = pa.array(np.arange(len(relations), dtype=np.int32))
    values = (*ends, first, last, published, rows)
    return pa.table(columns | dict(zip(ADDED, values, strict=True)))


def find_first_day(value: str) -> str | None:
    """Find the first day that a date may mean."""
    days = find_days(value)
    return days[0] if days else None


def find_last_day(value: str) -> str | None:
    """Find the last day that a date may mean."""
    days = find_days(value)
    return days[1] if days else None


def _read_same_as(entities: pa.Table) -> tuple[pa.Array, pa.Array]:
    """Give the ids that were decided to be another's, and those others."""
    decided = entities.filter(pc.is_valid(entities[SAME_AS]))
    return decided["entity"].combine_chunks(), decided[SAME_AS].combine_chunks()


def _replace(
    ids: pa.DictionaryArray, same_as: tuple[pa.Array, pa.Array]
) -> pa.DictionaryArray:
    olds, news = same_as
    if not len(olds):
        return ids
    return change(
        ids, lambda all: pc.coalesce(pc.take(news, pc.index_in(all, olds)), all)
    )


def _find_metonyms(tables: Mapping[str, pa.Table], end: str) -> pa.ChunkedArray:
    """Find the state that the mention at one end of each relation stands for."""
    mentions = tables["mentions"]
    acting = mentions.filter(pc.is_valid(mentions["metonym"]))
    relations = tables["relations"]
    places = pc.index_in(
        _join(relations["article"], relations[end]),
        value_set=_join(acting["article"], acting["mention"]),
    )
    return pc.take(acting["metonym"].cast(pa.string()), places)


def _join(articles: pa.ChunkedArray, numbers: pa.ChunkedArray) -> pa.ChunkedArray:
    ids, counts = articles.cast(pa.string()), numbers.cast(pa.string())
    return pc.binary_join_element_wise(ids, counts, "#")


def order_ends(table: pa.Table, rows: pa.ChunkedArray | bool = True) -> pa.Table:
    """Let the ends of these rows stand in the order of their codes."""
    subject, object_ = (table[end].combine_chunks() for end in ENDS)
    names = subject.dictionary
    one, other = subject.indices, object_.indices
    turned = pc.and_(rows, pc.greater(one, other))
    if isinstance(turned, pa.ChunkedArray):
        turned = turned.combine_chunks()
    codes = pc.if_else(turned, other, one), pc.if_else(turned, one, other)
    for end, column in zip(ENDS, codes, strict=True):
        ids = pa.DictionaryArray.from_arrays(column, names)
        table = table.set_column(table.schema.get_field_index(end), end, ids)
    return table
