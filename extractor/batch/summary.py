"""What a run did, and what the output folder holds: numbers for people and programs."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from extractor.articles.rejects import Reject
from extractor.batch.store.merge import Merged

# Rejects that a summary keeps; rejected.jsonl has all.
KEPT = 20
# What differs between two messages of one cause: names in quotes, numbers, brackets.
SPECIFIC = re.compile(
    r"""'[^']*' | "[^"]*" | \( (?: [^()] | \([^()]*\) )* \) | \d[\d,.]*""", re.VERBOSE
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would do: articles to extract by language, and the rest.

    ``rejects`` holds the first of all ``rejected``.
    """

    new: Mapping[str, int]
    skipped: int
    replaced: int
    repeated: int
    rejected: int
    rejects: tuple[Reject, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did.

    ``read``, ``new``, ``skipped``, ``replaced``, ``repeated`` and ``removed`` count
    articles of this run, ``words`` those extracted, ``lost`` workers that had to be
    replaced. ``counts`` is what the output folder holds now, ``rejected`` included:
    ``causes`` counts these by cause, the most frequent first, and ``rejects`` holds the
    first ones.
    """

    read: int = 0
    new: int = 0
    skipped: int = 0
    replaced: int = 0
    repeated: int = 0
    removed: int = 0
    words: int = 0
    lost: int = 0
    rejected: int = 0
    rejects: tuple[Reject, ...] = ()
    causes: Mapping[str, int] = field(default_factory=dict)
    counts: Mapping[str, Any] = field(default_factory=dict)


class Rejections:
    """Counts rejects by step and by cause, and keeps the first."""

    def __init__(self) -> None:
        self.first: list[Reject] = []
        self.steps: Counter[str] = Counter()
        self.causes: Counter[str] = Counter()
        self._checksum = hashlib.sha256()

    def add(self, reject: Reject) -> None:
        """Count one reject."""
        if len(self.first) < KEPT:
            self.first.append(reject)
        self._checksum.update(repr(reject).encode())
        self.steps[reject.step] += 1
        self.causes[find_cause(reject)] += 1

    def to_checksum(self) -> str:
        """Give a checksum of all rejects in their order."""
        return self._checksum.hexdigest()

    def to_causes(self) -> dict[str, int]:
        """Give the causes, most frequent first."""
        return _sort(self.causes)


def find_cause(reject: Reject) -> str:
    """Find what a message has in common with others of its kind.

    Examples
    --------
    >>> find_cause(Reject("a", "articles", "The id 'a' was used 2 times. Change it."))
    'articles: The id … was used … times'
    """
    sentence = SPECIFIC.sub("…", reject.message.split("\n")[0]).split(". ")[0]
    return f"{reject.step}: {sentence.rstrip('.')}"


def count_merged(merged: Merged, rejections: Rejections) -> dict[str, Any]:
    """Count the rows: mentions by label, relations by type, most frequent first."""
    return {
        "articles": merged.rows["articles"],
        "duplicates": merged.duplicates,
        "near_duplicates": merged.near_duplicates,
        "entities": merged.rows["entities"],
        "joined": merged.joined,
        "mentions": _sort(merged.values.get("mentions", Counter())),
        "relations": _sort(merged.values.get("relations", Counter())),
        "rejected": dict(sorted(rejections.steps.items())),
    }


def _sort(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
