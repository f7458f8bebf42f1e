"""One person of an article: where named, of which gender, in which offices."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.entities.identity.layout import Layout
from extractor.entities.identity.persons.offices import OfficePhrase


@dataclass(slots=True)
class Person:
    """One person of an article.

    ``gender`` is "f", "m" or None; ``tokens`` are the first tokens of the mentions, in
    text order; ``offices`` are the phrases that describe the person, ``nations`` the
    ids of the states and peoples beside the name ("the Dane X").
    """

    entity: str
    gender: str | None
    tokens: list[int] = field(default_factory=list)
    offices: list[OfficePhrase] = field(default_factory=list)
    nations: set[str] = field(default_factory=set)

    def may_be(self, phrase: OfficePhrase) -> bool:
        """Whether a phrase has not the other gender."""
        if phrase.feminine:
            return self.gender != "m"
        return not (phrase.masculine and any(held.feminine for held in self.offices))

    def find_last(self, before: int) -> int:
        """Give the last token before another at which the person is meant, or -1."""
        return max((token for token in self.tokens if token < before), default=-1)

    def is_near(self, layout: Layout, token: int, *, sentences: int) -> bool:
        """Whether the person is named before a token, at most so many sentences."""
        sent_of = layout.sent_of
        first = sent_of[token] - sentences
        near = [at for at in self.tokens if at < token and sent_of[at] >= first]
        return bool(near)
