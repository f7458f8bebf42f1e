"""A noun with a list behind it in, the names that the list gives out.

"Ha colpito tre società: la russa Sovcomflot e la turca Denkar" says whom it hit, and
"sette oligarchi, tra cui Abramovich" names one of them.
"""

from __future__ import annotations

from functools import lru_cache

from extractor.relations.offices.bearers import find_names_under
from extractor.relations.roles.syntax import expand
from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.tree import Tree

DATE = "DATE"
NAME = "name"
# Tokens of one item of a list: "il ministro degli Esteri uscente Rossi,".
MAX_ITEM = 10
# Tokens between a plural noun and the comma before its examples.
MAX_REACH = 7
# The role of what names some of those that a noun means.
EXAMPLE = "example"
# The role of those among whom somebody is, and how they hang on his name.
RANK = "between"
RANKED = ("nominal", "oblique")
# How a name hangs on a noun behind it.
MODIFYING = ("compound", "possessive")
# Names that make a list.
MIN_NAMES = 2


def find_listed(tree: Tree, noun: int) -> list[int]:
    """Give the mentions in the list behind a noun and colon, or its examples.

    All have the label of the first; a verb ends the list behind a colon, and makes it a
    sentence.
    """
    colon = _find_colon(tree, noun)
    if colon is None:
        named = _find_governed(tree, noun) or _find_examples(tree, noun)
        return named or find_presented(tree, noun)
    found: list[int] = []
    token = at = colon + 1
    linking = tree.table.predicative_verbs
    if at < len(tree.words) and tree.lemmas[at] in linking:  # "quattro: sono A e B"
        token = at = at + 1
    while token < len(tree.words) and at - token < MAX_ITEM:
        index = tree.covering[at] if at < len(tree.words) else None
        if index is not None and _is_item(tree, index, found):
            found.append(index)
            span = tree.spans[index]
            token = at = (span[1] if span else at) + 1
        elif (
            at >= len(tree.words)
            or not _may_go_on(tree, at)
            or (found and tree.words[at] in tree.table.relative_pronouns)
        ):
            break
        else:
            at += 1
    closed = at >= len(tree.words) or not tree.is_verb(at)
    return found if len(found) >= MIN_NAMES and closed else []


def find_presented(tree: Tree, several: int) -> list[int]:
    """Give the names that a clause presents as some of several people or things.

    "Among those arrested was Roe", "those invited include Roe and Marsh".
    """
    table, head = tree.table, tree.heads[several]
    plural = tree.words[several] != tree.lemmas[several]
    if not (plural or tree.words[several] in table.presented) or head < several:
        return []
    ranked = tree.is_kind(several, *RANKED)
    if ranked and RANK in find_preposition_roles(tree, several):
        said = tree.children_of(several, "copula") + tree.children_of(head, "copula")
        row = expand(tree, head) if said else []
        if row and tree.covering[head] is None:  # "is the banker Ivan Roe"
            row = find_names_under(tree, head)
    elif tree.lemmas[head] in table.listing and tree.is_kind(several, "subject"):
        row = [one for o in tree.children_of(head, "object") for one in expand(tree, o)]
    else:
        return []
    return [index for one in row if (index := tree.covering[one]) is not None]


def _find_governed(tree: Tree, noun: int) -> list[int]:
    """Give the names that a plural noun has behind "come", "such as", as a row."""
    if tree.words[noun] == tree.lemmas[noun]:
        return []
    named = [
        index
        for child in tree.children_of(noun, "nominal", "oblique")
        if child > noun and EXAMPLE in find_preposition_roles(tree, child)
        for one in expand(tree, child)
        if (index := tree.covering[one]) is not None
    ]
    return [index for index in named if _is_item(tree, index, named)]


def _find_examples(tree: Tree, noun: int) -> list[int]:
    """Give the names behind a comma and "tra cui", "including", as a row.

    What else is said of the noun may stand between, but no verb and no colon.
    """
    opening = _find_opening(tree, noun)
    found: list[int] = []
    if opening is None:
        return found
    token, last = opening, opening + MAX_ITEM
    while token < min(last, len(tree.words)):
        index = tree.covering[token]
        if index is not None and _is_item(tree, index, found):
            found.append(index)
            span = tree.spans[index]
            token = span[1] + 1 if span else token + 1
            if not _goes_on(tree, token):
                return found
            last = token + MAX_ITEM
        elif not _may_go_on(tree, token):
            return found
        else:
            token += 1
    return found


def _find_opening(tree: Tree, noun: int) -> int | None:
    """Give the token behind the words that open the examples of a noun."""
    phrases = _split_phrases(tree.table.prepositions[EXAMPLE])
    commas, end = tree.table.surface.commas, tree.sents[tree.sent_of[noun]][1]
    for comma in range(noun + 1, min(noun + MAX_REACH, end)):
        if tree.words[comma] in commas:
            for phrase in phrases:
                after = comma + 1 + len(phrase)
                if tuple(tree.words[comma + 1 : after]) == phrase:
                    return after
            return None
        if not _may_go_on(tree, comma):
            return None
    return None


@lru_cache(maxsize=8)
def _split_phrases(phrases: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in phrases)


def _goes_on(tree: Tree, token: int) -> bool:
    """Say whether a comma or "and" stands behind one name of a row."""
    surface = tree.table.surface
    if token >= len(tree.words):
        return False
    joint = tree.pos[token] in surface.coordinator_pos
    return joint or tree.words[token] in surface.commas


def _find_colon(tree: Tree, noun: int) -> int | None:
    """Give the colon right behind a noun, its adjectives and what it is "of"."""
    surface = tree.table.surface
    small, at = surface.adjective_pos, noun + 1
    while at < len(tree.words) and tree.pos[at] in small and tree.covering[at] is None:
        at += 1
    if at == len(tree.words) or tree.words[at] not in surface.colons:
        at = _find_right_of(tree, noun) + 1
    colon = at < len(tree.words) and tree.words[at] in surface.colons
    return at if colon else None


def _find_right_of(tree: Tree, noun: int) -> int:
    """Give the last token of "four members of the opposition", if no name is in it."""
    for child in tree.children_of(noun, "nominal"):
        last = tree.find_right_edge(child)
        inside = noun < child and last - noun < MAX_REACH
        if inside and "of" in find_preposition_roles(tree, child):
            named = any(i is not None for i in tree.covering[noun : last + 1])
            return noun if named else last
    return noun


def _is_item(tree: Tree, index: int, found: list[int]) -> bool:
    mention = tree.mentions[index]
    anchor = tree.anchors[index]
    if mention.form != NAME or mention.label == DATE or anchor is None:
        return False
    if "of" in find_preposition_roles(tree, anchor):  # "il ministro dell'Ue Rossi"
        return False
    if tree.is_kind(anchor, *MODIFYING) and anchor < tree.heads[anchor]:
        return False  # "the Texas governor Roe"
    return not found or mention.label == tree.mentions[found[0]].label


def _may_go_on(tree: Tree, token: int) -> bool:
    """Say whether a list may go on: over small words and nouns, not over a verb."""
    surface = tree.table.surface
    if tree.pos[token] in surface.punctuation_pos:
        return tree.words[token] in surface.commas
    return not tree.is_verb(token)
