"""A date of a tree and a trigger in; whether the date is that of another phrase, out.

"The vote of 3 May", "holder of the presidency until December", "in power since 1969"
have a date that the verb around them does not have.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractor.lang.cue_words import CueTable
from extractor.lang.tables import load_table
from extractor.relations.times.clause_times import is_set_apart
from extractor.relations.times.distances import is_time_word
from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.main_clauses import climb
from extractor.relations.trees.tree import Tree

MAX_CLOSE_PATH = 3
# What stands aside of its clause, and what describes a name behind a comma.
ASIDES = ("apposition", "relative", "parataxis")
DESCRIBING = ("adjective", "nominal", "adverb")
SINCE = "since"


class Dated(NamedTuple):
    """A date of a sentence: its head token and its EDTF value, None if unknown.

    ``bound`` is that of its mention ("since", "until").
    """

    token: int
    value: str | None
    bound: str | None = None


def is_in_aside(tree: Tree, above: Sequence[int], path: Sequence[int]) -> bool:
    """Say whether a date is in an apposition, or a clause, that the trigger is not.

    A date before its head is none, whatever it is called ("Last autumn Acme refused",
    "Yesterday afternoon Acme refused").
    """
    return any(
        t not in path and (tree.is_kind(t, *ASIDES) or _is_description(tree, t, above))
        for t in above
        if tree.heads[t] < t or not (t == above[0] or is_time_word(tree, t))
    )


def _is_description(tree: Tree, token: int, above: Sequence[int]) -> bool:
    """Say whether a noun behind a comma describes a name: "X, sindaco nel 2016,"."""
    head, commas = tree.heads[token], tree.table.surface.commas
    if token == above[0] or tree.covering[head] is None or token <= head:
        return False
    if not tree.is_kind(token, *DESCRIBING) or is_time_word(tree, token):
        return False
    return any(tree.words[t] in commas for t in range(head + 1, token))


def is_of_noun(tree: Tree, below: Sequence[int], path: Sequence[int]) -> bool:
    """Say whether a date is that of another event or thing: "after the vote of 3 May".

    ``below`` is what stands from the date up to its verb. Of a thing that somebody
    does something to it is, too ("criticised the 2015 deal"); of where or what it
    happens at it is not ("at Monday's meeting X accused Y").
    """
    others = [token for token in below[1:] if token not in path]
    table = load_table(tree.lang, "cues", CueTable)
    if any(
        is_set_apart(tree, t, table) or tree.words[t] in table.apart for t in others
    ):
        return True
    if not others or is_time_word(tree, others[0]):
        return False
    date, noun = below[0], others[0]
    # "On the 12th Macron met X" has a phrase of its own before the noun.
    apart = date < noun and bool(tree.children_of(date, "case", "determiner"))
    own = tree.is_kind(date, "compound", "adjective") and not apart
    own = own or "of" in find_preposition_roles(tree, date) or _is_owner(tree, date)
    if not own:
        return False
    named = any(tree.is_kind(t, "subject", "passive_subject") for t in others)
    return named or tree.is_kind(noun, "object") or _is_topic(tree, noun, table)


def _is_owner(tree: Tree, date: int) -> bool:
    """Say whether an English date has its preposition behind it: "Monday's raid"."""
    behind = any(case > date for case in tree.children_of(date, "case"))
    return behind or tree.is_kind(date, "possessive")


def _is_topic(tree: Tree, noun: int, table: CueTable) -> bool:
    """Say whether something is done about a thing, not at it: "over Monday's raid"."""
    if tree.covering[noun] is not None or tree.lemmas[noun] in table.occasions.nouns:
        return False
    roles = find_preposition_roles(tree, noun)
    above = tree.heads[noun]
    of = "of" in roles and tree.is_kind(noun, "nominal")
    parted = tree.words[above] in table.occasions.parts or is_time_word(tree, above)
    return "about" in roles or (of and not parted)


def is_of_state(tree: Tree, dated: Dated, path: Sequence[int]) -> bool:
    """Say whether a date begins what a noun says: "in power since 1969"."""
    noun = tree.heads[dated.token]
    if dated.bound != SINCE or noun in path or noun > dated.token:
        return False
    if tree.covering[noun] is not None and not tree.is_verb(path[0]):
        return False  # "the quarrel between X and Y since 2020"
    return not tree.is_verb(noun) and not is_time_word(tree, noun)


def is_enclosed(tree: Tree, dated: Dated, head: int) -> bool:
    """Say whether a date stands in an apposition between commas, the trigger outside.

    "France, holder of the presidency until December, acted as mediator"; the parse may
    hang the date on the verb. So stands "in Berlin since Monday" without a verb.
    """
    date = dated.token
    first, end = tree.sents[tree.sent_of[date]]
    commas = tree.table.surface.commas
    opened = next((t for t in range(date, first, -1) if tree.words[t] in commas), None)
    closed = next((t for t in range(date, end) if tree.words[t] in commas), None)
    if opened is None or closed is None or opened < head < closed:
        return False
    inside = range(opened + 1, date)
    if dated.bound == SINCE and not any(tree.is_verb(t) for t in inside):
        return True
    return any(tree.is_kind(t, "apposition") and tree.heads[t] < opened for t in inside)


def is_under(tree: Tree, token: int, head: int) -> bool:
    """Say whether the token depends on the head, with no other verb between them."""
    path = climb(tree, token)[: MAX_CLOSE_PATH + 1]
    if head not in path:
        return False
    between = path[: path.index(head)]
    return not any(tree.is_verb(t) or tree.is_kind(t, *ASIDES) for t in between)
