"""One miss or false hit, and the sentence that it stands in."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.results.scores.compared import Compared, Span

MISSED = "missed"
FALSE = "false"
WRONG = "wrong"
APART = "apart"


@dataclass(frozen=True, slots=True)
class Miss:
    """What is wrong at one place of an article.

    ``kind`` is missed (in the gold alone), false (found alone), wrong (both, but a
    value differs) or apart (found, with an argument that the gold does not mark).
    ``gold`` and ``found`` are what each says, or "". ``start`` and ``end`` are offsets
    in the article.
    """

    article: str
    lang: str
    task: str
    kind: str
    label: str
    gold: str
    found: str
    cause: str
    start: int
    end: int
    sentence: str


def build_miss(  # noqa: PLR0913  # the columns of a row
    compared: Compared,
    span: Span,
    *,
    task: str,
    kind: str,
    label: str,
    cause: str,
    gold: str = "",
    found: str = "",
) -> Miss:
    """Build a miss with its sentence."""
    article = compared.gold.article
    return Miss(
        article=article.id,
        lang=str(article.lang),
        task=task,
        kind=kind,
        label=label,
        gold=gold,
        found=found,
        cause=cause,
        start=span[0],
        end=span[1],
        sentence=find_sentence(compared, span),
    )


def find_sentence(compared: Compared, span: Span) -> str:
    """Give the sentence that a span begins in, else its line, on one line."""
    text = compared.gold.article.text
    for start, end in compared.sentences:
        if start <= span[0] < end:
            return " ".join(text[start:end].split())
    start = text.rfind("\n", 0, span[0]) + 1
    end = text.find("\n", span[0])
    return " ".join(text[start : len(text) if end < 0 else end].split())
