"""A phrase for an office in, the person whom it describes, if any, out.

A person stands right behind it, in apposition, or is the subject of whom it is said.
"""

from __future__ import annotations

from extractor.entities.identity.layout import Layout
from extractor.entities.identity.persons.offices import OfficePhrase, find_length
from extractor.lang.role_words import RoleTable

# Words between a comma and an office, and how many of them.
FRONT_POS = frozenset({"ADJ", "ADV", "DET", "NUM"})
LONGEST_FRONT = 4
# Adjectives between an office and its bearer.
LONGEST_GAP = 2
COORDINATORS = frozenset({"CCONJ", "CONJ"})


def find_bearer(layout: Layout, phrase: OfficePhrase, table: RoleTable) -> int | None:
    """Give the token of the person whom an office phrase describes, or None."""
    behind = _skip_adjectives(layout, phrase.end)
    if layout.is_person(behind):
        return behind
    return (
        _find_shared(layout, phrase, table)
        or _find_before(layout, phrase)
        or _find_behind_comma(layout, phrase, table)
        or _find_chosen(layout, phrase, table)
        or _find_subject(layout, phrase)
    )


def _find_shared(layout: Layout, phrase: OfficePhrase, table: RoleTable) -> int | None:
    """Find the person behind a second office: "il presidente e ad Fritz Henderson"."""
    after = phrase.end + 1
    if layout.get_pos(phrase.end) not in COORDINATORS:
        return None
    length = find_length(layout, after, table, table.office_of)
    return after + length if length and layout.is_person(after + length) else None


def _skip_adjectives(layout: Layout, token: int) -> int:
    """Go over adjectives where they stand behind nouns: "il capitano uscente Rossi"."""
    if layout.syntax.surface.premodifiers:
        return token
    end = token
    while end < token + LONGEST_GAP and layout.get_pos(end) == "ADJ":
        if layout.covering[end] is not None:
            break
        end += 1
    return end


def is_predicate(layout: Layout, phrase: OfficePhrase, table: RoleTable) -> bool:
    """Whether a phrase says what somebody is or becomes, and means nobody itself."""
    head = layout.find_head(phrase.first, phrase.end)
    opening = layout.get_word(phrase.first - 1), layout.get_word(phrase.first - 2)
    if not table.predicative.isdisjoint(opening):
        return True
    if layout.children_of(head, "copula") or layout.is_kind(head, "open_complement"):
        return True
    verb = layout.heads[head]
    made = layout.lemmas[verb] in layout.syntax.predicative_verbs
    return made and layout.is_kind(head, "object", "oblique", "adverb")


def _find_before(layout: Layout, phrase: OfficePhrase) -> int | None:
    """Find the person with this office in apposition: "Rossi, ex ministro"."""
    surface = layout.syntax.surface
    before = phrase.first - 1
    bare = True
    stop = before - LONGEST_FRONT
    while before > max(0, stop) and _is_in_front(layout, before):
        bare = bare and layout.pos[before] != "DET"
        before -= 1
    if layout.get_word(before) not in surface.commas | surface.openers:
        return None
    if not layout.is_person(before - 1):
        return None
    shut = bare or _is_closed(layout, phrase.end) or _is_apposed(layout, phrase)
    return before - 1 if shut else None


def _is_in_front(layout: Layout, token: int) -> bool:
    """Whether a word may stand before an office: ", the first black captain"."""
    return layout.covering[token] is None and layout.pos[token] in FRONT_POS


def _is_apposed(layout: Layout, phrase: OfficePhrase) -> bool:
    """Whether more is said of who is in apposition: "Rossi, il pittore che ..."."""
    if layout.get_word(phrase.end) in layout.syntax.relative_pronouns:
        return True
    head = layout.find_head(phrase.first, phrase.end)
    above = layout.heads[head]
    return (
        layout.is_kind(head, "apposition") and above < head and layout.is_person(above)
    )


def _is_closed(layout: Layout, end: int) -> bool:
    """Whether a comma, a bracket or the end of the sentence stands at a token."""
    return end >= len(layout.words) or layout.pos[end] == "PUNCT"


def _find_behind_comma(
    layout: Layout, phrase: OfficePhrase, table: RoleTable
) -> int | None:
    """Find the person in apposition to this office: "il ministro, Anna Rossi, ..."."""
    comma = layout.get_word(phrase.end) in layout.syntax.surface.commas
    name = _skip_nation(layout, phrase.end + 1)
    if _is_of_another(layout, phrase, table):
        return None
    if not comma or not layout.is_person(name):
        return None
    after = layout.find_end(name)
    listed = layout.is_person(after + 1)
    return name if _is_closed(layout, after) and not listed else None


def _is_of_another(layout: Layout, phrase: OfficePhrase, table: RoleTable) -> bool:
    """Whether an office is of whom another serves: "the aide of the minister, X"."""
    before = phrase.first - 1
    if layout.get_word(before) not in table.of:
        before -= 1
    own = layout.get_word(before) in table.of
    return own and layout.get_word(before - 1) in table.office_of


def _skip_nation(layout: Layout, token: int) -> int:
    """Go over an article and a nation: "il presidente, lo svizzero Infantino"."""
    article = layout.get_pos(token) == "DET"
    nation = token + 1 if article else token
    return layout.find_end(nation) if layout.is_demonym(nation) else token


def _find_chosen(layout: Layout, phrase: OfficePhrase, table: RoleTable) -> int | None:
    """Find whom a verb makes the holder: "named Roe as its next chief executive"."""
    head, before = layout.find_head(phrase.first, phrase.end), phrase.first - 1
    verb = layout.heads[head]
    if layout.is_person(verb):  # "elected Roe president", hung on the name
        verb = layout.heads[layout.find_head(layout.find_start(verb), phrase.first)]
    if layout.lemmas[verb] not in layout.syntax.predicative_verbs or verb == head:
        return None
    if layout.is_person(before) and verb < before:
        return before
    opening = layout.get_word(before), layout.get_word(before - 1)
    said = not table.predicative.isdisjoint(opening)
    if not said and not layout.is_kind(head, "open_complement", "object"):
        return None
    for kind in ("object", "passive_subject"):
        people = [t for t in layout.children_of(verb, kind) if layout.is_person(t)]
        if people:
            return people[0] if len(people) == 1 else None
    return None


def _find_subject(layout: Layout, phrase: OfficePhrase) -> int | None:
    """Find the person of whom the office is said: "Rossi è il ministro"."""
    head = layout.find_head(phrase.first, phrase.end)
    if layout.children_of(head, "copula"):
        holder = head
    elif layout.lemmas[layout.heads[head]] in layout.syntax.predicative_verbs:
        holder = layout.heads[head]
        if not layout.is_kind(head, "open_complement"):
            return None
    else:
        return None
    subjects = layout.children_of(holder, "subject", "passive_subject")
    people = [token for token in subjects if layout.is_person(token)]
    return people[0] if len(people) == 1 else None
