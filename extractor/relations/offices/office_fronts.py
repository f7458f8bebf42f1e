"""An office noun in, what stands before it and says of what, or whose, it is, out.

"Russian President", "Amnesty's Africa director"; "Tim Cook, CEO" is in apposition.
"""

from __future__ import annotations

from extractor.relations.roles.merging import Roles
from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.tree import Tree

PERSON = "PER"
# Tokens read to the left of an office.
MAX_LEFT = 6
# Tokens of brackets read over.
MAX_BRACKETS = 12
# Roles of a place where something happens, which is not what an office is of.
PLACES = frozenset({"to", "in", "from", "of_bare"})
# How sure a span is right beside the office.
ADJACENT = 0.98


def read_front(tree: Tree, first: int, roles: Roles) -> int | None:
    """Read leftwards: names before the office, and the person it is apposed to."""
    surface = tree.table.surface
    token, stop = first - 1, max(tree.sents[tree.sent_of[first]][0], first - MAX_LEFT)
    owned = False
    while token >= stop:
        index = tree.covering[token]
        if index is not None:
            if tree.pos[token + 1] in surface.determiner_pos:
                return None
            if owned:  # "the American jeweller's chief"
                return _find_apposed(tree, _find_start(tree, token, index))
            new = _is_new(tree, index, token + 1, first)
            front = None if new else _read_premodifier(tree, token, index, roles)
            return _find_start(tree, token, index) if new else front
        word = tree.words[token]
        if word in surface.commas or word in surface.openers or word in surface.closers:
            return _find_name_before(tree, token, stop)
        if not is_before_office(tree, token):
            return None
        owned = owned or (
            word in surface.possessive and tree.covering[token - 1] is None
        )
        token -= 1
    return None


def _is_new(tree: Tree, index: int, start: int, first: int) -> bool:
    """Say whether a headline makes a person an office: "Rossi nuovo prefetto di Noto".

    Only adjectives that may stand before an office part the two.
    """
    mention, surface = tree.mentions[index], tree.table.surface
    return (
        start < first
        and mention.label == PERSON
        and mention.form == "name"
        and all(
            tree.pos[token] in surface.adjective_pos
            and tree.words[token] in surface.office_before
            for token in range(start, first)
        )
    )


def _find_before_brackets(tree: Tree, closer: int) -> int | None:
    """Give the name whose brackets end here: "Neri (Lista Nuova) sindaco di Noto"."""
    surface, first = tree.table.surface, tree.sents[tree.sent_of[closer]][0]
    for token in range(closer - 1, max(first, closer - MAX_BRACKETS), -1):
        if tree.words[token] in surface.openers:
            index = tree.covering[token - 1]
            if index is None or tree.mentions[index].form != "name":
                return None
            return _find_start(tree, token - 1, index)
    return None


def is_before_office(tree: Tree, token: int) -> bool:
    """Say whether a word may stand before an office: "the former prime ..."."""
    surface, pos, word = tree.table.surface, tree.pos[token], tree.words[token]
    if word in tree.table.quantifiers:  # "A and B, both members"
        return False
    if pos in surface.determiner_pos or word in surface.office_before:
        return True
    allowed = pos in surface.premodifier_pos or word in surface.possessive
    return surface.premodifiers and allowed


def find_led(tree: Tree, first: int) -> list[int]:
    """Give what a titled person leads: "il Real del presidente Roe", "l'Asia di re X".

    Nothing stands between its name and the preposition before the office; where
    something happens ("a Parigi del presidente X") is not led by its guest.
    """
    before = first - 2
    if tree.table.surface.premodifiers or before < 0:
        return []
    index = tree.covering[before]
    if index is None or "of" not in tree.table.preposition_roles.get(
        tree.words[first - 1], ()
    ):
        return []
    mention = tree.mentions[index]
    anchor = tree.anchors[index]
    if mention.label == "PER" or mention.form != "name" or anchor is None:
        return []
    placed = not PLACES.isdisjoint(find_preposition_roles(tree, anchor))
    hangs = tree.heads[first] in (anchor, before)
    return [anchor] if hangs and not placed else []


def _read_premodifier(tree: Tree, token: int, index: int, roles: Roles) -> int | None:
    """Take "Russian" of "Russian President", then look for a name before it."""
    surface, mention, span = tree.table.surface, tree.mentions[index], tree.spans[index]
    if not surface.premodifiers or mention.label == "PER" or span is None:
        return None
    role = "modifier" if mention.form == "demonym" else "compound"
    known = roles.setdefault(role, {})
    known[token] = ADJACENT
    before = span[0] - 1
    other = _find_first_of_two(tree, span[0], index)
    owned = before > 0 and tree.words[before] in surface.possessive
    if owned and _add_owner(tree, before - 1, roles):
        roles.pop(role)
    if other is not None:  # "an EU and NATO member"
        known[other[1]] = ADJACENT
        before = other[0] - 1
    return _find_apposed(tree, before + 1)


def _find_start(tree: Tree, token: int, index: int) -> int:
    span = tree.spans[index]
    return span[0] if span else token


def _find_apposed(tree: Tree, start: int) -> int | None:
    """Give the name before the comma or bracket, and articles, before a token."""
    surface, before = tree.table.surface, start - 1
    while before >= 0 and (
        tree.pos[before] in surface.determiner_pos
        or tree.words[before] in surface.office_before
    ):
        before -= 1
    if before < 0:
        return None
    word = tree.words[before]
    marked = word in surface.commas or word in surface.openers
    return _find_name_before(tree, before, 0) if marked else None


def _add_owner(tree: Tree, token: int, roles: Roles) -> bool:
    """Add whose the office is: "Amnesty's Africa director", that of a part of it."""
    index = tree.covering[token]
    if index is None or tree.mentions[index].label != "ORG":
        return False
    roles["of"] = {token: ADJACENT}
    roles["field"] = {token: ADJACENT}
    return True


def _find_first_of_two(tree: Tree, token: int, index: int) -> tuple[int, int] | None:
    """Give the first and last token of the name coordinated with the one at a token.

    Both stand between an article and the office that is of both, which "between"
    parts: "between the Lions and Bears chief Roe".
    """
    surface, last = tree.table.surface, token - 2
    if last < 1 or tree.pos[last + 1] not in surface.coordinator_pos:
        return None
    other = tree.covering[last]
    span = tree.spans[other] if other is not None else None
    if other is None or span is None or span[0] < 1:
        return None
    one, two = tree.mentions[other], tree.mentions[index]
    leading = tree.words[max(0, span[0] - 2)]
    if "between" in tree.table.preposition_roles.get(leading, ()):
        return None
    opens = tree.words[span[0] - 1] in surface.office_before
    opens = opens or tree.pos[span[0] - 1] in surface.determiner_pos
    alike = (one.label, one.form) == (two.label, two.form)
    return span if opens and alike else None


def _find_name_before(tree: Tree, comma: int, stop: int) -> int | None:
    if tree.words[comma] in tree.table.surface.closers:
        return _find_before_brackets(tree, comma)
    index = tree.covering[comma - 1] if comma - 1 >= stop else None
    if index is None or tree.mentions[index].form == "demonym":
        return None
    return comma - 1
