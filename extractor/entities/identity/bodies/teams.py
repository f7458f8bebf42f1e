"""Nicknames of national teams in, the countries that they play for out.

"Gli azzurri" are Italy where the article names Italy; "the Springboks" are South
Africa anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extractor.entities.identity.layout import Layout
from extractor.entities.identity.persons.offices import join_words
from extractor.lang.role_words import RoleTable
from extractor.records import Mention

SOURCE = "teams"
SCORE = 0.8
PLACE, NAME = "LOC", "name"


def find_teams(layout: Layout, table: RoleTable) -> Iterator[Mention]:
    """Find nicknames in lower case whose country the article names."""
    named = {m.entity for m in layout.mentions if m.label == PLACE and m.form == NAME}
    fitting = {words: id for words, id in table.teams.items() if id in named}
    openings = {words.replace("'", "' ").split()[0] for words in fitting}
    if openings.isdisjoint(layout.words):  # as in most articles
        return
    longest = max((len(words.split()) for words in fitting), default=0)
    for first, word in enumerate(layout.words):
        opened = word in openings and layout.covering[first] is None
        if not opened or layout.get_word(first - 1) not in table.team_articles:
            continue
        for length in range(min(longest, len(layout.words) - first), 0, -1):
            country = fitting.get(join_words(layout, first, length))
            if country is not None:
                yield layout.make_mention(
                    (first, first + length),
                    PLACE,
                    country,
                    form="role",
                    score=SCORE,
                    source=SOURCE,
                )
                break


def relabel_teams(layout: Layout, table: RoleTable) -> tuple[Mention, ...]:
    """Give the mentions, nicknames written as names as names of their countries."""
    return tuple(
        replace(m, label=PLACE, entity=table.teams[m.text.lower()])
        if m.form == NAME and m.label != PLACE and m.text.lower() in table.teams
        else m
        for m in layout.mentions
    )
