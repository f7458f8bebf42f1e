"""A mark with its edges put right in, whether it names anything at all out.

An article, an address, a title alone, the end of an office, a treaty name nobody.
"""

from __future__ import annotations

from extractor.entities.identity.names.acronyms import is_acronym
from extractor.entities.names.gazetteer import Gazetteer
from extractor.entities.names.marks import Mark
from extractor.entities.names.titles import ends_portfolio, load_titles
from extractor.lang.folding import join_apostrophes
from extractor.lang.name_context_words import NameContextTable
from extractor.lang.name_words import OrganisationTable
from extractor.lang.tables import load_table

# Signs of addresses and files, which stand in no name.
ADDRESS = frozenset("@_")
# A model less sure of a body of one word in lower case ("tribunale") means a noun: of
# 22 such in ner/kind and relations/news_dev 6 were names.
LEAST = 0.5


def is_name(name: Mark, score: float, gazetteer: Gazetteer) -> bool:
    """Whether words are left that can name something.

    An article or a sort of company is no name, a place has a capital letter, a treaty
    is no organisation, and a person is not just the title of the name that follows;
    ``score`` is the model's, between 0 and 1.
    """
    text = name.text
    word = join_apostrophes(text).lower()
    article = word in gazetteer.articles and not is_acronym(text)
    if article or not any(c.isalnum() for c in word) or not ADDRESS.isdisjoint(word):
        return False
    sorts = load_table(name.parsed.lang, "organisations", OrganisationTable)
    if text in sorts.forms or _is_portfolio(name):
        return False
    if _is_title(name, word, gazetteer):
        return False
    if name.label == "ORG":
        alone = name.end - name.start == 1 and text.islower() and score < LEAST
        doubtful = alone or _is_event(name)
        return not doubtful or bool(gazetteer.find_facts(text, name.label))
    if name.label == "PER" or not text.islower():
        return True
    return _is_road(name) or _is_known_place(name, gazetteer)


def _is_title(name: Mark, word: str, gazetteer: Gazetteer) -> bool:
    """Whether a mark is but a title, of a name that follows if it is a person's.

    "[Ministra] delle infrastrutture", "[Abate] del monastero" are no bodies or places.
    """
    if word not in load_titles(name.parsed.lang).words:
        return False
    if name.label == "PER":
        return _name_follows(name)
    if name.text.islower():
        return True
    of = load_table(name.parsed.lang, "organisations", OrganisationTable).of
    behind = name.parsed.straight[name.end : name.end + 1]
    known = gazetteer.find_facts(name.text, name.label)
    return not known and not of.isdisjoint(behind)


def _name_follows(name: Mark) -> bool:
    words = name.parsed.words
    return name.end < len(words) and words[name.end][:1].isupper()


def _is_known_place(name: Mark, gazetteer: Gazetteer) -> bool:
    """Whether the tables have a place that somebody wrote without its capital."""
    facts = gazetteer.find_facts(name.text, "LOC")
    return bool(facts) and not any(fact.homographs for fact in facts)


def _is_road(name: Mark) -> bool:
    """Whether a place is called by a noun and a number: "la statale 194"."""
    table = load_table(name.parsed.lang, "name_contexts", NameContextTable)
    numbered = name.words[-1].isdecimal() and name.end - name.start > 1
    return numbered and name.words[0] in table.place_kinds


def _is_event(name: Mark) -> bool:
    """Whether a mark names a treaty or an event by its first or last word."""
    table = load_table(name.parsed.lang, "organisations", OrganisationTable)
    lower = name.parsed.lower
    return lower[name.start] in table.others or lower[name.end - 1] in table.others


def _is_portfolio(name: Mark) -> bool:
    """Whether a mark is but the end of an office: "ministro degli [Esteri]"."""
    titles = load_titles(name.parsed.lang)
    before = name.parsed.words[max(0, name.start - titles.longest) : name.start]
    return ends_portfolio(before, name.words, titles)
