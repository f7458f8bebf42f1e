"""Decided pairs in, the entities' table with ``same_as`` out.

``same_as`` is the id of the entity that a row is the same as, None where it stands for
itself. Mentions and relations keep the ids that their articles gave them.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

import pyarrow as pa

from extractor.errors import OutputError
from extractor.results.columns import ENTITIES, SAME_AS
from extractor.results.files import read_tables, write_tables, write_whole
from extractor.results.merges.name_pairs import find_merges
from extractor.results.merges.review import (
    DIFFERENT,
    MERGES,
    SAME,
    Merge,
    read_merges,
    update_merges,
    write_merges,
)

MANIFEST = "manifest.json"
NAME = "entities"


def merge_folder(folder: str | Path) -> Counter[str]:
    """Bring ``merges.tsv`` of an output folder up to date and apply it.

    Gives the number of pairs by decision, and of ``joined`` entities. No article is
    read again.

    Raises
    ------
    OutputError
        The folder holds no complete tables, ``merges.tsv`` has a mistake, or a file
        cannot be written.
    """
    out = Path(folder)
    entities = read_tables(out, {NAME: ENTITIES})[NAME]
    merges = update_merges(read_merges(out / MERGES), find_merges(entities))
    same_as = find_same_as(merges)
    joined = set_same_as(entities, same_as)
    write_merges(out / MERGES, merges)
    write_tables(out, {NAME: joined})
    _describe(out)
    counts = Counter(merge.decision for merge in merges)
    counts["joined"] = len(joined) - joined[SAME_AS].null_count
    return counts


def apply_merges(
    tables: Mapping[str, pa.Table], merges: Iterable[Merge]
) -> dict[str, pa.Table]:
    """Give final tables in which the entities say what they are the same as.

    Raises
    ------
    OutputError
        As :func:`find_same_as`.
    """
    return {**tables, NAME: set_same_as(tables[NAME], find_same_as(merges))}


def find_same_as(merges: Iterable[Merge]) -> dict[str, str]:
    """Give for each entity that is another one that one's id.

    "same" goes on: of A = B and B = C one is kept, the one that no line gives up, or
    the first by id.

    Raises
    ------
    OutputError
        Two entities are the same through others, and different in a line of their own.
    """
    listed = sorted(merges, key=lambda merge: (merge.kept, merge.other))
    joined = [merge for merge in listed if merge.decision == SAME]
    groups = _group(joined)
    for merge in listed:
        if merge.decision == DIFFERENT and groups.get(merge.kept, merge.kept) == (
            groups.get(merge.other, merge.other)
        ):
            raise OutputError(
                f"{merge.kept} and {merge.other} are 'different', but the same through "
                f"other lines of {MERGES}; change one of these lines."
            )
    given_up = {merge.other for merge in joined}
    members: dict[str, list[str]] = defaultdict(list)
    for id, group in sorted(groups.items()):
        members[group].append(id)
    return {
        id: kept
        for group in members.values()
        for kept in [min(group, key=lambda id: (id in given_up, id))]
        for id in group
        if id != kept
    }


def set_same_as(entities: pa.Table, same_as: Mapping[str, str]) -> pa.Table:
    """Write ``same_as`` into a table of entities, or into a part of it.

    An entity that is kept in ``same_as`` need not stand in the same part.
    """
    values = [same_as.get(id) for id in entities["entity"].to_pylist()]
    place = entities.schema.get_field_index(SAME_AS)
    column = pa.array(values, pa.string())
    return entities.set_column(place, entities.schema.field(place), column)


def _group(merges: Iterable[Merge]) -> dict[str, str]:
    """Give the first id of each group that pairs make."""
    parents: dict[str, str] = {}

    def find(id: str) -> str:
        while parents.setdefault(id, id) != id:
            parents[id] = parents[parents[id]]
            id = parents[id]
        return id

    for merge in merges:
        one, other = sorted((find(merge.kept), find(merge.other)))
        parents[other] = one
    return {id: find(id) for id in sorted(parents)}


def _describe(folder: Path) -> None:
    """Put the new size and checksum into the manifest, if it describes the file."""
    path = folder / MANIFEST
    if not path.is_file():
        return
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
        described = manifest.get("files", {}).get(f"{NAME}.parquet")
    except (OSError, ValueError, AttributeError) as error:
        raise OutputError(
            f"{path} cannot be read ({' '.join(str(error).split())}); remove it and "
            "run 'extractor run' again with the same INPUT, which makes it anew."
        ) from error
    file = folder / f"{NAME}.parquet"
    if described is not None:
        with file.open("rb") as content:
            checksum = hashlib.file_digest(content, "sha256").hexdigest()
        described |= {"bytes": file.stat().st_size, "sha256": checksum}
        text = json.dumps(manifest, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        write_whole(path, partial(_write, text))


def _write(text: str, path: Path) -> None:
    path.write_text(text, encoding="utf-8")
