"""An office that says not of what it is in, the body it is of by the context out.

"Aeroline appointed Ann Green chief executive" says whose office it is by its verb;
"Chief executive Ann Green told reporters" leaves it to the sentences before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from extractor.relations.arguments.places import is_town
from extractor.relations.offices.bearers import find_predicated
from extractor.relations.trees.antecedents import resolve_relative
from extractor.relations.trees.clauses import find_preposition_roles, is_subject
from extractor.relations.trees.subjects import find_subjects
from extractor.relations.trees.tree import Tree
from extractor.relations.trees.voice import is_passive

# Sentences looked back into for the body a title is of.
MAX_BACK = 3
# Sentences looked back into for the town of a mayor.
MAX_TOWN = 2
BODY = "ORG"
PERSON = "PER"
# Roles of the body that somebody goes to, or works at.
INWARD = frozenset({"to", "in", "for"})


def find_appointers(tree: Tree, office: int) -> list[int]:
    """Give who appoints somebody to an office, or dismisses who has it, if a body.

    Also the one "where" somebody is in an office.
    """
    employers = tree.table.employers
    if where := _find_where(tree, office):
        return where
    if find_predicated(tree, office):
        verb, verbs = tree.heads[office], employers.appointing
        if tree.lemmas[verb] in employers.joining:
            return _find_joined(tree, verb, office)
    else:
        named = tree.is_kind(office, "compound", "name_part", "nominal")
        person = tree.heads[office] if named else office
        if not tree.is_kind(person, "object", "passive_subject"):
            return []
        verb, verbs = tree.heads[person], employers.dismissing
        if person == office and tree.children_of(office, "apposition"):
            verbs = verbs | employers.having  # "Acme has a new chairman, Ann Green"
    if tree.lemmas[verb] not in verbs:
        return []
    return [token for token in _find_doers(tree, verb) if _is_employer(tree, token)]


def find_lent_owner(tree: Tree, office: int) -> list[int]:
    """Give what a fronted phrase says an office is of: "di cui divenne presidente"."""
    verb = tree.heads[office]
    if not tree.is_kind(office, "open_complement", "object") or not tree.is_verb(verb):
        return []
    fronted = (c for c in tree.children_of(verb, "oblique", "nominal") if c < verb)
    owners = [c for c in fronted if "of" in find_preposition_roles(tree, c)]
    return [resolve_relative(tree, owner) for owner in owners]


def _find_where(tree: Tree, office: int) -> list[int]:
    """Give the body that a relative clause is about: "Acme, where he is chairman"."""
    body, adverbs = tree.heads[office], tree.table.relative_adverbs
    index = tree.covering[body]
    if index is None or not tree.is_kind(office, "relative"):
        return []
    where = any(tree.words[child] in adverbs for child in tree.children[office])
    return [body] if where and tree.mentions[index].label == BODY else []


def _find_joined(tree: Tree, verb: int, office: int) -> list[int]:
    """Give the body that somebody joins in an office: "joined Acme as chairman"."""
    phrases = tree.children_of(verb, "object", "oblique")
    return [
        token
        for token in phrases
        if token != office
        and (index := tree.covering[token]) is not None
        and tree.mentions[index].label == BODY
        and _is_inward(tree, token)
    ]


def _is_inward(tree: Tree, token: int) -> bool:
    roles = find_preposition_roles(tree, token)
    return not roles or not INWARD.isdisjoint(roles)


def _find_doers(tree: Tree, verb: int) -> list[int]:
    if not is_passive(tree, verb):
        found = [
            resolve_relative(tree, subject) for subject in find_subjects(tree, verb)
        ]
    else:
        found = [
            child
            for child in tree.children_of(verb, "oblique")
            if "by" in find_preposition_roles(tree, child)
        ]
    return [_find_company(tree, token) for token in found]


def _find_company(tree: Tree, board: int) -> int:
    """Give the body whose board a noun is, else the noun: "il cda della Fiat"."""
    boards = tree.table.boards
    if tree.covering[board] is not None or not tree.children_of(board, "nominal"):
        return board
    for owner in tree.children_of(board, "nominal"):
        index = tree.covering[owner]
        body = index is not None and tree.mentions[index].label == BODY
        case = owner - 1
        while case > board and tree.pos[case] in tree.table.surface.determiner_pos:
            case -= 1
        if body and " ".join(tree.words[board:case]) in boards:
            return owner
    return board


def _is_employer(tree: Tree, token: int) -> bool:
    """Say whether a name is of a body or team that appoints to its own offices."""
    index = tree.covering[token]
    if index is None or tree.mentions[index].label == PERSON:
        return False
    span = tree.spans[index] or (token, token)
    said = set(tree.words[span[0] : span[1] + 1])
    return said.isdisjoint(tree.table.employers.electors)


def find_house(tree: Tree, tokens: Sequence[int]) -> list[int]:
    """Give the body of an office that belongs to one: the last that did something."""
    office = " ".join(tree.lemmas[token] for token in tokens)
    employers = tree.table.employers
    town = office in employers.towns
    if not (town or office in employers.house) or _is_of_some(tree, tokens):
        return []
    find = _find_town if town else find_spoken_body
    return find(tree, tokens[0])


def find_spoken_body(tree: Tree, noun: int) -> list[int]:
    """Give the body spoken of at a noun: the last that did something.

    The search ends at the first sentence that has a body for subject; two bodies there
    leave it open.
    """
    last = tree.sent_of[noun]
    for sentence in range(last, max(-1, last - 1 - MAX_BACK), -1):
        found = dict(_find_bodies(tree, sentence, noun))
        if sentence == last:
            found |= _find_spoken_of(tree, noun)
            found = found or _find_others(tree, noun)
        if found:
            return list(found.values()) if len(found) == 1 else []
    return []


def find_setting(tree: Tree, tokens: Sequence[int]) -> list[int]:
    """Give the body that opens an office's sentence: "At Acme, chairman Ann Roe"."""
    office = min(tokens)
    surface, first = tree.table.surface, tree.sents[tree.sent_of[office]][0]
    if _is_of_some(tree, tokens):
        return []
    if "in" not in tree.table.preposition_roles.get(tree.words[first], ()):
        return []
    for token in range(first + 1, office):
        index = tree.covering[token]
        span = tree.spans[index] if index is not None else None
        if index is not None and span is not None:
            body = tree.mentions[index].label == BODY
            return [token] if body and tree.words[span[1] + 1] in surface.commas else []
        if tree.pos[token] not in surface.determiner_pos:
            return []
    return []


def _is_of_some(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether an article says that there are others: "a spokesman"."""
    indefinite = tree.table.dropped.indefinite
    return any(
        tree.words[child] in indefinite
        for token in tokens
        for child in tree.children_of(token, "determiner")
    )


def _find_bodies(tree: Tree, sentence: int, end: int) -> Iterator[tuple[str, int]]:
    """Give the bodies that are subjects before a token, by entity."""
    for index in tree.named[sentence]:
        token, mention = tree.anchors[index], tree.mentions[index]
        if token is None or token >= end or mention.label != BODY:
            continue
        head = tree.heads[token]
        board = head < token and _find_company(tree, head) == token
        if is_subject(tree, head if board else token) and _is_employer(tree, token):
            yield mention.entity or str(index), token


def _find_spoken_of(tree: Tree, office: int) -> dict[str, int]:
    """Give the bodies meant before an office: "at the company's seat, beside chairman".

    By a name only where it owns something.
    """
    found: dict[str, int] = {}
    for index in tree.named[tree.sent_of[office]]:
        token, mention = tree.anchors[index], tree.mentions[index]
        if token is None or token >= office or mention.label != BODY:
            continue
        owns = tree.is_kind(token, "possessive") and _is_employer(tree, token)
        if mention.form == "role" or owns:
            found[mention.entity or str(index)] = token
    return found


def _find_others(tree: Tree, office: int) -> dict[str, int]:
    """Give the bodies whose people are named before an office: "X, presidente di Y"."""
    return {
        mention.entity or str(index): token
        for index in tree.named[tree.sent_of[office]]
        if (token := tree.anchors[index]) is not None
        and token < office
        and (mention := tree.mentions[index]).label == BODY
        and tree.lemmas[tree.heads[token]] in tree.table.people
        and "of" in find_preposition_roles(tree, token)
    }


def _find_town(tree: Tree, office: int) -> list[int]:
    """Give the town spoken of last, none if there are two: "A Bari ... Il sindaco"."""
    if any("of" in find_preposition_roles(tree, c) for c in tree.children[office]):
        return []
    last = tree.sent_of[office]
    for sentence in range(last, max(-1, last - 1 - MAX_TOWN), -1):
        found = {
            tree.mentions[index].entity: index
            for index in tree.named[sentence]
            if (token := tree.anchors[index]) is not None
            and token < office
            and (is_town(tree, index) or _is_municipal(tree, index))
            and not _is_where_a_body_sits(tree, token)
        }
        if found:
            (index, *others) = found.values()
            clear = not others and not _is_surpassed(tree, office, index)
            anchor = tree.anchors[index]
            return [anchor] if clear and anchor is not None else []
    return []


def _is_where_a_body_sits(tree: Tree, town: int) -> bool:
    """Say whether a town only tells which court, or whose judge: "Procura di Bari"."""
    head = tree.heads[town]
    index = tree.covering[head]
    body = index is not None and tree.mentions[index].label == BODY
    if not body and tree.lemmas[head] not in tree.table.seated:
        return False
    of = "of" in find_preposition_roles(tree, town)
    return of and tree.words[head] not in tree.table.employers.municipal


def _is_surpassed(tree: Tree, office: int, town: int) -> bool:
    """Say whether another town is named more often before an office."""
    own = tree.mentions[town]
    named = Counter(
        mention.entity
        for index, mention in enumerate(tree.mentions)
        if (anchor := tree.anchors[index]) is not None
        and anchor < office
        and is_town(tree, index)
    )
    here = max(1, named[own.entity])
    return any(
        named[mention.entity] > here and mention.text.lower() not in own.text.lower()
        for mention in tree.mentions
    )


def _is_municipal(tree: Tree, index: int) -> bool:
    """Say whether a name is of the body that governs a town: "Comune di Bari"."""
    span = tree.spans[index]
    first = tree.words[span[0]] if span and span[0] < span[1] else ""
    body = tree.mentions[index].label == BODY
    return body and first in tree.table.employers.municipal
