"""Names in, those left out that are common words: "the company", "Stati membri"."""

from __future__ import annotations

from collections.abc import Sequence

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
    surface = table.surface
    adjectives = surface.adjective_pos
    plain = (surface.noun_pos | adjectives) - surface.name_pos

    def opens_as_predicate(first: int, last: int) -> bool:
        if first != last or last + 2 >= len(words) or pos[first] not in plain:
            return False
        before = pos[first - 1] if first else ""
        opens = before not in surface.step_pos and before not in surface.verb_pos
        if first > 1 and words[first - 1] in surface.commas:
            opens = pos[first - 2] not in surface.name_pos  # "Rossi, belga, tace"
            opens = opens and pos[first - 3] != NUMBER  # "Rossi, 52 anni, belga, tace"
        behind = words[last + 1]  # no hyphen: "Syrian-born"
        return opens and behind in surface.commas and behind not in surface.dashes

    def is_whole(first: int, last: int) -> bool:
        behind = words[last + 1] if last + 1 < len(words) else ""
        return first < last or "of" in table.preposition_roles.get(behind, ())

    def is_common(first: int, last: int) -> bool:
        before = first - 1
        if before > 0 and pos[before] in adjectives:
            before -= 1
        each = before >= 0 and words[before] in table.distributives
        said = words[first : last + 1]
        return (
            each
            or opens_as_predicate(first, last)
            or table.common_words.issuperset(said)
            or (" ".join(said) in table.boards and is_whole(first, last))
            or " ".join(words[first : last + 2]) in table.titles
        )

    return [None if span is None or is_common(*span) else span for span in spans]
