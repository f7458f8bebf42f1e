"""Articles that were read in, files of the spool out: what a worker reads its rows of.

A chunk has a row for each article or reject, in the order of reading. The columns
before ``article`` are all that the run needs to decide what is to be done.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from extractor.articles.language import find_language
from extractor.articles.rejects import Reject
from extractor.batch.store.parquet import read_table
from extractor.errors import LanguageError
from extractor.records import Article
from extractor.results.files import write_whole

CHUNK = pa.schema(
    [
        ("file", pa.string()),
        ("id", pa.string()),
        ("step", pa.string()),
        ("message", pa.string()),
        ("digest", pa.binary()),
        ("content", pa.binary()),
        ("lang", pa.string()),
        ("words", pa.int64()),
        ("article", pa.string()),
    ]
)
INDEX = CHUNK.names[:-1]
# Bytes of a digest; two of 10^12 articles meet with a chance of 10^-15.
DIGEST = 16
# Notes that the extraction reads; the others only say where an article is from.
READ_NOTES = ("apparatus",)


def build_row(file: str, item: Article | Reject) -> dict[str, Any]:
    """Build the row of one article or reject of a file."""
    if isinstance(item, Reject):
        return {"file": file, **item.to_dict()}
    lang = item.lang or _find_lang(item.text)
    values = item.to_dict()
    return {
        "file": file,
        "id": item.id,
        "digest": find_digest(values),
        "content": find_digest([item.text, lang, item.published, *_find_read(item)]),
        "lang": lang,
        "words": len(item.text.split()),
        "article": json.dumps(values | {"lang": lang}, ensure_ascii=False),
    }


def find_digest(values: Any) -> bytes:
    """Find the digest of JSON values, so that a change is noticed.

    That of a whole article tells whether it changed; that of what :func:`extract`
    reads of it (text, language, date) tells what need not be extracted twice.
    """
    content = json.dumps(values, sort_keys=True)
    return hashlib.sha256(content.encode()).digest()[:DIGEST]


def write_chunk(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Write a chunk.

    Raises
    ------
    OutputError
        It cannot be written.
    """
    table = pa.Table.from_pylist(list(rows), schema=CHUNK)
    write_whole(path, partial(pq.write_table, table, compression="zstd"))


def read_index(path: Path) -> list[dict[str, Any]]:
    """Read the rows of a chunk without the articles."""
    rows: list[dict[str, Any]] = read_table(path, INDEX).to_pylist()
    return rows


def read_rows(path: Path, numbers: Sequence[int]) -> list[dict[str, Any]]:
    """Read some rows of a chunk; ``article`` is an Article."""
    table = read_table(path).take(pa.array(numbers, pa.int64()))
    return [
        row | {"article": Article.from_dict(json.loads(row["article"]))}
        for row in table.to_pylist()
    ]


def _find_read(article: Article) -> Iterator[Any]:
    return (article.notes[name] for name in READ_NOTES if name in article.notes)


def _find_lang(text: str) -> str | None:
    """Find the language; where it cannot be told, the extraction says why."""
    try:
        return find_language(text)
    except LanguageError:
        return None
