"""Parts in, the final tables out: each article once, copies marked.

The tables depend on the articles of the ledger only: not on how they fell into parts,
and not on the order in which they came. Memory is for some thousand articles.
"""

from __future__ import annotations

import heapq
import json
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from extractor.batch.ledger import Ledger
from extractor.batch.live import Live
from extractor.batch.near_duplicates import Candidate, find_near_duplicates
from extractor.batch.parquet import read_table
from extractor.batch.parts import find_parts, read_status
from extractor.batch.sorted_tables import Buckets, SortedFile
from extractor.errors import OutputError
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
# Articles, and entities, that are sorted in memory at one time; some 100 MB.
BUCKET = 10_000
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
            if self._wanted != "off":
                self._near = find_near_duplicates(self._find_candidates())
            boundaries = [
                live.id
                for number, live in enumerate(self._ledger.live.find())
                if number and number % BUCKET == 0
            ]
            for name in PART_TABLES:
                if name != ENTITIES:
                    self._merge_table(name, boundaries)
            self._merge_entities()
            self._write_status()
        except (OSError, pa.ArrowInvalid) as error:
            raise OutputError(
                f"The tables cannot be made ({error}); make room and run again."
            ) from error
        return self._merged

    def _find_candidates(self) -> Iterator[Candidate]:
        for part in self._parts:
            originals = dict(self._ledger.live.find_originals(int(part.name)))
            columns = ["content", "group", "signature", "extracted"]
            for row in read_status(part).select(columns).to_pylist():
                id = originals.get(row["content"])
                if row["extracted"] and row["signature"] and id is not None:
                    yield Candidate(id, row["group"], row["signature"])

    def _merge_table(self, name: str, boundaries: list[str]) -> None:
        schema, key = PART_TABLES[name], KEYS[name][0]
        buckets = Buckets(self._folder, name, schema, boundaries)
        for table in self._read_live(name):
            buckets.add(table, key)
        order = [(column, "ascending") for column in KEYS[name]]
        with self._open(name) as file:
            for table in buckets.read():
                file.add(table.sort_by(order))
                self._count(name, table)
        self._merged.rows[name] = file.rows

    def _merge_entities(self) -> None:
        """Merge the entities, by ranges of their ids."""
        found: set[str] = set()
        for table in self._read_live(ENTITIES):
            found.update(pc.unique(table["entity"]).to_pylist())
        boundaries = sorted(found)[BUCKET::BUCKET]
        entities = Buckets(self._folder, "e", PART_TABLES[ENTITIES], boundaries)
        for table in self._read_live(ENTITIES):
            entities.add(table, "entity")
        mentions = Buckets(self._folder, "m", NAMED, boundaries)
        for table in self._read_live("mentions", NAMED):
            mentions.add(table.filter(pc.is_valid(table["entity"])), "entity")
        with self._open(ENTITIES) as file:
            for given, named in zip(entities.read(), mentions.read(), strict=True):
                merged = set_same_as(merge_entities(given, named), self._same_as)
                file.add(merged)
                self._merged.joined += merged.num_rows - merged[SAME_AS].null_count
        self._merged.rows[ENTITIES] = file.rows

    def _open(self, name: str) -> SortedFile:
        return SortedFile(self._folder / f"{name}.parquet", TABLES[name])

    def _read_live(
        self, name: str, schema: pa.Schema | None = None
    ) -> Iterator[pa.Table]:
        """Read the rows of a table that count, with the ids of their articles."""
        schema = schema or PART_TABLES[name]
        for part in self._parts:
            table = _read_table(part / f"{name}.parquet", schema)
            if name == "articles":
                yield self._mark_copies(table, int(part.name))
            else:
                yield self._name_articles(table, int(part.name))

    def _name_articles(self, table: pa.Table, part: int) -> pa.Table:
        """Put article ids in the place of contents; drop what does not count."""
        originals = [
            (content.hex(), id)
            for content, id in self._ledger.live.find_originals(part)
            if self._wanted != "drop" or id not in self._near
        ]
        contents = pa.array([content for content, _ in originals], pa.string())
        ids = pa.array([id for _, id in originals], pa.string())
        places = pc.index_in(table["article"], value_set=contents)
        chosen = pc.is_valid(places)
        names = ids.take(places.filter(chosen).combine_chunks())
        return _set_column(table.filter(chosen), "article", names)

    def _mark_copies(self, articles: pa.Table, part: int) -> pa.Table:
        """Drop articles that do not count, and note of which others are copies."""
        originals = dict(self._ledger.live.find_articles(part))
        chosen = pa.array(list(originals), pa.string())
        table = articles.filter(pc.is_in(articles["article"], value_set=chosen))
        notes = []
        for id, note in zip(
            table["article"].to_pylist(), table["notes"].to_pylist(), strict=True
        ):
            added = self._find_notes(id, originals[id])
            notes.append(_add_notes(note, added) if added else note)
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


def _set_column(table: pa.Table, name: str, values: pa.Array) -> pa.Table:
    place = table.schema.get_field_index(name)
    return table.set_column(place, table.schema.field(place), values)


def _add_notes(notes: str, added: Mapping[str, str]) -> str:
    values = json.loads(notes) | added
    return json.dumps(values, ensure_ascii=False, sort_keys=True)
