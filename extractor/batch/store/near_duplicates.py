"""Texts in, those that say nearly the same out: agency copies with another headline.

References
----------
Broder 1997, On the resemblance and containment of documents (MinHash of shingles).
Leskovec, Rajaraman and Ullman 2020, Mining of massive datasets, 3.4 (bands).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha1
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

Signatures = npt.NDArray[np.uint32]

WORD = re.compile(r"\w+")
# Words of a shingle; with fewer, two reports of the same kind of event look alike.
SHINGLE = 4
# Shorter texts, such as lines of results or prices, are alike without being copies.
MIN_WORDS = 40
# Share of common shingles from which a text is a near duplicate: about one word in
# forty changed all over the text, or one paragraph of five.
THRESHOLD = 0.8
# 16 bands of 8: pairs at the threshold are found with a chance of 95 %, at 0.9 of
# 99.99 %, at 0.5 of 6 %; what is found is then measured on all 128 values.
BANDS, ROWS = 16, 8
SIZE = BANDS * ROWS


# Articles that may be near duplicates: only of one with the same ``group``. The
# signature is that of :func:`find_signature`.
CANDIDATES = pa.schema(
    [
        ("id", pa.string()),
        ("group", pa.string()),
        ("signature", pa.binary(SIZE * np.dtype("<u4").itemsize)),
    ]
)


def find_signature(text: str) -> bytes | None:
    """Find the MinHash signature of a text, 128 numbers; None if it is too short."""
    words = WORD.findall(text.casefold())
    if len(words) < MIN_WORDS:
        return None
    behind = [words[start:] for start in range(SHINGLE)]
    shingles = set(map(" ".join, zip(*behind, strict=False)))
    digests = b"".join([sha1(shingle.encode()).digest() for shingle in shingles])
    # The first number of each digest, which is what MinHash takes by itself.
    numbers = np.frombuffer(digests, "<u4").reshape(len(shingles), -1)[:, 0]
    minhash = _empty().copy()
    minhash.update_batch(numbers.tolist())
    signature: bytes = minhash.hashvalues.astype("<u4").tobytes()
    return signature


def find_near_duplicates(candidates: pa.Table) -> dict[str, str]:
    """Find the near duplicates, each with the id that stands for it.

    That is the first id, in the order of the alphabet, that is like it and is no near
    duplicate itself; the order of the rows (``CANDIDATES``) does not matter.

    Notes
    -----
    ``datasketch.MinHashLSH`` keeps its bands in dictionaries, some 5 kB a text. Here a
    band is one sorted array of numbers at a time, so a million texts need 600 MB.
    """
    if not candidates.num_rows:
        return {}
    order = pc.sort_indices(candidates["id"])
    ids = candidates["id"].take(order)
    groups = (
        candidates["group"].dictionary_encode().unify_dictionaries().combine_chunks()
    )
    groups = groups.indices.take(order).to_numpy()
    signatures = _read_numbers(candidates["signature"])[order.to_numpy()]
    like: dict[int, list[int]] = {}
    for first, second in sorted(set(_find_pairs(signatures, groups))):
        alike = np.mean(signatures[first] == signatures[second])
        if groups[first] == groups[second] and alike >= THRESHOLD:
            like.setdefault(second, []).append(first)
    originals: dict[int, int] = {}
    for second in sorted(like):
        leaders = [first for first in like[second] if first not in originals]
        if leaders:
            originals[second] = leaders[0]
    return {ids[one].as_py(): ids[other].as_py() for one, other in originals.items()}


def _find_pairs(
    signatures: Signatures, groups: npt.NDArray[np.int32]
) -> Iterator[tuple[int, int]]:
    """Find the pairs that agree in a band: of many the first with each, and neighbours.

    All pairs of a much copied text would be too many, and say no more.
    """
    for band in range(BANDS):
        values = signatures[:, band * ROWS : (band + 1) * ROWS].astype(np.uint64)
        keys = _mix(values, groups)
        order = np.argsort(keys, kind="stable")
        ordered = keys[order]
        starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
        ends = np.r_[starts[1:], len(ordered)]
        several = ends - starts > 1
        for start, end in zip(starts[several], ends[several], strict=True):
            members: Sequence[int] = order[start:end].tolist()
            yield from ((members[0], member) for member in members[1:])
            yield from pairwise(members[1:])


def _mix(
    values: npt.NDArray[np.uint64], groups: npt.NDArray[np.int32]
) -> npt.NDArray[np.uint64]:
    """Mix the numbers of a band into one (FNV-1a, 64 bits, a number at a time)."""
    keys = groups.astype(np.uint64) ^ np.uint64(0xCBF29CE484222325)
    for column in values.T:
        keys = (keys ^ column) * np.uint64(0x100000001B3)
    return keys


def _read_numbers(column: pa.ChunkedArray) -> Signatures:
    """Give signatures as numbers, one row for each."""
    rows = np.empty((len(column), SIZE), np.uint32)
    start = 0
    for chunk in column.chunks:
        values = np.frombuffer(chunk.buffers()[1], "<u4").reshape(-1, SIZE)
        rows[start : start + len(chunk)] = values[chunk.offset :][: len(chunk)]
        start += len(chunk)
    return rows


@cache
def _empty() -> Any:
    from datasketch import MinHash  # noqa: PLC0415  # takes half a second to import

    return MinHash(SIZE, seed=1, hashfunc=int)  # of numbers that are hashes
