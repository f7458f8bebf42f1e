"""Bare nouns for bodies and states in, mentions of the one they mean out.

"l'Alleanza" after "NATO", "il partito" after "Partito Democratico", "the company" after
"Acme Ltd", "il Paese" in an article on one state. A body that might fit as well and
stands nearer means none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extractor.entities.identity.layout import Layout
from extractor.entities.identity.offices import find_length, join_words
from extractor.entities.identity.owners import is_local
from extractor.lang.folding import fold_name
from extractor.lang.name_words import OrganisationTable
from extractor.lang.role_words import Body, RoleTable
from extractor.lang.tables import load_table
from extractor.records import Mention

SOURCE = "bodies"
# How sure the only body that fits is, and the only state of an article.
SCORE = 0.8
NOT_BARE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "X"})


@dataclass(slots=True)
class Named:
    """One body or state of an article: its names, and where they begin.

    ``nouns`` are the sorts of body that the text calls it beside its name.
    """

    entity: str
    label: str
    tokens: list[int] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)


def find_bodies(layout: Layout, table: RoleTable) -> list[Mention]:
    """Find the bare nouns that mean one body or state of the article."""
    named = _collect(layout, table)
    found = []
    for first, length in _find_nouns(layout, table):
        body = table.bodies[table.body_of[join_words(layout, first, length)]]
        key = table.body_of[join_words(layout, first, length)]
        meant = _resolve(layout, first, key, body, named)
        if meant is not None:
            found.append(
                layout.make_mention(
                    (first, first + length),
                    meant.label,
                    meant.entity,
                    form="role",
                    score=SCORE,
                    source=SOURCE,
                )
            )
    return found


def relink_bodies(layout: Layout, table: RoleTable) -> dict[int, str]:
    """Give the entities of marked names that are but such nouns: "l'Alleanza"."""
    named = _collect(layout, table)
    found = {}
    for index, (mention, span) in enumerate(
        zip(layout.mentions, layout.spans, strict=True)
    ):
        key = table.body_of.get(mention.text.lower())
        free = mention.form == "name" and is_local(mention.entity or "")
        if key is None or span is None or not free:
            continue
        others = {k: one for k, one in named.items() if k != mention.entity}
        meant = _resolve(layout, span[0], key, table.bodies[key], others)
        if meant is not None:
            found[index] = meant.entity
    return found


def _find_nouns(layout: Layout, table: RoleTable) -> Iterator[tuple[int, int]]:
    """Find bare nouns: an article before, nothing that describes them behind."""
    for position, covered in enumerate(layout.covering):
        if covered is not None:
            continue
        length = find_length(layout, position, table, table.body_of)
        if not length:
            continue
        opening = layout.get_word(position - 1)
        if opening in table.modifiers:
            opening = layout.get_word(position - 2)
        if opening in table.definite and _is_bare(layout, position + length, table):
            yield position, length


def _is_bare(layout: Layout, end: int, table: RoleTable) -> bool:
    if end >= len(layout.words):
        return True
    word = layout.words[end]
    if word in table.of or word in layout.syntax.relative_pronouns or word == "-":
        return False
    return layout.pos[end] not in NOT_BARE and layout.covering[end] is None


def _collect(layout: Layout, table: RoleTable) -> dict[str, Named]:
    """Collect the bodies and states that the article names."""
    named: dict[str, Named] = {}
    for index, (mention, span) in enumerate(
        zip(layout.mentions, layout.spans, strict=True)
    ):
        if mention.label not in ("ORG", "LOC") or not mention.entity or not span:
            continue
        for key in layout.find_meant(span[0]):
            one = named.setdefault(key, Named(key, _find_label(layout, key, mention)))
            one.tokens.append(span[0])
            if key == mention.entity and mention.form == "name":
                one.names.add(mention.text)
                one.nouns |= set(_find_sorts(layout, index, table))
    return named


def _find_label(layout: Layout, key: str, mention: Mention) -> str:
    fact = layout.gazetteer.facts.get(key)
    return fact.label if fact else mention.label


def _find_sorts(layout: Layout, index: int, table: RoleTable) -> Iterator[str]:
    """Give the sorts of body said beside a name: "la società Eni", "Eni, società"."""
    span = layout.spans[index]
    if span is None:
        return
    for length in range(min(table.longest, span[0]), 0, -1):
        word = join_words(layout, span[0] - length, length)
        if word in table.body_of:
            yield table.body_of[word]
    after = span[1]
    if layout.get_word(after) not in layout.syntax.surface.commas:
        return
    after += 1
    while after < len(layout.words) and layout.pos[after] in ("DET", "ADJ"):
        after += 1
    length = find_length(layout, after, table, table.body_of)
    if length:
        yield table.body_of[join_words(layout, after, length)]


def _resolve(
    layout: Layout, first: int, key: str, body: Body, named: Mapping[str, Named]
) -> Named | None:
    """Give the one body that fits and that no unknown one stands nearer than."""
    alike = [one for one in named.values() if one.label == body.label]
    if body.label == "LOC":
        return _find_only_state(layout, first, alike)
    known = [one for one in alike if _fits(layout, one, key, body)]
    before = [one for one in known if one.tokens[0] < first]
    if len(before) != 1 or len(known) != 1:
        return None
    last = _find_last(before[0], first)
    unknown = (
        one
        for one in alike
        if one not in known and not _is_other(layout, one, key, body)
    )
    return None if any(_find_last(one, first) > last for one in unknown) else before[0]


def _find_last(one: Named, before: int) -> int:
    return max((token for token in one.tokens if token < before), default=-1)


def _find_only_state(
    layout: Layout, first: int, places: Sequence[Named]
) -> Named | None:
    states = [p for p in places if layout.gazetteer.is_state(p.entity)]
    only = states[0] if len(states) == 1 else None
    return only if only is not None and only.tokens[0] < first else None


def _fits(layout: Layout, one: Named, key: str, body: Body) -> bool:
    """Whether a body is of a sort, by the tables, its name or the text."""
    fact = layout.gazetteer.facts.get(one.entity)
    if key in one.nouns or (fact is not None and fact.kind in body.kinds):
        return True
    if body.forms and _has_form(layout, one):
        return True
    words = _find_words(one) | (_find_fact_words(layout, one) if fact else frozenset())
    return body.named and any(fold_name(word) in words for word in body.words)


def _is_other(layout: Layout, one: Named, key: str, body: Body) -> bool:
    """Whether it is known that a body is of another sort."""
    fact = layout.gazetteer.facts.get(one.entity)
    return bool(one.nouns - {key}) or (fact is not None and bool(body.kinds))


def _has_form(layout: Layout, one: Named) -> bool:
    forms = load_table(layout.parsed.lang, "organisations", OrganisationTable).forms
    return any(name.split()[-1] in forms for name in one.names)


def _find_words(one: Named) -> frozenset[str]:
    return frozenset(
        word for name in one.names for word in fold_name(name).replace("'", " ").split()
    )


def _find_fact_words(layout: Layout, one: Named) -> frozenset[str]:
    name = layout.gazetteer.facts[one.entity].names.get(layout.parsed.lang, "")
    return frozenset(fold_name(name).replace("'", " ").split())
