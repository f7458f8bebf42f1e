"""A capital or seat in its sentence in, whether it acts for its state out.

"Minsk ha ospitato il vertice" and "talks with Kyiv" are about states, "a Minsk" and
"the road to Kyiv" about cities. What is not clear is a city.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from extractor.lang.folding import join_apostrophes
from extractor.lang.name_words import NameTable
from extractor.lang.parsed_doc import ParsedDoc
from extractor.lang.place_words import MetonymTable
from extractor.lang.tables import load_table

# Tokens between a subject and its verb: auxiliaries, adverbs, clitics, negation.
LONGEST_WAY = 6
SKIPPED_POS = frozenset({"ADV", "AUX", "PART", "PRON", "ADJ"})
# Capitals in one coordination; more is a list.
LONGEST_LIST = 8


@dataclass(frozen=True, slots=True)
class Places:
    """Where the names of states, capitals and seats stand in a Doc, as tokens."""

    ends: Mapping[int, int]
    starts: Mapping[int, int]


def find_places(spans: Mapping[int, int]) -> Places:
    """Index first tokens by end and ends by first token."""
    return Places({end: first for first, end in spans.items()}, spans)


def is_actor(parsed: ParsedDoc, first: int, end: int, places: Places) -> bool:
    """Whether the name at tokens ``first`` to ``end`` acts or is dealt with."""
    rules = load_table(parsed.lang, "metonyms", MetonymTable)
    names = load_table(parsed.lang, "names", NameTable)
    if _is_official(parsed, first, end, rules):
        return True
    if _owns_act(parsed, end, names, rules):
        return True
    head = _skip_back(parsed, first, names, rules, places)
    if head and parsed.sent_of[head] == parsed.sent_of[head - 1]:
        if _is_preposition(parsed, head - 1, names):
            return _is_party(parsed, head - 1, rules)
        if parsed.pos[head - 1] in ("VERB", "AUX"):
            return False
    return _has_verb(parsed, end, rules, places)


def _is_official(parsed: ParsedDoc, first: int, end: int, rules: MetonymTable) -> bool:
    """Whether "official" stands beside the name."""
    around = (*parsed.lower[max(0, first - 1) : first], *parsed.lower[end : end + 1])
    return not rules.adjectives.isdisjoint(around)


def _owns_act(
    parsed: ParsedDoc, end: int, names: NameTable, rules: MetonymTable
) -> bool:
    """Whether a possessive leads to an act: "Moscow's decision"."""
    if end + 1 >= len(parsed.words):
        return False
    if join_apostrophes(parsed.words[end]) not in names.endings:
        return False
    following = range(end + 1, min(end + LONGEST_WAY, len(parsed.words)))
    noun = next((token for token in following if parsed.pos[token] != "ADJ"), None)
    acts = (rules.nouns, rules.dealings)
    return noun is not None and any(parsed.lemmas[noun] in nouns for nouns in acts)


def _skip_back(
    parsed: ParsedDoc, first: int, names: NameTable, rules: MetonymTable, places: Places
) -> int:
    """Go back over articles and coordinated places to what governs the name."""
    for _ in range(LONGEST_LIST):
        if first and parsed.lower[first - 1] in names.articles:
            first -= 1
        joint = first - 1
        if joint <= 0 or not _joins(parsed, joint, rules) or joint not in places.ends:
            break
        first = places.ends[joint]
    return first


def _joins(parsed: ParsedDoc, token: int, rules: MetonymTable) -> bool:
    """Whether a comma or a conjunction stands at a token."""
    return parsed.lower[token] in rules.conjunctions or parsed.words[token] == ","


def _is_preposition(parsed: ParsedDoc, token: int, names: NameTable) -> bool:
    return parsed.pos[token] == "ADP" or parsed.lower[token] in names.prepositions


def _is_party(parsed: ParsedDoc, place: int, rules: MetonymTable) -> bool:
    """Whether the preposition at a place opens a source, a party or an actor."""
    word = parsed.lower[place]
    two = f"{parsed.lower[place - 1]} {word}" if place else word
    if word in rules.sources or two in rules.sources:
        return True
    of = word in rules.of
    nouns = rules.nouns if of else rules.dealings
    if not (of or word in rules.prepositions) or not place:
        return False
    before = place - 1
    if parsed.pos[before] == "ADJ" and place > 1:
        before = place - 2
    return parsed.lemmas[before] in nouns


def _has_verb(parsed: ParsedDoc, end: int, rules: MetonymTable, places: Places) -> bool:
    """Whether the first verb after the name, and names joined to it, is an act."""
    place = _skip_on(parsed, end, rules, places)
    for token in range(place, min(place + LONGEST_WAY, len(parsed.words))):
        if parsed.pos[token] == "VERB":
            return _is_act(parsed, token, rules)
        if parsed.pos[token] not in SKIPPED_POS:
            return False
    return False


def _is_act(parsed: ParsedDoc, verb: int, rules: MetonymTable) -> bool:
    """Whether a verb is an act, or becomes one with a noun of dealings after it."""
    if parsed.lemmas[verb] not in rules.light_verbs:
        return parsed.lemmas[verb] in rules.verbs
    after = parsed.lemmas[verb + 1 : verb + LONGEST_WAY]
    return not rules.dealings.isdisjoint(after)


def _skip_on(parsed: ParsedDoc, end: int, rules: MetonymTable, places: Places) -> int:
    """Go on over coordinated places: "Mosca e Minsk hanno firmato"."""
    for _ in range(LONGEST_LIST):
        joins = end < len(parsed.words) and _joins(parsed, end, rules)
        if not joins or end + 1 not in places.starts:
            break
        end = places.starts[end + 1]
    return end
