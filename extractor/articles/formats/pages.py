"""The lines of pages in, one running text out.

Headers and footers go, words cut at the end of a line are joined, and the lines of a
paragraph become one. All this happens before a text is stored.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest
from statistics import median

from extractor.articles.repairs import find_compounds, join_parts

# Lines at the top and the bottom of a page that may be a header or a footer.
EDGE_LINES = 3
# Pages, and share of pages, that must have the same line there.
MIN_PAGES, MIN_SHARE = 2, 0.5
# A line this much shorter than the lines around it is the last of its paragraph.
SHORT = 0.75
# A line of at most this share of the width, not ended like a sentence, is a heading.
HEADING = 0.6
NUMBER = re.compile(r"\d+")
SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]{0,9}$")
# The end of a line inside a word, and what follows it.
CUT = re.compile(r"(?<![^\W\d_])([^\W\d_]++)([-\u2010\u00ad])$")
NEXT = re.compile(r"[^\W\d_]+")


def join_pages(pages: Sequence[str]) -> tuple[str, int, int]:
    """Join pages to one text, an empty line between paragraphs.

    Returns
    -------
    The text, the number of lines left out as headers and footers, and the number of
    cut words joined.
    """
    lines = [[line.strip() for line in page.splitlines()] for page in pages]
    kept = [_drop(page, edges) for page, edges in _find_edges(lines)]
    removed = sum(map(_count, lines)) - sum(map(_count, kept))
    flat = list(chain.from_iterable(kept))
    compounds = find_compounds("\n".join(flat))
    paragraphs = list(_find_paragraphs(flat))
    joined = 0
    texts = []
    for paragraph in paragraphs:
        text, count = _join_lines(paragraph, compounds)
        texts.append(text)
        joined += count
    return "\n\n".join(texts), removed, joined


def _count(lines: Sequence[str]) -> int:
    return sum(map(bool, lines))


def _find_edges(
    pages: Sequence[list[str]],
) -> Iterator[tuple[list[str], frozenset[str]]]:
    """Give each page with the lines, numbers aside, that pages share at their edges."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_mask(line) for line in _take_edges(page)})
    needed = max(MIN_PAGES, MIN_SHARE * len(pages))
    shared = frozenset(line for line, count in seen.items() if count >= needed)
    for page in pages:
        yield page, shared


def _take_edges(page: Sequence[str]) -> list[str]:
    """Give the first and the last lines that are not empty."""
    filled = [line for line in page if line]
    if len(filled) <= 2 * EDGE_LINES:
        return filled[:1] + filled[-1:]
    return filled[:EDGE_LINES] + filled[-EDGE_LINES:]


def _drop(page: list[str], shared: frozenset[str]) -> list[str]:
    """Take the shared lines off the top, then off the bottom."""
    return _cut(_cut(page, shared)[::-1], shared)[::-1]


def _cut(page: list[str], shared: frozenset[str]) -> list[str]:
    filled = [i for i, line in enumerate(page) if line][:EDGE_LINES]
    first = next((i for i in filled if _mask(page[i]) not in shared), None)
    if first is None:
        first = filled[-1] + 1 if filled else len(page)
    return page[first:]


def _mask(line: str) -> str:
    return NUMBER.sub("#", line)


def _find_paragraphs(lines: Sequence[str]) -> Iterator[list[str]]:
    lengths = [len(line) for line in lines if line]
    width = median(lengths) if lengths else 0
    paragraph: list[str] = []
    for line, after in zip_longest(lines, lines[1:], fillvalue=""):
        if line:
            paragraph.append(line)
        if paragraph and (not line or _ends(line, after, width)):
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph


def _ends(line: str, after: str, width: float) -> bool:
    """Whether a paragraph ends with a line: it is short, and not in a sentence."""
    if not after or CUT.search(line):
        return False  # an empty line decides; a cut word goes on
    if SENTENCE_END.search(line):
        return len(line) < SHORT * width
    return len(line) < HEADING * width and not after[:1].islower()


def _join_lines(lines: Sequence[str], compounds: frozenset[str]) -> tuple[str, int]:
    """Join the lines of a paragraph with spaces, and cut words without."""
    done, last, joined = list[str](), lines[0], 0
    for line in lines[1:]:
        cut, following = CUT.search(last), NEXT.match(line)
        if cut is None or following is None:
            done += [last, " "]
            last = line
        elif following[0][0].islower():
            word = join_parts(cut[1], cut[2], following[0], compounds)
            done.append(last[: cut.start()])
            last = word + line[following.end() :]
            joined += 1
        else:  # a hyphen before a capital is its own: "Emilia-Romagna"
            done.append(last)
            last = line
    return "".join([*done, last]), joined
