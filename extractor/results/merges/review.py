"""``merges.tsv`` in and out: pairs of entities, and whether they are the same.

A person edits the first column; what it says is never changed by a later run.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from extractor.errors import OutputError
from extractor.results.files import write_whole

MERGES = "merges.tsv"
SAME, DIFFERENT, UNDECIDED = "same", "different", "undecided"
DECISIONS = (SAME, DIFFERENT, UNDECIDED)
# Who decided: a rule, or the person who wrote the line or changed it.
RULE = "rule"
COLUMNS = ("decision", "kept", "other", "score", "kept_name", "other_name", "why")
HEADER = f"""\
# Entities that may be the same. Edit the first column: {", ".join(DECISIONS)}.
# "same" makes one of both, under the id of "kept"; then run 'extractor merge' again.
# You may add lines; names, score and reason may be left empty.
"""


@dataclass(frozen=True, slots=True)
class Merge:
    """A pair of entities; ``kept`` is the id that both have if they are the same.

    ``score`` is in [0, 1], None in a line that a person added; ``why`` is what the
    names have in common.
    """

    decision: str
    kept: str
    other: str
    score: float | None = None
    kept_name: str = ""
    other_name: str = ""
    why: str = ""

    @property
    def pair(self) -> frozenset[str]:
        """Both ids, whichever is kept."""
        return frozenset((self.kept, self.other))


def read_merges(path: Path) -> tuple[Merge, ...]:
    """Read the pairs of a file; a file that is missing has none.

    Raises
    ------
    OutputError
        A line has other columns, an unknown decision, one entity twice, a pair that
        another line has decided otherwise, or the file is no UTF-8 text.
    """
    if not path.is_file():
        return ()
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise OutputError(
            f"{path} cannot be read as UTF-8 text ({error}); save it as UTF-8 with "
            "tabs between the columns."
        ) from error
    numbered = [
        (number, line.split("\t"))
        for number, line in enumerate(lines, start=1)
        if line.strip() and not line.startswith("#")
    ]
    if not numbered:
        return ()
    _check_columns(path, *numbered[0])
    found: dict[frozenset[str], Merge] = {}
    for number, cells in numbered[1:]:
        merge = _read_line(cells, f"{path}, line {number}")
        known = found.setdefault(merge.pair, merge)
        if known.decision != merge.decision:
            raise OutputError(
                f"{path}, line {number}: {merge.kept} and {merge.other} are "
                f"{merge.decision!r} here and {known.decision!r} above; keep one line."
            )
    return tuple(found.values())


def write_merges(path: Path, merges: Iterable[Merge]) -> None:
    """Write pairs, sorted: undecided ones first, then by score and ids.

    Raises
    ------
    OutputError
        The file cannot be written; the old one stands.
    """
    rows = [_show(merge) for merge in sorted(merges, key=_order)]
    text = HEADER + "".join("\t".join(row) + "\n" for row in (COLUMNS, *rows))
    write_whole(path, partial(_write, text))


def update_merges(old: Iterable[Merge], found: Iterable[Merge]) -> tuple[Merge, ...]:
    """Give the pairs found, each with the decision that the file has for it.

    What a person decided stays, also of pairs that are no longer found.
    """
    known = {merge.pair: merge for merge in old}
    merged = {
        merge.pair: _take_over(known[merge.pair], merge)
        if merge.pair in known
        else merge
        for merge in found
    }
    for pair, merge in known.items():
        if merge.decision != UNDECIDED:
            merged.setdefault(pair, merge)
    return tuple(merged.values())


def _take_over(before: Merge, merge: Merge) -> Merge:
    """Give a pair with the decision of the file, and what the file keeps."""
    decided = replace(merge, decision=before.decision)
    if before.kept == merge.kept:
        return decided
    return replace(
        decided,
        kept=merge.other,
        other=merge.kept,
        kept_name=merge.other_name,
        other_name=merge.kept_name,
    )


def _check_columns(path: Path, number: int, cells: list[str]) -> None:
    if tuple(cells) != COLUMNS:
        raise OutputError(
            f"{path}, line {number}: the columns are {', '.join(cells)}, but must be "
            f"{', '.join(COLUMNS)}, with tabs between them."
        )


def _read_line(cells: list[str], where: str) -> Merge:
    cells = [*cells, *[""] * (len(COLUMNS) - len(cells))]
    if len(cells) > len(COLUMNS):
        raise OutputError(
            f"{where}: {len(cells)} cells, but the table has {len(COLUMNS)} columns "
            f"({', '.join(COLUMNS)})."
        )
    values = {name: cell.strip() for name, cell in zip(COLUMNS, cells, strict=True)}
    values["decision"] = values["decision"].lower()
    _check_line(values, where)
    return Merge(**{**values, "score": _read_score(values["score"], where)})  # type: ignore[arg-type]  # names are the columns


def _check_line(values: Mapping[str, str], where: str) -> None:
    decision = values["decision"]
    if decision not in DECISIONS:
        raise OutputError(
            f"{where}: decision = {decision!r}; allowed are {', '.join(DECISIONS)}."
        )
    if not values["kept"] or not values["other"]:
        raise OutputError(
            f"{where}: kept and other must both have the id of an entity."
        )
    if values["kept"] == values["other"]:
        raise OutputError(
            f"{where}: kept and other are both {values['kept']!r}; give two entities, "
            "or remove the line."
        )


def _read_score(cell: str, where: str) -> float | None:
    try:
        # Italian spreadsheets write a comma.
        return float(cell.replace(",", ".")) if cell else None
    except ValueError as error:
        raise OutputError(
            f"{where}: score = {cell!r} is no number; leave it empty."
        ) from error


def _show(merge: Merge) -> tuple[str, ...]:
    score = "" if merge.score is None else f"{merge.score:.2f}"
    cells = (merge.kept_name, merge.other_name, merge.why)
    plain = (" ".join(cell.split()) for cell in cells)
    return (merge.decision, merge.kept, merge.other, score, *plain)


def _order(merge: Merge) -> tuple[object, ...]:
    decided = DECISIONS[::-1].index(merge.decision)
    return (decided, -(merge.score or 0.0), merge.kept, merge.other)


def _write(text: str, path: Path) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
