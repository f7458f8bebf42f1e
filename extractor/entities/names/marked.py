"""A model's marks in, names with right edges out: PER, ORG, LOC.

Titles, articles, prepositions, quotation marks, brackets and possessives go from the
edges, two persons in one mark are two, a sort of company after a name joins it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from extractor.entities.analysis.reading import Analysed, read_analysed
from extractor.entities.names.broken import complete, is_hyphen, join_broken
from extractor.entities.names.checks import is_name
from extractor.entities.names.contexts import Weighed, weigh_labels
from extractor.entities.names.cuts import cut_known, cut_people, cut_towns
from extractor.entities.names.gazetteer import Gazetteer
from extractor.entities.names.heads import add_heads, add_particles, add_place_noun
from extractor.entities.names.marks import Mark, read_marks
from extractor.entities.names.paired import cut_pairs
from extractor.entities.names.quoted import closes, join_quoted
from extractor.entities.names.titles import count_titles, load_titles
from extractor.lang.folding import join_apostrophes
from extractor.lang.name_context_words import NameContextTable
from extractor.lang.name_words import LabelTable, NameTable, OrganisationTable
from extractor.lang.parsed_doc import ParsedDoc, read_doc
from extractor.lang.tables import load_table
from extractor.records import Mention
from extractor.world.national_bodies import find_kind, find_national_body

if TYPE_CHECKING:
    from spacy.tokens import Doc

SOURCE = "model"
# A model that gives no probability: the precision of our own on relations/news_dev.
SCORE = 0.82
# Tokens of a sort of company, as spaCy cuts "S.p.A.".
LONGEST_FORM = 3
# Letters of one behind a comma: shorter ones are of states and provinces ("Reno, NV").
SHORTEST_FORM = 3
DASHES = frozenset("-–—")
# Two words with capitals that one of them joins.
HYPHENS = re.compile(r"\w[-–—][^\W\d_]")
ROMAN = frozenset("IVX")
GOVERNMENT = "government"
SURNAME_AND_NUMBER = 2
NO_SHARES: Mapping[str, float] = {}


def find_names(doc: Doc | Analysed, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Find the names that the model marked; edges are put right, order is kept.

    ``doc.user_data["name_scores"]`` may give start, end (characters) and score of each.
    """
    if not isinstance(doc, Analysed):
        doc = read_analysed(doc, read_doc(doc))
    labels = load_table(doc.parsed.lang, "labels", LabelTable).labels
    marks = read_marks(doc, labels)
    scores = {
        name.start: SCORE if name.score is None else float(name.score)
        for name in doc.names
    }
    shares = {name.start: name.shares for name in doc.names if name.shares}
    found: list[Weighed] = []
    joined = join_quoted(join_broken(cut_known(marks, gazetteer), gazetteer))
    whole = complete(joined, gazetteer)
    parted = cut_pairs(whole, gazetteer) if HYPHENS.search(doc.parsed.text) else whole
    cut = cut_towns(cut_people(parted), gazetteer)
    for mark in add_particles(add_heads(cut)):
        # A mark that was joined from several has the lowest of their scores.
        inside = [i for i in range(mark.start, mark.end) if i in scores]
        score = min((scores[i] for i in inside), default=SCORE)
        share = next((shares[i] for i in inside if i in shares), NO_SHARES)
        for piece in _split(mark):
            name = _trim(piece, gazetteer)
            if is_name(name, score, gazetteer):
                found.append(Weighed(name, score, share))
    names = weigh_labels(found, gazetteer)
    return tuple(_make_mention(add_place_noun(name.mark), name.score) for name in names)


def _make_mention(name: Mark, score: float) -> Mention:
    return Mention(
        start=name.parsed.starts[name.start],
        end=name.parsed.ends[name.end - 1],
        text=name.text,
        label=name.label,
        form="name",
        score=score,
        source=SOURCE,
    )


def _split(mark: Mark) -> Iterator[Mark]:
    """Cut a mark at line breaks and datelines, persons at "and" and commas."""
    names = load_table(mark.parsed.lang, "names", NameTable)
    first = mark.start
    for token, word in enumerate(mark.words, start=mark.start):
        if _is_dateline(mark, first, token):
            yield mark.cut(first, token, "LOC")
        elif "\n" in word or (mark.label == "PER" and _joins(word, names)):
            yield mark.cut(first, token)
        else:
            continue
        first = token + 1
    yield mark.cut(first, mark.end)


def _is_dateline(mark: Mark, first: int, token: int) -> bool:
    """Whether a dash with spaces parts a place from the text: "JAKARTA - Barrick"."""
    parsed = mark.parsed
    dash = token > first and parsed.words[token] in DASHES
    if not dash or parsed.ends[token - 1] == parsed.starts[token]:
        return False
    return parsed.cut(first, token).isupper() or parsed.words[token - 1].endswith(".")


def _joins(word: str, names: NameTable) -> bool:
    return word in names.conjunctions or word == ","


def _trim(mark: Mark, gazetteer: Gazetteer) -> Mark:
    """Put the edges of a mark right; the result may be empty."""
    mark = _cut_edges(mark)
    if mark.start < mark.end:
        mark = _complete_firm(_cut_titles(mark))
    if mark.end - mark.start > 1:
        mark = mark.cut(mark.start + _is_sort(mark.parsed, mark.start), mark.end)
    return _drop_nation(_drop_article(mark, gazetteer), gazetteer)


def _cut_edges(mark: Mark) -> Mark:
    """Cut off brackets, small words and signs that no name begins or ends with."""
    parsed, words = mark.parsed, mark.parsed.words
    names = load_table(parsed.lang, "names", NameTable)
    first, end = mark.start, _find_bracket(mark)
    while end > first and (_is_edge(words[end - 1]) or _ends(words[end - 1], names)):
        if _is_last(parsed, end - 1, names) or closes(parsed, first, end - 1):
            break
        end -= 1
    while first < end and (
        _is_edge(words[first]) or join_apostrophes(words[first]) in names.small
    ):
        first += 1
    return mark.cut(first, end)


def _cut_titles(mark: Mark) -> Mark:
    """Cut a person's titles off, and the number of a cabinet."""
    if mark.label != "PER":
        return mark
    first = mark.start + count_titles(mark.words, load_titles(mark.parsed.lang))
    return mark.cut(first, mark.end - _has_number(mark.parsed, first, mark.end))


def _complete_firm(mark: Mark) -> Mark:
    """Add the last word of a body's name, and its sort of company."""
    parsed, end = mark.parsed, mark.end
    if (last := _add_last(parsed, end)) > end:
        mark = mark.cut(mark.start, last, "ORG")
    if mark.label == "ORG":
        mark = mark.cut(mark.start, _add_form(parsed, mark.start, mark.end))
    behind = _find_form_behind(parsed, mark.end)
    return mark.cut(mark.start, behind, "ORG") if behind else mark


def _has_number(parsed: ParsedDoc, first: int, end: int) -> bool:
    """Whether a person's name ends with the number of a cabinet: "governo Conte II"."""
    if end - first != SURNAME_AND_NUMBER or not first:
        return False
    number = parsed.words[end - 1]
    counted = number.isupper() and ROMAN.issuperset(number)
    return counted and find_kind(parsed.words[first - 1], parsed.lang) == GOVERNMENT


def _is_last(parsed: ParsedDoc, token: int, names: NameTable) -> bool:
    """Whether a name may end with a word that else ends none: "Kim Jong-un"."""
    word = parsed.words[token]
    if word in names.syllables and is_hyphen(parsed, token - 1):
        return True
    return word in names.finals and _is_inside(parsed, token + 1)


def _drop_nation(mark: Mark, gazetteer: Gazetteer) -> Mark:
    """Drop a word for the nation that a known body is of: "Dipartimento di Stato".

    What is known with it only ("Corte suprema statunitense") stays.
    """
    last = mark.parsed.lower[mark.end - 1] if mark.end - mark.start > 1 else ""
    nations = {fact.id for fact in gazetteer.adjectives.get(last, ())}
    if mark.label != "ORG" or not nations or not mark.words[-1].islower():
        return mark
    if gazetteer.find_facts(mark.text, "ORG") or find_national_body(mark.text):
        return mark
    rest = mark.cut(mark.start, mark.end - 1)
    known = gazetteer.find_facts(rest.text, "ORG")
    states = {fact.stands_for or fact.state for fact in known}
    return rest if states & nations else mark


def _find_bracket(mark: Mark) -> int:
    """Give the token position where a bracket opens inside, else the end."""
    words = mark.parsed.words
    inside = range(mark.start + 1, mark.end)
    return next(
        (t for t in inside if unicodedata.category(words[t][0]) == "Ps"), mark.end
    )


def _is_edge(word: str) -> bool:
    """Whether a word is space or punctuation, which no name begins or ends with."""
    return not word.isalnum() and all(unicodedata.category(c)[0] in "PZC" for c in word)


def _ends(word: str, names: NameTable) -> bool:
    """Whether a word ends a phrase and no name."""
    word = join_apostrophes(word)
    return word in names.endings or word in names.small or word in names.conjunctions


def _is_sort(parsed: ParsedDoc, token: int) -> bool:
    """Whether a common noun and no part of the name stands there: "stadio Ennio"."""
    table = load_table(parsed.lang, "name_contexts", NameContextTable)
    word = parsed.words[token]
    known = word in table.nouns.ORG or word in table.nouns.LOC
    known = known and word not in table.place_kinds
    return known and parsed.words[token + 1][:1].isupper()


def _is_inside(parsed: ParsedDoc, end: int) -> bool:
    """Whether a sign that ends there has no space before it and no sentence's end."""
    attached = end > 1 and parsed.ends[end - 2] == parsed.starts[end - 1]
    return attached and end < len(parsed.words) and not parsed.words[end][0].isupper()


def _add_last(parsed: ParsedDoc, end: int) -> int:
    """Give the end after a word that names of bodies end with: "[Abacus] Data"."""
    table = load_table(parsed.lang, "name_contexts", NameContextTable)
    if end < len(parsed.words) and parsed.words[end].istitle():
        return end + (parsed.lower[end] in table.last.ORG)
    return end


def _add_form(parsed: ParsedDoc, first: int, end: int) -> int:
    """Give the end after a sort of company ("S.r.l." may be several tokens).

    Its first tokens may be in the mark, without its last dot.
    """
    forms = load_table(parsed.lang, "organisations", OrganisationTable).forms
    last = min(end + LONGEST_FORM, len(parsed.words))
    for start in range(max(first + 1, end - LONGEST_FORM + 1), end + 1):
        for place in range(last, max(start, end), -1):
            if parsed.cut(start, place) in forms:
                return place
    return end


def _find_form_behind(parsed: ParsedDoc, end: int) -> int | None:
    """Give the end of a sort of company behind a comma: "Apple, Inc."; not "Reno, NV".

    Its dot is a token of its own in Italian.
    """
    start = end + 1
    if start >= len(parsed.words) or parsed.words[end] != ",":
        return None
    forms = load_table(parsed.lang, "organisations", OrganisationTable).forms
    for place in (start + 2, start + 1):
        form = parsed.cut(start, min(place, len(parsed.words)))
        if len(form) >= SHORTEST_FORM and form in forms:
            return place
    return None


def _drop_article(mark: Mark, gazetteer: Gazetteer) -> Mark:
    """Drop a capitalised article if the rest is a known name: "L'Unione europea"."""
    if mark.label == "PER" or mark.end - mark.start < 2:
        return mark
    # Another language's article is part of a name: "The Independent" in Italian.
    articles = load_table(mark.parsed.lang, "names", NameTable).articles
    if join_apostrophes(mark.parsed.words[mark.start]).lower() not in articles:
        return mark
    text = mark.text
    facts = gazetteer.folded.get(gazetteer.fold(text), ())
    whole = {name for fact in facts for name in fact.all_names}
    known = facts and join_apostrophes(text) not in whole
    return mark.cut(mark.start + 1, mark.end) if known else mark
