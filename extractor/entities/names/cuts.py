"""A model's marks in, the same with what is wrongly joined in one mark cut apart, out.

Models take in what only stands beside a name ("Repubblica del Tagikistan S.S. Yatimov",
"From Kyiv Volodymyr Zelensky"), and join a person and a body ("la Marina di Peña
Nieto").
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from extractor.entities.names.gazetteer import Gazetteer
from extractor.entities.names.marks import Mark
from extractor.entities.names.surfaces import Surface
from extractor.lang.folding import join_apostrophes
from extractor.lang.name_words import NameTable, OrganisationTable
from extractor.lang.tables import load_table
from extractor.world.national_bodies import find_kind

# Letters of a word for "of" that has an article in it and stands in no surname.
SHORTEST_OF = 5
TOWNS = frozenset({"capital", "city"})
# Letters of the longest acronym that stands before a person: "ambasciatore Usa".
SHORT_NAME = 4
# Tokens of the shortest name with "of" inside.
LEAST_WITH_OF = 3


def cut_known(marks: Iterable[Mark], gazetteer: Gazetteer) -> Iterator[Mark]:
    """Cut known names off a person's name that a mark goes on with.

    That is so where initials follow ("Repubblica del Tagikistan S.S. Yatimov") or the
    next mark is a person and only a space parts them; and where a person's mark begins
    with a known name behind a preposition ("From [Kyiv Volodymyr Zelensky]").
    """
    listed = list(marks)
    for mark, following in zip(listed, [*listed, None][1:], strict=True):
        cut = mark.start + _known_length(mark, gazetteer)
        rest = mark.cut(cut, mark.end) if mark.start < cut < mark.end else None
        if (
            rest is not None
            and not gazetteer.find_facts(rest.text, "LOC")
            and _begins_person(mark, cut, following)
        ):
            yield mark.cut(mark.start, cut)
            yield mark.cut(cut, mark.end, "PER")
        elif name := _find_prefix(mark, following, gazetteer):
            yield name
            if name.end < mark.end:
                yield mark.cut(name.end, mark.end, "PER")
        else:
            yield mark


def _find_prefix(
    mark: Mark, following: Mark | None, gazetteer: Gazetteer
) -> Mark | None:
    """Find the place or body that a person's mark wrongly begins with, or is.

    A preposition stands before it, or it is an acronym ("[Ue Ada Rossi]"), and two
    capitalised words at least follow, in the mark or as the next person's. Places that
    people are called after ("Florence") stay.
    """
    if mark.label != "PER":
        return None
    lower = mark.parsed.straight
    names = load_table(mark.parsed.lang, "names", NameTable)
    # A mark may begin with the preposition: "[From Kyiv Volodymyr Zelensky]".
    first = mark.start + (lower[mark.start] in names.prepositions)
    if first == mark.end:
        return None
    behind = first > 0 and lower[first - 1] in names.prepositions
    if not behind and len(lower[first]) > SHORT_NAME:  # as most people
        return None
    straight = mark.cut(first, _find_end(mark, following)).straight
    surface = _find_known(straight, names, gazetteer, behind=behind)
    if surface is None or first + len(surface.tokens) > mark.end:
        return None
    end = first + len(surface.tokens)
    rest = straight[len(surface.tokens) :]
    if len(rest) < 2 or not all(word[:1].isupper() for word in rest):
        return None
    return mark.cut(first, end, surface.facts[0].label)


def _find_known(
    words: Sequence[str], names: NameTable, gazetteer: Gazetteer, *, behind: bool
) -> Surface | None:
    """Find the sure name that words begin with; an acronym if not ``behind`` "of"."""
    surface = gazetteer.names.find(words[0], [word.lower() for word in words], 0)
    if surface is None or not surface.sure or words[0] in names.given_places:
        return None
    short = words[0].upper() in surface.facts[0].all_names
    return surface if behind or short else None


def _find_end(mark: Mark, following: Mark | None) -> int:
    """Give the end of a mark, or of a person's that follows at once."""
    if following is None or following.label != "PER":
        return mark.end
    return following.end if following.start == mark.end else mark.end


def is_preposition(text: str, names: NameTable) -> bool:
    """Whether a word is a preposition."""
    return join_apostrophes(text).lower() in names.prepositions


def _known_length(mark: Mark, gazetteer: Gazetteer) -> int:
    """Count the tokens of the known name that a mark begins with; not of a person."""
    if mark.label == "PER":
        return 0
    parsed = mark.parsed
    lower = parsed.straight[mark.start : mark.end]
    surface = gazetteer.names.find(join_apostrophes(parsed.words[mark.start]), lower, 0)
    if surface is None or not surface.sure:
        return 0
    # A town begins the name of a club: "Miami Marlins".
    fact = surface.facts[0]
    lent = fact.lends_name and fact.label != mark.label
    return 0 if lent else len(surface.tokens)


def _begins_person(mark: Mark, cut: int, following: Mark | None) -> bool:
    """Whether initials stand at a position, or a person's mark comes after its own."""
    word = mark.parsed.words[cut]
    if is_initials(word):
        return True
    return (
        following is not None
        and following.label == "PER"
        and following.start == mark.end
        and word[:1].isupper()
    )


def is_initials(text: str) -> bool:
    """Whether a token is initials with dots.

    Examples
    --------
    >>> [is_initials(text) for text in ("S.", "N.V.", "St.", "Rossi", ".")]
    [True, True, False, False, False]
    """
    letters = text.split(".")
    return letters.pop() == "" and all(len(c) == 1 and c.isupper() for c in letters)


def cut_people(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Cut off a person behind "of" whom the article names elsewhere, or of a body.

    "la [Marina di Peña Nieto]" is a body and a person, "[Ada Bianchi della Fiom]" a
    person and a body.
    """
    listed = list(marks)
    people = _list_people(listed)
    for mark in listed:
        of = _find_of(mark) if mark.label != "LOC" else None
        if of is None:
            yield mark
        elif _is_body(mark, of) and _is_person(mark.cut(of + 1, mark.end), people):
            yield mark.cut(mark.start, of, "ORG")
            yield mark.cut(of + 1, mark.end, "PER")
        elif mark.label == "PER" and _leads_on(mark, of):
            yield mark.cut(mark.start, of)
            yield mark.cut(of + 1, mark.end, "ORG")
        else:
            yield mark


def _is_person(mark: Mark, people: Container[str]) -> bool:
    """Whether the article has a person so named, or a particle begins it: "al-Sisi"."""
    names = load_table(mark.parsed.lang, "names", NameTable)
    particle, hyphen, _ = mark.text.partition("-")
    return mark.text in people or bool(hyphen and particle in names.particles)


def cut_towns(marks: Iterable[Mark], gazetteer: Gazetteer) -> Iterator[Mark]:
    """Cut off the town of what has a name of its own: "[stadio Meazza] di [Milano]".

    "Università di Bologna" has none, and what the tables know as a whole stays whole;
    of a body that they know without its town ("[Corte penale internazionale]
    dell'[Aja]") the town is another.
    """
    for mark in marks:
        of = _find_of(mark) if mark.label != "PER" else None
        if of is None or not _has_own_name(mark, of, gazetteer):
            yield mark
            continue
        yield mark.cut(mark.start, of)
        yield mark.cut(of + 1, mark.end, "LOC")


def _has_own_name(mark: Mark, of: int, gazetteer: Gazetteer) -> bool:
    table = load_table(mark.parsed.lang, "organisations", OrganisationTable)
    parsed = mark.parsed
    named = of - mark.start > 1 and parsed.words[of - 1][:1].isupper()
    named = named and parsed.lower[mark.start] in table.named
    if not named and not _is_known_body(mark.cut(mark.start, of), gazetteer):
        return False
    towns = gazetteer.find_facts(parsed.cut(of + 1, mark.end), "LOC")
    if not any(fact.kind in TOWNS for fact in towns):
        return False
    return not gazetteer.find_facts(mark.text, mark.label)


def _is_known_body(mark: Mark, gazetteer: Gazetteer) -> bool:
    """Whether a mark of several words can only be one body of the tables."""
    several = mark.label == "ORG" and mark.end - mark.start > 1
    facts = gazetteer.find_facts(mark.text, "ORG") if several else ()
    return len(facts) == 1 and not facts[0].shares(mark.text)


def _is_body(mark: Mark, of: int) -> bool:
    """Whether what stands before "of" is a body, not somebody's first name."""
    if mark.label != "PER":
        return True
    return find_kind(mark.parsed.cut(mark.start, of), mark.parsed.lang) is not None


def _leads_on(mark: Mark, of: int) -> bool:
    """Whether a full name ends before "of"; short ones are of surnames: "del Toro"."""
    long = len(mark.parsed.words[of]) >= SHORTEST_OF
    return long and of - mark.start > 1


def _list_people(marks: Iterable[Mark]) -> frozenset[str]:
    """List the full names and surnames of persons without "of" in their names."""
    full = [
        mark
        for mark in marks
        if mark.label == "PER" and mark.end - mark.start > 1 and _find_of(mark) is None
    ]
    return frozenset(text for mark in full for text in (mark.text, mark.words[-1]))


def _find_of(mark: Mark) -> int | None:
    """Give the position of the last "of" inside a mark, or None.

    A capital letter is that of a surname: "Marcello Dell'Utri".
    """
    if mark.end - mark.start < LEAST_WITH_OF:  # as most
        return None
    of = load_table(mark.parsed.lang, "organisations", OrganisationTable).of
    inside = range(mark.end - 2, mark.start, -1)
    words = mark.parsed.words
    return next((t for t in inside if join_apostrophes(words[t]) in of), None)
