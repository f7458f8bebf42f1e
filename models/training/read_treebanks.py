"""Take CoNLL-U files, give sentences whose words are the tokens that spaCy makes.

A UD multiword token becomes one word: the part whose head lies outside gives tag,
lemma and head ("della" is the preposition, "dirlo" the verb), the children of the
other parts are attached to it. Where spaCy splits the token into just as many parts
("don't"), the parts stay.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language

from training.sentences import Sentence

# Lemma that MarkIT writes for each punctuation mark.
PUNCTUATION_LEMMA = "[PUNCT]"


@dataclass(slots=True)
class Row:
    """One syntactic word, or one word of the text made of several."""

    number: int
    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str
    misc: str
    space: bool


@dataclass(slots=True)
class Unit:
    """A stretch of text without a gap in the treebank's eyes: a token, its words."""

    form: str
    space: bool
    rows: list[Row]


def read_treebank(path: Path, lang: str) -> Iterator[Sentence]:
    """Read the sentences; `document` counts the newdoc marks."""
    document = 0
    for comments, units in read_units(path):
        document += any(line.startswith("# newdoc") for line in comments)
        sentence = build_sentence(units, lang)
        sentence.document = document
        yield sentence


def read_units(path: Path) -> Iterator[tuple[list[str], list[Unit]]]:
    """Read comments and tokens of each sentence, empty nodes left out."""
    comments: list[str] = []
    units: list[Unit] = []
    last = 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for raw in lines:
            line = raw.rstrip("\n")
            if not line:
                if units:
                    yield comments, units
                comments, units, last = [], [], 0
            elif line.startswith("#"):
                comments.append(line)
            else:
                last = _add_line(units, line.split("\t"), last)
    if units:
        yield comments, units


def _add_line(units: list[Unit], columns: list[str], last: int) -> int:
    """Add one line to the tokens; give the last word of an open multiword token."""
    number, form, lemma, upos, xpos, _, head, deprel, _, misc = columns
    space = "SpaceAfter=No" not in misc.split("|")
    if "." in number:
        return last
    if "-" in number:
        units.append(Unit(form, space, []))
        return int(number.partition("-")[2])
    if lemma == PUNCTUATION_LEMMA or (lemma == "_" and upos == "PUNCT"):
        lemma = form
    row = Row(int(number), form, lemma, upos, xpos, int(head), deprel, misc, space)
    if row.number <= last:
        units[-1].rows.append(row)
    else:
        units.append(Unit(form, space, [row]))
    return last


@cache
def load_tokenizer(lang: str) -> Language:
    """Load spaCy's tokenizer of a language."""
    return spacy.blank(lang)


def join_text(units: Iterable[Unit], lang: str) -> tuple[str, list[tuple[int, int]]]:
    """Give the text of the tokens and where each stands in it."""
    text = ""
    places = []
    for unit in units:
        places.append((len(text), len(text) + len(unit.form)))
        text += unit.form
        elided = lang == "it" and unit.form.endswith(("'", "’")) and len(unit.form) > 1
        if unit.space and not elided:
            text += " "
    return text.rstrip(), places


def build_sentence(units: list[Unit], lang: str) -> Sentence:
    """Build the words that spaCy sees, with heads counted anew."""
    text, places = join_text(units, lang)
    tokens = [
        (token.idx, token.idx + len(token))
        for token in load_tokenizer(lang)(text)
        if not token.is_space
    ]
    groups = [
        (form, rows)
        for group in _group_units(units, places, tokens)
        for form, rows in group
    ]
    return _attach(groups, text)


def _group_units(
    units: list[Unit], places: list[tuple[int, int]], tokens: list[tuple[int, int]]
) -> Iterator[list[tuple[str, list[Row]]]]:
    """Give the words of each token, or of several that spaCy makes one."""
    at = 0
    while at < len(units):
        start, end = places[at]
        until = at + 1
        for first, last in tokens:
            if first == start and last > end:
                while until < len(units) and places[until][1] <= last:
                    until += 1
                if places[until - 1][1] != last:
                    until = at + 1
        inside = sum(1 for first, last in tokens if first >= start and last <= end)
        unit = units[at]
        if until > at + 1:
            form = "".join(other.form for other in units[at:until])
            yield [(form, [row for other in units[at:until] for row in other.rows])]
        elif len(unit.rows) > 1 and inside == len(unit.rows):
            pieces = [
                unit.form[first - start : last - start]
                for first, last in tokens
                if first >= start and last <= end
            ]
            yield [(form, [row]) for form, row in zip(pieces, unit.rows, strict=True)]
        else:
            yield [(unit.form, unit.rows)]
        at = until


def find_outer(rows: list[Row]) -> Row:
    """Find the word of a merged token whose head lies outside it."""
    numbers = {row.number for row in rows}
    outside = [row for row in rows if row.head not in numbers]
    return outside[0] if outside else rows[0]


def _attach(groups: list[tuple[str, list[Row]]], text: str) -> Sentence:
    word_of = {row.number: at for at, (_, rows) in enumerate(groups, 1) for row in rows}
    chosen = [find_outer(rows) for _, rows in groups]
    heads = []
    for at, row in enumerate(chosen, 1):
        head = word_of.get(row.head, 0)
        heads.append(0 if head == at else head)
    return Sentence(
        words=[form for form, _ in groups],
        spaces=find_spaces([form for form, _ in groups], text),
        upos=[row.upos for row in chosen],
        xpos=[row.xpos for row in chosen],
        lemmas=[row.lemma for row in chosen],
        heads=heads,
        deprels=[row.deprel for row in chosen],
        marks=["|".join(row.misc for row in rows) for _, rows in groups],
    )


def find_spaces(words: list[str], text: str) -> list[bool]:
    """Say for each word whether a space follows it in the text."""
    spaces = []
    at = 0
    for word in words:
        at = text.index(word, at) + len(word)
        spaces.append(text[at : at + 1] == " ")
    return spaces
