"""A mark and what the tables know of its name in, what they say about its label out.

A town with an article is a team, a seat of government a body unless somebody is there,
a firm's name behind an article no person's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.entities.names.beside import is_playing, is_team
from extractor.entities.names.gazetteer import Gazetteer
from extractor.entities.names.marks import Mark
from extractor.lang.folding import fold_name
from extractor.lang.name_context_words import NameContextTable
from extractor.lang.name_words import NameTable, OrganisationTable
from extractor.lang.sports import is_sporting
from extractor.lang.tables import load_table
from extractor.world.facts import STATE_KINDS, Fact

# What each sign adds to the probability of a label, as in ``contexts``.
PART, SEAT, ARTICLE, TABLE, KNOWN = 1.1, 0.85, 0.4, 0.25, 0.8
PERSON = "PER"
TOWNS = frozenset({"capital", "city"})
# What the names of teams are taken from.
PLACES = TOWNS | {"region"}


def _is_sporting(mark: Mark) -> bool:
    return is_sporting(mark.parsed.lang, mark.parsed.lower)


def read_tables(
    mark: Mark, before: str, facts: Sequence[Fact], gazetteer: Gazetteer
) -> dict[str, float]:
    """Give what the tables say against the label, and the small word before it."""
    labels = {fact.label for fact in facts}
    if len(labels) != 1:
        return {}
    table = load_table(mark.parsed.lang, "name_contexts", NameContextTable)
    if before in table.context.articles and _are_towns(facts, gazetteer):
        return {"ORG": PART if _is_sporting(mark) else ARTICLE}
    if _is_called_so(mark, before, facts, gazetteer):
        return {"ORG": PART}
    if mark.label in labels:
        return {}
    if all(fact.kind == "seat" for fact in facts) and labels == {"ORG"}:
        return _weigh_seat(mark, facts, before, table)
    return _weigh_fact(mark, facts, before) if mark.label == PERSON else {}


def _weigh_fact(mark: Mark, facts: Sequence[Fact], before: str) -> dict[str, float]:
    """Say how much a table's name speaks against a person: a firm has an article."""
    label = facts[0].label
    if _is_governed(mark, facts):
        return {label: PART}
    if not any(mark.text in fact.homographs for fact in facts):
        if mark.end - mark.start > 1:
            return {label: PART}
        if label == "LOC":
            return {label: KNOWN}
    names = load_table(mark.parsed.lang, "names", NameTable)
    firm = before in names.small and before not in names.articles
    return {label: ARTICLE if firm else TABLE}


def _is_governed(mark: Mark, facts: Sequence[Fact]) -> bool:
    """Whether a noun says that a state is meant: "the president of Chad"."""
    if any(fact.kind not in STATE_KINDS for fact in facts):
        return False
    parsed, first, end = mark.parsed, mark.start, mark.end
    table = load_table(parsed.lang, "name_contexts", NameContextTable)
    of = load_table(parsed.lang, "organisations", OrganisationTable).of
    if first > 1 and parsed.straight[first - 1] in of:
        return parsed.lower[first - 2] in table.of.governing
    endings = load_table(parsed.lang, "names", NameTable).endings
    behind = parsed.straight[end : end + 2]
    owned = len(behind) > 1 and behind[0] in endings
    return owned and behind[1] in table.of.governing


def _is_called_so(
    mark: Mark, before: str, facts: Sequence[Fact], gazetteer: Gazetteer
) -> bool:
    """Whether what stands beside a place's name says that a team is called so."""
    if not all(fact.kind in PLACES for fact in facts):
        return False
    towns = all(fact.kind in TOWNS for fact in facts)
    if towns and not _are_towns(facts, gazetteer):
        return False
    table = load_table(mark.parsed.lang, "name_contexts", NameContextTable)
    first = find_first(mark)
    if is_team(mark, first, table):
        return True
    town = towns and before in table.teams.articles
    return (town or is_playing(mark, first, table)) and is_sporting(
        mark.parsed.lang, mark.parsed.lower
    )


def _are_towns(facts: Iterable[Fact], gazetteer: Gazetteer) -> bool:
    """Whether facts are towns without an article in their names, unlike "Il Cairo"."""
    return all(
        fact.kind in TOWNS
        and fold_name(fact.names["it"]).replace("'", "' ").split()[0]
        not in gazetteer.articles
        for fact in facts
    )


def _weigh_seat(
    mark: Mark, facts: Sequence[Fact], before: str, table: NameContextTable
) -> dict[str, float]:
    """Say that a seat of government is a body where nothing says that one is there."""
    names = load_table(mark.parsed.lang, "names", NameTable)
    first = mark.start
    word = before
    if before in names.articles and first > 1 and word not in table.context.articles:
        word = mark.parsed.lower[first - 2]
    if word in table.context.beside:
        return {}
    sure = all(mark.text not in fact.homographs for fact in facts)
    return {"ORG": SEAT if sure or before in table.context.articles else TABLE}


def find_first(mark: Mark) -> int:
    """Give the position of a mark, or of the quotation mark that opens it."""
    before = mark.parsed.words[mark.start - 1] if mark.start else ""
    quoted = before and not before[0].isalnum() and before.strip("\"'«“‘„") == ""
    return mark.start - 1 if quoted else mark.start
