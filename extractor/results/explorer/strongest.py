"""The relations of a run in; out those that one page can show, the strongest.

Relations are counted as columns of numbers: ten million of them fit into memory, and
only those that are chosen become Python objects.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

Numbers = npt.NDArray[np.int64]
SUBJECT, OBJECT = "subject_entity", "object_entity"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a page holds at most; a browser moves it smoothly up to there."""

    nodes: int = 2_000
    edges: int = 6_000
    relations: int = 20_000


@dataclass(frozen=True, slots=True)
class Strongest:
    """The chosen relations, sorted by article, and what was left out.

    An edge is a type between two entities, in one direction unless it is symmetric;
    ``nodes`` are the entity ids that have an edge, sorted.
    """

    relations: pa.Table
    nodes: tuple[str, ...]
    left_out: dict[str, int]


def find_strongest(
    relations: pa.Table, *, symmetric: frozenset[str] = frozenset(), limits: Limits
) -> Strongest:
    """Choose the edges with most relations, then their relations, best scores first.

    Of edges with equally many relations, those between entities with more relations are
    chosen first. ``left_out`` counts ``entities`` and ``relations`` over the limits,
    and ``without_entity``, relations of mentions that have no entity.
    """
    known = pc.and_(pc.is_valid(relations[SUBJECT]), pc.is_valid(relations[OBJECT]))
    table = relations.filter(known)
    ids, ends, edge = _number(table, symmetric)
    if not len(table):
        return Strongest(table, (), _count(relations, table, table, 0))
    edges, of, weights = _group(edge)
    degrees = np.bincount(ends.reshape(-1), minlength=len(ids))
    weakest = np.minimum(degrees[edges[:, 0]], degrees[edges[:, 1]])
    order = np.lexsort((*edges.T[::-1], -weakest, -weights))
    kept = _take_edges(edges[order], limits)
    rank = np.full(len(edges), -1)
    rank[order[kept]] = np.arange(len(kept))
    rows = _take_rows(rank[of], np.asarray(table["score"]), limits.relations)
    chosen = table.take(pa.array(rows))
    nodes = np.unique(ends[rows])
    left = len(np.unique(ends)) - len(nodes)
    names = tuple(ids[node] for node in nodes)
    return Strongest(chosen, names, _count(relations, table, chosen, left))


def _count(
    all_: pa.Table, known: pa.Table, chosen: pa.Table, left: int
) -> dict[str, int]:
    return {
        "entities": left,
        "relations": len(known) - len(chosen),
        "without_entity": len(all_) - len(known),
    }


def _number(
    table: pa.Table, symmetric: frozenset[str]
) -> tuple[list[str], Numbers, Numbers]:
    """Give sorted ids, the two ends of each row, and its edge (two ends and a type)."""
    columns = [table[SUBJECT], table[OBJECT]]
    ids = sorted(
        pc.unique(
            pa.chunked_array([c for col in columns for c in col.chunks], pa.string())
        ).to_pylist()
    )
    names = sorted(pc.unique(table["type"]).to_pylist())
    ends = np.stack([_find(column, ids) for column in columns], axis=1)
    types = _find(table["type"], names)
    both = np.isin(types, [at for at, name in enumerate(names) if name in symmetric])
    pair = np.where(both[:, None], np.sort(ends, axis=1), ends)
    return ids, ends, np.column_stack([pair, types])


def _group(rows: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Give the different rows, sorted, where each row is among them, and how often."""
    sizes = rows.max(axis=0) + 1
    keys = np.ravel_multi_index(tuple(rows.T), tuple(sizes.tolist()))
    found, of, counts = np.unique(keys, return_inverse=True, return_counts=True)
    columns = np.unravel_index(found, tuple(sizes.tolist()))
    return np.column_stack(columns), of.reshape(-1), counts


def _find(column: pa.ChunkedArray, values: list[str]) -> Numbers:
    found = pc.index_in(column, value_set=pa.array(values, pa.string()))
    return np.asarray(found.cast(pa.int64())).reshape(-1)


def _take_edges(edges: Numbers, limits: Limits) -> Numbers:
    """Give the places of the edges to keep, strongest first, whose ends fit in."""
    nodes: set[int] = set()
    for start, end in edges[:, :2].tolist():
        new = {start, end} - nodes
        if len(nodes) + len(new) <= limits.nodes:
            nodes |= new
        if len(nodes) == limits.nodes:
            break
    fits = np.isin(edges[:, :2], list(nodes)).all(axis=1)
    return np.flatnonzero(fits)[: limits.edges]


def _take_rows(rank: Numbers, scores: npt.NDArray[np.float64], limit: int) -> Numbers:
    """Give the rows to keep: the best of every edge, then the second best of each."""
    rows = np.flatnonzero(rank >= 0)
    rows = rows[np.lexsort((rows, -scores[rows], rank[rows]))]
    first = np.r_[True, np.diff(rank[rows]) != 0]
    starts = np.maximum.accumulate(np.where(first, np.arange(len(rows)), 0))
    turn = np.arange(len(rows)) - starts
    return np.sort(rows[np.lexsort((rank[rows], turn))][:limit])
