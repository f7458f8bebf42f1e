"""A mark and the words beside it in, what they say about its label out.

"le azioni di Veba", "Veba shares", "Rossi, 45 anni", "il sindaco di Ribera"; and what
is no name of ours: "la Coppa Italia", "Hurricane Ida", "the Koran".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

from extractor.entities.names.employers import is_employer
from extractor.entities.names.gazetteer import Gazetteer
from extractor.entities.names.marks import Mark
from extractor.lang.folding import join_apostrophes
from extractor.lang.name_context_words import EventWords, NameContextTable
from extractor.lang.name_words import NameTable, OrganisationTable, TitleTable
from extractor.lang.parsed_doc import ParsedDoc
from extractor.lang.role_words import RoleTable
from extractor.lang.syntax_roles import SyntaxTable
from extractor.lang.tables import load_table

# What each sign adds to the probability of a label, as in ``contexts``.
OF, NEXT, AT, ITSELF, APPOSED, CAPITALS, BEARER = 0.5, 0.5, 0.5, 0.5, 0.6, 0.3, 0.5
PUBLISHED, WHO, DATELINE, SEATED, JOB, CALLED = 0.9, 0.5, 0.6, 0.7, 0.9, 1.1
NO_PERSON = -0.5
PERSON = "PER"
# Tokens read behind a comma for a noun that says what a name is.
LONGEST = 6
# Years of a person have so many digits at most.
DIGITS = 2
# Shorter words in capitals are initials.
SHORTEST_CAPITALS = 3
DASHES = frozenset("-–—")
DATELINE_SIGNS = DASHES | {"(", ","}
NAMING = frozenset(
    {"ADJ", "ADV", "AUX", "NOUN", "NUM", "PROPN", "DET", "PUNCT", "VERB"}
)


def is_event(mark: Mark, first: int, table: NameContextTable) -> bool:
    """Whether a mark, or what it stands in, is an event, a law, a prize or a work.

    ``first`` is where the name, or the quotation mark before it, begins.
    """
    parsed, events, text = mark.parsed, table.events, mark.text
    if text in events.whole or is_beside_event(parsed, first, mark.end, events):
        return True
    if text in events.prefixes and "-" in parsed.words[mark.end : mark.end + 1]:
        return True
    if text in events.opening and _opens(parsed, mark.start):
        return True
    first_word, last_word = parsed.lower[mark.start], parsed.lower[mark.end - 1]
    named = first_word in events.first or last_word in events.last
    return named and mark.end - mark.start > 1


def _opens(parsed: ParsedDoc, token: int) -> bool:
    """Whether a token opens its sentence, or what follows a dateline's dash."""
    opens = parsed.sents[parsed.sent_of[token]][0] == token
    return opens or parsed.words[token - 1] in DASHES


def is_trade(mark: Mark, gazetteer: Gazetteer) -> bool:
    """Whether a word that opens a sentence says what somebody or something is.

    "Romana, nata nel 1977, Meloni"; "Lithium miner Kuvimba", which is no name either.
    """
    parsed, end = mark.parsed, mark.end
    if end - mark.start > 1 or end >= len(parsed.words) or not mark.text.istitle():
        return False
    if not _opens(parsed, mark.start):
        return False
    word = parsed.lower[mark.start]
    if parsed.words[end] == ",":
        return word in gazetteer.adjectives or word in _list_offices(parsed.lang)
    table = load_table(parsed.lang, "name_contexts", NameContextTable)
    modifies = load_table(parsed.lang, "syntax", SyntaxTable).surface.premodifiers
    return modifies and parsed.words[end] in table.nouns.ORG


def is_field(mark: Mark, table: NameContextTable) -> bool:
    """Whether a word is but the field of a minister: "Fisheries Minister"."""
    words, end = mark.parsed.words, mark.end
    alone = end - mark.start == 1 and not mark.text.isupper()
    return alone and end < len(words) and words[end] in table.events.offices


@cache
def _list_offices(lang: str) -> frozenset[str]:
    offices = load_table(lang, "roles", RoleTable).offices.values()
    return frozenset().union(*(one.words | one.feminine for one in offices))


def is_beside_event(
    parsed: ParsedDoc, first: int, end: int, events: EventWords
) -> bool:
    """Whether a word of events stands right before or behind tokens."""
    if first and parsed.lower[first - 1] in events.before:
        return True
    return end < len(parsed.words) and parsed.words[end] in events.behind


def is_code(town: Mark, mark: Mark) -> bool:
    """Whether a mark is the code of a town's province: "Ribera (AG)"."""
    words = mark.parsed.words
    if mark.start != town.end + 1 or words[town.end] != "(" or mark.end >= len(words):
        return False
    table = load_table(mark.parsed.lang, "name_contexts", NameContextTable)
    return words[mark.end] == ")" and mark.text in table.context.codes


def is_team(mark: Mark, first: int, table: NameContextTable) -> bool:
    """Whether a noun before "of" says that a place's name is a team's."""
    lower = mark.parsed.lower
    noun = lower[first - 2] if first > 1 else ""
    of = mark.parsed.straight[first - 1] if noun else ""
    return noun in table.teams.nouns and of in table.teams.of


def is_playing(mark: Mark, first: int, table: NameContextTable) -> bool:
    """Whether words of matches stand beside a name, in a report on sports."""
    lower, end = mark.parsed.lower, mark.end
    before = lower[first - 1] if first else ""
    behind = lower[end] if end < len(lower) else ""
    return before in table.teams.before or behind in table.teams.behind


def find_signs(
    mark: Mark, first: int, table: NameContextTable, people: Collection[str]
) -> Iterator[tuple[str, float, bool]]:
    """Give label, weight, and whether it counts for the same words elsewhere too.

    ``people`` are the surnames of the article's persons; ``first`` is as above.
    """
    surname = mark.label == PERSON and mark.words[-1] in people
    beside = (*_read_before(mark, first, table), *_read_behind(mark, table))
    yield from ((label, weight, said and not surname) for label, weight, said in beside)
    if not surname:
        if _is_thing(mark, table):
            yield PERSON, -WHO, False
        if apposed := _read_apposed(mark, table):
            yield apposed, APPOSED, True
        if _is_called(mark, table) or is_employer(mark):
            yield "ORG", CALLED, True
        if mark.label == PERSON and _is_acronym(mark):
            yield "ORG", CAPITALS, True
        if _is_dateline(mark):
            yield "LOC", DATELINE, True
    if mark.label != PERSON and _is_person(mark, first, table):
        yield PERSON, BEARER, True


def _read_before(
    mark: Mark, first: int, table: NameContextTable
) -> Iterator[tuple[str, float, bool]]:
    """Read the noun before "of" and the participle before "at"."""
    if first < 2:
        return
    parsed, of = mark.parsed, table.of
    before, noun = parsed.straight[first - 1], parsed.lower[first - 2]
    if before not in _list_links(parsed.lang):  # as before most names
        return
    sorts = load_table(parsed.lang, "organisations", OrganisationTable)
    for words, nouns, sign in (
        (of.to, of.at, ("LOC", AT, False)),
        (of.upon, of.published, ("ORG", PUBLISHED, True)),
        (of.employer, of.jobs, ("ORG", JOB, True)),
        (sorts.of, of.ORG, ("ORG", OF, True)),
        (sorts.of, of.LOC, ("LOC", OF, True)),
        (sorts.of, of.no_person, (PERSON, NO_PERSON, False)),
    ):
        if before in words and noun in nouns:
            yield sign


@cache
def _list_links(lang: str) -> frozenset[str]:
    """List the words that may lead from a noun to a name: "of", "at"."""
    of = load_table(lang, "name_contexts", NameContextTable).of
    sorts = load_table(lang, "organisations", OrganisationTable)
    return frozenset().union(of.to, of.upon, of.employer, sorts.of)


def _read_behind(
    mark: Mark, table: NameContextTable
) -> Iterator[tuple[str, float, bool]]:
    """Read the word behind a name or its possessive, and "it" behind a verb."""
    parsed, after = mark.parsed, mark.end
    endings = load_table(parsed.lang, "names", NameTable).endings
    if after < len(parsed.words) and join_apostrophes(parsed.words[after]) in endings:
        after += 1
    word = parsed.lower[after] if after < len(parsed.words) else ""
    if word in table.next.ORG or word in table.next.makes:
        yield "ORG", NEXT, True
    elif word == "," and _is_seated(parsed, after + 1, table):
        yield "ORG", SEATED, True
    elif word in table.next.LOC and parsed.words[after].islower():
        yield "LOC", NEXT, after == mark.end
    elif word and parsed.pos[after] == "VERB" and _is_itself(parsed, after + 1, table):
        yield "ORG", ITSELF, True


def _is_seated(parsed: ParsedDoc, token: int, table: NameContextTable) -> bool:
    """Whether words behind a comma say where a body is or who owns it."""
    words = parsed.lower[token : token + 2]
    return not table.next.seated.isdisjoint((*words[:1], " ".join(words)))


def _is_itself(parsed: ParsedDoc, token: int, table: NameContextTable) -> bool:
    return token < len(parsed.words) and parsed.lower[token] in table.next.itself


def _is_thing(mark: Mark, table: NameContextTable) -> bool:
    """Whether a comma and "which" follow, as they follow no person."""
    words, comma = mark.parsed.lower, mark.end
    if mark.label != PERSON or comma + 1 >= len(words) or words[comma] != ",":
        return False
    return words[comma + 1] in table.next.which


def _read_apposed(mark: Mark, table: NameContextTable) -> str | None:
    """Read the noun behind a comma: "Veba, società di Roma", "Veba, a German maker"."""
    comma = mark.end
    if comma + 1 >= len(mark.parsed.words) or mark.parsed.words[comma] != ",":
        return None
    noun = _find_noun(mark.parsed, comma + 1)
    if noun in table.nouns.ORG:
        return "ORG"
    return "LOC" if noun in table.nouns.LOC else None


def _is_called(mark: Mark, table: NameContextTable) -> bool:
    """Whether the noun behind "is" says what body it is: "Veba è una società"."""
    parsed, verb = mark.parsed, mark.end
    if verb + 1 >= len(parsed.words) or parsed.lower[verb] not in table.next.copulas:
        return False
    return _find_noun(parsed, verb + 1) in table.next.called


def _find_noun(parsed: ParsedDoc, first: int) -> str:
    """Give the head of the noun phrase that begins at a token, or an empty string.

    English has it last, behind what modifies it: "a German car maker".
    """
    nouns = []
    for token in range(first, min(first + LONGEST, len(parsed.words))):
        if parsed.pos[token] not in NAMING or parsed.words[token] in ",.;:":
            break
        if parsed.pos[token] == "NOUN":
            nouns.append(parsed.lower[token])
    if not nouns:
        return ""
    last = load_table(parsed.lang, "syntax", SyntaxTable).surface.premodifiers
    return nouns[-1] if last else nouns[0]


def _is_dateline(mark: Mark) -> bool:
    """Whether a paragraph begins with a mark in capitals, and a dash or bracket."""
    parsed, end = mark.parsed, mark.end
    opens = mark.start == 0 or "\n" in parsed.words[mark.start - 1]
    behind = parsed.words[end] if end < len(parsed.words) else ""
    return opens and mark.text.isupper() and behind in DATELINE_SIGNS


def _is_acronym(mark: Mark) -> bool:
    """Whether a word is in capitals and the words beside it are not."""
    parsed, first, end = mark.parsed, mark.start, mark.end
    word = parsed.words[first]
    if end - first > 1 or len(word) < SHORTEST_CAPITALS or not word.isupper():
        return False
    beside = [*parsed.words[max(0, first - 2) : first], *parsed.words[end : end + 2]]
    letters = [word for word in beside if word.isalpha()]
    return bool(letters) and not any(word.isupper() for word in letters)


def _is_person(mark: Mark, first: int, table: NameContextTable) -> bool:
    """Whether a title stands before a name, or ", 45," or ", who" behind it."""
    parsed, comma = mark.parsed, mark.end
    titles = load_table(parsed.lang, "titles", TitleTable).honorifics.words
    if first and parsed.lower[first - 1] in titles:
        return True
    if comma + 2 >= len(parsed.words) or parsed.words[comma] != ",":
        return False
    if parsed.lower[comma + 1] in table.next.who:
        return True
    years = parsed.words[comma + 1]
    aged = years.isdecimal() and len(years) <= DIGITS
    return aged and parsed.lower[comma + 2] in table.next.age
