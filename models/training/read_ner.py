"""Take files of named entities (KIND, WikiNEuRal, Universal NER), give sentences."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

from training.sentences import Sentence

# No space stands before or after these when a text is rebuilt from its words.
CLOSING = frozenset(".,;:!?)»”")
OPENING = frozenset("(«“")
APOSTROPHES = ("'", "’")
STRAIGHT_QUOTE = '"'

OUTSIDE = "O"


def read_names(path: Path, kind: str) -> Iterator[Sentence]:
    """Read one file.

    Parameters
    ----------
    kind
        "tsv" (word, tag), "wikineural" (number, word, tag) or "iob2" (Universal NER).
    """
    word_column, tag_column = {"tsv": (0, 1), "wikineural": (1, 2), "iob2": (1, 2)}[
        kind
    ]
    for rows in read_rows(path):
        words = [row[word_column] for row in rows]
        tags = [_fold_tag(row[tag_column]) for row in rows]
        yield Sentence(words=words, spaces=rebuild_spaces(words), ner=tags)


def read_rows(path: Path) -> Iterator[list[list[str]]]:
    """Read the tab separated rows of each block between blank lines."""
    rows: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for raw in lines:
            line = raw.rstrip("\n")
            if not line.strip():
                if rows:
                    yield rows
                rows = []
            elif not line.startswith("# "):
                rows.append(line.split("\t"))
    if rows:
        yield rows


def _fold_tag(tag: str) -> str | None:
    """Mask the classes that the model does not have."""
    label = tag.partition("-")[2]
    return tag if tag == OUTSIDE or label in {"PER", "ORG", "LOC"} else None


def rebuild_spaces(words: list[str]) -> list[bool]:
    """Say for each word whether a space follows it in running text."""
    spaces = [True] * len(words)
    inside_quotes = False
    for at, word in enumerate(words):
        before = at - 1
        if word == STRAIGHT_QUOTE:
            if inside_quotes and before >= 0:
                spaces[before] = False
            elif not inside_quotes:
                spaces[at] = False
            inside_quotes = not inside_quotes
        elif word[0] in CLOSING and before >= 0:
            spaces[before] = False
        if word in OPENING or word.endswith(APOSTROPHES):
            spaces[at] = False
    return spaces
