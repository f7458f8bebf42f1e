"""An analysed text in, the words for nations that mean their state out.

"il presidente bielorusso", "i russi", "Belarusian troops"; not "parla russo" (a
language) and not "roulette russa". A part of speech decides about words that are
other words too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.entities.names.gazetteer import Gazetteer, Surface
from extractor.lang.folding import join_apostrophes
from extractor.lang.place_words import DemonymTable
from extractor.lang.tables import load_table
from extractor.records import Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SOURCE = "demonyms"
# No probability is known: of 66 in real news (relations/news_dev) 64 were right.
SCORE = 0.97
# Tokens before the word in which a verb or noun of language is looked for.
LANGUAGE_WINDOW = 4


def find_demonyms(doc: Doc, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Find words for nations; label LOC, form demonym.

    Without parts of speech in ``doc`` only words that mean nothing else are taken.
    """
    rules = load_table(doc.lang_, "demonyms", DemonymTable)
    words = [join_apostrophes(token.text) for token in doc]
    lower = [word.lower() for word in words]
    found = []
    position = 0
    while position < len(words):
        surface = _find(gazetteer, lower, position)
        if surface is None:
            position += 1
            continue
        end = position + len(surface.tokens)
        if _counts(doc, position, end, surface, rules):
            found.append(_make_mention(doc, position, end))
        position = end
    return tuple(found)


def _find(gazetteer: Gazetteer, lower: list[str], position: int) -> Surface | None:
    for surface in gazetteer.demonyms.get(lower[position], ()):
        end = position + len(surface.tokens)
        if tuple(lower[position:end]) == surface.folded:
            return surface
    return None


def _counts(
    doc: Doc, first: int, end: int, surface: Surface, rules: DemonymTable
) -> bool:
    """Whether a word for a nation means the state here."""
    if not surface.facts[0].id:
        return False
    token = doc[end - 1]
    people = _is_people(doc, first, end, rules)
    return (
        _has_case(doc[first], rules)
        and (people or _has_pos(token, rules, sure=surface.sure))
        and not _is_language(doc, first, end, rules)
    )


def _has_case(token: Token, rules: DemonymTable) -> bool:
    """Whether upper or lower case is as the language writes it; titles pass."""
    if rules.capitalised:
        return token.text[0].isupper()
    return token.is_lower or bool(token.is_sent_start) or token.pos_ in rules.strict_pos


def _has_pos(token: Token, rules: DemonymTable, *, sure: bool) -> bool:
    if not token.pos:
        return sure
    return token.pos_ in (rules.pos if sure else rules.strict_pos)


def _is_people(doc: Doc, first: int, end: int, rules: DemonymTable) -> bool:
    """Whether a noun behind a plural article names a people: "i russi"."""
    article = doc[first - 1].lower_ if first else ""
    plural = doc[end - 1].lower_.endswith(rules.people_endings)
    return (
        article in rules.people_articles and plural and doc[end - 1].pos_ in rules.pos
    )


def _is_language(doc: Doc, first: int, end: int, rules: DemonymTable) -> bool:
    """Whether the word is a language: after "speak", or after a bare "in"."""
    before = doc[max(0, first - LANGUAGE_WINDOW) : first]
    if any((token.lemma_ or token.lower_) in rules.language_cues for token in before):
        return True
    bare = end >= len(doc) or doc[end].pos_ not in rules.modified_pos
    return bool(before) and bare and before[-1].lower_ in rules.language_prepositions


def _make_mention(doc: Doc, first: int, end: int) -> Mention:
    span = doc[first:end]
    return Mention(
        start=span.start_char,
        end=span.end_char,
        text=span.text,
        label="LOC",
        form="demonym",
        score=SCORE,
        source=SOURCE,
    )
