"""A name in that stands beside an office or firm; hung, in place, where it belongs.

"Il fratello dell'ambasciatore a Parigi Ugo Neri": the parse may take the name for one
more subject, or for a part of another name. "Acme named Ann Roe chairman": it may take
the name for a part of the office. "Il colosso dell'auto Toyota": for that of the trade.
"""

from __future__ import annotations

from extractor.relations.trees.clauses import find_cases, find_preposition_roles
from extractor.relations.trees.office_nouns import list_office_nouns
from extractor.relations.trees.tree import Tree

NOMINAL = frozenset({"nominal"})
OBJECT = frozenset({"object"})
PREDICATE = frozenset({"open_complement"})
PERSON, BODY = "PER", "ORG"


def mend_titled(tree: Tree, index: int, anchor: int) -> bool:
    """Hang a name right behind "the ... of X" on the noun; say whether it was hung.

    Nothing joins a name to what it follows without a comma, an article or "and".
    """
    span, label = tree.spans[index], tree.mentions[index].label
    if span is None or not span[0]:
        return False
    if label != PERSON:
        return label == BODY and _mend_firm(tree, anchor, span[0] - 1)
    if _is_of_trade(tree, anchor, span[0] - 1):
        tree.move(anchor, span[0] - 1, NOMINAL)
        return True
    place = _find_place(tree, span[0] - 1)
    if place is None or tree.heads[anchor] in (place, tree.heads[place]):
        return False
    if not _is_office(tree, tree.heads[place]) or not _is_loose(tree, anchor):
        return False
    tree.move(anchor, tree.heads[place], NOMINAL)
    return True


def _mend_firm(tree: Tree, anchor: int, before: int) -> bool:
    """Hang a body's name behind a trade on the firm: "il colosso dell'auto Toyota"."""
    trade = tree.heads[anchor]
    firm, bodies = tree.heads[trade], tree.table.bodies
    if not firm < trade < anchor or tree.lemmas[firm] not in bodies:
        return False
    beside = trade == before or tree.is_kind(before, "adjective")
    if not beside or not tree.is_kind(anchor, "nominal") or find_cases(tree, anchor):
        return False
    if not tree.is_kind(trade, "nominal") or not _is_trade(tree, trade):
        return False
    if not _is_office(tree, firm):
        return False
    tree.move(anchor, firm, NOMINAL)
    return True


def _is_trade(tree: Tree, noun: int) -> bool:
    """Say whether a common noun with "of" is nobody that may have a name."""
    table, lemma = tree.table, tree.lemmas[noun]
    named = (table.people, table.bodies, table.houses, table.transparent, table.places)
    if tree.covering[noun] is not None or any(lemma in nouns for nouns in named):
        return False
    return "of" in find_preposition_roles(tree, noun)


def _find_place(tree: Tree, token: int) -> int | None:
    """Give the place or body over a token that has a preposition behind its noun."""
    index = tree.covering[token]
    place = tree.anchors[index] if index is not None else None
    if index is None or place is None or tree.mentions[index].label == PERSON:
        return None
    return place if tree.heads[place] < place and find_cases(tree, place) else None


def _is_of_trade(tree: Tree, anchor: int, trade: int) -> bool:
    """Say whether a trade behind "of" has its name behind it: "figlio del medico X".

    The parse hung the name on the noun before.
    """
    if tree.lemmas[trade] not in tree.table.people or tree.covering[trade] is not None:
        return False
    bare = tree.is_kind(anchor, "nominal") and not find_cases(tree, anchor)
    beside = tree.heads[trade] == tree.heads[anchor] and tree.is_kind(trade, "nominal")
    return bare and beside and bool(find_cases(tree, trade))


def _is_office(tree: Tree, noun: int) -> bool:
    """Say whether a common noun has an article, or a preposition, and no name yet."""
    if tree.covering[noun] is not None or tree.is_verb(noun):
        return False
    if tree.pos[noun] not in tree.table.surface.noun_pos:
        return False
    named = (
        child
        for child in tree.children_of(noun, "nominal", "apposition", "name_part")
        if (index := tree.covering[child]) is not None
        and tree.mentions[index].label == PERSON
    )
    opened = tree.children_of(noun, "determiner", "case")
    return bool(opened) and not any(named)


def _is_loose(tree: Tree, anchor: int) -> bool:
    """Say whether a name is one of a row that nothing joins, or a subject too many."""
    head = tree.heads[anchor]
    if tree.is_kind(anchor, "subject", "passive_subject"):
        subjects = tree.children_of(head, "subject", "passive_subject")
        return any(other < anchor for other in subjects)
    named = head < anchor and tree.covering[head] is not None
    return named and tree.is_kind(anchor, "conjunct", "nominal", "apposition")


def mend_made(tree: Tree, anchor: int) -> bool:
    """Take a person before a bare office for whom a verb appoints; say whether it was.

    "Acme named Ann Roe chairman": the parse took both for one noun. Behind the office
    of another stands the name of who is meant ("appointed Roe adviser Tom Lee").
    """
    index, office = tree.covering[anchor], tree.heads[anchor]
    verb = tree.heads[office]
    if index is None or tree.mentions[index].label != PERSON or not verb < anchor:
        return False
    if tree.lemmas[verb] not in tree.table.employers.appointing or anchor > office:
        return False
    if not tree.is_kind(office, "object", "open_complement"):
        return False
    if tree.covering[office] is not None or tree.children_of(office, "determiner"):
        return False
    after = office + 1
    named = after < len(tree.words) and tree.covering[after] is not None
    if named or tree.words[office] not in list_office_nouns(tree.lang):
        return False
    tree.move(anchor, verb, OBJECT)
    tree.change_kind(office, PREDICATE)
    return True
