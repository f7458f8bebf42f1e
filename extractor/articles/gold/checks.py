"""One annotated article in; what is wrong with it out, in words for people."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from edtf import EDTFParseException, parse_edtf

from extractor.records import (
    FORMS,
    LABELS,
    LANGUAGES,
    MODALITIES,
    Extraction,
    Mention,
    Relation,
)

BOUNDS = ("since", "until", "before", "after", "by")
VALUES_FROM = ("stated", "article", "text")
DATE = "DATE"
# Dates that need no grammar, which takes milliseconds for each.
PLAIN_DATE = re.compile(
    r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?)?", re.ASCII
)
# What the edtf package raises on a value that is none; the others are mistakes of its.
NO_EDTF = (EDTFParseException, AttributeError, TypeError, ValueError)
ROLE = "role"
DEMONYM = "demonym"


def find_faults(
    extraction: Extraction, types: Collection[str] | None
) -> tuple[str, ...]:
    """Check labels, offsets, indices and types (None: any); () if all is well.

    Notes
    -----
    A mention of form ``role`` may hold others ("il presidente bielorusso"), and stand
    on the words of one demonym ("the Liberian"); any other overlap is a fault.
    """
    text = extraction.article.text
    lang = extraction.article.lang
    faults = [*_check_choice("lang", lang, (None, *LANGUAGES))]
    known = {entity.id for entity in extraction.entities}
    for mention in extraction.mentions:
        where = f"mention {_show(mention)}"
        wrong = _check_mention(mention, text, known)
        faults += [f"{where}: {fault}" for fault in wrong]
    inside = [m for m in extraction.mentions if 0 <= m.start < m.end <= len(text)]
    faults += _check_overlaps(inside)
    for number, relation in enumerate(extraction.relations):
        where = f"relation {number} {relation.type} {list(relation.trigger)}"
        found = [
            *_check_type(relation, types),
            *_check_arguments(relation, extraction.mentions),
            *_check_offsets("trigger", relation.trigger, text),
            *_check_offsets("sentence", relation.sentence, text),
            *_check_choice("modality", relation.modality, MODALITIES),
            *_check_edtf("date", relation.date),
        ]
        faults += [f"{where}: {fault}" for fault in found]
    return tuple(faults)


def _check_mention(
    mention: Mention, text: str, known: Collection[str]
) -> Iterator[str]:
    wrong = list(_check_offsets("span", (mention.start, mention.end), text))
    yield from wrong
    said = text[mention.start : mention.end]
    if not wrong and said != mention.text:
        yield f"the article has {said!r} there"
    yield from _check_choice("label", mention.label, LABELS)
    is_date = mention.label == DATE
    yield from _check_choice("form", mention.form, (None,) if is_date else FORMS)
    yield from _check_choice("bound", mention.bound, (None, *BOUNDS))
    yield from _check_choice("value_from", mention.value_from, (None, *VALUES_FROM))
    yield from _check_edtf("value", mention.value)
    if known and mention.entity is not None and mention.entity not in known:
        yield f"entity {mention.entity!r} is not among the entities of the article"


def _check_overlaps(mentions: Sequence[Mention]) -> Iterator[str]:
    """Say which mentions overlap; each is compared with those still open only."""
    opened: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, m.end)):
        opened = [one for one in opened if one.end > mention.start]
        for one in opened:
            if not _is_nested(one, mention):
                yield (
                    f"mentions {_show(one)} and {_show(mention)} overlap; only a role "
                    "may hold others: leave one out, or mark what the longer one is"
                )
                break
        opened.append(mention)


def _is_nested(one: Mention, other: Mention) -> bool:
    outer, inner = (one, other) if one.form == ROLE else (other, one)
    if (outer.start, outer.end) == (inner.start, inner.end):
        return {outer.form, inner.form} == {ROLE, DEMONYM}
    return outer.form == ROLE and outer.start <= inner.start and inner.end <= outer.end


def _check_type(relation: Relation, types: Collection[str] | None) -> Iterator[str]:
    if types is not None and relation.type not in types:
        yield (
            f"the type {relation.type!r} is not in the schema; allowed are "
            f"{', '.join(types)}"
        )


def _check_arguments(
    relation: Relation, mentions: tuple[Mention, ...]
) -> Iterator[str]:
    arguments = {"subject": relation.subject, "object": relation.object}
    others = {"place": relation.place} if relation.place is not None else {}
    others |= {
        f"attribution {at}": index for at, index in enumerate(relation.attribution)
    }
    for name, index in (arguments | others).items():
        if not 0 <= index < len(mentions):
            last = len(mentions) - 1
            there = f"the mentions are 0 to {last}" if mentions else "there are none"
            yield f"{name} = {index}, but {there}"
        elif mentions[index].label == DATE:
            yield f"{name} = {index} is the date {_show(mentions[index])}"
    if relation.subject == relation.object:
        yield "subject and object are the same mention"


def _check_offsets(name: str, span: tuple[int, ...], text: str) -> Iterator[str]:
    start, end = span
    if not 0 <= start < end <= len(text):
        yield f"{name} {list(span)} is outside the text (0 to {len(text)}) or empty"


def _check_choice(
    name: str, value: object, allowed: Collection[object]
) -> Iterator[str]:
    if value not in allowed:
        listed = ", ".join("null" if v is None else str(v) for v in allowed)
        yield f"{name} = {value!r}; allowed are {listed}"


def _check_edtf(name: str, value: str | None) -> Iterator[str]:
    if value is not None and not _is_edtf(value):
        yield f"{name} = {value!r} is no EDTF date"


@cache
def _is_edtf(value: str) -> bool:
    if PLAIN_DATE.fullmatch(value):
        return True
    try:
        parse_edtf(value)
    except NO_EDTF:
        return False
    return True


def _show(mention: Mention) -> str:
    return f"[{mention.start}, {mention.end}] {mention.text!r}"
