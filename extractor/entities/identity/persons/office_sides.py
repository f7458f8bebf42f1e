"""What stands beside an office in, whose and which office it is out.

Between the article and the office, and behind it, stand nations, bodies and what the
office is for: "il nuovo ministro degli Esteri russo", "Russia's foreign minister".
"""

from __future__ import annotations

from dataclasses import dataclass

from extractor.entities.identity.layout import Layout
from extractor.lang.role_words import RoleTable
from extractor.world.national_bodies import find_national_body

# Tokens read to the left and to the right of an office.
MAX_LEFT = 6
MAX_RIGHT = 12
NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(slots=True)
class Reading:
    """What was read so far: the edges of the phrase, and what stands in it.

    ``body`` says that the office is of a body: what else is named is that body's
    ("the president of the council of Lyon" is nobody's president in Lyon). ``new`` says
    that it is the office of who was just chosen. ``trade``
    says that it is a trade, whose phrase ends before common nouns: they may go with the
    verb ("accused the manager of fraud"). ``high`` offices lead a state,
    ``relative`` ones are those of a successor or counterpart.
    """

    first: int
    end: int
    content: set[str]
    of: set[str]
    office: str = ""
    former: bool = False
    definite: bool = False
    other: bool = False
    new: bool = False
    body: bool = False
    trade: bool = False
    high: bool = False
    relative: bool = False


def read_left(layout: Layout, reading: Reading, table: RoleTable) -> None:
    """Read what stands between the article and the office."""
    stop = max(0, reading.first - MAX_LEFT)
    while reading.first > stop and not reading.definite:
        token = reading.first - 1
        if _take_sign(layout, reading, token, table):
            continue
        if (age := _find_age(layout, token, table)) is not None:
            reading.first = age  # "the 64-year-old engineer"
        elif layout.covering[token] is not None:
            if not _take_mention(layout, reading, token):
                return
            reading.first = layout.find_start(token)
        elif layout.words[token] in table.possessive:
            _take_owner(layout, reading, token)
            return
        elif not _take_word(layout, reading, token, table):
            return


def _take_sign(layout: Layout, reading: Reading, token: int, table: RoleTable) -> bool:
    """Take a word that says that an office is new, another's or over, or colours it."""
    word = layout.words[token]
    if word in table.incoming:
        reading.new = True
    elif word in table.others:
        reading.other = True
    elif layout.covering[token] is not None:
        return False
    elif word in table.former:
        reading.former = True
    elif word not in table.modifiers and not _is_own(layout, reading, word):
        return False
    reading.first = token
    return True


def _find_age(layout: Layout, token: int, table: RoleTable) -> int | None:
    """Give where an age that ends at a token begins: "64-year-old"."""
    if not table.ages or not layout.syntax.surface.premodifiers:
        return None
    starts, ends, first = layout.parsed.starts, layout.parsed.ends, token
    while first and starts[first] == ends[first - 1]:
        first -= 1
    said = layout.parsed.cut(first, token + 1)
    return first if said[:1].isdigit() and said.lower().endswith(table.ages) else None


def _is_own(layout: Layout, reading: Reading, word: str) -> bool:
    """Whether "his" stands between an article and an office that is relative."""
    relative = reading.relative and not layout.syntax.surface.premodifiers
    return relative and word in layout.syntax.dropped.possessives


def _take_word(layout: Layout, reading: Reading, token: int, table: RoleTable) -> bool:
    """Take what describes an office, or tells it apart."""
    before = layout.syntax.surface.premodifiers
    if before and is_of_party(layout, token, reading.office, table):
        reading.of |= set(table.members[layout.words[token]])
        reading.first = token
        return True
    if _is_described(layout, reading, token, table):
        reading.first = token
        return True
    return _take_content(layout, reading, token, table)


def _is_described(
    layout: Layout, reading: Reading, token: int, table: RoleTable
) -> bool:
    """Whether an adjective before an office only describes: "the leftist leader".

    Before an office that says what it is for it may be that: "social secretary".
    """
    said = layout.words[token] in table.qualifiers
    verbal = layout.pos[token] in ("ADJ", "VERB") and not said
    return verbal and (reading.trade or reading.high)


def _take_content(
    layout: Layout, reading: Reading, token: int, table: RoleTable
) -> bool:
    """Take a noun before an office, or what joins two: "the hedge-fund manager"."""
    if not layout.syntax.surface.premodifiers:
        return False
    content = _is_content(layout, token, table)
    if not (content or _is_hyphen(layout, token)):
        return False
    reading.content |= {layout.words[token]} if content else set()
    reading.first = token
    return True


def _is_hyphen(layout: Layout, token: int) -> bool:
    """Whether a dash joins two words before a noun."""
    dash = layout.words[token] in layout.syntax.surface.dashes
    return dash and layout.get_pos(token - 1) in NOUNS


def _is_content(layout: Layout, token: int, table: RoleTable) -> bool:
    return layout.pos[token] in NOUNS or layout.words[token] in table.qualifiers


def _take_mention(layout: Layout, reading: Reading, token: int) -> bool:
    """Take the state or body before an office: "Belarusian", "NATO"."""
    mention = layout.find_mention(token)
    before = layout.syntax.surface.premodifiers
    if mention is None or not before or mention.label not in ("ORG", "LOC"):
        return False
    _add_owner(layout, reading, token)
    return True


def _add_owner(layout: Layout, reading: Reading, token: int) -> None:
    """Add the state or body over a token to what the office is of."""
    mention = layout.find_mention(token)
    if mention is not None and layout.find_start(token) < reading.end <= token:
        body = find_national_body(mention.text)  # "capo del [governo britannico]"
        reading.of |= {body.state} if body is not None and body.state else set()
        return
    if not reading.body:
        reading.of |= layout.find_meant(token)
    reading.body = reading.body or (mention is not None and mention.label == "ORG")


def _take_owner(layout: Layout, reading: Reading, ending: int) -> None:
    """Take the state or body in a possessive: "Russia's president"."""
    owner = layout.find_mention(ending - 1)
    if owner is not None and owner.label in ("ORG", "LOC"):
        _add_owner(layout, reading, ending - 1)
        reading.definite = True
        reading.first = layout.find_start(ending - 1)
    else:
        reading.other = True


def read_right(layout: Layout, reading: Reading, table: RoleTable) -> None:
    """Read what stands behind the office: qualifiers, nations, "of ..."."""
    limit = min(len(layout.words), reading.end + MAX_RIGHT)
    position = reading.end
    while position < limit:
        after = _step(layout, reading, position, table)
        if after is None:
            return
        position = after


def _step(
    layout: Layout, reading: Reading, position: int, table: RoleTable
) -> int | None:
    """Read one piece behind an office; give where the next begins, None at the end."""
    mention = layout.find_mention(position)
    if mention is not None:
        if mention.label not in ("ORG", "LOC"):
            return None
        if mention.form != "demonym" and layout.syntax.surface.premodifiers:
            return None
        _add_owner(layout, reading, position)
        reading.end = layout.find_end(position)
        return reading.end
    if layout.words[position] in table.of:
        return _step_of(layout, reading, position, table)
    return _step_word(layout, reading, position, table)


def _step_word(
    layout: Layout, reading: Reading, position: int, table: RoleTable
) -> int | None:
    """Read a word that tells an office apart or describes it."""
    for words in table.appended:  # "presidente ad interim"
        end = position + len(words.split())
        if " ".join(layout.words[position:end]) == words:
            reading.end = end
            return end
    if is_of_party(layout, position, reading.office, table):
        reading.of |= set(table.members[layout.words[position]])
        reading.end = position + 1
        return reading.end
    if layout.words[position] in table.qualifiers:
        reading.content.add(layout.words[position])
        reading.end = position + 1
        return reading.end
    adjective = layout.pos[position] == "ADJ" and not layout.syntax.surface.premodifiers
    return position + 1 if adjective else None


def is_of_party(layout: Layout, token: int, office: str, table: RoleTable) -> bool:
    """Whether a word says the party of an office: "il leader leghista"."""
    said = layout.get_word(token) in table.members
    return said and office in table.party_offices


def _step_of(
    layout: Layout, reading: Reading, position: int, table: RoleTable
) -> int | None:
    """Read "of" and what it leads to: a name, or the nouns of a portfolio."""
    inner = position + 1
    while layout.get_word(inner) in table.definite or (
        inner < len(layout.words) and layout.pos[inner] == "DET"
    ):
        inner += 1
    mention = layout.find_mention(inner)
    if mention is not None and mention.label in ("ORG", "LOC"):
        reading.end = layout.find_end(inner)
        if layout.syntax.surface.premodifiers and is_modifier(layout, reading.end):
            reading.end += 1  # "the coach of the Denver franchise"
            reading.other = True
            return reading.end
        _add_owner(layout, reading, inner)
        _take_owned(layout, reading, table)
        return reading.end
    if mention is not None or inner >= len(layout.words):
        return None
    start = inner
    while (
        inner < len(layout.words)
        and layout.covering[inner] is None
        and layout.pos[inner] in NOUNS | {"ADJ"}
    ):
        reading.content.add(layout.words[inner])
        inner += 1
    if inner == start or reading.trade:
        return None
    reading.end = inner
    return inner


def _take_owned(layout: Layout, reading: Reading, table: RoleTable) -> None:
    """Take what the owner has: "the head of Myanmar's junta"."""
    if layout.get_word(reading.end) not in table.possessive:
        return
    end = reading.end + 1
    while layout.get_pos(end) in {"ADJ", *NOUNS} and layout.covering[end] is None:
        reading.content.add(layout.words[end])
        end += 1
    reading.end = end


def is_modifier(layout: Layout, end: int) -> bool:
    """Whether a word only describes a noun behind it: "chief negotiator"."""
    bare = end < len(layout.words) and layout.covering[end] is None
    return bare and layout.pos[end] == "NOUN"
