"""An analysed text in; its mentions, joined and free of overlaps, and entities out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.entities.dates.find import find_dates
from extractor.entities.identity.acronyms import find_acronyms, find_definitions
from extractor.entities.identity.link import link_mentions
from extractor.entities.names.demonyms import find_demonyms
from extractor.entities.names.gazetteer import find_known, load_gazetteer
from extractor.entities.names.labels import correct_labels, find_surnames
from extractor.entities.names.marked import find_names
from extractor.entities.names.overlaps import resolve_overlaps
from extractor.records import Entity, Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_mentions(
    doc: Doc, *, anchor: str | None
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Find who, where and when in a text, and who is the same.

    ``anchor`` is the EDTF date that relative dates count from, or None. Mentions are
    sorted by start and do not overlap; entities are sorted by id.
    """
    gazetteer = load_gazetteer(doc.lang_)
    demonyms = find_demonyms(doc, gazetteer)
    known = find_known(doc, gazetteer)
    marked = find_names(doc, gazetteer)
    names = correct_labels(marked, (*known, *demonyms), gazetteer)
    sure = resolve_overlaps(names, known)
    definitions = find_definitions(doc, sure, gazetteer)
    surnames = find_surnames(names)
    mentions = resolve_overlaps(
        find_dates(doc, anchor=anchor),
        (name for name in names if name.text in surnames),
        demonyms,
        names,
        known,
        find_acronyms(doc, definitions),
    )
    return link_mentions(doc, mentions, definitions, gazetteer)
