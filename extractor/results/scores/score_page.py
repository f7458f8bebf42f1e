"""Scores in, a few lines for a page out, put where the page has room for them.

A page keeps a place for each set of scores: a comment ``scores: begin NAME`` and a
comment ``scores: end NAME``. What stands between them is replaced, nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from extractor.results.page_parts import check_part, read_part, replace_part
from extractor.results.scores.across_scores import ACROSS
from extractor.results.scores.date_scores import DATES, SPAN, VALUES
from extractor.results.scores.facts import END_TO_END, GOLD_MENTIONS
from extractor.results.scores.identity_scores import IDENTITY
from extractor.results.scores.name_scores import MODEL_ONLY, NAMES, WITH_RULES
from extractor.results.scores.relation_scores import (
    BOUNDARIES,
    FACT,
    PAIR,
    RELATIONS,
    STRICT,
)
from extractor.results.scores.score_report import format_table, show_f1, show_percent
from extractor.results.scores.score_table import ScoreRow
from extractor.results.scores.tally import ALL

KIND = "scores"
Key = tuple[str, str, str, str]
LABELS = "names, strict"
# What a page shows of each language below the names: task, measure, setting, label.
SHOWN = {
    "dates, span": (DATES, SPAN, WITH_RULES, ALL),
    "dates, value right": (DATES, VALUES[-1], WITH_RULES, ALL),
    "identity, B-cubed": (IDENTITY, "B-cubed", WITH_RULES, ALL),
    "identity, across articles": (IDENTITY, ACROSS, WITH_RULES, ALL),
    "relations, headline": (RELATIONS, FACT, END_TO_END, ALL),
    "relations, gold mentions given": (RELATIONS, FACT, GOLD_MENTIONS, ALL),
    "relations, strict": (RELATIONS, STRICT, END_TO_END, ALL),
    "relations, boundaries": (RELATIONS, BOUNDARIES, END_TO_END, ALL),
    "relations, pair of any type": (RELATIONS, PAIR, END_TO_END, ALL),
}
# Rows that show accuracy on what both have, and rows that show both sides of F1.
ACCURACY = ("dates, value right",)
BOTH_SIDES = ("identity, across articles", "relations, headline")
HEAD = "F1 in percent [95 % interval]"
FOLDED = "<details><summary>Relations by type, headline F1</summary>"


def build_summary(table: Sequence[ScoreRow]) -> str:
    """Build one table for all tasks, and one of relation types, folded up.

    Names of the model alone stand beside those with rules, also where rules hurt.
    """
    langs = list(dict.fromkeys(row.lang for row in table if row.lang != ALL))
    rows = {
        (row.task, row.measure, row.setting, row.label, row.lang): row for row in table
    }
    lines = []
    for name, key in (*_list_names(table), *SHOWN.items()):
        found = [rows.get((*key, lang)) for lang in langs]
        alone = [rows.get((*key[:2], MODEL_ONLY, key[3], lang)) for lang in langs]
        if any(found):
            lines.append([name, *map(partial(_show, name), found, alone)])
    parts = [format_table([HEAD, *langs], lines)]
    if types := list(_list_types(rows, langs)):
        titles = [
            f"{lang} {name}" for lang in langs for name in ("F1", "gold", "found")
        ]
        parts += [FOLDED, format_table(["relation type", *titles], types), "</details>"]
    return "\n\n".join(parts)


def _show(name: str, row: ScoreRow | None, alone: ScoreRow | None) -> str:
    if row is None:
        return "-"
    if name in ACCURACY:
        return show_percent(row.precision)
    shown = show_f1(row)
    if alone is not None:
        shown += f", model only {show_percent(alone.f1)}"
    if name in BOTH_SIDES:
        shown += f", P {show_percent(row.precision)}, R {show_percent(row.recall)}"
    return shown


def check_page(path: Path, name: str) -> str:
    """Read a page that has room for the scores of that name.

    Raises
    ------
    OutputError
        The page cannot be read, or has no such place or more than one.
    """
    return check_part(path, KIND, name)


def find_part(page: str, name: str) -> str:
    """Give what stands in the place of that name."""
    return read_part(page, KIND, name)


def write_part(path: Path, name: str, text: str) -> None:
    """Put text into the place of that name, and leave the rest of the page alone.

    Raises
    ------
    OutputError
        As :func:`check_page`, or the page cannot be written.
    """
    replace_part(path, KIND, name, text)


def _list_names(table: Sequence[ScoreRow]) -> Iterator[tuple[str, Key]]:
    """Give the rows of names: of all labels together, then of each."""
    labels = dict.fromkeys(
        row.label for row in table if (row.task, row.measure) == (NAMES, "strict")
    )
    for label in labels:
        shown = LABELS if label == ALL else f"{LABELS}, {label}"
        yield shown, (NAMES, "strict", WITH_RULES, label)


def _list_types(
    rows: Mapping[tuple[str, str, str, str, str], ScoreRow], langs: Sequence[str]
) -> Iterator[Sequence[str]]:
    wanted = (RELATIONS, FACT, END_TO_END)
    for kind in sorted({key[3] for key in rows if key[:3] == wanted} - {ALL}):
        cells = [kind]
        for lang in langs:
            row = rows.get((*wanted, kind, lang))
            counts = (row.gold, row.found) if row else (0, 0)
            cells += [show_percent(row.f1 if row else None)]
            cells += [f"{count:,.0f}" for count in counts]
        yield cells
