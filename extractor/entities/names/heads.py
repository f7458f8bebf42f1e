"""Marks in, the same with the first words of names that a model left out, out.

"l'[università di Nottingham]", "la [nazionale di Porto Rico]": a place alone would be
another thing, and English writes such names with capitals. "[Lo Verso]" where the
article has "Rosario Lo Verso". "il [fiume Ohio]", which is no state.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from extractor.entities.names.marks import Mark
from extractor.lang.name_context_words import NameContextTable
from extractor.lang.name_words import NameTable, OrganisationTable
from extractor.lang.tables import load_table

# The kind of places that act as bodies under the same name.
REGION = "region"


def add_heads(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Let marks of places begin at the noun that makes bodies of them."""
    last: Mark | None = None
    for mark in marks:
        head = _find_head(mark)
        if head is None or (last is not None and last.end > head and last.start < head):
            if last is not None:
                yield last
            last = mark
            continue
        if last is not None and last.end <= head:
            yield last
        # A mark on the noun alone is part of this one.
        last = mark.cut(head, mark.end, "ORG")
    if last is not None:
        yield last


def add_particles(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Let surnames begin at the particle that the person's full name has."""
    listed = list(marks)
    ends = {
        tuple(m.words[-2:]) for m in listed if m.label == "PER" and len(m.words) > 2
    }
    last = 0
    for mark in listed:
        first = mark.start - 1
        alone = mark.end - mark.start == 1 and mark.label != "ORG"
        joined = alone and first >= last and (ends and _is_end(mark, first, ends))
        yield mark.cut(first, mark.end, "PER") if joined else mark
        last = mark.end


def add_place_noun(mark: Mark) -> Mark:
    """Let the name of a place, or of a region that acts, begin at its noun."""
    noun = mark.start - 1
    if noun < 0 or mark.label == "PER" or not mark.text[:1].isupper():
        return mark
    parsed = mark.parsed
    table = load_table(parsed.lang, "name_contexts", NameContextTable)
    kinds = table.place_kinds.get(parsed.words[noun], frozenset())
    named = kinds and (mark.label == "LOC" or REGION in kinds)
    return mark.cut(noun, mark.end) if named and parsed.pos[noun] == "NOUN" else mark


def _is_end(mark: Mark, first: int, ends: Collection[tuple[str, ...]]) -> bool:
    """Whether a particle and a surname stand together in a full name."""
    words = mark.parsed.words
    names = load_table(mark.parsed.lang, "names", NameTable)
    particle = words[first][:1].isupper() and words[first].lower() in names.particles
    return particle and (words[first], words[mark.start]) in ends


def _find_head(mark: Mark) -> int | None:
    """Give the position of a noun before "of" and a place, or None."""
    first = mark.start
    if first < 2 or mark.label == "PER":
        return None
    table = load_table(mark.parsed.lang, "organisations", OrganisationTable)
    lower = mark.parsed.lower
    head = first - 2
    if mark.parsed.words[head].islower():
        named = lower[head] in table.nouns and mark.parsed.pos[head] == "NOUN"
    else:
        inside = mark.parsed.sents[mark.parsed.sent_of[head]][0] < head
        named = lower[head] in table.heads and inside and mark.label == "LOC"
    return head if named and mark.parsed.straight[head + 1] in table.of else None
