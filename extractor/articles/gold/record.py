"""What a gold file says of one article, and what it leaves open."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.records import Extraction

# What a gold file may annotate; scores are counted only for what it does. ``pairs`` are
# relations of foreign types, of which only the pair of arguments can be compared.
NAMES = "names"
DATES = "dates"
IDENTITY = "identity"
RELATIONS = "relations"
PAIRS = "pairs"
BOUND = "bound"
QUALIFIERS = ("negated", "modality", "attribution", "date", "place")
LAYERS = (NAMES, DATES, IDENTITY, RELATIONS, PAIRS, BOUND, *QUALIFIERS)


@dataclass(frozen=True, slots=True)
class Gold:
    """One article as people annotated it.

    ``optional`` are indices of relations that are arguable: neither rewarded nor
    punished. ``unjudged`` are indices of dates whose value is not judged (their span
    is). ``layers`` says what the file annotates at all.
    """

    extraction: Extraction
    optional: frozenset[int] = frozenset()
    unjudged: frozenset[int] = frozenset()
    layers: frozenset[str] = frozenset({NAMES})
