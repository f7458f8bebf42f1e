"""A token that fills a role in, the mentions it stands for out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.relations.arguments.anaphors import find_anaphor
from extractor.relations.arguments.apposed import find_apposed, find_latter
from extractor.relations.arguments.both import find_both
from extractor.relations.arguments.dropped import (
    find_only_other,
    find_owners,
    find_referents,
)
from extractor.relations.arguments.nationals import find_national
from extractor.relations.offices.bearers import find_names_under
from extractor.relations.offices.offices import (
    find_neighbour,
    find_office_roles,
    is_name_of,
)
from extractor.relations.roles.clitics import find_meant
from extractor.relations.roles.lists import find_listed
from extractor.relations.roles.others import find_others
from extractor.relations.roles.syntax import expand, find_roles
from extractor.relations.trees.clauses import find_cases, find_preposition_roles
from extractor.relations.trees.tree import Tree

# Nouns passed through: "i rappresentanti del governo di Minsk".
MAX_STEPS = 2
# Sentences looked back into for the mention that a pronoun stands for.
MAX_BACK = 12
# How sure a mention is that a noun between stands for or is named beside.
NAMED = 0.97
THROUGH = 0.9
# Roles of a transparent noun that lead to the name it stands for.
INWARD = ("of", "modifier", "compound", "from")
# The role of the place those are in who act for it ("police in Turkey").
WITHIN = "within"
# How an adjective that is an argument, or one of a row, depends on its head.
LISTED = ("conjunct", "object", "subject", "passive_subject", "oblique")
PLACE = "LOC"
PERSON = "PER"
BODY = "ORG"

Found = tuple[int, float]


@dataclass(frozen=True, slots=True)
class Passage:
    """Nouns passed through beside those that stand for a name: these, or all others."""

    nouns: frozenset[str]
    others: bool

    def is_open(self, noun: str) -> bool:
        """Say whether a noun is passed through."""
        return (noun in self.nouns) != self.others


CLOSED = Passage(frozenset(), others=False)


def find_fillers(
    tree: Tree,
    token: int,
    *,
    passage: Passage = CLOSED,
    demonyms: bool = False,
    alone: bool = False,
) -> list[Found]:
    """Give mention indices with their certainty, conjuncts included, in text order.

    ``passage`` are nouns passed through, beside those that stand for a name;
    ``demonyms`` allows adjectives of nationality to fill the role themselves; ``alone``
    leaves conjuncts out.
    """
    best: dict[int, float] = {}
    alone = alone or (demonyms and not _stands_for_a_name(tree, token))
    for conjunct in [token] if alone else expand(tree, token):
        for index, factor in _resolve(tree, conjunct, MAX_STEPS, passage, demonyms):
            best[index] = max(factor, best.get(index, 0.0))
    return sorted(best.items())


def find_self(tree: Tree, token: int) -> list[Found]:
    """Give the mention that covers a token, alone."""
    index = tree.covering[token]
    return [] if index is None else [(index, 1.0)]


def _stands_for_a_name(tree: Tree, token: int) -> bool:
    transparent = tree.lemmas[token] in tree.table.transparent
    return tree.covering[token] is not None or transparent


def _resolve(
    tree: Tree, token: int, steps: int, passage: Passage, demonyms: bool
) -> Iterator[Found]:
    index = tree.covering[token]
    if index is not None:
        yield from _resolve_name(tree, token, index, demonyms)
    elif tree.words[token] in tree.table.dropped.pronouns:
        yield from _resolve_pronoun(tree, token, steps)
    elif tree.words[token] in tree.table.clitics:
        yield from _resolve_clitic(tree, token, steps)
    elif meant := _find_meant(tree, token):
        yield from ((one, THROUGH) for one in meant)
    elif _is_noun(tree, token):
        yield from _resolve_noun(tree, token, steps, passage)


def _resolve_name(
    tree: Tree, token: int, index: int, demonyms: bool
) -> Iterator[Found]:
    """Give the mention over a token, or whom a word for a nation means there."""
    person = find_national(tree, index)
    if person is not None:  # "the Spaniard"
        yield person, THROUGH
    elif demonyms or tree.mentions[index].form != "demonym":
        yield _find_said(tree, index), 1.0
    elif _is_people(tree, token):
        yield index, THROUGH
    elif _is_said_alone(tree, token):
        yield from _find_compatriots(tree, token, index)


def _find_meant(tree: Tree, token: int) -> Sequence[int]:
    """Give the mentions that "the latter" or "the two" stand for."""
    latter = find_latter(tree, token)
    return find_both(tree, token) if latter is None else (latter,)


def _is_noun(tree: Tree, token: int) -> bool:
    """Say whether a word is a noun; one we know is, whatever it was taken for."""
    known = tree.lemmas[token] in tree.table.transparent
    return known or tree.pos[token] in tree.table.surface.noun_pos


def _find_said(tree: Tree, index: int) -> int:
    """Give for a pronoun the last earlier mention of whom it means, near it."""
    mention, span = tree.mentions[index], tree.spans[index]
    if mention.form != "pronoun" or mention.entity is None or span is None:
        return index
    sentence = tree.sent_of[span[0]]
    earlier = (
        at
        for near in range(sentence, max(-1, sentence - MAX_BACK), -1)
        for at in reversed(tree.named[near])
        if tree.mentions[at].entity == mention.entity
        and tree.mentions[at].form != "pronoun"
        and tree.mentions[at].start < mention.start
    )
    return next(earlier, index)


def _resolve_pronoun(tree: Tree, token: int, steps: int) -> Iterator[Found]:
    if not steps:
        return
    found = _resolve_all(tree, find_referents(tree, token, tree.heads[token]), steps)
    if tree.words[token] not in tree.table.dropped.personal:
        yield from found
        return
    people = [f for f in found if tree.mentions[f[0]].label == PERSON]
    yield from people or ((i, THROUGH) for i in find_only_other(tree, token))


def _resolve_clitic(tree: Tree, token: int, steps: int) -> Iterator[Found]:
    if steps:
        yield from _resolve_all(tree, find_meant(tree, token), steps)


def _resolve_all(tree: Tree, tokens: Sequence[int], steps: int) -> Iterator[Found]:
    """Give what tokens that others stand for mean, conjuncts included."""
    for token in tokens:
        for one in expand(tree, token):
            for index, factor in _resolve(tree, one, steps - 1, CLOSED, False):
                yield index, factor * THROUGH


def _resolve_noun(
    tree: Tree, token: int, steps: int, passage: Passage
) -> Iterator[Found]:
    """Give the name beside a noun, the one it stands for, or the one it means."""
    named = find_listed(tree, token) or list(_find_names(tree, token))
    for child in named:
        yield child, NAMED
    if named:
        return
    apposed = find_apposed(tree, token)
    if apposed is not None:
        yield apposed, NAMED
        return
    head = tree.heads[token]
    if _is_apposed(tree, token) and tree.covering[head] is not None:
        yield from _resolve(tree, head, 0, CLOSED, False)
        return
    lemma = tree.lemmas[token]
    passed = False
    if steps and (passage.is_open(lemma) or lemma in tree.table.transparent):
        for found in _pass_through(tree, token, steps, passage):
            passed = True
            yield found
    meant = None if passed else find_anaphor(tree, token)
    if meant is not None:
        yield meant, THROUGH


def _is_apposed(tree: Tree, token: int) -> bool:
    """Say whether a noun is in apposition; also one behind a comma so mislabelled."""
    if tree.is_kind(token, "apposition"):
        return True
    head, commas = tree.heads[token], tree.table.surface.commas
    bare = tree.is_kind(token, "nominal") and not find_cases(tree, token)
    return bare and any(tree.words[t] in commas for t in range(head + 1, token))


def _is_people(tree: Tree, token: int) -> bool:
    """Say whether a demonym is a noun that names a people: "i russi", "the Swedes".

    With a name behind it, it is only some of them ("i croati del Mladost").
    """
    nominal = tree.pos[token] in tree.table.surface.noun_pos
    listed = nominal or tree.is_kind(token, *LISTED)
    named = tree.children_of(token, "nominal", "apposition", "name_part")
    return (
        listed
        and tree.words[token].endswith(tree.table.people_endings)
        and all(tree.covering[child] is None for child in named)
    )


def _is_said_alone(tree: Tree, demonym: int) -> bool:
    """Say whether a word for a nation is a noun or has an article: "l'olandese X"."""
    noun = tree.pos[demonym] in tree.table.surface.noun_pos
    return noun or bool(tree.children_of(demonym, "determiner"))


def _find_compatriots(tree: Tree, token: int, demonym: int) -> Iterator[Found]:
    """Give the person beside a noun of nationality: "the Dane Lars Holm".

    One may be in apposition to the other: "Holm, the Dane who won", "a Dane, Holm".
    """
    span = tree.spans[demonym]
    if span and (body := _find_body_behind(tree, span[1])) is not None:
        yield body, NAMED
        return
    near = list(find_neighbour(tree, span[1])) if span else []
    near += tree.children_of(token, "apposition")
    if tree.is_kind(token, "apposition"):
        near.append(tree.heads[token])
    people = (tree.covering[one] for one in near)
    for index in dict.fromkeys(i for i in people if i is not None):
        if tree.mentions[index].label == "PER":
            yield index, NAMED


def _find_body_behind(tree: Tree, last: int) -> int | None:
    """Give the body right behind a word for its nation: "con la turca Baykar"."""
    index = tree.covering[last + 1] if last + 1 < len(tree.words) else None
    if index is None or tree.mentions[index].form != "name":
        return None
    return index if tree.mentions[index].label == BODY else None


def _find_names(tree: Tree, noun: int) -> Iterator[int]:
    """Find the name beside a noun: "il presidente Lukashenko", "la società Eni"."""
    beside = find_neighbour(tree, noun)
    if tree.lemmas[noun] in tree.table.transparent:
        near = find_office_roles(tree, [noun], topics=True).get("bearer", {})
        beside = tuple(token for token in near if token > noun)
    attached = [
        child
        for child in tree.children_of(
            noun, "apposition", "name_part", "compound", "nominal"
        )
        if not find_cases(tree, child)
        and is_name_of(tree, noun, child)
        and (child > noun or not _is_somebody(tree, noun))
    ]
    named = list(beside or attached) or _find_place_named(tree, noun)
    for child in tree.children_of(noun, "apposition") if not named else ():
        if tree.covering[child] is None:  # "his wife, the painter Ann Green"
            under = find_names_under(tree, child)
            named += [one for one in under if is_name_of(tree, noun, one)]
    for child in tree.children_of(noun, "name_part") if not named else ():
        if child > noun and tree.covering[child] is None:
            yield from _find_names(tree, child)  # "deputy prime minister Rossi"
    if len(named) == 1 and tree.words[noun] != tree.lemmas[noun]:  # "i coniugi A e B"
        named = expand(tree, named[0])
    indices = [i for t in named if (i := tree.covering[t]) is not None]
    said = [i for i in indices if tree.mentions[i].form != "demonym"]
    yield from dict.fromkeys(said)


def _is_somebody(tree: Tree, noun: int) -> bool:
    """Say whether a noun with a name before it is of another: "Roe, an Acme boss"."""
    return bool(tree.children_of(noun, "conjunct")) or tree.is_kind(noun, "apposition")


def _find_place_named(tree: Tree, noun: int) -> list[int]:
    """Give the name of a place right behind its noun: "the capital Jakarta"."""
    behind = noun + 1
    if tree.lemmas[noun] not in tree.table.places or behind >= len(tree.words):
        return []
    index = tree.covering[behind]
    named = index is not None and tree.mentions[index].label == PLACE
    return [behind] if named and tree.heads[behind] == noun else []


def _find_place_behind(tree: Tree, noun: int) -> list[int]:
    """Give the place named right behind people who act for it: "police in Turkey".

    The parse may hang it on their verb.
    """
    case = noun + 1
    if tree.lemmas[noun] not in tree.table.local or case >= len(tree.words):
        return []
    place = tree.heads[case]
    behind = tree.heads[place] in (noun, tree.heads[noun])
    inside = WITHIN in find_preposition_roles(tree, place)
    return [place] if behind and inside and case in find_cases(tree, place) else []


def _find_leaders(tree: Tree, noun: int) -> list[int]:
    """Give who leads what a noun means: "a Saudi-led coalition"."""
    dashes = tree.table.surface.dashes
    return [
        child - 2
        for child in tree.children_of(noun, "adjective", "compound", "participial")
        if tree.words[child] in tree.table.led and tree.words[child - 1] in dashes
    ]


def _pass_through(
    tree: Tree, noun: int, steps: int, passage: Passage
) -> Iterator[Found]:
    roles = find_roles(tree, (noun,))
    inward = {role: roles.get(role, {}) for role in INWARD}
    inward["place"] = dict.fromkeys(_find_place_behind(tree, noun), THROUGH)
    inward["led"] = dict.fromkeys(_find_leaders(tree, noun), THROUGH)
    for tokens in inward.values():
        found = False
        for token in tokens:
            for conjunct in expand(tree, token):
                inner = _resolve(tree, conjunct, steps - 1, passage, True)
                for index, factor in inner:
                    found = True
                    yield index, factor * THROUGH
        if found:
            return
    aspect = passage.is_open(tree.lemmas[noun]) and not passage.others
    owners = find_others(tree, noun) if aspect else find_owners(tree, noun)
    yield from _resolve_all(tree, owners, steps)
