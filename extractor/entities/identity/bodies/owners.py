"""Nouns for bodies in, the one that each means out: whose government "il governo" is.

"Government" is no name: each state has one. The noun phrase says whose it is ("il
governo libico", "the Government of Libya", "Libya's Government", "il governo di
Tripoli"), else it is the one such body that the article has named before. What stays
unclear, or has two owners, is a body of this article only, joined with none elsewhere.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from extractor.entities.identity.layout import Layout
from extractor.lang.folding import make_slug
from extractor.lang.name_words import NameTable
from extractor.lang.national_body_words import NationalBodyTable
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table
from extractor.records import Mention
from extractor.world.facts import Fact
from extractor.world.national_bodies import (
    find_kind,
    find_national_body,
    find_state_body,
    is_shared,
)

# What parts the name from the article in an id that counts in one article only.
LOCAL = "@"
# Digits of a checksum: a million articles have two alike in 1 of 500 cases.
LONGEST_KEY = 12
# Adjectives between a body and its nation: "governo provvisorio libico".
LONGEST_GAP = 2


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun for bodies: which mention, its tokens, its kind, whom it belongs to."""

    index: int
    first: int
    end: int
    kind: str | None
    owners: tuple[Mention, ...]


def make_local(id: str, text: str) -> str:
    """Give the id of a thing that is known in one article only, by the article's text.

    Examples
    --------
    >>> make_local("org:governo", "Il governo ha deciso.")
    'org:governo@43315e2545d4'
    """
    return f"{id}{LOCAL}{_sum_up(text)}"


@lru_cache(maxsize=1)  # an article has many such things
def _sum_up(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[
        :LONGEST_KEY
    ]


def is_local(id: str) -> bool:
    """Whether an id counts in one article only."""
    return LOCAL in id


def is_shared_noun(mention: Mention, text: str, lang: str) -> bool:
    """Whether a mention is a noun for bodies and no name; ``text`` has no article."""
    if mention.label != "ORG" or mention.form != "name":
        return False
    if is_shared(text, lang):
        return True
    table = load_table(lang, "roles", RoleTable)
    sort = table.body_of.get(text)
    return sort is not None and table.bodies[sort].label == "ORG"


def link_nouns(layout: Layout) -> tuple[dict[int, str], dict[str, Fact]]:
    """Give the ids of nouns for bodies by index of mention, and the bodies of states.

    ``layout`` has linked mentions; those of whole names stay as they are.
    """
    phrases = list(_find_phrases(layout))
    if not phrases:
        return {}, {}
    bodies: dict[str, Fact] = {}
    found: dict[int, str] = {}
    for phrase in phrases:
        if phrase.owners:
            body = _find_owned(layout, phrase)
            found[phrase.index] = body.id if body else _make_owned(layout, phrase)
            if body:
                bodies[body.id] = body
    named = _find_named(layout, found)
    for phrase in phrases:
        if not phrase.owners:
            found[phrase.index] = _resolve_bare(layout, phrase, named)
    return found, bodies


def _find_phrases(layout: Layout) -> Iterator[Phrase]:
    for index, (mention, span) in enumerate(
        zip(layout.mentions, layout.spans, strict=True)
    ):
        if mention.label != "ORG" or span is None:
            continue
        text, lang = layout.gazetteer.fold(mention.text), layout.parsed.lang
        if is_shared_noun(mention, text, lang):
            owners = {m.entity: m for m in _find_owners(layout, *span)}
            kind = find_kind(text, lang)
            yield Phrase(index, *span, kind, tuple(owners.values()))


def _find_owners(layout: Layout, first: int, end: int) -> Iterator[Mention]:
    """Give those to whom the body at some tokens belongs, in its own noun phrase."""
    table = load_table(layout.parsed.lang, "national_bodies", NationalBodyTable)
    names = load_table(layout.parsed.lang, "names", NameTable)
    if layout.get_word(first - 1) in names.endings:
        yield from _go_back(layout, first - 2, table)
    elif table.adjective == "before":
        yield from _go_back(layout, _skip(layout, first - 1, -1), table)
    else:
        yield from _go_on(layout, _skip(layout, end, 1), table, is_nation)
    for length in (2, 1):
        words = " ".join(layout.words[end : end + length])
        if words in table.of:
            yield from _go_on(layout, end + length, table, is_owner)
            return


def is_nation(mention: Mention) -> bool:
    """Whether a mention is a word for a nation."""
    return mention.form == "demonym"


def is_owner(mention: Mention) -> bool:
    """Whether a mention may own a body."""
    return mention.label in ("LOC", "ORG") and mention.entity is not None


def _skip(layout: Layout, token: int, step: int) -> int:
    """Go over adjectives that are no mentions."""
    for _ in range(LONGEST_GAP):
        inside = 0 <= token < len(layout.words)
        if not inside or layout.covering[token] is not None:
            break
        if layout.pos[token] != "ADJ":
            break
        token += step
    return token


def _go_on(
    layout: Layout,
    token: int,
    table: NationalBodyTable,
    fits: Callable[[Mention], bool],
) -> Iterator[Mention]:
    """Give the mention at a token, and those like it that are joined to it behind."""
    label = None
    while (mention := layout.find_mention(token)) is not None and fits(mention):
        if label not in (None, mention.label):
            return
        yield mention
        label, token = mention.label, layout.find_end(token)
        if layout.get_word(token) not in table.conjunctions:
            return
        token += 1


def _go_back(layout: Layout, token: int, table: NationalBodyTable) -> Iterator[Mention]:
    """Give the mention at a token, and those like it that are joined to it before."""
    label = None
    while (mention := layout.find_mention(token)) is not None and is_owner(mention):
        if label not in (None, mention.label):
            return
        yield mention
        label, token = mention.label, layout.find_start(token) - 1
        if layout.get_word(token) not in table.conjunctions:
            return
        token -= 1


def _find_owned(layout: Layout, phrase: Phrase) -> Fact | None:
    """Find the body that the only owner has: of a state, or an organ of a body."""
    if len(phrase.owners) != 1:
        return None
    mention = layout.mentions[phrase.index]
    owner = str(phrase.owners[0].entity)
    state = _find_state(layout, owner, phrase.kind)
    if state is not None and phrase.kind is not None:
        return find_state_body(phrase.kind, state)
    facts = layout.gazetteer.find_facts(mention.text, "ORG")
    organs = [f for f in facts if owner in (f.parent, f.state)]
    return organs[0] if len(organs) == 1 else None


def _find_state(layout: Layout, owner: str, kind: str | None) -> str | None:
    """Give the state that an owner is, or acts for with such a body."""
    gazetteer = layout.gazetteer
    if gazetteer.is_state(owner):
        return owner
    fact = gazetteer.facts.get(owner)
    served = fact.stands_for if fact else None
    table = load_table(layout.parsed.lang, "national_bodies", NationalBodyTable)
    seated = served is not None and gazetteer.is_state(served)
    return served if seated and kind in table.seated else None


def _make_owned(layout: Layout, phrase: Phrase) -> str:
    """Make the id of a body of this article with an owner that has no such row."""
    owners = sorted(str(owner.entity).partition(":")[2] for owner in phrase.owners)
    slug = "-".join([_find_slug(layout, phrase), *owners])
    return make_local(f"org:{slug.replace(LOCAL, '-')}", layout.parsed.text)


def _find_slug(layout: Layout, phrase: Phrase) -> str:
    text = layout.mentions[phrase.index].text
    return make_slug(layout.gazetteer.fold(text)) or "body"


def _find_named(layout: Layout, found: dict[int, str]) -> list[tuple[str, str, int]]:
    """List the bodies of states that the article names: kind, id, first token."""
    listed = []
    for index, (mention, span) in enumerate(
        zip(layout.mentions, layout.spans, strict=True)
    ):
        if mention.label != "ORG" or span is None:
            continue
        id = found.get(index, str(mention.entity))
        kind = find_kind(layout.gazetteer.fold(mention.text), layout.parsed.lang)
        if index not in found:
            body = find_national_body(mention.text)
            kind = body.kind if body is not None and body.id == id else None
        if kind is not None and not is_local(id):
            listed.append((kind, id, span[0]))
    return listed


def _resolve_bare(
    layout: Layout, phrase: Phrase, named: Sequence[tuple[str, str, int]]
) -> str:
    """Give the only body of the kind that was named before, else one of the article."""
    mention = layout.mentions[phrase.index]
    before = {
        id for kind, id, token in named if kind == phrase.kind and token < phrase.first
    }
    if mention.entity in layout.gazetteer.facts:
        before.add(str(mention.entity))
    if len(before) == 1 and not _has_other_state(layout, phrase, *before):
        return before.pop()
    return make_local(f"org:{_find_slug(layout, phrase)}", layout.parsed.text)


def _has_other_state(layout: Layout, phrase: Phrase, id: str) -> bool:
    """Whether the sentence, before the noun, speaks of a state that it is not of."""
    gazetteer = layout.gazetteer
    if id in gazetteer.facts:
        return False
    sentence = layout.sent_of[phrase.first]
    near = {
        key
        for token in range(phrase.first)
        if layout.sent_of[token] == sentence
        for key in layout.find_meant(token)
        if gazetteer.is_state(key)
    }
    return any(not id.startswith(f"org:{key.partition(':')[2]}-") for key in near)


def replace_entities(
    mentions: Sequence[Mention], found: dict[int, str]
) -> tuple[Mention, ...]:
    """Give the mentions with the ids that were found by index."""
    return tuple(
        replace(m, entity=found[index]) if index in found else m
        for index, m in enumerate(mentions)
    )
