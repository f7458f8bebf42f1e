"""A parsed Doc in, the names in it that the tables are sure of out."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.entities.names.beside import is_beside_event
from extractor.entities.names.gazetteer import Gazetteer
from extractor.entities.names.surfaces import Surface
from extractor.lang.folding import join_apostrophes
from extractor.lang.name_context_words import NameContextTable
from extractor.lang.name_words import NameTable
from extractor.lang.parsed_doc import ParsedDoc
from extractor.lang.tables import load_table
from extractor.records import Mention

# No probability is known for a table's name: of 14 that a model missed in real news
# (relations/news_dev) 13 were right.
SCORE = 0.93
# The same for homographs: 4 of 6 in the same and in ner/kind were right.
HOMOGRAPH = 0.67
SOURCE = "gazetteer"
COMPANY = "company"
PLACE = "LOC"
# How names in lower case are tagged.
NOUN = "NOUN"
NOUNS = frozenset({NOUN, "PROPN"})


def find_known(parsed: ParsedDoc, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Find the names of the tables that are sure; of overlapping ones the longest.

    A homograph is sure where it is a proper noun behind an article or a preposition and
    no other capital follows: "la Dea, l'agenzia antidroga".
    """
    table = load_table(parsed.lang, "name_contexts", NameContextTable)
    names = load_table(parsed.lang, "names", NameTable)
    lower = parsed.straight
    known = gazetteer.names.by_words
    found = []
    end = 0
    for position, word in enumerate(lower):
        if word not in known or position < end:
            continue
        surface = _find_surface(parsed, position, gazetteer)
        if surface is None:
            continue
        end = _find_end(lower, position, surface, gazetteer)
        before = lower[position - 1] if position else ""
        company = surface.facts[0].kind == COMPANY
        if is_beside_event(parsed, position, end, table.events) or (
            company and _is_product(parsed, position, end)
        ):
            continue
        if surface.sure:
            if not (company and before in table.context.upon):
                found.append(make_mention(parsed, position, end, surface))
        elif before in names.small and _is_proper(parsed, position, end):
            found.append(make_mention(parsed, position, end, surface, HOMOGRAPH))
    return tuple(found)


def _find_surface(
    parsed: ParsedDoc, position: int, gazetteer: Gazetteer
) -> Surface | None:
    """Give the longest name at a token, with capitals or where nobody writes them."""
    first = join_apostrophes(parsed.words[position])
    surface = gazetteer.names.find(first, parsed.straight, position)
    if surface is None and parsed.pos[position] in NOUNS and first.islower():
        return _find_small(parsed, position, gazetteer)
    return surface


def _find_small(
    parsed: ParsedDoc, position: int, gazetteer: Gazetteer
) -> Surface | None:
    """Give the sure name of a place at a noun in a sentence without capitals.

    "where to eat in san francisco?"; a letter alone may be a capital ("I").
    """
    first, end = parsed.sents[parsed.sent_of[position]]
    if any(word[0].isupper() for word in parsed.words[first:end] if len(word) > 1):
        return None
    table = load_table(parsed.lang, "name_contexts", NameContextTable)
    if position > first and parsed.lower[position - 1] in table.context.one:
        return None  # "a chihuahua" is a dog
    for surface in gazetteer.names.find_at(parsed.straight, position):
        behind = position + len(surface.tokens)
        goes_on = behind < end and parsed.pos[behind] == NOUN  # "tampa bay"
        place = surface.sure and surface.facts[0].label == PLACE
        if place and not goes_on and not surface.tokens[0].isupper():
            return surface  # "us" is no state
    return None


def _find_end(
    lower: Sequence[str], first: int, surface: Surface, gazetteer: Gazetteer
) -> int:
    """Give the end of a name, or of a longer one that its last words begin.

    "Corte suprema degli Stati Uniti" goes on in "Stati Uniti d'America".
    """
    end = first + len(surface.tokens)
    for inside in range(first + 1, end):
        for other in gazetteer.names.find_at(lower, inside):
            place = other.sure and other.facts[0].label == "LOC"
            if place and inside + len(other.tokens) > end:
                return inside + len(other.tokens)
    return end


def _is_product(parsed: ParsedDoc, first: int, end: int) -> bool:
    """Whether a firm's name is that of what it makes: "una Volvo", "Boeing 777"."""
    table = load_table(parsed.lang, "name_contexts", NameContextTable)
    behind = parsed.words[end] if end < len(parsed.words) else ""
    if behind[:1].isdigit():
        return not parsed.words[first].isupper()
    one = first > 0 and parsed.lower[first - 1] in table.context.one
    # "a Boeing spokesman" is the firm's.
    return one and (not behind or parsed.pos[end] != "NOUN")


def _is_proper(parsed: ParsedDoc, first: int, end: int) -> bool:
    """Whether words are proper nouns in a sentence, and with no capital behind them."""
    following = parsed.words[end] if end < len(parsed.words) else ""
    return (
        parsed.pos[first] == parsed.pos[end - 1] == "PROPN"
        and parsed.words[first - 1].islower()
        and not following[:1].isupper()
    )


def make_mention(
    parsed: ParsedDoc, first: int, end: int, surface: Surface, score: float = SCORE
) -> Mention:
    """Make the mention of a name of the tables from token positions."""
    return Mention(
        start=parsed.starts[first],
        end=parsed.ends[end - 1],
        text=parsed.cut(first, end),
        label=surface.facts[0].label,
        form="name",
        score=score,
        source=SOURCE,
    )
