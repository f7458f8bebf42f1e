"""Names in, those left out that are common words: "the company", "Stati membri"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractor.lang.syntax_roles import SyntaxTable
from extractor.records import Mention

NUMBER = "NUM"


def drop_nouns(
    lemmas: Sequence[str],
    pos: Sequence[str],
    mentions: Sequence[Mention],
    spans: Sequence[tuple[int, int] | None],
    table: SyntaxTable,
) -> list[tuple[int, int] | None]:
    """Drop the spans of nouns that stand for a body and name none: "the company".

    So of those with adjectives behind them ("istituto finanziario").
    """
    bodies, adjectives = table.dropped.anaphors["ORG"], table.surface.adjective_pos

    def is_noun(mention: Mention, span: tuple[int, int] | None) -> bool:
        if span is None or mention.form != "name" or not mention.text.islower():
            return False
        described = all(pos[t] in adjectives for t in range(span[0] + 1, span[1] + 1))
        return described and lemmas[span[0]] in bodies

    pairs = zip(mentions, spans, strict=True)
    return [None if is_noun(mention, span) else span for mention, span in pairs]


def drop_common(
    words: Sequence[str],
    pos: Sequence[str],
    spans: Sequence[tuple[int, int] | None],
    table: SyntaxTable,
) -> list[tuple[int, int] | None]:
    """Drop the spans that are no names: "Stati membri", "Filosofo, nacque a"."""
    text = _Tagged(words, pos, table)
    return [None if span is None or text.is_common(*span) else span for span in spans]


class _Tagged(NamedTuple):
    """Words with their parts of speech; spans are first and last token."""

    words: Sequence[str]
    pos: Sequence[str]
    table: SyntaxTable

    def is_common(self, first: int, last: int) -> bool:
        """Say whether a span is of common words alone."""
        words, table = self.words, self.table
        said = words[first : last + 1]
        return (
            self._is_behind_each(first)
            or self._opens_as_predicate(first, last)
            or table.common_words.issuperset(said)
            or (" ".join(said) in table.boards and self._is_whole(first, last))
            or " ".join(words[first : last + 2]) in table.titles
        )

    def _is_behind_each(self, first: int) -> bool:
        """Say whether a word such as "each" stands before a token, or its adjective."""
        before = first - 1
        if before > 0 and self.pos[before] in self.table.surface.adjective_pos:
            before -= 1
        return before >= 0 and self.words[before] in self.table.distributives

    def _is_whole(self, first: int, last: int) -> bool:
        """Say whether a board's name is several words, or "of" goes on after it."""
        behind = self.words[last + 1] if last + 1 < len(self.words) else ""
        return first < last or "of" in self.table.preposition_roles.get(behind, ())

    def _opens_as_predicate(self, first: int, last: int) -> bool:
        """Say whether one word opens a clause and says what somebody is."""
        words, surface = self.words, self.table.surface
        if first != last or last + 2 >= len(words) or not self._is_plain(first):
            return False
        behind = words[last + 1]  # no hyphen: "Syrian-born"
        opens = self._opens_clause(first)
        return opens and behind in surface.commas and behind not in surface.dashes

    def _is_plain(self, token: int) -> bool:
        surface = self.table.surface
        tag = self.pos[token]
        plain = tag in surface.noun_pos or tag in surface.adjective_pos
        return plain and tag not in surface.name_pos

    def _opens_clause(self, first: int) -> bool:
        """Say whether a clause begins at a token, as far as tags show."""
        pos, surface = self.pos, self.table.surface
        before = pos[first - 1] if first else ""
        opens = before not in surface.step_pos and before not in surface.verb_pos
        if first > 1 and self.words[first - 1] in surface.commas:
            opens = pos[first - 2] not in surface.name_pos  # "Rossi, belga, tace"
            opens = opens and pos[first - 3] != NUMBER  # "Rossi, 52 anni, belga, tace"
        return opens
