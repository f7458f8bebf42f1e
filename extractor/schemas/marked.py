"""A marked sentence in, its text and marks out: ``[Eni:subject] ha acquisito ...``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.records import FORMS, LABELS

ARGUMENTS = ("subject", "object")
TAGS = ARGUMENTS + LABELS + FORMS

_MARK = re.compile(r"\[([^\[\]:]+):([^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked span: half-open code points of the text without marks.

    ``argument`` is subject, object or None; ``label`` is PER, ORG, LOC, DATE or None
    (the first that the relation allows); ``form`` is a form of a mention.
    """

    start: int
    end: int
    argument: str | None = None
    label: str | None = None
    form: str = "name"


def read_marked(sentence: str) -> tuple[str, tuple[Mark, ...]]:
    """Take the marks out of a sentence.

    A mark is ``[words:tag]`` or ``[words:tag:tag]`` where a tag is subject or object,
    a label (PER, ORG, LOC, DATE) or a form (name, demonym, role, pronoun).

    Raises
    ------
    ValueError
        A tag is unknown.

    Examples
    --------
    >>> read_marked("[Eni:subject:ORG] ha acquisito [Versalis:object].")[0]
    'Eni ha acquisito Versalis.'
    """
    parts: list[str] = []
    marks = []
    length = end = 0
    for match in _MARK.finditer(sentence):
        before = sentence[end : match.start()]
        tags = _read_tags(match[2], match[0])
        start = length + len(before)
        length = start + len(match[1])
        parts += [before, match[1]]
        marks.append(Mark(start, length, **tags))
        end = match.end()
    return "".join(parts) + sentence[end:], tuple(marks)


def _read_tags(tags: str, mark: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in tags.split(":"):
        if tag not in TAGS:
            raise ValueError(
                f"the mark {mark!r} has the unknown tag {tag!r}; "
                f"allowed are {', '.join(TAGS)}"
            )
        if tag in ARGUMENTS:
            found["argument"] = tag
        else:
            found["label" if tag in LABELS else "form"] = tag
    return found
