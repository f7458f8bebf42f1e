"""How often each rule was right on gold: the counts that scores are calibrated with.

``write_rules`` writes them as ``precisions.tsv`` of each language, which
``extractor/relations/precision.py`` reads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import partial
from pathlib import Path
from typing import NamedTuple

from extractor.results.files import write_whole
from extractor.results.scores.compared import Compared
from extractor.results.scores.facts import build_facts, find_sides

# The table of a language, in its folder.
TABLE = "precisions.tsv"


class RuleCount(NamedTuple):
    """Facts that a rule found end to end in gold articles of a language."""

    lang: str
    rule: str
    type: str
    right: int
    found: int


def count_rules(
    compared: Iterable[Compared], *, symmetric: AbstractSet[str]
) -> Iterator[RuleCount]:
    """Count the facts of each rule, sorted by language and rule.

    Facts that the gold calls arguable, or of arguments it does not mark, say nothing
    and are left out. A fact that several rules say counts for each of them.
    """
    found: Counter[tuple[str, str, str]] = Counter()
    right: Counter[tuple[str, str, str]] = Counter()
    for one in compared:
        side = next(find_sides(one))
        facts = build_facts(one, side, symmetric=symmetric)
        for fact, rows in facts.found.items():
            if fact in facts.optional:
                continue
            lang = str(one.gold.article.lang)
            keys = {(lang, side.relations[at].rule, fact.type) for at in rows}
            found.update(keys)
            if fact in facts.firm:
                right.update(keys)
    for key in sorted(found):
        yield RuleCount(*key, right=right[key], found=found[key])


def write_rules(
    counts: Iterable[RuleCount], folder: Path, *, gold: Iterable[str], day: str
) -> tuple[Path, ...]:
    """Write the counts of each language to ``folder/{lang}/precisions.tsv``.

    A table holds the counts of this gold alone and replaces the one that was there.

    Parameters
    ----------
    gold, day
        What was counted, and when (ISO 8601): both stand at the head of the table.

    Raises
    ------
    OutputError
        A file cannot be written.
    """
    lines: dict[str, list[str]] = {}
    for lang, *cells in counts:
        lines.setdefault(lang, []).append("\t".join(map(str, cells)))
    head = (
        f"# source: counted on {', '.join(gold)} by 'extractor score --rules'",
        "# licence: MIT",
        f"# checked: {day}",
        "\t".join(RuleCount._fields[1:]),
    )
    written = []
    for lang, rows in sorted(lines.items()):
        path = folder / lang / TABLE
        text = "\n".join([*head, *rows]) + "\n"
        write_whole(path, partial(_write, text=text))
        written.append(path)
    return tuple(written)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
