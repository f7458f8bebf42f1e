"""A model's marks in, names with right edges out: PER, ORG, LOC.

Titles, articles, prepositions, quotation marks, brackets and possessives go from the
edges, two persons in one mark are two, a sort of company after a name joins it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Span

from extractor.entities.identity.acronyms import is_acronym
from extractor.entities.names.broken import cut_known, join_broken
from extractor.entities.names.gazetteer import Gazetteer
from extractor.entities.names.titles import count_titles, ends_portfolio, load_titles
from extractor.lang.folding import join_apostrophes
from extractor.lang.name_words import LabelTable, NameTable, OrganisationTable
from extractor.lang.tables import load_table
from extractor.records import Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SOURCE = "model"
# A model that gives no probability: the precision of our own on relations/news_dev.
SCORE = 0.82
# Tokens of a sort of company, as spaCy cuts "S.p.A.".
LONGEST_FORM = 3


def find_names(doc: Doc, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Find the names that the model marked; edges are put right, order is kept.

    ``doc.user_data["name_scores"]`` may give start, end (characters) and score of each.
    """
    labels = load_table(doc.lang_, "labels", LabelTable).labels
    scores = _read_scores(doc)
    found = []
    marks = (
        Span(doc, ent.start, ent.end, label=labels[ent.label_])
        for ent in doc.ents
        if ent.label_ in labels
    )
    for mark in join_broken(cut_known(marks, gazetteer)):
        # A mark that was joined from several has the lowest of their scores.
        places = range(mark.start, mark.end)
        score = min((scores[i] for i in places if i in scores), default=SCORE)
        for span in _split(mark):
            name = _trim(span, mark.label_, gazetteer)
            if _is_name(name, mark.label_, gazetteer) and not _is_portfolio(name):
                found.append(make_name(name, mark.label_, score=score))
    return tuple(found)


def _is_name(span: Span, label: str, gazetteer: Gazetteer) -> bool:
    """Whether words are left that can name something.

    An article is no name, a place has a capital letter, a treaty is no organisation,
    and a person is not just the title of the name that follows.
    """
    word = join_apostrophes(span.text).lower()
    article = word in gazetteer.articles and not is_acronym(span.text)
    if article or not any(c.isalnum() for c in word):
        return False
    if label == "PER":
        return word not in load_titles(span.doc.lang_).words or not _name_follows(span)
    if label == "ORG":
        return not _is_event(span) or bool(gazetteer.find_facts(span.text, label))
    return not span.text.islower()


def _is_event(span: Span) -> bool:
    """Whether a mark names a treaty or an event by its first or last word."""
    table = load_table(span.doc.lang_, "organisations", OrganisationTable)
    return bool({span[0].lower_, span[-1].lower_} & table.others)


def _name_follows(span: Span) -> bool:
    return span.end < len(span.doc) and span.doc[span.end].text[:1].isupper()


def _is_portfolio(name: Span) -> bool:
    """Whether a mark is but the end of an office: "ministro degli [Esteri]"."""
    titles = load_titles(name.doc.lang_)
    start = max(0, name.start - titles.longest)
    before = [token.text for token in name.doc[start : name.start]]
    return ends_portfolio(before, [token.text for token in name], titles)


def _read_scores(doc: Doc) -> dict[int, float]:
    """Give the model's score of each mark by the first token of the mark."""
    known = doc.user_data.get("name_scores", ())
    scores = {(start, end): score for start, end, score in known}
    return {
        ent.start: float(scores.get((ent.start_char, ent.end_char), SCORE))
        for ent in doc.ents
    }


def make_name(span: Span, label: str, *, score: float) -> Mention:
    """Make the mention of a name that a model marked."""
    return Mention(
        start=span.start_char,
        end=span.end_char,
        text=span.text,
        label=label,
        form="name",
        score=score,
        source=SOURCE,
    )


def _split(ent: Span) -> Iterator[Span]:
    """Cut a mark at line breaks, and one of persons at "and" and commas."""
    names = load_table(ent.doc.lang_, "names", NameTable)
    first = ent.start
    for token in ent:
        if "\n" in token.text or (ent.label_ == "PER" and _joins(token, names)):
            yield ent.doc[first : token.i]
            first = token.i + 1
    yield ent.doc[first : ent.end]


def _joins(token: Token, names: NameTable) -> bool:
    return token.text in names.conjunctions or token.text == ","


def _trim(span: Span, label: str, gazetteer: Gazetteer) -> Span:
    """Put the edges of a mark right; the result may be empty."""
    doc = span.doc
    names = load_table(doc.lang_, "names", NameTable)
    small = names.articles | names.prepositions
    first, end = span.start, _find_bracket(span)
    while end > first and (_is_edge(doc[end - 1]) or _ends(doc[end - 1], names, small)):
        end -= 1
    while first < end and (_is_edge(doc[first]) or _is_small(doc[first], small)):
        first += 1
    if label == "PER" and first < end:
        words = [token.text for token in doc[first:end]]
        first += count_titles(words, load_titles(doc.lang_))
    elif label == "ORG":
        end = _add_form(doc, end)
    return _drop_article(doc[first:end], label, gazetteer)


def _find_bracket(span: Span) -> int:
    """Give the token position where a bracket opens inside, else the end."""
    return next(
        (
            t.i
            for t in span
            if t.i > span.start and unicodedata.category(t.text[0]) == "Ps"
        ),
        span.end,
    )


def _is_edge(token: Token) -> bool:
    """Whether a token is space or punctuation, which no name begins or ends with."""
    return all(unicodedata.category(c)[0] in "PZC" for c in token.text)


def _ends(token: Token, names: NameTable, small: frozenset[str]) -> bool:
    return join_apostrophes(token.text) in (names.endings | small | names.conjunctions)


def _is_small(token: Token, small: frozenset[str]) -> bool:
    return join_apostrophes(token.text) in small


def _add_form(doc: Doc, end: int) -> int:
    """Give the end after a sort of company ("S.r.l." may be several tokens)."""
    forms = load_table(doc.lang_, "organisations", OrganisationTable).forms
    ends = range(min(end + LONGEST_FORM, len(doc)), end, -1)
    return next((e for e in ends if doc[end:e].text in forms), end)


def _drop_article(span: Span, label: str, gazetteer: Gazetteer) -> Span:
    """Drop a capitalised article if the rest is a known name: "L'Unione europea"."""
    first = join_apostrophes(span[0].text).lower() if len(span) > 1 else ""
    if label == "PER" or first not in gazetteer.articles:
        return span
    facts = gazetteer.folded.get(gazetteer.fold(span.text), ())
    whole = {name for fact in facts for name in fact.all_names}
    return span[1:] if facts and join_apostrophes(span.text) not in whole else span
