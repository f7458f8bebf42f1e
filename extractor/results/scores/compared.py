"""One article: its gold beside what was found in the same text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.errors import ArticleError
from extractor.records import Extraction, Mention, Relation

NAME = "name"
DATE = "DATE"
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Compared:
    """Gold and found of one article.

    Parameters
    ----------
    gold, found
        Both of the same text.
    layers
        What the gold annotates: names, dates, bound, identity, relations, pairs, and
        qualifiers of relations. Nothing else is scored.
    optional
        Indices of gold relations that are arguable.
    unjudged
        Indices of gold dates whose value is not judged.
    model_names
        Names as the model alone gave them; None: not known.
    between_gold
        Relations found between the gold mentions; None: not known.
    sentences
        Offsets of sentences, to show a miss in.

    Raises
    ------
    ArticleError
        The two are of different texts.
    """

    gold: Extraction
    found: Extraction
    layers: frozenset[str]
    optional: frozenset[int] = frozenset()
    unjudged: frozenset[int] = frozenset()
    model_names: tuple[Mention, ...] | None = None
    between_gold: tuple[Relation, ...] | None = None
    sentences: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        gold, found = self.gold.article, self.found.article
        if gold.text != found.text:
            at = _first_difference(gold.text, found.text)
            raise ArticleError(
                f"Gold {gold.id!r} and found {found.id!r} have different texts from "
                f"character {at} on: {gold.text[at : at + 20]!r} and "
                f"{found.text[at : at + 20]!r}; offsets count only in the same text."
            )


def find_names(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give the mentions that are names, in order."""
    return tuple(m for m in mentions if m.form == NAME)


def find_dates(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give the mentions that are dates, in order."""
    return tuple(m for m in mentions if m.label == DATE)


def find_overlap(one: Mention, other: Mention) -> float:
    """Give the share of both spans that they have in common, in [0, 1].

    Examples
    --------
    >>> a, b = Mention(0, 4, "Enzo", "PER"), Mention(2, 6, "zo B", "PER")
    >>> find_overlap(a, b)
    0.3333333333333333
    """
    common = min(one.end, other.end) - max(one.start, other.start)
    if common <= 0:
        return 0.0
    return common / (max(one.end, other.end) - min(one.start, other.start))


def find_marked(mention: Mention, gold: Sequence[Mention]) -> tuple[int, ...]:
    """Give the indices of the gold mentions that a mention overlaps, best first.

    Dates are left out; where one has the very same span, it alone is given.
    """
    shares = {
        at: find_overlap(mention, other)
        for at, other in enumerate(gold)
        if other.label != DATE
    }
    same = [at for at, share in shares.items() if share == 1.0]
    if same:
        return tuple(same)
    found = [at for at, share in shares.items() if share]
    return tuple(sorted(found, key=lambda at: (-shares[at], at)))


def _first_difference(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
