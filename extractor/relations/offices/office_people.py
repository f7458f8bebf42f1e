"""A person behind an office in, whether he has it, or it is of him, out.

"il ministro degli Esteri russo [Sergei Lavrov]" has it, "il figlio di [Rossi], Ivo" is
of him.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.lang.name_words import TitleTable
from extractor.lang.tables import load_table
from extractor.relations.trees.surface import find_edges, is_comma, is_person
from extractor.relations.trees.tree import Tree

# What ends a shortened title.
PERIOD = "."
# Prepositions of where somebody works, not of whose the office is.
INWARD = frozenset({"in", "for"})


@dataclass(slots=True)
class Reading:
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
    sought: bool = False
    titled: bool = False
    owned: bool = False


def step_person(tree: Tree, reading: Reading, token: int) -> bool:
    """Take a person as bearer unless a preposition stands before it."""
    if _tells_apart(tree, token):
        return True
    if _is_of_another(tree, reading, token):
        reading.bearers.clear()
        return False
    if reading.bearers and not is_coordinated(tree, token):
        return False
    # "the brother of President X", "of the envoy to Chad X"
    if reading.companion and (reading.opened or reading.titled):
        if _opens_row(tree, reading.at):
            return False  # "... and of Y": the parse has both
        reading.roles.setdefault("of", []).append(token)
        reading.opened = False
        return True
    reading.bearers.append(token)
    coordinator = tree.table.surface.coordinator_pos
    following = reading.at
    more = following < len(tree.words) and tree.pos[following] in coordinator
    plural = len(reading.roles.get("of", ())) > 1
    return more and plural


def _is_of_another(tree: Tree, reading: Reading, token: int) -> bool:
    """Say whether a person is somebody else's: "la vedova del pittore Rossi".

    What the office is of may go with a title behind it, and is then read no more.
    """
    of = reading.opened and reading.preposition not in INWARD  # "comandante in capo X"
    titled = tree.lemmas[token - 1] in tree.table.people
    if titled and _is_of_a_state(tree, reading, token):  # "critics of US President X"
        reading.roles.pop("of", None)
        of = True
    before, surface = tree.pos[token - 1], tree.table.surface
    small = before in surface.preposition_pos or before in surface.determiner_pos
    return (titled and of) or (small and not _is_whose(tree, reading))


def _is_of_a_state(tree: Tree, reading: Reading, token: int) -> bool:
    """Say whether what an office is of goes with the title behind it."""
    surface = tree.table.surface
    read = [*reading.roles.get("of", ())]
    return surface.premodifiers and not reading.bearers and read == [token - 2]


def _is_whose(tree: Tree, reading: Reading) -> bool:
    """Say whether who somebody is of is said, and then who he is: "of X, Y"."""
    comma = reading.at
    if not reading.companion or not reading.opened or reading.roles:
        return False
    if comma + 1 >= len(tree.words) or not is_comma(tree, comma):
        return False
    name = skip_trade(tree, comma + 1)
    index = tree.covering[name]
    if index is None or not is_person(tree, name) or begins_list(tree, name):
        return False
    span = tree.spans[index]
    return span is not None and not _opens_row(tree, span[1] + 1)


def skip_nation(tree: Tree, token: int) -> int:
    """Step over a nationality before a name: "the president, the Swiss Infantino"."""
    nation = token + 1
    if tree.pos[token] not in tree.table.surface.determiner_pos:
        return token
    index = tree.covering[nation] if nation < len(tree.words) else None
    span = tree.spans[index] if index is not None else None
    if index is None or span is None or tree.mentions[index].form != "demonym":
        return token
    behind = span[1] + 1
    named = behind < len(tree.words) and is_person(tree, behind)
    return behind if named else token


def skip_honorific(tree: Tree, token: int) -> int:
    """Step over what stands before a name alone: "il capo della giunta, on. Neri"."""
    titles = load_table(tree.lang, "titles", TitleTable).honorifics
    known = titles.masculine, titles.feminine, titles.either
    last = len(tree.words) - 1
    while token < last and any(tree.words[token] in words for words in known):
        token += 1
        token += token < last and tree.words[token] == PERIOD
    return token


def skip_trade(tree: Tree, token: int) -> int:
    """Step over an article and a trade before a name: "of X, the lawyer Y"."""
    surface = tree.table.surface
    if tree.pos[token] not in surface.determiner_pos:
        return token
    plain, at = surface.common_pos, token + 1
    while at < len(tree.words) and tree.pos[at] in plain and tree.covering[at] is None:
        at += 1
    named = token + 1 < at < len(tree.words) and is_person(tree, at)
    return at if named else token


def begins_list(tree: Tree, token: int) -> bool:
    """Say whether a name behind a comma is followed by more names: a list."""
    surface = tree.table.surface
    after = find_edges(tree, token)[1] + 1
    if after + 1 >= len(tree.words):
        return False
    separated = tree.words[after] in surface.commas
    return separated and tree.covering[after + 1] is not None


def _opens_row(tree: Tree, after: int) -> bool:
    joints = tree.table.surface.coordinator_pos
    return after < len(tree.words) and tree.pos[after] in joints


def _tells_apart(tree: Tree, token: int) -> bool:
    """Say whether a surname only says which cabinet is meant: "del governo Draghi"."""
    index = tree.covering[token]
    span = tree.spans[index] if index is not None else None
    short = span is not None and span[0] == span[1]
    return short and tree.lemmas[token - 1] in tree.table.cabinets


def is_coordinated(tree: Tree, token: int) -> bool:
    """Say whether "and" stands before a name, or before its article."""
    surface = tree.table.surface
    before = token - 1
    while before > 0 and tree.pos[before] in surface.opening_pos:
        before -= 1
    return tree.pos[before] in surface.coordinator_pos
