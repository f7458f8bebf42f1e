"""A score table in, Markdown out: for the terminal and for the README alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from extractor.results.scores.across_scores import ACROSS
from extractor.results.scores.date_scores import (
    BOUND,
    DATES,
    OVERLAP,
    SPAN,
    VALUES,
)
from extractor.results.scores.facts import END_TO_END, GOLD_MENTIONS
from extractor.results.scores.identity_scores import IDENTITY
from extractor.results.scores.name_scores import (
    MEASURES,
    MODEL_ONLY,
    NAMES,
    WITH_RULES,
)
from extractor.results.scores.qualifier_scores import GIVEN, NOTHING, QUALIFIERS
from extractor.results.scores.relation_scores import (
    APART,
    BOUNDARIES,
    FACT,
    PAIR,
    RELATIONS,
    STRICT,
)
from extractor.results.scores.score_table import ScoreRow
from extractor.results.scores.tally import ALL

MINUS = "−"
Key = tuple[str, str, str, str, str]
Rows = Mapping[Key, ScoreRow]
RELATION_MEASURES = {
    FACT: "fact (headline)",
    STRICT: "strict",
    BOUNDARIES: "boundaries",
    PAIR: "pair, any type",
}


# What a reader must know to read a table right.
NOTES = {
    "Names": "Model only and model + rules: strict F1 (span and label). P and R belong "
    "to model + rules. Exact and partial leave labels aside in rows of all labels.",
    "Dates": "Lower and upper: first and last day of the value, on the dates that gold "
    "and found share and whose value is judged.",
    "Identity": "On mentions that both have. Across articles: pairs of entities of two "
    "articles, in any language, each entity of an article once, by its names.",
    "Relations": "Fact: type equal, each argument overlaps the gold mark or a mention "
    "coreferent with it; one fact of an article counts once; arguable gold does not "
    "count. Apart: found, but an argument is not marked in the gold; neither right nor "
    "wrong in facts and pairs, false in strict and boundaries (Taillé et al. 2020).",
    "Relation types": "Facts, end to end.",
    "Qualifiers": "On facts found right, end to end. F1, P and R: where one of the two "
    "says something (denied, not a plain fact, a source, a date, a place).",
}


def build_report(table: Sequence[ScoreRow]) -> str:
    """Build Markdown tables of all scores; shares in percent, F1 with its interval.

    Rows where the rules make names worse than the model alone are kept, with a minus.
    Sums over languages are left out where there is only one.
    """
    langs = {row.lang for row in table} - {ALL}
    rows = {
        (row.task, row.measure, row.setting, row.lang, row.label): row
        for row in table
        if row.lang != ALL or len(langs) != 1
    }
    sections: list[tuple[str, Callable[[Rows], Iterator[Sequence[str]]]]] = [
        ("Names", _list_names),
        ("Dates", _list_dates),
        ("Identity", _list_identity),
        ("Relations", _list_relations),
        ("Relation types", _list_types),
        ("Qualifiers", _list_qualifiers),
    ]
    parts = []
    for title, build in sections:
        head, *lines = build(rows)
        if lines:
            parts.append(
                f"### {title}\n\n{NOTES[title]}\n\n{format_table(head, lines)}"
            )
    return "\n\n".join(parts)


def _list_names(rows: Rows) -> Iterator[Sequence[str]]:
    others = [name for name in (*MEASURES, "token") if name != "strict"]
    yield (
        *("lang", "label", "gold", "model only", "model + rules", "change"),
        *("P", "R", *others),
    )
    for row in _select(rows, NAMES, "strict", WITH_RULES):
        model = rows.get((NAMES, "strict", MODEL_ONLY, row.lang, row.label))
        beside = [rows[NAMES, name, WITH_RULES, row.lang, row.label] for name in others]
        yield (
            *(row.lang, row.label, _count(row.gold)),
            *(show_f1(model), show_f1(row), _change(model, row)),
            *(show_percent(row.precision), show_percent(row.recall)),
            *(show_percent(other.f1) for other in beside),
        )


def _list_dates(rows: Rows) -> Iterator[Sequence[str]]:
    names = (*VALUES, BOUND)
    right = (f"{name} right" for name in names)
    yield "lang", "gold", "span F1", "P", "R", "overlap F1", *right
    for row in _select(rows, DATES, SPAN, WITH_RULES):
        overlap, *values = [
            rows.get((DATES, name, WITH_RULES, row.lang, ALL))
            for name in (OVERLAP, *names)
        ]
        yield (
            *(row.lang, _count(row.gold), show_f1(row)),
            *(show_percent(row.precision), show_percent(row.recall)),
            show_percent(overlap.f1 if overlap else None),
            *(_right(value) for value in values),
        )


def _list_identity(rows: Rows) -> Iterator[Sequence[str]]:
    yield "lang", "measure", "F1", "P", "R", "shared mentions or pairs"
    for name in ("B-cubed", "pairwise", ACROSS):
        for row in _select(rows, IDENTITY, name, WITH_RULES):
            shares = (show_percent(row.precision), show_percent(row.recall))
            title = name if row.label == ALL else f"{name}, {row.label}"
            yield row.lang, title, show_f1(row), *shares, _count(row.gold)


def _list_relations(rows: Rows) -> Iterator[Sequence[str]]:
    yield "lang", "setting", "measure", "F1", "P", "R", "gold", "found", "apart"
    for setting in (END_TO_END, GOLD_MENTIONS):
        for measure, title in RELATION_MEASURES.items():
            for row in _select(rows, RELATIONS, measure, setting):
                if row.label != ALL:
                    continue
                apart = rows.get((RELATIONS, APART, setting, row.lang, ALL))
                shown = apart is not None and measure == FACT
                yield (
                    *(row.lang, setting, title, show_f1(row)),
                    *(show_percent(row.precision), show_percent(row.recall)),
                    *(_count(row.gold), _count(row.found)),
                    _count(apart.found) if apart is not None and shown else "",
                )


def _list_types(rows: Rows) -> Iterator[Sequence[str]]:
    yield "type", "lang", "F1", "P", "R", "gold", "found", "F1 with gold mentions"
    found = list(_select(rows, RELATIONS, FACT, END_TO_END))
    for row in sorted(found, key=lambda row: row.label):
        if row.label == ALL or not (row.gold or row.found):
            continue
        given = rows.get((RELATIONS, FACT, GOLD_MENTIONS, row.lang, row.label))
        yield (
            *(row.label, row.lang, show_percent(row.f1)),
            *(show_percent(row.precision), show_percent(row.recall)),
            *(
                _count(row.gold),
                _count(row.found),
                show_percent(given.f1 if given else None),
            ),
        )


def _list_qualifiers(rows: Rows) -> Iterator[Sequence[str]]:
    yield "qualifier", "lang", "judged", "right", "given in gold", "F1", "P", "R"
    for name in NOTHING:
        for row in _select(rows, QUALIFIERS, name, END_TO_END):
            if row.label == ALL:
                given = rows[QUALIFIERS, name, END_TO_END, row.lang, GIVEN]
                yield (
                    *(name, row.lang, _count(row.gold), show_percent(row.recall)),
                    *(_count(given.gold), show_percent(given.f1)),
                    *(show_percent(given.precision), show_percent(given.recall)),
                )


def _select(rows: Rows, task: str, measure: str, setting: str) -> Iterator[ScoreRow]:
    """Give rows of one measure, in the order of the table."""
    for key, row in rows.items():
        if key[:3] == (task, measure, setting):
            yield row


def show_f1(row: ScoreRow | None) -> str:
    """Show F1 in percent with its interval in brackets."""
    if row is None:
        return "-"
    if row.interval is None:
        return show_percent(row.f1)
    low, high = row.interval
    return f"{show_percent(row.f1)} [{show_percent(low)}, {show_percent(high)}]"


def _change(model: ScoreRow | None, row: ScoreRow) -> str:
    if model is None or model.f1 is None or row.f1 is None:
        return "-"
    points = round(100 * row.f1, 1) - round(100 * model.f1, 1)
    return f"{'+' if points >= 0 else MINUS}{abs(points):.1f}"


def _right(row: ScoreRow | None) -> str:
    """Show accuracy on what both have, and of how many."""
    if row is None:
        return "-"
    return f"{show_percent(row.precision)} of {_count(row.found)}"


def show_percent(share: float | None) -> str:
    """Show a share in percent, or a dash for None."""
    return "-" if share is None else f"{100 * share:.1f}"


def _count(number: float) -> str:
    return f"{number:,.0f}"


def format_table(head: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """Build a Markdown table with its columns lined up."""
    table = [list(head), *map(list, lines)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    table.insert(1, ["-" * width for width in widths])
    return "\n".join(
        "| " + " | ".join(map(str.ljust, row, widths)) + " |" for row in table
    )
