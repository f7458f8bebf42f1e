"""A nation or an age that stands for a person in, phrases for such people out.

"The Spaniard", "il 43enne", "the 65-year-old": an article, and no noun behind.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.entities.identity.layout import ARGUMENTS, Layout
from extractor.entities.identity.persons.offices import OfficePhrase
from extractor.lang.role_words import RoleTable


def find_nationals(layout: Layout, table: RoleTable) -> Iterator[OfficePhrase]:
    """Find an article with a nation or an age alone: "the Spaniard", "il 43enne"."""
    endings = layout.syntax.people_endings
    for span, mention in zip(layout.spans, layout.mentions, strict=True):
        if span is None or mention.form != "demonym":
            continue
        people = mention.text.lower().endswith(endings)
        if not people and _is_alone(layout, *span, table):
            yield _make_phrase(layout, *span, table)
    if table.ages:
        yield from _find_ages(layout, table)


def _find_ages(layout: Layout, table: RoleTable) -> Iterator[OfficePhrase]:
    """Find ages that stand for a person, in one token or joined by dashes."""
    starts, ends = layout.parsed.starts, layout.parsed.ends
    tens, ages = table.tens, table.ages
    text = layout.parsed.text.lower()
    if not any(age in text for age in ages):  # as in most articles
        return
    for first, word in enumerate(layout.words):
        age = word[:1].isdigit() or (word.startswith(tens) and word.endswith(ages))
        if not age or layout.covering[first] is not None:
            continue
        end = first + 1
        while end < len(starts) and starts[end] == ends[end - 1]:
            dash = layout.words[end] in layout.syntax.surface.dashes
            if layout.pos[end] == "PUNCT" and not dash:
                break
            end += 1
        said = layout.parsed.cut(first, end).lower()
        if said.endswith(ages) and _is_alone(layout, first, end, table):
            yield _make_phrase(layout, first, end, table)


def _make_phrase(
    layout: Layout, first: int, end: int, table: RoleTable
) -> OfficePhrase:
    opening = layout.get_word(first - 1)
    nothing: frozenset[str] = frozenset()
    return OfficePhrase(
        first=first,
        end=end,
        word=layout.find_head(first, end),
        office=table.national,
        content=nothing,
        of=layout.find_meant(first),
        former=False,
        feminine=opening in table.feminine,
        masculine=opening in table.masculine
        or layout.words[first].endswith(table.masculine_endings),
        definite=True,
    )


def _is_alone(layout: Layout, first: int, end: int, table: RoleTable) -> bool:
    """Whether a word is a noun with its article, which no noun follows."""
    if layout.get_word(first - 1) not in table.definite:
        return False
    noun = layout.get_pos(end) not in ("NOUN", "PROPN", "ADJ")
    used = layout.is_kind(layout.find_head(first, end), *ARGUMENTS)
    joined = layout.get_word(end) in layout.syntax.surface.dashes
    return used and noun and layout.find_mention(end) is None and not joined
