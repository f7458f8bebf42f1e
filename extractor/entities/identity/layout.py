"""A Doc and its linked mentions in, plain lists by token out, for what reads around."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from extractor.entities.names.gazetteer import Gazetteer
from extractor.lang.parsed_doc import ParsedDoc, find_kinds
from extractor.lang.syntax_roles import SyntaxTable
from extractor.lang.tables import load_table
from extractor.records import Mention

SUBJECTS = ("subject", "passive_subject")
# Steps from a name to the argument that it is joined to: "her coach, A, and B".
MAX_JOINTS = 3
ARGUMENTS = (*SUBJECTS, "object", "dative", "oblique", "agent")


@dataclass(frozen=True, slots=True)
class Layout:
    """One Doc; every list has an item per token.

    ``words`` are lower case with straight apostrophes. ``kinds`` are neutral kinds of
    dependency, ``heads`` token indices. ``covering`` is the index of the mention over
    a token, ``spans`` the half-open tokens of each mention (None where its edges are
    no edges of tokens). ``sent_of`` counts sentences. ``memo`` keeps what was read once
    of a layout with these mentions.
    """

    parsed: ParsedDoc
    syntax: SyntaxTable
    gazetteer: Gazetteer
    mentions: Sequence[Mention]
    words: Sequence[str]
    lemmas: Sequence[str]
    pos: Sequence[str]
    kinds: Sequence[frozenset[str]]
    heads: Sequence[int]
    children: Sequence[Sequence[int]]
    sent_of: Sequence[int]
    covering: Sequence[int | None]
    spans: Sequence[tuple[int, int] | None]
    memo: dict[Any, Any] = field(init=False, default_factory=dict, repr=False)

    def find_mention(self, token: int) -> Mention | None:
        """Give the mention over a token; None outside the text too."""
        if not 0 <= token < len(self.covering):
            return None
        index = self.covering[token]
        return None if index is None else self.mentions[index]

    def is_person(self, token: int) -> bool:
        """Whether a person's mention lies over a token."""
        mention = self.find_mention(token)
        return mention is not None and mention.label == "PER"

    def find_end(self, token: int) -> int:
        """Give the token after the mention over a token."""
        index = self.covering[token]
        span = self.spans[index] if index is not None else None
        return span[1] if span else token + 1

    def find_start(self, token: int) -> int:
        """Give the first token of the mention over a token."""
        index = self.covering[token]
        span = self.spans[index] if index is not None else None
        return span[0] if span else token

    def find_head(self, first: int, end: int) -> int:
        """Give the first token of a span whose head lies outside it."""
        for token in range(first, end):
            if self.heads[token] == token or not first <= self.heads[token] < end:
                return token
        return first

    def is_kind(self, token: int, *kinds: str) -> bool:
        """Whether a token depends on its head in one of these ways."""
        return not self.kinds[token].isdisjoint(kinds)

    def is_subject(self, token: int) -> bool:
        """Whether the mention over a token is a subject, or joined to one by "and"."""
        return self.is_argument(token, *SUBJECTS)

    def is_argument(self, token: int, *kinds: str) -> bool:
        """Whether the mention over a token, or what it is joined to, is of a kind."""
        head = self.find_head(self.find_start(token), self.find_end(token))
        for _ in range(MAX_JOINTS):
            if not self._is_joined(head):
                break
            head = self.heads[head]
        return self.is_kind(head, *kinds)

    def _is_joined(self, head: int) -> bool:
        """Whether a name is beside "and", or beside a noun that says what it is."""
        if self.is_kind(head, "conjunct", "apposition", "name_part"):
            return True
        return self.is_kind(head, "nominal") and not self.children_of(head, "case")

    def find_beside(self, head: int) -> set[int]:
        """Give the first tokens of the other arguments of the verb of a token.

        Names in apposition to them are included, and what the token hangs on itself.
        """
        verb = self.heads[head]
        near = {self.find_start(verb)} if verb != head else set()
        for argument in self.children_of(verb, *ARGUMENTS):
            if argument != head:
                joined = self.children_of(
                    argument, "apposition", "name_part", "nominal"
                )
                named = (t for t in joined if not self.children_of(t, "case"))
                near.update(map(self.find_start, (argument, *named)))
        return near

    def children_of(self, token: int, *kinds: str) -> list[int]:
        """Give the dependents of one of these kinds, in text order."""
        found = self.kinds
        return [c for c in self.children[token] if not found[c].isdisjoint(kinds)]

    def get_word(self, token: int) -> str:
        """Give the word at a token; outside of the text an empty one."""
        return self.words[token] if 0 <= token < len(self.words) else ""

    def get_pos(self, token: int) -> str:
        """Give the part of speech of a token; outside of the text an empty one."""
        return self.pos[token] if 0 <= token < len(self.pos) else ""

    def is_demonym(self, token: int) -> bool:
        """Whether a word for a nation lies over a token."""
        mention = self.find_mention(token)
        return mention is not None and mention.form == "demonym"

    def find_meant(self, token: int) -> frozenset[str]:
        """Give the ids that the mention over a token means or stands for."""
        mention = self.find_mention(token)
        if mention is None or mention.entity is None:
            return frozenset()
        fact = self.gazetteer.facts.get(mention.entity)
        served = fact.stands_for if fact else None
        found = (mention.entity, mention.metonym, served)
        return frozenset(key for key in found if key is not None)

    def make_mention(
        self,
        tokens: tuple[int, int],
        label: str,
        entity: str,
        *,
        form: str,
        score: float,
        source: str,
    ) -> Mention:
        """Make a mention of a known entity from half-open tokens."""
        first, end = tokens
        return Mention(
            start=self.parsed.starts[first],
            end=self.parsed.ends[end - 1],
            text=self.parsed.cut(first, end),
            label=label,
            form=form,
            entity=entity,
            score=score,
            source=source,
        )


def build_layout(
    parsed: ParsedDoc, mentions: Sequence[Mention], gazetteer: Gazetteer
) -> Layout:
    """Lay a Doc and its mentions out; without a parse every token is its own head."""
    syntax = load_table(parsed.lang, "syntax", SyntaxTable)
    spans = _align(parsed.starts, mentions)
    return Layout(
        parsed=parsed,
        syntax=syntax,
        gazetteer=gazetteer,
        mentions=mentions,
        words=parsed.straight,
        lemmas=parsed.lemmas,
        pos=parsed.pos,
        kinds=find_kinds(syntax, parsed.labels),
        heads=parsed.heads,
        children=parsed.children,
        sent_of=parsed.sent_of,
        covering=_cover(len(parsed.words), spans),
        spans=spans,
    )


def _align(
    starts: Sequence[int], mentions: Sequence[Mention]
) -> list[tuple[int, int] | None]:
    """Give the half-open tokens that each mention touches."""
    found: list[tuple[int, int] | None] = []
    for mention in mentions:
        first = bisect_right(starts, mention.start) - 1
        end = bisect_right(starts, mention.end - 1)
        found.append((first, end) if 0 <= first < end else None)
    return found


def _cover(length: int, spans: Sequence[tuple[int, int] | None]) -> list[int | None]:
    covering: list[int | None] = [None] * length
    for index, span in enumerate(spans):
        if span is not None:
            covering[span[0] : span[1]] = [index] * (span[1] - span[0])
    return covering
