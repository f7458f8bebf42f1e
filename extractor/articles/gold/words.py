"""Words without spacing in, running text and the places of its words out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from extractor.articles.language import find_language
from extractor.errors import ArticleError, LanguageError
from extractor.lang.tables import Table, read_toml
from extractor.records import Article, Extraction, Mention

LABELS_FILE = Path(__file__).with_name("labels.toml")
# No space stands before or after these when a text is rebuilt from its words; straight
# quotes go in pairs. Figures on rebuilt text can be compared only if all rebuild alike.
CLOSING = frozenset(".,;:!?)»”")
OPENING = frozenset("(«“")
APOSTROPHES = ("'", "’")
STRAIGHT_QUOTE = '"'
# Characters that are enough to tell the language of a file.
LANGUAGE_SAMPLE = 5_000

Tagged = tuple[int, int, str]


class _Labels(Table):
    left_out: tuple[str, ...]
    label: dict[str, Literal["PER", "ORG", "LOC", "DATE"]]


@cache
def _load_labels() -> _Labels:
    return read_toml(LABELS_FILE, _Labels)


def find_label(label: str, where: str) -> str | None:
    """Give our label for that of another set; None: it has no counterpart.

    Raises
    ------
    ArticleError
        The label is in no set that is known.
    """
    known = _load_labels()
    if label in known.left_out:
        return None
    if label not in known.label:
        raise ArticleError(
            f"{where}: the label {label!r} is not known; allowed are "
            f"{', '.join([*known.label, *known.left_out])}."
        )
    return known.label[label]


def build_text(words: Sequence[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Join the words of a sentence; give the text and each word's start and end.

    Examples
    --------
    >>> build_text(["L'", "Onu", "(", "New", "York", ")", "."])[0]
    "L'Onu (New York)."
    """
    spaces = _find_spaces(words)
    text, spans = "", []
    for word, space in zip(words, spaces, strict=True):
        spans.append((len(text), len(text) + len(word)))
        text += word + " " * space
    return text.rstrip(), tuple(spans)


def build_mentions(
    text: str, tagged: Iterable[Tagged], where: str
) -> tuple[Mention, ...]:
    """Build names (and dates without a value) of (start, end, label), sorted.

    Raises
    ------
    ArticleError
        A label stands at an empty word; the message names ``where``.
    """
    tagged = tuple(tagged)
    for start, end, label in tagged:
        if not text[start:end].strip():
            raise ArticleError(f"{where}, [{start}, {end}]: {label} of an empty word.")
    return tuple(
        Mention(
            *(start, end, text[start:end], label),
            form=None if label == "DATE" else "name",
            source="gold",
        )
        for start, end, label in sorted(tagged)
    )


def find_file_language(texts: Iterable[str], path: Path, lang: str | None) -> str:
    """Take the language given, or tell it from the first texts of a file.

    Raises
    ------
    LanguageError
        It cannot be told.
    """
    if lang is not None:
        return lang
    sample = ""
    for text in texts:
        sample += f"{text}\n"
        if len(sample) > LANGUAGE_SAMPLE:
            break
    if not sample:
        raise ArticleError(f"{path} is empty; give a file with annotated sentences.")
    try:
        return find_language(sample)
    except LanguageError as error:
        raise LanguageError(f"{path}: {error}") from error


def build_extraction(
    id: str, text: str, lang: str, mentions: tuple[Mention, ...]
) -> Extraction:
    """Build an extraction that has names alone."""
    return Extraction(Article(id=id, text=text, lang=lang), mentions)


def find_stem(path: Path) -> str:
    """Give the name of a file without endings: ids of its articles begin with it."""
    return path.name.partition(".")[0]


def _find_spaces(words: Sequence[str]) -> list[bool]:
    """Say for each word whether a space follows it."""
    spaces = [True] * len(words)
    in_quotes = False
    for at, word in enumerate(words):
        if word == STRAIGHT_QUOTE:
            if in_quotes and at:
                spaces[at - 1] = False
            elif not in_quotes:
                spaces[at] = False
            in_quotes = not in_quotes
        elif word[:1] in CLOSING and at:
            spaces[at - 1] = False
        if word in OPENING or word.endswith(APOSTROPHES):
            spaces[at] = False
    return spaces
