"""A model's marks in, the same with broken names mended out.

Models break names at spaces ("Ohio" "River"), at elisions and hyphens ("Dell'" "Utri")
and at "of" ("Università" di "Bologna").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator

from extractor.entities.names.cuts import is_preposition
from extractor.entities.names.gazetteer import Gazetteer
from extractor.entities.names.marks import Mark
from extractor.lang.folding import join_apostrophes
from extractor.lang.name_words import NameTable, OrganisationTable
from extractor.lang.parsed_doc import ParsedDoc
from extractor.lang.tables import load_table

# What parts the pieces of a name ("Jong-un"); a dash between two names is longer.
HYPHEN = "-"


def join_broken(marks: Iterable[Mark], gazetteer: Gazetteer) -> Iterator[Mark]:
    """Join marks of one name; the label is the first one's."""
    listed = list(marks)
    people = Counter(mark.words[-1] for mark in listed if mark.label == "PER")
    last: Mark | None = None
    for mark in listed:
        if last is None:
            last = mark
        elif mark.start > last.end + 1:  # as most
            yield last
            last = mark
        elif (
            _is_hyphenated(last, mark)
            or (_is_broken(last, mark) and not _are_two(last, mark, gazetteer))
            or _goes_on(last, mark)
            or (_is_double_given(last, mark) and people[last.words[-1]] == 1)
        ):
            last = last.cut(last.start, mark.end)
        else:
            yield last
            last = mark
    if last is not None:
        yield last


def _is_broken(one: Mark, other: Mark) -> bool:
    """Whether two capitalised marks of one label are pieces of one name.

    A space or an elision parts them, or a hyphen a person's surname ("Boutros-Ghali"
    is one person, "Bossi-Fini" and "Roma-Milano" are two names).
    """
    if one.label != other.label:
        return False
    words, gap = one.parsed.words, _read_gap(one, other)
    last = words[one.end - 1]
    elided = gap == "" and join_apostrophes(last).endswith("'")
    pieces = one.end - one.start > other.end - other.start == 1
    double = one.label == "PER" and gap == "-" and pieces
    return (
        (gap == " " or elided or double)
        and last[:1].isupper()
        and words[other.start][:1].isupper()
    )


def _is_hyphenated(one: Mark, other: Mark) -> bool:
    """Whether a particle and its hyphen part, or begin, a person's surname.

    "[Abdel Fattah] [al]-[Sisi]" is one person.
    """
    if one.label != "PER" or other.label != "PER":
        return False
    parsed, gap = one.parsed, _read_gap(one, other)
    names = load_table(parsed.lang, "names", NameTable)
    if gap == HYPHEN:
        return parsed.words[one.end - 1] in names.particles
    begun = gap == " " and parsed.words[other.start] in names.particles
    last = other.start + 1
    return begun and last < len(parsed.words) and is_hyphen(parsed, last)


def _are_two(one: Mark, other: Mark, gazetteer: Gazetteer) -> bool:
    """Whether two marks of one label with a space between are two names.

    Both are full names of persons; or the tables have the first: "ad [Arcore]
    [Silvio Berlusconi]" behind a preposition, "[Genova] [Salone Nautico]",
    "[NASA] [Curiosity]".
    """
    if _read_gap(one, other) != " ":
        return False
    words, long = one.parsed.words, other.end - other.start > 1
    names = load_table(one.parsed.lang, "names", NameTable)
    if one.label == "PER":
        behind = one.start > 0 and is_preposition(words[one.start - 1], names)
        full = long and words[other.start].lower() not in names.particles
        if full and one.end - one.start > 1:
            return True
        known = gazetteer.folded.get(gazetteer.fold(one.text), ())
        return behind and full and any(fact.label != "PER" for fact in known)
    known, following = (gazetteer.find_facts(m.text, m.label) for m in (one, other))
    if one.label == "ORG":
        return bool(known)
    return bool(known and (following or long))


def complete(marks: Iterable[Mark], gazetteer: Gazetteer) -> Iterator[Mark]:
    """Add what a hyphen parts from a name, where no other mark has it.

    "[Kim Jong]-un", "[Abdel Fattah] al-Burhan", al-"[Sisi]", "[Bre]-X", which is no
    person; not "[Trump]-era" and "[British Airways]-American".
    """
    listed = list(marks)
    if not listed:
        return
    parsed = listed[0].parsed
    names = load_table(parsed.lang, "names", NameTable)
    hyphens = {token for token, word in enumerate(parsed.words) if HYPHEN in word}
    taken = {place for mark in listed for place in range(mark.start, mark.end)}
    for mark in listed:
        if hyphens.isdisjoint(range(mark.start - 1, mark.end + 2)):  # as of most
            yield mark
            continue
        first = _find_particle(mark, names, taken)
        whole = mark.cut(first, _find_surname(mark, names, taken))
        while _goes_on_behind(whole, names, taken):
            word = whole.parsed.words[whole.end + 1]
            if not word.islower() and word.lower() in gazetteer.demonyms:
                break
            label = "ORG" if len(word.rstrip(".")) == 1 else mark.label
            label = "PER" if word.islower() else label
            whole = whole.cut(whole.start, whole.end + 2, label)
        yield whole


def _find_particle(mark: Mark, names: NameTable, taken: Container[int]) -> int:
    """Give the start of a mark with the particle and hyphen before it, if any."""
    first = mark.start - 2
    if first < 0 or first in taken or mark.label == "LOC":
        return mark.start
    parsed = mark.parsed
    particle = parsed.lower[first] in names.particles
    return first if particle and is_hyphen(parsed, first + 1) else mark.start


def _find_surname(mark: Mark, names: NameTable, taken: Container[int]) -> int:
    """Give the end of a person's mark with the surname that a particle begins, if any.

    "al-Burhan" is one token or three.
    """
    parsed, end = mark.parsed, mark.end
    if mark.label != "PER" or end >= len(parsed.words) or end in taken:
        return end
    particle, hyphen, rest = parsed.words[end].partition(HYPHEN)
    if particle not in names.particles:
        return end
    if hyphen:
        return end + rest[:1].isupper()
    last = end + 2
    whole = last < len(parsed.words) and is_hyphen(parsed, end + 1)
    whole = whole and last not in taken
    return last + 1 if whole and parsed.words[last][:1].isupper() else end


def _goes_on_behind(mark: Mark, names: NameTable, taken: Container[int]) -> bool:
    parsed, after = mark.parsed, mark.end + 1
    if after >= len(parsed.words) or after in taken:
        return False
    if not is_hyphen(parsed, mark.end):
        return False
    word = parsed.words[after]
    if word.islower():
        return word in names.syllables and mark.end - mark.start > 1
    particle = parsed.lower[mark.end - 1] in names.particles
    return word[:1].isupper() and (particle or mark.label != "LOC")


def is_hyphen(parsed: ParsedDoc, token: int) -> bool:
    """Whether a token is a hyphen with no space on either side."""
    return (
        parsed.words[token] == HYPHEN
        and parsed.ends[token - 1] == parsed.starts[token]
        and token + 1 < len(parsed.words)
        and parsed.ends[token] == parsed.starts[token + 1]
    )


def _is_double_given(one: Mark, other: Mark) -> bool:
    """Whether a hyphen parts the first names of one person: "Kassym-Jomart Tokayev".

    The first piece must not be somebody's surname in the article, as those of two
    people are joined so too ("Sinner-Alcaraz").
    """
    return (
        one.label == other.label == "PER"
        and one.end - one.start == 1
        and other.end - other.start > 1
        and _read_gap(one, other) == "-"
        and one.parsed.words[other.start][:1].isupper()
    )


def _read_gap(one: Mark, other: Mark) -> str:
    """Give the text between two marks if it is at most a token and spaces."""
    if other.start > one.end + 1:
        return "..."
    parsed = one.parsed
    return parsed.text[parsed.ends[one.end - 1] : parsed.starts[other.start]]


def _goes_on(one: Mark, other: Mark) -> bool:
    """Whether a name that needs more ends at "of", and the other mark follows it."""
    full_name = other.label == "PER" and other.end - other.start > 1
    if other.start - one.end > 1 or full_name:
        return False
    table = load_table(one.parsed.lang, "organisations", OrganisationTable)
    words = [word.lower() for word in one.straight]
    gap = one.cut(one.end, other.start).straight
    link = gap or words[-1:]
    if len(link) != 1 or link[0] not in table.of or table.of & set(words[:-1]):
        return False
    head = len(words) - 1 if gap else len(words) - 2
    named = head >= 0 and words[head] in table.heads
    return named and one.parsed.words[one.start + head][0].isupper()
