"""Names in, those left out that stand inside a larger name and are nobody there.

"The George Floyd Act", "Parkinson's disease", the title "Andy Warhol: Photographs"; nor
does a town do anything from which a report is dated.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.lang.parsed_doc import ParsedDoc
from extractor.lang.syntax_roles import SyntaxTable
from extractor.records import Mention
from extractor.relations.trees.office_nouns import list_office_nouns

Span = tuple[int, int]
PERSON, PLACE, NAME = "PER", "LOC", "name"
COMPOUND = "compound"
# Words that a title in quotes has at most.
LONGEST = 12
# Letters of a town in capitals at least, and words of the line it opens.
SHORTEST, LINE = 4, 9


def drop_inner(
    parsed: ParsedDoc,
    kinds: Sequence[frozenset[str]],
    mentions: Sequence[Mention],
    spans: Sequence[Span | None],
    table: SyntaxTable,
) -> list[Span | None]:
    """Give None in the place of the spans of names that stand inside a larger one."""
    heads = {token for span in spans if span for token in range(span[0], span[1] + 1)}
    pairs = list(zip(mentions, spans, strict=True))
    places = {span[0] for mention, span in pairs if span and mention.label == PLACE}

    def is_inner(mention: Mention, span: Span) -> bool:
        if _is_behind_prefix(parsed, span[0], table):
            return True
        if mention.form != NAME:
            return False
        if _is_dateline(parsed, span, table):
            return span[1] + 2 not in places  # "ROME, Italy - ..." says where it lies
        if span[0] and parsed.words[span[0] - 1] in table.surface.quotes:
            return _opens_a_title(parsed, span, table) or (
                mention.label == PERSON and _is_a_title(parsed, span, table)
            )
        if mention.label != PERSON:
            return False
        named = _is_before_a_name(parsed, kinds, span, table)
        return _is_eponym(parsed, span, table) or (
            named and parsed.heads[span[0]] not in heads
        )

    return [None if s is None or is_inner(mention, s) else s for mention, s in pairs]


def _is_dateline(parsed: ParsedDoc, span: Span, table: SyntaxTable) -> bool:
    """Say whether a name says where a report was written: "BERN, March 19 - ..."."""
    first, last = span
    if not parsed.words[first].isupper() or len(parsed.words[first]) < SHORTEST:
        return False
    if first and parsed.words[first - 1].strip():
        return False
    for token in range(last + 1, min(last + LINE, len(parsed.words))):
        if parsed.words[token] in table.surface.dashes:
            return True
        if parsed.pos[token] in table.surface.verb_pos:
            return False
    return False


def _is_behind_prefix(parsed: ParsedDoc, first: int, table: SyntaxTable) -> bool:
    """Say whether a hyphen joins a name to what is for or against it: "anti-Putin"."""
    joined = first > 1 and parsed.words[first - 1] in table.surface.dashes
    return joined and parsed.lower[first - 2] in table.prefixes


def _opens_a_title(parsed: ParsedDoc, span: Span, table: SyntaxTable) -> bool:
    """Say whether a name is the first words of what stands in quotes, without verb."""
    surface, behind = table.surface, span[1] + 1
    nominal = surface.nominal_pos
    for token in range(behind, min(behind + LONGEST, len(parsed.words))):
        if parsed.words[token] in surface.quotes:
            return token > behind
        pos = parsed.pos[token]
        small = pos in nominal and parsed.words[token][:1].islower()
        if small or pos in surface.verb_pos:
            return False
    return False


def _is_a_title(parsed: ParsedDoc, span: Span, table: SyntaxTable) -> bool:
    """Say whether a name alone in quotes is a work's behind its maker: 'BBC's "Emma"'.

    Elsewhere it may be what somebody is called.
    """
    behind, before = span[1] + 1, span[0] - 2
    closed = behind < len(parsed.words) and (
        parsed.words[behind] in table.surface.quotes
    )
    return closed and before > 0 and parsed.words[before] in table.surface.possessive


def _is_eponym(parsed: ParsedDoc, span: Span, table: SyntaxTable) -> bool:
    """Say whether something is called after the name: "il morbo di Parkinson"."""
    first, last = span
    if _names_a_law(parsed, span, table):
        return True
    owned = last + 2 < len(parsed.words) and (
        parsed.words[last + 1] in table.surface.possessive
    )
    if owned:
        return parsed.lemmas[last + 2] in table.eponyms
    return first > 1 and parsed.lemmas[first - 2] in table.eponyms


def _names_a_law(parsed: ParsedDoc, span: Span, table: SyntaxTable) -> bool:
    """Say whether a law is called by the name: "la legge Neri", "the Roe law"."""
    beside = span[1] + 1 if table.surface.premodifiers else span[0] - 1
    said = 0 <= beside < len(parsed.words)
    return said and parsed.lower[beside] in table.laws


def _is_before_a_name(
    parsed: ParsedDoc, kinds: Sequence[frozenset[str]], span: Span, table: SyntaxTable
) -> bool:
    """Say whether the words behind, with capitals too, make one name of it.

    Not so an office: "Acme names Ann Roe CEO".
    """
    first, last = span
    head = parsed.heads[first]
    if head <= last or COMPOUND not in kinds[first]:
        return False
    named = parsed.pos[head] in table.surface.name_pos
    office = parsed.lower[head] in list_office_nouns(parsed.lang)
    stands_for_it = office or parsed.lemmas[head] in table.transparent
    capitals = (parsed.words[token][:1].isupper() for token in (head, last + 1))
    return named and not stands_for_it and all(capitals)
