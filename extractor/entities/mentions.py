"""An analysed text in; its mentions, joined and free of overlaps, and entities out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.entities.analysis.reading import Analysed, read_analysed
from extractor.entities.dates.find import find_dates
from extractor.entities.identity.link import link_mentions
from extractor.entities.identity.names.acronyms import find_acronyms, find_definitions
from extractor.entities.names.demonyms import cut_nations, find_demonyms
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.entities.names.known import find_known
from extractor.entities.names.labels import correct_labels, find_surnames
from extractor.entities.names.marked import find_names
from extractor.entities.names.overlaps import resolve_overlaps
from extractor.lang.parsed_doc import ParsedDoc, read_doc
from extractor.lang.sports import is_sporting
from extractor.records import Entity, Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_mentions(
    doc: Doc | Analysed,
    *,
    anchor: str | None,
    entities: str | Path | None = None,
    dates: Iterable[Mention] | None = None,
    parsed: ParsedDoc | None = None,
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Find who, where and when in a text, and who is the same.

    ``anchor`` is the EDTF date that relative dates count from, or None; ``entities`` is
    a user's table of entities; ``dates`` are those of the text, and ``parsed`` is the
    Doc as lists, if they were found before. Mentions are sorted by start and do not
    overlap, but a role may hold others ("il presidente [turco]"); entities are sorted
    by id.

    Raises
    ------
    TableError
        The user's table is missing or wrong.
    """
    if not isinstance(doc, Analysed):
        doc = read_analysed(doc, parsed or read_doc(doc))
    parsed = doc.parsed
    gazetteer = load_gazetteer(parsed.lang, entities)
    demonyms = find_demonyms(parsed, gazetteer)
    known = find_known(parsed, gazetteer)
    marked = find_names(doc, gazetteer)
    names = correct_labels(
        marked,
        (*known, *demonyms),
        gazetteer,
        sporting=is_sporting(parsed.lang, parsed.lower),
    )
    sure = resolve_overlaps(names, known)
    definitions = find_definitions(parsed.text, sure, gazetteer)
    surnames = find_surnames(names)
    mentions = resolve_overlaps(
        find_dates(parsed, anchor=anchor) if dates is None else dates,
        (name for name in names if name.text in surnames),
        demonyms,
        names,
        known,
        find_acronyms(parsed, definitions),
    )
    mentions = tuple(cut_nations(mentions, demonyms, gazetteer, parsed.lang))
    return link_mentions(parsed, mentions, definitions, gazetteer)
