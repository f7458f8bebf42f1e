"""Gold as columns of words and IOB tags: KIND, WikiNEuRal, Universal NER.

The word stands in the first column, or in the second where the first counts words; the
tag stands behind it. The spacing is lost in these files: text is rebuilt, six sentences
to an article, each on a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from extractor.articles.gold.lines import Block, read_blocks
from extractor.articles.gold.record import NAMES, Gold
from extractor.articles.gold.words import (
    Tagged,
    build_extraction,
    build_mentions,
    build_text,
    find_file_language,
    find_label,
    find_stem,
)
from extractor.errors import ArticleError

# Sentences of one rebuilt article; published figures on these sets depend on it.
SENTENCES = 6
OUTSIDE = "O"
PREFIXES = ("B", "I")

Sentence = tuple[str, tuple[Tagged, ...]]


def read_gold_columns(path: Path, lang: str | None = None) -> Iterator[Gold]:
    """Read one file of words and tags.

    Raises
    ------
    ArticleError
        A row has no tag, or one that is unknown; the message names file and line.
    """
    sentences = [
        _read_sentence(block, path) for block in read_blocks(path) if _rows(block)
    ]
    found = find_file_language((text for text, _ in sentences), path, lang)
    for first in range(0, len(sentences), SENTENCES):
        text, names = _join(sentences[first : first + SENTENCES])
        number = first // SENTENCES + 1
        mentions = build_mentions(text, names, f"{path}, article {number}")
        yield Gold(
            build_extraction(f"{find_stem(path)}/{number}", text, found, mentions),
            layers=frozenset({NAMES}),
        )


def _join(sentences: Sequence[Sentence]) -> Sentence:
    text, names = "", list[Tagged]()
    for sentence, tagged in sentences:
        names += [
            (start + len(text), end + len(text), label) for start, end, label in tagged
        ]
        text += f"{sentence}\n"
    return text.rstrip("\n"), tuple(names)


def _rows(block: Block) -> list[tuple[int, list[str]]]:
    """Give the rows of a block, each with its line number, without comments."""
    first, lines = block
    return [
        (number, line.split("\t"))
        for number, line in enumerate(lines, start=first)
        if not line.startswith("# ")
    ]


def _read_sentence(block: Block, path: Path) -> Sentence:
    words, tags = [], []
    for number, row in _rows(block):
        where = f"{path}, line {number}"
        column = 1 if len(row) > 2 and row[0].isdigit() else 0
        if len(row) < column + 2:
            raise ArticleError(
                f"{where}: {len(row)} columns; allowed are word and tag, or number, "
                "word and tag, with tabs between."
            )
        words.append(row[column].strip())
        tags.append(_read_tag(row[column + 1], where))
    text, spans = build_text(words)
    return text, tuple(_find_names(spans, tags))


def _read_tag(tag: str, where: str) -> tuple[str, str | None]:
    """Give the prefix and our label; O and labels without counterpart have none."""
    if tag == OUTSIDE:
        return OUTSIDE, None
    prefix, _, label = tag.partition("-")
    if prefix not in PREFIXES:
        raise ArticleError(
            f"{where}: the tag {tag!r} is unknown; allowed are O, B-LABEL and I-LABEL."
        )
    return prefix, find_label(label, where)


def _find_names(
    spans: Sequence[tuple[int, int]], tags: Sequence[tuple[str, str | None]]
) -> Iterator[Tagged]:
    """Join the words of each name; an I without a B before it begins a name."""
    start = end = 0
    open_label: str | None = None
    for (word_start, word_end), (prefix, label) in zip(spans, tags, strict=True):
        if open_label is not None and (prefix != "I" or label != open_label):
            yield start, end, open_label
            open_label = None
        if label is not None and open_label is None:
            start, open_label = word_start, label
        end = word_end
    if open_label is not None:
        yield start, end, open_label
