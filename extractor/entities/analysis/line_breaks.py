"""A Doc in, the sentence starts that its line breaks force out.

A line break ends a sentence (titles, lists and paragraphs have no full stop), unless
the article is hard-wrapped: then only an empty line does.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from extractor.lang.parsed_doc import read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Mail and typewriter formats wrap between 40 and 100 columns; longer lines are
# paragraphs, shorter ones verses, tables or captions.
WRAP_COLUMNS = range(40, 101)
# Fewer breaks than this say nothing about how an article was wrapped.
MIN_BREAKS = 3
# Share of breaks that must be explained by the next word not fitting on the line.
MIN_FILLED = 0.8


def is_hard_wrapped(text: str) -> bool:
    r"""Tell whether the lines of a text were cut to a width.

    They were when nearly every line that goes on is so full that the first word of
    the next line would not have fitted.

    Examples
    --------
    >>> is_hard_wrapped("Titolo\nPrima frase.\nSeconda frase.\nTerza frase.")
    False
    """
    lines = [line.strip() for line in text.split("\n")]
    pairs = [(line, after) for line, after in pairwise(lines) if line and after]
    if len(pairs) < MIN_BREAKS:
        return False
    width = max(len(line) for line in lines)
    if width not in WRAP_COLUMNS or median(len(line) for line, _ in pairs) * 2 < width:
        return False
    filled = sum(
        len(line) + 1 + len(after.split(maxsplit=1)[0]) > width for line, after in pairs
    )
    return filled >= MIN_FILLED * len(pairs)


def find_line_breaks(doc: Doc) -> tuple[int, ...]:
    """Give the indices of the tokens that begin a line and so a sentence.

    Only the first word after a break counts, never the break's own white space.
    """
    needed = 2 if is_hard_wrapped(doc.text) else 1
    found = []
    breaks = 0
    for index, word in enumerate(read_words(doc)):
        if word.isspace():
            breaks += word.count("\n")
            continue
        if breaks >= needed:
            found.append(index)
        breaks = 0
    return tuple(found)


def set_line_breaks(doc: Doc) -> Doc:
    """Mark the sentence starts that line breaks force; leave the others open."""
    for index in find_line_breaks(doc):
        doc[index].is_sent_start = True
    return doc
