"""Parts in, for each of them the contents that count and whose they are out.

The ledger is asked once for each part; what it says lies in a file, so that ten million
articles take no memory.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Self

import pyarrow as pa

from extractor.batch.store.live import LiveArticles

# ``key`` is how the tables of a part name the content, ``id`` the article it is of.
ORIGINALS = pa.schema(
    [("content", pa.binary()), ("key", pa.string()), ("id", pa.string())]
)


class Originals:
    """The contents of each part whose mentions count.

    Parameters
    ----------
    path
        Where they lie until they are closed.
    """

    def __init__(self, path: Path, live: LiveArticles, parts: Iterable[int]) -> None:
        self._path = path
        self._places = {}
        with pa.ipc.new_file(str(path), ORIGINALS) as writer:
            for place, part in enumerate(parts):
                self._places[part] = place
                writer.write_batch(_build_batch(live.find_originals(part)))
        self._map = pa.memory_map(str(path))
        self._file = pa.ipc.open_file(self._map)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._map.close()
        self._path.unlink()

    def find(self, part: int) -> pa.RecordBatch:
        """Find those of a part, in columns as ``ORIGINALS``."""
        return self._file.get_batch(self._places[part])


def _build_batch(found: list[tuple[bytes, str]]) -> pa.RecordBatch:
    contents = [content for content, _ in found]
    return pa.record_batch(
        [contents, [content.hex() for content in contents], [id for _, id in found]],
        schema=ORIGINALS,
    )
