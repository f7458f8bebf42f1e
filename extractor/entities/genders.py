"""The persons' mentions of one article in, the gender that their words show out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from extractor.entities.people import split_name
from extractor.lang.name_words import GivenNames, TitleTable
from extractor.lang.tables import load_table
from extractor.records import Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc

FEMININE, MASCULINE = "f", "m"
# Characters before a name in which its title is looked for.
REACH = 24


def find_genders(doc: Doc, people: Iterable[Mention]) -> dict[str, str]:
    """Give "f" or "m" by name: from a title, or from the first name of a full name.

    Names of one word without a title are left out. Masculine offices ("il presidente")
    are said of women too, so only "signor" and the like count.
    """
    table = load_table(doc.lang_, "titles", TitleTable)
    found: dict[str, str] = {}
    for mention in people:
        before = doc.text[max(0, mention.start - REACH) : mention.start].lower().split()
        title = _find_title(before[-1] if before else "", table)
        parts = split_name(mention.text)
        if title:
            found[mention.text] = title
        elif len(parts) > 1 and len(parts[0]) > 1:
            found.setdefault(mention.text, _guess(parts[0], table.given_names))
    return found


def _find_title(word: str, table: TitleTable) -> str | None:
    if word in table.honorifics.feminine or word in table.offices.feminine:
        return FEMININE
    return MASCULINE if word in table.honorifics.masculine else None


def _guess(given: str, names: GivenNames) -> str:
    """Guess from the end of a first name; used only to refuse a join."""
    feminine = given.endswith(names.feminine_endings) and given not in names.masculine
    return FEMININE if feminine else MASCULINE
