"""Colours and nicknames of clubs in, the one club of the article they mean out.

"I bianconeri" and "il tecnico bianconero" are Juventus in a report on sports that names
Juventus and no other club of these colours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from extractor.entities.identity.layout import Layout, build_layout
from extractor.lang.folding import fold_name
from extractor.lang.role_words import RoleTable
from extractor.lang.sports import is_sporting
from extractor.records import Mention

SOURCE = "clubs"
SCORE = 0.8
BODY, NAME = "ORG", "name"
# As a noun ("i bianconeri") and as an adjective ("il tecnico bianconero").
ROLE, ADJECTIVE = "role", "demonym"
NOUN = "NOUN"


def link_clubs(layout: Layout, table: RoleTable) -> Layout:
    """Give the layout with the nicknames of clubs among its mentions.

    A name that is nothing but a nickname is relinked to the club.
    """
    meant = _find_meant(layout, table)
    if not meant:
        return layout
    known = [_relink(m, meant) for m in layout.mentions]
    mentions = sorted(
        (*known, *_find_nicknames(layout, table, meant)),
        key=lambda m: (m.start, m.end, m.label),
    )
    return build_layout(layout.parsed, mentions, layout.gazetteer)


def _find_meant(layout: Layout, table: RoleTable) -> Mapping[str, str]:
    """Give the nicknames said, each with the id of the only club it may be of."""
    said = table.club_words.keys() & set(layout.words)
    if not said or not is_sporting(layout.parsed.lang, layout.words):
        return {}
    named = {
        fold_name(m.text): m.entity
        for m in layout.mentions
        if m.label == BODY and m.form == NAME and m.entity is not None
    }
    found = {}
    for word in said:
        clubs = {named[club] for club in table.club_words[word] if club in named}
        if len(clubs) == 1:
            found[word] = clubs.pop()
    return found


def _relink(mention: Mention, meant: Mapping[str, str]) -> Mention:
    club = meant.get(mention.text.lower()) if mention.form == NAME else None
    return mention if club is None else replace(mention, label=BODY, entity=club)


def _find_nicknames(
    layout: Layout, table: RoleTable, meant: Mapping[str, str]
) -> Iterator[Mention]:
    for token, word in enumerate(layout.words):
        club = meant.get(word) if layout.covering[token] is None else None
        form = _find_form(layout, table, token) if club is not None else None
        if club is not None and form is not None:
            yield layout.make_mention(
                (token, token + 1), BODY, club, form=form, score=SCORE, source=SOURCE
            )


def _find_form(layout: Layout, table: RoleTable, token: int) -> str | None:
    """Say how a nickname is used: behind an article, or behind a noun it describes."""
    word, before = layout.words[token], layout.get_word(token - 1)
    if before in table.team_articles:
        return ROLE if word in table.club_nouns else None
    described = layout.get_pos(token - 1) == NOUN and word in table.club_adjectives
    return ADJECTIVE if described else None
