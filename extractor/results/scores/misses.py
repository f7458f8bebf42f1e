"""Every miss and every false hit, with its sentence and its cause, to a file."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import asdict, fields
from pathlib import Path

from extractor.errors import OutputError
from extractor.results.scores.compared import Compared
from extractor.results.scores.mention_misses import find_mention_misses
from extractor.results.scores.miss import Miss
from extractor.results.scores.relation_misses import find_relation_misses

ENDINGS = (".jsonl", ".csv")


def find_misses(
    compared: Iterable[Compared], *, symmetric: AbstractSet[str]
) -> Iterator[Miss]:
    """Find all of each article in turn: names, dates, relations, qualifiers."""
    for one in compared:
        yield from find_mention_misses(one)
        yield from find_relation_misses(one, symmetric=symmetric)


def check_misses_path(path: Path) -> None:
    """Refuse, before any work is done, a path that misses cannot be written to.

    Raises
    ------
    OutputError
        The ending is none of ``.jsonl`` and ``.csv``.
    """
    if path.suffix not in ENDINGS:
        raise OutputError(
            f"{path}: misses are not written to files ending in {path.suffix!r}; "
            f"allowed are {', '.join(ENDINGS)}."
        )


def write_misses(misses: Iterable[Miss], path: Path) -> None:
    """Write a row for each; as JSON lines or as a table, by the ending of ``path``.

    Raises
    ------
    OutputError
        The ending is none of ``.jsonl`` and ``.csv``, or the file cannot be written.
    """
    check_misses_path(path)
    try:
        with path.open("w", encoding="utf-8", newline="") as lines:
            rows = map(asdict, misses)
            if path.suffix == ".jsonl":
                lines.writelines(
                    json.dumps(row, ensure_ascii=False) + "\n" for row in rows
                )
            else:
                writer = csv.DictWriter(lines, [field.name for field in fields(Miss)])
                writer.writeheader()
                writer.writerows(rows)
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror}.") from error
