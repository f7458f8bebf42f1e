"""A capital or seat in its sentence in, whether it acts for its state out.

"Minsk ha ospitato il vertice" and "talks with Kyiv" are about states, "a Minsk" and
"the road to Kyiv" about cities. What is not clear is a city.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractor.lang.name_words import NameTable
from extractor.lang.place_words import MetonymTable
from extractor.lang.tables import load_table

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

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


def is_actor(doc: Doc, first: int, end: int, places: Places) -> bool:
    """Whether the name at tokens ``first`` to ``end`` acts or is dealt with."""
    rules = load_table(doc.lang_, "metonyms", MetonymTable)
    names = load_table(doc.lang_, "names", NameTable)
    if _is_official(doc, first, end, rules) or _owns_act(doc, end, names, rules):
        return True
    head = _skip_back(doc, first, names, rules, places)
    before = doc[head - 1] if head and not doc[head].is_sent_start else None
    if before is not None and _is_preposition(before, names):
        return _is_party(doc, head - 1, rules)
    if before is not None and before.pos_ in ("VERB", "AUX"):
        return False
    return _has_verb(doc, end, rules, places)


def _lemma(token: Token) -> str:
    return token.lemma_.lower() or token.lower_


def _is_official(doc: Doc, first: int, end: int, rules: MetonymTable) -> bool:
    """Whether "official" stands beside the name."""
    around = [doc[i] for i in (first - 1, end) if 0 <= i < len(doc)]
    return any(token.lower_ in rules.adjectives for token in around)


def _owns_act(doc: Doc, end: int, names: NameTable, rules: MetonymTable) -> bool:
    """Whether a possessive leads to an act: "Moscow's decision"."""
    if end + 1 >= len(doc) or doc[end].text.replace("’", "'") not in names.endings:
        return False
    following = (t for t in doc[end + 1 : end + LONGEST_WAY] if t.pos_ != "ADJ")
    noun = next(following, None)
    return noun is not None and _lemma(noun) in rules.nouns | rules.dealings


def _skip_back(
    doc: Doc, first: int, names: NameTable, rules: MetonymTable, places: Places
) -> int:
    """Go back over articles and coordinated places to what governs the name."""
    for _ in range(LONGEST_LIST):
        if first and doc[first - 1].lower_ in names.articles:
            first -= 1
        joint = first - 1
        joins = joint > 0 and (
            doc[joint].lower_ in rules.conjunctions or doc[joint].text == ","
        )
        if not joins or joint not in places.ends:
            break
        first = places.ends[joint]
    return first


def _is_preposition(token: Token, names: NameTable) -> bool:
    return token.pos_ == "ADP" or token.lower_ in names.prepositions


def _is_party(doc: Doc, place: int, rules: MetonymTable) -> bool:
    """Whether the preposition at a place opens a source, a party or an actor."""
    word = doc[place].lower_
    two = f"{doc[place - 1].lower_} {word}" if place else word
    if word in rules.sources or two in rules.sources:
        return True
    nouns = rules.nouns if word in rules.of else rules.dealings
    if word not in rules.of | rules.prepositions or not place:
        return False
    before = doc[place - 1]
    if before.pos_ == "ADJ" and place > 1:
        before = doc[place - 2]
    return _lemma(before) in nouns


def _has_verb(doc: Doc, end: int, rules: MetonymTable, places: Places) -> bool:
    """Whether the first verb after the name, and names joined to it, is an act."""
    place = _skip_on(doc, end, rules, places)
    for token in doc[place : place + LONGEST_WAY]:
        if token.pos_ == "VERB":
            return _is_act(token, rules)
        if token.pos_ not in SKIPPED_POS:
            return False
    return False


def _is_act(verb: Token, rules: MetonymTable) -> bool:
    """Whether a verb is an act, or becomes one with a noun of dealings after it."""
    if _lemma(verb) not in rules.light_verbs:
        return _lemma(verb) in rules.verbs
    after = verb.doc[verb.i + 1 : verb.i + LONGEST_WAY]
    return any(_lemma(token) in rules.dealings for token in after)


def _skip_on(doc: Doc, end: int, rules: MetonymTable, places: Places) -> int:
    """Go on over coordinated places: "Mosca e Minsk hanno firmato"."""
    for _ in range(LONGEST_LIST):
        joins = end < len(doc) and (
            doc[end].lower_ in rules.conjunctions or doc[end].text == ","
        )
        if not joins or end + 1 not in places.starts:
            break
        end = places.starts[end + 1]
    return end
