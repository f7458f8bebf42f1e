"""CoNLL-U with entities (GUM and others in its notation) in; names and identity out.

The MISC column opens a mention with ``Entity=(id-type-...`` and closes it with ``id)``.
These mentions are whole noun phrases; a name is the run of proper nouns around the head
of a person, organisation or place. A title tagged as proper noun stays inside, unlike
in other sets. Times are not read: they carry no EDTF value.

References
----------
Zeldes 2017, The GUM corpus: creating multilayer resources in the classroom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from extractor.articles.gold.lines import read_blocks
from extractor.articles.gold.record import IDENTITY, NAMES, Gold
from extractor.articles.gold.words import (
    build_extraction,
    build_mentions,
    find_file_language,
    find_label,
    find_stem,
)
from extractor.errors import ArticleError

COLUMNS = 10
# Of the number of a word in its sentence.
MAX_DIGITS = 9
# Characters of a wrong value that a message shows.
MAX_SHOWN = 80
NAMED = ("person", "organization", "place")
# The tag of proper nouns, or the Penn tag: the "United" of United States is no PROPN.
PROPER = ("PROPN", "NNP", "NNPS")
DOCUMENT = "# newdoc"
PARAGRAPH = "# newpar"
ENTITY = "Entity="
NO_SPACE = "SpaceAfter=No"
# One bracket: opens with an id and a type (and may close at once), or closes an id.
BRACKET = re.compile(
    r"\((?P<id>[^-()]+)-(?P<type>[a-z]+)[^()]*(?P<closed>\))?|(?P<end>[^-()]+)\)"
)


@dataclass(slots=True)
class _Word:
    """A syntactic word; one whose letters are not in the text has its token's place."""

    start: int
    end: int
    is_proper: bool
    head: int
    misc: str


@dataclass(slots=True)
class _Phrase:
    """A marked noun phrase: words from ``first`` to ``last``, both included."""

    id: str
    type: str
    first: int
    last: int


@dataclass(slots=True)
class _Document:
    text: str = ""
    names: dict[tuple[int, int], tuple[str, str]] = field(default_factory=dict)


def read_gold_conllu(path: Path, lang: str | None = None) -> Iterator[Gold]:
    """Read one file; each ``# newdoc`` begins an article.

    Raises
    ------
    ArticleError
        A row has not ten columns, or its head is no number; the message names file
        and line.
    """
    documents = [_Document()]
    for number, lines in read_blocks(path):
        if any(line.startswith(DOCUMENT) for line in lines) and documents[-1].text:
            documents.append(_Document())
        _add_sentence(documents[-1], lines, number, path)
    found = find_file_language((d.text for d in documents if d.text), path, lang)
    for number, document in enumerate(documents, start=1):
        yield _build_gold(document, f"{find_stem(path)}/{number}", found)


def _build_gold(document: _Document, id: str, lang: str) -> Gold:
    names = sorted(document.names.items())
    mentions = build_mentions(
        document.text, [(*span, label) for span, (label, _) in names], id
    )
    mentions = tuple(
        replace(mention, entity=entity)
        for mention, (_, (_, entity)) in zip(mentions, names, strict=True)
    )
    extraction = build_extraction(id, document.text, lang, mentions)
    return Gold(extraction, layers=frozenset({NAMES, IDENTITY}))


def _add_sentence(
    document: _Document, lines: Sequence[str], number: int, path: Path
) -> None:
    new_paragraph = any(line.startswith(PARAGRAPH) for line in lines)
    if document.text:
        document.text = document.text.rstrip() + ("\n" if new_paragraph else " ")
    words: list[_Word] = []
    covered, rest, token = 0, 0, (0, 0)
    for where, row in _read_rows(lines, number, path):
        first, _, last = row[0].partition("-")
        is_word = first.isdecimal() and not last
        if last or (is_word and _read_number(first, where, "number") > covered):
            rest = len(document.text)
            token = (rest, rest + len(row[1]))
            document.text += row[1] + " " * (NO_SPACE not in row[9])
            covered = _read_number(last or first, where, "number")
        if is_word:
            head = _read_number(row[6], where, "head")
            is_proper = row[3] in PROPER or row[4] in PROPER
            own = document.text.startswith(row[1], rest, token[1])
            place = (rest, rest + len(row[1])) if own else token
            rest = place[1]
            words.append(_Word(*place, is_proper, head, row[9]))
    document.text = document.text.rstrip()
    _add_names(document, words)


def _read_rows(
    lines: Sequence[str], number: int, path: Path
) -> Iterator[tuple[str, list[str]]]:
    """Give the columns of each line, and where it stands, without comments."""
    for at, line in enumerate(lines, start=number):
        if line.startswith("#"):
            continue
        row = line.split("\t")
        if len(row) != COLUMNS:
            raise ArticleError(f"{path}, line {at}: {len(row)} columns instead of 10.")
        yield f"{path}, line {at}", [cell.strip() for cell in row]


def _read_number(value: str, where: str, name: str) -> int:
    if not value.isdecimal() or len(value) > MAX_DIGITS:
        shown = value[:MAX_SHOWN]
        raise ArticleError(f"{where}: the {name} {shown!r} is no number.")
    return int(value)


def _add_names(document: _Document, words: Sequence[_Word]) -> None:
    for phrase in _find_phrases(words):
        label = find_label(phrase.type, phrase.id) if phrase.type in NAMED else None
        run = _find_name(words, phrase) if label else None
        if label is None or run is None:
            continue
        span = (words[run[0]].start, words[run[1]].end)
        if all(span[1] <= start or end <= span[0] for start, end in document.names):
            document.names[span] = (label, phrase.id)


def _find_phrases(words: Sequence[_Word]) -> list[_Phrase]:
    """Find what the brackets mark, outermost first."""
    found: list[_Phrase] = []
    opened: dict[str, list[_Phrase]] = {}
    for at, word in enumerate(words):
        for part in word.misc.split("|"):
            marks = part.removeprefix(ENTITY) if part.startswith(ENTITY) else ""
            for mark in BRACKET.finditer(marks):
                if mark["id"]:
                    phrase = _Phrase(mark["id"], mark["type"], at, at)
                    found.append(phrase)
                    if not mark["closed"]:
                        opened.setdefault(mark["id"], []).append(phrase)
                elif opened.get(mark["end"]):
                    opened[mark["end"]].pop().last = at
    return sorted(found, key=lambda phrase: (phrase.first, -phrase.last))


def _find_name(words: Sequence[_Word], phrase: _Phrase) -> tuple[int, int] | None:
    """Find the first and last word of the name around the head, or None."""
    inside = range(phrase.first, phrase.last + 1)
    heads = [at for at in inside if words[at].head - 1 not in inside]
    if not heads or not words[heads[0]].is_proper:
        return None
    first = last = heads[0]
    while first > phrase.first and words[first - 1].is_proper:
        first -= 1
    while last < phrase.last and words[last + 1].is_proper:
        last += 1
    return first, last
