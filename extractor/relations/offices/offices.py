"""An office noun in, who bears it and of what, read from the adjacent spans.

Appositions are what parsers get wrong most, and what news says most regularly: "il
ministro degli Esteri russo Sergei Lavrov", "Tim Cook, CEO of Apple".
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.relations.offices.office_fronts import (
    ADJACENT,
    is_before_office,
    read_front,
)
from extractor.relations.offices.office_people import (
    Reading,
    is_coordinated,
)
from extractor.relations.offices.office_phrases import (
    opens_phrases,
    read_office_phrases,
)
from extractor.relations.offices.rows import find_people, find_rows
from extractor.relations.roles.merging import Roles
from extractor.relations.trees.clauses import find_cases, find_preposition_roles
from extractor.relations.trees.surface import find_edges, is_person
from extractor.relations.trees.tree import Tree

# How sure a span is that stands behind a comma.
APPOSED = 0.95
# The role of what something happens inside of.
INSIDE = "within"


def find_office_roles(
    tree: Tree, tokens: Sequence[int], *, topics: bool = False
) -> Roles:
    """Give the roles bearer, of, in ... of an office noun's tokens, in text order.

    ``topics`` lets other nouns stand between the office and its "of"
    ("ministro degli Esteri di ...").
    """
    reading = read_office_phrases(tree, tokens, topics=topics)
    roles: Roles = {
        role: dict.fromkeys(fillers, ADJACENT)
        for role, fillers in reading.roles.items()
    }
    if reading.bearers and not reading.comma and not roles:
        roles.update(_read_behind_bearer(tree, reading))
    before = read_front(tree, tokens[0], roles)
    if before is not None and not _may_bear(tree, tokens, before, reading):
        before = None
    if reading.comma and _is_no_office(tree, tokens):
        reading.bearers.clear()
    bearers = _choose_bearers(tree, reading, before)
    if bearers:
        roles["bearer"] = bearers
    joints = tree.table.surface.coordinator_pos
    # "A e B, padre e figlio"
    pair = len(tokens) > 1 and any(tree.pos[t] in joints for t in tokens)
    if pair or is_plural_office(tree, tokens[-1]):
        _read_rows(tree, tokens[-1], before, roles)
    return roles


def _is_no_office(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether a noun is of another's companion, or tells where."""
    return is_of_a_companion(tree, tokens[0]) or _is_where(tree, tokens)


def _is_where(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether a noun tells where: "nella cittadina di Noto, Neri ha vinto"."""
    noun = tokens[-1]
    if any(case in tokens for case in find_cases(tree, noun)):  # "son-in-law"
        return False
    return INSIDE in find_preposition_roles(tree, noun)


def _read_rows(tree: Tree, office: int, before: int | None, roles: Roles) -> None:
    """Take in, in place, all who have an office of several people."""
    if before in roles.get("bearer", {}):
        roles["bearer"] = dict.fromkeys(_find_row(tree, before or 0), APPOSED)
    elif len(behind := [t for t in roles.get("bearer", {}) if t > office]) == 1:
        roles["bearer"] = dict.fromkeys(find_people(tree, behind[0]), ADJACENT)
    rows = find_rows(tree, office)
    if rows is not None:
        roles["of"], roles["bearer"] = (dict.fromkeys(row, ADJACENT) for row in rows)


def is_plural_office(tree: Tree, office: int) -> bool:
    """Say whether an office is in a form that is of several people and no other."""
    word = tree.words[office]
    return word != tree.lemmas[office] and word.endswith(tree.table.people_endings)


def _find_row(tree: Tree, last: int) -> list[int]:
    """Give the people of the row that ends with a name: "A and B, heads of C and D".

    By the words, as the parse often tears such a row apart. Bodies, places and rows
    that the parse alone shows come in by the tree (``pairings``).
    """
    row = [last]
    joints = tree.table.surface.coordinator_pos
    token = _skip_title(tree, find_edges(tree, last)[0] - 1)
    while token > 0 and tree.pos[token] in joints and is_person(tree, token - 1):
        row.insert(0, token - 1)
        token = find_edges(tree, token - 1)[0] - 1
    return row


def _may_bear(tree: Tree, tokens: Sequence[int], before: int, reading: Reading) -> bool:
    """Say whether the name before an office may be that of who has it."""
    return not (
        _is_of_more(tree, tokens[-1], before)
        or _has_own_name(tree, tokens[-1])
        or _is_of_behind(tree, tokens, before, reading)
        or _is_listed(tree, tokens[0], before)
    )


def _is_of_behind(
    tree: Tree, tokens: Sequence[int], before: int, reading: Reading
) -> bool:
    """Say whether the parse gives an office to the name behind, not to that before.

    So in "l'ad Rossi, il ministro dei Trasporti, Neri, ha".
    """
    if not reading.comma or not any(tree.heads[t] in tokens for t in reading.bearers):
        return False
    index = tree.covering[before]
    return not any(tree.covering[tree.heads[token]] == index for token in tokens)


def _has_own_name(tree: Tree, noun: int) -> bool:
    """Say whether a body's name is behind its noun: "part of A, the French group B"."""
    known = tree.lemmas[noun] in tree.table.bodies
    return known and bool(find_neighbour(tree, noun))


def _skip_title(tree: Tree, token: int) -> int:
    """Step back over an article and a trade: "l'attrice X e il regista Y, coniugi"."""
    plain, noun = tree.table.surface.determiner_pos, token
    while noun > 0 and tree.covering[noun] is None and not tree.is_verb(noun):
        if tree.pos[noun] in plain:
            return noun - 1
        if tree.pos[noun] not in tree.table.surface.nominal_pos:
            return token
        noun -= 1
    return token


def _is_of_more(tree: Tree, office: int, name: int) -> bool:
    """Say whether an office of several is no single name's: "said Lee, army agents".

    Only where the plural shows it: an Italian form may be feminine.
    """
    surface = tree.table.surface
    noun = tree.pos[office] in surface.noun_pos and surface.premodifiers
    if not noun or tree.words[office] == tree.lemmas[office]:
        return False
    return not is_coordinated(tree, find_edges(tree, name)[0])


def _read_behind_bearer(tree: Tree, reading: Reading) -> Roles:
    """Read what the office is of behind its bearer: "President Ann Green of Chad"."""
    of, place = reading.at, reading.at + 1
    if place >= len(tree.words):
        return {}
    if reading.owned and tree.words[of] in tree.table.surface.possessive:
        return {}  # "Acme boss Ann Roe's party"
    roles = tree.table.preposition_roles.get(tree.words[of], ())
    index = tree.covering[place]
    named = index is not None and tree.mentions[index].label != "PER"
    return {"of": {place: ADJACENT}} if named and "of" in roles else {}


def _is_listed(tree: Tree, office: int, name: int) -> bool:
    """Say whether an office is another in a row: "premier A, the head of B, aides".

    The parse says so, and the name before it has an office with an article already.
    """
    head = tree.heads[office]
    surface = tree.table.surface
    if not tree.is_kind(office, "conjunct") or not tree.children_of(
        office, "determiner"
    ):
        return False
    row = [head, *tree.children_of(head, "conjunct", "apposition")]
    titled = [t for t in row if t < name and tree.lemmas[t] in tree.table.people]
    nominal = tree.pos[head] in surface.common_pos
    return nominal and bool(titled)


def is_of_a_companion(tree: Tree, office: int) -> bool:
    """Say whether the office is "of" another person's noun ("la moglie del re")."""
    surface, before = tree.table.surface, office - 1
    small = surface.opening_pos
    while before > 0 and tree.pos[before] in small:
        before -= 1
    return before >= 0 and tree.lemmas[before] in tree.table.companions


def has_phrases(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say at a glance whether any phrase beside these tokens may say what they are of.

    Where nothing does, ``find_office_roles`` gives a bearer and no more.
    """
    before, after = tokens[0] - 1, tokens[-1] + 1
    first, end = tree.sents[tree.sent_of[tokens[0]]]
    if after < end and opens_phrases(tree, after):
        return True
    if before < first or not tree.table.surface.premodifiers:
        return False
    return tree.covering[before] is not None or is_before_office(tree, before)


def find_neighbour(tree: Tree, noun: int) -> tuple[int, ...]:
    """Give the name that stands right behind a noun and its adjectives.

    Or behind "di nome", "named", or "di casa", "of staff", which say what sort it is.
    """
    end = tree.sents[tree.sent_of[noun]][1]
    named = 0
    for token in range(noun + 1, end):
        index = tree.covering[token]
        if index is None and token > named:
            named = _find_naming(tree, token) or _find_sort(tree, noun, token)
            if not named and tree.pos[token] not in tree.table.surface.adjective_pos:
                return ()
        elif index is None:
            continue
        elif tree.mentions[index].form != "demonym":
            return (token,) if is_name_of(tree, noun, token) else ()
    return ()


def _find_naming(tree: Tree, token: int) -> int:
    """Give the last token of a phrase that leads to a name, 0 if none begins here."""
    naming, word = tree.table.naming, tree.words[token]
    if word in naming:
        return token
    pair = f"{word} {tree.words[token + 1]}" if token + 1 < len(tree.words) else ""
    return token + 1 if pair in naming else 0


def _find_sort(tree: Tree, noun: int, token: int) -> int:
    """Give the bare noun behind "of" that has a person's name right behind it, or 0.

    "Il padrone di casa Neri", "chief of staff Ann Green"; not "il capo del clan Neri".
    """
    name = token + 2
    if token != noun + 1 or name >= len(tree.words):
        return 0
    of, table = tree.words[token], tree.table
    if "of" not in table.preposition_roles.get(of, ()) or of in table.dropped.definite:
        return 0
    common = tree.table.surface.noun_pos - tree.table.surface.name_pos
    bare = tree.pos[token + 1] in common and tree.covering[token + 1] is None
    return token + 1 if bare and is_person(tree, name) else 0


def is_name_of(tree: Tree, noun: int, token: int) -> bool:
    """Say whether a noun can bear the name at a token: a person, a body its name."""
    index = tree.covering[token]
    if index is None:
        return False
    wanted = "ORG" if tree.lemmas[noun] in tree.table.bodies else "PER"
    label = tree.mentions[index].label
    return label == wanted or (label == "ORG" and tree.heads[token] == noun)


def _choose_bearers(
    tree: Tree, reading: Reading, before: int | None
) -> dict[int, float]:
    """Prefer the name beside the office, then the one it is in apposition to."""
    if reading.bearers and not reading.comma:
        return dict.fromkeys(reading.bearers, ADJACENT)
    if before is not None and reading.bearers and not is_person(tree, before):
        before = None
    if before is not None and (reading.closed or not _is_definite(tree, before)):
        return {before: APPOSED}
    if reading.bearers:
        return dict.fromkeys(reading.bearers, APPOSED)
    return {}


def _is_definite(tree: Tree, name: int) -> bool:
    """Say whether a definite article follows the name and its comma."""
    after = find_edges(tree, name)[1] + 2
    return after < len(tree.words) and tree.words[after] in tree.table.surface.definite
