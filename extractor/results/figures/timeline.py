"""Dated relations of an entity, or the dates of an article, in; time lines out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from extractor.errors import ExtractorError
from extractor.records import Extraction
from extractor.results.days import find_days
from extractor.results.families import find_family
from extractor.results.figures.looks import (
    DATE_LOOKS,
    FAMILY_COLOURS,
    OTHER_COLOUR,
    ROW,
    WIDE,
    escape,
    make_figure,
)
from extractor.results.graph.evidence import Found, build_evidence, read_found
from extractor.results.graph.selection import Selection
from extractor.schemas import Schema, load_schema

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Days written below a time line; more would run into each other.
MOST_DAYS = 5


def draw_timeline(
    found: Found,
    entity: str,
    *,
    limit: int = 40,
    lang: str | None = None,
    schema: str | Schema = "news",
) -> Figure:
    """Draw the dated relations of an entity, each from the first to the last day.

    Only dates that the texts give are drawn, never days of publication. What is denied
    is hollow.

    Parameters
    ----------
    found
        Extractions, tables, or the folder of a run.
    entity
        Entity id, such as "loc:by".
    limit
        Relations at most, the latest.
    lang
        Language of the names, as in :func:`draw_network`.

    Raises
    ------
    ExtractorError
        The entity has no dated relation.
    """
    loaded = schema if isinstance(schema, Schema) else load_schema(schema)
    tables = read_found(found)
    evidence = build_evidence(tables)[0].to_pandas()
    ends = evidence[["subject", "object"]].eq(entity).any(axis=1)
    rows = evidence[ends & evidence["first_day"].notna()]
    if rows.empty:
        raise ExtractorError(f"No dated relation of {entity!r} was found.")
    keys = ["first_day", "last_day", "type", "subject", "object", "negated"]
    rows = rows.drop_duplicates(keys).sort_values(keys).tail(limit)
    names = _read_names(tables, lang)
    figure, axes = make_figure((WIDE[0], 1.0 + ROW * len(rows)))
    colours = {}
    for height, row in enumerate(rows.to_dict("records")):
        family = find_family(row["type"], loaded)
        colours[family] = FAMILY_COLOURS.get(family, OTHER_COLOUR)
        _draw_span(axes, height, row, colours[family])
    axes.set_yticks(
        range(len(rows)), [_describe(row, names) for row in rows.to_dict("records")]
    )
    axes.set_title(escape(names.get(entity, entity)))
    _clean(axes)
    _explain(figure, colours)
    return figure


def draw_dates(
    extraction: Extraction, *, since: str | None = None, until: str | None = None
) -> Figure:
    """Draw the dates of one article in the order of time, with the words that say them.

    A date that lasts is drawn from its first to its last day; the line stands at the
    day of the article. Dates without a year are left out.

    Parameters
    ----------
    since, until
        Dates (EDTF), both included; what lies outside is left out.

    Raises
    ------
    ExtractorError
        ``since`` or ``until`` is no date, or no date with a year is left.
    """
    wanted = Selection(since=since, until=until)
    rows = sorted(_list_dates(extraction, wanted))
    if not rows:
        raise ExtractorError(
            f"No date of {extraction.article.id!r} has a year and lies in the time "
            "asked for."
        )
    figure, axes = make_figure((WIDE[0], 1.2 + ROW * len(rows)))
    for height, (first, last, _, value_from) in enumerate(rows):
        colour, _ = DATE_LOOKS[value_from]
        days = pd.to_datetime([first, last])
        axes.plot(days, [height, height], color=colour, lw=4, solid_capstyle="round")
        axes.plot(days[:1], [height], "o", color=colour)
    kinds = [DATE_LOOKS[value_from] for value_from in {row[-1] for row in rows}]
    if published := find_days(extraction.article.published):
        days = pd.to_datetime([published[0]] * 2)
        axes.plot(days, [-0.5, len(rows) - 0.5], color=OTHER_COLOUR, ls=":", zorder=0)
    axes.set_yticks(range(len(rows)), [row[2] for row in rows])
    _clean(axes)
    _explain(figure, {meaning: colour for colour, meaning in kinds})
    return figure


def _list_dates(
    extraction: Extraction, wanted: Selection
) -> Iterator[tuple[str, str, str, str]]:
    """Give first day, last day, words and origin of each date, each once."""
    since, _ = find_days(wanted.since) or ("0001-01-01", "")
    _, until = find_days(wanted.until) or ("", "9999-12-31")
    seen = set()
    for mention in extraction.mentions:
        days = find_days(mention.value)
        key = mention.value, mention.text.casefold()
        if days and key not in seen and days[0] <= until and since <= days[1]:
            seen.add(key)
            text = f"“{escape(mention.text)}”  {mention.value}"
            yield *days, text, mention.value_from or "stated"


def _clean(axes: Axes) -> None:
    """Leave no more lines and days than can be read; the first row is on top."""
    from matplotlib import dates  # noqa: PLC0415  # an extra, not always there

    untyped: Any = dates  # matplotlib says no types of it
    locator = untyped.AutoDateLocator(minticks=2, maxticks=MOST_DAYS)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(untyped.AutoDateFormatter(locator))
    axes.grid(axis="x", alpha=0.3)
    axes.tick_params(axis="y", length=0)
    axes.invert_yaxis()
    axes.spines[["top", "right", "left"]].set_visible(False)


def _explain(figure: Figure, colours: Mapping[str, str]) -> None:
    """Say below the figure what its colours mean."""
    axes = figure.axes[0]
    for meaning, colour in sorted(colours.items()):
        axes.plot([], [], "o", color=colour, label=meaning)
    figure.legend(frameon=False, loc="outside lower center", ncols=4)


def _draw_span(axes: Axes, height: int, row: Mapping[str, Any], colour: str) -> None:
    first, last = find_days(f"{row['first_day']}/{row['last_day']}") or ("", "")
    days = pd.to_datetime([first, last])
    face = "white" if row["negated"] else colour
    axes.plot(days, [height, height], color=colour, lw=3, solid_capstyle="round")
    axes.plot(days[:1], [height], "o", color=colour, markerfacecolor=face)


def _describe(row: Mapping[str, Any], names: Mapping[str, str]) -> str:
    denied = "not " if row["negated"] else ""
    subject, object_ = (names.get(row[end], row[end]) for end in ("subject", "object"))
    return f"{escape(subject)} {denied}{row['type']} {escape(object_)}"


def _read_names(tables: Mapping[str, Any], lang: str | None) -> dict[str, str]:
    wanted = f"name_{lang}" if lang else "name"
    rows = tables["entities"].select(["entity", "name", wanted]).to_pylist()
    return {row["entity"]: row[wanted] or row["name"] for row in rows}
