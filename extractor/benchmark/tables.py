"""A number of relations in, the time that their tables and their graph take out.

No article is extracted: a part of made-up articles is written once and copied under
other names, so that what is measured is what a run does after its last article.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from extractor.batch.finish import finish_run
from extractor.batch.schedule import LARGEST
from extractor.batch.store.durable import write_folder
from extractor.batch.store.folder import PARTS
from extractor.batch.store.ledger import Ledger
from extractor.batch.store.near_duplicates import SIZE
from extractor.batch.store.parts import name_part, write_part
from extractor.batch.summary import Rejections
from extractor.records import Article, Entity, Extraction, Mention, Relation
from extractor.results.graph import build_graph
from extractor.schemas import load_schema

# Articles of a part, as a run writes them, and relations of an article, as in news.
ARTICLES, RELATIONS = LARGEST, 5
# Names that all parts share, of each of two kinds, and those of each part.
SHARED, OWN = 2_000, 100
# What a copy replaces by its number, in texts and in checksums, both of four bytes.
MARK = "@@@@"
FILLER = "met, at the end of a long week of talks in the capital, the delegation of"
PUBLISHED = "2024-05-17"


@dataclass(frozen=True, slots=True)
class TableSpeed:
    """How long tables and graph take, in seconds, and how large they are.

    ``ledger_s`` is for the ledger to take the parts over, ``merge_s`` for the final
    files, checksums included, ``graph_s`` for a graph of them. ``bytes`` is the
    resident set of this process with the graph in it.
    """

    relations: int
    articles: int
    entities: int
    edges: int
    ledger_s: float
    merge_s: float
    graph_s: float
    bytes: int


def measure_tables(relations: int) -> TableSpeed:
    """Make parts of at least so many relations, merge them, and build the graph."""
    import psutil  # noqa: PLC0415  # only a benchmark asks for it

    with tempfile.TemporaryDirectory(prefix="extractor-benchmark-") as folder:
        out = Path(folder)
        write_parts(out / PARTS, -(-relations // (ARTICLES * RELATIONS)))
        pa.default_memory_pool().release_unused()  # none of it is of a run
        begun = time.perf_counter()
        with Ledger(out / PARTS) as ledger:
            known = time.perf_counter()
            counts = finish_run(ledger, out, {}, "mark", Rejections())
        merged = time.perf_counter()
        graph = build_graph(out)
        built = time.perf_counter()
        return TableSpeed(
            relations=sum(counts["relations"].values()),
            articles=counts["articles"],
            entities=graph.number_of_nodes(),
            edges=graph.number_of_edges(),
            ledger_s=round(known - begun, 1),
            merge_s=round(merged - known, 1),
            graph_s=round(built - merged, 1),
            bytes=psutil.Process().memory_info().rss,
        )


def write_parts(parts: Path, count: int) -> None:
    """Write so many parts, each with articles, names and texts of its own."""
    parts.mkdir()
    model = parts / "model"
    _write_model(model)
    tables = {path.name: pq.read_table(path) for path in sorted(model.iterdir())}
    for number in range(1, count + 1):
        copies = {name: _copy(table, number) for name, table in tables.items()}
        write_folder(name_part(parts, number), partial(_write, copies))


def _write(tables: Mapping[str, pa.Table], folder: Path) -> None:
    for name, table in tables.items():
        pq.write_table(table, folder / name)


def _write_model(folder: Path) -> None:
    """Write the part that is copied."""
    rng = random.Random(1)
    types = sorted(load_schema("news").relations)
    found = [_build(number, types, rng) for number in range(ARTICLES)]
    contents = [
        MARK.encode() + number.to_bytes(12, "big") for number in range(len(found))
    ]
    status = [
        {
            "article": one.article.id,
            "digest": content,
            "content": content,
            "file": "archive.jsonl",
            "extracted": True,
            "words": len(one.article.text.split()),
            "group": f"en {PUBLISHED}",
            "signature": b"",
        }
        for one, content in zip(found, contents, strict=True)
    ]
    articles = [one.article for one in found]
    write_part(folder, articles, zip(contents, found, strict=True), status, "")


def _build(number: int, types: list[str], rng: random.Random) -> Extraction:
    """Build an article of a few sentences, with one relation each."""
    text = ""
    mentions: list[Mention] = []
    relations = []
    entities: dict[str, Entity] = {}
    for index in range(RELATIONS):
        begun = len(text)
        for name, rest in zip(_choose(rng), (f" {FILLER} ", ". "), strict=True):
            id = f"per:{name.lower().replace(' ', '-')}"
            entities[id] = Entity(id, "PER", name, {"en": name})
            end = len(text) + len(name)
            mentions.append(Mention(len(text), end, name, "PER", "name", id))
            text += name + rest
        verb = text.index(FILLER, begun)
        relation = Relation(
            rng.choice(types),
            2 * index,
            2 * index + 1,
            trigger=(verb, verb + len("met")),
            sentence=(begun, len(text) - 1),
            rule="en-meets-1",
        )
        relations.append(relation)
    article = Article(f"{MARK}-{number:04}", text, "en", PUBLISHED)
    return Extraction(
        article, tuple(mentions), tuple(relations), tuple(entities.values())
    )


def _choose(rng: random.Random) -> Iterator[str]:
    """Choose a name that all parts share, the first ones most often, and another.

    That is as often of this part alone, so that half of the edges are stated once.
    """
    yield f"Anna {int(SHARED * rng.random() ** 3)}"
    if rng.random() < 1 / 2:
        yield f"Marco {MARK}{rng.randrange(OWN)}"
    else:
        yield f"Carla {int(SHARED * rng.random() ** 3)}"


def _copy(table: pa.Table, number: int) -> pa.Table:
    """Give a table of the copied part as that of a part of its own."""
    columns = [_fill_in(field, table[field.name], number) for field in table.schema]
    return pa.table(columns, schema=table.schema)


def _fill_in(field: pa.Field, column: pa.ChunkedArray, number: int) -> Any:
    mark, code = MARK.encode(), number.to_bytes(4, "big")
    if field.name == "signature":  # alike, they would all be near duplicates
        rng = np.random.default_rng(number)
        size = SIZE * np.dtype("<u4").itemsize
        return pa.array([rng.bytes(size) for _ in range(len(column))], pa.binary())
    if pa.types.is_binary(field.type):
        return pc.replace_substring(column, mark, code)
    if not pa.types.is_string(field.type):
        return column
    if field.name == "article":  # the checksum of a content, or the id of an article
        column = pc.replace_substring(
            column, mark.hex(), code.hex(), max_replacements=1
        )
    return pc.replace_substring(column, MARK, f"{number:04}")
