"""A token that fills a role in, the mentions it stands for out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.relations.arguments.agreeing import is_of_other_gender
from extractor.relations.arguments.anaphors import find_anaphor
from extractor.relations.arguments.apposed import (
    find_apposed,
    is_apposed,
)
from extractor.relations.arguments.enclitics import has_enclitic
from extractor.relations.arguments.names_beside import find_chiefs, find_names
from extractor.relations.arguments.nation_nouns import (
    find_body_of,
    find_compatriots,
    find_counted,
    find_national,
    is_people,
    is_said_alone,
    is_single,
)
from extractor.relations.arguments.owners import find_owners, find_possessor
from extractor.relations.arguments.passages import (
    CLOSED,
    Passage,
    find_inward,
    is_shut,
    is_shut_out,
)
from extractor.relations.arguments.plurals import find_named_row
from extractor.relations.arguments.readings import (
    find_two,
    has_name,
    is_noun,
    is_phrase,
    stands_for_a_name,
)
from extractor.relations.arguments.referents import find_only_other, find_referents
from extractor.relations.arguments.repeated import stands_for_a_noun
from extractor.relations.arguments.said import find_said
from extractor.relations.roles.clitics import find_meant
from extractor.relations.roles.departed import find_departed
from extractor.relations.roles.lists import find_listed, find_presented
from extractor.relations.roles.others import find_makers, find_others
from extractor.relations.roles.syntax import expand
from extractor.relations.trees.tree import Tree

# Nouns passed through: "i rappresentanti del governo di Minsk".
MAX_STEPS = 2
# How sure a mention is that a noun between stands for or is named beside.
NAMED = 0.97
THROUGH = 0.9
PLACE = "LOC"
PERSON, BODY = "PER", "ORG"
NAME = "name"

Found = tuple[int, float]


def find_fillers(
    tree: Tree,
    token: int,
    *,
    passage: Passage = CLOSED,
    demonyms: bool = False,
    alone: bool = False,
) -> Sequence[Found]:
    """Give mention indices with their certainty, conjuncts included, in text order.

    What a token means is read once for all patterns that ask in the same way.
    ``passage`` are nouns passed through, beside those that stand for a name;
    ``demonyms`` allows adjectives of nationality to fill the role themselves; ``alone``
    leaves conjuncts out.
    """
    key = "fillers", token, passage, demonyms, alone
    known: Sequence[Found] | None = tree.memo.get(key)
    if known is None:
        known = _read_fillers(tree, token, passage, demonyms=demonyms, alone=alone)
        tree.memo[key] = known
    return known


def _read_fillers(
    tree: Tree, token: int, passage: Passage, *, demonyms: bool, alone: bool
) -> Sequence[Found]:
    best: dict[int, float] = {}
    row = [token] if alone else expand(tree, token)
    if demonyms and len(row) > 1 and not stands_for_a_name(tree, token):
        row = [token, *(t for t in row if t != token and is_phrase(tree, t))]
    for conjunct in row:
        for index, factor in _resolve(tree, conjunct, MAX_STEPS, passage, demonyms):
            best[index] = max(factor, best.get(index, 0.0))
    return tuple(sorted(best.items()))


def is_plain(tree: Tree, token: int) -> bool:
    """Say whether a name stands over a token that is in no row, and means itself."""
    index = tree.covering[token]
    if index is None or tree.mentions[index].form != NAME:
        return False
    if "conjunct" in tree.beneath[token]:
        return False
    return tree.words[token] not in tree.table.dropped.possessives


def find_self(tree: Tree, token: int) -> list[Found]:
    """Give the mention that covers a token, alone."""
    index = tree.covering[token]
    return [] if index is None else [(index, 1.0)]


def _resolve(
    tree: Tree, token: int, steps: int, passage: Passage, demonyms: bool
) -> Iterator[Found]:
    index, word = tree.covering[token], tree.words[token]
    owned = steps and word in tree.table.dropped.possessives
    if owned and (owners := find_possessor(tree, token)):
        yield from _resolve_all(tree, owners, steps)
    elif index is not None:
        yield from _resolve_name(tree, token, index, demonyms)
    elif word in tree.table.dropped.pronouns:
        yield from _resolve_pronoun(tree, token, steps)
    elif word in tree.table.clitics:
        yield from _resolve_clitic(tree, token, steps)
    elif meant := find_two(tree, token):
        yield from ((one, THROUGH) for one in meant)
    elif is_noun(tree, token):
        yield from _resolve_noun(tree, token, steps, passage)
    elif steps and tree.is_verb(token) and has_enclitic(tree, token):
        yield from _resolve_all(tree, find_referents(tree, token, token), steps)
    else:
        counted = find_counted(tree, token) or find_presented(tree, token)
        yield from ((one, THROUGH) for one in counted)


def _resolve_name(
    tree: Tree, token: int, index: int, demonyms: bool
) -> Iterator[Found]:
    """Give the mention over a token, or whom a word for a nation means there."""
    form = tree.mentions[index].form
    if form == NAME:  # as most have
        yield index, 1.0
    elif (person := find_national(tree, index)) is not None:  # "the Spaniard"
        yield person, THROUGH
    elif form == "pronoun" and (gone := _find_gone(tree, token)):
        yield from _resolve_all(tree, gone, 1)
    elif form != "demonym":
        yield find_said(tree, index), 1.0
    else:
        yield from _resolve_nation(tree, token, index, demonyms)


def _resolve_nation(
    tree: Tree, token: int, index: int, demonyms: bool
) -> Iterator[Found]:
    """Give whom a word for a nation means there: itself, a body, a people, a person.

    A word for members of a party is that party where it is said of who leads one.
    """
    party = tree.mentions[index].label == BODY
    if party and tree.lemmas[tree.heads[token]] not in tree.table.party_offices:
        demonyms = False
    if not party and (body := find_body_of(tree, token)) is not None:
        yield body, NAMED
    elif demonyms and not (is_single(tree, token) and has_name(tree, index)):
        yield index, 1.0
    elif not party and is_people(tree, token):
        yield index, THROUGH
    elif is_said_alone(tree, token):
        yield from ((one, NAMED) for one in find_compatriots(tree, token, index))


def _resolve_pronoun(tree: Tree, token: int, steps: int) -> Iterator[Found]:
    verb = tree.heads[token]
    opens = token == tree.sents[tree.sent_of[token]][0]
    if not steps or (opens and tree.lemmas[verb] in tree.table.dropped.stating):
        return
    meant = _find_gone(tree, token) or find_referents(tree, token, verb)
    meant = [t for t in meant if not is_of_other_gender(tree, token, [t])]
    found = _resolve_all(tree, meant, steps)
    if tree.words[token] not in tree.table.dropped.personal:
        thing = tree.words[token] in tree.table.dropped.neuter
        for one in found:
            if not (thing and tree.mentions[one[0]].label == PERSON):
                yield one
        return
    people = [f for f in found if tree.mentions[f[0]].label == PERSON]
    if len({tree.mentions[index].entity for index, _ in people}) > 1:
        return  # "he" is not two
    yield from people or ((i, THROUGH) for i in find_only_other(tree, token))


def _find_gone(tree: Tree, pronoun: int) -> list[int]:
    """Give who left before, whom "him" means where somebody replaces him."""
    succeeds = tree.lemmas[tree.heads[pronoun]] in tree.table.succession_verbs
    return find_departed(tree, pronoun, (pronoun,)) if succeeds else []


def _resolve_clitic(tree: Tree, token: int, steps: int) -> Iterator[Found]:
    lexical = tree.words[token - 1] in tree.table.reflexive_pronouns  # "se ne va"
    if steps and not lexical:
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
    if named := _find_named(tree, token, passage):
        yield from ((index, NAMED) for index in named)
        return
    apposed = find_apposed(tree, token)
    if apposed is not None:
        yield apposed, NAMED
        return
    head = tree.heads[token]
    if is_apposed(tree, token) and tree.covering[head] is not None:
        yield from _resolve(tree, head, 0, CLOSED, False)
        return
    lemma = tree.lemmas[token]
    chiefs = list(_find_chiefs(tree, token, steps)) if steps else []
    yield from chiefs
    passed = bool(chiefs)
    known = lemma in tree.table.transparent or lemma in tree.table.borders
    known = known or stands_for_a_noun(tree, token)
    passes = known or passage.is_open(lemma)
    if steps and passes and not is_shut(tree, token, passage):
        for found in _pass_through(tree, token, steps, passage):
            passed = True
            yield found
    meant = None if passed else find_anaphor(tree, token)
    if meant is not None:
        yield meant, THROUGH


def _find_named(tree: Tree, noun: int, passage: Passage) -> list[int]:
    """Give the names beside a noun, but for those before one that leads nowhere."""
    named = find_listed(tree, noun) or list(find_names(tree, noun))
    named = named or list(find_named_row(tree, noun))
    if named and tree.lemmas[noun] in passage.shut:  # "EU leaders"
        return [index for index in named if (tree.anchors[index] or 0) > noun]
    return named


def _find_chiefs(tree: Tree, noun: int, steps: int) -> Iterator[Found]:
    """Give who heads a group; what a coalition does its leader need not have done."""
    for chief in find_chiefs(tree, noun):
        for one in expand(tree, chief):
            for index, factor in _resolve(tree, one, steps - 1, CLOSED, True):
                person = tree.mentions[index].label == PERSON
                if not (person and tree.lemmas[noun] in tree.table.bodies):
                    yield index, factor * THROUGH


def _pass_through(
    tree: Tree, noun: int, steps: int, passage: Passage
) -> Iterator[Found]:
    for tokens in find_inward(tree, noun):
        found = False
        for token in tokens:
            for conjunct in expand(tree, token):
                inner = _resolve(tree, conjunct, steps - 1, passage, True)
                for index, factor in inner:
                    if is_shut_out(tree, noun, index, passage):
                        continue
                    found = True
                    yield index, factor * THROUGH
        if found:
            return
    yield from _pass_to_owners(tree, noun, steps, passage)


def _pass_to_owners(
    tree: Tree, noun: int, steps: int, passage: Passage
) -> Iterator[Found]:
    """Give whose a noun is: "his minister" is not he, but "its" may be the state."""
    lemma = tree.lemmas[noun]
    aspect = passage.is_open(lemma) and not passage.others
    find = find_others if aspect else find_owners
    owners = find_makers(tree, noun) or find(tree, noun)
    people = not aspect and lemma in tree.table.people
    for index, factor in _resolve_all(tree, owners, steps):
        if not (people and tree.mentions[index].label == PERSON):
            yield index, factor
