"""A model's marks in, the same with two names that a dash joins as two marks, out.

"the Macron-Merz meeting", "l'incontro Macron-Merz": a noun of what two do together, or
against each other, says that they are two; "Rebecca Long-Bailey" is one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from extractor.entities.names.gazetteer import Gazetteer
from extractor.entities.names.marks import Mark
from extractor.lang.name_words import NameTable
from extractor.lang.parsed_doc import ParsedDoc
from extractor.lang.syntax_roles import SyntaxTable
from extractor.lang.tables import load_table

# Words between the names and the noun: "the Veba-Orla gas supply deal".
MAX_WORDS = 2
PERSON, PLACE, NOUN = "PER", "LOC", "NOUN"
# Words of "D-Calif.", and the kind of the place in it.
SEAT, REGION = 3, "region"
COMMAS = frozenset(",:")


def cut_pairs(marks: Iterable[Mark], gazetteer: Gazetteer) -> Iterator[Mark]:
    """Cut marks of two names joined by a dash beside a noun of what is between them.

    A half that the model left out is added, and a half that it takes for a place no
    table knows is a person beside one.
    """
    listed = list(marks)
    if not listed or not _has_dash(listed[0].parsed):  # as most articles
        yield from listed
        return
    taken = {t for mark in listed for t in range(mark.start, mark.end)}
    last: Mark | None = None
    for mark in listed:
        for piece in _find_halves(mark, listed, taken, gazetteer):
            if last is None:
                last = piece
                continue
            last, following = _agree(last, piece, gazetteer)
            yield last
            last = following
    if last is not None:
        yield last


def is_between(words: Sequence[str], first: int, end: int, lang: str) -> bool:
    """Say whether a noun beside a pair of names says what is between them.

    ``words`` are as written. It stands before the pair in Italian ("l'incontro segreto
    X-Y"), behind it in English, and in a headline of both behind a comma.
    """
    table = load_table(lang, "names", NameTable)
    before = load_table(lang, "syntax", SyntaxTable).surface.premodifiers
    if end + 1 < len(words) and words[end] in COMMAS:
        return any(word in table.between for word in words[end + 1 : end + 3])
    beside = words[end : end + MAX_WORDS + 1]
    if not before:
        beside = [word.lower() for word in words[max(0, first - MAX_WORDS) : first]]
        beside.reverse()
    for word in beside:
        if word in table.between:
            return True
        if not word.islower() or word in table.small:
            return False
    return False


def _find_halves(
    mark: Mark, marks: Sequence[Mark], taken: Collection[int], gazetteer: Gazetteer
) -> Iterator[Mark]:
    """Give the names of a mark, and a bare one that a dash joins to it."""
    parsed, first, end = mark.parsed, mark.start, mark.end
    inside = [t for t in range(first + 1, end - 1) if _is_dash(parsed, t)]
    left = not inside and first > 1 and _is_dash(parsed, first - 1)
    left = left and first - 2 not in taken
    right = not inside and end + 1 < len(parsed.words) and _is_dash(parsed, end)
    right = right and end + 1 not in taken
    if not (inside or left or right):  # as nearly all
        yield mark
        return
    if inside and _is_seat(mark, gazetteer):
        yield mark.cut(inside[0] + 1, end, PLACE)
        return
    whole = mark.cut(first - 2 if left else first, end + 2 if right else end)
    if not _is_pair(whole, marks, gazetteer):
        yield mark
        return
    start = whole.start
    for token in range(start, whole.end):
        if _is_dash(parsed, token):
            yield whole.cut(start, token)
            start = token + 1
    yield whole.cut(start, whole.end)


def _is_seat(mark: Mark, gazetteer: Gazetteer) -> bool:
    """Whether a mark is a letter for a party and its member's region: "D-Calif.".

    So write American newspapers; Italian ones have no such sign.
    """
    if mark.end - mark.start != SEAT or len(mark.words[0]) > 1:
        return False
    facts = gazetteer.folded.get(gazetteer.fold(mark.words[-1]), ())
    return any(fact.kind == REGION for fact in facts)


def _has_dash(parsed: ParsedDoc) -> bool:
    dashes = load_table(parsed.lang, "syntax", SyntaxTable).surface.dashes
    return not dashes.isdisjoint(parsed.words)


def _is_dash(parsed: ParsedDoc, token: int) -> bool:
    """Whether a dash joins two words with capitals, with no space on either side."""
    words, last = parsed.words, token + 1
    if token < 1 or last >= len(words):
        return False
    dashes = load_table(parsed.lang, "syntax", SyntaxTable).surface.dashes
    if words[token] not in dashes or not words[token - 1][:1].isupper():
        return False
    close = parsed.ends[token - 1] == parsed.starts[token]
    close = close and parsed.ends[token] == parsed.starts[last]
    names = load_table(parsed.lang, "names", NameTable)
    particle = parsed.lower[token - 1] in names.particles
    particle = particle or parsed.lower[last] in names.syllables
    return close and words[last][:1].isupper() and not particle


def _is_pair(mark: Mark, marks: Sequence[Mark], gazetteer: Gazetteer) -> bool:
    """Whether a noun beside a mark says that its halves are two, and none that one."""
    parsed, text = mark.parsed, mark.text
    if not is_between(parsed.words, mark.start, mark.end, parsed.lang):
        return False
    behind = parsed.words[mark.end] if mark.end < len(parsed.words) else ""
    if behind.islower() and not _is_noun_behind(parsed, mark.end):
        return False  # "Long-Bailey meets voters"
    names = load_table(parsed.lang, "names", NameTable)
    if text in names.joined or gazetteer.folded.get(gazetteer.fold(text)):
        return False
    if any(other.text.endswith(f" {text}") for other in marks):
        return False
    return mark.label != PERSON or mark.end - mark.start == len(text.split("-")) * 2 - 1


def _is_noun_behind(parsed: ParsedDoc, first: int) -> bool:
    """Whether the noun behind a pair is tagged as one, where it stands behind."""
    surface = load_table(parsed.lang, "syntax", SyntaxTable).surface
    if not surface.premodifiers:
        return True
    table = load_table(parsed.lang, "names", NameTable)
    behind = range(first, min(first + MAX_WORDS + 1, len(parsed.words)))
    found = next((t for t in behind if parsed.words[t] in table.between), first)
    small = parsed.pos[first:found]
    return parsed.pos[found] == NOUN and surface.premodifier_pos.issuperset(small)


def _agree(one: Mark, other: Mark, gazetteer: Gazetteer) -> tuple[Mark, Mark]:
    """Make a person of a place that no table knows and a dash joins to a person."""
    parsed = one.parsed
    labels = {one.label, other.label}
    if other.start != one.end + 1 or labels != {PERSON, PLACE}:
        return one, other
    if not _is_dash(parsed, one.end):
        return one, other
    place = one if one.label == PLACE else other
    if gazetteer.folded.get(gazetteer.fold(place.text)):
        return one, other
    if not is_between(parsed.words, one.start, other.end, parsed.lang):
        return one, other
    return one._replace(label=PERSON), other._replace(label=PERSON)
