"""An analysed text in, the words for nations that mean their state out.

Those for the people of a party mean the party ("leghista").

"il presidente bielorusso", "i russi", "Belarusian troops"; not "parla russo" (a
language) and not "roulette russa". A part of speech decides about words that are
other words too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractor.entities.names.gazetteer import Gazetteer
from extractor.entities.names.surfaces import Surface
from extractor.lang.folding import join_apostrophes
from extractor.lang.national_body_words import NationalBodyTable
from extractor.lang.parsed_doc import ParsedDoc
from extractor.lang.place_words import DemonymTable
from extractor.lang.tables import load_table
from extractor.records import Mention
from extractor.world.national_bodies import find_kind

SOURCE = "demonyms"
# No probability is known: of 66 in real news (relations/news_dev) 64 were right.
SCORE = 0.97
# Tokens before the word in which a verb or noun of language is looked for.
LANGUAGE_WINDOW = 4
# Parts of speech that a word for a nation may go with in place of a cue.
NAMED = frozenset({"NOUN", "PRON", "PROPN"})
COMMA = ","
BODY = "ORG"


def find_demonyms(parsed: ParsedDoc, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Find words for nations; label LOC, form demonym.

    Without parts of speech only words that mean nothing else are taken.
    """
    rules = load_table(parsed.lang, "demonyms", DemonymTable)
    lower = parsed.straight
    known = gazetteer.demonyms.by_words
    found = []
    end = 0
    for position, word in enumerate(lower):
        if word not in known or position < end:
            continue
        surfaces = gazetteer.demonyms.find_at(lower, position)
        if not surfaces:
            continue
        surface = surfaces[0]
        end = position + len(surface.tokens)
        if _counts(parsed, position, end, surface, rules):
            found.append(_make_mention(parsed, position, end, surface.facts[0].label))
    return tuple(found)


def cut_nations(
    mentions: Iterable[Mention],
    demonyms: Iterable[Mention],
    gazetteer: Gazetteer,
    lang: str,
) -> Iterator[Mention]:
    """Cut the nation off a body whose name says what it is of, and give both.

    "[ministero della Difesa] [georgiano]", but "[esercito israeliano]" is one name; so
    is all where words for nations stand before bodies.
    """
    last = {demonym.end: demonym for demonym in demonyms}
    table = load_table(lang, "national_bodies", NationalBodyTable)
    for mention in mentions:
        if mention.label != "ORG" or mention.end not in last:  # as most
            yield mention
            continue
        nation = last[mention.end]
        body = mention.text[: max(nation.start - mention.start, 0)].rstrip()
        if not (_is_body_of(body, nation, gazetteer, lang) and _says_of(body, table)):
            yield mention
            continue
        end = mention.start + len(body)
        yield replace(mention, end=end, text=body)
        yield nation


def _is_body_of(body: str, nation: Mention, gazetteer: Gazetteer, lang: str) -> bool:
    """Whether words are a body that each state has, or one known of this nation."""
    if find_kind(body, lang) is not None:
        return True
    word = join_apostrophes(nation.text).lower()
    nations = {fact.id for fact in gazetteer.adjectives.get(word, ())}
    facts = gazetteer.find_facts(body, "ORG")
    return any((fact.stands_for or fact.state) in nations for fact in facts)


def _says_of(body: str, table: NationalBodyTable) -> bool:
    """Whether the name of a body has a phrase with "of": "ministero della Difesa"."""
    words = join_apostrophes(body.lower()).replace("'", "' ").split()
    return not table.of.isdisjoint(words)


def _counts(
    parsed: ParsedDoc, first: int, end: int, surface: Surface, rules: DemonymTable
) -> bool:
    """Whether a word for a nation means the state here."""
    if not surface.facts[0].id:
        return False
    if surface.facts[0].label == BODY and surface.sure:
        return _has_case(parsed, first, rules)  # "dem", which the tagger does not know
    people = parsed.straight[first] not in rules.common and (
        _is_people(parsed, first, end, rules)
        or _is_beside_name(parsed, first, end, rules)
        or _opens_a_life(parsed, first, end, rules)
        or _is_one(parsed, first, end, rules)
    )
    return (
        _has_case(parsed, first, rules)
        and (people or _has_pos(parsed.pos[end - 1], rules, sure=surface.sure))
        and not _is_language(parsed, first, end, rules)
    )


def _has_case(parsed: ParsedDoc, token: int, rules: DemonymTable) -> bool:
    """Whether upper or lower case is as the language writes it; titles pass."""
    word = parsed.words[token]
    if rules.capitalised:
        return word[0].isupper()
    opens = parsed.sents[parsed.sent_of[token]][0] == token
    return word.islower() or opens or parsed.pos[token] in rules.strict_pos


def _has_pos(pos: str, rules: DemonymTable, *, sure: bool) -> bool:
    if not pos:
        return sure
    return pos in (rules.pos if sure else rules.strict_pos)


def _is_people(parsed: ParsedDoc, first: int, end: int, rules: DemonymTable) -> bool:
    """Whether a noun behind a plural article names a people: "i russi"."""
    article = parsed.lower[first - 1] if first else ""
    plural = parsed.lower[end - 1].endswith(rules.people_endings)
    return (
        article in rules.people_articles and plural and parsed.pos[end - 1] in rules.pos
    )


def _is_one(parsed: ParsedDoc, first: int, end: int, rules: DemonymTable) -> bool:
    """Whether a word behind a new article is somebody of a nation: "Roe, a Dane,".

    It is a name with another behind it ("a Finn Harps player").
    """
    article = parsed.lower[first - 1] if first else ""
    alone = end >= len(parsed.words) or not parsed.words[end][:1].isupper()
    known = article in rules.one_articles and parsed.pos[end - 1] in rules.pos
    return known and alone


def _is_beside_name(
    parsed: ParsedDoc, first: int, end: int, rules: DemonymTable
) -> bool:
    """Whether an article and a name stand around the word: "con la turca Baykar"."""
    if not rules.before_names or end >= len(parsed.words) or not first:
        return False
    known = parsed.pos[end - 1] in rules.pos and parsed.pos[end] in rules.before_names
    article = parsed.lower[first - 1] in rules.articles
    return known and article and parsed.words[end][:1].isupper()


def _opens_a_life(parsed: ParsedDoc, first: int, end: int, rules: DemonymTable) -> bool:
    """Whether a comma sets the word off before its person: "Torinese, 54 anni, Neri".

    In English an article stands before it. "Romano, che guidava" is a surname.
    """
    if rules.capitalised or end >= len(parsed.words) or parsed.lower[end] != COMMA:
        return False
    clause = end + 1 < len(parsed.pos) and parsed.pos[end + 1] == "PRON"
    return parsed.sents[parsed.sent_of[first]][0] == first and not clause


def _is_language(parsed: ParsedDoc, first: int, end: int, rules: DemonymTable) -> bool:
    """Whether the word is a language: after "speak", or after a bare "in"."""
    start = max(0, first - LANGUAGE_WINDOW)
    cues = [t for t in range(start, first) if parsed.lemmas[t] in rules.language_cues]
    if cues and not _is_led_away(parsed, cues[-1], first, end, rules):
        return True
    bare = end >= len(parsed.pos) or parsed.pos[end] not in rules.modified_pos
    inside = first > 0 and parsed.lower[first - 1] in rules.language_prepositions
    return bare and inside


def _is_led_away(
    parsed: ParsedDoc, cue: int, first: int, end: int, rules: DemonymTable
) -> bool:
    """Whether a word for a nation goes with other words than the cue of a language.

    "ha parlato con il premier russo", "words of the French president", "spoke to the
    Germans"; not "tradotto dal russo".
    """
    if end < len(parsed.pos) and parsed.pos[end] in rules.modified_pos:
        return True
    between = range(cue + 1, first)
    if any(parsed.pos[t] in NAMED for t in between):
        return True
    ways = rules.language_prepositions | rules.language_sources
    return any(parsed.pos[t] == "ADP" and parsed.lower[t] not in ways for t in between)


def _make_mention(parsed: ParsedDoc, first: int, end: int, label: str) -> Mention:
    return Mention(
        start=parsed.starts[first],
        end=parsed.ends[end - 1],
        text=parsed.cut(first, end),
        label=label,
        form="demonym",
        score=SCORE,
        source=SOURCE,
    )
