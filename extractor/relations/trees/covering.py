"""Mentions in, their tokens and head tokens out, and the mention over each token."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from extractor.records import Mention

# Forms of mentions, from those that yield a token to those that take it.
COVERS = (None, "pronoun", "role", "demonym", "name")


def align(
    starts: Sequence[int], ends: Sequence[int], mentions: Sequence[Mention]
) -> list[tuple[int, int] | None]:
    """Give the first and last token that each mention touches."""
    found: list[tuple[int, int] | None] = []
    for mention in mentions:
        first = bisect_right(ends, mention.start)
        last = bisect_left(starts, mention.end) - 1
        found.append((first, last) if first <= last else None)
    return found


def cover(
    words: Sequence[str],
    mentions: Sequence[Mention],
    spans: Sequence[tuple[int, int] | None],
) -> list[int | None]:
    """Give the longest argument mention over each token; names before other forms.

    In "il presidente russo" the nation is its own, the rest the role.
    """
    order = sorted(
        (
            (COVERS.index(mention.form), span[1] - span[0], -index, index, span)
            for index, (mention, span) in enumerate(zip(mentions, spans, strict=True))
            if span is not None and mention.label != "DATE"
        ),
    )
    covering: list[int | None] = [None] * len(words)
    for *_, index, (first, last) in order:
        for token in range(first, last + 1):
            covering[token] = index
    return covering


def find_anchor(heads: Sequence[int], span: tuple[int, int] | None) -> int | None:
    """Give the first token of the span whose head lies outside it."""
    if span is None:
        return None
    first, last = span
    for token in range(first, last + 1):
        if heads[token] == token or not first <= heads[token] <= last:
            return token
    return first
