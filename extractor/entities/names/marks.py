"""A Doc in, what its model marked as names out: tokens and label, no objects of spaCy.

A Span costs more to make and to read than all that is asked of it here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from extractor.lang.folding import join_apostrophes
from extractor.lang.parsed_doc import ParsedDoc

if TYPE_CHECKING:
    from extractor.entities.analysis.reading import Analysed


class Mark(NamedTuple):
    """Half-open tokens of a Doc that are a name, and the name's label."""

    parsed: ParsedDoc
    start: int
    end: int
    label: str

    def cut(self, start: int, end: int, label: str | None = None) -> Mark:
        """Give a mark at other tokens, with another label or the same."""
        if (start, end) == (self.start, self.end) and label in (None, self.label):
            return self
        return Mark(self.parsed, start, end, label or self.label)

    @property
    def text(self) -> str:
        """Its text as written."""
        if self.start >= self.end:
            return ""
        parsed = self.parsed
        return parsed.text[parsed.starts[self.start] : parsed.ends[self.end - 1]]

    @property
    def words(self) -> Sequence[str]:
        """Its words as written."""
        return self.parsed.words[self.start : self.end]

    @property
    def straight(self) -> list[str]:
        """Its words with straight apostrophes."""
        return [join_apostrophes(word) for word in self.words]


def read_marks(doc: Analysed, labels: Mapping[str, str]) -> tuple[Mark, ...]:
    """Give the names that a model marked, in text order; ``labels`` gives ours."""
    return tuple(
        Mark(doc.parsed, name.start, name.end, labels[name.label])
        for name in doc.names
        if name.label in labels
    )
