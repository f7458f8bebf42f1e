"""The persons' mentions of one article in, the gender that their words show out."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.entities.identity.names.people import Genders, split_name
from extractor.lang.name_words import GivenNames, TitleTable
from extractor.lang.tables import load_table
from extractor.records import Mention

MASCULINE = "m"
# Characters before a name in which its title is looked for.
REACH = 24


def find_genders(text: str, lang: str, people: Iterable[Mention]) -> Genders:
    """Find genders in titles, and in the first names of full names.

    Masculine offices ("il presidente") are said of women too, so only "signor" and the
    like count.
    """
    table = load_table(lang, "titles", TitleTable)
    stated: dict[str, str] = {}
    guessed: dict[str, str] = {}
    for mention in people:
        before = text[max(0, mention.start - REACH) : mention.start].lower().split()
        title = table.find_gender(before[-1]) if before else None
        if title:
            stated[mention.text] = title
        given, *rest = split_name(mention.text)
        if rest and len(given) > 1:
            guessed[mention.text] = _guess(given, table.given_names)
    return Genders(stated, guessed)


def _guess(given: str, names: GivenNames) -> str:
    """Guess from a first name; one that nobody knows is taken for a man's."""
    return names.find_gender(given) or MASCULINE
