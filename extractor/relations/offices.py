"""An office noun in, who bears it and of what, read from the adjacent spans.

Appositions are what parsers get wrong most, and what news says most regularly: "il
ministro degli Esteri russo Sergei Lavrov", "Tim Cook, CEO of Apple".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.relations.clause_roles import Roles
from extractor.relations.rows import find_rows
from extractor.relations.tree import Tree

# Tokens read to the right and to the left of an office.
MAX_RIGHT = 16
MAX_LEFT = 6
# How sure an adjacent span is: beside the office, behind a comma.
ADJACENT = 0.98
APPOSED = 0.95
# Prepositions of where somebody works, not of whose the office is.
INWARD = frozenset({"in", "for"})


@dataclass(slots=True)
class _Reading:
    """What was read so far to the right of an office."""

    at: int
    bearers: list[int] = field(default_factory=list)
    roles: dict[str, list[int]] = field(default_factory=dict)
    preposition: str | None = None
    opened: bool = False
    topic: bool = False
    body: bool = False
    comma: bool = False
    closed: bool = False
    second: bool = False
    companion: bool = False


def find_office_roles(
    tree: Tree, tokens: Sequence[int], *, topics: bool = False
) -> Roles:
    """Give the roles bearer, of, in ... of the office noun at these tokens.

    ``topics`` lets other nouns stand between the office and its "of"
    ("ministro degli Esteri di ...").
    """
    end = tree.sents[tree.sent_of[tokens[0]]][1]
    reading = _Reading(at=max(tokens) + 1)
    reading.companion = tree.lemmas[max(tokens)] in tree.table.companions
    limit = min(end, reading.at + MAX_RIGHT)
    while reading.at < limit and _step(tree, reading, topics=topics):
        pass
    if reading.at >= end:
        reading.closed = True
    roles: Roles = {
        role: dict.fromkeys(fillers, ADJACENT)
        for role, fillers in reading.roles.items()
    }
    if reading.bearers and not reading.comma and not roles:
        roles.update(_read_behind_bearer(tree, reading))
    before = _read_before(tree, min(tokens), roles)
    if before is not None and _is_of_more(tree, max(tokens), before):
        before = None
    if reading.comma and is_of_a_companion(tree, min(tokens)):
        reading.bearers.clear()
    bearers = _choose_bearers(tree, reading, before)
    if before in bearers and _is_plural(tree, max(tokens)):
        bearers = dict.fromkeys(_find_row(tree, before), APPOSED)
    if bearers:
        roles["bearer"] = bearers
    rows = find_rows(tree, max(tokens)) if _is_plural(tree, max(tokens)) else None
    if rows is not None:
        roles["of"], roles["bearer"] = (dict.fromkeys(row, ADJACENT) for row in rows)
    return roles


def _is_plural(tree: Tree, office: int) -> bool:
    """Say whether an office is in a form that is of several people and no other."""
    word = tree.words[office]
    return word != tree.lemmas[office] and word.endswith(tree.table.people_endings)


def _find_row(tree: Tree, last: int) -> list[int]:
    """Give the people of the row that ends with a name: "A and B, heads of C and D"."""
    row = [last]
    index = tree.covering[last]
    span = tree.spans[index] if index is not None else None
    token = (span[0] if span else last) - 1
    joints = tree.table.surface.coordinator_pos
    while token > 0 and tree.pos[token] in joints and _is_person(tree, token - 1):
        row.insert(0, token - 1)
        index = tree.covering[token - 1]
        span = tree.spans[index] if index is not None else None
        token = (span[0] if span else token - 1) - 1
    return row


def _is_of_more(tree: Tree, office: int, name: int) -> bool:
    """Say whether an office of several is no single name's: "said Lee, army agents".

    Only where the plural shows it: an Italian form may be feminine.
    """
    surface = tree.table.surface
    noun = tree.pos[office] in surface.noun_pos and surface.premodifiers
    if not noun or tree.words[office] == tree.lemmas[office]:
        return False
    index = tree.covering[name]
    span = tree.spans[index] if index is not None else None
    return not _is_coordinated(tree, span[0] if span else name)


def _read_behind_bearer(tree: Tree, reading: _Reading) -> Roles:
    """Read what the office is of behind its bearer: "President Ann Green of Chad"."""
    of, place = reading.at, reading.at + 1
    if place >= len(tree.words):
        return {}
    roles = tree.table.preposition_roles.get(tree.words[of], ())
    index = tree.covering[place]
    named = index is not None and tree.mentions[index].label != "PER"
    return {"of": {place: ADJACENT}} if named and "of" in roles else {}


def is_of_a_companion(tree: Tree, office: int) -> bool:
    """Say whether the office is "of" another person's noun ("la moglie del re")."""
    surface, before = tree.table.surface, office - 1
    small = surface.determiner_pos | surface.preposition_pos
    while before > 0 and tree.pos[before] in small:
        before -= 1
    return before >= 0 and tree.lemmas[before] in tree.table.companions


def has_phrases(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say at a glance whether any phrase beside these tokens may say what they are of.

    Where nothing does, ``find_office_roles`` gives a bearer and no more.
    """
    surface, before, after = tree.table.surface, min(tokens) - 1, max(tokens) + 1
    first, end = tree.sents[tree.sent_of[tokens[0]]]
    if after < end:
        pos, quoted = tree.pos[after], tree.words[after] in surface.quotes
        stops = surface.punctuation_pos | surface.coordinator_pos
        if tree.covering[after] is not None or quoted:
            return True
        if pos in surface.step_pos and pos not in stops:
            return True
    if before < first or not surface.premodifiers:
        return False
    return tree.covering[before] is not None or _is_before_office(tree, before)


def find_neighbour(tree: Tree, noun: int) -> tuple[int, ...]:
    """Give the name that stands right behind a noun and its adjectives."""
    end = tree.sents[tree.sent_of[noun]][1]
    for token in range(noun + 1, end):
        index = tree.covering[token]
        if index is None:
            if tree.pos[token] not in tree.table.surface.adjective_pos:
                return ()
        elif tree.mentions[index].form != "demonym":
            return (token,) if is_name_of(tree, noun, token) else ()
    return ()


def is_name_of(tree: Tree, noun: int, token: int) -> bool:
    """Say whether a noun can bear the name at a token: a person, a body its name."""
    index = tree.covering[token]
    if index is None:
        return False
    wanted = "ORG" if tree.lemmas[noun] in tree.table.bodies else "PER"
    label = tree.mentions[index].label
    return label == wanted or (label == "ORG" and tree.heads[token] == noun)


def _choose_bearers(
    tree: Tree, reading: _Reading, before: int | None
) -> dict[int, float]:
    """Prefer the name beside the office, then the one it is in apposition to."""
    if reading.bearers and not reading.comma:
        return dict.fromkeys(reading.bearers, ADJACENT)
    if before is not None and reading.bearers and not _is_person(tree, before):
        before = None
    if before is not None and (reading.closed or not _is_definite(tree, before)):
        return {before: APPOSED}
    if reading.bearers:
        return dict.fromkeys(reading.bearers, APPOSED)
    return {}


def _is_definite(tree: Tree, name: int) -> bool:
    """Say whether a definite article follows the name and its comma."""
    index = tree.covering[name]
    span = tree.spans[index] if index is not None else None
    after = (span[1] if span else name) + 2
    return after < len(tree.words) and tree.words[after] in tree.table.surface.definite


def _step(tree: Tree, reading: _Reading, *, topics: bool) -> bool:
    """Read one mention or token; False where the office's phrase ends."""
    token = reading.at
    index = tree.covering[token]
    if index is not None:
        return _step_mention(tree, reading, index, topics=topics)
    surface = tree.table.surface
    pos, word = tree.pos[token], tree.words[token]
    if pos in surface.punctuation_pos:
        return _step_punctuation(tree, reading)
    if pos in surface.coordinator_pos:
        return _step_coordinator(tree, reading)
    steps = pos in surface.step_pos or _is_premodifier(tree, token)
    if reading.comma or not steps or _opens_phrase(tree, token):
        return False
    if pos in surface.preposition_pos:
        return _step_preposition(tree, reading, word)
    _step_noun(tree, reading, token)
    reading.at += 1
    return True


def _is_premodifier(tree: Tree, token: int) -> bool:
    """Say whether a verb form is a part of its noun: "the messaging app Alfa"."""
    return tree.is_verb(token) and tree.is_kind(token, "compound", "adjective")


def _step_noun(tree: Tree, reading: _Reading, token: int) -> None:
    """Take note of a noun: what follows a body, or a name unknown, is not the office's.

    "Professor of law at [Mit] in Boston" is not of Boston.
    """
    surface, pos = tree.table.surface, tree.pos[token]
    if pos not in surface.noun_pos:
        return
    unknown = pos in surface.name_pos and reading.preposition in INWARD
    reading.topic = True
    reading.body = reading.body or unknown or tree.lemmas[token] in tree.table.bodies


def _opens_phrase(tree: Tree, token: int) -> bool:
    """Say whether an article begins another phrase: no preposition is before it."""
    surface = tree.table.surface
    if tree.pos[token] not in surface.determiner_pos:
        return False
    small = surface.preposition_pos | surface.punctuation_pos | surface.coordinator_pos
    return tree.pos[token - 1] not in small


def _step_coordinator(tree: Tree, reading: _Reading) -> bool:
    """Step over "and" before another name, or before a second office of the person."""
    reading.at += 1
    if reading.at >= len(tree.words) or reading.comma:
        return False
    if not reading.roles:
        return _step_second_office(tree, reading)
    if tree.covering[reading.at] is None:
        reading.second = True
        return tree.pos[reading.at] in tree.table.surface.noun_pos
    return True


def _step_second_office(tree: Tree, reading: _Reading) -> bool:
    """Step over a second office before the name: "Acme founder and former head Roe"."""
    surface, companions = tree.table.surface, tree.table.companions
    pos, token = surface.noun_pos | surface.adjective_pos, reading.at
    while token < len(tree.words) and tree.covering[token] is None:
        if tree.pos[token] not in pos or tree.lemmas[token] in companions:
            return False
        token += 1
    held = token > reading.at and token < len(tree.words) and _is_person(tree, token)
    if not (held and surface.premodifiers):
        return False
    reading.at = token
    return True


def _step_preposition(tree: Tree, reading: _Reading, word: str) -> bool:
    surface = tree.table.surface
    roles = tree.table.preposition_roles.get(word, ())
    allowed = [role for role in roles if role in surface.office_roles]
    if not allowed and word not in surface.possessive:
        return False
    reading.preposition = allowed[0] if allowed else None
    reading.opened = True
    reading.at += 1
    return True


def _step_punctuation(tree: Tree, reading: _Reading) -> bool:
    """Step over quotes, and over one comma if a name stands behind it."""
    surface, word = tree.table.surface, tree.words[reading.at]
    reading.at += 1
    if word in surface.quotes:
        return True
    reading.closed = True
    if word not in surface.commas or reading.comma or reading.at >= len(tree.words):
        return False
    reading.comma = True
    reading.at = _skip_nation(tree, reading.at)
    return _is_person(tree, reading.at) and not _is_listed(tree, reading.at)


def _skip_nation(tree: Tree, token: int) -> int:
    """Step over a nationality before a name: "the president, the Swiss Infantino"."""
    nation = token + 1
    if tree.pos[token] not in tree.table.surface.determiner_pos:
        return token
    index = tree.covering[nation] if nation < len(tree.words) else None
    span = tree.spans[index] if index is not None else None
    if index is None or span is None or tree.mentions[index].form != "demonym":
        return token
    behind = span[1] + 1
    named = behind < len(tree.words) and _is_person(tree, behind)
    return behind if named else token


def _is_listed(tree: Tree, token: int) -> bool:
    """Say whether a name behind a comma is followed by more names: a list."""
    surface = tree.table.surface
    index = tree.covering[token]
    span = tree.spans[index] if index is not None else None
    after = span[1] + 1 if span else token + 1
    if after + 1 >= len(tree.words):
        return False
    separated = tree.words[after] in surface.commas
    return separated and tree.covering[after + 1] is not None


def _step_mention(tree: Tree, reading: _Reading, index: int, *, topics: bool) -> bool:
    mention, span = tree.mentions[index], tree.spans[index]
    token = reading.at
    reading.at = span[1] + 1 if span else token + 1
    if mention.label == "PER":
        return _step_person(tree, reading, token)
    if reading.comma or reading.bearers:
        return False
    if reading.second:
        return True
    if mention.form == "demonym" and not reading.opened:
        reading.roles.setdefault("modifier", []).append(token)
        return True
    if reading.opened and _has_possessive(tree, reading.at):
        return False  # "the grandson of Acme's founder"
    return _step_owner(tree, reading, token, topics=topics)


def _step_owner(tree: Tree, reading: _Reading, token: int, *, topics: bool) -> bool:
    """Take the name of a body or place into the role that its preposition gives."""
    role = reading.preposition or "compound"
    if role == "of" and _lies_there(tree, reading, token):
        return True
    mention = tree.mentions[tree.covering[token] or 0]
    named = _is_behind_noun(tree, token)
    inside = reading.body or (reading.topic and not topics)
    if role == "of" and inside and not (named and mention.label == "ORG"):
        reading.roles.setdefault("nested", []).append(token)
        return True
    return _add_name(tree, reading, token, role)


def _is_behind_noun(tree: Tree, token: int) -> bool:
    """Say whether a noun, and adjectives, lead to a name: "società edile Acme"."""
    surface, before = tree.table.surface, token - 1
    while before > 0 and tree.pos[before] in surface.adjective_pos:
        before -= 1
    return tree.pos[before] in surface.noun_pos


def _lies_there(tree: Tree, reading: _Reading, token: int) -> bool:
    """Say whether a place goes with the body right before it: "al Cern di Ginevra"."""
    index = tree.covering[token]
    before = tree.covering[token - 2] if token > 1 else None
    if not reading.roles or index is None or before in (None, index):
        return False
    place = tree.mentions[index].label == "LOC"
    return place and tree.mentions[before or 0].label == "ORG"


def _has_possessive(tree: Tree, after: int) -> bool:
    """Say whether a possessive ending stands at a token."""
    surface = tree.table.surface
    return after < len(tree.words) and tree.words[after] in surface.possessive


def _add_name(tree: Tree, reading: _Reading, token: int, role: str) -> bool:
    """Take a name into a role: the first one, one of a list, or one that says more."""
    known = reading.roles.setdefault(role, [])
    coordinated = _is_coordinated(tree, token)
    if known and coordinated and not _are_alike(tree, known[-1], token):
        return False
    index = tree.covering[token]
    demonym = index is not None and tree.mentions[index].form == "demonym"
    if not known or coordinated:
        known.append(token)
    elif not demonym and not reading.opened:
        known[-1] = token
    reading.opened = False
    return True


def _are_alike(tree: Tree, token: int, other: int) -> bool:
    """Say whether names have the same label: "of Rome and Aeroline" is misread."""
    one, two = tree.covering[token], tree.covering[other]
    if one is None or two is None:
        return True
    return tree.mentions[one].label == tree.mentions[two].label


def _step_person(tree: Tree, reading: _Reading, token: int) -> bool:
    """Take a person as bearer unless a preposition stands before it."""
    surface = tree.table.surface
    before = tree.pos[token - 1]
    if _tells_apart(tree, token):
        return True
    if reading.opened and tree.lemmas[token - 1] in tree.table.people:
        reading.bearers.clear()  # "la vedova del pittore Rossi"
        return False
    if before in surface.preposition_pos or before in surface.determiner_pos:
        reading.bearers.clear()
        return False
    if reading.bearers and not _is_coordinated(tree, token):
        return False
    if reading.companion and reading.opened:  # "the brother of President X"
        reading.roles.setdefault("of", []).append(token)
        reading.opened = False
        return True
    reading.bearers.append(token)
    coordinator = surface.coordinator_pos
    following = reading.at
    more = following < len(tree.words) and tree.pos[following] in coordinator
    plural = len(reading.roles.get("of", ())) > 1
    return more and plural


def _tells_apart(tree: Tree, token: int) -> bool:
    """Say whether a surname only says which cabinet is meant: "del governo Draghi"."""
    index = tree.covering[token]
    span = tree.spans[index] if index is not None else None
    short = span is not None and span[0] == span[1]
    return short and tree.lemmas[token - 1] in tree.table.cabinets


def _is_coordinated(tree: Tree, token: int) -> bool:
    surface = tree.table.surface
    before = token - 1
    while (
        before > 0
        and tree.pos[before] in surface.determiner_pos | surface.preposition_pos
    ):
        before -= 1
    return tree.pos[before] in surface.coordinator_pos


def _read_before(tree: Tree, first: int, roles: Roles) -> int | None:
    """Read leftwards: names before the office, and the person it is apposed to."""
    surface = tree.table.surface
    token, stop = first - 1, max(tree.sents[tree.sent_of[first]][0], first - MAX_LEFT)
    while token >= stop:
        index = tree.covering[token]
        if index is not None:
            if tree.pos[token + 1] in surface.determiner_pos:
                return None
            return _read_premodifier(tree, token, index, roles)
        word = tree.words[token]
        if word in surface.commas or word in surface.openers:
            return _find_name_before(tree, token, stop)
        if not _is_before_office(tree, token):
            return None
        token -= 1
    return None


def _is_before_office(tree: Tree, token: int) -> bool:
    """Say whether a word may stand before an office: "the former prime ..."."""
    surface, pos, word = tree.table.surface, tree.pos[token], tree.words[token]
    if word in tree.table.quantifiers:  # "A and B, both members"
        return False
    if pos in surface.determiner_pos or word in surface.office_before:
        return True
    allowed = pos in surface.premodifier_pos or word in surface.possessive
    return surface.premodifiers and allowed


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
    if before > 0 and tree.words[before] in surface.possessive:
        _add_owner(tree, before - 1, roles)
    if other is not None:  # "an EU and NATO member"
        known[other[1]] = ADJACENT
        before = other[0] - 1
    while before >= 0 and (
        tree.pos[before] in surface.determiner_pos
        or tree.words[before] in surface.office_before
    ):
        before -= 1
    if before >= 0 and tree.words[before] in surface.commas | surface.openers:
        return _find_name_before(tree, before, 0)
    return None


def _add_owner(tree: Tree, token: int, roles: Roles) -> None:
    """Add whose the office is: "Amnesty's Africa director", that of a part of it."""
    index = tree.covering[token]
    if index is not None and tree.mentions[index].label == "ORG":
        roles["of"] = {token: ADJACENT}
        roles["field"] = {token: ADJACENT}


def _find_first_of_two(tree: Tree, token: int, index: int) -> tuple[int, int] | None:
    """Give the first and last token of the name coordinated with the one at a token.

    Both stand between an article and the office that is of both.
    """
    surface, last = tree.table.surface, token - 2
    if last < 1 or tree.pos[last + 1] not in surface.coordinator_pos:
        return None
    other = tree.covering[last]
    span = tree.spans[other] if other is not None else None
    if other is None or span is None or span[0] < 1:
        return None
    one, two = tree.mentions[other], tree.mentions[index]
    opens = tree.words[span[0] - 1] in surface.office_before
    opens = opens or tree.pos[span[0] - 1] in surface.determiner_pos
    alike = (one.label, one.form) == (two.label, two.form)
    return span if opens and alike else None


def _find_name_before(tree: Tree, comma: int, stop: int) -> int | None:
    index = tree.covering[comma - 1] if comma - 1 >= stop else None
    if index is None or tree.mentions[index].form == "demonym":
        return None
    return comma - 1


def _is_person(tree: Tree, token: int) -> bool:
    index = tree.covering[token]
    return index is not None and tree.mentions[index].label == "PER"
