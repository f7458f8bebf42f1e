"""One extraction in, HTML for a notebook out: the marked text and its relations."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from extractor.records import Extraction, Mention
from extractor.results.tables import build_tables

if TYPE_CHECKING:
    from pandas.io.formats.style_render import CSSDict

# Colours of spaCy's displaCy for PERSON, ORG, GPE and DATE.
COLORS = {"PER": "#aa9cfc", "ORG": "#7aecec", "LOC": "#feca74", "DATE": "#bfe1d9"}
# Notebooks centre the cells of a table; sentences are read from the left.
STYLES: list[CSSDict] = [
    {"selector": "th, td", "props": "text-align: left; vertical-align: top;"},
]
WIDE = "min-width: 24em;"
# Columns that are left out where no relation has anything in them.
QUALIFIERS = ["date", "negated", "attribution", "place"]
COLUMNS = {
    "subject_text": "subject",
    "type": "type",
    "object_text": "object",
    "date": "date",
    "negated": "negated",
    "modality": "modality",
    "attribution_text": "attribution",
    "place_text": "place",
    "sentence_text": "sentence",
    "rule": "rule",
    "score": "score",
}


def build_picture(extraction: Extraction) -> str:
    """Build the HTML of one article; every word of the article is escaped.

    Of mentions that overlap, the longest is marked. An article that failed shows its
    error.
    """
    title = f"<h4>{escape(extraction.article.title or extraction.article.id)}</h4>"
    if extraction.error is not None:
        return f"{title}<p>{escape(extraction.error)}</p>"
    return title + _build_text(extraction) + _build_relations(extraction)


def _build_text(extraction: Extraction) -> str:
    from spacy import displacy  # noqa: PLC0415  # spaCy takes a second to import

    marked = sorted(_outermost(extraction.mentions), key=lambda mention: mention.start)
    ents = [
        # displaCy escapes the text but not the label.
        {"start": mention.start, "end": mention.end, "label": escape(mention.label)}
        for mention in marked
    ]
    html: str = displacy.render(
        {"text": extraction.article.text, "ents": ents},
        style="ent",
        manual=True,
        jupyter=False,
        options={"colors": COLORS},
    )
    return html


def _outermost(mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    taken: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start, m.label)):
        if all(
            mention.end <= other.start or other.end <= mention.start for other in taken
        ):
            taken.append(mention)
            yield mention


def _build_relations(extraction: Extraction) -> str:
    relations = build_tables([extraction])["relations"]
    if relations.empty:
        return "<p>No relations found.</p>"
    shown = relations[list(COLUMNS)].rename(columns=COLUMNS).astype(object)
    shown = shown.where(shown.notna(), "")
    empty = [name for name in QUALIFIERS if not shown[name].any()]
    shown = shown.drop(columns=empty)
    wide = f"td.col{shown.columns.get_loc('sentence')}"
    html: str = (
        shown.style.hide(axis="index")
        .format(escape="html", precision=3)
        .set_table_styles([*STYLES, {"selector": wide, "props": WIDE}])
        .to_html(table_uuid="relations")
    )
    return html
