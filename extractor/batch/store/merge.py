"""Parts in, the final tables out: each article once, copies marked.

The tables depend on the articles of the ledger only: not on how they fell into parts,
and not on the order in which they came. Memory is for some thousand articles.
"""

from __future__ import annotations

import heapq
import json
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from extractor.batch.store.ledger import Ledger
from extractor.batch.store.live import Live
from extractor.batch.store.near_duplicates import CANDIDATES, find_near_duplicates
from extractor.batch.store.originals import Originals
from extractor.batch.store.parquet import read_table
from extractor.batch.store.parts import explain_fault, find_parts, read_status
from extractor.batch.store.sorted_tables import (
    Buckets,
    SortedFile,
    Spool,
    gather,
    sort_table,
)
from extractor.results.columns import PART_TABLES, SAME_AS, TABLES
from extractor.results.entities import merge_entities
from extractor.results.merges import set_same_as
from extractor.results.tables import KEYS

StatusRow = tuple[str, str, str | None, str | None, str | None]

NEAR_DUPLICATES = ("mark", "drop", "off")
ENTITIES = "entities"
STATUS = pa.schema(
    [
        pa.field("article", pa.string(), nullable=False),
        pa.field("status", pa.string(), nullable=False),
        pa.field("duplicate_of", pa.string()),
        pa.field("step", pa.string()),
        pa.field("message", pa.string()),
    ]
)
# The columns of mentions that are counted for the entities.
NAMED = pa.schema(
    [TABLES["mentions"].field(name) for name in ("article", "mention", "entity")]
)
# Articles that are sorted in memory at one time; some 100 MB.
BUCKET = 10_000
# Mentions whose entities are merged at one time; of so many, one is looked at to find
# where the next ones begin. It is a prime, since articles name things in turns.
MENTIONS, SAMPLE = 100_000, 97
# Rows of the status file that are made at one time.
STATUS_ROWS = 10_000
# What is counted for the summary, by table.
COUNTED = {"mentions": "label", "relations": "type"}


@dataclass(slots=True)
class Merged:
    """The rows of each table, values that are counted, and articles that are copies.

    ``joined`` counts the entities that are the same as others.
    """

    rows: dict[str, int] = field(default_factory=dict)
    values: dict[str, Counter[str]] = field(default_factory=dict)
    duplicates: int = 0
    near_duplicates: int = 0
    joined: int = 0


class Merge:
    """Merge the parts of a ledger into files of a folder, which is emptied first.

    Parameters
    ----------
    near_duplicates
        "mark": a near duplicate carries the note ``near_duplicate_of``; "drop": it has
        no mentions and relations either; "off": it is an article like others.
    same_as
        The id that an entity is the same as, by its own id.
    """

    def __init__(
        self,
        ledger: Ledger,
        parts: Path,
        folder: Path,
        *,
        near_duplicates: str = "mark",
        same_as: Mapping[str, str] | None = None,
    ) -> None:
        self._ledger = ledger
        self._parts = find_parts(parts)
        self._folder = folder
        self._wanted = near_duplicates
        self._same_as = same_as or {}
        self._near: dict[str, str] = {}
        self._merged = Merged()

    def run(self) -> Merged:
        """Write all tables and ``status.parquet``.

        Of articles with the same text, language and date the first id in the alphabet
        keeps its mentions and relations; the others stay in ``articles`` with the note
        ``duplicate_of``, so that copies do not count twice.

        Raises
        ------
        OutputError
            A part is damaged, or the folder cannot be written.
        """
        try:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder.mkdir(parents=True)
            numbers = [int(part.name) for part in self._parts]
            live, path = self._ledger.live, self._folder / "originals.arrow"
            with Originals(path, live, numbers) as self._originals:
                self._find_near()
                self._merge_tables()
            self._write_status()
        except (OSError, pa.ArrowInvalid) as error:
            raise explain_fault(self._parts, error) from error
        return self._merged

    def _find_near(self) -> None:
        if self._wanted != "off":
            found = [CANDIDATES.empty_table(), *map(self._find_candidates, self._parts)]
            self._near = find_near_duplicates(pa.concat_tables(found))
        self._near_ids = pa.array(list(self._near), pa.string())

    def _find_candidates(self, part: Path) -> pa.Table:
        """Find the texts of a part that are long enough to be copies of others."""
        status = read_status(part, ["content", "group", "signature", "extracted"])
        originals = self._originals.find(int(part.name))
        places = pc.index_in(status["content"], value_set=originals["content"])
        # One that is too short has an empty signature, or none.
        is_long = pc.greater(pc.binary_length(status["signature"]), 0)
        chosen = pc.and_(pc.and_(pc.is_valid(places), status["extracted"]), is_long)
        rows = status.filter(chosen)
        ids = originals["id"].take(places.filter(chosen).combine_chunks())
        columns = [ids, rows["group"], rows["signature"]]
        return pa.table(columns, names=CANDIDATES.names).cast(CANDIDATES)

    def _merge_tables(self) -> None:
        boundaries = self._ledger.live.find_every(BUCKET)
        named = Spool(self._folder / "named.arrow", NAMED)
        for name in PART_TABLES:
            if name != ENTITIES:
                tables = gather(self._read_live(name))
                if name == "mentions":
                    tables = named.keep(tables, _select_named)
                self._merge_table(name, tables, boundaries)
        self._merge_entities(named)

    def _merge_table(
        self, name: str, tables: Iterable[pa.Table], boundaries: list[str]
    ) -> None:
        schema, keys = PART_TABLES[name], KEYS[name]
        buckets = Buckets(self._folder, name, schema, boundaries)
        for table in tables:
            buckets.add(table, keys[0])
        with self._open(name) as file:
            for table in buckets.read():
                file.add(sort_table(table, keys))
                self._count(name, table)
        self._merged.rows[name] = file.rows

    def _merge_entities(self, named: Spool) -> None:
        """Merge the entities, by ranges of their ids."""
        boundaries = _find_boundaries(named)
        entities = Buckets(self._folder, "e", PART_TABLES[ENTITIES], boundaries)
        for table in gather(self._read_live(ENTITIES)):
            entities.add(table, "entity")
        mentions = Buckets(self._folder, "m", NAMED, boundaries)
        for table in named.read():
            mentions.add(table, "entity")
        named.remove()
        with self._open(ENTITIES) as file:
            for given, counted in zip(entities.read(), mentions.read(), strict=True):
                merged = set_same_as(merge_entities(given, counted), self._same_as)
                file.add(merged)
                self._merged.joined += merged.num_rows - merged[SAME_AS].null_count
        self._merged.rows[ENTITIES] = file.rows

    def _open(self, name: str) -> SortedFile:
        return SortedFile(self._folder / f"{name}.parquet", TABLES[name])

    def _read_live(self, name: str) -> Iterator[pa.Table]:
        """Read the rows of a table that count, with the ids of their articles."""
        for part in self._parts:
            table = _read_table(part / f"{name}.parquet", PART_TABLES[name])
            if name == "articles":
                yield self._mark_copies(table, int(part.name))
            else:
                yield self._name_articles(table, int(part.name))

    def _name_articles(self, table: pa.Table, part: int) -> pa.Table:
        """Put article ids in the place of contents; drop what does not count."""
        originals = self._originals.find(part)
        if self._wanted == "drop":
            dropped = pc.is_in(originals["id"], value_set=self._near_ids)
            originals = originals.filter(pc.invert(dropped))
        places = pc.index_in(table["article"], value_set=originals["key"])
        chosen = pc.is_valid(places)
        names = originals["id"].take(places.filter(chosen).combine_chunks())
        return _set_column(table.filter(chosen), "article", names)

    def _mark_copies(self, articles: pa.Table, part: int) -> pa.Table:
        """Drop articles that do not count, and note of which others are copies."""
        originals = dict(self._ledger.live.find_articles(part))
        chosen = pa.array(list(originals), pa.string())
        table = articles.filter(pc.is_in(articles["article"], value_set=chosen))
        notes = table["notes"].to_pylist()
        for place, id in enumerate(table["article"].to_pylist()):
            if added := self._find_notes(id, originals[id]):
                notes[place] = _add_notes(notes[place], added)
                self._merged.duplicates += "duplicate_of" in added
                self._merged.near_duplicates += "near_duplicate_of" in added
        return _set_column(table, "notes", pa.array(notes, pa.string()))

    def _find_notes(self, id: str, original: str) -> dict[str, str]:
        if original != id:
            return {"duplicate_of": original}
        if id in self._near:
            return {"near_duplicate_of": self._near[id]}
        return {}

    def _count(self, name: str, table: pa.Table) -> None:
        if (column := COUNTED.get(name)) is not None:
            counts = table[column].value_counts().to_pylist()
            found = self._merged.values.setdefault(name, Counter())
            found.update({row["values"]: row["counts"] for row in counts})

    def _write_status(self) -> None:
        """Write one row for each article, and for each thing that could not be read."""
        done = map(self._find_status, self._ledger.live.find())
        rejected = (
            (reject.id, "rejected", None, reject.step, reject.message)
            for reject in self._ledger.find_rejects(by_id=True)
        )
        rows = heapq.merge(done, rejected, key=lambda row: row[0])
        with SortedFile(self._folder / "status.parquet", STATUS) as file:
            while chunk := list(islice(rows, STATUS_ROWS)):
                columns = [
                    pa.array(values, pa.string()) for values in zip(*chunk, strict=True)
                ]
                file.add(pa.table(columns, schema=STATUS))
        self._merged.rows["status"] = file.rows

    def _find_status(self, live: Live) -> StatusRow:
        if live.original != live.id:
            return live.id, "duplicate", live.original, None, None
        if live.id in self._near:
            return live.id, "near_duplicate", self._near[live.id], None, None
        return live.id, "done", None, None, None


def _read_table(path: Path, schema: pa.Schema) -> pa.Table:
    return read_table(path, schema.names).select(schema.names).cast(schema)


def _select_named(mentions: pa.Table) -> pa.Table:
    return mentions.select(NAMED.names).filter(pc.is_valid(mentions["entity"]))


def _find_boundaries(named: Spool) -> list[str]:
    """Find ids of entities between which about as many mentions lie."""
    samples = [
        table["entity"].take(pa.array(range(0, len(table), SAMPLE), pa.int64()))
        for table in named.read()
    ]
    ids = sorted(id for sample in samples for id in sample.to_pylist())
    step = max(1, MENTIONS // SAMPLE)
    return sorted(set(ids[step::step]))


def _set_column(table: pa.Table, name: str, values: pa.Array) -> pa.Table:
    place = table.schema.get_field_index(name)
    return table.set_column(place, table.schema.field(place), values)


def _add_notes(notes: str, added: Mapping[str, str]) -> str:
    values = json.loads(notes) | added
    return json.dumps(values, ensure_ascii=False, sort_keys=True)
