"""Relations of a page in; their sentences, with every mention marked, out.

A browser counts UTF-16 units, so offsets are turned from code points of the article
into UTF-16 units of the sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

Row = Mapping[str, Any]


class Sentences:
    """The sentences of a page, each once, in the order in which they are asked for.

    ``articles`` are rows by id, ``mentions`` rows of the same articles in their order.
    """

    def __init__(self, articles: Mapping[str, Row], mentions: Iterable[Row]) -> None:
        self._articles = articles
        self._mentions: dict[str, list[Row]] = defaultdict(list)
        for row in mentions:
            self._mentions[row["article"]].append(row)
        self._places: dict[tuple[str, int, int], int] = {}
        self.found: list[dict[str, Any]] = []

    def add(self, article: str, start: int, end: int) -> int:
        """Give the place of a sentence in ``found``."""
        key = (article, start, end)
        if key not in self._places:
            self._places[key] = len(self.found)
            self.found.append(self._build(article, start, end))
        return self._places[key]

    def find_mention(self, article: str, index: int) -> Row:
        """Give the row of a mention."""
        return self._mentions[article][index]

    def find_offsets(self, article: str, start: int, span: Iterable[int]) -> list[int]:
        """Turn a span of the article into UTF-16 units after ``start``."""
        text = self._articles[article]["text"]
        return [count_units(text[start : max(at, start)]) for at in span]

    def _build(self, article: str, start: int, end: int) -> dict[str, Any]:
        text = self._articles[article]["text"]
        marks = [
            {
                "at": self.find_offsets(article, start, (row["start"], row["end"])),
                "label": row["label"],
                "entity": row["entity"],
                "mention": row["mention"],
                "value": row["value"],
            }
            for row in self._mentions[article]
            if start <= row["start"] and row["end"] <= end
        ]
        return {"article": article, "text": text[start:end], "marks": marks}


def count_units(text: str) -> int:
    """Count the UTF-16 units of a text.

    Examples
    --------
    >>> count_units("a😀")
    3
    """
    return len(text) + sum(character > "\uffff" for character in text)
