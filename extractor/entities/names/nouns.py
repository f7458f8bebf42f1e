"""A name and its Doc in, what the noun before the name says out.

"il fondo spagnolo Asterion", "la città di Ribera", "il fiume Ohio".
"""

from __future__ import annotations

from extractor.entities.names.marks import Mark
from extractor.lang.name_context_words import NameContextTable
from extractor.lang.name_words import OrganisationTable
from extractor.lang.parsed_doc import ParsedDoc
from extractor.lang.tables import load_table

PERSON = "PER"


def read_noun(parsed: ParsedDoc, first: int) -> str:
    """Give the word before a name; an adjective after its noun is left out.

    "il fondo spagnolo Asterion", "la nave da ricerca Oruç Reis"
    """
    table = load_table(parsed.lang, "name_contexts", NameContextTable)
    if first and parsed.lower[first - 1] in table.nouns.ORG:
        return parsed.lower[first - 1]
    if first > 2 and parsed.lower[first - 2] in table.nouns.purpose:
        return parsed.lower[first - 3]
    nouns = first > 1 and parsed.pos[first - 2] == "NOUN"
    skipped = 1 + (nouns and parsed.pos[first - 1] == "ADJ")
    return parsed.straight[first - skipped] if first else ""


def is_bearer(mark: Mark, first: int) -> bool:
    """Whether a full name stands behind the name of a body, not behind a noun for one.

    "il deputato del Movimento Ada Bruni"
    """
    full = mark.label == PERSON and mark.end - mark.start > 1
    return full and first > 0 and mark.parsed.words[first - 1][:1].isupper()


def is_placed(mark: Mark, first: int, table: NameContextTable) -> bool:
    """Whether a noun for places stands before a name, with "of" between or not."""
    lower = mark.parsed.lower
    noun = lower[first - 1] if first else ""
    if not first or noun in table.nouns.LOC or noun in table.place_kinds:
        return first > 0
    of = load_table(mark.parsed.lang, "organisations", OrganisationTable).of
    return first > 1 and lower[first - 1] in of and lower[first - 2] in table.nouns.LOC
